// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Session.h"
#include "missions/tableau/VisiteLue.h"

namespace tournevis {

/// A visit as whoever goes there needs it, on paper or in a telephone. Never the door code: neither paper nor
/// another program keeps a secret.
struct VisiteTerrain {
    VisiteLue lue;
    RdvStatut rdv = RdvStatut::Sans;
    QString acces;
    QString consignes;
    QString contact;      ///< on site
    QString telephone;    ///< E.164: of the contact on site, else of the client
    QStringList materiel; ///< « 2 × Disjoncteur 16 A », taken out for this visit
};

/// By planned start then id; four statements whatever their number.
Result<QList<VisiteTerrain>> readTerrain(Connection& connection, const VisiteFiltre& filtre);

/// Those of a technician that touch `periode` and that technicians may see, cancelled ones included when
/// `annulees`.
VisiteFiltre terrainFiltre(const Interval& periode, bool annulees);

} // namespace tournevis
