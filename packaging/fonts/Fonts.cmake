# SPDX-License-Identifier: GPL-3.0-or-later
# Derives « Tournevis Sans » from the Inter of the distribution and embeds it in a target as :/fonts/*.otf.
find_program(TOURNEVIS_PYTHON python3 HINTS /usr/bin REQUIRED)
find_path(TOURNEVIS_INTER_FOLDER Inter-Regular.otf PATH_SUFFIXES share/fonts/opentype/inter fonts/opentype/inter REQUIRED)

function(tournevis_embed_fonts target)
    set(script ${CMAKE_SOURCE_DIR}/packaging/fonts/build_tournevis_sans.py)
    set(folder ${CMAKE_BINARY_DIR}/fonts)
    set(built)
    foreach(face Regular Medium SemiBold)
        list(APPEND built ${folder}/TournevisSans-${face}.otf)
    endforeach()
    add_custom_command(OUTPUT ${built} DEPENDS ${script} VERBATIM
                       COMMAND ${TOURNEVIS_PYTHON} ${script} ${TOURNEVIS_INTER_FOLDER} ${folder}
                       COMMENT "Deriving Tournevis Sans from Inter")
    qt_add_resources(${target} fonts PREFIX / BASE ${CMAKE_BINARY_DIR} FILES ${built})
endfunction()
