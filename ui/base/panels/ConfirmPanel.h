// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <functional>

namespace tournevis {

class ActionButton;
class Card;
class PlainLabel;

/// What precedes an action that cannot be taken back (ux.md § 6.7, class C): its effect in numbers, its verb
/// on the button, the focus on giving up.
class ConfirmPanel : public QWidget {
    Q_OBJECT

public:
    explicit ConfirmPanel(const QString& objectPrefix, QWidget* parent = nullptr);

    void ask(const QString& title, const QStringList& effects, const QString& verb,
             std::function<void()> action);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void close();

    QString m_prefix;
    Card* m_card;
    PlainLabel* m_effects;
    ActionButton* m_giveUp;
    ActionButton* m_do;
    std::function<void()> m_action;
    QWidget* m_before = nullptr; ///< had the focus, gets it back
};

} // namespace tournevis
