// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/fields/ChoiceCard.h"

#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/theme/Theme.h"

namespace tournevis {
namespace {

constexpr int cardHeight = 88;
constexpr int cardWidth = 360;
constexpr int markSide = 18;

} // namespace

ChoiceCard::ChoiceCard(const QString& title, const QString& sentence, QWidget* parent)
    : QAbstractButton(parent)
    , m_sentence(sentence) {
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ChoiceCard::sizeHint() const { return {px(cardWidth), px(cardHeight)}; }

void ChoiceCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& tokens = theme();
    const QColor fill = isChecked() ? tokens.selected : underMouse() ? tokens.hover : tokens.surface;
    paintRounded(painter, rect(), px(8), fill, isChecked() ? tokens.accent : tokens.line2);
    paintMark(painter, QRect(px(16), px(16), px(markSide), px(markSide)));
    const QRect title(px(46), px(14), width() - px(62), px(22));
    painter.setFont(uiFont(TextSize::Lg, QFont::DemiBold));
    painter.setPen(tokens.ink);
    painter.drawText(title, Qt::AlignVCenter | Qt::AlignLeft, text());
    const QRect sentence(title.left(), px(38), title.width(), height() - px(46));
    painter.setFont(uiFont());
    painter.setPen(tokens.ink2);
    painter.drawText(sentence, Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft, m_sentence);
    if (hasFocus())
        paintFocusRing(painter, rect(), px(8));
}

void ChoiceCard::paintMark(QPainter& painter, const QRect& place) const {
    const QColor ring = isChecked() ? theme().accent : theme().field;
    paintRounded(painter, place, place.width() / 2.0, theme().surface, ring, isChecked() ? px(2) : 1);
    if (!isChecked())
        return;
    const int inset = px(5);
    const QRect dot = place.adjusted(inset, inset, -inset, -inset);
    paintRounded(painter, dot, dot.width() / 2.0, theme().accent);
}

} // namespace tournevis
