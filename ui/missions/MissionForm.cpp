// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/MissionForm.h"

#include "base/DurationField.h"
#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/panels/Banner.h"
#include "base/panels/SidePanel.h"
#include "base/panels/ToastHost.h"
#include "base/widgets/PlainLabel.h"
#include "comptes/Permissions.h"
#include "missions/ClientPicker.h"
#include "missions/InterventionRules.h"
#include "missions/InterventionService.h"
#include "missions/MissionFields.h"
#include "missions/MissionPanel.h"
#include "missions/MissionRules.h"
#include "missions/PanelFold.h"
#include "missions/SpecialitePicker.h"
#include "missions/VisitsCard.h"

#include <QtCore/QPointer>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>

namespace tournevis {

MissionForm::MissionForm(PageContext& context, Id<Mission> id, const QVariantMap& given, QWidget* parent)
    : FormPage(context, "missions", parent)
    , m_id(id)
    , m_givenClient(given.value("client_id").toLongLong())
    , m_editable(context.access.has(permission::missionsEcrire))
    , m_binder(Mission::schema, fieldContext(), QStringLiteral("missions.form")) {
    setTitle(tr("Nouvelle mission"), tr("Missions"));
    m_tag = new StatusTag;
    m_priorite = new StatusTag;
    m_name = new PlainLabel(tr("Nouvelle mission"), LabelStyle::Title);
    m_tag->hide();
    m_priorite->hide();
    head()->addWidget(m_tag);
    head()->addWidget(m_name);
    head()->addWidget(m_priorite);
    buildActions();
    buildCancel();
    buildRequest();
    buildVisits();
    content()->addStretch(1);
    auto* fold = new PanelFold(*this, *panel(), *m_details);
    m_side = new MissionPanel(*panel(), *fold, context.zone);
    buildKeys();
    connect(&m_binder, &Binder::edited, this, &MissionForm::edited);
}

MissionForm::~MissionForm() {
    // Closing the page takes the focus away from its fields, which must no longer call it then.
    disconnect(m_binder.editor("nature"), nullptr, this, nullptr);
}

void MissionForm::buildActions() {
    m_details = addAction(Icon::Info, QString(), QStringLiteral("details"));
    m_details->setAccessibleName(tr("Détails"));
    m_details->setToolTip(tr("Détails"));
    if (context().access.has(permission::devisEcrire)) {
        m_devis = addAction(Icon::Devis, tr("Créer un devis"), QStringLiteral("devis"));
        m_devis->setActionIcon(std::nullopt);
        connect(m_devis, &QPushButton::clicked, this, &MissionForm::createDevis);
    }
    if (!m_editable)
        return;
    m_cancel = addAction(Icon::CrossCircle, tr("Annuler la mission"), QStringLiteral("cancel"));
    m_cancel->setActionIcon(std::nullopt);
    connect(m_cancel, &QPushButton::clicked, this, &MissionForm::cancelOrReopen);
    m_plainSave = addAction(Icon::Tick, tr("Enregistrer"), QStringLiteral("saveOnly"));
    m_plainSave->setKeyHint(tr("Ctrl S"));
    connect(m_plainSave, &QPushButton::clicked, this, &MissionForm::saveNow);
    auto* button = setPrimary(Icon::Tick, tr("Enregistrer"), QStringLiteral("save"));
    connect(button, &QPushButton::clicked, this, &MissionForm::primary);
}

void MissionForm::buildCancel() {
    m_warning = new Banner(BannerKind::Warning, QString());
    m_warning->setObjectName("missions.form.warning");
    m_twin = new Banner(BannerKind::Info, QString());
    m_twin->setObjectName("missions.form.twin");
    m_openTwin = m_twin->addAction(tr("Ouvrir"));
    m_openTwin->setObjectName("missions.form.twin.open");
    connect(m_openTwin, &QPushButton::clicked, this, [this] { context().navigator.open(m_twinRecord); });
    auto* card = new Card(tr("Annuler la mission"));
    m_cancelRow = card;
    m_cancelMotif = new QLineEdit;
    m_cancelMotif->setObjectName("missions.form.cancel.motif");
    m_cancelField = new FormField(tr("Motif"), m_cancelMotif, Required::Yes);
    m_cancelField->setHint(tr("Les interventions à venir quittent le planning."));
    auto* confirm = new ActionButton(tr("Annuler la mission"), ButtonVariant::Danger);
    confirm->setObjectName("missions.form.cancel.confirm");
    auto* keep = new ActionButton(tr("Garder la mission"));
    keep->setObjectName("missions.form.cancel.keep");
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(confirm);
    card->body()->addWidget(m_cancelField);
    card->body()->addLayout(buttons);
    connect(m_cancelMotif, &QLineEdit::returnPressed, this, &MissionForm::cancelNow);
    connect(confirm, &QPushButton::clicked, this, &MissionForm::cancelNow);
    connect(keep, &QPushButton::clicked, card, &QWidget::hide);
    for (QWidget* widget : {static_cast<QWidget*>(m_warning), static_cast<QWidget*>(m_twin), m_cancelRow}) {
        widget->hide();
        content()->addWidget(widget);
    }
}

void MissionForm::buildRequest() {
    auto* card = new Card(tr("Demande"));
    QGridLayout* grid = twelveColumns(*card);
    m_picker = new ClientPicker(context().data);
    FormField* client = m_binder.addCustom(
        "client_id", m_picker,
        [this] { return m_picker->client() ? QString::number(m_picker->client().value()) : QString(); },
        [this](const QString& stored) {
            if (stored.toLongLong() != m_picker->client().value())
                clientChosen(Id<Client>(stored.toLongLong()));
        });
    m_picker->setMayCreate(context().access.has(permission::clientsEcrire));
    connect(m_picker, &ClientPicker::chosen, this, [this](Id<Client> id) {
        edited();
        clientChosen(id);
        m_binder.editor("type_id")->setFocus();
    });
    connect(m_picker, &QLineEdit::textEdited, this, &MissionForm::edited);
    connect(m_picker, &ClientPicker::creationAsked, this, [this](const QString& name) {
        context().navigator.create("client", {{"nom", name}});
    });
    placeRow(*grid, 0,
             {{client, 5},
              {m_binder.addChoice("site_id", {}, tr("Site d’intervention")), 4},
              {m_binder.addChoice("contact_site_id", {}), 3}});
    buildWhat(*grid);
    buildWhen(*grid);
    content()->addWidget(card);
}

void MissionForm::buildWhat(QGridLayout& grid) {
    FormField* type = m_binder.addChoice("type_id", {}, tr("Nature de l’intervention"));
    placeRow(grid, 1,
             {{type, 4},
              {m_binder.add("nature", tr("Intitulé")), 4},
              {addPriorite(m_binder, tr("Priorité (Alt N, U, C)")), 4}});
    connect(static_cast<QComboBox*>(type->editor()), &QComboBox::currentIndexChanged, this,
            &MissionForm::typeChosen);
    connect(static_cast<QLineEdit*>(m_binder.editor("nature")), &QLineEdit::editingFinished, this,
            &MissionForm::lookForTwin);
    FormField* description = m_binder.add("description");
    static_cast<QPlainTextEdit*>(description->editor())->setFixedHeight(px(76));
    m_specialites = new SpecialitePicker(QStringLiteral("missions.form.specialites"));
    connect(m_specialites, &SpecialitePicker::edited, this, &MissionForm::edited);
    placeRow(grid, 2, {{description, 8}, {new FormField(tr("Spécialités requises"), m_specialites), 4}});
}

void MissionForm::buildWhen(QGridLayout& grid) {
    placeRow(grid, 3,
             {{m_binder.add("date_sortie_fiche", tr("Fiche à sortir le")), 2},
              {addDeadline(m_binder, "echeance_le", tr("À terminer avant le"), fieldContext()), 3},
              {addDuration(m_binder, "duree_prevue_min", tr("Durée estimée")), 2},
              {m_binder.add("nb_techniciens", tr("Techniciens")), 2},
              {m_binder.addChoice("responsable_id", {}), 3}});
    FormField* orders = m_binder.add("consignes", tr("Consignes pour le technicien"));
    static_cast<QPlainTextEdit*>(orders->editor())->setFixedHeight(px(52));
    placeRow(grid, 4, {{m_binder.add("objectif"), 4}, {orders, 8}});
    if (auto* goal = qobject_cast<QPlainTextEdit*>(m_binder.editor("objectif")))
        goal->setFixedHeight(px(52));
}

void MissionForm::buildVisits() {
    const bool plans = context().access.has(permission::planningEcrire);
    m_visitsCard = new VisitsCard(context().zone, plans);
    m_visitsCard->hide();
    content()->addWidget(m_visitsCard);
    connect(m_visitsCard, &VisitsCard::opened, this,
            [this](qint64 visit) { openVisit(Id<Intervention>(visit)); });
    connect(m_visitsCard, &VisitsCard::planAsked, this, &MissionForm::planNext);
    connect(m_visitsCard, &VisitsCard::addAsked, this, [this] { openVisit({}); });
}

void MissionForm::buildKeys() {
    const std::pair<const char*, Priorite> keys[] = {
        {"Alt+N", Priorite::Normale}, {"Alt+U", Priorite::Urgente}, {"Alt+C", Priorite::Critique}};
    for (const auto& [key, priorite] : keys) {
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(key)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, code = QString::fromLatin1(codeOf(priorite))] {
            if (m_editable)
                m_binder.setText("priorite", code);
        });
    }
    auto* add = new QShortcut(QKeySequence("Ctrl+I"), this);
    add->setContext(Qt::WidgetWithChildrenShortcut);
    connect(add, &QShortcut::activated, this, [this] {
        if (m_id && context().access.has(permission::planningEcrire))
            openVisit({});
    });
}

