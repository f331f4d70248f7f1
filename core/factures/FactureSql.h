// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QString>

/// The pieces of SQL that the lists and sums of factures share. They say in SQL what FactureRules.h says of
/// one facture; a test compares both.
namespace tournevis::factureSql {

/// facture f, its client c, its devis d, what was received r (regle, dernier) and credited v (avoirs).
QString from();
/// What is still due of f.
QString reste();
/// The code of the status of f on a day.
QString statut(const QDate& today);
/// Whether f is late on a day, part-paid or not.
QString late(const QDate& today);
/// Whether f belongs to a person: three `?`, each the user.
QString own();
QString firstOfMonth(const QDate& today);

} // namespace tournevis::factureSql
