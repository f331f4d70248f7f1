// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"
#include "base/panels/Card.h"
#include "factures/FactureQueries.h"

namespace tournevis {

/// « Facturer »: the accepted devis without a facture, each with the button that makes its draft.
class FactureAFacturer final : public Card {
    Q_OBJECT

public:
    explicit FactureAFacturer(PageContext& context, QWidget* parent = nullptr);

    void setWaiting(const QList<DevisAFacturer>& waiting);
    /// Gives the focus to the first of them.
    void focusFirst();

signals:
    void failed(const Error& error);

private:
    QWidget* lineOf(const DevisAFacturer& devis);
    void invoice(Id<Devis> id);

    PageContext& m_context;
};

} // namespace tournevis