void MissionForm::edited() {
    if (!m_showing)
        markEdited();
}

void MissionForm::openVisit(Id<Intervention> visit) {
    if (visit)
        context().navigator.open({Intervention::schema.table, visit.value()});
    else if (m_id)
        context().navigator.create(Intervention::schema.table, {{"mission_id", m_id.value()}});
}

void MissionForm::planNext() {
    const auto waiting = std::ranges::find_if(
        m_visits, [](const VisitView& vue) { return vue.visite.statut == InterventionStatut::APlanifier; });
    openVisit(waiting == m_visits.end() ? Id<Intervention>() : waiting->visite.key());
}

void MissionForm::createDevis() {
    if (m_id)
        context().navigator.create("devis", {{"mission_id", m_id.value()}});
}

void MissionForm::primary() {
    if (m_id || !m_editable)
        return saveNow();
    const auto file = readOrTell();
    if (!file)
        return;
    const QString work = file->mission.nature;
    submit(
        [file = *file, work](Session& session) {
            return session.write(permission::missionsEcrire, [&](Transaction&) -> Result<Id<Mission>> {
                const Id<Mission> id = TRY(MissionService(session).save(file));
                TRY(InterventionService(session).add(id, work));
                return id;
            });
        },
        [this](Id<Mission> id) { saved(id); });
}

