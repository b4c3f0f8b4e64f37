# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# resources/translations/NAME.ts becomes :/forja/translations/NAME.qm inside the program.
# forja_translations(TARGET)
function(forja_translations target)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/translations/*.ts)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/translations)
    set(compiled "")
    foreach(source ${sources})
        get_filename_component(name ${source} NAME_WE)
        add_custom_command(OUTPUT ${folder}/${name}.qm COMMAND Qt6::lrelease -silent ${source} -qm ${folder}/${name}.qm DEPENDS ${source} VERBATIM)
        list(APPEND compiled ${folder}/${name}.qm)
    endforeach()
    file(MAKE_DIRECTORY ${folder})
    forja_resources(${target} translations /forja/translations ${folder} ${compiled})
endfunction()
