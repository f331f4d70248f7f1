// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Icons.h"

#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidget>

namespace tournevis {

class ActionButton;
class PlainLabel;

/// What a zone shows instead of nothing: one sentence, the action which fills it, one link at most.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(Icon icon, const QString& sentence, QWidget* parent = nullptr);

    void setSentence(Icon icon, const QString& sentence);
    /// The caller connects clicked().
    ActionButton* setAction(const QString& text);
    ActionButton* setLink(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ActionButton* add(ActionButton* button);
    void refresh();

    Icon m_icon;
    QWidget* m_mark;
    PlainLabel* m_sentence;
    QVBoxLayout* m_column;
    ActionButton* m_action = nullptr;
    ActionButton* m_link = nullptr;
};

} // namespace tournevis