void MissionForm::save() {
    if (!m_editable)
        return;
    // However a call is kept, its visit waits in « À planifier ».
    if (!m_id)
        return primary();
    if (const auto file = readOrTell())
        submit([file = *file](Session& session) { return MissionService(session).save(file); },
               [this](Id<Mission> id) { saved(id); });
}

void MissionForm::saved(Id<Mission> id) {
    const bool isNew = !m_id;
    m_id = id;
    markSaved(context().clock.now());
    m_twin->hide();
    reload();
    if (!isNew)
        return;
    startDraft(QStringLiteral("mission-%1").arg(id.value()));
    ToastMessage toast{tr("Mission créée"), Icon::Tick, tr("Planifier"), {}, {}};
    toast.action = [form = QPointer<MissionForm>(this)] {
        if (form)
            form->planNext();
    };
    context().toasts.show(toast);
}

void MissionForm::createNew() {
    if (m_editable)
        context().navigator.create("mission");
}

void MissionForm::cancelOrReopen() {
    if (m_file.mission.statut != MissionStatut::Annulee) {
        m_cancelRow->show();
        m_cancelMotif->setFocus();
        return;
    }
    submit([id = m_id, version = m_file.mission.version](
               Session& session) { return MissionService(session).reopen(id, version); },
           [this] {
               markSaved(context().clock.now());
               reload();
               context().toasts.show({tr("Mission rouverte"), Icon::Tick, {}, {}, {}});
           });
}

