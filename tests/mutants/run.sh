#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Applies each fault of mutants.txt to a copy of the sources, builds, and names the test that turns red.
# Usage: run.sh [word]: only the faults whose name or file holds the word.
# Ends with 1 if a fault survives, does not build or no longer applies. The work tree is never touched.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
list="$root/tests/mutants/mutants.txt"
copy="$root/build/mutants/src"
build="$copy/build/dev"
only="${1:-}"
jobs="${TOURNEVIS_JOBS:-2}"
total=0
failures=0

# Only what differs is copied, so that a second run builds nothing anew. It is copied with a new date, else ninja
# would keep what it built from a fault left by an interrupted run.
refresh_copy() {
    mkdir -p "$copy"
    local path
    while IFS= read -r -d '' path; do
        [[ -f "$root/$path" ]] || continue
        cmp -s "$root/$path" "$copy/$path" && continue
        mkdir -p "$copy/$(dirname "$path")"
        cp "$root/$path" "$copy/$path"
    done < <(git -C "$root" ls-files -z --cached --others --exclude-standard)
    while IFS= read -r -d '' path; do
        [[ -f "$root/$path" ]] || rm "$copy/$path"
    done < <(cd "$copy" && find . -path ./build -prune -o -type f -printf '%P\0')
}

build_tests() { nice cmake --build "$build" -j "$jobs" --target tests_core >"$build/mutant.log" 2>&1; }

run_tests() {
    QT_QPA_PLATFORM=offscreen timeout 300 nice "$build/bin/tests_core" --gtest_fail_fast --gtest_color=no \
        --gtest_filter="$1" >"$build/mutant.log" 2>&1
}

# The first failed test, or the one that was running when the program fell.
red_test() {
    local name
    name="$(sed -n 's/^\[  FAILED  \] \([^ ,]*\).*/\1/p' "$build/mutant.log" | head -n 1)"
    [[ -n "$name" ]] || name="$(sed -n 's/^\[ RUN      \] //p' "$build/mutant.log" | tail -n 1)"
    printf '%s' "$name"
}

# A suite that matches no test would never turn red, nor one that is red already.
check_suites() {
    local filter pattern
    for filter in "$@"; do
        for pattern in ${filter//:/ }; do
            "$build/bin/tests_core" --gtest_list_tests --gtest_filter="$pattern" | grep -q '^  ' ||
                { echo "Aucun test ne s’appelle $pattern." >&2; exit 1; }
        done
    done
    local IFS=:
    run_tests "$*" || { echo "Déjà rouge sans faute : $(red_test)" >&2; exit 1; }
}

# printf pads by bytes: accents would shift the column.
tell() { printf '%s%*s %s\n' "$faute" $((62 - ${#faute})) '' "$1"; }

failed() {
    tell "$1"
    failures=$((failures + 1))
}

try_mutant() {
    local file="$copy/$dans" original mutated rest
    total=$((total + 1))
    [[ -f "$file" ]] || { failed "NE S’APPLIQUE PLUS : $dans est absent"; return; }
    original="$(<"$file")"
    rest="${original#*"$cherche"}"
    if [[ "$rest" == "$original" || "$rest" == *"$cherche"* ]]; then
        failed "NE S’APPLIQUE PLUS : le texte cherché n’est pas unique dans $dans"
        return
    fi
    mutated="${original%%"$cherche"*}$devient$rest"
    printf '%s\n' "$mutated" >"$file"
    if ! build_tests; then
        failed "NE SE CONSTRUIT PAS"
        grep -m 3 'error:' "$build/mutant.log" >&2 || true
    elif run_tests "$suites"; then
        failed "SURVIT ($dans)"
    else
        tell "tuée par $(red_test)"
    fi
    printf '%s\n' "$original" >"$file"
}

wanted() { [[ -z "$only" || "$faute $dans" == *"$only"* ]]; }

# Calls $1 for each wanted block of the list, with its five words in faute, dans, cherche, devient, suites.
each_mutant() {
    local faute='' dans='' cherche='' devient='' suites='' word value
    while IFS= read -r line <&3; do
        [[ "$line" =~ ^(faute|dans|cherche|devient|suites)[[:space:]]+(.*)$ ]] || continue
        word="${BASH_REMATCH[1]}" value="${BASH_REMATCH[2]}"
        printf -v "$word" '%s' "$value"
        [[ "$word" == suites ]] || continue
        if wanted; then "$1"; fi
    done 3<"$list"
}

collect() { filters+=("$suites"); }

refresh_copy
[[ -f "$build/build.ninja" ]] || (cd "$copy" && cmake --preset dev >/dev/null)
build_tests || { cat "$build/mutant.log" >&2; exit 1; }
filters=()
each_mutant collect
[[ ${#filters[@]} -gt 0 ]] || { echo "Aucune faute ne porte « $only »." >&2; exit 1; }
check_suites "${filters[@]}"
each_mutant try_mutant
echo "$total fautes, $((total - failures)) tuées."
[[ "$failures" -eq 0 ]]
