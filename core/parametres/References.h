// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

/// VAT category of EN 16931: standard, zero, exempt, reverse charge, outside the scope.
enum class CategorieTva { S, Z, E, AE, O };
std::span<const EnumCode<CategorieTva>> enumTable(CategorieTva);

/// A VAT rate and the days it is in force: a new rate is a new row of the same code.
struct TauxTva : Entity<TauxTva> {
    QString code;
    QString libelle;
    Taux taux;
    CategorieTva categorie = CategorieTva::S;
    QString motif;  ///< printed reason of an exemption
    QString compte; ///< account of the general ledger
    QDate valableDu;
    QDate valableAu; ///< last day; invalid: still in force
    int ordre = 0;
    bool actif = true;

    static const Schema schema;
};

/// A unit of a document line; `code` is that of UN/ECE Recommendation 20.
struct Unite : Entity<Unite> {
    QString symbole;
    QString libelle;
    QString code;
    int decimales = 0; ///< shown decimals of a quantity, 0 to 3
    int ordre = 0;
    bool actif = true;

    static const Schema schema;
};

/// From what the due date is counted.
enum class ModeEcheance { Net, FinDeMois, FinDeMoisLe, AReception };
std::span<const EnumCode<ModeEcheance>> enumTable(ModeEcheance);

/// How money is handed over.
enum class ModePaiement { Virement, Cheque, Carte, Especes, Prelevement, Lcr, Autre };
std::span<const EnumCode<ModePaiement>> enumTable(ModePaiement);

/// Payment terms of a client or a document.
struct TypePaiement : Entity<TypePaiement> {
    QString code;
    QString libelle;
    int delaiJours = 0;
    ModeEcheance echeance = ModeEcheance::Net;
    std::optional<int> jourDuMois; ///< for FinDeMoisLe only
    Taux tauxRemise;               ///< discount proposed on documents
    Taux escompte;
    int escompteJours = 0;
    Taux acompte; ///< deposit proposed on devis
    ModePaiement modeDefaut = ModePaiement::Virement;
    Taux penalite;
    Montant indemnite = Montant::fromUnits(4000); ///< C. com. D441-5
    QString mention;
    bool actif = true;
    bool parDefaut = false;

    static const Schema schema;
};

} // namespace tournevis
