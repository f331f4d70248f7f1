// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/panels/HistoryStrip.h"
#include "base/panels/SidePanel.h"
#include "base/panels/ToastHost.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/StatusTag.h"
#include "clients/ChildMerge.h"
#include "clients/ClientForm.h"

#include <QtWidgets/QComboBox>

/// What the form of a client shows, reads and saves; ClientForm.cpp lays it out.
namespace tournevis {
namespace {

constexpr int historyLines = 30;

/// Children as typed: the loaded one when the block comes from it, a new one otherwise.
template <class T>
QList<T> readChildren(const ChildList& list, const QList<T>& loaded, const QString& prefix,
                      QList<FieldError>& errors) {
    QList<T> children;
    for (int row = 0; row < list.count(); ++row) {
        const int origin = list.origin(row);
        T child = origin >= 0 && origin < loaded.size() ? loaded[origin] : T{};
        for (FieldError error : list.binder(row).store(child)) {
            error.field.prepend(QStringLiteral("%1.%2.").arg(prefix).arg(row));
            errors.append(error);
        }
        children.append(child);
    }
    return children;
}

/// Errors « site.2.ville » go to the third block; the others are given back.
QList<FieldError> showChildErrors(const ChildList& list, const QString& prefix,
                                  const QList<FieldError>& errors) {
    QList<FieldError> elsewhere;
    QHash<int, QList<FieldError>> byRow;
    for (const FieldError& error : errors) {
        const QStringList parts = error.field.split(u'.');
        if (parts.size() == 3 && parts[0] == prefix && parts[1].toInt() < list.count())
            byRow[parts[1].toInt()].append({parts[2], error.message});
        else
            elsewhere.append(error);
    }
    for (int row = list.count() - 1; row >= 0; --row)
        elsewhere += list.binder(row).showErrors(byRow.value(row));
    return elsewhere;
}

} // namespace

Result<ClientForm::Loaded> ClientForm::load(Session& session, Id<Client> id) {
    Loaded loaded;
    ClientService service(session);
    loaded.file = id ? TRY(service.load(id)) : TRY(service.blank());
    for (const auto& [value, text] : TRY(ClientQueries(session).paymentTerms()))
        loaded.paymentTerms.append({value, text});
    if (!id)
        return loaded;
    loaded.figures = TRY(ClientQueries(session).figures(id));
    loaded.history = TRY(historyOf(session, loaded.file.client.ref(), historyLines));
    return loaded;
}

void ClientForm::activate() {
    if (!m_loaded)
        reload();
}

void ClientForm::reload() {
    context().data.run(
        this, [id = m_id](Session& session) { return load(session, id); },
        [this](Result<Loaded> answer) {
            if (!answer)
                return showError(answer.error());
            if (!isModified())
                show(std::move(*answer));
        });
}

void ClientForm::show(Loaded loaded) {
    m_file = loaded.file;
    m_theirs.reset();
    m_binder.setChoices("type_paiement_id", loaded.paymentTerms);
    m_binder.load(m_file.client);
    m_sites->clear();
    for (const Site& site : std::as_const(m_file.sites))
        m_sites->append(site);
    m_contacts->clear();
    for (const Contact& contact : std::as_const(m_file.contacts))
        m_contacts->append(contact);
    if (!m_editable) {
        m_binder.setReadOnly(true);
        m_sites->setReadOnly(true);
        m_contacts->setReadOnly(true);
    }
    showTypeFields();
    showHead();
    showPanel(loaded);
    markSaved(m_file.client.modifieLe);
    if (!std::exchange(m_loaded, true)) {
        m_binder.restore(m_given);
        startDraft(draftKey());
        m_binder.editor("nom")->setFocus();
    }
}

QString ClientForm::draftKey() const {
    return m_id ? QStringLiteral("client-%1").arg(m_id.value()) : QStringLiteral("client-nouveau");
}

void ClientForm::showHead() {
    const bool exists = bool(m_id);
    const Client& client = m_file.client;
    setTitle(exists ? client.displayName() : tr("Nouveau client"), tr("Clients"));
    m_name->setText(exists ? client.code : tr("Nouveau client"));
    m_tag->setVisible(exists && (client.carte == CarteClient::Premium || client.archiveLe.isValid()));
    m_tag->setLook(client.archiveLe.isValid() ? StatusLook{Hue::Slate, Icon::CrossCircle, tr("Archivé")}
                                              : StatusLook{Hue::Amber, Icon::Star, labelOf(client.carte)});
    if (m_archive) {
        m_archive->setVisible(exists);
        m_archive->setText(client.archiveLe.isValid() ? tr("Rétablir") : tr("Archiver"));
    }
}

void ClientForm::showPanel(const Loaded& loaded) {
    panel()->setVisible(loaded.figures.has_value());
    if (!loaded.figures)
        return;
    const ClientFigures& figures = *loaded.figures;
    m_figures->clearBody();
    m_figures->addFact(tr("Missions ouvertes"), QString::number(figures.missionsOuvertes));
    m_figures->addFact(tr("Devis en cours"), QString::number(figures.devisOuverts));
    if (figures.encours)
        m_figures->addFact(tr("Encours"), format::euros(*figures.encours));
    if (figures.caDouzeMois)
        m_figures->addFact(tr("CA HT 12 mois"), format::euros(*figures.caDouzeMois));
    m_history->clearBody();
    auto* strip = new HistoryStrip;
    std::vector<HistoryEntry> entries;
    for (const HistoryLine& line : loaded.history)
        entries.push_back(
            {Icon::Pencil,
             Hue::Slate,
             historyWords(line),
             QStringLiteral("%1 · %2").arg(line.utilisateur, format::dateTime(line.instant, context().zone)),
             {}});
    strip->setEntries(entries);
    m_history->body()->addWidget(strip);
}

QString ClientForm::historyWords(const HistoryLine& line) const {
    const Field* field = Client::schema.find(line.champ);
    if (!field)
        return line.motif.isEmpty() ? tr("Fiche créée") : line.motif;
    const auto words = [&](const QString& stored) {
        return m_binder.wordsOf(*field, stored.isEmpty() ? QVariant() : QVariant(stored));
    };
    return tr("%1\u00a0: %2 → %3").arg(field->displayLabel(), words(line.avant), words(line.apres));
}

void ClientForm::showTypeFields() {
    const auto* type = static_cast<QComboBox*>(m_binder.editor("type"));
    const bool consumer = type->currentData().toString() == QLatin1String(codeOf(ClientType::Particulier));
    for (const char* column : {"civilite", "prenom"})
        m_binder.formField(column)->setVisible(consumer);
    for (const char* column : {"representant", "siret", "siren", "tva_intra", "forme_juridique",
                               "assujetti_tva", "autoliquidation"})
        m_binder.formField(column)->setVisible(!consumer);
}

ClientFile ClientForm::read(QList<FieldError>& errors) const {
    ClientFile file;
    file.client = m_file.client;
    file.loadedSites = m_file.loadedSites;
    file.loadedContacts = m_file.loadedContacts;
    errors += m_binder.store(file.client);
    file.sites = readChildren(*m_sites, m_file.sites, QStringLiteral("site"), errors);
    file.contacts = readChildren(*m_contacts, m_file.contacts, QStringLiteral("contact"), errors);
    return file;
}

void ClientForm::save() {
    if (!m_editable)
        return;
    QList<FieldError> errors;
    const ClientFile file = read(errors);
    if (!errors.isEmpty())
        return showError(Error::validation(errors));
    submit([file](Session& session) { return ClientService(session).save(file); },
           [this](Id<Client> id) {
               const bool isNew = !m_id;
               m_id = id;
               markSaved(context().clock.now());
               if (isNew)
                   startDraft(draftKey());
               reload();
               if (isNew)
                   context().toasts.show({tr("Client créé"), Icon::Tick, {}, {}, {}});
           });
}

void ClientForm::primary() { saveNow(); }

void ClientForm::createNew() {
    if (m_editable)
        context().navigator.create("client");
}

void ClientForm::archive() {
    // Archiving reads the base again: what is typed must not go with it.
    if (isModified())
        return showError(Error::refused(tr("Enregistrez d’abord les modifications de cette fiche.")));
    const bool archived = m_file.client.archiveLe.isValid();
    submit(
        [id = m_id, version = m_file.client.version, archived](Session& session) {
            ClientService service(session);
            return archived ? service.restore(id, version) : service.archive(id, version);
        },
        [this, archived] {
            markSaved(context().clock.now());
            reload();
            ToastMessage toast{
                archived ? tr("Client rétabli") : tr("Client archivé"), Icon::Tick, tr("Annuler"), {}, {}};
            toast.action = [data = &context().data, id = m_id, archived,
                            version = m_file.client.version + 1] {
                data->run(
                    data,
                    [id, archived, version](Session& session) {
                        ClientService service(session);
                        return archived ? service.archive(id, version) : service.restore(id, version);
                    },
                    [](const Outcome&) {});
            };
            context().toasts.show(toast);
        });
}

bool ClientForm::concerns(const QList<EntityRef>& records) const {
    return records.isEmpty() || records.contains(record());
}

QVariantMap ClientForm::typed() const {
    return {{"client", m_binder.typed()}, {"sites", m_sites->typed()}, {"contacts", m_contacts->typed()}};
}

void ClientForm::restoreTyped(const QVariantMap& typed) {
    m_binder.restore(typed.value("client").toMap());
    m_sites->restore(typed.value("sites").toList());
    m_contacts->restore(typed.value("contacts").toList());
    showTypeFields();
}

QList<FieldError> ClientForm::showFieldErrors(const QList<FieldError>& errors) {
    QList<FieldError> elsewhere = showChildErrors(*m_contacts, QStringLiteral("contact"), errors);
    elsewhere = showChildErrors(*m_sites, QStringLiteral("site"), elsewhere);
    return m_binder.showErrors(elsewhere);
}

void ClientForm::loadTheirs(const QString& message) {
    context().data.run(
        this, [id = m_id](Session& session) { return ClientService(session).load(id); },
        [this, message](Result<ClientFile> answer) {
            if (!answer)
                return showError(answer.error());
            m_theirs = std::move(*answer);
            presentConflict(message, conflicts());
        });
}

std::vector<FieldConflict> ClientForm::conflicts() const {
    QList<FieldError> ignored;
    const ClientFile mine = read(ignored);
    const auto compareIn = [this](const ChildList& list) {
        return [this, &list](int row, const auto& base, const auto& typed, const auto& theirs) {
            return conflictsOf(base.schema, base, typed, theirs, &list.binder(row));
        };
    };
    std::vector<FieldConflict> all =
        conflictsOf(Client::schema, m_file.client, mine.client, m_theirs->client, &m_binder);
    addChildConflicts(all, QStringLiteral("site"), m_file.sites, mine.sites, m_theirs->sites,
                      compareIn(*m_sites));
    addChildConflicts(all, QStringLiteral("contact"), m_file.contacts, mine.contacts, m_theirs->contacts,
                      compareIn(*m_contacts));
    return all;
}

void ClientForm::conflictResolved(const QStringList& taken) {
    QList<FieldError> errors;
    ClientFile mine = read(errors);
    if (!errors.isEmpty())
        return showError(Error::validation(errors));
    for (const Field& field : Client::schema.fields) {
        if (taken.contains(QLatin1String(field.column)))
            field.write(mine.client, field.read(m_theirs->client));
    }
    const auto sites =
        mergeChildren(QStringLiteral("site"), m_file.sites, mine.sites, m_theirs->sites, taken);
    const auto contacts =
        mergeChildren(QStringLiteral("contact"), m_file.contacts, mine.contacts, m_theirs->contacts, taken);
    // From now on the form is written over their version: what differs from it is ours.
    m_file = *m_theirs;
    m_file.sites = sites.stored;
    m_file.contacts = contacts.stored;
    m_binder.load(mine.client);
    showChildren(*m_sites, sites);
    showChildren(*m_contacts, contacts);
    markEdited();
    save();
}

} // namespace tournevis
