// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/PlanInstantane.h"

#include "data/Store.h"
#include "missions/TeamRows.h"
#include "missions/VisitAccess.h"
#include "missions/tableau/PoseVisite.h"

#include <algorithm>

namespace tournevis {
namespace {

QString instant(const QDateTime& when) {
    return QString::number(when.isValid() ? when.toMSecsSinceEpoch() : 0);
}

/// The plan of a visit in one text, to compare.
QString planText(const Intervention& visite, const QList<TechnicienIntervention>& equipe) {
    QStringList parts{QString::fromLatin1(codeOf(visite.statut)),
                      instant(visite.debutPrevu),
                      instant(visite.finPrevue),
                      QString::number(visite.vehiculeId.value()),
                      visite.forcageMotif,
                      QString::fromLatin1(codeOf(visite.rdvStatut)),
                      instant(visite.archiveLe)};
    QStringList members;
    for (const TechnicienIntervention& row : equipe)
        members +=
            QStringLiteral("%1 %2 %3 %4")
                .arg(row.technicienId.value())
                .arg(QString::fromLatin1(codeOf(row.role)), instant(row.debutPrevu), instant(row.finPrevue));
    members.sort();
    return (parts + members).join(u'|');
}

/// What stands in the way of coming back; the rest was so before, and the base guards the vehicles.
bool forbidsReturn(ConstatCode code) {
    return code == ConstatCode::InterventionFigee || code == ConstatCode::TechnicienInactif ||
           code == ConstatCode::Chevauchement || code == ConstatCode::Absence;
}

/// A reason on either visit lets them overlap.
Result<bool> isCovered(Connection& connection, const Constat& constat, const PlanAvant& avant) {
    if (constat.niveau() != ConstatNiveau::Fort)
        return false;
    if (!avant.plan.forcageMotif.isEmpty())
        return true;
    const bool visit = constat.cause.kind == Intervention::schema.table;
    return visit && TRY(connection.value("SELECT forcage_motif IS NOT NULL FROM intervention WHERE id = ?",
                                         {constat.cause.id}))
                        .toBool();
}

/// What now stands where the visit was.
Outcome checkReturn(Connection& connection, const PlanContexte& contexte, const PlanDemande& demande,
                    const PlanAvant& avant) {
    QStringList sentences;
    for (const ConstatMembre& found :
         constatsEquipe(contexte, demande, avant.plan.equipe, avant.plan.interval)) {
        if (forbidsReturn(found.constat.code) && !TRY(isCovered(connection, found.constat, avant)))
            sentences += TRY(sentenceOf(connection, found));
    }
    if (sentences.isEmpty())
        return {};
    sentences.removeDuplicates();
    return Error::validation("equipe", sentences.join(u'\n'));
}

/// Gives each row of the team what only the row knew.
Outcome restoreRows(Transaction& transaction, const Intervention& visite, const PlanAvant& avant) {
    for (TechnicienIntervention& row : TRY(teamOf(transaction.connection(), visite.key()))) {
        const auto former =
            std::ranges::find(avant.equipe, row.technicienId, &TechnicienIntervention::technicienId);
        if (former == avant.equipe.end())
            continue;
        row.reponse = former->reponse;
        row.coutHoraire = former->coutHoraire;
        row.vuLe = former->vuLe;
        row.notifieLe = former->notifieLe;
        TRY(Store(transaction).update(transaction, row));
    }
    return {};
}

/// Brings the visit and its rows to what they were, in the order that the base accepts.
Outcome giveAll(Transaction& transaction, Intervention& visite, const PlanAvant& avant) {
    const int version = visite.version;
    const qsizetype changes = transaction.changes().size();
    const Motif motif{avant.plan.forcageMotif, avant.forcePar};
    if (!motif.texte.isEmpty())
        TRY(writeMotif(transaction, visite, motif));
    TeamRows team(transaction, avant.plan.equipe);
    TRY(team.prepare(visite.key()));
    visite.archiveLe = {};
    visite.statut = avant.statut;
    visite.debutPrevu = avant.plan.interval.start;
    visite.finPrevue = avant.plan.interval.end;
    visite.vehiculeId = avant.plan.vehiculeId;
    visite.rdvStatut = avant.rdvStatut;
    TRY(Store(transaction).update(transaction, visite));
    TRY(team.complete(visite.key(), false));
    TRY(writeMotif(transaction, visite, motif));
    TRY(restoreRows(transaction, visite, avant));
    return touchIfTeamMoved(transaction, visite, version, changes);
}

} // namespace

Result<PlanAvant> snapshot(Transaction& transaction, const Intervention& visite) {
    PlanAvant avant;
    avant.id = visite.key();
    avant.creee = visite.archiveLe.isValid();
    avant.statut = visite.statut;
    avant.equipe = TRY(teamOf(transaction.connection(), visite.key()));
    avant.plan = planOf(visite, avant.equipe);
    avant.rdvStatut = visite.rdvStatut;
    avant.forcePar = visite.forcePar;
    return avant;
}

Outcome seal(Transaction& transaction, const Intervention& visite, PlanAvant& avant) {
    avant.version = visite.version;
    avant.apres = planText(visite, TRY(teamOf(transaction.connection(), visite.key())));
    return {};
}

Outcome requireUnchanged(Transaction& transaction, Intervention& visite, const PlanAvant& avant) {
    if (visite.version == avant.version ||
        planText(visite, TRY(teamOf(transaction.connection(), visite.key()))) == avant.apres)
        return {};
    return requireVersion(transaction, visite, avant.version);
}

Outcome restore(Transaction& transaction, PlanCourant& courant, Intervention& visite,
                const PlanAvant& avant) {
    Session& session = transaction.session();
    const bool planned = avant.plan.interval.isValid();
    PlanDemande demande;
    if (planned) {
        demande = TRY(demandeAJuger(session, visite));
        demande.vehiculeId = avant.plan.vehiculeId;
        const PlanContexte* contexte =
            TRY(courant.around(etendueEquipe(avant.plan.equipe, avant.plan.interval)));
        TRY(checkReturn(session.connection(), *contexte, demande, avant));
    }
    const Creneaux present = creneauxMontres(visite, TRY(planOf(session.connection(), visite)).equipe);
    TRY(giveAll(transaction, visite, avant));
    const QDateTime avisLe = TRY(avisAfterDelay(transaction));
    TRY(tellChange(transaction, visite, present, creneauxMontres(visite, avant.plan.equipe), avisLe));
    if (planned)
        courant.place(visite.key(), demande, avant.plan);
    else
        courant.remove(visite.key());
    return {};
}

} // namespace tournevis
