// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

/// Technicians the planning shows together.
struct Equipe : Entity<Equipe> {
    QString libelle;
    int ordre = 0;
    bool actif = true;

    static const Schema schema;
};

} // namespace tournevis
