// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Icons.h"

#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidget>

#include <vector>

namespace tournevis {

/// Who did what, when; the quote is a comment left with it.
struct HistoryEntry {
    Icon icon = Icon::Pencil;
    Hue hue = Hue::Slate;
    QString title;
    QString subtitle;
    QString quote = {};
};

/// What happened to a record, newest first, along a thin line.
class HistoryStrip : public QWidget {
    Q_OBJECT

public:
    explicit HistoryStrip(QWidget* parent = nullptr);

    void setEntries(const std::vector<HistoryEntry>& entries);

private:
    QVBoxLayout* m_column;
    std::vector<QWidget*> m_rows;
};

} // namespace tournevis
