#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Derive « Tournevis Sans » from Inter: the same drawing with tabular figures by default.

Qt 6.4 cannot switch an OpenType feature, so the columns of amounts only line up if the character map itself points
at the tabular glyphs. All substitutions are dropped too: a glyph reached by one has no way back to its character in a
PDF, and hyphens or parentheses would vanish from the extracted text.

Usage: build_tournevis_sans.py SOURCE_FOLDER OUTPUT_FOLDER
"""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Tournevis Sans"
FACES = ("Regular", "Medium", "SemiBold")
NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE, THIN_SPACE, FIGURE_SPACE = 0x00A0, 0x202F, 0x2009, 0x2007
DIGITS = range(ord("0"), ord("9") + 1)
SIGNS = (0x002B, 0x2212, 0x00B1)
PRIVATE_USE = range(0xE000, 0xF900)


def feature_substitutions(font, tag):
    """Every one-for-one replacement the feature makes, as {glyph: replacement}."""
    table = font["GSUB"].table
    replaced = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != tag:
            continue
        for index in record.Feature.LookupListIndex:
            for part in table.LookupList.Lookup[index].SubTable:
                replaced.update(getattr(getattr(part, "ExtSubTable", part), "mapping", {}))
    return replaced


def make_figures_tabular(font):
    """Point the character map at the tabular glyphs; figure space and signs take the width of a digit."""
    replaced = feature_substitutions(font, "tnum")
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = {code: replaced.get(glyph, glyph) for code, glyph in table.cmap.items()}
    glyphs = font.getBestCmap()
    digit = font["hmtx"][glyphs[ord("0")]][0]
    # Two of the weights draw a digit one unit narrower, which the rasteriser shows as a 64th of a pixel.
    for code in (*DIGITS, FIGURE_SPACE, *SIGNS):
        font["hmtx"][glyphs[code]] = (digit, font["hmtx"][glyphs[code]][1])


def ensure_spaces(font):
    """French amounts need both no-break spaces; fall back on the breaking space of the same width."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.setdefault(NO_BREAK_SPACE, table.cmap[ord(" ")])
            table.cmap.setdefault(NARROW_NO_BREAK_SPACE, table.cmap.get(THIN_SPACE, table.cmap[ord(" ")]))


def rename(font, face):
    """The licence allows a derived font under another name only; the style stays in the typographic names."""
    full, postscript = f"{FAMILY} {face}", f"{FAMILY.replace(' ', '')}-{face}"
    names = font["name"]
    legacy = (FAMILY, "Regular") if face == "Regular" else (full, "Regular")
    wanted = {1: legacy[0], 2: legacy[1], 3: postscript, 4: full, 6: postscript, 16: FAMILY, 17: face}
    names.names = [record for record in names.names if record.nameID in (0, 5, 8, 9, 13, 14)]
    for identifier, text in wanted.items():
        names.setName(text, identifier, 3, 1, 0x409)
    compact = font["CFF "].cff
    compact.fontNames = [postscript]
    compact[0].FullName, compact[0].FamilyName, compact[0].Weight = full, FAMILY, face


def drop_substitutions(font):
    """Keep kerning and mark placement, which move glyphs without replacing them."""
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk"]
    options.name_IDs, options.name_languages, options.notdef_outline = ["*"], ["*"], True
    options.drop_tables += ["GSUB"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for code in font.getBestCmap() if code not in PRIVATE_USE])
    cutter.subset(font)


def build(source, output, face):
    font = TTFont(os.path.join(source, f"Inter-{face}.otf"), recalcTimestamp=False)
    make_figures_tabular(font)
    ensure_spaces(font)
    rename(font, face)
    drop_substitutions(font)
    font.save(os.path.join(output, f"TournevisSans-{face}.otf"))


def main(arguments):
    source, output = arguments
    os.makedirs(output, exist_ok=True)
    for face in FACES:
        build(source, output, face)


if __name__ == "__main__":
    main(sys.argv[1:])
