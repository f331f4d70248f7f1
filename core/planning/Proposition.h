// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/Constat.h"

namespace tournevis {

/// One part of the score of a proposition, with its reason.
struct PropositionPart {
    enum class Critere { Habilitation, Specialite, Proximite, Charge, Creneau, Continuite, Echeance };
    enum class Signe { Favorable, Neutre, Defavorable }; ///< ✓, –, ✗
    Critere critere = Critere::Proximite;
    int points = 0; ///< out of `sur`
    int sur = 0;
    Signe signe = Signe::Neutre;
    QString texte; ///< « à 9 min (3,1 km) », « distance inconnue »

    bool operator==(const PropositionPart&) const = default;
};

/// A technician and a slot for a visit (ux.md § 11.3, Suggestion).
struct Proposition {
    Id<Technicien> technicienId;
    QString nom;
    Interval creneau;
    int score = 0; ///< 0 to 100: the parts, brought to a hundred by the sum of the weights
    QList<PropositionPart> parts;
    QList<Constat> constats;
};

/// Where and when to look.
struct PropositionDemande {
    Interval recherche;  ///< slots start inside it
    QDateTime auPlusTot; ///< never before, usually now
    int nombre = 3;
    QList<Id<Technicien>> sauf = {}; ///< never proposed: they already make the visit
};

/// The best slot of each technician without an impossible finding, nor a strong one but a speciality not
/// held; those who hold it come first, then the best scores; equal scores by slot, then by name, then by id,
/// so that the same data gives the same order. Never assigns.
QList<Proposition> propositions(const PlanContexte& contexte, const PlanDemande& demande,
                                const PropositionDemande& recherche);

/// How the score is made, with the weights of the company, for the help.
QString formuleScore(const PlanningRegles& regles);

} // namespace tournevis
