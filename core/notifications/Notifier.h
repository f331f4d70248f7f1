// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Transaction.h"

namespace tournevis {

/// What somebody must know. `code` is the event (`mission_assigned`, `devis_validation`, `stock_alert`…).
struct Avis {
    enum class Gravite { Info, Warning, Error, Success };
    QString code;
    Gravite gravite = Gravite::Info;
    QString message;       ///< French, up to 300 characters, names the subject
    EntityRef subject;     ///< opened by a double click
    QString groupKey;      ///< the same unread key is counted, not repeated; empty: code and subject
    QDateTime showAt = {}; ///< hidden until then, and can be withdrawn; none: shown at once
    QString donnees = {};  ///< JSON, given back when withdrawn
};

/// What was taken back from somebody before they saw it.
struct AvisRetire {
    qint64 utilisateurId = 0;
    QString donnees;
};

/// Gives `avis` to each user, inside the transaction of the event. The person at work is not told of their
/// own deed.
Outcome notify(Transaction& transaction, const QList<qint64>& utilisateurIds, const Avis& avis);

/// Gives `avis` to every active holder of `permission` (delegates included).
Outcome notifyHolders(Transaction& transaction, const Permission& permission, const Avis& avis);

/// Removes the notices of `groupKey` that nobody could see yet.
Result<QList<AvisRetire>> withdrawNotices(Transaction& transaction, const QString& groupKey);

} // namespace tournevis
