// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanningModel.h"

#include <QtWidgets/QAbstractButton>

namespace tournevis {

/// One proposition: rank, technician and slot, score out of 100, the reasons with ✓, – or ✗.
class PropositionCard final : public QAbstractButton {
    Q_OBJECT

public:
    PropositionCard(int rank, const Proposition& proposition, const PlanningModel& model,
                    QWidget* parent = nullptr);

    const Proposition& proposition() const { return m_proposition; }
    /// « Inès Caron · mar. 10, 12:15 – 13:45 ».
    QString titleText() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Entrée or a double click.
    void taken();
    /// An arrow leads to the card before (-1) or after (1).
    void stepped(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    QString sentence() const;
    void paintHead(QPainter& painter, const QRect& line) const;
    void paintPart(QPainter& painter, QRect cell, const PropositionPart& part) const;

    int m_rank;
    Proposition m_proposition;
    const PlanningModel& m_model;
};

} // namespace tournevis
