# SPDX-FileCopyrightText: 2026 The Forja authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# forja::torch, an imported target of our own. LibTorch's own CMake package warns about kineto and, in a CUDA build, wants the CUDA toolkit,
# which a program that only links LibTorch does not need.
#
# Looked for in this order: Torch_DIR (the folder of TorchConfig.cmake), CMAKE_PREFIX_PATH, what ./run brought to .deps/, the system.
if(Torch_DIR)
    get_filename_component(FORJA_TORCH_HINT "${Torch_DIR}/../../.." ABSOLUTE)
endif()
set(FORJA_TORCH_HINTS ${FORJA_TORCH_HINT} ${CMAKE_PREFIX_PATH} ${CMAKE_SOURCE_DIR}/.deps/libtorch/torch)
option(FORJA_SYSTEM_TORCH "Take the distribution's LibTorch and no other" OFF)
if(FORJA_SYSTEM_TORCH)
    set(FORJA_TORCH_HINTS)
endif()
find_path(FORJA_TORCH_INCLUDE torch/script.h HINTS ${FORJA_TORCH_HINTS} PATH_SUFFIXES include)
find_path(FORJA_TORCH_API_INCLUDE torch/torch.h HINTS ${FORJA_TORCH_HINTS}
          PATH_SUFFIXES include/torch/csrc/api/include)
foreach(name torch_cpu c10)
    find_library(FORJA_LIB_${name} ${name} HINTS ${FORJA_TORCH_HINTS} PATH_SUFFIXES lib)
    if(NOT FORJA_LIB_${name})
        message(FATAL_ERROR "LibTorch was not found (lib${name}). Start ./run, which brings it, or set Torch_DIR.")
    endif()
endforeach()
if(NOT FORJA_TORCH_INCLUDE OR NOT FORJA_TORCH_API_INCLUDE)
    message(FATAL_ERROR "LibTorch's headers were not found. Start ./run, which brings them, or set Torch_DIR.")
endif()
get_filename_component(FORJA_TORCH_LIBDIR "${FORJA_LIB_torch_cpu}" DIRECTORY)
# pip's packages up to 2.6 have the strings of GCC 4, and Qt has not.
set(FORJA_TORCH_CONFIG "${FORJA_TORCH_LIBDIR}/../share/cmake/Torch/TorchConfig.cmake")
if(EXISTS "${FORJA_TORCH_CONFIG}")
    file(STRINGS "${FORJA_TORCH_CONFIG}" FORJA_OLD_STRINGS REGEX "_GLIBCXX_USE_CXX11_ABI=0")
    if(FORJA_OLD_STRINGS)
        message(FATAL_ERROR "${FORJA_TORCH_LIBDIR}: this LibTorch was built with the old C++ ABI and cannot be linked with Qt. Take pip's torch 2.7 or later, or a LibTorch with the cxx11 ABI.")
    endif()
endif()

add_library(forja_libtorch INTERFACE)
add_library(forja::torch ALIAS forja_libtorch)
# As options, not include directories: moc would read all of LibTorch's headers for each test (40 s of a clean build).
set(FORJA_TORCH_INCLUDES ${FORJA_TORCH_INCLUDE} ${FORJA_TORCH_API_INCLUDE})
list(REMOVE_ITEM FORJA_TORCH_INCLUDES ${CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES})
foreach(folder ${FORJA_TORCH_INCLUDES})
    target_compile_options(forja_libtorch INTERFACE "SHELL:-isystem \"${folder}\"")
endforeach()
# libtorch.so itself is an empty library that asks for all the others, those for a card included, which need not be there.
target_link_libraries(forja_libtorch INTERFACE -Wl,--no-as-needed ${FORJA_LIB_torch_cpu} ${FORJA_LIB_c10} -Wl,--as-needed)
# A CUDA build: the kernels register themselves when these libraries load.
foreach(name torch_cuda c10_cuda)
    if(EXISTS "${FORJA_TORCH_LIBDIR}/lib${name}.so")
        target_link_libraries(forja_libtorch INTERFACE -Wl,--no-as-needed "${FORJA_TORCH_LIBDIR}/lib${name}.so" -Wl,--as-needed)
    endif()
endforeach()
message(STATUS "LibTorch: ${FORJA_TORCH_LIBDIR}")
