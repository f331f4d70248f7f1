// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/PoseVisite.h"

#include "comptes/Permissions.h"
#include "data/Store.h"
#include "missions/TeamRows.h"
#include "missions/VisitAccess.h"

#include <algorithm>

namespace tournevis {
namespace {

/// A confirmed appointment survives a change of team, not a change of time.
InterventionStatut statutAfter(const Intervention& visite, const VisitPlan& plan) {
    if (plan.provisoire)
        return InterventionStatut::Provisoire;
    const bool sameTime = visite.planned() == plan.interval;
    return visite.statut == InterventionStatut::Confirmee && sameTime ? InterventionStatut::Confirmee
                                                                      : InterventionStatut::Planifiee;
}

/// Whether this member already had that slot, with that vehicle.
bool hadBefore(const VisitPlan& avant, const ConstatMembre& found, const VisitPlan& plan) {
    if (found.constat.code == ConstatCode::VehiculePris && avant.vehiculeId != plan.vehiculeId)
        return false;
    return std::ranges::any_of(avant.equipe, [&](const TeamMember& member) {
        return member.technicienId == found.technicienId &&
               member.creneau.value_or(avant.interval) == found.creneau;
    });
}

/// A visit that is no longer to be planned is refused whatever changes.
bool isOfTheVisit(ConstatCode code) {
    return code == ConstatCode::InterventionFigee || code == ConstatCode::DroitAbsent;
}

QString uncapitalized(const QString& text) {
    const bool word = text.size() > 1 && text[0].isUpper() && text[1].isLower();
    return word ? text[0].toLower() + text.mid(1) : text;
}

} // namespace

VisitPlan planOf(const Intervention& visite, const QList<TechnicienIntervention>& equipe) {
    VisitPlan plan;
    plan.interval = visite.planned();
    plan.equipe = teamFrom(equipe);
    plan.travaux = visite.travaux;
    plan.vehiculeId = visite.vehiculeId;
    plan.provisoire = visite.statut == InterventionStatut::Provisoire;
    plan.forcageMotif = visite.forcageMotif;
    return plan;
}

Result<VisitPlan> planOf(Connection& connection, const Intervention& visite) {
    return planOf(visite, TRY(teamOf(connection, visite.key())));
}

Outcome requireVersion(Transaction& transaction, Intervention& visite, int version) {
    visite.version = version;
    return Store(transaction).update(transaction, visite);
}

Result<QString> sentenceOf(Connection& connection, const ConstatMembre& found) {
    if (isOfTheVisit(found.constat.code))
        return found.constat.texte + u'.';
    const QString nom = TRY(connection.value("SELECT prenom || ' ' || nom FROM technicien WHERE id = ?",
                                             {found.technicienId.value()}))
                            .toString();
    if (found.constat.texte.startsWith(nom))
        return found.constat.texte + u'.';
    return translate("Missions", "%1\u00a0: %2.").arg(nom, uncapitalized(found.constat.texte));
}

Result<int> nextRank(Connection& connection, Id<Mission> mission) {
    return TRY(connection.value("SELECT coalesce(max(rang), 0) + 1 FROM intervention WHERE mission_id = ?",
                                {mission.value()}))
        .toInt();
}

Outcome writeMotif(Transaction& transaction, Intervention& visite, const Motif& motif) {
    if (visite.forcageMotif == motif.texte && visite.forcePar == motif.par)
        return {};
    visite.forcageMotif = motif.texte;
    visite.forcePar = motif.par;
    return Store(transaction).update(transaction, visite);
}

Outcome touchIfTeamMoved(Transaction& transaction, Intervention& visite, int version, qsizetype changes) {
    if (visite.version != version || transaction.changes().size() == changes)
        return {};
    const qint64 actor = transaction.actor().utilisateurId;
    TRY(transaction.connection().execute(
        "UPDATE intervention SET version = version + 1, modifie_le = ?, modifie_par = ? WHERE id = ?",
        {transaction.instant().toMSecsSinceEpoch(), actor ? QVariant(actor) : QVariant(), visite.id}));
    visite.version += 1;
    transaction.add({ChangeKind::Modification, &Intervention::schema, visite.id, visite.version, {}});
    return {};
}

Outcome PoseVisite::pose(Intervention& visite, const VisitPlan& wanted, const QDateTime& avisLe) {
    VisitPlan plan = wanted;
    plan.equipe = normalized(plan.equipe);
    if (visite.id != 0)
        m_avant = TRY(planOf(m_transaction.connection(), visite));
    TRY(checkPlan(visite, plan));
    TRY(judge(visite, plan));
    return write(visite, plan, avisLe);
}

Outcome PoseVisite::checkPlan(const Intervention& visite, const VisitPlan& plan) {
    const Mission mission = TRY(Store(m_transaction).load(visite.missionId));
    if (mission.statut == MissionStatut::Annulee)
        return Error::refused(translate("Missions", "La mission %1 est annulée.").arg(mission.numero));
    QList<FieldError> errors = teamErrors(plan.equipe);
    if (!plan.interval.isValid())
        errors.prepend({"fin_prevue", translate("Missions", "La fin prévue suit le début prévu.")});
    if (!errors.isEmpty())
        return Error::validation(errors);
    return {};
}

Outcome PoseVisite::judge(const Intervention& visite, const VisitPlan& plan) {
    Session& session = m_transaction.session();
    const PlanContexte* contexte = TRY(m_courant.around(etendueEquipe(plan.equipe, plan.interval)));
    m_demande = TRY(demandeAJuger(session, visite));
    m_demande.vehiculeId = plan.vehiculeId;
    QStringList impossibles;
    QStringList forts;
    for (const ConstatMembre& found : constatsEquipe(*contexte, m_demande, plan.equipe, plan.interval)) {
        const bool judged = isOfTheVisit(found.constat.code) || !m_avant || !hadBefore(*m_avant, found, plan);
        const ConstatNiveau niveau = found.constat.niveau();
        if (niveau == ConstatNiveau::Impossible && judged)
            impossibles += TRY(sentenceOf(session.connection(), found));
        else if (niveau == ConstatNiveau::Fort && judged)
            forts += TRY(sentenceOf(session.connection(), found));
        else if (niveau == ConstatNiveau::Fort)
            m_motifGarde = true;
    }
    if (!impossibles.isEmpty()) {
        impossibles.removeDuplicates();
        return Error::validation("equipe", impossibles.join(u'\n'));
    }
    return override(forts, plan);
}

Outcome PoseVisite::override(const QStringList& forts, const VisitPlan& plan) {
    if (forts.isEmpty())
        return {};
    if (plan.forcageMotif.trimmed().isEmpty())
        return Error::validation("forcage_motif", forts.join(u'\n'));
    TRY(m_transaction.session().require(permission::planningForcer));
    m_forcee = true;
    return {};
}

void PoseVisite::carry(Intervention& visite, const VisitPlan& plan) const {
    const bool moved = visite.planned().isValid() && visite.planned() != plan.interval;
    if (moved && visite.rdvStatut == RdvStatut::Confirme)
        visite.rdvStatut = RdvStatut::AReconfirmer;
    visite.statut = statutAfter(visite, plan);
    visite.debutPrevu = plan.interval.start;
    visite.finPrevue = plan.interval.end;
    visite.travaux = plan.travaux;
    visite.vehiculeId = plan.vehiculeId;
}

Motif PoseVisite::motifAfter(const Intervention& visite, const VisitPlan& plan) const {
    if (m_forcee)
        return {plan.forcageMotif, Id<Utilisateur>(m_transaction.actor().utilisateurId)};
    return m_motifGarde ? Motif{visite.forcageMotif, visite.forcePar} : Motif();
}

Outcome PoseVisite::write(Intervention& visite, const VisitPlan& plan, const QDateTime& avisLe) {
    const Creneaux avant = m_avant ? creneauxMontres(visite, m_avant->equipe) : Creneaux();
    const bool isNew = visite.id == 0;
    const int version = visite.version;
    const qsizetype changes = m_transaction.changes().size();
    const Motif motif = motifAfter(visite, plan);
    if (!isNew && !motif.texte.isEmpty())
        TRY(writeMotif(m_transaction, visite, motif));
    carry(visite, plan);
    TeamRows team(m_transaction, plan.equipe);
    if (isNew) {
        visite.forcageMotif = motif.texte;
        visite.forcePar = motif.par;
        TRY(Store(m_transaction).insert(m_transaction, visite));
    } else {
        TRY(team.prepare(visite.key()));
        TRY(Store(m_transaction).update(m_transaction, visite));
    }
    TRY(team.complete(visite.key(), !plan.provisoire));
    TRY(writeMotif(m_transaction, visite, motif));
    if (!isNew)
        TRY(touchIfTeamMoved(m_transaction, visite, version, changes));
    TRY(describeVisit(m_transaction,
                      QString::fromLatin1(m_forcee ? "forcage"
                                          : isNew  ? "creation"
                                                   : "modification"),
                      visite));
    if (m_forcee)
        m_transaction.setMotif(plan.forcageMotif);
    TRY(tellChange(m_transaction, visite, avant, creneauxMontres(visite, plan.equipe), avisLe));
    TRY(followVisits(m_transaction, visite.missionId));
    m_courant.place(visite.key(), m_demande, plan);
    return {};
}

Outcome PoseVisite::retire(Intervention& visite, const QDateTime& avisLe) {
    TRY(interventionArrow(visite.statut, InterventionStatut::APlanifier));
    if (visite.verrouPlanning)
        return Error::refused(translate("Missions", "Cette intervention est verrouillée au planning."));
    const Creneaux avant =
        creneauxMontres(visite, teamFrom(TRY(teamOf(m_transaction.connection(), visite.key()))));
    TRY(TeamRows(m_transaction, {}).prepare(visite.key()));
    visite.statut = InterventionStatut::APlanifier;
    visite.debutPrevu = {};
    visite.finPrevue = {};
    visite.vehiculeId = {};
    visite.forcageMotif.clear();
    visite.forcePar = {};
    TRY(Store(m_transaction).update(m_transaction, visite));
    TRY(tellChange(m_transaction, visite, avant, {}, avisLe));
    TRY(describeVisit(m_transaction, QStringLiteral("modification"), visite));
    TRY(followVisits(m_transaction, visite.missionId));
    m_courant.remove(visite.key());
    return {};
}

} // namespace tournevis
