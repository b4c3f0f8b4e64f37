# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DROOMS=cmake/Rooms.cmake -DFOLDER=empty -P parts.cmake: tiny projects of parts are configured, without a compiler
# being tried. Two parts of one name end the configure step, which names both files.
cmake_minimum_required(VERSION 3.22)
file(REMOVE_RECURSE ${FOLDER})

# part(FILE MAKES NAME): a part's file as they all look.
function(part file makes line)
    file(WRITE ${FOLDER}/source/${file} "namespace { const char *unrelated = \"r1\"; }\nFamily make${makes}()\n{\n    return {${line}};\n}\n")
endfunction()

# configured(CASE WANTED…): "yes", or what the message must contain.
function(configured case)
    file(WRITE ${FOLDER}/source/CMakeLists.txt "
cmake_minimum_required(VERSION 3.22)
project(Parts LANGUAGES CXX)
include(${ROOMS})
file(WRITE \${CMAKE_BINARY_DIR}/empty.cpp)
add_library(parts STATIC \${CMAKE_BINARY_DIR}/empty.cpp)
forja_list_files(parts penalties FORJA_PENALTY penalties.inc)
forja_list_files(parts losses FORJA_LOSS losses.inc)
")
    execute_process(COMMAND ${CMAKE_COMMAND} -S ${FOLDER}/source -B ${FOLDER}/build -DCMAKE_CXX_COMPILER_FORCED=ON
                    RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
    string(REGEX REPLACE "[ \n]+" " " said "${said}")
    if("${ARGN}" STREQUAL "yes")
        if(failed)
            message(FATAL_ERROR "${case}: not configured: ${said}")
        endif()
        return()
    endif()
    if(NOT failed)
        message(FATAL_ERROR "${case}: configured, and should not have been")
    endif()
    foreach(wanted ${ARGN})
        string(FIND "${said}" "${wanted}" at)
        if(at EQUAL -1)
            message(FATAL_ERROR "${case}: \"${wanted}\" is missing in: ${said}")
        endif()
    endforeach()
endfunction()

part(penalties/r1.cpp r1 ".name = u\"r1\"_s, .label = \"R1\"")
part(penalties/r2.cpp r2 "\n    .name = u\"r2\"_s")
# Parts of different kinds may go by one name, as long as their files do not.
part(losses/slope.cpp slope ".choice = choice(\"r1\", \"R1\")")
configured("parts of different names" yes)
file(READ ${FOLDER}/build/generated/penalties.inc listed)
if(NOT listed STREQUAL "FORJA_PENALTY(r1)\nFORJA_PENALTY(r2)\n")
    message(FATAL_ERROR "not listed: ${listed}")
endif()

part(penalties/other.cpp other ".name = u\"r2\"_s")
configured("two of one name" "Two parts are called \"r2\"" penalties/other.cpp penalties/r2.cpp)
file(REMOVE ${FOLDER}/source/penalties/other.cpp)

part(losses/r2.cpp r2 ".choice = {u\"second\"_s, {}}")
configured("two that make the same function" "Two parts are called \"r2\"" losses/r2.cpp penalties/r2.cpp)
file(REMOVE ${FOLDER}/source/losses/r2.cpp)

part(penalties/r3.cpp copied ".name = u\"r3\"_s")
configured("a file that was copied and not finished" penalties/r3.cpp "defines no function maker3()")
part(penalties/r3.cpp r3 ".label = nameless()")
configured("a part without a name" penalties/r3.cpp "no .name or .choice")
file(REMOVE ${FOLDER}/source/penalties/r3.cpp)
configured("mended" yes)
file(REMOVE_RECURSE ${FOLDER})
