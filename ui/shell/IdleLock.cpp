// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/IdleLock.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>

namespace tournevis {

IdleLock::IdleLock(QObject* parent)
    : QObject(parent) {
    m_warning.setSingleShot(true);
    m_end.setSingleShot(true);
    connect(&m_warning, &QTimer::timeout, this, [this] {
        m_end.start(warningSeconds * 1000);
        emit soon();
    });
    connect(&m_end, &QTimer::timeout, this, &IdleLock::expired);
}

void IdleLock::start(int minutes) {
    m_minutes = minutes;
    if (m_minutes <= 0)
        return;
    QCoreApplication::instance()->installEventFilter(this);
    touch();
}

void IdleLock::stop() {
    QCoreApplication::instance()->removeEventFilter(this);
    m_warning.stop();
    m_end.stop();
}

void IdleLock::touch() {
    m_end.stop();
    m_warning.start(m_minutes * 60 * 1000 - warningSeconds * 1000);
}

bool IdleLock::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        touch();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tournevis
