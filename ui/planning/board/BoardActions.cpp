// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/Caption.h"
#include "planning/board/BoardBase.h"

#include <QtWidgets/QMenu>

/// What a board tells of its visits to VisiteActions, and what it adds to their menu.
namespace tournevis {

const PlanningVisit* BoardBase::enCours() const { return m_current < 0 ? nullptr : block(m_current).visite; }

Id<Technicien> BoardBase::ligne() const {
    return m_current < 0 ? Id<Technicien>() : block(m_current).technicien;
}

PlanPoint BoardBase::ici() const {
    if (m_cursor)
        return *m_cursor;
    const PlanningRegles& regles = m_model.tableau().contexte.regles;
    PlanPoint first{{}, QDateTime(m_model.premierJour(), regles.jourDebut, m_model.context().zone).toUTC()};
    if (!m_model.rangees().isEmpty())
        first.technicien = m_model.tableau().lanes[m_model.rangees().first()].technicien.id;
    return first;
}

QRect BoardBase::ancre() const {
    return m_current < 0 ? cellOf(ici()).translated(origin()) : visibleRect(m_current);
}

void BoardBase::fillMenu(QMenu& menu) {
    m_actions.fillMenu(menu);
    addRest(menu);
}

void BoardBase::addRest(QMenu& menu) {
    addToMenu(menu);
    fillLineMenu(menu);
}

void BoardBase::fillLineMenu(QMenu& menu) {
    if (!m_cursor || !m_model.tableau().contexte.technicien(m_cursor->technicien))
        return;
    const Id<Technicien> technicien = m_cursor->technicien;
    const QString nom = m_model.tableau().contexte.technicien(technicien)->nom;
    const bool pinned = m_model.estEpingle(technicien);
    QMenu* line = menu.addMenu(tr("Ligne\u00a0: %1").arg(plainCaption(nom)));
    line->setObjectName(objectName() + QStringLiteral(".line"));
    const auto add = [&](const char* name, const QString& text, bool enabled, auto act) {
        QAction* action = line->addAction(text, this, act);
        action->setObjectName(objectName() + u'.' + QLatin1String(name));
        action->setEnabled(enabled);
    };
    add("pin", pinned ? tr("Ne plus épingler") : tr("Épingler en haut"), true,
        [this, technicien, pinned] { m_model.epingler(technicien, !pinned); });
    add("up", tr("Monter") + u'\t' + tr("Alt ↑"), bool(m_model.voisin(technicien, -1)),
        [this, technicien] { shiftLine(technicien, -1); });
    add("down", tr("Descendre") + u'\t' + tr("Alt ↓"), bool(m_model.voisin(technicien, 1)),
        [this, technicien] { shiftLine(technicien, 1); });
}

void BoardBase::shiftLine(Id<Technicien> technicien, int rangs) {
    if (const Id<Technicien> place = m_model.voisin(technicien, rangs))
        m_model.placer(technicien, place);
}

} // namespace tournevis
