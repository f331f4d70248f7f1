// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/WizardPanel.h"

#include "base/theme/StylePaint.h"
#include "base/theme/Theme.h"

namespace tournevis {

void WizardPanel::setFootHeight(int height) {
    m_foot = height;
    update();
}

void WizardPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRounded(painter, rect(), px(12), theme().surface, theme().line);
    painter.fillRect(QRect(0, height() - m_foot, width(), 1), theme().line);
}

} // namespace tournevis
