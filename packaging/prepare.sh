#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run.sh and test.sh: installs the packages that are missing, configures, builds. Free when all is done.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packages=$(cat "$root/packaging/debian-packages.txt")

missing_packages() {
    for package in $packages; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    done
}

install_packages() {
    if ! command -v apt-get >/dev/null; then
        echo "Installer d’abord ces paquets (noms Debian), puis relancer :" $packages >&2
        return 0
    fi
    local missing sudo=
    missing=$(missing_packages)
    [ -z "$missing" ] && return 0
    [ "$(id -u)" -eq 0 ] || sudo=sudo
    $sudo apt-get update -q
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -q --no-install-recommends $missing
}

# build PRESET TARGET...
build() {
    local preset=$1 log
    shift
    install_packages
    mkdir -p "$root/build"
    log=$root/build/configure-$preset.log
    cmake --preset "$preset" -S "$root" >"$log" 2>&1 || {
        cat "$log" >&2
        return 1
    }
    cmake --build "$root/build/$preset" --target "$@"
}
