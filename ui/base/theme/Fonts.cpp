// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Fonts.h"

#include "base/theme/Theme.h"

#include <QtGui/QFontDatabase>

#include <array>

namespace tournevis {

namespace {

struct Step {
    int size;
    int line;
};

const Step& step(TextSize size) {
    static constexpr std::array<Step, 6> scale{{{11, 14}, {12, 16}, {13, 18}, {15, 20}, {18, 25}, {24, 30}}};
    return scale.at(static_cast<std::size_t>(size));
}

bool loadFace(const QString& face) {
    const int identifier =
        QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/TournevisSans-%1.otf").arg(face));
    return identifier >= 0 && QFontDatabase::applicationFontFamilies(identifier).contains(fontFamily());
}

} // namespace

QString fontFamily() { return QStringLiteral("Tournevis Sans"); }

bool loadFonts() {
    static const bool loaded = loadFace(QStringLiteral("Regular")) && loadFace(QStringLiteral("Medium")) &&
                               loadFace(QStringLiteral("SemiBold"));
    return loaded;
}

QFont uiFont(TextSize size, int weight) {
    QFont font(fontFamily());
    font.setPixelSize(px(step(size).size));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setStyleHint(QFont::SansSerif);
    return font;
}

int lineHeight(TextSize size) { return px(step(size).line); }

} // namespace tournevis
