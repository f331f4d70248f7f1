// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/papier/PlanningPapier.h"

#include "base/Format.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "missions/VisitAccess.h"
#include "missions/tableau/PlanningTableau.h"
#include "missions/tableau/VisiteTerrain.h"
#include "parametres/Societe.h"

#include <algorithm>

namespace tournevis {
namespace {

constexpr int daysOfWeek = 7;

struct Entete {
    QString couleur;
    QString pied;
};

Result<Entete> entete(Session& session) {
    const auto societe = TRY(Store(session).find<Societe>("archive_le IS NULL ORDER BY id"));
    const QString printed =
        translate("Papier", "Imprimé le %1").arg(format::dateTime(session.now(), session.zone()));
    if (!societe)
        return Entete{{}, printed};
    return Entete{societe->couleurDocument, societe->raisonSociale + QStringLiteral(" · ") + printed};
}

Interval dayOf(const QDate& day, const QTimeZone& zone) {
    return {day.startOfDay(zone).toUTC(), day.addDays(1).startOfDay(zone).toUTC()};
}

/// « 08:00 – 10:00 »; a bound that lies on another day comes with it.
QString hours(const Interval& interval, const QDate& day, const QTimeZone& zone) {
    const auto bound = [&](const QDateTime& instant, const QDate& shown) {
        const QString time = format::time(instant, zone);
        return shown == day ? time : format::shortDay(shown) + u' ' + time;
    };
    return QStringLiteral("%1 – %2").arg(
        bound(interval.start, interval.start.toTimeZone(zone).date()),
        bound(interval.end, interval.end.addMSecs(-1).toTimeZone(zone).date()));
}

QString joined(const QString& one, const QString& other) {
    QStringList parts{one, other};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QHash<Id<Technicien>, QString> names(const PlanningTableau& tableau) {
    QHash<Id<Technicien>, QString> byId;
    for (const PlanningLane& lane : tableau.lanes)
        byId.insert(lane.technicien.id, lane.technicien.nom);
    return byId;
}

/// Why the person or everybody is away that day.
QStringList remarks(const PlanningLane& lane, const QDate& day, const PlanContexte& contexte) {
    QStringList words{jourFerie(day, contexte.calendrier), contexte.fermeture(day)};
    for (const PlanningAbsence& absence : lane.absences) {
        if (absence.interval.overlaps(dayOf(day, contexte.zone)))
            words += absence.statut == AbsenceStatut::Validee
                         ? labelOf(absence.type)
                         : translate("Papier", "%1 (demande)").arg(labelOf(absence.type));
    }
    words.removeAll(QString());
    return words;
}

QString withWhom(const PlanningVisit& visite, Id<Technicien> self,
                 const QHash<Id<Technicien>, QString>& names) {
    QStringList others;
    for (Id<Technicien> id : visite.techniciens) {
        if (id != self && names.contains(id))
            others += names.value(id);
    }
    return others.isEmpty() ? QString()
                            : translate("Papier", "avec %1").arg(others.join(QStringLiteral(", ")));
}

PapierVisite toPaper(const PlanningVisit& visite, const VisiteTerrain& terrain) {
    PapierVisite paper;
    paper.reference = visite.reference;
    paper.client = visite.client;
    paper.adresse = visite.adresse;
    paper.contact = joined(terrain.contact, format::phone(terrain.telephone));
    paper.travaux = visite.travaux;
    paper.nature = visite.nature == visite.travaux ? QString() : visite.nature;
    paper.priorite = visite.priorite == Priorite::Normale ? QString() : labelOf(visite.priorite);
    paper.acces = terrain.acces;
    paper.consignes = terrain.consignes;
    paper.materiel = terrain.materiel.join(QStringLiteral(", "));
    return paper;
}

PapierFeuille sheetOf(const PlanningLane& lane, const QDate& day, const PlanContexte& contexte,
                      const QHash<qint64, VisiteTerrain>& terrain,
                      const QHash<Id<Technicien>, QString>& names) {
    PapierFeuille feuille;
    feuille.technicien = lane.technicien.nom;
    feuille.jour = format::longDate(day);
    feuille.remarques = remarks(lane, day, contexte);
    for (const PlanningVisit& visite : lane.visites) {
        if (!terrain.contains(visite.id.value()))
            continue;
        PapierVisite paper = toPaper(visite, terrain[visite.id.value()]);
        paper.heures = hours(visite.interval, day, contexte.zone);
        paper.equipe = withWhom(visite, lane.technicien.id, names);
        feuille.visites.append(paper);
    }
    feuille.total = joined(
        format::count(feuille.visites.size(), translate("Papier", "visite"), translate("Papier", "visites")),
        feuille.visites.isEmpty() ? QString() : format::duration(lane.planifieMin));
    return feuille;
}

QString loadOf(const PlanningLane& lane) {
    const Charge load{lane.planifieMin, lane.disponibleMin};
    const QString hoursText =
        translate("Papier", "%1 sur %2")
            .arg(format::duration(load.planifieMin), format::duration(load.disponibleMin));
    const auto percent = load.pourcent();
    return percent ? joined(hoursText, translate("Papier", "%1\u00a0%").arg(*percent)) : hoursText;
}

PapierCase cellOf(const PlanningLane& lane, const QDate& day, const PlanContexte& contexte) {
    PapierCase cell{remarks(lane, day, contexte), {}};
    for (const PlanningVisit& visite : lane.visites) {
        if (visite.interval.overlaps(dayOf(day, contexte.zone)))
            cell.visites +=
                hours(visite.interval, day, contexte.zone) + u' ' + joined(visite.client, visite.ville);
    }
    return cell;
}

} // namespace

Result<PapierJournee> papierJournee(Session& session, const QDate& jour,
                                    const QList<Id<Technicien>>& techniciens) {
    // The sheet of whoever goes there is not for the client.
    if (TRY(ownClient(session)))
        TRY(session.require(permission::planningLire));
    const Interval day = dayOf(jour, session.zone());
    const PlanningTableau tableau = TRY(planningTableau(session, day));
    QHash<qint64, VisiteTerrain> terrain;
    for (const VisiteTerrain& one : TRY(readTerrain(session.connection(), terrainFiltre(day, false))))
        terrain.insert(one.lue.visite.id, one);
    const Entete head = TRY(entete(session));
    PapierJournee journee{
        translate("Papier", "Journées du %1").arg(format::longDate(jour)), head.couleur, head.pied, {}};
    const auto everybody = names(tableau);
    for (const PlanningLane& lane : tableau.lanes) {
        const bool asked = techniciens.contains(lane.technicien.id);
        if (!techniciens.isEmpty() && !asked)
            continue;
        const PapierFeuille feuille = sheetOf(lane, jour, tableau.contexte, terrain, everybody);
        if (asked || !feuille.visites.isEmpty())
            journee.feuilles.append(feuille);
    }
    return journee;
}

Result<PapierSemaine> papierSemaine(Session& session, const QDate& jour) {
    const QDate monday = jour.addDays(1 - jour.dayOfWeek());
    const Interval week{monday.startOfDay(session.zone()).toUTC(),
                        monday.addDays(daysOfWeek).startOfDay(session.zone()).toUTC()};
    const PlanningTableau tableau = TRY(planningTableau(session, week));
    const Entete head = TRY(entete(session));
    PapierSemaine semaine{format::week(monday), format::weekSpan(monday), {}, head.couleur, head.pied, {}};
    for (int day = 0; day < daysOfWeek; ++day)
        semaine.jours += format::shortDay(monday.addDays(day));
    for (const PlanningLane& lane : tableau.lanes) {
        PapierLigne ligne{lane.technicien.nom, lane.technicien.principale, loadOf(lane), {}};
        for (int day = 0; day < daysOfWeek; ++day)
            ligne.jours.append(cellOf(lane, monday.addDays(day), tableau.contexte));
        semaine.lignes.append(ligne);
    }
    return semaine;
}

} // namespace tournevis
