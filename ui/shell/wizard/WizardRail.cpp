// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/WizardRail.h"

#include "base/theme/Fonts.h"
#include "base/theme/Icons.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"

#include <QtGui/QPainterPath>

namespace tournevis {
namespace {

constexpr int railWidth = 270;
constexpr int left = 22;
constexpr int textLeft = 59;
constexpr int markSide = 26;
constexpr int brandTop = 26;
constexpr int firstEntry = 86;
constexpr int bareHeight = 45;
constexpr int notedHeight = 55;

} // namespace

WizardRail::WizardRail(std::vector<Entry> entries, QWidget* parent)
    : QWidget(parent)
    , m_entries(std::move(entries)) {
    setObjectName("wizard.rail");
    followTheme(this, [this] { setFixedWidth(px(railWidth)); });
    setCurrent(0);
}

void WizardRail::setCurrent(int index) {
    m_current = index;
    setAccessibleName(tr("Étape %1 sur %2 : %3")
                          .arg(index + 1)
                          .arg(m_entries.size())
                          .arg(m_entries[std::size_t(index)].name));
    update();
}

void WizardRail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Rounded on the left only: the panel goes on at the right.
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0, 0, px(24), 0), px(12), px(12));
    painter.setClipRect(rect());
    painter.fillPath(shape, theme().rail);
    paintBrand(painter);
    int top = px(firstEntry);
    for (int index = 0; index < int(m_entries.size()); ++index)
        top += paintEntry(painter, index, top);
    painter.setFont(uiFont(TextSize::Sm));
    painter.setPen(theme().railInk);
    const QRect foot(px(left), height() - px(92), width() - 2 * px(left), px(66));
    painter.drawText(foot, Qt::TextWordWrap | Qt::AlignBottom | Qt::AlignLeft,
                     tr("Tout reste sur cet ordinateur. Aucune donnée n’est envoyée, aucun compte en ligne "
                        "n’est nécessaire."));
}

void WizardRail::paintBrand(QPainter& painter) const {
    painter.drawPixmap(px(left), px(brandTop), logoPixmap(px(markSide), devicePixelRatioF()));
    painter.setFont(uiFont(TextSize::Xl, QFont::DemiBold));
    painter.setPen(Qt::white);
    painter.drawText(QRect(px(textLeft), px(brandTop), width() - px(textLeft), px(markSide)),
                     Qt::AlignVCenter, tr("Tournevis"));
}

int WizardRail::paintEntry(QPainter& painter, int index, int top) const {
    const Entry& entry = m_entries[std::size_t(index)];
    paintMark(painter, index, QRect(px(left), top, px(markSide), px(markSide)));
    const QRect name(px(textLeft), top, width() - px(textLeft) - px(12), px(markSide));
    painter.setFont(uiFont(TextSize::Base, index == m_current ? QFont::DemiBold : QFont::Medium));
    painter.setPen(index == m_current ? QColor(Qt::white) : theme().railInk);
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft, entry.name);
    if (entry.note.isEmpty())
        return px(bareHeight);
    QColor quiet = theme().railInk;
    quiet.setAlphaF(0.75F);
    painter.setFont(uiFont(TextSize::Sm));
    painter.setPen(quiet);
    painter.drawText(name.translated(0, px(18)), Qt::AlignVCenter | Qt::AlignLeft, entry.note);
    return px(notedHeight);
}

void WizardRail::paintMark(QPainter& painter, int index, const QRect& place) const {
    const qreal radius = place.width() / 2.0;
    if (index < m_current) {
        paintRounded(painter, place, radius, theme().railActive);
        const int inset = px(6);
        paintIcon(painter, place.adjusted(inset, inset, -inset, -inset), Icon::Tick, darkTheme().accent);
        return;
    }
    const bool present = index == m_current;
    QColor border = theme().railInk;
    border.setAlphaF(0.5F);
    paintRounded(painter, place, radius, present ? darkTheme().accent : QColor(Qt::transparent),
                 present ? QColor(Qt::transparent) : border);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.setPen(present ? darkTheme().onAccent : theme().railInk);
    painter.drawText(place, Qt::AlignCenter, QString::number(index + 1));
}

} // namespace tournevis
