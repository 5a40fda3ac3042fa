# SPDX-License-Identifier: Apache-2.0
# bilat_room(NAME SOURCES... [USES ...] [PRIVATE_USES ...]): one static library a room, with the house's warnings.
add_library(bilat_options INTERFACE)
target_include_directories(bilat_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(bilat_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 and 13 report std::string's own operator+ ("a" + text) at -O2 and above: GCC bug 105651, a false alarm.
  target_compile_options(bilat_options INTERFACE -Wno-restrict)
endif()
if(BILAT_WERROR)
  target_compile_options(bilat_options INTERFACE -Werror)
endif()
if(BILAT_SANITIZE)
  target_compile_options(bilat_options INTERFACE -fsanitize=${BILAT_SANITIZE} -fno-omit-frame-pointer -g)
  target_link_options(bilat_options INTERFACE -fsanitize=${BILAT_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # By GCC's manual the sanitizers raise false alarms of this warning; std::regex is one. Other builds keep it.
    target_compile_options(bilat_options INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()

function(bilat_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;PRIVATE_USES" ${ARGN})
  add_library(bilat_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(bilat_${name} PUBLIC bilat_options ${ROOM_USES} PRIVATE ${ROOM_PRIVATE_USES})
endfunction()
