// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/PlanLecture.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "equipe/references/EquipeQueries.h"
#include "missions/tableau/Placeur.h"
#include "missions/tableau/PlanningTableau.h"

#include <algorithm>

namespace tournevis {
namespace {

const QString continuiteSql = QStringLiteral(
    "SELECT ti.technicien_id, m.client_id, count(*) FROM intervention i JOIN mission m ON m.id = "
    "i.mission_id JOIN technicien_intervention ti ON ti.intervention_id = i.id AND ti.archive_le IS NULL "
    "WHERE i.debut_prevu >= ? AND i.statut IN ('effectuee', 'cloturee') AND i.archive_le IS NULL "
    "GROUP BY ti.technicien_id, m.client_id");

/// Monday to Monday around the period, and one day more at each end.
Interval etendue(const Interval& periode, const QTimeZone& zone) {
    const QDate first = periode.start.toTimeZone(zone).date();
    const QDate last = periode.end.addMSecs(-1).toTimeZone(zone).date();
    const QDate from = first.addDays(-first.dayOfWeek());
    const QDate to = last.addDays(9 - last.dayOfWeek());
    return {from.startOfDay(zone).toUTC(), to.startOfDay(zone).toUTC()};
}

PlanTechnicien toPlan(const TechnicienRow& row, Placeur& placeur) {
    PlanTechnicien technicien;
    technicien.id = row.id;
    technicien.nom = row.nom;
    technicien.dateEntree = row.dateEntree;
    technicien.dateSortie = row.dateSortie;
    technicien.specialites = row.specialites;
    for (const HabilitationTenue& held : row.habilitations)
        technicien.habilitations.append({held.typeId, held.libelle, held.expireLe});
    technicien.horaire = row.horaire;
    technicien.depart =
        placeur({row.depart.latitude, row.depart.longitude, row.depart.codePostal, row.depart.ville});
    technicien.vehiculeId = row.vehiculeId;
    technicien.reserveMin = row.reserveMin;
    technicien.maxVisitesJour = row.maxVisitesJour;
    return technicien;
}

using ById = QHash<Id<Technicien>, PlanTechnicien*>;

void giveVisites(const QList<VisiteLue>& visites, const ById& techniciens) {
    for (const VisiteLue& lue : visites) {
        if (lue.visite.statut == InterventionStatut::Annulee)
            continue;
        PlanVisite visite{lue.visite.key(), lue.mission.clientId, lue.visite.vehiculeId, {}, lue.lieu,
                          lue.client};
        for (const TeamMember& member : lue.equipe) {
            PlanTechnicien* technicien = techniciens.value(member.technicienId);
            visite.interval = lue.creneauDe(member);
            if (technicien && visite.interval.isValid())
                technicien->visites.append(visite);
        }
    }
    for (PlanTechnicien* technicien : techniciens)
        std::ranges::stable_sort(technicien->visites, {},
                                 [](const PlanVisite& visite) { return visite.interval.start; });
}

void giveAbsences(const QList<Absence>& absences, const ById& techniciens) {
    for (const Absence& absence : absences) {
        if (PlanTechnicien* technicien = techniciens.value(absence.technicienId))
            technicien->absences.append({absence.interval(), labelOf(absence.type),
                                         absence.statut == AbsenceStatut::Validee, absence.key()});
    }
}

Outcome giveContinuite(Session& session, const ById& techniciens) {
    const qint64 since = session.now().addYears(-1).toMSecsSinceEpoch();
    TRY(session.connection().select(continuiteSql, {since}, [&](const Row& row) {
        if (PlanTechnicien* technicien = techniciens.value(row.as<Id<Technicien>>(0)))
            technicien->visitesFaites.insert(row.as<Id<Client>>(1), row.as<int>(2));
        return true;
    }));
    return {};
}

Result<QList<PlanFermeture>> readFermetures(Session& session, const Interval& etendue) {
    QList<PlanFermeture> fermetures;
    for (const Fermeture& one : TRY(EquipeQueries(session).fermetures(
             etendue.start.toTimeZone(session.zone()).date(), etendue.end.toTimeZone(session.zone()).date())))
        fermetures.append({one.debut, one.fin, one.libelle});
    return fermetures;
}

Result<VisiteFiltre> visibleVisites(Session& session, const Interval& etendue, bool annulees) {
    VisiteFiltre filtre = annulees ? VisiteFiltre::touchingAny(etendue) : VisiteFiltre::touching(etendue);
    if (TRY(session.scope(permission::planningLire)) != Scope::All)
        filtre.also(QStringLiteral("i.statut <> 'provisoire' AND EXISTS (SELECT 1 FROM "
                                   "technicien_intervention mine JOIN technicien me ON me.id = "
                                   "mine.technicien_id WHERE mine.intervention_id = i.id AND "
                                   "mine.archive_le IS NULL AND me.utilisateur_id = ?)"),
                    {session.actor().utilisateurId});
    return filtre;
}

} // namespace

Result<PlanLecture> readPlan(Session& session, const Interval& periode, const PlanEtendue& wanted) {
    PlanLecture lecture;
    lecture.etendue = etendue(periode, session.zone());
    lecture.techniciens = TRY(TechnicienQueries(session).active());
    lecture.filtre = TRY(visibleVisites(session, lecture.etendue, wanted.annulees));
    lecture.visites = TRY(readVisites(session.connection(), lecture.filtre));
    lecture.absences = TRY(Store(session).list<Absence>(
        "archive_le IS NULL AND statut <> 'refusee' AND debut < ? AND fin > ? "
        "ORDER BY debut, id",
        {lecture.etendue.end.toMSecsSinceEpoch(), lecture.etendue.start.toMSecsSinceEpoch()}));
    PlanContexte& contexte = lecture.contexte;
    contexte.zone = session.zone();
    contexte.regles = TRY(planningRegles(session.connection()));
    contexte.calendrier = TRY(planningCalendrier(session.connection()));
    contexte.fermetures = TRY(readFermetures(session, lecture.etendue));
    Placeur placeur;
    for (const TechnicienRow& row : std::as_const(lecture.techniciens))
        contexte.techniciens.append(toPlan(row, placeur));
    ById techniciens;
    for (PlanTechnicien& technicien : contexte.techniciens)
        techniciens.insert(technicien.id, &technicien);
    giveVisites(lecture.visites, techniciens);
    giveAbsences(lecture.absences, techniciens);
    if (wanted.continuite)
        TRY(giveContinuite(session, techniciens));
    return lecture;
}

} // namespace tournevis
