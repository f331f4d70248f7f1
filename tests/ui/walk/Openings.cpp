// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/walk/Openings.h"

#include "ui/walk/Snapshot.h"

#include <QtCore/QPointer>
#include <QtWidgets/QDialog>

namespace tournevis::test {

Openings::Openings() { qApp->installEventFilter(this); }

Openings::~Openings() { qApp->removeEventFilter(this); }

QStringList Openings::take() { return std::exchange(m_opened, {}); }

bool Openings::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Show || !watched->isWidgetType())
        return false;
    auto* widget = static_cast<QWidget*>(watched);
    if (!widget->isWindow() || !(widget->windowType() == Qt::Popup || qobject_cast<QDialog*>(widget)))
        return false;
    m_opened += labelOf(widget);
    QMetaObject::invokeMethod(
        widget, [this, widget] { answer(widget); }, Qt::QueuedConnection);
    return false;
}

void Openings::answer(QWidget* opened) const {
    const QPointer<QWidget> alive(opened);
    if (visit)
        std::invoke(Visitor(visit), opened);
    if (!alive || !alive->isVisible())
        return;
    if (auto* dialog = qobject_cast<QDialog*>(opened))
        dialog->reject();
    else
        opened->close();
}

} // namespace tournevis::test
