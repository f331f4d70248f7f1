// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"
#include "notifications/Notification.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {

class ActionButton;

/// What waits for the signed-in person: 400 px under the bell, newest first; each line opens its subject.
class NotificationsPanel final : public QFrame {
    Q_OBJECT

public:
    NotificationsPanel(PageContext& context, QWidget* parent);

    void refresh();
    void toggleUnder(QWidget* bell);

signals:
    void unreadChanged(int unread);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Notices {
        QList<Notification> list;
        int unread = 0;
        QDateTime next; ///< when the next one that waits is to be shown
    };
    void show(const Notices& notices);
    void wakeAt(const QDateTime& next);
    QWidget* lineOf(const Notification& notice);
    void openSubject(const Notification& notice);

    PageContext& m_context;
    QVBoxLayout* m_lines;
    ActionButton* m_readAll;
    QTimer m_wake;
};

} // namespace tournevis
