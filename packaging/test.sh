#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds everything and runs every test.
source "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"

build dev all
cd "$root/build/dev"
QT_QPA_PLATFORM=offscreen ctest --output-on-failure -j2 "$@"
