// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/Permissions.h"
#include "devis/DevisNotices.h"
#include "devis/DevisParties.h"
#include "devis/DevisService.h"
#include "devis/DevisWriter.h"
#include "parametres/Numerotation.h"
#include "parametres/Parametres.h"

namespace tournevis {
namespace {

Outcome drawNumber(Transaction& transaction, Devis& devis) {
    if (devis.numero.isEmpty())
        devis.numero = TRY(nextNumber(transaction, QStringLiteral("devis"), transaction.today().year()));
    return {};
}

void putDecision(Devis& devis, NiveauDevis niveau, std::optional<DecisionDevis> decision,
                 const QString& commentaire, Id<Utilisateur> valideur, const QDateTime& instant) {
    const bool dg = niveau == NiveauDevis::Dg;
    (dg ? devis.dgId : devis.pdgId) = valideur;
    (dg ? devis.dgDecision : devis.pdgDecision) = decision;
    (dg ? devis.dgCommentaire : devis.pdgCommentaire) = commentaire;
    (dg ? devis.dgLe : devis.pdgLe) = instant;
}

void putAnswer(Devis& devis, const ReponseDevis& reponse, const QTimeZone& zone) {
    devis.clientReponse = reponse.reponse;
    devis.clientLe = reponse.date.startOfDay(zone).toUTC();
    devis.clientSignataire = reponse.signataire;
    devis.clientMode = reponse.mode;
    devis.refusMotif = reponse.motif;
    devis.clientCommentaire = reponse.commentaire;
    devis.preuvePieceId = reponse.preuve;
    devis.statut = answeredStatut(reponse.reponse);
}

void forgetAnswer(Devis& devis) {
    devis.clientReponse.reset();
    devis.clientLe = {};
    devis.clientSignataire.clear();
    devis.clientMode.reset();
    devis.refusMotif.reset();
    devis.clientCommentaire.clear();
    devis.preuvePieceId = {};
}

Outcome checkReady(Transaction& transaction, const DevisFile& file) {
    const QString missing = missingForClient(file.devis, file.lignes, transaction.today());
    return missing.isEmpty() ? Outcome() : Outcome(Error::refused(missing));
}

Montant grossOf(const QList<DevisLigne>& lignes) {
    Montant brut;
    for (const DevisLigne& ligne : lignes) {
        if (isCounted(ligne))
            brut += montantBrut(ligne.quantite, ligne.prixUnitaireHt);
    }
    return brut;
}

} // namespace

Result<Circuit> DevisService::circuitOf(const DevisFile& file) {
    const Parametres parametres(m_session.connection());
    SeuilsDevis seuils;
    seuils.dg = TRY(parametres.montant(QStringLiteral("devis.seuil_dg")));
    seuils.pdg = TRY(parametres.montant(QStringLiteral("devis.seuil_pdg")));
    seuils.remiseMax = Taux::fromUnits(TRY(parametres.entier(QStringLiteral("devis.remise_max_bp"))));
    seuils.circuitComplet = TRY(parametres.booleen(QStringLiteral("devis.circuit_complet")));
    return requiredCircuit(file.devis, grossOf(file.lignes), seuils,
                           TRY(has(permission::devisEnvoyerDirect)));
}

Outcome DevisService::submit(Id<Devis> id, int version) {
    return m_session.write(permission::devisEcrire, [&](Transaction& transaction) -> Outcome {
        DevisFile file = TRY(loadAt(transaction, id, version));
        Devis& devis = file.devis;
        const Circuit circuit = TRY(circuitOf(file));
        const StatutDevis next = submittedStatut(circuit);
        TRY(checkMove(devis.statut, next,
                      circuit.isNone() ? permission::devisEnvoyerDirect : permission::devisEcrire));
        TRY(checkReady(transaction, file));
        TRY(drawNumber(transaction, devis));
        voidDecisions(devis);
        devis.dgRequis = circuit.dg;
        devis.pdgRequis = circuit.pdg;
        devis.statut = next;
        devis.soumisLe = transaction.instant();
        TRY(saveDevis(transaction, devis, QStringLiteral("modification")));
        return circuit.isNone() ? Outcome() : tellStep(transaction, devis, NiveauDevis::Dg);
    });
}

Outcome DevisService::approveAsDg(Id<Devis> id, int version, const QString& commentaire) {
    return decide(id, version, NiveauDevis::Dg, DecisionDevis::Approuve, commentaire);
}

Outcome DevisService::approveAsPdg(Id<Devis> id, int version, const QString& commentaire) {
    return decide(id, version, NiveauDevis::Pdg, DecisionDevis::Approuve, commentaire);
}

Outcome DevisService::requestChange(Id<Devis> id, int version, NiveauDevis niveau,
                                    const QString& commentaire) {
    return decide(id, version, niveau, DecisionDevis::AModifier, commentaire);
}

Outcome DevisService::refuse(Id<Devis> id, int version, NiveauDevis niveau, const QString& commentaire) {
    return decide(id, version, niveau, DecisionDevis::Refuse, commentaire);
}

Result<Valideur> DevisService::valideurOf(Transaction& transaction, Id<Devis> id) {
    const qint64 person = transaction.actor().utilisateurId;
    const bool wrote = TRY(transaction.connection().value(
                               QStringLiteral("SELECT %1 FROM devis d WHERE d.id = ?").arg(wroteDevisSql),
                               {person, person, person, id.value()}))
                           .toBool();
    return Valideur{Id<Utilisateur>(person), wrote, TRY(has(permission::devisValiderPropre))};
}

Outcome DevisService::decide(Id<Devis> id, int version, NiveauDevis niveau, DecisionDevis decision,
                             const QString& commentaire) {
    return m_session.write(permissionOf(niveau), [&](Transaction& transaction) -> Outcome {
        Devis devis = TRY(loadAt(transaction, id, version)).devis;
        const Valideur valideur = TRY(valideurOf(transaction, id));
        TRY(checkDecision(devis, niveau, decision, commentaire, valideur));
        TRY(writeDecision(transaction, devis, niveau, decision, commentaire, niveau == NiveauDevis::Dg));
        devis.statut = decidedStatut(devis, niveau, decision);
        putDecision(devis, niveau, decision, commentaire, valideur.id, transaction.instant());
        transaction.setMotif(commentaire);
        TRY(saveDevis(transaction, devis, QStringLiteral("approbation")));
        return tellDecision(transaction, devis, decision, commentaire);
    });
}

Outcome DevisService::undoDecision(Id<Devis> id, int version) {
    return m_session.write(permission::devisLire, [&](Transaction& transaction) -> Outcome {
        Devis devis = TRY(loadAt(transaction, id, version)).devis;
        const auto niveau = undoableDecision(devis, Id<Utilisateur>(transaction.actor().utilisateurId));
        if (!niveau)
            return Error::refused(
                translate("Devis", "Le devis a avancé depuis : la décision ne peut plus être annulée."));
        TRY(m_session.require(permissionOf(*niveau)));
        const QString motif = translate("Devis", "Décision annulée par son auteur");
        TRY(writeDecision(transaction, devis, *niveau, DecisionDevis::AModifier, motif, false));
        putDecision(devis, *niveau, std::nullopt, {}, {}, {});
        devis.statut = *niveau == NiveauDevis::Dg ? StatutDevis::AttenteDg : StatutDevis::AttentePdg;
        transaction.setMotif(motif);
        return saveDevis(transaction, devis, QStringLiteral("approbation"));
    });
}

Outcome DevisService::send(Id<Devis> id, int version, const QString& destinataire) {
    return m_session.write(permission::devisEcrire, [&](Transaction& transaction) -> Outcome {
        DevisFile file = TRY(loadAt(transaction, id, version));
        Devis& devis = file.devis;
        const bool approved = devis.statut == StatutDevis::Valide;
        if (!approved) {
            TRY(m_session.require(permission::devisEnvoyerDirect));
            if (!TRY(circuitOf(file)).isNone())
                return Error::refused(
                    translate("Devis", "Ce devis passe par la direction avant l’envoi : le transmettre."));
        }
        TRY(checkMove(devis.statut, StatutDevis::Envoye,
                      approved ? permission::devisEcrire : permission::devisEnvoyerDirect));
        TRY(checkReady(transaction, file));
        TRY(drawNumber(transaction, devis));
        forgetAnswer(devis);
        if (!approved) {
            voidDecisions(devis);
            devis.dgRequis = devis.pdgRequis = false;
        }
        devis.statut = StatutDevis::Envoye;
        devis.envoyeLe = transaction.instant();
        devis.envoyeA = destinataire;
        devis.instantane = toJson(TRY(currentParties(transaction.connection(), devis)));
        return saveDevis(transaction, devis, QStringLiteral("emission"));
    });
}

Outcome DevisService::recordClientAnswer(Id<Devis> id, int version, const ReponseDevis& reponse) {
    return m_session.write(permission::devisEcrire, [&](Transaction& transaction) -> Outcome {
        Devis devis = TRY(loadAt(transaction, id, version)).devis;
        TRY(checkMove(devis.statut, answeredStatut(reponse.reponse), permission::devisEcrire));
        const QTimeZone& zone = m_session.zone();
        const QDate sent = devis.envoyeLe.toTimeZone(zone).date();
        if (const auto errors = validate(reponse, sent, transaction.today()); !errors.isEmpty())
            return Error::validation(errors);
        putAnswer(devis, reponse, zone);
        TRY(saveDevis(transaction, devis, QStringLiteral("modification")));
        return tellAnswer(transaction, devis);
    });
}

Outcome DevisService::cancel(Id<Devis> id, int version, const QString& motif) {
    return m_session.write(permission::devisEcrire, [&](Transaction& transaction) -> Outcome {
        Devis devis = TRY(loadAt(transaction, id, version)).devis;
        TRY(checkMove(devis.statut, StatutDevis::Annule, permission::devisEcrire));
        if (!devis.numero.isEmpty() && motif.trimmed().isEmpty())
            return Error::validation("motif", translate("Devis", "Indiquer le motif de l’annulation."));
        devis.statut = StatutDevis::Annule;
        transaction.setMotif(motif);
        return saveDevis(transaction, devis, QStringLiteral("modification"));
    });
}

Result<int> DevisService::expireOutdated() {
    return m_session.write(permission::devisEcrire, [&](Transaction& transaction) -> Result<int> {
        const QList<Devis> outdated =
            TRY(Store(transaction)
                    .list<Devis>("statut = 'envoye' AND archive_le IS NULL AND date_validite < ? ORDER BY id",
                                 {transaction.today().toString(Qt::ISODate)}));
        for (Devis devis : outdated) {
            devis.statut = StatutDevis::Expire;
            TRY(saveDevis(transaction, devis, QStringLiteral("modification")));
        }
        return int(outdated.size());
    });
}

} // namespace tournevis
