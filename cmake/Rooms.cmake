# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A room is a folder that is a library; who it links is who it knows. Every include starts at the root: "engine/runs/runfolder.h".
add_library(forja_flags INTERFACE)
target_compile_definitions(forja_flags INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT)
target_compile_options(forja_flags INTERFACE -Wall -Wextra -Wold-style-cast "$<$<BOOL:${FORJA_WERROR}>:-Werror;-Wno-error=deprecated-declarations>")
# The compiler's garbage collector took a tenth of a build; a file needs 1.5 GB at most.
target_compile_options(forja_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-expand=1000;--param=ggc-min-heapsize=1500000>)
# What a newer Qt calls deprecated still works there. GCC 12 sees these in optimised code of Qt's and the standard library's containers where there is nothing.
target_compile_options(forja_flags INTERFACE -Wno-maybe-uninitialized -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow)

# Most of what a file costs is its headers, LibTorch's above all: some files are compiled as one. A name in an unnamed namespace is then seen by the
# files beside it. Off: each file for itself, as tools that look at single files want it.
option(FORJA_UNITY "Compile several files as one" ON)
function(forja_unity target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${FORJA_UNITY} UNITY_BUILD_BATCH_SIZE 8)
endfunction()

# To read LibTorch's precompiled header takes 2.5 s each time.
function(forja_torch_unity target)
    forja_unity(${target})
    set_target_properties(${target} PROPERTIES UNITY_BUILD_BATCH_SIZE 14)
endfunction()

# What waits for people and for other rooms, and computes little itself: a quarter less time to compile.
function(forja_light target)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
endfunction()

if(UNIX AND TARGET Qt6::moc)
    get_target_property(FORJA_MOC Qt6::moc IMPORTED_LOCATION)
    configure_file(${CMAKE_CURRENT_LIST_DIR}/moc ${CMAKE_BINARY_DIR}/moc @ONLY)
endif()

# AUTOMOC runs again where a file changes that it knows. A file that is new is none, and its signals or its tests were not found. So it
# runs as well after the list of files has changed.
function(forja_moc target)
    if(FORJA_MOC)
        set_target_properties(${target} PROPERTIES AUTOMOC_EXECUTABLE ${CMAKE_BINARY_DIR}/moc)
    endif()
    get_target_property(files ${target} SOURCES)
    set(list ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.files)
    set(known "")
    if(EXISTS ${list})
        file(READ ${list} known)
    endif()
    if(NOT known STREQUAL "${files}")
        file(WRITE ${list} "${files}")
        file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp)
    endif()
endfunction()

# forja_room(NAME FOLDERS… LINKS… PRIVATE_LINKS…)
function(forja_room name)
    cmake_parse_arguments(ROOM "" "" "FOLDERS;LINKS;PRIVATE_LINKS" ${ARGN})
    set(sources)
    foreach(folder ${ROOM_FOLDERS})
        file(GLOB_RECURSE found CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp
             ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.h)
        list(APPEND sources ${found})
    endforeach()
    add_library(forja_${name} STATIC ${sources})
    target_include_directories(forja_${name} PUBLIC ${CMAKE_SOURCE_DIR})
    target_link_libraries(forja_${name} PUBLIC ${ROOM_LINKS} PRIVATE forja_flags ${ROOM_PRIVATE_LINKS})
    forja_moc(forja_${name})
endfunction()

# The name by which people choose a part: the first text in what its make function gives as .name or .choice.
function(forja_part_name result file stem)
    file(READ ${file} text)
    if(NOT text MATCHES "make${stem}\\(\\)")
        message(FATAL_ERROR "${file}\nis the file of a part, and defines no function make${stem}().")
    endif()
    # What stands above that function are other parts' names, if any.
    string(FIND "${text}" "make${stem}()" begin REVERSE)
    string(SUBSTRING "${text}" ${begin} -1 text)
    if(NOT text MATCHES "\\.(name|choice) = [^\"]*\"([^\"]+)\"")
        message(FATAL_ERROR "${file}\nis the file of a part, and make${stem}() says no .name or .choice.")
    endif()
    set(${result} "${CMAKE_MATCH_2}" PARENT_SCOPE)
endfunction()

# Of one name in a scope there is one file.
function(forja_claim_name scope name file)
    set(place "FORJA_PART ${scope} ${name}")
    get_property(other GLOBAL PROPERTY ${place})
    if(other)
        message(FATAL_ERROR "Two parts are called \"${name}\":\n  ${other}\n  ${file}\nGive one of them another name.")
    endif()
    set_property(GLOBAL PROPERTY ${place} ${file})
endfunction()

# Writes NAME.inc: one line MACRO(stem) for each file FOLDER/*.cpp. So a further architecture or loss is one file.
# Two files that make the same function, or parts of one folder that go by the same name, are refused here: the linker
# would name neither, and a person who chooses one would get the other.
function(forja_list_files target folder macro output)
    file(GLOB files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${files})
    set(text "")
    foreach(file ${files})
        get_filename_component(stem ${file} NAME_WE)
        forja_part_name(name ${file} ${stem})
        forja_claim_name(make ${stem} ${file})
        forja_claim_name(${folder} ${name} ${file})
        string(APPEND text "${macro}(${stem})\n")
    endforeach()
    file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/generated/${output} CONTENT "${text}")
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated)
endfunction()

# What the sanitizers are told where a test runs under one: a lack of memory is provoked, and Qt and LibTorch are not built with them.
set(FORJA_SANITIZER_OPTIONS "ASAN_OPTIONS=allocator_may_return_null=1;TSAN_OPTIONS=suppressions='${CMAKE_SOURCE_DIR}/tests/tsan.supp' ignore_noninstrumented_modules=1 die_after_fork=0")

# With AddressSanitizer a lack of memory is told as it is without: some tests provoke it.
#
# forja_tests(ROOM FOLDERS… LINKS… PCH_OF… MAIN…): the tests of a room are one program; tests/FOLDER/test_unit.cpp becomes the test "FOLDER/unit".
function(forja_tests room)
    cmake_parse_arguments(TESTS "" "PCH_OF;MAIN" "FOLDERS;LINKS" ${ARGN})
    set(target tests_${room})
    if(NOT TESTS_PCH_OF)
        set(TESTS_PCH_OF forja_base)
    endif()
    if(NOT TESTS_MAIN)
        set(TESTS_MAIN tests_main)
    endif()
    add_executable(${target})
    target_link_libraries(${target} PRIVATE ${TESTS_LINKS} ${TESTS_MAIN} Qt6::Test forja_flags)
    forja_light(${target})
    if(TESTS_PCH_OF STREQUAL "forja_tensors")
        forja_torch_unity(${target})
    else()
        forja_unity(${target})
    endif()
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_precompile_headers(${target} REUSE_FROM ${TESTS_PCH_OF})
    foreach(folder ${TESTS_FOLDERS})
        file(GLOB files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/test_*.cpp)
        target_sources(${target} PRIVATE ${files})
        foreach(file ${files})
            get_filename_component(stem ${file} NAME_WE)
            string(REPLACE "test_" "" unit ${stem})
            add_test(NAME ${folder}/${unit} COMMAND ${target} ${unit})
            set_tests_properties(${folder}/${unit} PROPERTIES TIMEOUT 300
                ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OMP_NUM_THREADS=2;${FORJA_SANITIZER_OPTIONS};FORJA_BIN=${CMAKE_BINARY_DIR}/bin;FORJA_CACHE=${CMAKE_BINARY_DIR}/test-cache")
        endforeach()
    endforeach()
    forja_moc(${target})
endfunction()
