# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Files inside the programs. No list of them is kept: what lies in the folder is inside.
# Qt 6.4's and 6.8's own macros differ; these commands do not.

# forja_resources(TARGET NAME PREFIX FOLDER FILES…): each file becomes :PREFIX/its path below FOLDER; Q_INIT_RESOURCE(NAME) brings them in.
function(forja_resources target name prefix folder)
    set(made ${CMAKE_CURRENT_BINARY_DIR}/resources)
    set(entries "")
    foreach(file ${ARGN})
        file(RELATIVE_PATH alias ${folder} ${file})
        string(APPEND entries "<file alias=\"${alias}\">${file}</file>\n")
    endforeach()
    file(CONFIGURE OUTPUT ${made}/${name}.qrc CONTENT "<RCC><qresource prefix=\"${prefix}\">\n${entries}</qresource></RCC>\n")
    add_custom_command(OUTPUT ${made}/qrc_${name}.cpp
        COMMAND Qt6::rcc --name ${name} --output ${made}/qrc_${name}.cpp ${made}/${name}.qrc
        DEPENDS ${ARGN} ${made}/${name}.qrc VERBATIM)
    target_sources(${target} PRIVATE ${made}/qrc_${name}.cpp)
    set_source_files_properties(${made}/qrc_${name}.cpp PROPERTIES
        SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# forja_resource_folder(TARGET NAME PREFIX): all of resources/NAME.
function(forja_resource_folder target name prefix)
    set(folder ${CMAKE_SOURCE_DIR}/resources/${name})
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*)
    forja_resources(${target} ${name} ${prefix} ${folder} ${files})
endfunction()
