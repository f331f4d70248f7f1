// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/WeekBoard.h"

#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"

#include <QtGui/QAccessible>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

namespace tournevis {

WeekBoard::WeekBoard(const QTimeZone& zone, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_zone(zone) {
    setObjectName("planning.board.week");
    setAccessibleName(tr("Semaine par technicien"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    followTheme(this, [this] { arrange(); });
}

WeekMetrics WeekBoard::metrics() const {
    WeekMetrics wanted;
    for (int* length : {&wanted.header, &wanted.names, &wanted.weekend, &wanted.dayMinimum,
                        &wanted.rowMinimum, &wanted.card, &wanted.gap, &wanted.padding, &wanted.strip})
        *length = px(*length);
    wanted.width = viewport()->width();
    return wanted;
}

void WeekBoard::setContent(const WeekContent& content) {
    const qint64 kept = m_current >= 0 ? m_layout.blocks()[m_current].visite.id.value() : 0;
    m_content = content;
    m_current = -1;
    arrange();
    for (int index = 0; index < m_layout.blocks().size() && kept != 0; ++index) {
        if (m_layout.blocks()[index].visite.id.value() == kept && m_current < 0)
            m_current = index;
    }
    if (m_current < 0 && hasFocus() && !m_layout.blocks().isEmpty())
        m_current = 0;
}

void WeekBoard::setNow(const QDateTime& now) {
    m_now = now;
    viewport()->update();
}

void WeekBoard::arrange() {
    m_layout = m_content.monday.isValid() ? WeekLayout(m_content.lanes, m_content.monday, m_zone, metrics())
                                          : WeekLayout();
    const QSize whole = m_layout.size();
    const int below = viewport()->height() - metrics().header;
    verticalScrollBar()->setRange(0, qMax(0, whole.height() - below));
    verticalScrollBar()->setPageStep(qMax(1, below));
    verticalScrollBar()->setSingleStep(px(24));
    horizontalScrollBar()->setRange(0, qMax(0, whole.width() - viewport()->width()));
    horizontalScrollBar()->setPageStep(qMax(1, viewport()->width()));
    viewport()->update();
}

QPoint WeekBoard::origin() const {
    return {-horizontalScrollBar()->value(), metrics().header - verticalScrollBar()->value()};
}

QPoint WeekBoard::toBoard(const QPoint& viewportPoint) const { return viewportPoint - origin(); }

QRect WeekBoard::visibleRect(int block) const {
    const WeekBlock& wanted = m_layout.blocks()[block];
    const QRect rect = wanted.card.isEmpty() ? wanted.strip : wanted.card;
    return rect.translated(origin());
}

QString WeekBoard::sentence(int block) const {
    const WeekBlock& shown = m_layout.blocks()[block];
    const PlanningVisit& visite = shown.visite;
    QStringList parts{visite.client,
                      visite.travaux,
                      format::longDate(m_layout.date(shown.day)),
                      format::timeRange(shown.span, m_zone),
                      m_layout.lanes()[shown.row].technicien.nom,
                      lookOf(visite.statut, visite.enRetard).text.toLower()};
    if (visite.priorite != Priorite::Normale)
        parts.append(labelOf(visite.priorite).toLower());
    if (visite.equipe > 1)
        parts.append(tr("équipe de %1").arg(visite.equipe));
    if (visite.force)
        parts.append(tr("conflit accepté"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void WeekBoard::setCurrent(int block) {
    if (block < 0 || block >= m_layout.blocks().size())
        return;
    m_current = block;
    reveal(block);
    viewport()->update();
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(block);
    QAccessible::updateAccessibility(&event);
}

void WeekBoard::reveal(int block) {
    const WeekMetrics lengths = metrics();
    const QRect rect = visibleRect(block);
    if (rect.top() < lengths.header + lengths.padding)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - (lengths.header + px(12) - rect.top()));
    else if (rect.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() - viewport()->height() +
                                      px(12));
    if (rect.left() < lengths.names)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (lengths.names - rect.left()));
    else if (rect.right() > viewport()->width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + rect.right() - viewport()->width());
}

void WeekBoard::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void WeekBoard::scrollContentsBy(int, int) { viewport()->update(); }

void WeekBoard::mousePressEvent(QMouseEvent* event) { setCurrent(m_layout.blockAt(toBoard(event->pos()))); }

void WeekBoard::mouseDoubleClickEvent(QMouseEvent* event) {
    const int block = m_layout.blockAt(toBoard(event->pos()));
    if (block >= 0)
        emit opened(m_layout.blocks()[block].visite.id.value());
}

void WeekBoard::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == 0;
    if (!plain)
        return QAbstractScrollArea::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return setCurrent(m_layout.neighbour(m_current, Qt::Key(event->key())));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit opened(m_layout.blocks()[m_current].visite.id.value());
        return;
    default:
        // Page keys change the week: the page handles them.
        event->ignore();
    }
}

void WeekBoard::focusInEvent(QFocusEvent* event) {
    if (m_current < 0 && !m_layout.blocks().isEmpty())
        setCurrent(0);
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void WeekBoard::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool WeekBoard::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int block = m_layout.blockAt(toBoard(help->pos()));
    if (block >= 0)
        QToolTip::showText(help->globalPos(), plainToolTip(sentence(block)), viewport());
    else
        QToolTip::hideText();
    return true;
}

} // namespace tournevis
