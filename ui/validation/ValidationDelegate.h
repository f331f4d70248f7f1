// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/widgets/StatusTag.h"
#include "validation/ValidationModel.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QStyledItemDelegate>

namespace tournevis {

/// How a step to take and a decision taken show (ux.md § 4.4).
StatusLook lookOf(NiveauDevis niveau);
StatusLook lookOf(DecisionDevis decision);

/// Three lines an item: client and amount, subject, tag and date; one line a heading.
class ValidationDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ValidationDelegate(const ValidationModel& model, const QTimeZone& zone, QObject* parent);

    /// Relative dates are told from this day.
    void setToday(const QDate& today) { m_today = today; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QRect& rect, const ValidationEntry& entry) const;
    void paintItem(QPainter& painter, const QRect& rect, const ValidationEntry& entry) const;
    QString dayOf(const QDateTime& instant) const;

    const ValidationModel& m_model;
    QTimeZone m_zone;
    QDate m_today;
};

} // namespace tournevis
