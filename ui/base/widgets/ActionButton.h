// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Icons.h"
#include "base/theme/Style.h"

#include <QtWidgets/QPushButton>

#include <optional>

namespace tournevis {

/// A button with an icon and the badge of its shortcut inside: « Continuer [Entrée] ».
class ActionButton : public QPushButton {
    Q_OBJECT

public:
    explicit ActionButton(const QString& text, ButtonVariant variant = ButtonVariant::Secondary,
                          QWidget* parent = nullptr);
    ActionButton(Icon icon, const QString& text, ButtonVariant variant = ButtonVariant::Secondary,
                 QWidget* parent = nullptr);
    /// Icon only: the name is what a screen reader says and what the tooltip shows.
    static ActionButton* iconOnly(Icon icon, const QString& name, QWidget* parent = nullptr);

    void setVariant(ButtonVariant variant);
    void setActionIcon(std::optional<Icon> icon);
    /// Sets the real shortcut and shows it.
    void setKey(const QKeySequence& key);
    /// Shows a key handled elsewhere, as single letters of a list are.
    void setKeyHint(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int badgeRoom() const;

    std::optional<Icon> m_icon;
    QString m_keyHint;
};

} // namespace tournevis
