// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/AbsenceForm.h"

#include "base/Format.h"
#include "base/panels/Banner.h"
#include "base/panels/Card.h"
#include "base/panels/ToastHost.h"
#include "base/widgets/PlainLabel.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "equipe/AbsenceRules.h"
#include "equipe/AbsenceService.h"
#include "equipe/AbsenceWarnings.h"
#include "equipe/AbsencesList.h"
#include "equipe/EquipeLooks.h"
#include "equipe/absences/AbsenceList.h"

#include <QtWidgets/QGridLayout>

namespace tournevis {
namespace {

constexpr int checkMilliseconds = 250;

/// The rail lights where the person came from.
QByteArray workspaceOf(const PageContext& context) {
    return context.access.has(permission::administrationLire) ? "administration" : "planning";
}

} // namespace

AbsenceForm::AbsenceForm(PageContext& context, Id<Absence> id, const QVariantMap& given, QWidget* parent)
    : FormPage(context, workspaceOf(context), parent)
    , m_id(id)
    , m_given(given)
    , m_plans(context.access.has(permission::planningEcrire))
    , m_enters(AbsencesList::mayEnter(context.access))
    , m_binder(Absence::schema, fieldContext(), QStringLiteral("absence.form"))
    , m_name(new PlainLabel({}, LabelStyle::Title))
    , m_tag(new StatusTag)
    , m_overlap(new Banner(BannerKind::Warning, QString()))
    , m_answer(new Card(tr("Réponse")))
    , m_decided(new PlainLabel({}, LabelStyle::Secondary)) {
    setTitle(tr("Nouvelle absence"), tr("Absences"));
    m_tag->hide();
    head()->addWidget(m_name);
    head()->addWidget(m_tag);
    if (m_enters)
        buildActions();
    buildCards();
    content()->addStretch(1);
    m_check.setParent(this);
    m_check.setObjectName("absence.form.check");
    m_check.setSingleShot(true);
    m_check.setInterval(checkMilliseconds);
    connect(&m_check, &QTimer::timeout, this, &AbsenceForm::checkOverlap);
    connect(&m_binder, &Binder::edited, this, [this] {
        markEdited();
        m_check.start();
    });
}

void AbsenceForm::buildActions() {
    m_cancel = addAction(Icon::Trash, tr("Supprimer"), QStringLiteral("cancel"));
    connect(m_cancel, &QPushButton::clicked, this, &AbsenceForm::cancel);
    if (m_plans) {
        m_refuse = addAction(Icon::Cross, tr("Refuser"), QStringLiteral("refuse"));
        m_validate = addAction(Icon::Tick, tr("Valider"), QStringLiteral("validate"));
        connect(m_refuse, &QPushButton::clicked, this, [this] { decide(false); });
        connect(m_validate, &QPushButton::clicked, this, [this] { decide(true); });
    }
    auto* button = setPrimary(Icon::Tick, tr("Enregistrer"), QStringLiteral("save"));
    button->setKeyHint(tr("Ctrl S"));
    connect(button, &QPushButton::clicked, this, &AbsenceForm::saveNow);
    for (ActionButton* action : {m_cancel, m_refuse, m_validate}) {
        if (action)
            action->hide();
    }
}

void AbsenceForm::buildCards() {
    auto* card = new Card(tr("Absence"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(8));
    for (int column = 0; column < 12; ++column)
        grid->setColumnStretch(column, 1);
    grid->addWidget(m_binder.addChoice("technicien_id", {}), 0, 0, 1, 8, Qt::AlignTop);
    grid->addWidget(m_binder.addChoice("type", choicesOf<AbsenceType>()), 0, 8, 1, 4, Qt::AlignTop);
    FormField* start = m_binder.add("debut");
    start->setHint(tr("Date et heure, par exemple 10/11 8h30"));
    grid->addWidget(start, 1, 0, 1, 4, Qt::AlignTop);
    grid->addWidget(m_binder.add("fin"), 1, 4, 1, 4, Qt::AlignTop);
    grid->addWidget(m_binder.add("motif"), 2, 0, 1, 12, Qt::AlignTop);
    card->body()->addLayout(grid);
    m_overlap->setObjectName("absence.form.overlap");
    m_overlap->hide();
    content()->addWidget(m_overlap);
    content()->addWidget(card);
    m_answer->body()->addWidget(m_decided);
    m_answer->hide();
    content()->addWidget(m_answer);
}

Result<AbsenceForm::Loaded> AbsenceForm::load(Session& session, Id<Absence> id) {
    Loaded loaded;
    for (const auto& [value, text] : TRY(AbsenceList(session).technicians()))
        loaded.techniciens.append({value, text});
    if (!id) {
        if (loaded.techniciens.size() == 1)
            loaded.absence.technicienId = Id<Technicien>(loaded.techniciens.first().value.toLongLong());
        return loaded;
    }
    const AbsenceLigne ligne = TRY(AbsenceList(session).one(id));
    loaded.absence = TRY(Store(session).load(id));
    loaded.decideur = ligne.decideur;
    // Somebody who left since still has a name here.
    const bool listed = std::ranges::any_of(loaded.techniciens, [&](const Choice& choice) {
        return choice.value.toLongLong() == ligne.technicienId.value();
    });
    if (!listed)
        loaded.techniciens.append({ligne.technicienId.value(), ligne.technicien});
    loaded.warnings = TRY(absenceWarnings(session, loaded.absence));
    return loaded;
}

void AbsenceForm::activate() {
    if (!m_loaded)
        reload();
}

void AbsenceForm::reload() {
    context().data.run(
        this, [id = m_id](Session& session) { return load(session, id); },
        [this](const Result<Loaded>& answer) {
            if (!answer)
                return showError(answer.error());
            if (!isModified())
                show(*answer);
        });
}

void AbsenceForm::show(const Loaded& loaded) {
    m_absence = loaded.absence;
    m_theirs.reset();
    m_binder.setChoices("technicien_id", loaded.techniciens);
    m_binder.load(m_absence);
    const bool changes = m_enters && canChange(m_absence.statut) && !m_absence.archiveLe.isValid() &&
                         (m_plans || m_absence.statut == AbsenceStatut::Demandee);
    m_binder.setReadOnly(!changes);
    if (primaryButton())
        primaryButton()->setVisible(changes);
    showHead(loaded.decideur);
    showWarnings(loaded.warnings);
    markSaved(m_absence.modifieLe);
    if (!std::exchange(m_loaded, true)) {
        m_binder.restore(m_given);
        startDraft(draftKey());
        m_binder.focusFirst();
    }
}

QString AbsenceForm::draftKey() const {
    return m_id ? QStringLiteral("absence-%1").arg(m_id.value()) : QStringLiteral("absence-nouvelle");
}

void AbsenceForm::showHead(const QString& decideur) {
    const bool exists = bool(m_id);
    const bool archived = m_absence.archiveLe.isValid();
    const AbsenceStatut statut = m_absence.statut;
    m_name->setText(exists ? labelOf(m_absence.type) : tr("Nouvelle absence"));
    setTitle(m_name->text(), tr("Absences"));
    m_tag->setVisible(exists);
    m_tag->setLook(archived ? StatusLook{Hue::Slate, Icon::CrossCircle, tr("Supprimée")} : lookOf(statut));
    if (m_cancel) {
        m_cancel->setVisible(exists && (m_plans || statut == AbsenceStatut::Demandee));
        m_cancel->setText(archived ? tr("Rétablir") : tr("Supprimer"));
    }
    if (m_plans) {
        m_validate->setVisible(exists && !archived && canDecide(statut, AbsenceStatut::Validee));
        m_refuse->setVisible(exists && !archived && canDecide(statut, AbsenceStatut::Refusee));
        m_refuse->setText(statut == AbsenceStatut::Validee ? tr("Revenir sur l’accord") : tr("Refuser"));
    }
    m_answer->setVisible(m_absence.valideLe.isValid());
    m_decided->setText(
        tr("%1 par %2 le %3")
            .arg(labelOf(statut), decideur, format::dateTime(m_absence.valideLe, context().zone)));
}

void AbsenceForm::showWarnings(const QStringList& warnings) {
    m_overlap->setVisible(!warnings.isEmpty());
    m_overlap->setMessage(BannerKind::Warning, warnings.join(u'\n'));
}

void AbsenceForm::checkOverlap() {
    Absence typed = m_absence;
    if (!m_binder.store(typed).isEmpty())
        return showWarnings({});
    context().data.run(
        this, [typed](Session& session) { return absenceWarnings(session, typed); },
        [this](const Result<QStringList>& answer) {
            if (answer)
                showWarnings(*answer);
        });
}

void AbsenceForm::save() {
    if (!m_enters)
        return;
    Absence absence = m_absence;
    const QList<FieldError> errors = m_binder.store(absence);
    if (!errors.isEmpty())
        return showError(Error::validation(errors));
    submit([absence](Session& session) { return AbsenceService(session).save(absence); },
           [this](Id<Absence> id) { saved(id); });
}

void AbsenceForm::saved(Id<Absence> id) {
    const bool isNew = !m_id;
    m_id = id;
    markSaved(context().clock.now());
    if (isNew)
        startDraft(draftKey());
    reload();
    if (isNew)
        context().toasts.show({tr("Absence demandée"), Icon::Tick, {}, {}, {}});
}

void AbsenceForm::decide(bool accept) {
    Absence typed = m_absence;
    const bool readable = m_binder.store(typed).isEmpty();
    const auto changes = differences(Absence::schema, m_absence, typed);
    // A refusal takes the reason typed with it; anything else must not be lost nor decided unseen.
    const bool unsaved = std::ranges::any_of(changes, [accept](const FieldChange& change) {
        return accept || QLatin1String(change.field->column) != QLatin1String("motif");
    });
    if (!readable || unsaved)
        return showError(Error::refused(tr("Enregistrez d’abord les modifications de cette fiche.")));
    submit(
        [id = m_id, version = m_absence.version, accept, motif = typed.motif](Session& session) {
            AbsenceService service(session);
            return accept ? service.validate(id, version) : service.refuse(id, version, motif);
        },
        [this, accept] {
            markSaved(context().clock.now());
            reload();
            context().toasts.show(
                {accept ? tr("Absence validée") : tr("Absence refusée"), Icon::Tick, {}, {}, {}});
        });
}

void AbsenceForm::cancel() {
    const bool archived = m_absence.archiveLe.isValid();
    const int version = m_absence.version;
    const auto change = [](Session& session, Id<Absence> id, int known, bool restore) {
        AbsenceService service(session);
        return restore ? service.restore(id, known) : service.cancel(id, known);
    };
    submit([change, id = m_id, version,
            archived](Session& session) { return change(session, id, version, archived); },
           [this, change, version, archived] {
               markSaved(context().clock.now());
               reload();
               ToastMessage toast{archived ? tr("Absence rétablie") : tr("Absence supprimée"),
                                  Icon::Tick,
                                  tr("Annuler"),
                                  {},
                                  {}};
               toast.action = [change, data = &context().data, id = m_id, version, archived] {
                   data->run(
                       data,
                       [change, id, version, archived](Session& session) {
                           return change(session, id, version + 1, !archived);
                       },
                       [](const Outcome&) {});
               };
               context().toasts.show(toast);
           });
}

void AbsenceForm::createNew() {
    if (m_enters)
        context().navigator.create(Absence::schema.table);
}

bool AbsenceForm::concerns(const QList<EntityRef>& records) const {
    return records.isEmpty() || records.contains(record());
}

void AbsenceForm::loadTheirs(const QString& message) {
    context().data.run(
        this, [id = m_id](Session& session) { return load(session, id); },
        [this, message](const Result<Loaded>& answer) {
            if (!answer)
                return showError(answer.error());
            m_theirs = answer->absence;
            Absence mine = m_absence;
            (void)m_binder.store(mine);
            presentConflict(message, conflictsOf(Absence::schema, m_absence, mine, *m_theirs, &m_binder));
        });
}

void AbsenceForm::conflictResolved(const QStringList& taken) {
    Absence merged = m_absence;
    (void)m_binder.store(merged);
    for (const Field& field : Absence::schema.fields) {
        if (taken.contains(QLatin1String(field.column)))
            field.write(merged, field.read(*m_theirs));
    }
    // From now on the form is written over their version: what differs from it is ours.
    m_absence = *m_theirs;
    m_binder.load(merged);
    markEdited();
    save();
}

} // namespace tournevis
