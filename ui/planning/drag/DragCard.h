// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/PlanDrag.h"
#include "planning/drag/CardText.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace tournevis {

class PlainLabel;

/// The findings of the target of a drag, near the pointer: who and when, each finding by its level, what
/// would be better, what letting go does. Asks the reason that a strong finding takes.
class DragCard final : public QWidget {
    Q_OBJECT

public:
    DragCard(PlanDrag& drag, QWidget* parent);

    /// Takes the findings of now; said aloud when they changed.
    void refresh();
    void ask();
    bool isAsking() const { return m_form && m_form->isVisibleTo(this); }
    void rest();
    QSize sizeHint() const override;
    /// Everything the card says, as screen readers hear it.
    QString spoken() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// One paragraph: an icon, a strong beginning, the rest.
    void buildForm();
    void submit(const QString& motif);
    QList<CardText> lines() const;
    std::optional<CardText> better() const;
    QString title() const;
    QString footer() const;
    int layOut(QPainter* painter) const;

    PlanDrag& m_drag;
    QWidget* m_form = nullptr;
    QLineEdit* m_text = nullptr;
    PlainLabel* m_missing = nullptr;
};

} // namespace tournevis
