// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"
#include "comptes/PasswordHasher.h"

#include <QtCore/QDate>
#include <QtCore/QTextStream>

namespace tournevis {

/// Creates the demonstration company in an absent file of an existing folder: three months of work before
/// `today`, two weeks of planning after it, everything through the services of the product. The day of today
/// goes on until `heure`, 18:00 at most, so that its visits are where a company would have brought them. One
/// seed on one date and hour gives the same rows, but for uuid, password hashes, files and the digests that
/// depend on them. Writes the logins and the password they share, drawn for this base, to `logins`. Errors:
/// Validation when the base exists (nothing is touched), BadBase, Storage; a base that could not be finished
/// is removed.
Outcome createDemonstration(const QString& path, qint64 graine, const QDate& today,
                            const PasswordHasher& hasher, DocumentPainter& painter, QTextStream& logins,
                            const QTime& heure = {});

} // namespace tournevis
