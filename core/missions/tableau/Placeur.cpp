// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/Placeur.h"

#include "planning/Communes.h"

namespace tournevis {

Lieu Placeur::operator()(const Adresse& adresse) {
    if (adresse.latitude && adresse.longitude)
        return {*adresse.latitude, *adresse.longitude, LieuPrecision::Exacte, {}, adresse.ville};
    const auto key = std::pair(adresse.codePostal, adresse.ville);
    const auto known = m_towns.constFind(key);
    return known != m_towns.cend() ? *known : *m_towns.insert(key, lieuCommune(key.first, key.second));
}

} // namespace tournevis
