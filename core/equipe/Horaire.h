// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

#include <array>

namespace tournevis {

/// A week of work in company time: each day holds pairs such as « 08:00-12:00,13:30-17:30 », empty when not
/// worked. WorkingWeek reads them.
struct Horaire : Entity<Horaire> {
    QString code;
    QString libelle;
    QString lundi;
    QString mardi;
    QString mercredi;
    QString jeudi;
    QString vendredi;
    QString samedi;
    QString dimanche;
    bool parDefaut = false;
    bool actif = true;

    /// The seven days, Monday first.
    std::array<QString, 7> days() const {
        return {lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche};
    }

    static const Schema schema;
};

} // namespace tournevis
