// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QtGui/QImage>

namespace tournevis {

/// A logo as societe stores it.
struct LogoImage {
    QByteArray bytes; ///< at most 512 KB
    QString type;     ///< image/png or image/jpeg
};

/// Reads a PNG, JPEG or SVG file somebody chose, and encodes it again: nothing of a foreign file is stored.
/// An SVG is drawn once; one that points outside itself is refused. Errors: a sentence telling what to
/// choose.
Result<LogoImage> importLogo(const QByteArray& file);
Result<LogoImage> importLogoFile(const QString& path);

/// The picture of stored bytes; null when they cannot be read or are unreasonably large.
QImage logoOf(const QByteArray& stored);

} // namespace tournevis
