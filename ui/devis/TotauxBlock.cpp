// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/TotauxBlock.h"

#include "base/Format.h"
#include "base/theme/Fonts.h"
#include "base/theme/Theme.h"

#include <QtGui/QPainter>

namespace tournevis {

TotauxBlock::TotauxBlock(QWidget* parent)
    : QWidget(parent) {
    setObjectName("devis.totaux");
    setAccessibleName(tr("Totaux"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TotauxBlock::setTotaux(const Devis& devis, const Totaux& totaux) {
    m_lines.clear();
    if (!totaux.remisesLignes.isZero() || !totaux.remise.isZero())
        m_lines.push_back({tr("Total brut HT"), {}, format::euros(totaux.brut), Kind::Plain});
    if (!totaux.remisesLignes.isZero())
        m_lines.push_back({tr("Remises sur lignes"), {}, format::euros(-totaux.remisesLignes), Kind::Plain});
    if (!totaux.remise.isZero())
        m_lines.push_back({tr("Remise globale"),
                           devis.remiseTaux.isZero() ? QString() : format::percent(devis.remiseTaux),
                           format::euros(-totaux.remise), Kind::Plain});
    m_lines.push_back({tr("Total HT"), {}, format::euros(totaux.ht), Kind::Strong});
    for (const GroupeTva& groupe : totaux.groupes)
        m_lines.push_back({tr("TVA %1").arg(format::percent(groupe.groupe.taux)),
                           tr("sur %1").arg(format::euros(groupe.base)), format::euros(groupe.tva),
                           Kind::Plain});
    m_lines.push_back({tr("Total TTC"), {}, format::euros(totaux.ttc), Kind::Large});
    if (const Montant acompte = acompteOf(devis); !acompte.isZero())
        m_lines.push_back(
            {devis.acompteMontant ? tr("Acompte") : tr("Acompte %1").arg(format::percent(devis.acompteTaux)),
             {},
             format::euros(acompte),
             Kind::Note});
    QStringList words;
    for (const Line& line : m_lines)
        words.append(QStringList{line.label, line.note, line.value}.join(u' ').simplified());
    setAccessibleDescription(words.join(QStringLiteral(" ; ")));
    updateGeometry();
    update();
}

int TotauxBlock::heightOf(Kind kind) {
    switch (kind) {
    case Kind::Large:
        return px(42);
    case Kind::Note:
        return px(20);
    default:
        return px(26);
    }
}

QSize TotauxBlock::sizeHint() const {
    int height = 0;
    for (const Line& line : m_lines)
        height += heightOf(line.kind);
    return {px(200), height};
}

void TotauxBlock::paintLine(QPainter& painter, const Line& line, int top) const {
    const Theme& tokens = theme();
    QRect rect(0, top, width(), heightOf(line.kind));
    const bool large = line.kind == Kind::Large;
    if (large) {
        painter.fillRect(QRect(0, top + px(4), width(), 1), tokens.line2);
        rect.setTop(top + px(6));
    }
    const bool strong = line.kind == Kind::Strong;
    const QFont valueFont = large    ? uiFont(TextSize::Xl, QFont::DemiBold)
                            : strong ? uiFont(TextSize::Base, QFont::DemiBold)
                                     : uiFont();
    painter.setFont(valueFont);
    painter.setPen(line.kind == Kind::Note ? tokens.ink2 : tokens.ink);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, line.value);
    const QFont labelFont = large ? uiFont(TextSize::Lg, QFont::DemiBold) : strong ? valueFont : uiFont();
    painter.setFont(labelFont);
    painter.setPen(large || strong ? tokens.ink : tokens.ink2);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, line.label);
    const int left = QFontMetrics(labelFont).horizontalAdvance(line.label) + px(5);
    painter.setFont(uiFont(TextSize::Sm));
    painter.setPen(tokens.ink2);
    painter.drawText(rect.adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, line.note);
}

void TotauxBlock::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    int top = 0;
    for (const Line& line : m_lines) {
        paintLine(painter, line, top);
        top += heightOf(line.kind);
    }
}

} // namespace tournevis
