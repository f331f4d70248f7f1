// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/PlanSituation.h"

#include "core/planning/PlanSamples.h"

#include <QtCore/QSet>

#include <algorithm>

namespace tournevis::test {
namespace {

/// Copied from the calendar of the post office, not computed.
const QSet<QDate>& printedHolidays() {
    static const QSet<QDate> days{QDate(2026, 4, 6),  QDate(2026, 5, 1),   QDate(2026, 5, 8),
                                  QDate(2026, 5, 14), QDate(2026, 5, 25),  QDate(2026, 7, 14),
                                  QDate(2026, 11, 1), QDate(2026, 11, 11), QDate(2026, 12, 25),
                                  QDate(2027, 1, 1),  QDate(2027, 3, 29)};
    return days;
}

QString hours(const std::vector<PlanSpan>& spans) {
    QStringList pairs;
    const auto clock = [](int minute) {
        return QStringLiteral("%1:%2")
            .arg(minute / 60, 2, 10, QChar('0'))
            .arg(minute % 60, 2, 10, QChar('0'));
    };
    for (const PlanSpan& span : spans)
        pairs.append(clock(span.from) + '-' + clock(span.to));
    return pairs.join(',');
}

WorkingWeek weekOf(const PlanWeek& week) {
    Horaire horaire;
    QString* days[] = {&horaire.lundi,    &horaire.mardi,  &horaire.mercredi, &horaire.jeudi,
                       &horaire.vendredi, &horaire.samedi, &horaire.dimanche};
    for (size_t rank = 0; rank < week.size(); ++rank)
        *days[rank] = hours(week[rank]);
    return *WorkingWeek::read(horaire);
}

const std::vector<WorkingWeek>& workingWeeks() {
    static const std::vector<WorkingWeek> weeks = [] {
        std::vector<WorkingWeek> list;
        for (const PlanWeek& week : planWeeks())
            list.push_back(weekOf(week));
        return list;
    }();
    return weeks;
}

Lieu lieuOf(int place) {
    const PlanPlace& one = planPlaces()[static_cast<size_t>(place)];
    return {45.0 + one.step * 0.01, 4.8, one.precision, QString::fromLatin1(one.codeInsee), {}};
}

QList<PlanVisite> visitsOf(const PlanSituation& situation, std::vector<PlanSituation::Visit> visits) {
    std::ranges::stable_sort(visits, {}, &PlanSituation::Visit::from);
    QList<PlanVisite> list;
    for (const PlanSituation::Visit& one : visits)
        list.append({Id<Intervention>(one.id),
                     Id<Client>(9),
                     Id<Vehicule>(one.vehicle),
                     situation.window->interval(one.from, one.to),
                     lieuOf(one.place),
                     {}});
    return list;
}

QList<Id<Specialite>> specialitiesOf(int bits) {
    QList<Id<Specialite>> list;
    for (int bit = 0; bit < 3; ++bit) {
        if (bits & (1 << bit))
            list.append(Id<Specialite>(bit + 1));
    }
    return list;
}

PlanTechnicien technicienOf(const PlanSituation& situation) {
    PlanTechnicien technicien = person(karimId, {});
    technicien.actif = situation.active;
    technicien.dateEntree = situation.window->date(situation.hired);
    technicien.dateSortie = situation.active ? situation.window->date(situation.left) : QDate();
    technicien.specialites = specialitiesOf(situation.specialities);
    if (situation.expiry != PlanSituation::never)
        technicien.habilitations = {{fluides, {}, situation.window->date(situation.expiry)}};
    if (situation.expiry == PlanSituation::always)
        technicien.habilitations[0].expireLe = {};
    technicien.horaire = workingWeeks()[static_cast<size_t>(situation.week)];
    technicien.depart = lieuOf(situation.start);
    technicien.vehiculeId = Id<Vehicule>(situation.vehicle);
    technicien.reserveMin = situation.reserve;
    if (situation.maxVisits > 0)
        technicien.maxVisitesJour = situation.maxVisits;
    technicien.visites = visitsOf(situation, situation.visits);
    for (const PlanSituation::Absence& one : situation.absences)
        technicien.absences.append(
            {situation.window->interval(one.from, one.to), {}, one.validated, Id<Absence>(one.id)});
    technicien.visitesFaites[marchetti] = situation.visitsMade;
    return technicien;
}

} // namespace

PlanWindow::PlanWindow(const QDate& from)
    : first(from)
    , origin(from.startOfDay(paris()).toSecsSinceEpoch()) {
    const qint64 end = from.addDays(days).startOfDay(paris()).toSecsSinceEpoch();
    for (qint64 second = origin; second < end; second += 60) {
        const QDateTime local = QDateTime::fromSecsSinceEpoch(second, paris());
        const int day = static_cast<int>(first.daysTo(local.date()));
        if (dayOf.empty() || dayOf.back() != day)
            start[static_cast<size_t>(day)] = size();
        dayOf.push_back(day);
        wall.push_back(local.time().hour() * 60 + local.time().minute());
    }
    start[days] = size();
    for (int day = 0; day < days; ++day) {
        holiday[static_cast<size_t>(day)] = printedHolidays().contains(date(day));
        weekday[static_cast<size_t>(day)] = date(day).dayOfWeek();
    }
    for (const PlanWeek& week : planWeeks())
        workedMinute.push_back(workedIn(week));
}

std::vector<char> PlanWindow::workedIn(const PlanWeek& week) const {
    std::vector<char> worked;
    for (int minute = 0; minute < size(); ++minute) {
        const auto index = static_cast<size_t>(minute);
        const int rank = weekday[static_cast<size_t>(dayOf[index])] - 1;
        worked.push_back(std::ranges::any_of(week[static_cast<size_t>(rank)], [&](const PlanSpan& span) {
            return wall[index] >= span.from && wall[index] < span.to;
        }));
    }
    return worked;
}

QDateTime PlanWindow::instant(int minute) const {
    return QDateTime::fromSecsSinceEpoch(origin + qint64(minute) * 60, Qt::UTC);
}

const std::vector<PlanWindow>& planWindows() {
    static const std::vector<PlanWindow> windows = [] {
        std::vector<PlanWindow> list;
        for (const QDate& first :
             {QDate(2026, 3, 26), QDate(2026, 3, 27), QDate(2026, 10, 22), QDate(2026, 10, 23),
              QDate(2027, 3, 26), QDate(2026, 11, 8), QDate(2026, 11, 9), QDate(2026, 5, 6),
              QDate(2026, 12, 29), QDate(2026, 12, 23), QDate(2026, 6, 15), QDate(2026, 9, 3),
              QDate(2026, 9, 12)})
            list.emplace_back(first);
        return list;
    }();
    return windows;
}

const std::vector<PlanPlace>& planPlaces() {
    using enum LieuPrecision;
    static const std::vector<PlanPlace> places{{0},
                                               {1},
                                               {2},
                                               {5},
                                               {8},
                                               {10},
                                               {12},
                                               {14},
                                               {20},
                                               {60},
                                               {3, Commune, "69029"},
                                               {7, CodePostal, "69029"},
                                               {9, Ville, "69383"},
                                               {9, Ville, "69387"},
                                               {12, Commune, "69266"},
                                               {30, Secteur, "69001"},
                                               {0, Inconnue}};
    return places;
}

const std::vector<PlanWeek>& planWeeks() {
    const std::vector<PlanSpan> office{{480, 720}, {810, 1050}};
    const std::vector<PlanSpan> straight{{420, 660}, {660, 900}};
    const std::vector<PlanSpan> night{{0, 360}, {1320, 1440}};
    const std::vector<PlanSpan> none;
    static const std::vector<PlanWeek> weeks{
        {office, office, office, office, office, none, none},
        {straight, straight, straight, straight, {{420, 720}}, {{480, 720}}, none},
        {night, night, night, night, night, night, night},
        {none, none, office, none, none, none, none},
        {none, none, none, none, none, none, none}};
    return weeks;
}

PlanContexte contexteOf(const PlanSituation& situation) {
    PlanContexte contexte;
    contexte.zone = paris();
    PlanTechnicien colleague = person(julieId, {});
    colleague.visites = visitsOf(situation, situation.others);
    contexte.techniciens = {technicienOf(situation), colleague};
    for (const PlanSituation::Closure& one : situation.closures)
        contexte.fermetures.append(
            {situation.window->date(one.first), situation.window->date(one.last), "Pont"});
    return contexte;
}

PlanDemande demandeOf(const PlanSituation& situation) {
    PlanDemande demande;
    demande.id = Id<Intervention>(situation.moved);
    demande.etat = situation.etat;
    demande.droit = situation.right;
    demande.clientId = marchetti;
    demande.lieu = lieuOf(situation.place);
    demande.specialites = specialitiesOf(situation.wanted);
    if (situation.qualified)
        demande.habilitations = {{fluides, {}}};
    demande.vehiculeId = Id<Vehicule>(situation.needVehicle);
    if (situation.wishFrom < situation.wishTo)
        demande.fenetre = situation.window->interval(situation.wishFrom, situation.wishTo);
    demande.materielManquant = situation.missing ? "Pompe" : "";
    demande.devisEnAttente = situation.quote ? "DEV-2026-00012" : "";
    demande.clientReserve = situation.blocked ? "client bloqué" : "";
    return demande;
}

} // namespace tournevis::test
