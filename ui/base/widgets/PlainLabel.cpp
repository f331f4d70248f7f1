// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/PlainLabel.h"

#include "base/theme/Fonts.h"
#include "base/theme/ThemeFollow.h"

#include <QtGui/QPainter>
#include <QtGui/QTextDocument>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <array>

namespace tournevis {

namespace {

struct LabelLook {
    TextSize size;
    int weight;
    QPalette::ColorRole role;
};

// BrightText and LinkVisited carry ink2 and the red text, see paletteOf().
const LabelLook& lookOf(LabelStyle style) {
    static constexpr std::array<LabelLook, 11> looks{{
        {TextSize::Base, QFont::Normal, QPalette::WindowText},
        {TextSize::Base, QFont::Medium, QPalette::WindowText},
        {TextSize::Base, QFont::DemiBold, QPalette::WindowText},
        {TextSize::Base, QFont::Normal, QPalette::BrightText},
        {TextSize::Base, QFont::Normal, QPalette::PlaceholderText},
        {TextSize::Sm, QFont::Medium, QPalette::BrightText},
        {TextSize::Sm, QFont::Normal, QPalette::PlaceholderText},
        {TextSize::Lg, QFont::DemiBold, QPalette::WindowText},
        {TextSize::Xl, QFont::DemiBold, QPalette::WindowText},
        {TextSize::Xxl, QFont::DemiBold, QPalette::WindowText},
        {TextSize::Sm, QFont::Normal, QPalette::LinkVisited},
    }};
    return looks.at(static_cast<std::size_t>(style));
}

} // namespace

QString plainToolTip(const QString& text) {
    return Qt::mightBeRichText(text) ? QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped()) : text;
}

PlainLabel::PlainLabel(const QString& text, LabelStyle style, QWidget* parent)
    : QLabel(parent)
    , m_style(style) {
    setTextFormat(Qt::PlainText);
    setText(text);
    followTheme(this, [this] { refresh(); });
}

void PlainLabel::setLabelStyle(LabelStyle style) {
    m_style = style;
    refresh();
}

void PlainLabel::refresh() {
    const LabelLook& look = lookOf(m_style);
    setFont(uiFont(look.size, look.weight));
    setForegroundRole(look.role);
}

ElidedLabel::ElidedLabel(const QString& text, LabelStyle style, QWidget* parent)
    : PlainLabel(text, style, parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const {
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 4), sizeHint().height()};
}

QString ElidedLabel::elided() const {
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    // The text may have changed since the last resize.
    setToolTip(elided() == text() ? QString() : plainToolTip(text()));
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(),
                          elided(), foregroundRole());
}

} // namespace tournevis
