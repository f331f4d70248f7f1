// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace tournevis {

/// A sentence for the user written in core; lupdate collects it under `context`.
inline QString translate(const char* context, const char* text) {
    return QCoreApplication::translate(context, text);
}

/// Text reduced for searching: NFKD, lower case, without accents, œ → oe, runs of white space → one space.
QString fold(const QString& text);

/// Trimmed, in NFC, inner control characters removed; line breaks survive. What every stored text goes
/// through.
QString cleaned(const QString& text);

/// `words` as a LIKE pattern that finds folded text holding them, with LIKE's own signs escaped by '\'.
QString likePattern(const QString& words);

} // namespace tournevis
