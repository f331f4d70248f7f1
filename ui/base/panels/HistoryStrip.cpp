// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/HistoryStrip.h"

#include "base/widgets/PlainLabel.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"

#include <QtWidgets/QHBoxLayout>

namespace tournevis {

namespace {

constexpr int bubbleSide = 20;

/// Comment in an amber block.
class Quote : public QWidget {
public:
    explicit Quote(const QString& text) {
        auto* column = new QVBoxLayout(this);
        auto* label = new PlainLabel(text, LabelStyle::SmallHint);
        label->setWordWrap(true);
        column->addWidget(label);
        followTheme(this, [column, label] {
            column->setContentsMargins(px(8), px(6), px(8), px(6));
            QPalette inked = label->palette();
            inked.setColor(QPalette::PlaceholderText, theme().hue(Hue::Amber).text);
            label->setPalette(inked);
        });
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintRounded(painter, rect(), px(6), theme().hue(Hue::Amber).tint);
    }
};

class HistoryRow : public QWidget {
public:
    HistoryRow(HistoryEntry entry, bool last)
        : m_entry(std::move(entry))
        , m_last(last) {
        auto* column = new QVBoxLayout(this);
        addLabel(*column, m_entry.title, LabelStyle::Medium);
        addLabel(*column, m_entry.subtitle, LabelStyle::SmallHint);
        if (!m_entry.quote.isEmpty()) {
            column->addSpacing(px(4));
            column->addWidget(new Quote(m_entry.quote));
        }
        setAccessibleName(m_entry.title);
        setAccessibleDescription(
            m_entry.quote.isEmpty() ? m_entry.subtitle : m_entry.subtitle + QLatin1Char(' ') + m_entry.quote);
        followTheme(this, [column] {
            column->setContentsMargins(px(bubbleSide + 10), 0, 0, px(14));
            column->setSpacing(px(2));
        });
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const HueColours& colours = theme().hue(m_entry.hue);
        QPainter painter(this);
        const QRect bubble(0, px(1), px(bubbleSide), px(bubbleSide));
        if (!m_last)
            painter.fillRect(
                QRect(bubble.center().x(), bubble.bottom(), 2, height() - bubble.bottom() + px(1)),
                theme().line);
        paintRounded(painter, bubble, bubble.height() / 2.0, colours.tint);
        const int inset = px(4);
        paintIcon(painter, bubble.adjusted(inset, inset, -inset, -inset), m_entry.icon, colours.solid);
    }

private:
    static void addLabel(QVBoxLayout& column, const QString& text, LabelStyle style) {
        auto* label = new PlainLabel(text, style);
        label->setWordWrap(true);
        column.addWidget(label);
    }

    HistoryEntry m_entry;
    bool m_last;
};

} // namespace

HistoryStrip::HistoryStrip(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    setAccessibleName(tr("Historique"));
}

void HistoryStrip::setEntries(const std::vector<HistoryEntry>& entries) {
    qDeleteAll(m_rows);
    m_rows.clear();
    for (std::size_t index = 0; index < entries.size(); ++index) {
        m_rows.push_back(new HistoryRow(entries[index], index + 1 == entries.size()));
        m_column->addWidget(m_rows.back());
    }
}

} // namespace tournevis
