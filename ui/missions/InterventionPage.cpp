// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/InterventionPage.h"

#include "base/DurationField.h"
#include "base/Format.h"
#include "base/panels/ChildList.h"
#include "base/panels/SidePanel.h"
#include "base/panels/ToastHost.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/StatusTag.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "missions/InterventionLigneService.h"
#include "missions/MissionFields.h"
#include "missions/PanelFold.h"
#include "missions/PlanningQueries.h"
#include "missions/TeamEditor.h"
#include "missions/VisitMaterialCard.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int panelWidth = 304;

/// Adds, changes and removes so that the lines stored become those typed; untouched ones are left alone.
Outcome saveLines(Session& session, const QList<InterventionLigne>& former,
                  const QList<InterventionLigne>& lines) {
    InterventionLigneService service(session);
    for (const InterventionLigne& stored : former) {
        if (std::ranges::count(lines, stored.id, &InterventionLigne::id) == 0)
            TRY(service.remove(stored.key(), stored.version));
    }
    for (const InterventionLigne& line : lines) {
        const auto stored = std::ranges::find(former, line.id, &InterventionLigne::id);
        if (line.id == 0)
            TRY(service.add(line));
        else if (stored != former.end() && !differences(InterventionLigne::schema, *stored, line).isEmpty())
            TRY(service.update(line));
    }
    return {};
}

} // namespace

InterventionPage::InterventionPage(PageContext& context, Id<Intervention> id, const QVariantMap& given,
                                   QWidget* parent)
    : FormPage(context, "missions", parent)
    , m_id(id)
    , m_missionId(given.value("mission_id").toLongLong())
    , m_givenDebut(given.value("debut").toDateTime())
    , m_givenTechnicien(given.value("technicien_id").toLongLong())
    , m_plans(context.access.has(permission::planningEcrire))
    , m_works(context.access.hasSome(permission::missionsEcrire))
    , m_plan(Intervention::schema, fieldContext(), QStringLiteral("missions.visit"))
    , m_work(Intervention::schema, fieldContext(), QStringLiteral("missions.visit")) {
    setTitle(tr("Nouvelle intervention"), tr("Missions"));
    m_tag = new StatusTag;
    m_name = new PlainLabel({}, LabelStyle::Title);
    m_where = new ElidedLabel({}, LabelStyle::Secondary);
    m_tag->hide();
    head()->addWidget(m_tag);
    head()->addWidget(m_name);
    head()->addWidget(m_where);
    buildActions();
    buildPlan();
    buildWork();
    buildLines();
    m_material = new VisitMaterialCard;
    content()->addWidget(m_material);
    content()->addStretch(1);
    buildPanel();
    connect(&m_plan, &Binder::edited, this, &InterventionPage::changed);
    connect(&m_work, &Binder::edited, this, &InterventionPage::changed);
    connect(m_team, &TeamEditor::edited, this, &InterventionPage::changed);
    connect(m_material, &VisitMaterialCard::edited, this, &InterventionPage::changed);
    connect(m_team, &TeamEditor::propositionsAsked, this, &InterventionPage::suggest);
}

void InterventionPage::buildActions() {
    m_details = addAction(Icon::Info, QString(), QStringLiteral("details"));
    m_details->setAccessibleName(tr("Détails"));
    m_details->setToolTip(tr("Détails"));
    if (context().access.has(permission::devisEcrire)) {
        m_devis = addAction(Icon::Devis, tr("Créer le devis"), QStringLiteral("devis"));
        connect(m_devis, &QPushButton::clicked, this, &InterventionPage::createDevis);
    }
    if (m_plans) {
        m_unplan = addAction(Icon::Undo, tr("Déplanifier"), QStringLiteral("unplan"));
        connect(m_unplan, &QPushButton::clicked, this, &InterventionPage::unplan);
    }
    m_save = addAction(Icon::Tick, tr("Enregistrer"), QStringLiteral("saveOnly"));
    m_save->setKeyHint(tr("Ctrl S"));
    connect(m_save, &QPushButton::clicked, this, &InterventionPage::saveNow);
    auto* button = setPrimary(Icon::PlayCircle, tr("Démarrer"), QStringLiteral("primary"));
    button->setKeyHint(tr("Ctrl Entrée"));
    connect(button, &QPushButton::clicked, this, &InterventionPage::primary);
}

