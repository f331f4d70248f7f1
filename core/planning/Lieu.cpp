// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Lieu.h"

#include <QtCore/QtMath>

#include <cmath>

namespace tournevis {
namespace {

constexpr double earthRadius = 6371008.8; ///< mean, in metres

/// Great circle by the haversine formula, which stays exact for neighbours.
double straightLine(const Lieu& de, const Lieu& vers) {
    const double south = qDegreesToRadians(de.latitude);
    const double north = qDegreesToRadians(vers.latitude);
    const double across = std::sin((north - south) / 2);
    const double along = std::sin(qDegreesToRadians(vers.longitude - de.longitude) / 2);
    const double half = across * across + std::cos(south) * std::cos(north) * along * along;
    return 2 * earthRadius * std::asin(std::sqrt(std::min(1.0, half)));
}

bool samePosition(const Lieu& de, const Lieu& vers) {
    return de.latitude == vers.latitude && de.longitude == vers.longitude;
}

/// Two addresses of one town are nowhere in it: the districts of Lyon share the position of the city.
bool sameTown(const Lieu& de, const Lieu& vers) {
    if (de.exact() || vers.exact())
        return false;
    return samePosition(de, vers) || (!de.codeInsee.isEmpty() && de.codeInsee == vers.codeInsee);
}

} // namespace

std::optional<Trajet> trajet(const Lieu& de, const Lieu& vers, const TrajetRegles& regles) {
    if (!de.connu() || !vers.connu() || sameTown(de, vers) || regles.vitesseKmh <= 0)
        return std::nullopt;
    const qint64 metres = qRound64(straightLine(de, vers) * regles.facteurPct / 100);
    const qint64 metresPerHour = qint64(regles.vitesseKmh) * 1000;
    const qint64 minutes = (metres * 60 + metresPerHour - 1) / metresPerHour;
    return Trajet{static_cast<int>(minutes), static_cast<int>(metres), !de.exact() || !vers.exact()};
}

} // namespace tournevis
