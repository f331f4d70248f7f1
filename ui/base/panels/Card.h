// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidget>

namespace tournevis {

class PlainLabel;

/// A framed surface, with a header when it has a title: title and note left, actions right.
class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note);
    /// Adds at the right of the header; the card takes the widget.
    void addAction(QWidget* widget);
    QVBoxLayout* body() const { return m_body; }
    /// No inner margin, for a table which fills the card.
    void setFlush();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    QWidget* m_header;
    QHBoxLayout* m_headerRow;
    PlainLabel* m_title;
    PlainLabel* m_note;
    QVBoxLayout* m_body;
    bool m_flush = false;
};

} // namespace tournevis
