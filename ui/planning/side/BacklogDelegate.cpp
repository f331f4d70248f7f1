// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/side/BacklogDelegate.h"

#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "planning/VisiteLook.h"

namespace tournevis {
namespace {

constexpr int cardHeight = 64;
constexpr int cardGap = 7;
constexpr int sideMargin = 10;
constexpr int handleRoom = 24;
constexpr int abbreviationLength = 5;

void drawElided(QPainter& painter, const QRect& rect, const QString& text) {
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

QString specialiteAbregee(const QString& libelle) {
    if (libelle.size() <= abbreviationLength + 1)
        return libelle;
    QString kept = libelle.left(abbreviationLength);
    while (kept.size() > 2 && QStringLiteral("aeiouy").contains(kept.back()))
        kept.chop(1);
    return kept + u'.';
}

BacklogDelegate::BacklogDelegate(const BacklogModel& model, bool handles, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_handles(handles) {}

QSize BacklogDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {px(160), px(cardHeight + cardGap)};
}

void BacklogDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const PlanningTache& tache = m_model.at(index.row());
    const QRect card = option.rect.adjusted(px(sideMargin), 0, -px(sideMargin), -px(cardGap));
    painter->save();
    paintGround(*painter, card, option, tache);
    if (m_handles)
        paintIcon(*painter, QRect(card.left() + px(6), card.top() + px(9), px(14), px(14)), Icon::DragHandle,
                  theme().ink3);
    const QRect inner = card.adjusted(px(m_handles ? handleRoom : 12), 0, -px(9), 0);
    paintWork(*painter, QRect(inner.left(), card.top() + px(7), inner.width(), px(18)), tache);
    painter->setFont(uiFont(TextSize::Sm));
    painter->setPen(theme().ink2);
    const QString where = tache.ville.isEmpty() ? tache.client : tache.client + " · " + tache.ville;
    drawElided(*painter, QRect(inner.left(), card.top() + px(24), inner.width(), px(17)), where);
    paintFacts(*painter, QRect(inner.left(), card.top() + px(41), inner.width(), px(17)), index.row());
    if (const auto other = m_model.planning().marques().de(tache.id))
        paintMarqueDAutrui(*painter, card, *other);
    painter->restore();
}

void BacklogDelegate::paintGround(QPainter& painter, const QRect& card, const QStyleOptionViewItem& option,
                                  const PlanningTache& tache) const {
    const bool dragged = m_dragged.contains(tache.id);
    const bool chosen = dragged || m_model.planning().selection().contains(tache.id);
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QColor fill = chosen ? theme().accentSoft : hovered ? theme().hover : theme().surface;
    paintRounded(painter, card, px(6), fill, chosen ? theme().accent : theme().line2);
    if (dragged) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().accent, px(1), Qt::DashLine));
        painter.setBrush(theme().accentSoft);
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6));
    }
    if (tache.attendDevis) {
        painter.setPen(QPen(theme().hue(Hue::Slate).solid, px(3), Qt::DotLine));
        painter.drawLine(card.left() + px(2), card.top() + px(5), card.left() + px(2), card.bottom() - px(5));
    }
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, card.adjusted(-1, -1, 1, 1), px(6));
}

void BacklogDelegate::paintWork(QPainter& painter, QRect line, const PlanningTache& tache) const {
    const StatusLook shape = lookOf(tache.priorite);
    paintIcon(painter, QRect(line.right() - px(13), line.top(), px(14), line.height()), shape.icon,
              theme().hue(shape.hue).solid);
    line.setRight(line.right() - px(20));
    painter.setFont(uiFont(TextSize::Base, QFont::DemiBold));
    painter.setPen(theme().ink);
    drawElided(painter, line, tache.travaux);
}

QString BacklogDelegate::facts(const PlanningTache& tache) const {
    if (tache.attendDevis)
        return tr("Attend le devis");
    if (!tache.attente.isEmpty())
        return tache.attente;
    QString words = format::duration(m_model.dureeMin(tache.id));
    if (tache.nbTechniciens > 1)
        words += tr(" · %1 tech.").arg(tache.nbTechniciens);
    return specialiteAbregee(tache.specialiteLibelle) + QStringLiteral("   ") + words;
}

void BacklogDelegate::paintFacts(QPainter& painter, QRect line, int row) const {
    const PlanningTache& tache = m_model.at(row);
    const EcheanceLook deadline = m_model.echeance(row);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.setPen(deadline.alarme ? theme().hue(Hue::Red).text : theme().ink2);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, deadline.texte);
    line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(deadline.texte) - px(6));
    const bool waits = tache.attendDevis || !tache.attente.isEmpty();
    paintIcon(painter, QRect(line.left(), line.top(), px(13), line.height()),
              waits ? Icon::Clock : specialiteIcon(tache.specialite), theme().ink3);
    line.setLeft(line.left() + px(18));
    painter.setFont(uiFont(TextSize::Sm));
    painter.setPen(theme().ink3);
    drawElided(painter, line, facts(tache));
}

} // namespace tournevis
