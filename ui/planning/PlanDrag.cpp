// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/PlanDrag.h"

#include <algorithm>

/// The life of a drag; what it judges is in PlanDragJudge.cpp.
namespace tournevis {
namespace {

constexpr int fineStep = 5;
constexpr int scrollMilliseconds = 30;

} // namespace

PlanDrag::PlanDrag(PlanningModel& model, QObject* parent)
    : QObject(parent)
    , m_model(model) {
    m_scroll.setInterval(scrollMilliseconds);
    connect(&m_scroll, &QTimer::timeout, this, [this] {
        // Held at an edge, the board goes on scrolling under it.
        if (m_cible && isActive() && !m_waiting && !m_pointer.isNull()) {
            m_cible->scrollNear(m_pointer);
            follow();
        }
    });
    connect(&model, &PlanningModel::changed, this, [this] {
        // While a reason is asked, the slot stays the one it was asked for.
        if (!isActive() || m_waiting)
            return;
        if (!m_meilleures.isEmpty())
            seekBest();
        if (m_point)
            aim(*m_point);
    });
}

void PlanDrag::setCible(PlanCible* cible) {
    if (cible != m_cible)
        cancel();
    m_cible = cible;
}

PlanDrag::Source PlanDrag::sourceOf(Id<Intervention> id, Id<Technicien> de) const {
    Source source;
    source.id = id;
    if (const PlanDemande* demande = m_model.demande(id))
        source.dureeMin = demande->dureeMin;
    if (const PlanningTache* tache = m_model.tache(id)) {
        source.version = tache->version;
        return source;
    }
    for (const PlanningLane& lane : m_model.tableau().lanes) {
        for (const PlanningVisit& visite : lane.visites) {
            if (visite.id != id || (source.creneau.isValid() && lane.technicien.id != de))
                continue;
            source.version = visite.version;
            source.de = lane.technicien.id;
            source.creneau = visite.interval;
            source.visite = visite.visite;
            source.dureeMin = visite.interval.minutes();
            source.equipe = visite.techniciens;
        }
    }
    // Copied in another period.
    const PlanningVisit* copie = source.creneau.isValid() ? nullptr : m_model.connue(id);
    if (copie) {
        source.version = copie->version;
        source.de = copie->techniciens.value(0);
        source.creneau = copie->visite;
        source.visite = copie->visite;
        source.dureeMin = copie->visite.minutes();
        source.equipe = copie->techniciens;
    }
    return source;
}

void PlanDrag::start(const QList<Id<Intervention>>& visites, Id<Technicien> de) {
    cancel();
    for (Id<Intervention> id : visites)
        m_sources.append(sourceOf(id, de));
    m_de = m_sources.isEmpty() ? de : m_sources.first().de;
    m_visites = visites;
}

void PlanDrag::begin(const QList<Id<Intervention>>& visites, Id<Technicien> de, int offsetMin) {
    if (!m_model.canPlan() || visites.isEmpty())
        return;
    start(visites, de);
    m_offsetMin = offsetMin;
    m_scroll.start();
    seekBest();
    emit moved();
}

void PlanDrag::beginResize(Id<Intervention> visite, Id<Technicien> de, Qt::Edge bord) {
    if (!m_model.canPlan())
        return;
    start({visite}, de);
    m_bord = bord;
    m_scroll.start();
    emit moved();
}

void PlanDrag::beginByKeys(const QList<Id<Intervention>>& visites, Id<Technicien> de) {
    if (!m_model.canPlan() || visites.isEmpty() || !m_cible)
        return;
    start(visites, de);
    m_byKeys = true;
    seekBest();
    m_cible->takeFocus();
    const Source& first = m_sources.first();
    const auto cursor = m_cible->cursor() ? m_cible->cursor() : firstCell();
    if (first.creneau.isValid())
        aim({first.de, first.creneau.start});
    else if (cursor)
        aim({cursor->technicien,
             m_model
                 .premierCreneau(first.id, cursor->technicien,
                                 {cursor->debut, cursor->debut.addSecs(first.dureeMin * 60)})
                 .start});
}

/// Where a move by keyboard begins on a board that was not visited yet: the first person, today when it is
/// shown.
std::optional<PlanPoint> PlanDrag::firstCell() const {
    const PlanningTableau& tableau = m_model.tableau();
    if (m_model.rangees().isEmpty())
        return std::nullopt;
    const QDate today = m_model.context().today();
    const bool shown = today >= m_model.premierJour() && today <= m_model.dernierJour();
    const QDateTime debut(shown ? today : m_model.premierJour(), tableau.contexte.regles.jourDebut,
                          tableau.contexte.zone);
    return PlanPoint{tableau.lanes[m_model.rangees().first()].technicien.id, debut.toUTC()};
}

void PlanDrag::moveTo(const QPoint& global, Qt::KeyboardModifiers modifiers) {
    if (!isActive() || m_waiting || m_byKeys)
        return;
    m_pointer = global;
    m_modifiers = modifiers;
    follow();
    emit moved();
}

void PlanDrag::follow() {
    if (!m_cible)
        return;
    const int step =
        m_modifiers.testFlag(Qt::ShiftModifier) ? fineStep : m_model.tableau().contexte.regles.pasMin;
    const auto under = m_cible->pointAt(m_pointer, step);
    if (under) {
        const PlanPoint wanted = pointFor(*under);
        // Judged at each snap step, not at each pixel.
        if (m_point != wanted || m_judged != action())
            aim(wanted);
    } else if (m_point) {
        m_point.reset();
        m_creneau = {};
        m_constats.clear();
        m_niveau = ConstatNiveau::Bon;
        m_cible->showDrag(this);
        emit moved();
    }
}

void PlanDrag::aim(const PlanPoint& point) {
    m_point = point;
    judge();
    if (m_cible)
        m_cible->showDrag(this);
    emit moved();
}

void PlanDrag::shift(int minutes, int rows) {
    if (!m_point || m_waiting)
        return;
    PlanPoint wanted = *m_point;
    if (const qsizetype last = m_model.rangees().size() - 1; last >= 0)
        wanted.technicien =
            m_model.technicien(std::clamp<qsizetype>(m_model.rang(m_point->technicien) + rows, 0, last)).id;
    wanted.debut = hourAfter(wanted.debut, minutes);
    if (m_model.periode().contains(wanted.debut))
        aim(wanted);
}

bool PlanDrag::mayDrop() const {
    return m_point && m_creneau.isValid() && m_niveau != ConstatNiveau::Impossible &&
           (m_niveau != ConstatNiveau::Fort || m_model.canForce());
}

void PlanDrag::drop() {
    const bool nowhere = !m_point || !m_creneau.isValid();
    if (nowhere && !m_byKeys)
        emit droppedOut(m_pointer);
    if (nowhere || changesNothing())
        return cancel();
    if (!mayDrop()) {
        const QString reason = refusal();
        // By keyboard the person goes on from there.
        if (!m_byKeys)
            end();
        emit rebuffed(reason);
    } else if (m_niveau == ConstatNiveau::Fort) {
        m_waiting = true;
        emit motifWanted();
    } else {
        perform({});
    }
}

void PlanDrag::accept(const QString& motif) {
    if (m_waiting)
        perform(motif);
}

QList<PlanGeste> PlanDrag::retours() const {
    QList<PlanGeste> back;
    for (const Source& source : m_sources) {
        if (source.creneau.isValid())
            back.append({.id = source.id,
                         .version = source.version,
                         .creneau = source.visite,
                         .de = source.de,
                         .vers = {}});
    }
    return back;
}

void PlanDrag::cancel() {
    if (isActive())
        end();
}

void PlanDrag::end() {
    m_scroll.stop();
    m_visites.clear();
    m_sources.clear();
    m_de = {};
    m_offsetMin = 0;
    m_modifiers = {};
    m_action.reset();
    m_bord.reset();
    m_byKeys = false;
    m_tous = false;
    m_waiting = false;
    m_pointer = {};
    m_point.reset();
    m_creneau = {};
    m_constats.clear();
    m_niveau = ConstatNiveau::Bon;
    m_meilleures.clear();
    if (m_cible)
        m_cible->showDrag(nullptr);
    emit finished();
}

void PlanDrag::perform(const QString& motif) {
    const QList<PlanGeste> wanted = gestes();
    if (action() == PlanAction::Copier)
        m_model.copy(wanted, motif);
    else
        m_model.apply(wanted, motif);
    end();
}

void PlanDrag::place(const QList<Id<Intervention>>& visites, Id<Technicien> de, const PlanPoint& vers,
                     PlanAction action, qint64 dureeMin) {
    if (!m_model.canPlan() || visites.isEmpty())
        return;
    start(visites, de);
    if (dureeMin > 0)
        m_sources.first().dureeMin = dureeMin;
    dropAt(vers, action);
}

void PlanDrag::assign(const QList<Id<Intervention>>& visites, Id<Technicien> de, const PlanPoint& vers,
                      PlanAction action) {
    if (!m_model.canPlan() || visites.isEmpty())
        return;
    start(visites, de);
    m_tous = true;
    dropAt(vers, action);
}

void PlanDrag::dropAt(const PlanPoint& vers, PlanAction action) {
    m_byKeys = true;
    m_action = action;
    aim(vers);
    drop();
    if (isActive() && !m_waiting)
        end();
}

} // namespace tournevis
