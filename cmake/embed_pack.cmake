# SPDX-License-Identifier: Apache-2.0
# bilat_embed_pack(TARGET FOLDER): compiles the pack in FOLDER (relative to the calling CMakeLists.txt) into TARGET, which then
# defines bilat::embedded_pack() of extractors/embedded_pack.h. A changed, added or removed file is noticed by the next build.
function(bilat_embed_pack target folder)
  if(NOT TARGET embed_pack)
    add_executable(embed_pack ${CMAKE_SOURCE_DIR}/tools/embed_pack.cpp)
    target_link_libraries(embed_pack PRIVATE bilat_options)
    set_target_properties(embed_pack PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tools)
  endif()
  get_filename_component(folder ${folder} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_SOURCE_DIR})
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*.tsv ${folder}/*.frames ${folder}/*.rules ${folder}/*.txt)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded_pack.cpp)
  add_custom_command(
    OUTPUT ${source}
    COMMAND embed_pack ${folder} ${source}
    DEPENDS embed_pack ${files}
    COMMENT "Embedding the rule pack"
    VERBATIM)
  target_sources(${target} PRIVATE ${source})
endfunction()
