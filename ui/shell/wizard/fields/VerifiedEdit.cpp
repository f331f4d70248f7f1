// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/fields/VerifiedEdit.h"

#include "base/theme/Icons.h"
#include "base/theme/ThemeFollow.h"

#include <QtGui/QPainter>

namespace tournevis {
namespace {

constexpr int tickSide = 14;
constexpr int tickGap = 11;

} // namespace

VerifiedEdit::VerifiedEdit(int maxLength, QWidget* parent)
    : QLineEdit(parent) {
    setMaxLength(maxLength);
    setMinimumWidth(1);
    followTheme(this, [this] { setTextMargins(0, 0, px(tickSide + tickGap - 3), 0); });
}

void VerifiedEdit::setVerified(bool verified) {
    m_verified = verified;
    update();
}

void VerifiedEdit::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (!m_verified)
        return;
    QPainter painter(this);
    const int side = px(tickSide);
    const QRect mark(width() - side - px(tickGap), (height() - side) / 2, side, side);
    paintIcon(painter, mark, Icon::TickCircle, theme().hue(Hue::Green).solid);
}

} // namespace tournevis
