// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/SidePanel.h"

#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "base/theme/ThemeFollow.h"

#include <QtGui/QPainter>

namespace tournevis {

namespace {

/// Ground of the panel, with the line which parts it from the page.
class PanelGround : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), theme().surface);
        painter.fillRect(QRect(0, 0, 1, height()), theme().line);
    }
};

} // namespace

PanelSection::PanelSection(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_header(new QWidget(this))
    , m_headerRow(new QHBoxLayout(m_header))
    , m_title(new PlainLabel({}, LabelStyle::Strong))
    , m_body(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 1);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(m_body);
    m_headerRow->addWidget(m_title, 1);
    setTitle(title);
    followTheme(this, [this] { refresh(); });
}

void PanelSection::setTitle(const QString& title) {
    m_title->setText(title);
    m_header->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

ActionButton* PanelSection::setLink(const QString& text) {
    if (!m_link) {
        m_link = new ActionButton(text, ButtonVariant::Link, this);
        setCompact(m_link);
        m_headerRow->addWidget(m_link);
    }
    m_link->setText(text);
    return m_link;
}

PlainLabel* PanelSection::addFact(const QString& name, const QString& value) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* shown = new PlainLabel(value, LabelStyle::Strong);
    auto* label = new ElidedLabel(name, LabelStyle::Secondary);
    label->setBuddy(shown);
    row->addWidget(label, 1);
    row->addWidget(shown);
    m_body->addWidget(line);
    return shown;
}

void PanelSection::clearBody() {
    while (QLayoutItem* item = m_body->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void PanelSection::refresh() {
    m_headerRow->setContentsMargins(px(14), 0, px(10), 0);
    m_header->setFixedHeight(px(40));
    m_body->setContentsMargins(px(14), px(12), px(14), px(12));
    m_body->setSpacing(px(6));
}

void PanelSection::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    if (!m_header->isHidden())
        painter.fillRect(QRect(0, m_header->height() - 1, width(), 1), theme().line);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
}

SidePanel::SidePanel(const QString& name, QWidget* parent)
    : QScrollArea(parent)
    , m_column(nullptr) {
    auto* content = new PanelGround;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(1, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(name);
    followTheme(this, [this] { setMinimumWidth(px(240)); });
}

PanelSection* SidePanel::addSection(const QString& title) {
    auto* section = new PanelSection(title, widget());
    m_column->insertWidget(m_column->count() - 1, section);
    return section;
}

} // namespace tournevis
