// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/PanelFold.h"

#include "base/theme/Theme.h"
#include "base/widgets/ActionButton.h"

#include <QtCore/QEvent>

namespace tournevis {
namespace {

/// A form of twelve columns and its panel, side by side.
constexpr int roomForBoth = 1130;

} // namespace

PanelFold::PanelFold(QWidget& page, QWidget& panel, ActionButton& toggle)
    : QObject(&page)
    , m_page(page)
    , m_panel(panel)
    , m_toggle(toggle) {
    page.installEventFilter(this);
    connect(&toggle, &QPushButton::clicked, this, [this] {
        m_asked = !m_asked;
        arrange();
    });
    arrange();
}

void PanelFold::setFilled(bool filled) {
    m_filled = filled;
    arrange();
}

bool PanelFold::isNarrow() const { return m_page.width() < px(roomForBoth); }

void PanelFold::arrange() {
    m_toggle.setVisible(m_filled && isNarrow());
    m_panel.setVisible(m_filled && (!isNarrow() || m_asked));
}

bool PanelFold::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        arrange();
    return QObject::eventFilter(watched, event);
}

} // namespace tournevis
