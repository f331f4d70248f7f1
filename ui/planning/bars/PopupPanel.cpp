// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/bars/PopupPanel.h"

#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>

namespace tournevis {

PopupPanel::PopupPanel(const QString& objectName, const QString& name, QWidget* owner)
    : QWidget(owner, Qt::Popup)
    , m_body(new QVBoxLayout(this)) {
    setObjectName(objectName);
    setAccessibleName(name);
    m_body->addWidget(new PlainLabel(name, LabelStyle::Strong));
    followTheme(this, [this] {
        m_body->setContentsMargins(px(14), px(12), px(14), px(12));
        m_body->setSpacing(px(8));
        setMinimumWidth(px(260));
    });
}

void PopupPanel::openUnder(const QWidget* anchor) {
    m_before = QApplication::focusWidget();
    adjustSize();
    const QRect screen = anchor->screen()->availableGeometry();
    QPoint corner = anchor->mapToGlobal(QPoint(0, anchor->height() + px(4)));
    corner.setX(qBound(screen.left(), corner.x(), qMax(screen.left(), screen.right() - width())));
    corner.setY(qBound(screen.top(), corner.y(), qMax(screen.top(), screen.bottom() - height())));
    move(corner);
    show();
    setFocus(Qt::PopupFocusReason);
}

void PopupPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
}

void PopupPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void PopupPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.setPen(theme().line2);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace tournevis