void InterventionPage::buildPlan() {
    m_planCard = new Card(tr("Planification"));
    QGridLayout* grid = twelveColumns(*m_planCard);
    FormField* start = addInstant(m_plan, "debut_prevu", tr("Début prévu"), fieldContext());
    auto* startEdit = static_cast<QLineEdit*>(start->editor());
    startEdit->setPlaceholderText(tr("demain 8h30"));
    FormField* end = addInstant(m_plan, "fin_prevue", tr("Fin prévue"), fieldContext(), startEdit);
    static_cast<QLineEdit*>(end->editor())->setPlaceholderText(tr("12h"));
    placeRow(*grid, 0, {{m_plan.add("travaux"), 6}, {start, 3}, {end, 3}});
    m_team = new TeamEditor(context().access.has(permission::planningForcer));
    grid->addWidget(m_team, 1, 0, 1, 12);
    m_early = new QCheckBox;
    m_early->setObjectName("missions.visit.early");
    m_early->hide();
    grid->addWidget(m_early, 2, 0, 1, 12);
    content()->addWidget(m_planCard);
}

void InterventionPage::buildWork() {
    m_workCard = new Card(tr("Réalisation"));
    QGridLayout* grid = twelveColumns(*m_workCard);
    FormField* start = addInstant(m_work, "debut_reel", tr("Début réel"), fieldContext());
    auto* startEdit = static_cast<QLineEdit*>(start->editor());
    FormField* end = addInstant(m_work, "fin_reelle", tr("Fin réelle"), fieldContext(), startEdit);
    static_cast<QLineEdit*>(end->editor())->setPlaceholderText(tr("Maintenant"));
    placeRow(*grid, 0,
             {{start, 3},
              {end, 3},
              {addDuration(m_work, "pause_min", tr("Pause")), 2},
              {addDuration(m_work, "trajet_min", tr("Trajet")), 2},
              {m_work.addChoice("resultat", choicesOf<Resultat>()), 2}});
    m_longDay = new QCheckBox(tr("Plus de 12 h\u00a0: la date de fin est exacte"));
    m_longDay->setObjectName("missions.visit.longDay");
    m_longDay->hide();
    grid->addWidget(m_longDay, 1, 0, 1, 12);
    m_correctionMotif = new QLineEdit;
    m_correctionMotif->setObjectName("missions.visit.correction");
    m_correction = new FormField(tr("Motif de la correction des heures"), m_correctionMotif);
    connect(m_correctionMotif, &QLineEdit::textEdited, this, &InterventionPage::changed);
    grid->addWidget(m_correction, 2, 0, 1, 12);
    FormField* report = m_work.add("compte_rendu");
    static_cast<QPlainTextEdit*>(report->editor())->setFixedHeight(px(84));
    FormField* diagnosis = m_work.add("diagnostic");
    FormField* left = m_work.add("travaux_restants");
    for (FormField* field : {diagnosis, left}) {
        if (auto* edit = qobject_cast<QPlainTextEdit*>(field->editor()))
            edit->setFixedHeight(px(52));
    }
    placeRow(*grid, 3, {{report, 12}});
    placeRow(*grid, 4, {{diagnosis, 6}, {left, 6}});
    placeRow(*grid, 5,
             {{m_work.add("devis_a_faire", tr("Un devis est à faire")), 4},
              {m_work.add("revenir", tr("Il faut revenir")), 4}});
    content()->addWidget(m_workCard);
}

void InterventionPage::buildLines() {
    const auto block = [](Binder& binder, QGridLayout& grid) {
        for (int column = 0; column < 12; ++column)
            grid.setColumnStretch(column, 1);
        FormField* words = binder.add("designation");
        if (auto* edit = qobject_cast<QPlainTextEdit*>(words->editor()))
            edit->setFixedHeight(px(52));
        placeRow(grid, 0,
                 {{binder.addChoice("type", choicesOf<InterventionLigneType>()), 2},
                  {words, 4},
                  {binder.add("quantite"), 2},
                  {binder.add("prix_unitaire_ht", tr("PU HT (€)")), 2},
                  {binder.addChoice("facturation", choicesOf<LigneFacturation>()), 2}});
    };
    m_linesCard = new ChildList(tr("À facturer"), tr("Ajouter une ligne"), InterventionLigne::schema,
                                fieldContext(), QStringLiteral("missions.visit.line"), block);
    m_linesCard->setBlank([](Binder& binder) { binder.load(InterventionLigne{}); });
    connect(m_linesCard, &ChildList::edited, this, &InterventionPage::changed);
    content()->addWidget(m_linesCard);
}

