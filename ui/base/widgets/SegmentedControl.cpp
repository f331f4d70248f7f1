// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/SegmentedControl.h"

#include "base/theme/Style.h"
#include "base/theme/ThemeFollow.h"

#include <QtWidgets/QPushButton>

namespace tournevis {

SegmentedControl::SegmentedControl(const QString& name, std::vector<Segment> segments, QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this)) {
    setAccessibleName(name);
    m_row->setContentsMargins({});
    for (std::size_t index = 0; index < segments.size(); ++index)
        add(segments[index], static_cast<int>(index));
    setCurrent(0);
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int index, bool checked) {
        if (checked)
            emit currentChanged(index);
    });
    followTheme(this, [this] { m_row->setSpacing(px(6)); });
}

void SegmentedControl::add(const Segment& segment, int index) {
    auto* button = new QPushButton(segment.text, this);
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setToolTip(segment.tip);
    button->setAccessibleName(segment.text.isEmpty() ? segment.tip : segment.text);
    if (segment.icon)
        button->setIcon(icon(*segment.icon, segment.tint));
    followTheme(button, [button] { button->setIconSize({px(14), px(14)}); });
    connect(this, &QObject::objectNameChanged, button, [button, index](const QString& name) {
        button->setObjectName(name + u'.' + QString::number(index));
    });
    m_group.addButton(button, index);
    m_row->addWidget(button);
}

int SegmentedControl::current() const { return m_group.checkedId(); }

void SegmentedControl::setCurrent(int index) {
    if (QAbstractButton* button = m_group.button(index))
        button->setChecked(true);
}

QAbstractButton* SegmentedControl::segment(int index) const { return m_group.button(index); }

} // namespace tournevis
