// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FieldText.h"
#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/panels/Banner.h"
#include "base/panels/ChildList.h"
#include "base/panels/HistoryStrip.h"
#include "base/panels/SidePanel.h"
#include "base/widgets/PlainLabel.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "missions/InterventionPage.h"
#include "missions/MissionFields.h"
#include "missions/MissionService.h"
#include "missions/TeamEditor.h"
#include "missions/VisitAccess.h"
#include "missions/VisitMaterialCard.h"
#include "missions/tableau/PlanningTableau.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>

/// What InterventionPage reads from the base and how it shows it.
namespace tournevis {
namespace {

constexpr int historyLines = 30;

Team teamOf(const VisitView& vue) {
    Team team;
    for (const TeamChip& chip : vue.equipe)
        team.append({chip.technicienId, chip.role, chip.commentaire, {}});
    return team;
}

QString wordsOf(const HistoryLine& line, const FieldContext& context) {
    const Field* field = Intervention::schema.find(line.champ);
    if (!field)
        return line.motif.isEmpty() ? InterventionPage::tr("Intervention enregistrée") : line.motif;
    if (line.champ == QLatin1String("statut")) {
        const auto statut = fromCode<InterventionStatut>(line.apres);
        return statut ? labelOf(*statut) : field->displayLabel();
    }
    return wordsOfChange(*field, line.avant, line.apres, context);
}

} // namespace

Result<InterventionPage::Loaded> InterventionPage::load(Session& session, Id<Intervention> id,
                                                        Id<Mission> mission, const Access& access) {
    Loaded loaded;
    if (id) {
        loaded.sheet = TRY(MissionQueries(session).interventionSheet(id));
        loaded.mission = loaded.sheet->mission;
        if (access.hasSome(permission::materielLire))
            loaded.sorties = TRY(StockQueries(session).sortiesDe(id));
        if (isStarted(loaded.sheet->vue.visite.statut) && access.hasSome(permission::missionsEcrire))
            loaded.asked = TRY(StockQueries(session).aDemander(id));
        // What the company changed and why stays inside.
        if (!TRY(ownClient(session)))
            loaded.history = TRY(historyOf(session, loaded.sheet->vue.visite.ref(), historyLines));
    } else {
        loaded.dureeMin = TRY(planDemande(session, mission)).dureeMin;
        loaded.mission = TRY(MissionService(session).load(mission)).mission;
    }
    loaded.client = id ? loaded.sheet->client : TRY(MissionQueries(session).sheet(mission)).client;
    if (access.hasSome(permission::planningLire))
        loaded.techniciens = TRY(TechnicienQueries(session).active());
    return loaded;
}

void InterventionPage::activate() {
    if (!m_loaded)
        reload();
}

void InterventionPage::reload() {
    context().data.run(
        this,
        [id = m_id, mission = m_missionId, access = context().access](Session& session) {
            return load(session, id, mission, access);
        },
        [this](Result<Loaded> answer) {
            if (!answer)
                return showError(answer.error());
            if (!isModified())
                show(std::move(*answer));
        });
}

void InterventionPage::show(Loaded loaded) {
    m_showing = true;
    m_missionId = loaded.mission.key();
    m_visite = loaded.sheet ? loaded.sheet->vue.visite : blankVisit(loaded);
    m_late = loaded.sheet && loaded.sheet->vue.enRetard;
    m_lines = loaded.sheet ? loaded.sheet->vue.lignes : QList<InterventionLigne>();
    m_reference = loaded.sheet ? loaded.sheet->vue.reference : loaded.mission.numero;
    m_plan.load(m_visite);
    m_work.load(m_visite);
    m_team->setTechniciens(loaded.techniciens);
    m_team->setTeam(loaded.sheet ? teamOf(loaded.sheet->vue) : givenTeam());
    m_where->setText(m_id ? loaded.client
                          : QStringLiteral("%1 · %2").arg(loaded.mission.numero, loaded.client));
    for (QCheckBox* asked : {m_early, m_longDay}) {
        asked->setChecked(false);
        asked->hide();
    }
    showHead();
    showPlan();
    showLines();
    m_material->setSorties(loaded.sorties, loaded.asked);
    showPanel(loaded);
    showButtons();
    m_showing = false;
    markSaved(m_id ? m_visite.modifieLe : QDateTime());
    if (!std::exchange(m_loaded, true)) {
        startDraft(m_id ? QStringLiteral("intervention-%1").arg(m_id.value())
                        : QStringLiteral("intervention-mission-%1").arg(m_missionId.value()));
        if (isPlannable(m_visite.statut))
            m_plan.editor("debut_prevu")->setFocus();
        else
            m_work.editor("fin_reelle")->setFocus();
    }
}

Intervention InterventionPage::blankVisit(const Loaded& loaded) const {
    Intervention visite;
    visite.travaux = loaded.mission.nature;
    if (m_givenDebut.isValid()) {
        visite.debutPrevu = m_givenDebut;
        visite.finPrevue = m_givenDebut.addSecs(qint64(loaded.dureeMin) * 60);
    }
    return visite;
}

Team InterventionPage::givenTeam() const {
    return m_givenTechnicien ? Team{{m_givenTechnicien, TeamRole::Responsable, {}, {}}} : Team();
}

void InterventionPage::showHead() {
    setTitle(m_id ? m_reference : tr("Nouvelle intervention"), tr("Missions"));
    m_name->setText(m_id ? m_reference : tr("Nouvelle intervention"));
    m_tag->setVisible(bool(m_id));
    m_tag->setLook(lookOf(m_visite.statut, m_late));
}

void InterventionPage::showPlan() {
    const bool open = isPlannable(m_visite.statut) && m_plans;
    m_plan.setReadOnly(!open);
    m_team->setReadOnly(!open);
    const bool begun = isStarted(m_visite.statut) || isFinished(m_visite.statut);
    m_workCard->setVisible(begun);
    m_work.setReadOnly(!m_works || m_visite.statut == InterventionStatut::Cloturee);
    m_correction->setVisible(m_works && m_visite.statut == InterventionStatut::Effectuee);
    m_linesCard->setVisible(begun || !m_lines.isEmpty());
}

void InterventionPage::showLines() {
    m_linesCard->clear();
    for (const InterventionLigne& line : std::as_const(m_lines)) {
        Binder& binder = m_linesCard->append(line);
        if (line.factureLigneId)
            binder.setReadOnly(true);
    }
    if (!m_works || m_visite.statut == InterventionStatut::Cloturee)
        m_linesCard->setReadOnly(true);
}

void InterventionPage::showPanel(const Loaded& loaded) {
    m_contact->clearBody();
    auto* client = new ElidedLabel(loaded.client, LabelStyle::Strong);
    m_contact->body()->addWidget(client);
    if (loaded.sheet) {
        auto* place = new PlainLabel(loaded.sheet->site, LabelStyle::Secondary);
        place->setWordWrap(true);
        m_contact->body()->addWidget(place);
        if (!loaded.sheet->telephone.isEmpty())
            m_contact->addFact(tr("Téléphone"), format::phone(loaded.sheet->telephone));
        if (!loaded.sheet->codePorte.isEmpty())
            m_contact->addFact(tr("Code d’accès"), loaded.sheet->codePorte);
        if (!loaded.sheet->acces.isEmpty())
            m_contact->body()->addWidget(new Banner(BannerKind::Warning, loaded.sheet->acces));
    }
    if (!loaded.mission.consignes.isEmpty())
        m_contact->body()->addWidget(new Banner(BannerKind::Info, loaded.mission.consignes));
    m_times->clearBody();
    const Interval planned = m_visite.planned();
    const Interval real = m_visite.real();
    m_times->setVisible(planned.isValid());
    if (planned.isValid()) {
        m_times->addFact(tr("Prévu"), format::timeRange(planned, context().zone));
        m_times->addFact(tr("Durée prévue"), format::duration(planned.minutes()));
    }
    if (real.isValid())
        m_times->addFact(tr("Réel"), format::timeRange(real, context().zone));
    if (m_visite.dureeMin) {
        m_times->addFact(tr("Travaillé"), format::duration(*m_visite.dureeMin));
        const qint64 gap = *m_visite.dureeMin - planned.minutes();
        if (planned.isValid() && gap != 0)
            m_times->addFact(gap > 0 ? tr("De plus que prévu") : tr("De moins que prévu"),
                             format::duration(qAbs(gap)));
    }
    m_history->clearBody();
    m_history->setVisible(!loaded.history.isEmpty());
    auto* strip = new HistoryStrip;
    std::vector<HistoryEntry> entries;
    for (const HistoryLine& line : loaded.history)
        entries.push_back(
            {Icon::Pencil,
             Hue::Slate,
             wordsOf(line, fieldContext()),
             QStringLiteral("%1 · %2").arg(line.utilisateur, format::dateTime(line.instant, context().zone)),
             {}});
    strip->setEntries(entries);
    m_history->body()->addWidget(strip);
}

void InterventionPage::showButtons() {
    const InterventionStatut statut = m_visite.statut;
    const bool works = isStarted(statut) && statut != InterventionStatut::EnRoute;
    const bool starts =
        bool(m_id) && (statut == InterventionStatut::Planifiee || statut == InterventionStatut::Confirmee ||
                       statut == InterventionStatut::EnRoute);
    const bool plans = !m_id || statut == InterventionStatut::APlanifier;
    const QString text = starts  ? tr("Démarrer")
                         : works ? tr("Terminer")
                         : plans ? tr("Planifier")
                                 : tr("Enregistrer");
    primaryButton()->setText(text);
    primaryButton()->setActionIcon(starts ? Icon::PlayCircle : plans ? Icon::CalendarSmall : Icon::Tick);
    const bool allowed = plans ? m_plans : m_works;
    const QString reason =
        allowed ? QString() : tr("Réservé à la régulation et à l’équipe de l’intervention");
    primaryButton()->setEnabled(allowed);
    primaryButton()->setToolTip(reason);
    primaryButton()->setAccessibleDescription(reason);
    m_save->setVisible((starts || works) && (m_works || m_plans));
    if (m_unplan)
        m_unplan->setVisible(bool(m_id) && isPlannable(statut) && statut != InterventionStatut::APlanifier);
    if (!m_devis)
        return;
    const bool ready = isFinished(statut);
    m_devis->setVisible(isStarted(statut) || ready);
    m_devis->setEnabled(ready);
    m_devis->setToolTip(ready ? QString() : tr("L’intervention doit être terminée"));
    m_devis->setAccessibleDescription(m_devis->toolTip());
}

QList<FieldError> InterventionPage::showFieldErrors(const QList<FieldError>& errors) {
    QString team;
    QString forcable;
    QList<FieldError> elsewhere;
    m_correction->clearError();
    QHash<int, QList<FieldError>> byLine;
    for (const FieldError& error : errors) {
        const QStringList parts = error.field.split(u'.');
        if (error.field == QLatin1String("equipe"))
            team = error.message;
        else if (error.field == QLatin1String("forcage_motif"))
            forcable = error.message;
        else if (error.field == QLatin1String("motif"))
            m_correction->setError(error.message);
        else if (parts.size() == 3 && parts[1].toInt() < m_linesCard->count())
            byLine[parts[1].toInt()].append({parts[2], error.message});
        else
            elsewhere.append(error);
    }
    for (int row = m_linesCard->count() - 1; row >= 0; --row)
        elsewhere += m_linesCard->binder(row).showErrors(byLine.value(row));
    elsewhere = m_material->showErrors(elsewhere);
    elsewhere = m_work.showErrors(elsewhere);
    elsewhere = m_plan.showErrors(elsewhere);
    if (forcable.isEmpty())
        m_team->setError(team);
    else
        m_team->askMotif(forcable);
    if (m_correction->hasError())
        m_correctionMotif->setFocus();
    m_longDay->setVisible(m_longDay->isVisible() || m_work.formField("fin_reelle")->hasError());
    return elsewhere;
}

void InterventionPage::loadTheirs(const QString& message) {
    context().data.run(
        this, [id = m_id](Session& session) { return MissionQueries(session).interventionSheet(id); },
        [this, message](Result<InterventionSheet> answer) {
            if (!answer)
                return showError(answer.error());
            m_theirs = answer->vue.visite;
            QList<FieldError> ignored;
            presentConflict(message, Intervention::schema, m_visite, typedVisit(ignored), m_theirs);
        });
}

void InterventionPage::conflictResolved(const QStringList& taken) {
    QList<FieldError> ignored;
    Intervention merged = typedVisit(ignored);
    for (const Field& field : Intervention::schema.fields) {
        if (taken.contains(QLatin1String(field.column)))
            field.write(merged, field.read(m_theirs));
    }
    m_visite = m_theirs;
    m_plan.load(merged);
    m_work.load(merged);
    markEdited();
    save();
}

} // namespace tournevis
