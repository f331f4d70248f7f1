// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtGui/QImage>

namespace tournevis {

/// The logo as an opaque picture of printing quality: PNG, JPEG or SVG. Null when the bytes are none of these
/// or when an SVG wants to load something from elsewhere.
QImage documentLogo(const QByteArray& bytes);

} // namespace tournevis
