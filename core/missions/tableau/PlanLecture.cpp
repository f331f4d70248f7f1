// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/PlanLecture.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "equipe/references/EquipeQueries.h"
#include "missions/VisitAccess.h"
#include "missions/tableau/JugementEquipe.h"
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

const QString visiteursSql =
    QStringLiteral("SELECT id, prenom, nom, couleur FROM technicien WHERE id IN (%1) "
                   "ORDER BY ordre_planning, nom, prenom, id");

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

VisiteFiltre visitesOf(Id<Client> client, const Interval& etendue) {
    return VisiteFiltre::touchingAny(etendue)
        .also(shownToClient)
        .also(QStringLiteral("i.mission_id IN (SELECT id FROM mission WHERE client_id = ?)"),
              {client.value()});
}

VisiteFiltre visibleVisites(Session& session, const Interval& etendue, bool annulees, bool all) {
    VisiteFiltre filtre = annulees ? VisiteFiltre::touchingAny(etendue) : VisiteFiltre::touching(etendue);
    if (!all)
        filtre.also(QStringLiteral("i.statut <> 'provisoire' AND EXISTS (SELECT 1 FROM "
                                   "technicien_intervention mine JOIN technicien me ON me.id = "
                                   "mine.technicien_id WHERE mine.intervention_id = i.id AND "
                                   "mine.archive_le IS NULL AND me.utilisateur_id = ?)"),
                    {session.actor().utilisateurId});
    return filtre;
}

/// What the company says to itself about a visit.
void keepInside(VisiteLue& lue) {
    lue.visite.forcageMotif.clear();
    lue.visite.verrouPlanning = false;
    lue.visite.vehiculeId = {};
    lue.mission.attenteMotif.reset();
    for (TeamMember& member : lue.equipe)
        member.commentaire.clear();
}

/// Who comes to these visits, by name alone.
Result<QList<TechnicienRow>> readVisiteurs(Connection& connection, const QList<VisiteLue>& visites) {
    QList<Id<Technicien>> ids;
    for (const VisiteLue& lue : visites)
        ids += techniciensOf(lue.equipe);
    return connection.select(visiteursSql.arg(idList(ids)), {}, [](const Row& row) {
        TechnicienRow technicien;
        technicien.id = row.as<Id<Technicien>>(0);
        technicien.nom = row.text(1) + u' ' + row.text(2);
        technicien.initiales = initialsOf(row.text(1), row.text(2));
        technicien.couleur = row.text(3);
        return technicien;
    });
}

Outcome readForClient(Session& session, PlanLecture& lecture) {
    lecture.filtre = visitesOf(lecture.client, lecture.etendue);
    lecture.visites = TRY(readVisites(session.connection(), lecture.filtre));
    for (VisiteLue& lue : lecture.visites)
        keepInside(lue);
    lecture.techniciens = TRY(readVisiteurs(session.connection(), lecture.visites));
    return {};
}

Outcome readForCompany(Session& session, PlanLecture& lecture, bool annulees, bool all) {
    lecture.techniciens = TRY(TechnicienQueries(session).active());
    lecture.filtre = visibleVisites(session, lecture.etendue, annulees, all);
    lecture.visites = TRY(readVisites(session.connection(), lecture.filtre));
    lecture.absences = TRY(Store(session).list<Absence>(
        "archive_le IS NULL AND statut <> 'refusee' AND debut < ? AND fin > ? "
        "ORDER BY debut, id",
        {lecture.etendue.end.toMSecsSinceEpoch(), lecture.etendue.start.toMSecsSinceEpoch()}));
    lecture.contexte.fermetures = TRY(readFermetures(session, lecture.etendue));
    return {};
}

} // namespace

Result<PlanLecture> readPlan(Session& session, const Interval& periode, const PlanEtendue& wanted) {
    PlanLecture lecture;
    lecture.etendue = etendue(periode, session.zone());
    TRY(session.require(permission::planningLire, true));
    const bool all = TRY(session.scope(permission::planningLire)) == Scope::All;
    if (!all)
        lecture.client = TRY(ownClient(session));
    TRY(lecture.client ? readForClient(session, lecture)
                       : readForCompany(session, lecture, wanted.annulees, all));
    PlanContexte& contexte = lecture.contexte;
    contexte.zone = session.zone();
    contexte.regles = TRY(planningRegles(session.connection()));
    contexte.calendrier = TRY(planningCalendrier(session.connection()));
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

Result<const PlanContexte*> PlanCourant::around(const Interval& periode) {
    const Interval wanted = etendue(periode, m_session.zone());
    const auto covers = [&](const Lu& lu) {
        return lu.etendue.start <= wanted.start && wanted.end <= lu.etendue.end;
    };
    auto lu = std::ranges::find_if(m_lus, covers);
    if (lu == m_lus.end())
        lu = m_lus.insert(lu, {wanted, TRY(readPlan(m_session, periode)).contexte});
    return &lu->contexte;
}

void PlanCourant::remove(Id<Intervention> id) {
    for (Lu& lu : m_lus) {
        for (PlanTechnicien& technicien : lu.contexte.techniciens)
            technicien.visites.removeIf([&](const PlanVisite& visite) { return visite.id == id; });
    }
}

void PlanCourant::place(Id<Intervention> id, const PlanDemande& demande, const VisitPlan& plan) {
    remove(id);
    PlanVisite visite{id, demande.clientId, plan.vehiculeId, {}, demande.lieu, demande.client};
    for (Lu& lu : m_lus) {
        const bool touches = plan.interval.overlaps(lu.etendue) ||
                             etendueEquipe(plan.equipe, plan.interval).overlaps(lu.etendue);
        for (PlanTechnicien& technicien : lu.contexte.techniciens) {
            const auto member = std::ranges::find(plan.equipe, technicien.id, &TeamMember::technicienId);
            if (!touches || member == plan.equipe.end())
                continue;
            visite.interval = member->creneau.value_or(plan.interval);
            const auto after =
                std::ranges::upper_bound(technicien.visites, visite.interval.start, {},
                                         [](const PlanVisite& other) { return other.interval.start; });
            technicien.visites.insert(after, visite);
        }
    }
}

} // namespace tournevis
