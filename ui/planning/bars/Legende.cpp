// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/bars/Legende.h"

#include "base/StatutLook.h"
#include "base/theme/Fonts.h"
#include "base/theme/ThemeFollow.h"

#include <QtGui/QPainter>

namespace tournevis {
namespace {

constexpr int iconSide = 14;
constexpr int iconGap = 5;
constexpr int entryGap = 12;

int widthOf(const QString& text, int weight = QFont::Normal) {
    return QFontMetrics(uiFont(TextSize::Sm, weight)).horizontalAdvance(text);
}

} // namespace

Legende::Legende(QWidget* parent)
    : QWidget(parent)
    , m_looks({lookOf(InterventionStatut::Planifiee), lookOf(InterventionStatut::EnCours),
               lookOf(InterventionStatut::Effectuee), lookOf(InterventionStatut::Planifiee, true),
               lookOf(InterventionStatut::Annulee)}) {
    QStringList words;
    for (const StatusLook& look : std::as_const(m_looks))
        words += look.text;
    setAccessibleName(lead() + tr("statut") + QStringLiteral(". ") + words.join(QStringLiteral(", ")));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    followTheme(this, [this] { updateGeometry(); });
}

QString Legende::lead() const { return tr("Couleur\u00a0: "); }

QSize Legende::sizeHint() const {
    int width = widthOf(lead()) + widthOf(tr("statut"), QFont::DemiBold);
    for (const StatusLook& look : m_looks)
        width += px(entryGap) + px(iconSide) + px(iconGap) + widthOf(look.text);
    return {width + px(4), px(20)};
}

void Legende::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    int left = 0;
    const auto write = [&](const QString& text, int weight) {
        painter.setFont(uiFont(TextSize::Sm, weight));
        painter.setPen(theme().ink2);
        painter.drawText(QRect(left, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        left += widthOf(text, weight);
    };
    write(lead(), QFont::Normal);
    write(tr("statut"), QFont::DemiBold);
    for (const StatusLook& look : m_looks) {
        left += px(entryGap);
        paintIcon(painter, QRect(left, 0, px(iconSide), height()), look.icon, theme().hue(look.hue).solid);
        left += px(iconSide) + px(iconGap);
        write(look.text, QFont::Normal);
    }
}

} // namespace tournevis
