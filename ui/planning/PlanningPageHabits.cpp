// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/theme/Theme.h"
#include "comptes/vues/Preferences.h"
#include "planning/PlanningPage.h"
#include "planning/bars/PlanningToolbar.h"
#include "planning/bars/VuesPill.h"
#include "planning/propositions/SuggestionDock.h"
#include "planning/side/BacklogPanel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QSplitter>

/// The keys of PlanningPage and what it remembers for the person.
namespace tournevis {
namespace {

const QString espace = QStringLiteral("planning");

} // namespace

bool PlanningPage::letterKey(int key) {
    switch (key) {
    case Qt::Key_T:
        m_model.goTo(context().today());
        return true;
    case Qt::Key_D:
        openVue(PlanningVue::Jour);
        return true;
    case Qt::Key_S:
        openVue(PlanningVue::Semaine);
        return true;
    case Qt::Key_M:
        openVue(PlanningVue::Mois);
        return true;
    case Qt::Key_L:
        openVue(PlanningVue::Liste);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        m_model.turn(key == Qt::Key_PageUp ? -1 : 1);
        return true;
    case Qt::Key_B:
        if (m_backlog && m_side->isVisible())
            m_backlog->focusList();
        return true;
    case Qt::Key_P:
        propose(m_model.courante());
        return true;
    case Qt::Key_Escape:
        if (!m_dock->isVisible())
            return false;
        m_dock->dismiss();
        return true;
    default:
        return false;
    }
}

bool PlanningPage::controlKey(int key) {
    switch (key) {
    case Qt::Key_G:
        goToDate();
        return true;
    case Qt::Key_E:
        exportListeNow();
        return true;
    case Qt::Key_Z:
        m_model.undo();
        return true;
    case Qt::Key_Y:
        m_model.redo();
        return true;
    default:
        return false;
    }
}

void PlanningPage::keyPressEvent(QKeyEvent* event) {
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    const bool taken = held == Qt::NoModifier        ? letterKey(event->key())
                       : held == Qt::ControlModifier ? controlKey(event->key())
                                                     : false;
    if (taken)
        m_bar->refresh();
    else
        Page::keyPressEvent(event);
}

void PlanningPage::readPreferences() {
    context().data.run(
        this, [](Session& session) { return Preferences(session).of(espace); },
        [this](const Result<QJsonObject>& found) {
            if (found && !found->isEmpty())
                apply(*found);
            m_model.start();
        });
}

void PlanningPage::apply(const QJsonObject& kept) {
    m_kept = kept;
    m_bar->setEchelle(kept.value(QLatin1String("echelle")).toInt(m_bar->echelle()));
    if (const int width = kept.value(QLatin1String("panneau")).toInt(); width > 0)
        m_splitter->setSizes({px(width), qMax(px(width), m_splitter->width() - px(width))});
    m_vues->resume(Id<VueEnregistree>(kept.value(QLatin1String("vue_enregistree")).toInteger()));
    m_model.setOrdre(PlanningOrdre::fromJson(kept.value(QLatin1String("ordre")).toObject()));
    m_model.setFiltre(PlanningFiltre::fromJson(kept.value(QLatin1String("filtre")).toObject()));
    openVue(vueOfCode(kept.value(QLatin1String("vue")).toString()));
}

QJsonObject PlanningPage::preferences() const {
    const int width = m_side->isVisible() ? qRound(m_side->width() * 100.0 / px(100))
                                          : m_kept.value(QLatin1String("panneau")).toInt();
    return {{"vue", codeOfVue(m_model.vue())},
            {"echelle", m_bar->echelle()},
            {"panneau", width},
            {"vue_enregistree", m_vues->enCours().value()},
            {"ordre", m_model.ordre().toJson()},
            {"filtre", m_model.filtre().toJson()}};
}

void PlanningPage::leave() {
    m_drag.cancel();
    const QJsonObject now = preferences();
    if (now == m_kept)
        return;
    m_kept = now;
    context().data.run(
        this, [now](Session& session) { return Preferences(session).keep(espace, now); },
        [](const Outcome&) {});
}

} // namespace tournevis
