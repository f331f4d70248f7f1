// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"
#include "base/panels/Card.h"
#include "missions/exigences/Exigence.h"

class QGridLayout;

namespace tournevis {

class PlainLabel;

/// « Exigée pour »: the kinds of intervention that cannot be planned without a qualification. A box is
/// written as soon as it is ticked.
class ExigencesCard final : public Card {
    Q_OBJECT

public:
    ExigencesCard(PageContext& context, Id<HabilitationType> habilitation, QWidget* parent = nullptr);

private:
    void reload();
    void show(const QList<TypeExigence>& types);
    void require(Id<TypeIntervention> type, const QString& libelle, bool required);

    PageContext& m_context;
    Id<HabilitationType> m_habilitation;
    QGridLayout* m_grid;
    PlainLabel* m_error;
};

} // namespace tournevis
