// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QtCore/QByteArray>

namespace tournevis {

class Connection;

/// A named right, « domaine.action » (ux.md § 2).
struct Permission {
    const char* code;
};

/// How far a right reaches: nothing, the records of the person, or all of them.
enum class Scope { None, Own, All };

/// Who is at work. Id 0 is the owner of the file: the local administration verbs and the first run.
struct Actor {
    qint64 utilisateurId = 0;
    QString nom;

    bool isOwner() const { return utilisateurId == 0; }
};

/// Answers what an actor may do, from the base itself, so that a right withdrawn counts at the next
/// operation. Implemented by comptes.
class Rights {
public:
    virtual ~Rights() = default;
    /// The reach of `permission` for `actor`; Scope::None for an account that is no longer active.
    virtual Result<Scope> scope(Connection& connection, const Actor& actor, const Permission& permission) = 0;
    /// The sentence that refuses `permission`, naming who holds it.
    virtual QString refusal(const Permission& permission) = 0;
    /// The display name of a user, for « Modifié par … ».
    virtual QString nameOf(Connection& connection, qint64 utilisateurId) = 0;
};

} // namespace tournevis
