// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Binder.h"
#include "base/Page.h"
#include "base/panels/Card.h"
#include "factures/PaiementService.h"

namespace tournevis {

class ActionButton;
class Banner;

/// « Enregistrer un paiement » on one facture: the amount is filled with the rest, the date with today.
class PaiementPanel final : public Card {
    Q_OBJECT

public:
    explicit PaiementPanel(PageContext& context, QWidget* parent = nullptr);

    void open(Id<Facture> facture, Montant reste);

signals:
    void recorded(const Paiement& paiement);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void record();
    void show(const Error& error);

    PageContext& m_context;
    Binder m_binder;
    Banner* m_error;
    ActionButton* m_save;
    Id<Facture> m_facture;
    Montant m_reste;
};

} // namespace tournevis