void InterventionPage::buildPanel() {
    followTheme(panel(), [side = panel()] { side->setFixedWidth(px(panelWidth)); });
    m_contact = panel()->addSection(tr("Sur place"));
    m_times = panel()->addSection(tr("Heures"));
    m_history = panel()->addSection(tr("Historique"));
    (new PanelFold(*this, *panel(), *m_details))->setFilled(true);
    auto* mission = m_contact->setLink(tr("Ouvrir la mission"));
    mission->setObjectName("missions.visit.mission");
    connect(mission, &QPushButton::clicked, this, [this] {
        context().navigator.open({Mission::schema.table, m_missionId.value()});
    });
}

void InterventionPage::changed() {
    if (m_showing)
        return;
    QList<FieldError> ignored;
    m_longDay->setVisible(isStarted(m_visite.statut) && needsConfirmation(typedTimes(ignored)));
    markEdited();
}

bool InterventionPage::told(const QList<FieldError>& errors) {
    if (errors.isEmpty())
        return false;
    showError(Error::validation(errors));
    return true;
}

bool InterventionPage::isPlanTyped() const {
    const QVariantMap typed = m_plan.typed();
    return !typed.value("debut_prevu").toString().isEmpty() ||
           !typed.value("fin_prevue").toString().isEmpty() || !m_team->team().isEmpty();
}

VisitPlan InterventionPage::typedPlan(QList<FieldError>& errors) const {
    Intervention typedVisite = m_visite;
    errors += m_plan.store(typedVisite);
    VisitPlan plan;
    plan.interval = typedVisite.planned();
    plan.equipe = m_team->team();
    plan.travaux = typedVisite.travaux;
    plan.vehiculeId = m_visite.vehiculeId;
    plan.provisoire = m_visite.statut == InterventionStatut::Provisoire;
    plan.forcageMotif = m_team->forcageMotif();
    if (errors.isEmpty() && !plan.interval.start.isValid())
        errors.append({"debut_prevu", tr("À remplir\u00a0: début prévu.")});
    if (errors.isEmpty() && !plan.interval.end.isValid())
        errors.append({"fin_prevue", tr("À remplir\u00a0: fin prévue.")});
    return plan;
}

RealTimes InterventionPage::typedTimes(QList<FieldError>& errors) const {
    Intervention typedVisite = m_visite;
    errors += m_work.store(typedVisite);
    errors += durationErrors(m_work, {"pause_min", "trajet_min"});
    const QDateTime end = typedVisite.finReelle.isValid() ? typedVisite.finReelle : context().clock.now();
    return {typedVisite.debutReel, end, typedVisite.pauseMin, m_longDay->isChecked()};
}

/// Compared as shown: a start recorded to the second is no correction of the minute displayed.
bool InterventionPage::isEdited(const char* column) const {
    const Field* field = Intervention::schema.find(column);
    return m_work.typed().value(column).toString() !=
           textOfField(*field, field->read(m_visite), fieldContext());
}

bool InterventionPage::areTimesEdited() const {
    return std::ranges::any_of(std::array{"debut_reel", "fin_reelle", "pause_min"},
                               [this](const char* column) { return isEdited(column); });
}

VisitEnd InterventionPage::typedEnd(QList<FieldError>& errors) const {
    VisitEnd end;
    end.heures = typedTimes(errors);
    Intervention typedVisite = m_visite;
    (void)m_work.store(typedVisite);
    end.trajetMin = typedVisite.trajetMin;
    end.distanceM = typedVisite.distanceM;
    end.resultat = typedVisite.resultat.value_or(Resultat::Resolu);
    end.compteRendu = typedVisite.compteRendu;
    end.diagnostic = typedVisite.diagnostic;
    end.travauxRestants = typedVisite.travauxRestants;
    end.devisAFaire = typedVisite.devisAFaire;
    end.revenir = typedVisite.revenir;
    return end;
}

