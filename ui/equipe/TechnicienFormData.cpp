// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/panels/ChildList.h"
#include "base/panels/PagesPreview.h"
#include "base/panels/ToastHost.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/StatusTag.h"
#include "comptes/UtilisateurQueries.h"
#include "equipe/AbsencesCard.h"
#include "equipe/HabilitationsCard.h"
#include "equipe/TechnicienForm.h"
#include "equipe/TechnicienQueries.h"
#include "equipe/references/ReferenceService.h"
#include "missions/papier/AgendaIcs.h"
#include "parametres/Numerotation.h"
#include "stock/StockQueries.h"

#include <QtWidgets/QComboBox>

#include <algorithm>

/// What the form of a technician shows, reads and saves; TechnicienForm.cpp lays it out.
namespace tournevis {
namespace {

/// Entries of a reference table: the active ones, and the one already chosen.
template <class T, class Text>
QList<Choice> choicesFrom(const QList<T>& records, Id<T> chosen, const QString& none, Text text) {
    QList<Choice> choices;
    if (!none.isEmpty())
        choices.append({QVariant(), none});
    for (const T& record : records) {
        if (record.actif || record.key() == chosen)
            choices.append({record.id, text(record)});
    }
    return choices;
}

TechnicienService serviceOn(Session& session) {
    return TechnicienService(session, [](Transaction& transaction) {
        return nextNumber(transaction, QStringLiteral("technicien"), transaction.today().year());
    });
}

/// Everything but the principal one, which has its own field.
QList<TechnicienSpecialite> others(const TechnicienFile& file) {
    QList<TechnicienSpecialite> list = file.specialites;
    list.removeIf(
        [&](const TechnicienSpecialite& held) { return held.specialiteId == file.technicien.specialiteId; });
    return list;
}

} // namespace

Result<TechnicienForm::Loaded> TechnicienForm::load(Session& session, Id<Technicien> id) {
    Loaded loaded;
    TechnicienService service(session);
    loaded.file = id ? TRY(service.load(id)) : TRY(service.blank());
    const Technicien& technicien = loaded.file.technicien;
    const auto libelle = [](const auto& record) { return record.libelle; };
    ReferenceService references(session);
    StockQueries stock(session);
    loaded.specialites =
        choicesFrom(TRY(TechnicienQueries(session).specialites()), technicien.specialiteId, {}, libelle);
    loaded.horaires = choicesFrom(TRY(references.list<Horaire>()), technicien.horaireId, {}, libelle);
    loaded.equipes =
        choicesFrom(TRY(references.list<Equipe>()), technicien.equipeId, tr("Aucune équipe"), libelle);
    loaded.zones = choicesFrom(TRY(references.list<Zone>()), technicien.zoneId, tr("Aucune zone"), libelle);
    loaded.vehicules =
        choicesFrom(TRY(references.list<Vehicule>()), technicien.vehiculeId, tr("Aucun véhicule"),
                    [](const Vehicule& vehicule) {
                        return QStringList{vehicule.immatriculation, vehicule.libelle}.join(u' ');
                    });
    loaded.emplacements =
        choicesFrom(TRY(stock.emplacements()), technicien.emplacementId, tr("Aucun stock"), libelle);
    loaded.fournisseurs = choicesFrom(TRY(stock.fournisseurs()), technicien.fournisseurId, tr("Aucune"),
                                      [](const Fournisseur& record) { return record.nom; });
    loaded.comptes.append({QVariant(), tr("Sans compte")});
    for (const UtilisateurRow& compte : TRY(UtilisateurQueries(session).actifs()))
        loaded.comptes.append({compte.id.value(), compte.nomAffichage});
    return loaded;
}

void TechnicienForm::activate() {
    if (!m_loaded)
        reload();
}

void TechnicienForm::reload() {
    context().data.run(
        this, [id = m_id](Session& session) { return load(session, id); },
        [this](const Result<Loaded>& answer) {
            if (!answer)
                return showError(answer.error());
            if (!isModified())
                show(*answer);
        });
    if (m_habilitations)
        m_habilitations->reload();
    if (m_absences)
        m_absences->reload();
}

void TechnicienForm::setChoices(const Loaded& loaded) {
    m_trades = loaded.specialites;
    m_binder.setChoices("specialite_id", loaded.specialites);
    m_binder.setChoices("utilisateur_id", loaded.comptes);
    m_binder.setChoices("horaire_id", loaded.horaires);
    m_binder.setChoices("equipe_id", loaded.equipes);
    m_binder.setChoices("zone_id", loaded.zones);
    m_binder.setChoices("vehicule_id", loaded.vehicules);
    m_binder.setChoices("emplacement_id", loaded.emplacements);
    m_binder.setChoices("fournisseur_id", loaded.fournisseurs);
}

void TechnicienForm::show(const Loaded& loaded) {
    m_file = loaded.file;
    m_theirs.reset();
    setChoices(loaded);
    m_binder.load(m_file.technicien);
    m_binder.setReadOnly(!m_editable);
    showSpecialites(others(m_file));
    showSupplier();
    showHead();
    markSaved(m_file.technicien.modifieLe);
    if (!std::exchange(m_loaded, true)) {
        startDraft(draftKey());
        m_binder.editor("prenom")->setFocus();
    }
}

void TechnicienForm::showSpecialites(const QList<TechnicienSpecialite>& specialites) {
    m_specialites->clear();
    for (const TechnicienSpecialite& held : specialites)
        m_specialites->append(held);
    m_specialites->setReadOnly(!m_editable);
}

QString TechnicienForm::draftKey() const {
    return m_id ? QStringLiteral("technicien-%1").arg(m_id.value()) : QStringLiteral("technicien-nouveau");
}

void TechnicienForm::showHead() {
    const Technicien& technicien = m_file.technicien;
    const bool exists = bool(m_id);
    setTitle(exists ? technicien.nomComplet() : tr("Nouveau technicien"), tr("Techniciens"));
    m_name->setText(exists ? technicien.matricule : tr("Nouveau technicien"));
    m_tag->setVisible(exists && !technicien.actif);
    m_tag->setLook({Hue::Slate, Icon::CrossCircle, tr("Inactif")});
    if (m_active) {
        m_active->setVisible(exists);
        m_agenda->setVisible(exists && technicien.actif);
        m_active->setText(technicien.actif ? tr("Rendre inactif") : tr("Rendre actif"));
    }
    if (!exists || m_habilitations)
        return;
    m_habilitations = new HabilitationsCard(context(), m_id);
    m_absences = new AbsencesCard(context(), m_id);
    content()->insertWidget(content()->count() - 1, m_habilitations);
    content()->insertWidget(content()->count() - 1, m_absences);
}

void TechnicienForm::showSupplier() {
    const auto* type = static_cast<QComboBox*>(m_binder.editor("type"));
    const bool outside =
        type->currentData().toString() == QLatin1String(codeOf(TechnicienType::SousTraitant));
    m_binder.formField("fournisseur_id")->setVisible(outside);
}

TechnicienFile TechnicienForm::read(QList<FieldError>& errors) const {
    TechnicienFile file;
    file.technicien = m_file.technicien;
    errors += m_binder.store(file.technicien);
    TechnicienSpecialite principal;
    principal.specialiteId = file.technicien.specialiteId;
    principal.niveau = file.technicien.niveau;
    file.specialites.append(principal);
    for (int row = 0; row < m_specialites->count(); ++row) {
        TechnicienSpecialite held;
        for (const FieldError& error : m_specialites->binder(row).store(held))
            errors.append({QStringLiteral("specialite.%1.%2").arg(row).arg(error.field), error.message});
        file.specialites.append(held);
    }
    return file;
}

void TechnicienForm::save() {
    if (!m_editable)
        return;
    QList<FieldError> errors;
    const TechnicienFile file = read(errors);
    if (!errors.isEmpty())
        return showError(Error::validation(errors));
    submit([file](Session& session) { return serviceOn(session).save(file); },
           [this](Id<Technicien> id) { saved(id); });
}

void TechnicienForm::saved(Id<Technicien> id) {
    const bool isNew = !m_id;
    m_id = id;
    markSaved(context().clock.now());
    if (isNew)
        startDraft(draftKey());
    reload();
    if (isNew)
        context().toasts.show({tr("Technicien créé"), Icon::Tick, {}, {}, {}});
}

void TechnicienForm::exportAgendaFile() {
    const QString path =
        PagesPreview::askFile()(this, nomFichierAgenda({m_file.technicien.matricule, {}, {}, {}}));
    if (path.isEmpty())
        return;
    context().data.run(
        this, [id = m_id, path](Session& session) { return exportAgenda(session, id, path); },
        [this](const Outcome& written) {
            if (!written)
                return showError(written.error());
            context().toasts.show({tr("Agenda enregistré"), Icon::Download, {}, {}, {}});
        });
}

void TechnicienForm::setActive(bool active) {
    // The base is read again: what is typed must not go with it.
    if (isModified())
        return showError(Error::refused(tr("Enregistrez d’abord les modifications de cette fiche.")));
    const int version = m_file.technicien.version;
    submit([id = m_id, version,
            active](Session& session) { return TechnicienService(session).setActive(id, version, active); },
           [this, active, version] {
               markSaved(context().clock.now());
               reload();
               ToastMessage toast{active ? tr("Technicien actif") : tr("Technicien inactif"),
                                  Icon::Tick,
                                  tr("Annuler"),
                                  {},
                                  {}};
               toast.action = [data = &context().data, id = m_id, active, version] {
                   data->run(
                       data,
                       [id, active, version](Session& session) {
                           return TechnicienService(session).setActive(id, version + 1, !active);
                       },
                       [](const Outcome&) {});
               };
               context().toasts.show(toast);
           });
}

void TechnicienForm::createNew() {
    if (m_editable)
        context().navigator.create(Technicien::schema.table);
}

bool TechnicienForm::concerns(const QList<EntityRef>& records) const {
    return records.isEmpty() || std::ranges::any_of(records, [this](const EntityRef& moved) {
               return moved == record() || moved.kind == "habilitation" || moved.kind == "absence";
           });
}

QVariantMap TechnicienForm::typed() const {
    return {{"technicien", m_binder.typed()}, {"specialites", m_specialites->typed()}};
}

void TechnicienForm::restoreTyped(const QVariantMap& typed) {
    m_binder.restore(typed.value("technicien").toMap());
    m_specialites->restore(typed.value("specialites").toList());
    showSupplier();
}

QList<FieldError> TechnicienForm::showFieldErrors(const QList<FieldError>& errors) {
    QList<FieldError> elsewhere;
    QHash<int, QList<FieldError>> byRow;
    for (const FieldError& error : errors) {
        const QStringList parts = error.field.split(u'.');
        if (parts.size() == 3 && parts[1].toInt() < m_specialites->count())
            byRow[parts[1].toInt()].append({parts[2], error.message});
        else
            elsewhere.append(error);
    }
    for (int row = m_specialites->count() - 1; row >= 0; --row)
        (void)m_specialites->binder(row).showErrors(byRow.value(row));
    return m_binder.showErrors(elsewhere);
}

void TechnicienForm::loadTheirs(const QString& message) {
    context().data.run(
        this, [id = m_id](Session& session) { return TechnicienService(session).load(id); },
        [this, message](const Result<TechnicienFile>& answer) {
            if (!answer)
                return showError(answer.error());
            m_theirs = *answer;
            QList<FieldError> ignored;
            const TechnicienFile mine = read(ignored);
            presentConflict(message, conflictsOf(Technicien::schema, m_file.technicien, mine.technicien,
                                                 m_theirs->technicien, &m_binder));
        });
}

void TechnicienForm::conflictResolved(const QStringList& taken) {
    QList<FieldError> errors;
    TechnicienFile merged = read(errors);
    if (!errors.isEmpty())
        return showError(Error::validation(errors));
    for (const Field& field : Technicien::schema.fields) {
        if (taken.contains(QLatin1String(field.column)))
            field.write(merged.technicien, field.read(m_theirs->technicien));
    }
    // From now on the form is written over their version: what differs from it is ours.
    m_file = *m_theirs;
    m_binder.load(merged.technicien);
    markEdited();
    save();
}

} // namespace tournevis
