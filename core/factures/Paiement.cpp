// SPDX-License-Identifier: GPL-3.0-or-later
#include "factures/Paiement.h"

namespace tournevis {
namespace {

constexpr Field paiementFields[] = {
    field<&Paiement::numero>("numero", QT_TRANSLATE_NOOP("Field", "Numéro"),
                             FieldFlag::Required | FieldFlag::Frozen, 20),
    field<&Paiement::date>("date", QT_TRANSLATE_NOOP("Field", "Date"),
                           FieldFlag::Required | FieldFlag::Frozen),
    field<&Paiement::montant>("montant_cts", QT_TRANSLATE_NOOP("Field", "Montant"), FieldFlag::Frozen),
    field<&Paiement::mode>("mode", QT_TRANSLATE_NOOP("Field", "Mode"), FieldFlag::Frozen),
    field<&Paiement::referenceTransaction>("reference_transaction", QT_TRANSLATE_NOOP("Field", "Référence"),
                                           FieldFlag::Frozen, 80),
    field<&Paiement::banqueId>("banque_id", QT_TRANSLATE_NOOP("Field", "Banque"), FieldFlag::Frozen),
    field<&Paiement::encaisseLe>("encaisse_le", QT_TRANSLATE_NOOP("Field", "Encaissé le")),
    field<&Paiement::rejeteLe>("rejete_le", QT_TRANSLATE_NOOP("Field", "Rejeté le")),
    field<&Paiement::motifRejet>("motif_rejet", QT_TRANSLATE_NOOP("Field", "Motif du rejet"), FieldFlag::None,
                                 200),
    field<&Paiement::chaineRang>("chaine_rang", QT_TRANSLATE_NOOP("Field", "Rang dans la chaîne"),
                                 FieldFlag::Silent),
    field<&Paiement::empreintePrec>("empreinte_prec", QT_TRANSLATE_NOOP("Field", "Empreinte précédente"),
                                    FieldFlag::Silent, 64),
    field<&Paiement::empreinte>("empreinte", QT_TRANSLATE_NOOP("Field", "Empreinte"), FieldFlag::Silent, 64),
};

constexpr Field affectationFields[] = {
    field<&PaiementAffectation::paiementId>("paiement_id", QT_TRANSLATE_NOOP("Field", "Paiement"),
                                            FieldFlag::Required),
    field<&PaiementAffectation::factureId>("facture_id", QT_TRANSLATE_NOOP("Field", "Facture"),
                                           FieldFlag::Required),
    field<&PaiementAffectation::montant>("montant_cts", QT_TRANSLATE_NOOP("Field", "Montant affecté")),
};

} // namespace

const Schema Paiement::schema{"paiement", QT_TRANSLATE_NOOP("Field", "Paiement"), paiementFields};
const Schema PaiementAffectation::schema{"paiement_affectation", QT_TRANSLATE_NOOP("Field", "Affectation"),
                                         affectationFields};

} // namespace tournevis
