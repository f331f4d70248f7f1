// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoWorld.h"
#include "stock/SortieMateriel.h"

namespace tournevis {

/// Buys a quantity of an article from its supplier, today.
Outcome buy(DemoWorld& world, const QString& reference, Quantite quantite, PrixUnitaire cout);

/// Takes an article out for the use of the company.
Outcome takeForWorkshop(DemoWorld& world, const QString& reference, Quantite quantite);

/// Hands an article to a technician for a visit, by himself when he has an account; nothing (key 0) when the
/// store holds less.
Result<Id<SortieMateriel>> handOut(DemoWorld& world, Id<Intervention> visite,
                                   const DemoTechnicien& technicien, const QString& reference,
                                   Quantite quantite, NatureSortie nature);

/// Brings back what a technician did not use, or a tool.
Outcome bringBack(DemoWorld& world, Id<SortieMateriel> sortie, const DemoTechnicien& technicien,
                  const QString& reference, Quantite quantite);

} // namespace tournevis
