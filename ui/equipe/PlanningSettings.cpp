// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/PlanningSettings.h"

#include "base/DurationField.h"
#include "base/panels/Card.h"
#include "base/panels/ToastHost.h"
#include "comptes/Permissions.h"
#include "planning/JourFerie.h"

#include <QtWidgets/QGridLayout>

#include <algorithm>

namespace tournevis {
namespace {

void place(QGridLayout& grid, int row, std::initializer_list<std::pair<QWidget*, int>> cells) {
    int column = 0;
    for (const auto& [widget, span] : cells) {
        grid.addWidget(widget, row, column, 1, span, Qt::AlignTop);
        column += span;
    }
}

QGridLayout* gridIn(Card& card) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(8));
    for (int column = 0; column < 12; ++column)
        grid->setColumnStretch(column, 1);
    card.body()->addLayout(grid);
    return grid;
}

} // namespace

PlanningSettings::PlanningSettings(PageContext& context, QWidget* parent)
    : FormPage(context, "administration.planning", parent)
    , m_editable(context.access.has(permission::administrationEcrire))
    , m_binder(ReglagesPlanning::schema, fieldContext(), QStringLiteral("administration.planning"))
    , m_weights(new Card(tr("Suggestions d’affectation"))) {
    setTitle(tr("Planning"), tr("Administration"));
    if (m_editable) {
        auto* button = setPrimary(Icon::Tick, tr("Enregistrer"), QStringLiteral("save"));
        button->setKeyHint(tr("Ctrl S"));
        connect(button, &QPushButton::clicked, this, &PlanningSettings::saveNow);
    }
    buildDay();
    buildTravel();
    buildWeights();
    buildHolidays();
    content()->addStretch(1);
    connect(&m_binder, &Binder::edited, this, [this] {
        showTotal();
        markEdited();
    });
}

void PlanningSettings::buildDay() {
    auto* card = new Card(tr("Journée"));
    card->setNote(tr("Au-delà, le planning prévient avant de poser une visite."));
    QGridLayout* grid = gridIn(*card);
    place(*grid, 0,
          {{m_binder.add("jour_debut"), 3},
           {m_binder.add("jour_fin"), 3},
           {addDuration(m_binder, "pas_min"), 3}});
    place(*grid, 1, {{addDuration(m_binder, "journee_max_min"), 3}, {addDuration(m_binder, "repos_min"), 3}});
    place(*grid, 2,
          {{m_binder.add("dejeuner_debut"), 3},
           {m_binder.add("dejeuner_fin"), 3},
           {addDuration(m_binder, "dejeuner_min"), 3}});
    content()->addWidget(card);
}

void PlanningSettings::buildTravel() {
    auto* card = new Card(tr("Trajets"));
    card->setNote(tr("Estimés à vol d’oiseau entre deux positions."));
    QGridLayout* grid = gridIn(*card);
    place(*grid, 0,
          {{m_binder.add("trajet_vitesse_kmh"), 3},
           {m_binder.add("trajet_facteur_pct"), 4},
           {addDuration(m_binder, "trajet_marge_min"), 3}});
    content()->addWidget(card);
}

void PlanningSettings::buildWeights() {
    QGridLayout* grid = gridIn(*m_weights);
    place(*grid, 0,
          {{m_binder.add("poids_proximite"), 2},
           {m_binder.add("poids_charge"), 2},
           {m_binder.add("poids_creneau"), 2},
           {m_binder.add("poids_continuite"), 2},
           {m_binder.add("poids_echeance"), 2}});
    content()->addWidget(m_weights);
}

void PlanningSettings::buildHolidays() {
    auto* card = new Card(tr("Jours fériés et envois"));
    QGridLayout* grid = gridIn(*card);
    const QList<Choice> solidarity{{QVariant(), tr("Aucune journée travaillée")},
                                   {QStringLiteral("lundi_pentecote"), tr("Lundi de Pentecôte travaillé")}};
    place(*grid, 0,
          {{m_binder.addChoice("territoire", choicesOf<Territoire>()), 4},
           {m_binder.addChoice("journee_solidarite", solidarity), 4}});
    place(*grid, 1, {{m_binder.add("alsace_moselle"), 8}});
    place(*grid, 2, {{m_binder.add("annulation_s"), 6}});
    content()->addWidget(card);
}

void PlanningSettings::activate() {
    if (!m_loaded)
        reload();
}

void PlanningSettings::reload() {
    context().data.run(
        this, [](Session& session) { return ReglagesPlanningService(session).load(); },
        [this](const Result<ReglagesPlanning>& answer) {
            if (!answer)
                return showError(answer.error());
            if (!isModified())
                show(*answer);
        });
}

void PlanningSettings::show(const ReglagesPlanning& reglages) {
    m_reglages = reglages;
    m_theirs.reset();
    m_binder.load(reglages);
    m_binder.setReadOnly(!m_editable);
    showTotal();
    markSaved(reglages.modifieLe.toMSecsSinceEpoch() > 0 ? reglages.modifieLe : QDateTime());
    if (!std::exchange(m_loaded, true))
        startDraft(QStringLiteral("reglages-planning"));
}

void PlanningSettings::showTotal() {
    ReglagesPlanning typed = m_reglages;
    (void)m_binder.store(typed);
    m_weights->setNote(tr("Total des poids\u00a0: %1. Une habilitation exigée écarte qui ne la tient pas.")
                           .arg(typed.poidsTotal()));
}

void PlanningSettings::save() {
    if (!m_editable)
        return;
    ReglagesPlanning reglages = m_reglages;
    const QList<FieldError> errors = m_binder.store(reglages);
    if (!errors.isEmpty())
        return showError(Error::validation(errors));
    submit([reglages](Session& session) { return ReglagesPlanningService(session).save(reglages); },
           [this] {
               markSaved(context().clock.now());
               reload();
               context().toasts.show({tr("Réglages enregistrés"), Icon::Tick, {}, {}, {}});
           });
}

bool PlanningSettings::concerns(const QList<EntityRef>& records) const {
    return records.isEmpty() ||
           std::ranges::any_of(records, [](const EntityRef& record) { return record.kind == "parametre"; });
}

void PlanningSettings::loadTheirs(const QString& message) {
    context().data.run(
        this, [](Session& session) { return ReglagesPlanningService(session).load(); },
        [this, message](const Result<ReglagesPlanning>& answer) {
            if (!answer)
                return showError(answer.error());
            m_theirs = *answer;
            ReglagesPlanning mine = m_reglages;
            (void)m_binder.store(mine);
            presentConflict(message,
                            conflictsOf(ReglagesPlanning::schema, m_reglages, mine, *m_theirs, &m_binder));
        });
}

void PlanningSettings::conflictResolved(const QStringList& taken) {
    ReglagesPlanning merged = m_reglages;
    (void)m_binder.store(merged);
    for (const Field& field : ReglagesPlanning::schema.fields) {
        if (taken.contains(QLatin1String(field.column)))
            field.write(merged, field.read(*m_theirs));
    }
    // From now on the settings are written over their version: what differs from it is ours.
    m_reglages = *m_theirs;
    m_binder.load(merged);
    markEdited();
    save();
}

} // namespace tournevis
