// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

namespace tournevis {

/// The dark list of steps: done, present, to do.
class WizardRail : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        QString name;
        QString note;
    };

    explicit WizardRail(std::vector<Entry> entries, QWidget* parent = nullptr);

    void setCurrent(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBrand(QPainter& painter) const;
    int paintEntry(QPainter& painter, int index, int top) const;
    void paintMark(QPainter& painter, int index, const QRect& place) const;

    std::vector<Entry> m_entries;
    int m_current = 0;
};

} // namespace tournevis