void MissionForm::cancelNow() {
    submit(
        [id = m_id, version = m_file.mission.version, motif = m_cancelMotif->text()](Session& session) {
            return MissionService(session).cancel(id, version, motif);
        },
        [this] {
            m_cancelRow->hide();
            m_cancelMotif->clear();
            markSaved(context().clock.now());
            reload();
            ToastMessage toast{tr("Mission annulée"), Icon::CrossCircle, tr("Annuler"), {}, {}};
            toast.action = [data = &context().data, id = m_id, version = m_file.mission.version + 1] {
                data->run(
                    data,
                    [id, version](Session& session) { return MissionService(session).reopen(id, version); },
                    [](const Outcome&) {});
            };
            context().toasts.show(toast);
        });
}

bool MissionForm::concerns(const QList<EntityRef>& records) const {
    return records.isEmpty() || records.contains(record()) ||
           std::ranges::any_of(records,
                               [](const EntityRef& ref) { return ref.kind == Intervention::schema.table; });
}

MissionFile MissionForm::read(QList<FieldError>& errors) const {
    MissionFile file = m_file;
    errors += m_binder.store(file.mission);
    errors += durationErrors(m_binder, {"duree_prevue_min"});
    file.specialites = m_specialites->checked();
    if (m_picker->isUndecided())
        errors.append({"client_id", tr("Choisir un client de la liste, ou le créer.")});
    else if (!file.mission.clientId)
        errors.append({"client_id", tr("À remplir\u00a0: client.")});
    return file;
}

std::optional<MissionFile> MissionForm::readOrTell() {
    QList<FieldError> errors;
    MissionFile file = read(errors);
    if (errors.isEmpty())
        return file;
    showError(Error::validation(errors));
    return std::nullopt;
}

QVariantMap MissionForm::typed() const {
    QVariantList specialites;
    for (Id<Specialite> id : m_specialites->checked())
        specialites.append(id.value());
    return {{"mission", m_binder.typed()}, {"specialites", specialites}};
}

void MissionForm::restoreTyped(const QVariantMap& typed) {
    m_binder.restore(typed.value("mission").toMap());
    QList<Id<Specialite>> specialites;
    for (const QVariant& id : typed.value("specialites").toList())
        specialites.append(Id<Specialite>(id.toLongLong()));
    m_specialites->setChecked(specialites);
}

QList<FieldError> MissionForm::showFieldErrors(const QList<FieldError>& errors) {
    QList<FieldError> elsewhere = m_binder.showErrors(errors);
    m_cancelField->clearError();
    elsewhere.removeIf([this](const FieldError& error) {
        if (error.field != QLatin1String("annulee_motif") || m_cancelRow->isHidden())
            return false;
        m_cancelField->setError(error.message);
        m_cancelMotif->setFocus();
        return true;
    });
    return elsewhere;
}

void MissionForm::loadTheirs(const QString& message) {
    context().data.run(
        this, [id = m_id](Session& session) { return MissionService(session).load(id); },
        [this, message](Result<MissionFile> answer) {
            if (!answer)
                return showError(answer.error());
            m_theirs = std::move(*answer);
            QList<FieldError> ignored;
            presentConflict(message, Mission::schema, m_file.mission, read(ignored).mission,
                            m_theirs->mission);
        });
}

void MissionForm::conflictResolved(const QStringList& taken) {
    Mission merged = m_file.mission;
    (void)m_binder.store(merged);
    for (const Field& field : Mission::schema.fields) {
        if (taken.contains(QLatin1String(field.column)))
            field.write(merged, field.read(m_theirs->mission));
    }
    m_file = *m_theirs;
    m_binder.load(merged);
    markEdited();
    save();
}

} // namespace tournevis