Intervention InterventionPage::typedVisit(QList<FieldError>& errors) const {
    Intervention typedVisite = m_visite;
    errors += m_plan.store(typedVisite);
    errors += m_work.store(typedVisite);
    return typedVisite;
}

QList<InterventionLigne> InterventionPage::typedLines(QList<FieldError>& errors) const {
    QList<InterventionLigne> lines;
    for (int row = 0; row < m_linesCard->count(); ++row) {
        const int origin = m_linesCard->origin(row);
        InterventionLigne line =
            origin >= 0 && origin < m_lines.size() ? m_lines[origin] : InterventionLigne{};
        line.interventionId = m_id;
        for (FieldError error : m_linesCard->binder(row).store(line)) {
            error.field.prepend(QStringLiteral("ligne.%1.").arg(row));
            errors.append(error);
        }
        lines.append(line);
    }
    return lines;
}

void InterventionPage::suggest() {
    QList<FieldError> errors;
    const VisitPlan plan = typedPlan(errors);
    if (told(errors))
        return;
    clearError();
    context().data.run(
        this,
        [besoin = BesoinEquipe{m_missionId, m_id, plan.interval, plan.equipe}](Session& session) {
            return PlanningQueries(session).propositions(besoin);
        },
        [this](const Result<QList<Proposition>>& answer) {
            if (!answer)
                return showError(answer.error());
            m_team->offer(*answer);
        });
}

void InterventionPage::primary() {
    switch (m_visite.statut) {
    case InterventionStatut::Planifiee:
    case InterventionStatut::Confirmee:
    case InterventionStatut::EnRoute:
        return start();
    case InterventionStatut::EnCours:
    case InterventionStatut::Suspendue:
        return finish();
    default:
        return saveNow();
    }
}

void InterventionPage::save() {
    if (!m_id && m_plans)
        saveNew();
    else if (isPlannable(m_visite.statut) && m_plans && isPlanTyped())
        savePlan();
    else if (m_works)
        saveWork();
}

void InterventionPage::saveNew() {
    QList<FieldError> errors;
    if (!isPlanTyped()) {
        const Intervention typedVisite = typedVisit(errors);
        if (told(errors))
            return;
        return submit([mission = m_missionId, work = typedVisite.travaux](
                          Session& session) { return InterventionService(session).add(mission, work); },
                      [this](Id<Intervention> id) { done(tr("Intervention à planifier"), id); });
    }
    const VisitPlan plan = typedPlan(errors);
    if (told(errors))
        return;
    submit([mission = m_missionId,
            plan](Session& session) { return PlanningService(session).plan(mission, plan); },
           [this](Id<Intervention> id) { done(tr("Intervention planifiée"), id); });
}

void InterventionPage::savePlan() {
    QList<FieldError> errors;
    const VisitPlan plan = typedPlan(errors);
    if (told(errors))
        return;
    submit([id = m_id, version = m_visite.version,
            plan](Session& session) { return PlanningService(session).replan(id, version, plan); },
           [this] { done(tr("Intervention planifiée")); });
}

void InterventionPage::saveWork() {
    QList<FieldError> errors;
    Intervention typedVisite = typedVisit(errors);
    const RealTimes times = typedTimes(errors);
    const QList<InterventionLigne> lines = typedLines(errors);
    if (told(errors))
        return;
    if (!isEdited("debut_reel"))
        typedVisite.debutReel = m_visite.debutReel;
    const bool corrects = isFinished(m_visite.statut) && areTimesEdited();
    submit(
        [typedVisite, times, lines, corrects, former = m_lines,
         motif = m_correctionMotif->text()](Session& session) {
            return session.writeOwn(permission::missionsEcrire, [&](Transaction&) -> Outcome {
                Intervention visite = typedVisite;
                if (corrects) {
                    TRY(InterventionService(session).correct(visite.key(), visite.version, times, motif));
                    visite.version =
                        TRY(MissionQueries(session).interventionSheet(visite.key())).vue.visite.version;
                }
                TRY(InterventionService(session).update(visite));
                return saveLines(session, former, lines);
            });
        },
        [this] { done(tr("Intervention enregistrée")); });
}

