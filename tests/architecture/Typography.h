// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/SourceTree.h"

namespace tournevis::architecture {

/// One sentence a user reads, as lupdate would collect it.
struct UserText {
    int line = 0;
    QString text;
};

/// The literals of tr(), translate(), QT_TR_NOOP() and QT_TRANSLATE_NOOP(); adjacent ones are joined.
QList<UserText> userTexts(const QString& source);

/// What French typography (ux.md § 9) finds wrong in `text`; empty when nothing is.
QStringList typographyFaults(const QString& text);

} // namespace tournevis::architecture
