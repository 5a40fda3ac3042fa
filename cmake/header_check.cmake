# SPDX-License-Identifier: Apache-2.0
# Every header compiles alone: one source for each, which includes nothing else. On in the preset dev.
file(GLOB_RECURSE headers RELATIVE ${CMAKE_SOURCE_DIR} CONFIGURE_DEPENDS lib/*.h extractors/*.h rules/*.h graph/*.h query/*.h export/*.h cli/*.h)
set(sources)
foreach(header ${headers})
  string(REPLACE "/" "_" name ${header})
  set(source ${CMAKE_BINARY_DIR}/header_check/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "#include \"${header}\"\n")
  list(APPEND sources ${source})
endforeach()
add_library(header_check OBJECT ${sources})
target_link_libraries(header_check PRIVATE bilat_options bilat_cli)
target_include_directories(header_check SYSTEM PRIVATE ${CLI11_INCLUDE_DIR})
