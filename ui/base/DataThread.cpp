// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DataThread.h"

#include "audit/AuditLog.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QTimer>

namespace tournevis {
namespace {

/// Often enough for « within five seconds », rare enough to cost nothing (0,065 ms a poll, measured).
constexpr int pollMilliseconds = 750;
/// A commit writes the log, then shows it to readers: looking at once would miss it.
constexpr int afterLogMilliseconds = 40;

} // namespace

DataThread::DataThread(SessionFactory factory, QObject* parent)
    : QObject(parent)
    , m_factory(std::move(factory))
    , m_worker(new QObject) {
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName("data");
    m_thread.start();
}

DataThread::~DataThread() {
    QMetaObject::invokeMethod(
        m_worker, [this] { m_session.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void DataThread::open(QObject* context, std::function<void(Outcome)> receive) {
    post<void>(
        context, [this] { return openSession(); }, std::move(receive));
}

Outcome DataThread::openSession() {
    m_session = TRY(m_factory());
    m_session->onCommitted([this](const QList<EntityRef>& records) {
        // What others wrote before is still to be told.
        const auto version = m_session->connection().dataVersion();
        if (version && *version == m_dataVersion)
            logWentOn();
        QMetaObject::invokeMethod(
            this, [this, records] { emit changed(records); }, Qt::QueuedConnection);
    });
    m_dataVersion = TRY(m_session->connection().dataVersion());
    m_lastAudit = TRY(lastAudit(m_session->connection()));
    auto* timer = new QTimer(m_worker);
    connect(timer, &QTimer::timeout, m_worker, [this] { watchOthers(); });
    timer->start(pollMilliseconds);
    watchLog();
    return {};
}

/// The write-ahead log moves when anybody commits: others are seen sooner than by the poll, which stays for
/// file systems that tell nothing.
void DataThread::watchLog() {
    auto* watcher =
        new QFileSystemWatcher({m_session->connection().path() + QStringLiteral("-wal")}, m_worker);
    auto* settled = new QTimer(m_worker);
    settled->setSingleShot(true);
    settled->setInterval(afterLogMilliseconds);
    connect(watcher, &QFileSystemWatcher::fileChanged, settled, qOverload<>(&QTimer::start));
    connect(settled, &QTimer::timeout, m_worker, [this] { watchOthers(); });
}

void DataThread::watchOthers() {
    if (!m_session)
        return;
    const auto version = m_session->connection().dataVersion();
    if (!version || *version == m_dataVersion)
        return;
    m_dataVersion = *version;
    const bool records = logWentOn();
    QMetaObject::invokeMethod(
        this,
        [this, records] {
            if (records)
                emit changed({});
            emit presenceChanged();
        },
        Qt::QueuedConnection);
}

bool DataThread::logWentOn() {
    const auto last = lastAudit(m_session->connection());
    return !last || std::exchange(m_lastAudit, *last) != *last;
}

void DataThread::answered() {
    if (--m_pending == 0)
        emit idle();
}

} // namespace tournevis
