// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {

class ActionButton;
class PlainLabel;

/// One part of a side panel: title, an optional link at its right, then the body.
class PanelSection : public QWidget {
    Q_OBJECT

public:
    explicit PanelSection(const QString& title, QWidget* parent = nullptr);

    QVBoxLayout* body() const { return m_body; }
    void setTitle(const QString& title);
    /// The caller connects clicked().
    ActionButton* setLink(const QString& text);
    /// Removes what body() and addFact() put there.
    void clearBody();
    /// Adds « name ..... value », the value in semibold at the right.
    PlainLabel* addFact(const QString& name, const QString& value);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    QWidget* m_header;
    QHBoxLayout* m_headerRow;
    PlainLabel* m_title;
    ActionButton* m_link = nullptr;
    QVBoxLayout* m_body;
};

/// Right panel of a record: sections one under the other, scrolled when they lack room. At least 240 px wide.
class SidePanel : public QScrollArea {
    Q_OBJECT

public:
    explicit SidePanel(const QString& name, QWidget* parent = nullptr);

    PanelSection* addSection(const QString& title);

private:
    QVBoxLayout* m_column;
};

} // namespace tournevis
