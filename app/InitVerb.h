// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine.h"
#include "Composition.h"
#include "comptes/Utilisateur.h"
#include "parametres/Societe.h"

#include <optional>

namespace tournevis {

/// What a new base is given at once: its first administrator, and the company when it is known.
struct FirstRun {
    Utilisateur administrateur;
    QString password;
    std::optional<Societe> societe;
    std::optional<Banque> banque;
};

/// Creates an absent base whole, or leaves no file behind. Used by the wizard and by `init`.
Outcome createCompany(Composition& composition, const QString& path, FirstRun first);

/// `init`: the administrator « admin » (or --utilisateur), whose password is the first line of standard
/// input.
Outcome initBase(Composition& composition, const CommandLine& line);

/// The first line of standard input, for passwords: never an argument, which other programs could read.
QString readPassword();

} // namespace tournevis
