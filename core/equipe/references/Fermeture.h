// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

/// Days when the company is closed, both bounds included.
struct Fermeture : Entity<Fermeture> {
    QString libelle;
    QDate debut;
    QDate fin;

    bool closes(const QDate& day) const { return debut <= day && day <= fin; }

    static const Schema schema;
};

} // namespace tournevis
