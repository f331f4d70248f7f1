// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/Essai.h"

#include <QtCore/QElapsedTimer>

#include <atomic>
#include <thread>

namespace tournevis::test {
namespace {

constexpr int writers = 4;
constexpr int writesOfEach = 50;

using ConcurrencyTest = EssaiTest;

TEST_F(ConcurrencyTest, noUpdateOfACounterIsLost) {
    const Essai counter = stored("compteur");
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&] {
            const auto session = open();
            for (int turn = 0; turn < writesOfEach; ++turn) {
                const Outcome done =
                    session->write(essaiPermission, [&](Transaction& transaction) -> Outcome {
                        Essai record = TRY(Store(transaction).load(counter.key()));
                        ++record.compte;
                        return Store(transaction).update(transaction, record);
                    });
                failures += !done;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(failures, 0);
    EXPECT_EQ(loaded(counter.id).compte, writers * writesOfEach);
    EXPECT_EQ(loaded(counter.id).version, writers * writesOfEach + 1);
    EXPECT_EQ(count("historique_modification"), writers * writesOfEach);
    Findings findings;
    expectOk(verifyAudit(*m_session, findings));
    EXPECT_TRUE(findings.isEmpty());
}

TEST_F(ConcurrencyTest, ofTwelveStaleEditsOneWins) {
    const Essai start = stored("a");
    std::vector<std::unique_ptr<Session>> sessions;
    QList<Essai> copies;
    for (int person = 0; person < 12; ++person) {
        sessions.push_back(open());
        copies += expectValue(Store(*sessions.back()).load(start.key()));
        copies.last().compte = person + 1;
    }
    std::atomic<int> wins = 0;
    std::atomic<int> conflicts = 0;
    for (std::size_t person = 0; person < sessions.size(); ++person) {
        const Outcome done = sessions[person]->write(essaiPermission, [&](Transaction& transaction) {
            return Store(transaction).update(transaction, copies[qsizetype(person)]);
        });
        wins += done.has_value();
        conflicts += !done && done.error().cause == Cause::Conflict;
    }
    EXPECT_EQ(wins, 1);
    EXPECT_EQ(conflicts, 11);
    EXPECT_EQ(loaded(start.id).compte, 1);
}

TEST_F(ConcurrencyTest, aWriterWaitsForAnother) {
    std::atomic<bool> holding = false;
    std::thread holder([&] {
        const auto session = open();
        expectOk(session->connection().begin());
        holding = true;
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        expectOk(session->connection().commit());
    });
    while (!holding)
        std::this_thread::yield();
    QElapsedTimer timer;
    timer.start();
    stored("a");
    EXPECT_GE(timer.elapsed(), 150);
    holder.join();
}

TEST_F(ConcurrencyTest, aReaderSeesTheOldStateAndNeverWaits) {
    const Essai record = stored("a");
    const auto reader = open();
    write(*m_session, [&](Transaction& transaction) {
        Essai changed = expectValue(Store(transaction).load(record.key()));
        changed.nom = "b";
        expectOk(Store(transaction).update(transaction, changed));
        EXPECT_EQ(expectValue(Store(*reader).load(record.key())).nom, "a");
    });
    EXPECT_EQ(expectValue(Store(*reader).load(record.key())).nom, "b");
}

} // namespace
} // namespace tournevis::test
