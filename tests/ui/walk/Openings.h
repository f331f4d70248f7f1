// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <functional>

class QWidget;

namespace tournevis::test {

/// Watches what opens above the window (dialogs, menus, popups) and closes it again, also from within an
/// exec(), so that no test waits for a hand. Before closing, the visitor may use what opened.
class Openings : public QObject {
public:
    using Visitor = std::function<void(QWidget* opened)>;

    Openings();
    ~Openings() override;

    /// What opened since the last call.
    QStringList take();
    Visitor visit = {};

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void answer(QWidget* opened) const;

    QStringList m_opened;
};

} // namespace tournevis::test
