// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/CellDelegate.h"

namespace tournevis {

/// « Niveau / seuil »: the gauge, then the threshold in figures at its right.
class LevelDelegate final : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace tournevis
