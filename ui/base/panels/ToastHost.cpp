// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/ToastHost.h"

#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

namespace tournevis {

namespace {

constexpr int iconRoom = 42;

void setInk(QWidget* widget, const QColor& ink) {
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::ButtonText, ink);
    widget->setPalette(palette);
}

} // namespace

Toast::Toast(const ToastMessage& message, QWidget* parent)
    : QWidget(parent)
    , m_icon(message.icon) {
    setObjectName(QStringLiteral("toast"));
    setAccessibleName(message.text);
    auto* row = new QHBoxLayout(this);
    auto* label = new PlainLabel(message.text, LabelStyle::Medium);
    row->addWidget(label);
    followTheme(this, [row, label] {
        row->setContentsMargins(px(iconRoom), px(6), px(8), px(6));
        row->setSpacing(px(10));
        setInk(label, theme().overlayInk);
    });
    addAction(message);
    addClose();
    m_life.setSingleShot(true);
    connect(&m_life, &QTimer::timeout, this, &Toast::finished);
    m_life.start(lifetimeMs);
}

void Toast::addAction(const ToastMessage& message) {
    if (message.actionText.isEmpty())
        return;
    auto* button = new ActionButton(message.actionText, ButtonVariant::Dark, this);
    setCompact(button);
    button->setObjectName(QStringLiteral("toast.message.action"));
    button->setKeyHint(message.keyHint);
    button->installEventFilter(this);
    // Clicked, it leaves the keyboard where the work is.
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &ActionButton::clicked, this, [this, action = message.action] {
        if (action)
            action();
        emit finished();
    });
    layout()->addWidget(button);
}

void Toast::addClose() {
    auto* close = ActionButton::iconOnly(Icon::Cross, tr("Fermer le message"), this);
    setCompact(close);
    close->setVariant(ButtonVariant::Ghost);
    close->setIcon(icon(Icon::Cross, Tint::Overlay));
    close->setObjectName(QStringLiteral("toast.message.close"));
    close->installEventFilter(this);
    close->setFocusPolicy(Qt::TabFocus);
    connect(close, &ActionButton::clicked, this, &Toast::finished);
    layout()->addWidget(close);
}

void Toast::enterEvent(QEnterEvent*) { m_life.stop(); }

void Toast::leaveEvent(QEvent*) { settle(); }

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn)
        m_life.stop();
    if (event->type() == QEvent::FocusOut)
        settle();
    return QWidget::eventFilter(watched, event);
}

void Toast::settle() {
    const QWidget* focused = focusWidget();
    if (!underMouse() && !(focused && focused->hasFocus()))
        m_life.start(lifetimeMs);
}

void Toast::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRounded(painter, rect(), px(8), theme().overlay, theme().overlayLine);
    paintIcon(painter, QRect(px(15), (height() - px(16)) / 2, px(16), px(16)), m_icon, theme().overlayInk);
}

ToastHost::ToastHost(QWidget* area)
    : QObject(area)
    , m_area(area) {
    area->installEventFilter(this);
}

Toast* ToastHost::show(const ToastMessage& message) {
    if (count() >= maximum)
        remove(m_toasts.front());
    auto* toast = new Toast(message, m_area);
    m_toasts.push_back(toast);
    connect(toast, &Toast::finished, this, [this, toast] { remove(toast); });
    toast->show();
    place();
    QAccessibleEvent event(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    return toast;
}

void ToastHost::remove(Toast* toast) {
    std::erase(m_toasts, toast);
    toast->hide();
    toast->deleteLater();
    place();
}

void ToastHost::setLift(int height) {
    m_lift = height;
    place();
}

void ToastHost::place() {
    int bottom = m_area->height() - px(20) - m_lift;
    for (auto it = m_toasts.rbegin(); it != m_toasts.rend(); ++it) {
        const QSize size = (*it)->sizeHint().boundedTo(m_area->size() - QSize(px(16), 0));
        bottom -= size.height();
        (*it)->setGeometry((m_area->width() - size.width()) / 2, bottom, size.width(), size.height());
        (*it)->raise();
        bottom -= px(8);
    }
}

bool ToastHost::eventFilter(QObject* watched, QEvent* event) {
    // A page put in front is raised above the toasts; the layout it asks for tells.
    if (watched == m_area && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace tournevis
