// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/EntreeMateriel.h"
#include "stock/SortieMateriel.h"

namespace tournevis {

struct SortieLigne {
    Id<Materiel> materiel;
    Quantite quantite;
};

/// What a person asks to take out: one row of SortieMateriel per line.
struct SortieDemande {
    Id<Intervention> intervention;
    Id<Technicien> technicien;
    Id<Emplacement> emplacement;
    QList<SortieLigne> lignes;
    NatureSortie nature = NatureSortie::Pose;
    QString motif;
    QDate retourPrevuLe; ///< of a loan
};

/// What comes back from one sortie.
struct RetourDemande {
    Id<SortieMateriel> sortie;
    Quantite quantite;
    EtatRetour etat = EtatRetour::Bon;
    QString motif;
    Id<Emplacement> emplacement = {}; ///< where it comes back to in a good state; none: where it was taken
};

/// A purchase, an opening stock or a transfer.
struct EntreeDemande {
    TypeEntree type = TypeEntree::Achat;
    Id<Materiel> materiel;
    Id<Emplacement> emplacement;
    Id<Emplacement> emplacementSource; ///< of a transfer
    Quantite quantite;
    PrixUnitaire coutUnitaire; ///< ignored for a transfer, which keeps the average cost
    Id<Fournisseur> fournisseur;
    QString bonLivraison;
    QString factureFournisseur;
    QString motif;
};

/// What a person counted in a place.
struct CorrectionDemande {
    Id<Materiel> materiel;
    Id<Emplacement> emplacement;
    Quantite comptee;
    QString motif;
};

} // namespace tournevis
