// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/drag/DragGhost.h"

#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "planning/drag/ConstatLook.h"

namespace tournevis {
namespace {

/// What the ghost says of a visit, planned or not.
struct Words {
    QString travaux;
    QString client;
    Priorite priorite = Priorite::Normale;
};

Words wordsOf(const PlanningModel& model, Id<Intervention> id) {
    if (const PlanningVisit* visite = model.connue(id))
        return {visite->travaux, visite->client, visite->priorite};
    if (const PlanningTache* tache = model.tache(id))
        return {tache->travaux, tache->client, tache->priorite};
    return {};
}

} // namespace

DragGhost::DragGhost(PlanDrag& drag, QWidget* parent)
    : QWidget(parent)
    , m_drag(drag) {
    setObjectName("planning.drag.ghost");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

QSize DragGhost::sizeHint() const { return {px(188), px(42)}; }

void DragGhost::paintEvent(QPaintEvent*) {
    if (!m_drag.isActive())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Words words = wordsOf(m_drag.model(), m_drag.visites().first());
    const QColor edge = m_drag.cible() ? theme().hue(lookOf(m_drag.niveau()).hue).solid : theme().field;
    paintRounded(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(5), theme().surface, edge);
    QRect line(px(8), px(4), width() - px(16), px(18));
    if (words.priorite != Priorite::Normale) {
        const StatusLook shape = lookOf(words.priorite);
        paintIcon(painter, QRect(line.left(), line.top(), px(14), line.height()), shape.icon,
                  theme().hue(shape.hue).solid);
        line.setLeft(line.left() + px(19));
    }
    const bool somewhere = m_drag.creneau().isValid();
    const QString hours =
        somewhere ? format::timeRange(m_drag.creneau(), m_drag.model().context().zone) : QString();
    painter.setPen(theme().ink);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, hours);
    if (somewhere)
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(hours) + px(6));
    painter.setFont(uiFont(TextSize::Sm));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words.travaux, Qt::ElideRight, line.width()));
    const QRect below(px(8), px(22), width() - px(16), px(16));
    painter.setPen(theme().ink2);
    const qsizetype others = m_drag.visites().size() - 1;
    const QString client = others > 0 ? tr("%1 et %2 de plus").arg(words.client).arg(others) : words.client;
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(client, Qt::ElideRight, below.width()));
}

} // namespace tournevis
