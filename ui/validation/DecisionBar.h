// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace tournevis {

class ActionButton;
class PlainLabel;

/// Where one decides: the comment, then approve, ask for a change, refuse, open, look at the PDF.
class DecisionBar : public QWidget {
    Q_OBJECT

public:
    explicit DecisionBar(QWidget* parent = nullptr);

    QLineEdit* commentField() const { return m_comment; }
    QString comment() const;
    void clearComment();
    /// What is missing, under the comment, which takes the focus.
    void askForComment(const QString& sentence);
    /// Words of the main button; `refusal` says why nothing can be decided.
    void setApproval(const QString& text, const QString& refusal);
    /// Only opening and reading remain.
    void setDecisionsVisible(bool visible);

signals:
    void approved();
    void changeAsked();
    void refused();
    void openAsked();
    void previewAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void buildButtons();
    ActionButton* add(ActionButton* button, const QString& key, const char* role,
                      void (DecisionBar::*asked)());

    QLineEdit* m_comment;
    PlainLabel* m_error;
    ActionButton* m_approve;
    ActionButton* m_change;
    ActionButton* m_refuse;
};

} // namespace tournevis
