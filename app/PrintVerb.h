// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine.h"
#include "Composition.h"

namespace tournevis {

/// Signs `--utilisateur` in with the password read on standard input.
Outcome signInOnCommandLine(Composition& composition, Session& session, const CommandLine& line);

/// `print devis|facture NUMERO -o FICHIER`: the PDF of a document, as the window prints it.
Outcome printDocument(Composition& composition, const CommandLine& line);

} // namespace tournevis
