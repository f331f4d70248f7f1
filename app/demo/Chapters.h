// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoWorld.h"

/// The chapters of the demonstration, in the order they are told. The first ones write at once, on the first
/// day; the last ones write steps into the agenda.
namespace tournevis {

/// Company, bank, settings, accounts (one password for all).
Outcome foundCompany(DemoWorld& world, const PasswordHasher& hasher, const QString& password);
/// Technicians with their skills, vans and absences.
Outcome hireTeam(DemoWorld& world);
Outcome registerClients(DemoWorld& world);
/// Suppliers, articles and their first quantities; later, what leaves the store for the workshop.
Outcome fillStore(DemoWorld& world);

} // namespace tournevis
