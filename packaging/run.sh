#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Opens Tournevis on its demonstration company. Without a display it draws every screen into the build folder instead.
source "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"

build dev tournevis
program=$root/build/dev/bin/tournevis
base=$root/build/dev/demonstration.db

if [ ! -e "$base" ]; then
    echo "Création de la société de démonstration…"
    "$program" --base "$base" demo | tee "$root/build/dev/identifiants.txt"
else
    cat "$root/build/dev/identifiants.txt" 2>/dev/null || true
fi

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "Aucun écran : visite des écrans dans build/dev/visite"
    exec "$program" --base "$base" tour "$root/build/dev/visite"
fi
exec "$program" --base "$base" "$@"
