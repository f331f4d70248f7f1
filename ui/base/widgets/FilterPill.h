// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Icons.h"

#include <QtWidgets/QPushButton>

#include <optional>

namespace tournevis {

/// A rounded chip: « À moi 7 » when it counts, « Statut : Émise, En retard × » when it filters.
class FilterPill : public QPushButton {
    Q_OBJECT

public:
    explicit FilterPill(const QString& text, QWidget* parent = nullptr);

    void setPillIcon(std::optional<Icon> icon);
    /// Negative hides the count.
    void setCount(int count);
    /// A value makes the pill active and gives it a cross; empty gives back the resting look.
    void setValue(const QString& value);
    /// What is chosen where something always is: shown as a value, neither tinted nor cleared.
    void setChoice(const QString& choice);
    /// A chevron, for a pill which opens a panel.
    void setOpensPanel(bool opens);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The cross, Suppr or Retour arrière.
    void cleared();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool isActive() const { return isChecked() || !m_value.isEmpty(); }
    std::optional<Icon> trailing() const;
    QRect trailingRect() const;
    QString strongText() const;
    QString leadText() const;
    void describe();

    std::optional<Icon> m_icon;
    QString m_value;
    QString m_choice;
    int m_count = -1;
    bool m_opensPanel = false;
};

} // namespace tournevis
