// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"
#include "factures/FactureQueries.h"
#include "factures/FactureService.h"

#include <QtGui/QImage>

#include <optional>

class QHBoxLayout;
class QVBoxLayout;

namespace tournevis {

class ActionButton;
class Banner;
class ConfirmPanel;
class DocumentPages;
class PaiementPanel;
class PanelSection;
class PlainLabel;
class SidePanel;
class StatusTag;

/// One facture or avoir: its paper as it is or will be printed, what is missing before issue, its payments.
/// An issued one is never edited: an avoir corrects it.
class FacturePage final : public Page {
    Q_OBJECT

public:
    FacturePage(PageContext& context, Id<Facture> id, QWidget* parent = nullptr);
    /// Prepares the draft of an accepted devis, then shows it.
    FacturePage(PageContext& context, Id<Devis> devis, QWidget* parent = nullptr);

    EntityRef record() const override { return {Facture::schema.table, m_id.value()}; }
    void activate() override;
    void refresh() override;
    void printNow() override;
    void primary() override;
    bool concerns(const QList<EntityRef>& records) const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Loaded {
        FactureSheet sheet;
        std::optional<MentionCheck> check; ///< drafts only
        DocumentModel model;
        QByteArray pdf; ///< the stored bytes of an issued one
        QList<QImage> pages;
    };
    static Result<Loaded> load(Session& session, Id<Facture> id, int dpi);

    FacturePage(PageContext& context, QWidget* parent);
    void buildBar();
    void buildBody();
    void show(Loaded loaded);
    void showButtons();
    void showFacts();
    void showCheck();
    void showPayments();
    void showError(const Error& error);
    void issue();
    void confirmIssue();
    void pay();
    void savePdf();
    void makeAvoir();
    void toggleLitige();
    void discard();
    ActionButton* addButton(ActionButton* button, const QString& role, void (FacturePage::*action)());
    /// Greys a button with its reason when the right is missing.
    void allow(ActionButton* button, bool shown, const Permission& permission);

    Id<Facture> m_id;
    Id<Devis> m_devis;
    std::optional<Loaded> m_loaded;
    StatusTag* m_status;
    PlainLabel* m_numero;
    QHBoxLayout* m_actions;
    ActionButton* m_issue;
    ActionButton* m_pay;
    ActionButton* m_pdf;
    ActionButton* m_avoir;
    ActionButton* m_litige;
    ActionButton* m_discard;
    Banner* m_error;
    ConfirmPanel* m_confirm;
    PaiementPanel* m_payment;
    QVBoxLayout* m_above;
    DocumentPages* m_pages;
    SidePanel* m_panel;
    PanelSection* m_facts;
    PanelSection* m_check;
    PanelSection* m_payments;
};

} // namespace tournevis