/// A visit of another day is not started by one key too many.
bool InterventionPage::mayStart() {
    const QDate day = m_visite.debutPrevu.toTimeZone(context().zone).date();
    if (!m_visite.debutPrevu.isValid() || day <= context().today() || m_early->isChecked())
        return true;
    m_early->setText(tr("Prévue le %1\u00a0: démarrer dès aujourd’hui").arg(format::shortDay(day)));
    m_early->show();
    m_early->setFocus();
    return false;
}

void InterventionPage::start() {
    if (!mayStart())
        return;
    QList<FieldError> errors;
    std::optional<VisitPlan> plan;
    if (isModified() && m_plans && isPlannable(m_visite.statut))
        plan = typedPlan(errors);
    if (told(errors))
        return;
    submit(
        [id = m_id, version = m_visite.version, plan](Session& session) -> Outcome {
            if (!plan)
                return InterventionService(session).start(id, version);
            return session.write(permission::missionsEcrire, [&](Transaction&) -> Outcome {
                TRY(PlanningService(session).replan(id, version, *plan));
                const int now = TRY(MissionQueries(session).interventionSheet(id)).vue.visite.version;
                return InterventionService(session).start(id, now);
            });
        },
        [this] { done(tr("Intervention démarrée")); });
}

void InterventionPage::finish() {
    QList<FieldError> errors;
    const VisitEnd end = typedEnd(errors);
    const QList<InterventionLigne> lines = typedLines(errors);
    const QList<DevenirSortie> said = m_material->said(errors);
    if (told(errors))
        return;
    submit(
        [id = m_id, version = m_visite.version, end, lines, said, former = m_lines](Session& session) {
            return session.writeOwn(permission::missionsEcrire, [&](Transaction&) -> Outcome {
                TRY(saveLines(session, former, lines));
                return VisiteMaterielService(session).finish(id, version, end, said);
            });
        },
        [this] { done(tr("Intervention terminée")); });
}

void InterventionPage::unplan() {
    submit([id = m_id, version = m_visite.version](
               Session& session) { return PlanningService(session).unplan(id, version); },
           [this] { done(tr("Intervention à planifier")); });
}

void InterventionPage::createDevis() {
    if (m_id)
        context().navigator.create("devis", {{"intervention_id", m_id.value()}});
}

void InterventionPage::done(const QString& sentence, Id<Intervention> id) {
    const bool isNew = bool(id);
    if (isNew)
        m_id = id;
    m_correctionMotif->clear();
    markSaved(context().clock.now());
    reload();
    if (isNew)
        startDraft(QStringLiteral("intervention-%1").arg(id.value()));
    context().toasts.show({sentence, Icon::Tick, {}, {}, {}});
}

bool InterventionPage::concerns(const QList<EntityRef>& records) const {
    return records.isEmpty() || records.contains(record()) ||
           std::ranges::any_of(records, [](const EntityRef& ref) {
               return ref.kind == InterventionLigne::schema.table || ref.kind == SortieMateriel::schema.table;
           });
}

QVariantMap InterventionPage::typed() const {
    QVariantList team;
    for (const TeamMember& member : m_team->team())
        team.append(QVariantMap{{"technicien", member.technicienId.value()},
                                {"role", QString::fromLatin1(codeOf(member.role))},
                                {"commentaire", member.commentaire}});
    return {{"plan", m_plan.typed()},
            {"work", m_work.typed()},
            {"lines", m_linesCard->typed()},
            {"team", team},
            {"material", m_material->typed()}};
}

void InterventionPage::restoreTyped(const QVariantMap& typed) {
    m_plan.restore(typed.value("plan").toMap());
    m_work.restore(typed.value("work").toMap());
    m_linesCard->restore(typed.value("lines").toList());
    m_material->restore(typed.value("material").toMap());
    Team team;
    for (const QVariant& entry : typed.value("team").toList()) {
        const QVariantMap member = entry.toMap();
        team.append({Id<Technicien>(member.value("technicien").toLongLong()),
                     fromCode<TeamRole>(member.value("role").toString()).value_or(TeamRole::Assistant),
                     member.value("commentaire").toString(),
                     {}});
    }
    m_team->setTeam(team);
}

} // namespace tournevis
