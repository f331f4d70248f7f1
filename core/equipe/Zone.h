// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

/// A geographic sector that groups clients, sites and technicians.
struct Zone : Entity<Zone> {
    QString code;
    QString libelle;
    QString couleur; ///< #rrggbb
    bool actif = true;

    static const Schema schema;
};

} // namespace tournevis
