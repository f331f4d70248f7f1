// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Fonts.h"
#include "base/theme/Icons.h"
#include "base/theme/StylePaint.h"

#include <QtWidgets/QPushButton>

namespace tournevis {

namespace {

struct Look {
    QColor fill;
    QColor border;
};

Look restingLook(ButtonVariant variant) {
    const Theme& tokens = theme();
    switch (variant) {
    case ButtonVariant::Primary:
        return {tokens.accent, tokens.accent};
    case ButtonVariant::Success:
        return {tokens.hue(Hue::Green).solid, tokens.hue(Hue::Green).solid};
    case ButtonVariant::Danger:
        return {tokens.surface, tokens.hue(Hue::Red).solid};
    case ButtonVariant::Dark:
        return {tokens.dark ? tokens.surface2 : QColor("#22424C"), tokens.overlayLine};
    case ButtonVariant::Secondary:
        return {tokens.surface, tokens.line2};
    default:
        return {Qt::transparent, Qt::transparent};
    }
}

Look hoveredLook(ButtonVariant variant) {
    const Theme& tokens = theme();
    switch (variant) {
    case ButtonVariant::Primary:
        return {tokens.accentHover, tokens.accentHover};
    case ButtonVariant::Success:
        return {tokens.hue(Hue::Green).text, tokens.hue(Hue::Green).text};
    case ButtonVariant::Danger:
        return {tokens.hue(Hue::Red).tint, tokens.hue(Hue::Red).solid};
    case ButtonVariant::Dark:
        return {tokens.overlayLine, tokens.overlayLine};
    case ButtonVariant::Link:
        return {Qt::transparent, Qt::transparent};
    case ButtonVariant::Ghost:
    case ButtonVariant::Heading:
        return {tokens.hover, Qt::transparent};
    default:
        return {tokens.hover, tokens.line2};
    }
}

Look lookOf(ButtonVariant variant, QStyle::State state) {
    const Theme& tokens = theme();
    const bool flat = variant == ButtonVariant::Ghost || variant == ButtonVariant::Link ||
                      variant == ButtonVariant::Heading;
    if (!(state & QStyle::State_Enabled))
        return flat ? Look{Qt::transparent, Qt::transparent} : Look{tokens.surface2, tokens.line};
    if ((state & QStyle::State_On) && variant == ButtonVariant::Secondary)
        return {tokens.accentSoft, tokens.accent};
    return state & (QStyle::State_MouseOver | QStyle::State_Sunken) ? hoveredLook(variant)
                                                                    : restingLook(variant);
}

} // namespace

void paintRounded(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill,
                  const QColor& border, qreal width) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(border, width));
    const qreal inset = border.alpha() == 0 ? 0 : width / 2;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

void paintFocusRing(QPainter& painter, const QRect& rect, qreal radius) {
    paintRounded(painter, rect, radius, Qt::transparent, theme().accent, px(theme().focusWidth));
}

QColor buttonInk(ButtonVariant variant, bool enabled) {
    const Theme& tokens = theme();
    if (!enabled)
        return tokens.ink3;
    switch (variant) {
    case ButtonVariant::Primary:
    case ButtonVariant::Success:
        return tokens.onAccent;
    case ButtonVariant::Danger:
        return tokens.hue(Hue::Red).text;
    case ButtonVariant::Link:
        return tokens.accent;
    case ButtonVariant::Dark:
        return tokens.overlayInk;
    case ButtonVariant::Ghost:
        return tokens.ink2;
    default:
        return tokens.ink;
    }
}

void paintButton(QPainter& painter, const QRect& rect, ButtonVariant variant, QStyle::State state) {
    const Look look = lookOf(variant, state);
    QRect body = rect;
    if (state & QStyle::State_HasFocus) {
        // The ring stays inside the widget's rectangle: nothing of a parent can then cut it.
        paintFocusRing(painter, rect, px(6));
        const int gap = px(theme().focusWidth) + 1;
        body.adjust(gap, gap, -gap, -gap);
    }
    paintRounded(painter, body, px(6) - (body.left() - rect.left()), look.fill, look.border,
                 state & QStyle::State_On ? px(2) : 1);
}

void paintButtonLabel(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget) {
    const bool enabled = option.state & QStyle::State_Enabled;
    const int side = option.icon.isNull() ? 0 : option.iconSize.width();
    const int gap = side > 0 && !option.text.isEmpty() ? px(8) : 0;
    const int text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    int left = option.rect.center().x() - (side + gap + text) / 2;
    left = std::max(left, option.rect.left());
    if (side > 0)
        option.icon.paint(&painter, left, option.rect.center().y() - (side - 1) / 2, side, side,
                          Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const QRect rest(left + side + gap, option.rect.top(), option.rect.right() - left - side - gap + 1,
                     option.rect.height());
    painter.setPen(buttonInk(variantOf(widget), enabled));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, option.text);
}

void paintToolPanel(QPainter& painter, const QStyleOption& option) {
    const Theme& tokens = theme();
    const bool pressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool lit =
        pressed || (option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled);
    if (lit)
        paintRounded(painter, option.rect, px(6), pressed ? tokens.accentSoft : tokens.hover);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect, px(6));
}

namespace {

QColor boxBorder(const QStyleOption& option, bool filled) {
    const Theme& tokens = theme();
    if (!(option.state & QStyle::State_Enabled))
        return tokens.line2;
    return filled || option.state & QStyle::State_MouseOver ? tokens.accent : tokens.field;
}

QColor boxFill(const QStyleOption& option, bool filled) {
    const Theme& tokens = theme();
    if (!(option.state & QStyle::State_Enabled))
        return filled ? tokens.line2 : tokens.surface2;
    return filled ? tokens.accent : tokens.surface;
}

} // namespace

void paintCheckBox(QPainter& painter, const QStyleOption& option) {
    const bool partial = option.state & QStyle::State_NoChange;
    const bool filled = partial || option.state & QStyle::State_On;
    paintRounded(painter, option.rect, px(4), boxFill(option, filled), boxBorder(option, filled));
    if (filled)
        paintIcon(painter, option.rect.adjusted(2, 2, -2, -2), partial ? Icon::Minus : Icon::Tick,
                  theme().onAccent);
}

void paintRadio(QPainter& painter, const QStyleOption& option) {
    const bool filled = option.state & QStyle::State_On;
    const qreal radius = option.rect.height() / 2.0;
    paintRounded(painter, option.rect, radius, boxFill(option, filled), boxBorder(option, filled));
    if (filled) {
        const int inset = option.rect.height() / 3;
        const QRect dot = option.rect.adjusted(inset, inset, -inset, -inset);
        paintRounded(painter, dot, dot.height() / 2.0, theme().onAccent);
    }
}

} // namespace tournevis
