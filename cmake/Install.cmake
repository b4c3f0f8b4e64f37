# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# `cmake --install` and, on a Debian system, `cpack -G DEB` (scripts/package does both). What a menu shows stands in resources/desktop/.
set(CMAKE_INSTALL_DOCDIR share/doc/forja CACHE PATH "Where README and copyright go")
include(GNUInstallDirs)
set(FORJA_ID org.forja.Forja)
install(TARGETS forja forja-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES resources/desktop/${FORJA_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/desktop/${FORJA_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/icons/forja.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${FORJA_ID}.svg)
install(FILES README.md resources/desktop/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
# A LibTorch of one's own is found where it was when the programs were built; the system's needs no path.
if(NOT FORJA_TORCH_LIBDIR IN_LIST CMAKE_C_IMPLICIT_LINK_DIRECTORIES AND NOT FORJA_TORCH_LIBDIR IN_LIST CMAKE_CXX_IMPLICIT_LINK_DIRECTORIES)
    set_target_properties(forja forja-cli PROPERTIES INSTALL_RPATH "${FORJA_TORCH_LIBDIR}")
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME forja)
set(CPACK_PACKAGE_VENDOR "The Forja authors")
set(CPACK_PACKAGE_CONTACT "The Forja authors <forja@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workbench for generative adversarial networks")
set(CPACK_PACKAGE_DESCRIPTION "Open a folder of pictures, configure generator and discriminator, watch them train each other in charts and galleries,
pause, step, look inside and export. With a window (forja) and a command line (forja-cli).")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-image-formats-plugins, qt6-svg-plugins | libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "ffmpeg")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, fonts-inter")
include(CPack)
