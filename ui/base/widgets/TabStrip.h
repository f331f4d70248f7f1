// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtWidgets/QTabBar>

namespace tournevis {

/// Tabs with an underline and a count: « Missions 14 ».
class TabStrip : public QTabBar {
    Q_OBJECT

public:
    explicit TabStrip(const QString& name, QWidget* parent = nullptr);

    /// Negative hides the count.
    void setCount(int index, int count);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent* event) override;

private:
    QString countText(int index) const;
    int pillWidth(int index) const;
    void paintTabContent(QPainter& painter, int index) const;

    QHash<int, int> m_counts;
};

} // namespace tournevis
