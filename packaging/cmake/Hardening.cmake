# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target that every target of the product links: warnings as errors, hardening, sanitizers.
add_library(tournevis_options INTERFACE)
target_compile_options(tournevis_options INTERFACE
    -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wformat=2
    -Werror=format-security -fstack-protector-strong)
target_link_options(tournevis_options INTERFACE -Wl,-z,relro,-z,now)
if(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
    target_compile_definitions(tournevis_options INTERFACE _FORTIFY_SOURCE=2)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(tournevis_options INTERFACE -fpch-preprocess)
endif()
if(TOURNEVIS_SANITIZE)
    target_compile_options(tournevis_options INTERFACE -fsanitize=${TOURNEVIS_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(tournevis_options INTERFACE -fsanitize=${TOURNEVIS_SANITIZE})
endif()
if(TOURNEVIS_COVERAGE)
    target_compile_options(tournevis_options INTERFACE --coverage -O0)
    target_link_options(tournevis_options INTERFACE --coverage)
endif()

include(CheckPIESupported)
check_pie_supported()

find_program(MOLD mold)
if(MOLD)
    target_link_options(tournevis_options INTERFACE -fuse-ld=mold)
endif()
