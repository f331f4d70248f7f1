// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/panels/Card.h"
#include "missions/MissionQueries.h"

#include <QtCore/QTimeZone>

class QTableView;

namespace tournevis {

class ActionButton;
class PlainLabel;
class VisitsModel;

/// The visits of a mission: when, who, what, with which material, in what state.
class VisitsCard final : public Card {
    Q_OBJECT

public:
    VisitsCard(const QTimeZone& zone, bool mayWrite, QWidget* parent = nullptr);

    /// `articles` counts what was taken out, by visit.
    void setVisits(const MissionSheet& sheet, const QHash<qint64, int>& articles);
    QTableView* table() const { return m_table; }

signals:
    void opened(qint64 visit);
    void planAsked();
    void addAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(int row);

    VisitsModel* m_model;
    QTableView* m_table;
    PlainLabel* m_empty;
};

} // namespace tournevis
