// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Rights.h"

#include <QtCore/QDate>
#include <QtCore/QList>

namespace tournevis {

/// Rights as the base holds them (ux.md § 2): those of the role of an active account; a manager with profiles
/// has the union of the profiles instead of the manager's own column, and « tout » beats « soi ». Until a
/// one-time code is replaced, only tableau_de_bord.lire counts.
class AccountRights final : public Rights {
public:
    Result<Scope> scope(Connection& connection, const Actor& actor, const Permission& permission) override;
    QString refusal(const Permission& permission) override;
    QString nameOf(Connection& connection, qint64 utilisateurId) override;
};

/// Active accounts whose `permission` reaches everything, by the same rule. On `day`, a right to approve
/// counts for the active delegate of a holder as well.
Result<QList<qint64>> holdersOf(Connection& connection, const Permission& permission, const QDate& day);

} // namespace tournevis
