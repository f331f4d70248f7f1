// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"
#include "base/panels/SidePanel.h"
#include "stock/StockQueries.h"

#include <optional>

namespace tournevis {

class ActionButton;
class PlainLabel;
class StatusTag;
class StockFigures;

/// The article selected in the list: figures, actions, facts, last movements.
class ArticlePanel final : public SidePanel {
    Q_OBJECT

public:
    explicit ArticlePanel(PageContext& context, QWidget* parent = nullptr);

    /// Reads the article again, even the one already shown; none empties the panel.
    void showArticle(Id<Materiel> id);
    const std::optional<MaterielFiche>& fiche() const { return m_fiche; }

signals:
    void sortieAsked();
    void retourAsked();
    void correctionAsked();

private:
    void buildHead();
    QWidget* actions();
    void show(const MaterielFiche& fiche);
    void showFacts(const MaterielFiche& fiche);
    QString when(const QDateTime& instant) const;

    PageContext& m_context;
    Id<Materiel> m_wanted;
    std::optional<MaterielFiche> m_fiche;
    PanelSection* m_head;
    PlainLabel* m_name;
    StatusTag* m_tag;
    PlainLabel* m_identity;
    StockFigures* m_figures;
    PanelSection* m_facts;
    PanelSection* m_movements;
};

} // namespace tournevis
