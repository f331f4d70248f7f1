// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Icons.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

namespace tournevis {

struct Segment {
    QString text;
    std::optional<Icon> icon = {};
    /// Colour of the icon; the shape must already tell the segments apart.
    Tint tint = Tint::Ink;
    QString tip = {};
};

/// One choice among a few, all visible: view of the planning, priority of a mission.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(const QString& name, std::vector<Segment> segments, QWidget* parent = nullptr);

    /// Segments touch each other in one frame instead of standing apart.
    void setJoined();
    int current() const;
    void setCurrent(int index);
    QAbstractButton* segment(int index) const;

signals:
    void currentChanged(int index);

private:
    void add(const Segment& segment, int index);

    bool m_joined = false;
    QButtonGroup m_group;
    QHBoxLayout* m_row;
};

} // namespace tournevis
