// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/Typesetter.h"

#include <QtGui/QColor>

namespace tournevis {

/// Contrast of two colours as WCAG 2.1 defines it, 1 to 21.
qreal contrast(const QColor& left, const QColor& right);

/// `colour` if white text is readable on it (4.5:1), else the nearest darker shade that is.
QColor readableBrand(const QColor& colour);

/// Opaque colours of a document: PDF/A-1 has no transparency, so tints are blended with white beforehand.
class DocumentColours {
public:
    explicit DocumentColours(const QString& brand);

    QColor ink(Ink ink) const;
    QColor brand() const { return m_brand; }
    QColor tint() const { return blended(7); }
    QColor tintBorder() const { return blended(21); }
    static QColor rule() { return QColor(0xDC, 0xE1, 0xE3); }
    static QColor frame() { return QColor(0xC9, 0xCF, 0xD2); }
    static QColor draftMark() { return QColor(0xEC, 0xEE, 0xEF); }

private:
    /// `percent` of the brand colour on white.
    QColor blended(int percent) const;

    QColor m_brand;
};

} // namespace tournevis
