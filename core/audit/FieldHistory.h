// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Chain.h"
#include "data/Session.h"
#include "data/WriteJournal.h"

namespace tournevis {

const ChainSpec& fieldHistoryChain();

/// A text as the base gives it back, so that its digest holds, cut to `size` characters (all when negative):
/// the journal never stops the work it tells of.
QString journalText(const QString& text, int size = -1);

/// One historique_modification row for each column that moved, linked to its audit row. A creation leaves
/// none: the record itself is its first state.
Outcome recordFieldHistory(Connection& connection, const Actor& actor, const Operation& operation,
                           qint64 auditId);

/// One line of the history strip of a record.
struct HistoryLine {
    QDateTime instant;
    QString utilisateur;
    QString action; ///< audit code of the operation
    QString champ;  ///< stored name of the column; its Schema has the label
    QString avant;
    QString apres;
    QString motif;
};

/// What happened to a record, newest first: the operations that name it and those that changed it.
Result<QList<HistoryLine>> historyOf(Session& session, const EntityRef& subject, int limit);

} // namespace tournevis
