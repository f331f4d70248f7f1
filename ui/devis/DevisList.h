// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ListPage.h"
#include "devis/DevisQueries.h"

namespace tournevis {

class FigureStrip;

/// The devis under their pipeline: how many and for how much at each stage, each figure filtering the table.
class DevisList final : public ListPage {
    Q_OBJECT

public:
    explicit DevisList(PageContext& context, QWidget* parent = nullptr);
    void createNew() override;
    void refresh() override;

private:
    void addFilters();
    void expireOutdated();
    void loadPipeline();
    void showPipeline(const QList<DevisCellule>& cells);

    FigureStrip* m_pipeline;
    QHash<QByteArray, FilterPill*> m_pills;
    QList<QByteArray> m_stages; ///< filter of each figure
};

} // namespace tournevis
