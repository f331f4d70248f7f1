// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devis/DevisMontants.h"
#include "devis/DevisService.h"

namespace tournevis {

/// The devis as stored, to be written back under the version the person was looking at.
Result<DevisFile> loadAt(Transaction& transaction, Id<Devis> id, int version);

/// How a person names it: its number, its subject before it has one.
QString nameOf(const Devis& devis);

/// Updates the head and names the operation in the audit log.
Outcome saveDevis(Transaction& transaction, Devis& devis, const QString& action);

/// The rates a devis may use, archived ones included: old lines keep theirs.
Result<TauxConnus> knownRates(Connection& connection);

/// Makes the stored rows of `devis` equal to `lignes`: inserts those without id, updates, removes the others.
Outcome writeLignes(Transaction& transaction, const Devis& devis, QList<DevisLigne>& lignes);

/// Makes the tax table of `devis` equal to `rows`.
Outcome writeTva(Transaction& transaction, const Devis& devis, QList<DevisTva> rows);

/// For a person without marge.voir, who was shown no cost: stored rows keep theirs, new ones take that of
/// their article.
Outcome restoreCosts(Connection& connection, const Devis& devis, QList<DevisLigne>& lignes);

/// SQL that is true of a devis `d` whose lines or amounts a person wrote, whoever its author is. Binds the
/// person three times.
extern const QString wroteDevisSql;

/// Writes one decision in the journal. A decision of the DG opens a round, one of the PDG belongs to the
/// last.
Outcome writeDecision(Transaction& transaction, const Devis& devis, NiveauDevis niveau,
                      DecisionDevis decision, const QString& commentaire, bool newRound);

} // namespace tournevis
