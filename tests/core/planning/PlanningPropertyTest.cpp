// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/MinuteJudge.h"
#include "core/planning/PlanGenerator.h"
#include "core/planning/PlanSamples.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace tournevis::test {
namespace {

constexpr int shards = 8;
constexpr int plansOfAShard = 12500; // 100 000 in all

/// Drawn anew at each run; TOURNEVIS_GRAINE plays one again.
quint32 baseSeed() {
    bool given = false;
    const quint32 seed = qEnvironmentVariable("TOURNEVIS_GRAINE").toUInt(&given);
    return given ? seed : std::random_device{}();
}

std::vector<Verdict> verdictsOf(const QList<Constat>& constats) {
    std::vector<Verdict> list;
    for (const Constat& constat : constats)
        list.push_back({constat.code, constat.cause.kind.toStdString(), constat.cause.id});
    return list;
}

ConstatNiveau gravest(const std::vector<Verdict>& verdicts) {
    ConstatNiveau level = ConstatNiveau::Bon;
    for (const Verdict& one : verdicts)
        level = std::min(level, niveauOf(one.code));
    return level;
}

std::string told(const std::vector<Verdict>& verdicts) {
    std::string text;
    for (const Verdict& one : verdicts)
        text += std::to_string(static_cast<int>(one.code)) + ':' + std::to_string(one.id) + ' ';
    return text;
}

std::string told(const PlanSituation& plan) {
    std::string text = plan.window->first.toString(Qt::ISODate).toStdString() + " week " +
                       std::to_string(plan.week) + " slot " + std::to_string(plan.from) + '-' +
                       std::to_string(plan.to) + " moved " + std::to_string(plan.moved);
    for (const PlanSituation::Visit& one : plan.visits)
        text += " [" + std::to_string(one.id) + " " + std::to_string(one.from) + '-' +
                std::to_string(one.to) + " at " + std::to_string(one.place) + ']';
    return text;
}

/// Every finding, its cause, the level and whether the slot is accepted.
testing::AssertionResult judgedAlike(const PlanSituation& plan, const QList<Constat>& found,
                                     const std::vector<Verdict>& expected) {
    if (verdictsOf(found) == expected && niveauOf(found) == gravest(expected))
        return testing::AssertionSuccess();
    return testing::AssertionFailure()
           << told(plan) << "\n  found    " << told(verdictsOf(found)) << "\n  expected " << told(expected);
}

testing::AssertionResult loadedAlike(const PlanSituation& plan, const PlanContexte& contexte,
                                     const MinuteJudge& judge, int from, int to) {
    const Charge found = charge(contexte, contexte.techniciens.first(), plan.window->interval(from, to));
    const Charge expected = judge.load(from, to);
    if (found == expected)
        return testing::AssertionSuccess();
    return testing::AssertionFailure()
           << told(plan) << "\n  from " << from << " to " << to << " found " << found.planifieMin << '/'
           << found.disponibleMin << " expected " << expected.planifieMin << '/' << expected.disponibleMin;
}

/// How many plans were built to be what, and turned out accepted.
struct Shares {
    std::map<PlanIntent, int> built;
    int accepted = 0;
    std::map<ConstatCode, int> met;

    void count(PlanIntent intent, const std::vector<Verdict>& verdicts) {
        ++built[intent];
        accepted += gravest(verdicts) > ConstatNiveau::Fort;
        for (const Verdict& one : verdicts)
            ++met[one.code];
    }
    double percent(PlanIntent intent) const { return 100.0 * built.at(intent) / plansOfAShard; }
    void print(quint32 seed) const {
        std::printf(
            "seed %u: %d plans, acceptable by construction %.1f %%, refusable %.1f %%, accepted %.1f %%, "
            "%zu findings met\n",
            seed, plansOfAShard, percent(PlanIntent::Acceptable), percent(PlanIntent::Refusable),
            100.0 * accepted / plansOfAShard, met.size());
    }
};

void expectAsBuilt(PlanIntent intent, const PlanSituation& plan, const std::vector<Verdict>& verdicts) {
    if (intent == PlanIntent::Free)
        return;
    const bool accepted = gravest(verdicts) > ConstatNiveau::Fort;
    ASSERT_EQ(accepted, intent == PlanIntent::Acceptable) << told(plan) << "\n  " << told(verdicts);
}

class PlanningProperty : public testing::TestWithParam<int> {};

TEST_P(PlanningProperty, agreesWithAJudgeWhoCountsMinutes) {
    const quint32 seed = baseSeed() + static_cast<quint32>(GetParam());
    SCOPED_TRACE(testing::Message() << "TOURNEVIS_GRAINE=" << seed - static_cast<quint32>(GetParam()));
    PlanGenerator generator(seed);
    Shares shares;
    for (int rank = 0; rank < plansOfAShard; ++rank) {
        const auto [intent, plan] = generator.next();
        const PlanContexte contexte = contexteOf(plan);
        MinuteJudge judge(plan);
        const auto expected = judge.verdicts();
        const Interval creneau = plan.window->interval(plan.from, plan.to);
        shares.count(intent, expected);
        ASSERT_TRUE(judgedAlike(plan, constats(contexte, demandeOf(plan), karimId, creneau), expected))
            << rank;
        ASSERT_NO_FATAL_FAILURE(expectAsBuilt(intent, plan, expected)) << rank;
        const int from = generator.between(0, plan.window->size() - 1);
        const int to = generator.between(from + 1, plan.window->size());
        ASSERT_TRUE(loadedAlike(plan, contexte, judge, from, to)) << rank;
    }
    shares.print(seed);
    EXPECT_GE(shares.percent(PlanIntent::Acceptable), 30);
    EXPECT_GE(shares.percent(PlanIntent::Refusable), 30);
    EXPECT_EQ(shares.met.size(), static_cast<size_t>(ConstatCode::ClientConnu) + 1) << "every finding is met";
}

INSTANTIATE_TEST_SUITE_P(HundredThousandPlans, PlanningProperty, testing::Range(0, shards));

} // namespace
} // namespace tournevis::test
