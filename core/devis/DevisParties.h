// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Connection.h"
#include "devis/Devis.h"

namespace tournevis {

/// The company as the paper names it. Texts only, empty when unknown; `capital` is in centimes.
struct VendeurDevis {
    QString raisonSociale, forme, capital, siren, siret, rcs, ape, tvaIntra;
    QString adresseL1, adresseL2, adresseL3, codePostal, ville;
    QString telephone, email, regimeTva;
    QString assureur, assureurAdresse, assuranceContrat, assuranceZone;
    QString mediateurNom, mediateurCoordonnees, dechetsMention, mentions, couleurDocument;
};

/// The client as the paper names it.
struct AcheteurDevis {
    QString code, type, civilite, nom, prenom, representant, siren;
    QString adresseL1, adresseL2, adresseL3, codePostal, ville;

    /// A consumer is owed the mediator and the right of withdrawal.
    bool isConsumer() const { return type == QLatin1String("particulier"); }
    QString displayName() const;
};

/// The place of the works.
struct LieuDevis {
    QString libelle, adresseL1, adresseL2, adresseL3, codePostal, ville;
};

/// A person of the company: who follows the devis, who signs it.
struct PersonneDevis {
    QString nomAffichage, telephone;
};

/// The words of the payment terms.
struct ConditionsDevis {
    QString libelle, mention;
};

/// Everyone a devis names. Read from the base while it is being written, from its own snapshot once sent.
struct PartiesDevis {
    VendeurDevis vendeur;
    AcheteurDevis acheteur;
    LieuDevis lieu;
    PersonneDevis suivi;
    PersonneDevis signataire; ///< who approved last
    ConditionsDevis conditions;
};

/// The parties as they are now.
Result<PartiesDevis> currentParties(Connection& connection, const Devis& devis);
/// The parties to print: the snapshot of a sent devis, else the present ones.
Result<PartiesDevis> partiesOf(Connection& connection, const Devis& devis);

QString toJson(const PartiesDevis& parties);
PartiesDevis partiesFromJson(const QString& json);

} // namespace tournevis
