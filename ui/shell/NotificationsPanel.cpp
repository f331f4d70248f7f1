// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/NotificationsPanel.h"

#include "base/Format.h"
#include "base/theme/Icons.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "notifications/NotificationQueries.h"
#include "notifications/NotificationService.h"

#include <QtGui/QPainter>
#include <QtWidgets/QScrollArea>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int panelWidth = 400;
constexpr int panelHeight = 460;
constexpr int shownLines = 50;
/// A clock set back does not put it off for ever.
constexpr qint64 longestWakeMs = 3'600'000;

std::pair<Icon, Tint> markOf(Avis::Gravite gravite) {
    switch (gravite) {
    case Avis::Gravite::Info:
        return {Icon::Info, Tint::Blue};
    case Avis::Gravite::Warning:
        return {Icon::WarningTriangle, Tint::Amber};
    case Avis::Gravite::Error:
        return {Icon::OctagonAlert, Tint::Red};
    case Avis::Gravite::Success:
        return {Icon::TickCircle, Tint::Green};
    }
    return {Icon::Info, Tint::Blue};
}

} // namespace

NotificationsPanel::NotificationsPanel(PageContext& context, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_context(context) {
    setObjectName("shell.notifications");
    setAccessibleName(tr("Notifications"));
    setFixedSize(px(panelWidth), px(panelHeight));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(1), px(8), px(1), px(8));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(px(14), 0, px(8), 0);
    head->addWidget(new PlainLabel(tr("Notifications"), LabelStyle::Title), 1);
    m_readAll = new ActionButton(tr("Tout marquer lu"), ButtonVariant::Link);
    m_readAll->setObjectName("shell.notifications.readAll");
    connect(m_readAll, &QPushButton::clicked, this, [this] {
        m_context.data.run(
            this, [](Session& session) { return NotificationService(session).markAllRead(); },
            [this](const Outcome&) { refresh(); });
    });
    head->addWidget(m_readAll);
    column->addLayout(head);
    auto* scroll = new QScrollArea;
    scroll->setObjectName("shell.notifications.scroll");
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    m_lines = new QVBoxLayout(inside);
    m_lines->setContentsMargins(px(6), 0, px(6), 0);
    m_lines->setSpacing(px(2));
    scroll->setWidget(inside);
    column->addWidget(scroll, 1);
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &NotificationsPanel::refresh);
    refresh();
}

void NotificationsPanel::refresh() {
    m_context.data.run(
        this,
        [](Session& session) -> Result<Notices> {
            const NotificationQueries queries(session);
            return Notices{TRY(queries.unread(shownLines)), TRY(queries.unreadCount()),
                           TRY(queries.nextShown())};
        },
        [this](const Result<Notices>& notices) {
            if (notices)
                show(*notices);
        });
}

void NotificationsPanel::show(const Notices& notices) {
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Notification& notice : notices.list)
        m_lines->addWidget(lineOf(notice));
    if (notices.list.isEmpty()) {
        auto* nothing = new PlainLabel(tr("Rien à signaler."), LabelStyle::Hint);
        nothing->setAlignment(Qt::AlignCenter);
        m_lines->addWidget(nothing);
    }
    m_lines->addStretch(1);
    m_readAll->setEnabled(notices.unread > 0);
    wakeAt(notices.next);
    emit unreadChanged(notices.unread);
}

/// A notice that waits shows by itself when its time comes.
void NotificationsPanel::wakeAt(const QDateTime& next) {
    m_wake.stop();
    if (next.isValid())
        m_wake.start(int(std::clamp<qint64>(m_context.clock.now().msecsTo(next), 0, longestWakeMs)));
}

QWidget* NotificationsPanel::lineOf(const Notification& notice) {
    const QString times = notice.nbOccurrences > 1 ? tr(" (%1 fois)").arg(notice.nbOccurrences) : QString();
    auto* line = new ActionButton(QString(), ButtonVariant::Ghost);
    line->setObjectName(QStringLiteral("shell.notifications.line.%1").arg(notice.id));
    line->setAccessibleName(notice.message + times);
    line->setFixedHeight(px(52));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(px(10), px(4), px(10), px(4));
    const auto [mark, tint] = markOf(notice.gravite);
    auto* icon = new PlainLabel;
    icon->setPixmap(iconPixmap(mark, tintColour(tint), px(16), devicePixelRatioF()));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new ElidedLabel(notice.message + times));
    words->addWidget(
        new PlainLabel(format::dateTime(notice.modifieLe, m_context.zone), LabelStyle::SmallHint));
    row->addWidget(icon);
    row->addLayout(words, 1);
    connect(line, &QPushButton::clicked, this, [this, notice] { openSubject(notice); });
    return line;
}

void NotificationsPanel::openSubject(const Notification& notice) {
    hide();
    m_context.data.run(
        this, [id = notice.key()](Session& session) { return NotificationService(session).markRead({id}); },
        [this](const Outcome&) { refresh(); });
    m_context.navigator.open(notice.subject());
}

void NotificationsPanel::toggleUnder(QWidget* bell) {
    if (isVisible())
        return hide();
    const QPoint corner = bell->mapToGlobal(QPoint(bell->width(), bell->height()));
    move(corner.x() - width(), corner.y() + px(4));
    QFrame::show();
    m_readAll->setFocus();
}

void NotificationsPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.setPen(theme().line2);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace tournevis
