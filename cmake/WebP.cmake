# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# forja::webp: libwebp with its animation encoder. Debian's package brings no CMake files of its own.
find_path(FORJA_WEBP_INCLUDE webp/mux.h REQUIRED)
find_library(FORJA_WEBP_LIBRARY webp REQUIRED)
find_library(FORJA_WEBPMUX_LIBRARY webpmux REQUIRED)
add_library(forja_webp INTERFACE)
target_include_directories(forja_webp SYSTEM INTERFACE ${FORJA_WEBP_INCLUDE})
target_link_libraries(forja_webp INTERFACE ${FORJA_WEBPMUX_LIBRARY} ${FORJA_WEBP_LIBRARY})
add_library(forja::webp ALIAS forja_webp)
