# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# resources/translations/NAME.ts becomes :/forja/translations/NAME.qm inside the program. Qt 6.4's and 6.8's own macros differ; these two commands do not.
# forja_translations(TARGET)
function(forja_translations target)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/translations/*.ts)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/translations)
    set(entries "")
    set(compiled "")
    foreach(source ${sources})
        get_filename_component(name ${source} NAME_WE)
        add_custom_command(OUTPUT ${folder}/${name}.qm COMMAND Qt6::lrelease -silent ${source} -qm ${folder}/${name}.qm DEPENDS ${source} VERBATIM)
        list(APPEND compiled ${folder}/${name}.qm)
        string(APPEND entries "<file>${name}.qm</file>")
    endforeach()
    file(CONFIGURE OUTPUT ${folder}/translations.qrc CONTENT "<RCC><qresource prefix=\"/forja/translations\">${entries}</qresource></RCC>\n")
    add_custom_command(OUTPUT ${folder}/qrc_translations.cpp
        COMMAND Qt6::rcc --name translations --output ${folder}/qrc_translations.cpp ${folder}/translations.qrc
        DEPENDS ${compiled} ${folder}/translations.qrc VERBATIM)
    target_sources(${target} PRIVATE ${folder}/qrc_translations.cpp)
    set_source_files_properties(${folder}/qrc_translations.cpp PROPERTIES SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON)
endfunction()
