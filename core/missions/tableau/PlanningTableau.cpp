// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/PlanningTableau.h"

#include "comptes/Permissions.h"
#include "equipe/references/EquipeQueries.h"
#include "missions/tableau/PlanLecture.h"

#include <algorithm>

namespace tournevis {
namespace {

/// Builds the lanes and the backlog from what was read.
class Monteur {
public:
    Monteur(const PlanDemandes& demandes, const PlanningRegles& regles, const QDateTime& now)
        : m_demandes(demandes)
        , m_regles(regles)
        , m_now(now) {}

    PlanningVisit visite(const VisiteLue& lue) const;
    PlanningTache tache(const VisiteLue& lue) const;
    /// Marks the visits of a lane whose previous one is still open when it is time to leave for them.
    void markCompromises(QList<PlanningVisit>& visites,
                         const QHash<Id<Intervention>, PlanDemande>& places) const;

private:
    bool isCompromised(const PlanningVisit& before, const PlanningVisit& visite, const Lieu& from,
                       const Lieu& to) const;

    const PlanDemandes& m_demandes;
    const PlanningRegles& m_regles;
    QDateTime m_now;
};

PlanningVisit Monteur::visite(const VisiteLue& lue) const {
    PlanningVisit visite;
    visite.id = lue.visite.key();
    visite.version = lue.visite.version;
    visite.missionId = lue.mission.key();
    visite.reference = lue.reference();
    visite.client = lue.client;
    visite.clientId = lue.mission.clientId;
    visite.ville = lue.ville;
    visite.adresse = lue.adresse;
    visite.telephone = lue.telephone;
    visite.travaux = lue.travaux();
    visite.nature = lue.mission.nature;
    visite.priorite = lue.mission.priorite;
    visite.statut = lue.visite.statut;
    visite.visite = lue.visite.planned();
    visite.debutReel = lue.visite.debutReel;
    visite.finReelle = lue.visite.finReelle;
    visite.techniciens = techniciensOf(lue.equipe);
    visite.membres = lue.equipe;
    visite.equipe = int(lue.equipe.size());
    visite.forcageMotif = lue.visite.forcageMotif;
    visite.force = !visite.forcageMotif.isEmpty();
    visite.verrou = lue.visite.verrouPlanning;
    visite.enRetard = isLate(lue.visite, m_now, m_regles.retardMin);
    visite.attendDevis = !m_demandes.devisAttendu(lue.mission).isEmpty();
    if (const auto required = m_demandes.specialites(lue.mission.key()); !required.isEmpty())
        visite.specialite = required.first().code;
    return visite;
}

PlanningTache Monteur::tache(const VisiteLue& lue) const {
    PlanningTache tache;
    tache.id = lue.visite.key();
    tache.version = lue.visite.version;
    tache.missionId = lue.mission.key();
    tache.reference = lue.reference();
    tache.client = lue.client;
    tache.ville = lue.ville;
    tache.travaux = lue.travaux();
    tache.priorite = lue.mission.priorite;
    tache.nbTechniciens = lue.mission.nbTechniciens;
    tache.recuLe = lue.mission.recuLe;
    tache.echeance = lue.mission.echeanceLe;
    if (const auto required = m_demandes.specialites(lue.mission.key()); !required.isEmpty()) {
        tache.specialite = required.first().code;
        tache.specialiteLibelle = required.first().libelle;
    }
    tache.attendDevis = !m_demandes.devisAttendu(lue.mission).isEmpty();
    if (lue.mission.attenteMotif)
        tache.attente = translate("Missions", "En attente\u00a0: %1").arg(labelOf(*lue.mission.attenteMotif));
    return tache;
}

bool Monteur::isCompromised(const PlanningVisit& before, const PlanningVisit& visite, const Lieu& from,
                            const Lieu& to) const {
    if (isFinished(before.statut) || !isPlannable(visite.statut))
        return false;
    const auto road = trajet(from, to, m_regles.trajet);
    const QDateTime leave = visite.interval.start.addSecs(road ? -60 * road->minutes : 0);
    return leave <= m_now;
}

void Monteur::markCompromises(QList<PlanningVisit>& visites,
                              const QHash<Id<Intervention>, PlanDemande>& places) const {
    const PlanningVisit* before = nullptr;
    for (PlanningVisit& visite : visites) {
        if (visite.statut == InterventionStatut::Annulee)
            continue;
        visite.compromise = before && isCompromised(*before, visite, places.value(before->id).lieu,
                                                    places.value(visite.id).lieu);
        before = &visite;
    }
}

/// The load of a technician is nothing to a client.
PlanningLane laneOf(const PlanLecture& lecture, qsizetype rank, const Interval& periode) {
    const Charge load =
        lecture.client ? Charge() : charge(lecture.contexte, lecture.contexte.techniciens[rank], periode);
    return {lecture.techniciens[rank], {}, {}, load.planifieMin, load.disponibleMin};
}

using LaneById = QHash<Id<Technicien>, PlanningLane*>;

void fillVisites(const PlanLecture& lecture, const Monteur& monteur, const LaneById& lanes,
                 const Interval& periode) {
    for (const VisiteLue& lue : lecture.visites) {
        PlanningVisit visite = monteur.visite(lue);
        for (const TeamMember& member : lue.equipe) {
            PlanningLane* lane = lanes.value(member.technicienId);
            visite.interval = lue.creneauDe(member);
            visite.role = member.role;
            if (lane && visite.interval.overlaps(periode))
                lane->visites.append(visite);
        }
    }
    for (PlanningLane* lane : lanes)
        std::ranges::stable_sort(lane->visites, {},
                                 [](const PlanningVisit& one) { return one.interval.start; });
}

void fillAbsences(const QList<Absence>& absences, const LaneById& lanes, const Interval& periode) {
    for (const Absence& absence : absences) {
        PlanningLane* lane = lanes.value(absence.technicienId);
        if (lane && absence.interval().overlaps(periode))
            lane->absences.append({absence.key(), absence.type, absence.statut, absence.interval()});
    }
}

/// The most urgent, then the oldest request first.
Result<QList<VisiteLue>> readBacklog(Session& session, bool all) {
    if (!all)
        return QList<VisiteLue>();
    auto backlog = TRY(readVisites(session.connection(), VisiteFiltre::backlog()));
    std::ranges::stable_sort(backlog, [](const VisiteLue& one, const VisiteLue& other) {
        return std::tuple(-int(one.mission.priorite), one.mission.recuLe, one.visite.id) <
               std::tuple(-int(other.mission.priorite), other.mission.recuLe, other.visite.id);
    });
    return backlog;
}

Result<QList<PlanningEquipe>> readEquipes(Session& session, const PlanLecture& lecture) {
    QList<PlanningEquipe> equipes;
    if (lecture.client)
        return equipes;
    for (const Equipe& equipe : TRY(EquipeQueries(session).equipes()))
        equipes.append({equipe.key(), equipe.libelle});
    return equipes;
}

/// The specialities of what is planned and of what waits.
VisiteFiltre missionsShown(const PlanLecture& lecture) {
    VisiteFiltre shown = lecture.filtre;
    shown.condition = QStringLiteral("(%1 OR %2)").arg(VisiteFiltre::backlog().condition, shown.condition);
    return PlanDemandes::missionsOf(shown);
}

Result<PlanDemande> demandeOf(Session& session, const VisiteLue& lue) {
    PlanDemandes demandes = TRY(PlanDemandes::read(session, lue));
    TRY(demandes.readReserves(session));
    return demandes.of(lue);
}

} // namespace

Result<PlanningTableau> planningTableau(Session& session, const Interval& periode, bool annulees) {
    TRY(session.require(permission::planningLire, true));
    const bool all = TRY(session.scope(permission::planningLire)) == Scope::All;
    PlanLecture lecture = TRY(readPlan(session, periode, {.continuite = all, .annulees = annulees}));
    const auto backlog = TRY(readBacklog(session, all));
    PlanDemandes demandes = TRY(PlanDemandes::read(session, missionsShown(lecture)));
    if (!lecture.client)
        TRY(demandes.readReserves(session));
    PlanningTableau tableau;
    tableau.periode = periode;
    tableau.luLe = session.now();
    const Monteur monteur(demandes, lecture.contexte.regles, tableau.luLe);
    for (qsizetype rank = 0; rank < lecture.techniciens.size(); ++rank)
        tableau.lanes.append(laneOf(lecture, rank, periode));
    LaneById lanes;
    for (PlanningLane& lane : tableau.lanes)
        lanes.insert(lane.technicien.id, &lane);
    fillVisites(lecture, monteur, lanes, periode);
    fillAbsences(lecture.absences, lanes, periode);
    for (const VisiteLue& lue : lecture.visites + backlog)
        tableau.demandes.insert(lue.visite.key(), demandes.of(lue));
    for (PlanningLane& lane : tableau.lanes)
        monteur.markCompromises(lane.visites, tableau.demandes);
    for (const VisiteLue& lue : backlog)
        tableau.backlog.append(monteur.tache(lue));
    tableau.equipes = TRY(readEquipes(session, lecture));
    tableau.contexte = std::move(lecture.contexte);
    return tableau;
}

Result<PlanContexte> planContexte(Session& session, const Interval& periode) {
    return TRY(readPlan(session, periode, {.continuite = true})).contexte;
}

Result<PlanDemande> planDemande(Session& session, Id<Intervention> id) {
    return demandeOf(session, TRY(readStored(session.connection(), id)));
}

Result<PlanDemande> planDemande(Session& session, Id<Mission> mission) {
    return demandeOf(session, TRY(readMission(session.connection(), mission)));
}

} // namespace tournevis
