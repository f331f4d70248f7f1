// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"
#include "validation/ValidationModel.h"
#include "validation/ValidationPreview.h"

#include <QtWidgets/QListView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

namespace tournevis {

class CheckList;
class DecisionBar;
class EmptyState;
class FilterPill;
class HistoryStrip;
class ValidationDelegate;

/// The inbox of the direction: one devis after the other, with the facts, decided by one key (ux.md § 11.7).
class ValidationPage final : public Page {
    Q_OBJECT

public:
    explicit ValidationPage(PageContext& context, QWidget* parent = nullptr);

    void activate() override;
    void refresh() override;
    void focusFilter() override;
    void printNow() override;
    /// Sends the decision begun in the comment field, else approves.
    void primary() override;
    void leave() override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Tab { Mine, Others, Treated };
    /// A decision that may still be taken back.
    struct Taken {
        Id<Devis> devis;
        int version = 0;
        Tab tab = Tab::Mine;
    };

    QWidget* buildList();
    QWidget* buildMiddle();
    QWidget* buildPanel();
    void buildKeys();
    FilterPill* addTab(const QString& text, Tab tab, const char* role);

    /// Reads the inbox again, then selects that devis, or else that rank.
    void load(Id<Devis> wanted = {}, int rank = 0);
    void arrived(ValidationInbox inbox, Id<Devis> wanted, int rank);
    bool isMine(const ValidationRow& row) const;
    QString othersTitle() const;
    void showTab(Tab tab);
    void fill();
    void select(int row);
    void selectionMoved();
    void moveBy(int step);
    const ValidationEntry* current() const;
    void loadSheet();
    void showSheet(const ValidationSheet& sheet);
    void showHistory(const DevisSheet& sheet);
    void showDecisions();
    void warnIfStale();

    bool runKey(const QKeyEvent& key);
    void decide(DecisionDevis decision);
    void undo();
    void open();
    void preview();
    void showError(const Error& error);

    ValidationModel m_model;
    ValidationInbox m_inbox;
    std::optional<ValidationSheet> m_sheet;
    std::optional<Taken> m_taken;
    std::optional<DecisionDevis> m_begun; ///< waits for its comment
    Tab m_tab = Tab::Mine;
    bool m_busy = false;
    bool m_stale = false;
    QList<FilterPill*> m_tabs;
    QListView* m_list;
    ValidationDelegate* m_delegate;
    QStackedWidget* m_states;
    EmptyState* m_empty;
    ValidationPreview* m_preview;
    DecisionBar* m_bar;
    QWidget* m_panel;
    CheckList* m_points;
    HistoryStrip* m_history;
    QSplitter* m_across;
    QSplitter* m_left; ///< list, and the panel under it when the page is narrow
};

} // namespace tournevis
