// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Theme.h"
#include "comptes/Utilisateur.h"
#include "parametres/Societe.h"

#include <functional>
#include <optional>

class QWidget;

namespace tournevis {

/// Everything the first run asked; app creates the base from it.
struct WizardResult {
    QString basePath;
    Societe societe;              ///< in its stored form
    std::optional<Banque> banque; ///< without societeId
    Utilisateur administrateur;   ///< without roleId and password
    QString password;
    ThemeMode theme = ThemeMode::System;
    bool demonstration = false;
};

/// What the first run needs from outside.
struct WizardSetup {
    QString stateFolder; ///< private; keeps the entries between two runs, never the password
    QString baseFolder;  ///< proposed for the base
    QString baseName = QStringLiteral("tournevis.db");
    /// Seams for tests; empty functions open the dialogs of the desktop. Both give an empty text when nothing
    /// was chosen.
    std::function<QString(QWidget* parent, const QString& present)> chooseFolder = {};
    std::function<QString(QWidget* parent)> chooseImage = {};
};

} // namespace tournevis
