// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine.h"
#include "Composition.h"

namespace tournevis {

/// `tour DOSSIER`: a picture of every page, light and dark, at 1440 × 900 and 1024 × 700, and the PDF of a
/// devis and of a facture. Works on a base that holds people of each profile, as the demonstration does;
/// changes nothing in it.
Outcome makeTour(Composition& composition, const CommandLine& line);

} // namespace tournevis
