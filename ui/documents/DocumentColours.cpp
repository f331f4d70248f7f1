// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentColours.h"

#include <algorithm>
#include <cmath>

namespace tournevis {
namespace {

constexpr qreal readable = 4.5;
const QColor fallbackBrand(0x2F, 0x3A, 0x40);

qreal linear(qreal channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

qreal contrast(const QColor& left, const QColor& right) {
    const auto [low, high] = std::minmax({luminance(left), luminance(right)});
    return (high + 0.05) / (low + 0.05);
}

QColor readableBrand(const QColor& colour) {
    if (!colour.isValid())
        return fallbackBrand;
    QColor shade(colour.rgb());
    while (contrast(shade, Qt::white) < readable)
        shade = QColor(shade.red() * 96 / 100, shade.green() * 96 / 100, shade.blue() * 96 / 100);
    return shade;
}

DocumentColours::DocumentColours(const QString& brand)
    : m_brand(readableBrand(QColor(brand))) {}

QColor DocumentColours::ink(Ink ink) const {
    switch (ink) {
    case Ink::Grey:
        return {0x56, 0x61, 0x68};
    case Ink::Brand:
        return m_brand;
    case Ink::White:
        return Qt::white;
    case Ink::Body:
        break;
    }
    return {0x1B, 0x22, 0x26};
}

QColor DocumentColours::blended(int percent) const {
    const auto mix = [percent](int channel) { return 255 - (255 - channel) * percent / 100; };
    return {mix(m_brand.red()), mix(m_brand.green()), mix(m_brand.blue())};
}

} // namespace tournevis
