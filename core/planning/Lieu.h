// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

/// Where visits and technicians are, and how long the road between them is believed to take.
namespace tournevis {

/// How well a place is known, best first. Only Exacte and the three of a town give a travel time; the last
/// three give none.
enum class LieuPrecision { Exacte, Commune, Ville, CodePostal, Secteur, Departement, Inconnue };

/// A place on the map, in WGS 84 degrees.
struct Lieu {
    double latitude = 0;
    double longitude = 0;
    LieuPrecision precision = LieuPrecision::Inconnue;
    QString codeInsee; ///< of its commune; empty when the place is exact or unknown
    QString nom;       ///< « Lyon 7e », for the sentences

    /// Whether a distance can be told from it.
    bool connu() const { return precision <= LieuPrecision::CodePostal; }
    bool exact() const { return precision == LieuPrecision::Exacte; }
};

/// Settings planning.trajet_*.
struct TrajetRegles {
    int facteurPct = 130; ///< road over straight line, in percent
    int vitesseKmh = 40;
    int margeMin = 10; ///< under this margin before the next visit, a mild finding
};

/// A journey between two places.
struct Trajet {
    int minutes = 0; ///< raised to the whole minute
    int metres = 0;
    bool estime = true; ///< « estimé » : one of the places is only known by its town
};

/// Straight line × facteur at vitesse. Nothing when either place is unknown, or when both are the same
/// commune known by its name only; zero for twice the same exact place.
std::optional<Trajet> trajet(const Lieu& de, const Lieu& vers, const TrajetRegles& regles);

} // namespace tournevis
