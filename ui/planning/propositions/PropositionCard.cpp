// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/propositions/PropositionCard.h"

#include "base/Format.h"
#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>

namespace tournevis {
namespace {

constexpr int padding = 12;
constexpr int headHeight = 24;
constexpr int partHeight = 19;
constexpr int columns = 2;
constexpr int leastWidth = 250;

Icon iconOf(PropositionPart::Signe signe) {
    switch (signe) {
    case PropositionPart::Signe::Favorable:
        return Icon::Tick;
    case PropositionPart::Signe::Neutre:
        return Icon::Minus;
    case PropositionPart::Signe::Defavorable:
        return Icon::Cross;
    }
    return Icon::Minus;
}

QColor colourOf(PropositionPart::Signe signe) {
    switch (signe) {
    case PropositionPart::Signe::Favorable:
        return theme().hue(Hue::Green).solid;
    case PropositionPart::Signe::Neutre:
        return theme().ink3;
    case PropositionPart::Signe::Defavorable:
        return theme().hue(Hue::Red).solid;
    }
    return theme().ink3;
}

QString wordOf(PropositionPart::Signe signe) {
    switch (signe) {
    case PropositionPart::Signe::Favorable:
        return PropositionCard::tr("pour");
    case PropositionPart::Signe::Neutre:
        return PropositionCard::tr("neutre");
    case PropositionPart::Signe::Defavorable:
        return PropositionCard::tr("contre");
    }
    return {};
}

} // namespace

PropositionCard::PropositionCard(int rank, const Proposition& proposition, const PlanningModel& model,
                                 QWidget* parent)
    : QAbstractButton(parent)
    , m_rank(rank)
    , m_proposition(proposition)
    , m_model(model) {
    setObjectName(QStringLiteral("planning.dock.card.%1").arg(rank));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setText(titleText());
    setAccessibleName(sentence());
    setToolTip(sentence());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this, [this] { updateGeometry(); });
}

QString PropositionCard::titleText() const {
    const QTimeZone& zone = m_model.context().zone;
    const QDate day = m_proposition.creneau.start.toTimeZone(zone).date();
    const QString hours = format::timeRange(m_proposition.creneau, zone);
    const bool oneDay = m_model.premierJour() == m_model.dernierJour();
    const QString when =
        oneDay ? hours
               : QStringLiteral("%1, %2").arg(QLocale(QLocale::French).toString(day, u"ddd d"), hours);
    return QStringLiteral("%1 · %2").arg(m_proposition.nom, when);
}

QString PropositionCard::sentence() const {
    QStringList parts{tr("%1er choix").arg(m_rank), titleText(), tr("%1 sur 100").arg(m_proposition.score)};
    if (m_rank > 1)
        parts[0] = tr("%1e choix").arg(m_rank);
    for (const PropositionPart& part : m_proposition.parts)
        parts += QStringLiteral("%1 (%2, %3/%4)")
                     .arg(part.texte, wordOf(part.signe))
                     .arg(part.points)
                     .arg(part.sur);
    return parts.join(QStringLiteral(", "));
}

QSize PropositionCard::sizeHint() const {
    const auto rows = (m_proposition.parts.size() + columns - 1) / columns;
    return {px(leastWidth), px(headHeight + 2 * padding - 4) + int(rows) * px(partHeight)};
}

QSize PropositionCard::minimumSizeHint() const { return {px(leastWidth), sizeHint().height()}; }

void PropositionCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor fill = isChecked() ? theme().accentSoft : underMouse() ? theme().hover : theme().surface;
    paintRounded(painter, rect(), px(6), fill, isChecked() ? theme().accent : theme().line2,
                 isChecked() ? 2 : 1);
    if (hasFocus())
        paintFocusRing(painter, rect().adjusted(1, 1, -1, -1), px(5));
    const QRect inner = rect().adjusted(px(padding), px(padding) - px(4), -px(padding), -px(padding));
    paintHead(painter, QRect(inner.left(), inner.top(), inner.width(), px(headHeight)));
    const int half = inner.width() / columns;
    for (int rank = 0; rank < m_proposition.parts.size(); ++rank) {
        const QRect cell(inner.left() + rank % columns * half,
                         inner.top() + px(headHeight + 4) + rank / columns * px(partHeight), half - px(6),
                         px(partHeight));
        paintPart(painter, cell, m_proposition.parts[rank]);
    }
}

void PropositionCard::paintHead(QPainter& painter, const QRect& line) const {
    const QRect disc(line.left(), line.top() + (line.height() - px(19)) / 2, px(19), px(19));
    paintRounded(painter, disc, disc.height() / 2.0,
                 isChecked() ? theme().accent : theme().hue(Hue::Slate).tint);
    painter.setFont(uiFont(TextSize::Sm, QFont::DemiBold));
    painter.setPen(isChecked() ? theme().onAccent : theme().ink2);
    painter.drawText(disc, Qt::AlignCenter, QString::number(m_rank));
    const QString score = tr("%1 / 100").arg(m_proposition.score);
    painter.setFont(uiFont(TextSize::Base, QFont::DemiBold));
    painter.setPen(theme().accent);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, score);
    const int room = line.width() - px(28) - painter.fontMetrics().horizontalAdvance(score) - px(8);
    painter.setPen(theme().ink);
    painter.drawText(QRect(line.left() + px(28), line.top(), room, line.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(titleText(), Qt::ElideRight, room));
}

void PropositionCard::paintPart(QPainter& painter, QRect cell, const PropositionPart& part) const {
    paintIcon(painter, QRect(cell.left(), cell.top(), px(12), cell.height()), iconOf(part.signe),
              colourOf(part.signe));
    cell.setLeft(cell.left() + px(17));
    painter.setFont(uiFont(TextSize::Sm));
    painter.setPen(theme().ink2);
    painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(part.texte, Qt::ElideRight, cell.width()));
}

void PropositionCard::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        emit stepped(-1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        emit stepped(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        setChecked(true);
        emit taken();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void PropositionCard::mouseDoubleClickEvent(QMouseEvent* event) {
    QAbstractButton::mouseDoubleClickEvent(event);
    emit taken();
}

} // namespace tournevis
