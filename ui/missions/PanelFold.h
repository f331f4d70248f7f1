// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

class QWidget;

namespace tournevis {

class ActionButton;

/// Folds the side panel of a form away when the page is too narrow for both; a button of the action bar then
/// shows it again.
class PanelFold final : public QObject {
    Q_OBJECT

public:
    PanelFold(QWidget& page, QWidget& panel, ActionButton& toggle);

    /// Whether the panel has something to show; without it the button is hidden too.
    void setFilled(bool filled);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    bool isNarrow() const;

    QWidget& m_page;
    QWidget& m_panel;
    ActionButton& m_toggle;
    bool m_filled = false;
    bool m_asked = false; ///< shown by hand on a narrow page
};

} // namespace tournevis
