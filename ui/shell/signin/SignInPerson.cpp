// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/signin/SignInPerson.h"

#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/theme/Theme.h"
#include "base/widgets/Avatar.h"
#include "base/widgets/PlainLabel.h"

#include <QtGui/QKeyEvent>

namespace tournevis {
namespace {

constexpr int discSide = 40;
constexpr int ringRoom = 4;
constexpr int lineHeightPx = 46;
constexpr int lineDisc = 30;

} // namespace

SignInPerson::SignInPerson(Shape shape, const QString& name, const QString& initials, const QString& role,
                           const QString& said, QWidget* parent)
    : QAbstractButton(parent)
    , m_shape(shape)
    , m_initials(initials.isEmpty() ? initialsOf(name) : initials)
    , m_role(role) {
    setText(name);
    setAccessibleName(said);
    setToolTip(plainToolTip(said));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    const auto wide = shape == Shape::Line ? QSizePolicy::Expanding : QSizePolicy::Fixed;
    setSizePolicy(wide, QSizePolicy::Fixed);
}

QSize SignInPerson::sizeHint() const {
    if (m_shape == Shape::Line)
        return {px(200), px(lineHeightPx)};
    return {px(discSide + 2 * ringRoom), px(discSide + 2 * ringRoom)};
}

void SignInPerson::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool disc = m_shape == Shape::Disc;
    const qreal radius = disc ? width() / 2.0 : px(6);
    if (underMouse() && isEnabled())
        paintRounded(painter, rect(), radius, theme().hover);
    const int side = px(disc ? discSide : lineDisc);
    const int left = disc ? px(ringRoom) : px(8);
    paintAvatar(painter, QRect(left, (height() - side) / 2, side, side), m_initials);
    if (!disc)
        paintTexts(painter, rect().adjusted(left + side + px(10), px(5), -px(8), -px(5)));
    if (hasFocus())
        paintFocusRing(painter, rect(), radius);
}

void SignInPerson::paintTexts(QPainter& painter, const QRect& room) const {
    const QRect upper(room.left(), room.top(), room.width(), room.height() / 2);
    const QRect lower = upper.translated(0, upper.height());
    painter.setFont(uiFont(TextSize::Base, QFont::Medium));
    painter.setPen(theme().ink);
    painter.drawText(upper, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, upper.width()));
    painter.setFont(uiFont(TextSize::Sm));
    painter.setPen(theme().ink3);
    painter.drawText(lower, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_role, Qt::ElideRight, lower.width()));
}

void SignInPerson::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace tournevis
