// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QtCore/QStringList>

namespace tournevis {

/// Whose password is checked.
struct PasswordOwner {
    bool administrator = false;
    QStringList names; ///< of the person and of the company
};

/// quality.md § 3: 12 to 128 characters (16 for administrators), none of the commonest ones, no name of the
/// person, the company or the product. No rule of composition. The error names the column mot_de_passe.
Outcome checkPassword(const QString& password, const PasswordOwner& owner);

/// A one-time code to be read over the telephone: five groups of four signs without look-alikes.
QString drawOneTimeCode();

} // namespace tournevis
