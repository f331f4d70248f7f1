// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/SegmentedControl.h"

#include "base/theme/Style.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"

#include <QtGui/QPainter>
#include <QtWidgets/QPushButton>

namespace tournevis {
namespace {

/// One segment; joined to its neighbours, it rounds only the ends of the whole.
class SegmentButton final : public QPushButton {
public:
    using QPushButton::QPushButton;

    void join(bool first, bool last) {
        m_joined = true;
        m_first = first;
        m_last = last;
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        if (!m_joined)
            return QPushButton::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal radius = px(6);
        QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        if (!m_last)
            frame.setRight(rect().right() + 1 + radius);
        if (!m_first)
            frame.setLeft(-radius - 0.5);
        painter.setBrush(isChecked() ? theme().accentSoft : underMouse() ? theme().hover : theme().surface);
        painter.setPen(theme().line2);
        painter.drawRoundedRect(frame, radius, radius);
        if (!m_first)
            painter.drawLine(QPointF(0.5, 1), QPointF(0.5, height() - 1));
        if (hasFocus())
            paintFocusRing(painter, rect(), radius);
        painter.setPen(isChecked() ? theme().accent : theme().ink);
        painter.setFont(font());
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    }

private:
    bool m_joined = false;
    bool m_first = false;
    bool m_last = false;
};

} // namespace

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
    followTheme(this, [this] { m_row->setSpacing(m_joined ? 0 : px(6)); });
}

void SegmentedControl::setJoined() {
    m_joined = true;
    m_row->setSpacing(0);
    const int last = int(m_group.buttons().size()) - 1;
    for (int index = 0; index <= last; ++index)
        static_cast<SegmentButton*>(segment(index))->join(index == 0, index == last);
}

void SegmentedControl::add(const Segment& segment, int index) {
    auto* button = new SegmentButton(segment.text, this);
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
