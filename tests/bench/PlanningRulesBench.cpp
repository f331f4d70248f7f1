// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Charge.h"
#include "planning/Communes.h"
#include "planning/Proposition.h"

#include <benchmark/benchmark.h>

namespace tournevis::bench {
namespace {

constexpr int technicians = 200;
constexpr int visitsADay = 6;
constexpr int days = 7;
const QDate monday(2026, 11, 16);

QDateTime at(int day, int minute) {
    static const QTimeZone paris("Europe/Paris");
    return QDateTime(monday.addDays(day), QTime(minute / 60, minute % 60), paris).toUTC();
}

/// A place of the Rhône valley, spread but the same at each run.
Lieu place(int rank) {
    return {45.6 + rank * 37 % 100 * 0.002, 4.7 + rank * 53 % 100 * 0.002, LieuPrecision::Exacte, {}, {}};
}

PlanTechnicien technician(int rank) {
    Horaire horaire;
    horaire.lundi = horaire.mardi = horaire.mercredi = horaire.jeudi = horaire.vendredi =
        QStringLiteral("08:00-12:00,13:30-17:30");
    PlanTechnicien one;
    one.id = Id<Technicien>(rank + 1);
    one.nom = QStringLiteral("Technicien %1").arg(rank + 1);
    one.horaire = *WorkingWeek::read(horaire);
    one.depart = place(rank);
    one.vehiculeId = Id<Vehicule>(rank + 1);
    for (int visit = 0; visit < visitsADay * days; ++visit) {
        const int start = 8 * 60 + visit % visitsADay * 95;
        const int number = rank * visitsADay * days + visit + 1;
        one.visites.append({Id<Intervention>(number),
                            Id<Client>(number % 500 + 1),
                            one.vehiculeId,
                            {at(visit / visitsADay, start), at(visit / visitsADay, start + 40)},
                            place(number),
                            QStringLiteral("Client %1").arg(number % 500 + 1)});
    }
    return one;
}

/// 200 technicians with 8 400 visits in the week.
const PlanContexte& fullWeek() {
    static const PlanContexte week = [] {
        PlanContexte contexte;
        contexte.zone = QTimeZone("Europe/Paris");
        for (int rank = 0; rank < technicians; ++rank)
            contexte.techniciens.append(technician(rank));
        return contexte;
    }();
    return week;
}

PlanDemande demande() {
    PlanDemande one;
    one.clientId = Id<Client>(7);
    one.lieu = place(42);
    one.dureeMin = 45;
    return one;
}

void findingsOfOneDrop(benchmark::State& state) {
    const PlanContexte& week = fullWeek();
    const PlanDemande wanted = demande();
    const Interval slot{at(2, 9 * 60), at(2, 9 * 60 + 45)};
    for (auto _ : state)
        benchmark::DoNotOptimize(constats(week, wanted, Id<Technicien>(technicians), slot));
}
BENCHMARK(findingsOfOneDrop)->Unit(benchmark::kMicrosecond);

void firstSlotOfADay(benchmark::State& state) {
    const PlanContexte& week = fullWeek();
    const PlanDemande wanted = demande();
    const Interval slot{at(2, 9 * 60), at(2, 9 * 60 + 45)};
    for (auto _ : state)
        benchmark::DoNotOptimize(premierCreneau(week, wanted, Id<Technicien>(technicians), slot));
}
BENCHMARK(firstSlotOfADay)->Unit(benchmark::kMicrosecond);

void suggestionOverAWeek(benchmark::State& state) {
    const PlanContexte& week = fullWeek();
    const PlanDemande wanted = demande();
    for (auto _ : state)
        benchmark::DoNotOptimize(propositions(week, wanted, {{at(0, 0), at(7, 0)}, at(0, 0), 3}));
}
BENCHMARK(suggestionOverAWeek)->Unit(benchmark::kMillisecond);

void capacityOfAWeek(benchmark::State& state) {
    const PlanContexte& week = fullWeek();
    for (auto _ : state) {
        Charge total;
        for (const PlanTechnicien& one : week.techniciens)
            total += charge(week, one, {at(0, 0), at(7, 0)});
        benchmark::DoNotOptimize(total);
    }
}
BENCHMARK(capacityOfAWeek)->Unit(benchmark::kMillisecond);

void placeOfATown(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(lieuCommune(QStringLiteral("69003"), QStringLiteral("Lyon")));
}
BENCHMARK(placeOfATown)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace tournevis::bench
