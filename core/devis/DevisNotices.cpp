// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/DevisNotices.h"

#include "devis/DevisRules.h"
#include "notifications/Notifier.h"

namespace tournevis {
namespace {

Avis avisOf(const Devis& devis, const char* code, Avis::Gravite gravite, const QString& message) {
    return {QLatin1String(code), gravite, message, devis.ref(), {}};
}

Outcome tellAuthor(Transaction& transaction, const Devis& devis, const Avis& avis) {
    QList<qint64> people;
    for (const Id<Utilisateur> person : {devis.auteurId, devis.commercialId}) {
        if (person && !people.contains(person.value()))
            people.append(person.value());
    }
    return notify(transaction, people, avis);
}

} // namespace

Outcome tellStep(Transaction& transaction, const Devis& devis, NiveauDevis niveau) {
    return notifyHolders(transaction, permissionOf(niveau),
                         avisOf(devis, "devis_validation", Avis::Gravite::Info,
                                translate("Devis", "%1 attend votre validation").arg(devis.numero)));
}

Outcome tellDecision(Transaction& transaction, const Devis& devis, DecisionDevis decision,
                     const QString& commentaire) {
    switch (decision) {
    case DecisionDevis::Approuve:
        if (devis.statut == StatutDevis::AttentePdg)
            return tellStep(transaction, devis, NiveauDevis::Pdg);
        return tellAuthor(transaction, devis,
                          avisOf(devis, "devis_valide", Avis::Gravite::Success,
                                 translate("Devis", "%1 est validé").arg(devis.numero)));
    case DecisionDevis::Refuse:
        return tellAuthor(transaction, devis,
                          avisOf(devis, "devis_refuse", Avis::Gravite::Error,
                                 translate("Devis", "%1 est refusé : %2").arg(devis.numero, commentaire)));
    case DecisionDevis::AModifier:
        return tellAuthor(
            transaction, devis,
            avisOf(devis, "devis_a_modifier", Avis::Gravite::Warning,
                   translate("Devis", "%1 est à modifier : %2").arg(devis.numero, commentaire)));
    }
    return {};
}

Outcome tellAnswer(Transaction& transaction, const Devis& devis) {
    const bool accepted = devis.statut == StatutDevis::Accepte;
    return tellAuthor(transaction, devis,
                      avisOf(devis, "devis_reponse",
                             accepted ? Avis::Gravite::Success : Avis::Gravite::Warning,
                             translate("Devis", "%1 : réponse du client, %2")
                                 .arg(devis.numero, labelOf(*devis.clientReponse).toLower())));
}

} // namespace tournevis
