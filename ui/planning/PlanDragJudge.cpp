// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "planning/PlanDrag.h"

#include <algorithm>

/// Where a drag would put its visits, and what stands against it. Hours are reckoned on the clock of the
/// wall: a visit of eight o'clock stays at eight across a change of clocks.
namespace tournevis {
namespace {

constexpr int bestShown = 3;
constexpr int fineStep = 5;
constexpr int magnetMinutes = 30;
constexpr int otherDayMagnetMinutes = 120;
constexpr int secondsPerMinute = 60;
const QTime usualStart(8, 0);

/// The reading of a clock, as a UTC instant to reckon with.
QDateTime wall(const QDateTime& instant, const QTimeZone& zone) {
    const QDateTime local = instant.toTimeZone(zone);
    return {local.date(), local.time(), Qt::UTC};
}

QDateTime fromWall(const QDateTime& reading, const QTimeZone& zone) {
    return QDateTime(reading.date(), reading.time(), zone).toUTC();
}

int minuteOf(const QTime& time) { return time.msecsSinceStartOfDay() / 1000 / secondsPerMinute; }

QDateTime atMinute(const QDate& date, int minute) {
    return QDateTime(date, QTime(0, 0), Qt::UTC).addSecs(minute * secondsPerMinute);
}

Interval lasting(const QDateTime& start, qint64 minutes) {
    return {start, start.addSecs(minutes * secondsPerMinute)};
}

bool isGrave(const Constat& constat) { return constat.niveau() <= ConstatNiveau::Fort; }

} // namespace

PlanAction PlanDrag::action() const {
    if (m_action)
        return *m_action;
    if (m_bord)
        return PlanAction::Redimensionner;
    const bool planned = !m_sources.isEmpty() && m_sources.first().creneau.isValid();
    if (!planned)
        return PlanAction::Deplacer;
    if (m_modifiers.testFlag(Qt::ControlModifier))
        return PlanAction::Joindre;
    if (!m_modifiers.testFlag(Qt::AltModifier))
        return PlanAction::Deplacer;
    return m_sources.first().equipe.size() > 1 ? PlanAction::Detacher : PlanAction::Copier;
}

PlanPoint PlanDrag::pointFor(const PlanPoint& under) const {
    return {under.technicien ? under.technicien : m_de, m_bord ? under.debut : hourFor(under.debut)};
}

QDateTime PlanDrag::hourFor(const QDateTime& under) const {
    const QTimeZone& zone = m_model.context().zone;
    const PlanningRegles& regles = m_model.tableau().contexte.regles;
    const int step = m_modifiers.testFlag(Qt::ShiftModifier) ? fineStep : regles.pasMin;
    const QDateTime pointer = wall(under, zone);
    const Source& source = m_sources.first();
    if (m_model.vue() == PlanningVue::Mois) {
        const QTime hour = source.creneau.isValid() ? wall(source.creneau.start, zone).time() : usualStart;
        return fromWall({pointer.date(), hour, Qt::UTC}, zone);
    }
    if (!source.creneau.isValid())
        return under;
    const QDateTime start = wall(source.creneau.start, zone);
    const QDateTime held = start.addSecs(m_offsetMin * secondsPerMinute);
    const int wanted = minuteOf(pointer.time()) + minuteOf(start.time()) - minuteOf(held.time());
    const QDate day = pointer.date().addDays(held.date().daysTo(start.date()));
    if (m_model.vue() != PlanningVue::Semaine)
        return fromWall(atMinute(day, qRound(double(wanted) / step) * step), zone);
    // A cell of the week is narrow for its twelve hours: near its own hour, a visit keeps it; from one day to
    // another, the hand cannot follow the scale.
    const int magnet = day == start.date() ? magnetMinutes : otherDayMagnetMinutes;
    if (std::abs(wanted - minuteOf(start.time())) <= magnet)
        return fromWall({day, start.time(), Qt::UTC}, zone);
    const int snapped = qRound(double(wanted) / step) * step;
    return fromWall(
        atMinute(day, std::clamp(snapped, minuteOf(regles.jourDebut), minuteOf(regles.jourFin) - step)),
        zone);
}

QDateTime PlanDrag::hourAfter(const QDateTime& debut, int minutes) const {
    const QTimeZone& zone = m_model.context().zone;
    const PlanningRegles& regles = m_model.tableau().contexte.regles;
    const QDateTime moved = wall(debut, zone).addSecs(qint64(minutes) * secondsPerMinute);
    const bool withinDay = std::abs(minutes) < 24 * 60;
    // The Jour view shows its nights; elsewhere they are not on screen.
    if (!withinDay || minutes == 0 || m_model.vue() == PlanningVue::Jour)
        return fromWall(moved, zone);
    // Past the end of the strip, the next day begins.
    if (minutes > 0 && moved.time() >= regles.jourFin)
        return fromWall({moved.date().addDays(1), regles.jourDebut, Qt::UTC}, zone);
    if (minutes < 0 && moved.time() < regles.jourDebut)
        return fromWall(
            {moved.date().addDays(-1), regles.jourFin.addSecs(minutes * secondsPerMinute), Qt::UTC}, zone);
    return fromWall(moved, zone);
}

Interval PlanDrag::creneauOf(const PlanPoint& point) const {
    const Source& source = m_sources.first();
    if (m_bord)
        return *m_bord == Qt::LeftEdge ? Interval{point.debut, source.creneau.end}
                                       : Interval{source.creneau.start, point.debut};
    if (action() == PlanAction::Joindre)
        return source.creneau;
    const Interval wished = lasting(point.debut, source.dureeMin);
    const bool seeks = m_model.vue() == PlanningVue::Semaine && !m_byKeys && m_sources.size() == 1;
    const bool still = source.creneau == wished && source.de == point.technicien;
    return seeks && !still ? m_model.premierCreneau(source.id, point.technicien, wished) : wished;
}

Id<Technicien> PlanDrag::targetOf(const Source& source) const {
    // In a selection, those of other persons stay with them.
    const bool follows = m_tous || source.de == m_de || !source.de;
    return follows && m_point ? m_point->technicien : source.de;
}

Interval PlanDrag::follows(const Source& source, const Interval& previous) const {
    const Source& first = m_sources.first();
    if (!source.creneau.isValid() || !first.creneau.isValid())
        return lasting(previous.end, source.dureeMin);
    const QTimeZone& zone = m_model.context().zone;
    const qint64 shift = wall(first.creneau.start, zone).secsTo(wall(m_creneau.start, zone));
    return lasting(fromWall(wall(source.creneau.start, zone).addSecs(shift), zone), source.dureeMin);
}

QStringList PlanDrag::remarques() const {
    QStringList words;
    if (!m_point || !m_creneau.isValid())
        return words;
    const QTimeZone& zone = m_model.context().zone;
    const PlanDemande* demande = m_model.demande(m_sources.first().id);
    if (m_creneau.start < m_model.now())
        words += tr("Heure déjà passée");
    if (demande && demande->echeance.isValid() && demande->echeance < m_creneau.end)
        words += tr("Après l’échéance du %1, %2")
                     .arg(format::shortDay(demande->echeance.toTimeZone(zone).date()),
                          format::time(demande->echeance, zone));
    return words;
}

void PlanDrag::judge() {
    m_judged = action();
    m_creneau = creneauOf(*m_point);
    m_constats.clear();
    bool strong = false;
    bool possible = false;
    Interval creneau = m_creneau;
    for (const Source& source : std::as_const(m_sources)) {
        if (source.id != m_sources.first().id)
            creneau = follows(source, creneau);
        const qsizetype before = m_constats.size();
        judgeOne(source, creneau);
        const ConstatNiveau niveau = niveauOf(m_constats.sliced(before));
        strong = strong || niveau == ConstatNiveau::Fort;
        possible = possible || niveau != ConstatNiveau::Impossible;
    }
    const bool fine = niveauOf(m_constats) == ConstatNiveau::Bon && remarques().isEmpty();
    m_niveau = !possible ? ConstatNiveau::Impossible
               : strong  ? ConstatNiveau::Fort
               : fine    ? ConstatNiveau::Bon
                         : ConstatNiveau::Faible;
}

void PlanDrag::judgeOne(const Source& source, const Interval& creneau) {
    const bool first = source.id == m_sources.first().id;
    const PlanDemande* demande = m_model.demande(source.id);
    const QString client = demande ? demande->client : QString();
    const PlanGeste geste = gesteOf(source, creneau);
    const PlanningVisit* planned = m_model.visite(source.id);
    const auto stays = [&](const ConstatMembre& found) {
        return planned && action() != PlanAction::Copier &&
               std::ranges::any_of(planned->membres, [&](const TeamMember& member) {
                   return member.technicienId == found.technicienId &&
                          member.creneau.value_or(planned->visite) == found.creneau;
               });
    };
    for (const ConstatMembre& found : m_model.constatsEquipe(geste, action() == PlanAction::Copier)) {
        const bool target = found.technicienId == targetOf(source);
        // Of the others, only what this gesture brings and would stop it.
        if (!(first && target) && !isGrave(found.constat))
            continue;
        if (!target && stays(found))
            continue;
        Constat constat = found.constat;
        const PlanTechnicien* member = m_model.tableau().contexte.technicien(found.technicienId);
        if (!first)
            constat.texte = tr("%1\u00a0: %2").arg(client, constat.texte);
        else if (!target && member)
            constat.texte = tr("%1\u00a0: %2").arg(member->nom, constat.texte);
        m_constats.append(constat);
    }
}

void PlanDrag::seekBest() { m_meilleures = m_model.propositions(m_visites.first(), bestShown); }

bool PlanDrag::changesNothing() const {
    const Source& source = m_sources.first();
    const bool moves = action() == PlanAction::Deplacer || action() == PlanAction::Redimensionner;
    return moves && m_creneau == source.creneau && m_point->technicien == source.de;
}

QString PlanDrag::refusal() const {
    const auto grave = std::ranges::find_if(m_constats, isGrave);
    return grave == m_constats.end() ? QString() : grave->texte;
}

PlanGeste PlanDrag::gesteOf(const Source& source, const Interval& creneau) const {
    PlanGeste geste{.id = source.id,
                    .version = source.version,
                    .creneau = creneau,
                    .de = source.de,
                    .vers = targetOf(source),
                    .detache = action() == PlanAction::Detacher};
    if (action() == PlanAction::Joindre)
        geste.equipe = GesteEquipe::Ajoute;
    if (!source.creneau.isValid() || !source.propre())
        return geste;
    switch (action()) {
    case PlanAction::Deplacer:
    case PlanAction::Redimensionner:
        // A slot of one's own moves alone.
        geste.detache = true;
        break;
    case PlanAction::Joindre:
        geste.creneau = source.visite;
        break;
    case PlanAction::Copier:
        geste.creneau = lasting(source.visite.start.addSecs(source.creneau.start.secsTo(creneau.start)),
                                source.visite.minutes());
        break;
    case PlanAction::Detacher:
        break;
    }
    return geste;
}

QList<PlanGeste> PlanDrag::gestes() const {
    QList<PlanGeste> wanted;
    Interval creneau = m_creneau;
    for (const Source& source : m_sources) {
        if (!wanted.isEmpty())
            creneau = follows(source, creneau);
        wanted.append(gesteOf(source, creneau));
    }
    return wanted;
}

} // namespace tournevis
