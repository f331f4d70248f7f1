// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace tournevis {

/// Something in order, or something to look at.
struct CheckPoint {
    bool ok = true;
    QString text;

    bool operator==(const CheckPoint&) const = default;
};

/// Points checked by the program: a green tick, or an amber triangle, and the words that say the same.
class CheckList : public QWidget {
    Q_OBJECT

public:
    explicit CheckList(QWidget* parent = nullptr);

    void setPoints(const QList<CheckPoint>& points);
    const QList<CheckPoint>& points() const { return m_points; }

private:
    QVBoxLayout* m_column;
    QList<CheckPoint> m_points;
};

} // namespace tournevis
