// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Chain.h"
#include "data/Session.h"
#include "data/WriteJournal.h"

namespace tournevis {

const ChainSpec& fieldHistoryChain();

/// One historique_modification row for each column that moved, linked to its audit row. A creation leaves
/// none: the record itself is its first state.
Outcome recordFieldHistory(Connection& connection, const Actor& actor, const Operation& operation,
                           qint64 auditId);

/// One line of the history strip of a record.
struct HistoryLine {
    QDateTime instant;
    QString utilisateur;
    QString action; ///< audit code of the operation
    QString champ;  ///< French label of the column
    QString avant;
    QString apres;
    QString motif;
};

/// What happened to a record and to its children, newest first.
Result<QList<HistoryLine>> historyOf(Session& session, const EntityRef& subject, int limit);

} // namespace tournevis
