// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/PlanSamples.h"

#include <QtCore/QtMath>

#include <algorithm>

namespace tournevis::test {

const QTimeZone& paris() {
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

QDateTime at(const QDate& day, int hour, int minute) {
    return QDateTime(day, QTime(hour, minute), paris()).toUTC();
}

QDateTime at(int day, int hour, int minute) { return at(QDate(2026, 11, day), hour, minute); }

Interval slot(int day, int hour, int minute, int minutes) {
    const QDateTime start = at(day, hour, minute);
    return {start, start.addSecs(minutes * 60)};
}

Lieu roadFromDepot(int metres) {
    constexpr double metresOfLatitude = 6371008.8 * M_PI / 180;
    return {45.7 + metres / 1.3 / metresOfLatitude, 4.8, LieuPrecision::Exacte, {}, QStringLiteral("Lyon")};
}

Lieu town(int metres, const QString& codeInsee) {
    Lieu lieu = roadFromDepot(metres);
    lieu.precision = LieuPrecision::Commune;
    lieu.codeInsee = codeInsee;
    return lieu;
}

WorkingWeek weekDays() {
    Horaire horaire;
    horaire.lundi = horaire.mardi = horaire.mercredi = horaire.jeudi = horaire.vendredi =
        QStringLiteral("08:00-12:00,13:30-17:30");
    return *WorkingWeek::read(horaire);
}

PlanTechnicien person(Id<Technicien> id, const QString& nom) {
    PlanTechnicien technicien;
    technicien.id = id;
    technicien.nom = nom;
    technicien.horaire = weekDays();
    return technicien;
}

PlanVisite visit(int id, const QString& libelle, const Interval& interval, const Lieu& lieu) {
    return {Id<Intervention>(id), Id<Client>(id + 1000), {}, interval, lieu, libelle};
}

PlanContexte team() {
    PlanContexte contexte;
    contexte.zone = paris();
    PlanTechnicien karim = person(karimId, QStringLiteral("Karim Benslimane"));
    karim.specialites = {climatisation};
    karim.habilitations = {{fluides, QStringLiteral("Fluides cat. I"), {}}};
    contexte.techniciens = {karim, person(julieId, QStringLiteral("Julie Morel"))};
    return contexte;
}

PlanDemande repair() {
    PlanDemande demande;
    demande.clientId = marchetti;
    demande.client = QStringLiteral("Boulangerie Marchetti");
    demande.lieu = roadFromDepot(0);
    demande.specialites = {climatisation};
    demande.specialitesLibelles = {QStringLiteral("Climatisation")};
    demande.habilitations = {{fluides, QStringLiteral("Fluides cat. I")}};
    demande.dureeMin = 90;
    return demande;
}

QList<ConstatCode> codes(const QList<Constat>& constats) {
    QList<ConstatCode> list;
    for (const Constat& constat : constats)
        list.append(constat.code);
    return list;
}

QList<ConstatCode> codesFor(const PlanContexte& contexte, const PlanDemande& demande, const Interval& creneau,
                            Id<Technicien> who) {
    return codes(constats(contexte, demande, who, creneau));
}

QString sentence(const QList<Constat>& constats, ConstatCode code) {
    const auto found = std::ranges::find(constats, code, &Constat::code);
    return found == constats.end() ? QString() : found->texte;
}

bool has(const PlanContexte& contexte, const PlanDemande& demande, const Interval& creneau,
         ConstatCode code) {
    return codesFor(contexte, demande, creneau).contains(code);
}

} // namespace tournevis::test
