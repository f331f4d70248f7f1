// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/bars/PopupPanel.h"

class QCheckBox;

namespace tournevis {

class ActionButton;
class SearchField;

/// One line to tick: its words, and a number or a fact beside them.
struct FilterChoice {
    qint64 id = 0;
    QString text;
    QString note = {};
};

/// What a filter chip opens: a search when the lines are many, the lines to tick, « Tout effacer ».
class ChoicePanel final : public PopupPanel {
    Q_OBJECT

public:
    ChoicePanel(const QString& objectName, const QString& name, QWidget* owner);

    void setChoices(const QList<FilterChoice>& choices, const QList<qint64>& ticked);

signals:
    void ticked(const QList<qint64>& ids);

private:
    void addLine(const FilterChoice& choice, bool checked);
    void narrow(const QString& words);
    QList<qint64> tickedIds() const;
    void announce();

    SearchField* m_search;
    QWidget* m_lines;
    QVBoxLayout* m_column;
    ActionButton* m_clear;
    QList<std::pair<qint64, QCheckBox*>> m_boxes;
};

} // namespace tournevis
