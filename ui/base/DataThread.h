// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QPromise>
#include <QtCore/QThread>

#include <atomic>
#include <memory>

namespace tournevis {

/// The one thread that talks to the base, with its own connection, so that the window never waits. Screens
/// post jobs and receive the answers on the GUI thread; an answer whose screen is gone is dropped.
class DataThread : public QObject {
    Q_OBJECT

public:
    using SessionFactory = std::function<Result<std::unique_ptr<Session>>()>;

    explicit DataThread(SessionFactory factory, QObject* parent = nullptr);
    ~DataThread() override;

    /// Opens the session on the data thread; must succeed before any other job.
    void open(QObject* context, std::function<void(Outcome)> receive);

    /// Runs `job(Session&) -> Result<T>` there, then `receive(Result<T>)` here while `context` lives.
    template <class Job, class Receive>
    void run(QObject* context, Job job, Receive receive);

    /// Jobs not answered yet; tests wait for 0.
    int pending() const { return m_pending; }

signals:
    /// Records committed by this program, or an empty list when another program committed.
    void changed(const QList<EntityRef>& records);
    /// Another program wrote: maybe only who holds what (Presences), which changes no record.
    void presenceChanged();
    /// The number of pending jobs reached 0.
    void idle();

private:
    template <class T>
    void post(QObject* context, std::function<Result<T>()> work, std::function<void(Result<T>)> receive);
    Outcome openSession();
    void watchOthers();
    /// Whether the log went on since the last look; one that cannot be read counts as gone on.
    bool logWentOn();
    void watchLog();
    void answered();

    SessionFactory m_factory;
    QThread m_thread;
    QObject* m_worker;
    std::unique_ptr<Session> m_session; ///< lives and dies on the data thread
    qint64 m_dataVersion = 0;
    qint64 m_lastAudit = 0; ///< of the log, as seen last
    int m_pending = 0;
};

template <class T>
void DataThread::post(QObject* context, std::function<Result<T>()> work,
                      std::function<void(Result<T>)> receive) {
    auto promise = std::make_shared<QPromise<Result<T>>>();
    // The watcher belongs to the screen: QFuture::then(context) aborts when the context died first (Qt 6.4).
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, receive = std::move(receive)] {
        receive(watcher->result());
        watcher->deleteLater();
    });
    promise->start();
    watcher->setFuture(promise->future());
    ++m_pending;
    QMetaObject::invokeMethod(m_worker, [this, promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
        QMetaObject::invokeMethod(this, &DataThread::answered, Qt::QueuedConnection);
    });
}

template <class Job, class Receive>
void DataThread::run(QObject* context, Job job, Receive receive) {
    using Answer = std::invoke_result_t<Job, Session&>;
    using Value = typename Answer::value_type;
    post<Value>(
        context, [this, job = std::move(job)]() -> Answer { return job(*m_session); }, std::move(receive));
}

} // namespace tournevis
