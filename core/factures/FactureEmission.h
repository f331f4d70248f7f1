// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"
#include "data/Transaction.h"
#include "factures/FactureDossier.h"

namespace tournevis {

/// Dates a draft would carry if it were issued on `today`: the due date follows its terms; an avoir is due at
/// once.
void prepareDates(FactureDossier& dossier, const QDate& today);
/// Dates, bank account, mentions and kind of operation of a draft, as its issue would freeze them.
Outcome prepareDraft(Connection& connection, FactureDossier& dossier, const QDate& today);

/// The steps of one issue, inside its transaction: checks → number → freeze → paint → seal → chain.
class FactureEmission {
public:
    FactureEmission(Transaction& transaction, DocumentPainter& painter)
        : m_transaction(transaction)
        , m_painter(painter) {}

    Result<Facture> issue(Id<Facture> id);

private:
    Result<FactureDossier> checkedDossier(Id<Facture> id);
    Outcome requireDateAfterLast();
    Outcome requireWithinOrigin();
    Outcome number();
    Outcome freeze();
    Outcome storeEcheances();
    Outcome addEcheance(const QDate& date, Montant montant, NatureEcheance nature);
    Outcome paint();
    Outcome seal();
    Outcome creditOrigin();
    Outcome releaseAllocations(Id<Facture> id);
    Outcome tell();

    Transaction& m_transaction;
    DocumentPainter& m_painter;
    FactureDossier m_dossier;
};

/// Those to be told about a facture: author and manager of its devis, manager of its mission.
Result<QList<qint64>> concernedBy(Connection& connection, const Facture& facture);

} // namespace tournevis
