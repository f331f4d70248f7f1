// SPDX-License-Identifier: GPL-3.0-or-later
// What the editor of a devis reads and writes on the data thread.
#include "base/Format.h"
#include "clients/ClientQueries.h"
#include "clients/ClientService.h"
#include "comptes/Permissions.h"
#include "devis/ClientField.h"
#include "devis/DevisAnswer.h"
#include "devis/DevisDefauts.h"
#include "devis/DevisEditor.h"
#include "devis/LignesCard.h"
#include "devis/LignesView.h"
#include "missions/MissionQueries.h"
#include "stock/StockQueries.h"

namespace tournevis {
namespace {

constexpr int proposals = 8;
constexpr int clientMissions = 100;

/// What choosing a client brings beside the fields on screen.
constexpr const char* broughtByClient[] = {"payeur_id", "contact_id", "acompte_bp"};

Result<DevisFile> fresh(Session& session, const QVariantMap& given) {
    DevisService service(session);
    if (const qint64 mission = given.value("mission_id").toLongLong())
        return service.forMission(Id<Mission>(mission));
    if (const qint64 visit = given.value("intervention_id").toLongLong()) {
        TRY(session.require(permission::devisEcrire));
        return DevisDefauts(session).forIntervention(Id<Intervention>(visit));
    }
    return service.blank(Id<Client>(given.value("client_id").toLongLong()));
}

QString placeOf(const Site& site) {
    return QStringList{site.adresseL1, site.ville}.join(QStringLiteral(", "));
}

Result<QList<Choice>> missionsOf(Session& session, const Devis& devis, const QString& client) {
    QList<Choice> missions{{QVariant(), QStringLiteral("—")}};
    if (TRY(session.scope(permission::missionsLire)) != Scope::All || !devis.clientId)
        return missions;
    ListRequest request;
    request.search = client;
    request.limit = clientMissions;
    for (const MissionRow& row : TRY(MissionQueries(session).page(request)).rows) {
        if (row.clientId == devis.clientId)
            missions.append({row.id.value(), row.numero + QStringLiteral(" · ") + row.nature});
    }
    return missions;
}

Result<QString> missionNumber(Session& session, const Devis& devis) {
    if (devis.id)
        return TRY(DevisQueries(session).sheet(devis.key())).mission;
    return TRY(MissionQueries(session).sheet(devis.missionId)).mission.numero;
}

bool holds(const QList<Choice>& choices, qint64 value) {
    return std::ranges::any_of(choices, [&](const Choice& choice) { return choice.value == value; });
}

} // namespace

Result<DevisChoices> DevisEditor::choicesOf(Session& session, const Devis& devis) {
    DevisChoices choices;
    const PartiesDevis parties = TRY(partiesOf(session.connection(), devis));
    choices.client = devis.clientId ? parties.acheteur.displayName() : QString();
    choices.sites = {{QVariant(), tr("Adresse du client")}};
    if (devis.clientId && TRY(session.scope(permission::clientsLire)) == Scope::All) {
        for (const Site& site : TRY(ClientService(session).load(devis.clientId)).sites)
            choices.sites.append({site.id, placeOf(site)});
    }
    if (devis.siteId && !holds(choices.sites, devis.siteId.value()))
        choices.sites.append(
            {devis.siteId.value(), parties.lieu.adresseL1 + QStringLiteral(", ") + parties.lieu.ville});
    choices.missions = TRY(missionsOf(session, devis, choices.client));
    if (devis.missionId && !holds(choices.missions, devis.missionId.value())) {
        choices.missions.append({devis.missionId.value(), TRY(missionNumber(session, devis))});
    }
    return choices;
}

Result<DevisEditor::Loaded> DevisEditor::load(Session& session, Id<Devis> id, const QVariantMap& given) {
    Loaded loaded;
    loaded.file = id ? TRY(DevisService(session).load(id)) : TRY(fresh(session, given));
    const Devis& devis = loaded.file.devis;
    loaded.references = TRY(DevisReferences::load(session, devis.clientId));
    loaded.choices = TRY(choicesOf(session, devis));
    for (const TypePaiement& terms : std::as_const(loaded.references.paiements))
        loaded.choices.paiements.append({terms.id, terms.libelle});
    return loaded;
}

void DevisEditor::reload() {
    context().data.run(
        this, [id = m_id, given = m_given](Session& session) { return load(session, id, given); },
        [this](Result<Loaded> answer) {
            if (!answer)
                return showError(answer.error());
            if (!isModified())
                show(std::move(*answer));
        });
}

void DevisEditor::show(Loaded loaded) {
    m_showing = true;
    const bool sameLines = m_loaded && loaded.file.devis.version == m_file.devis.version && m_id;
    m_file = loaded.file;
    m_theirs.reset();
    m_references = loaded.references;
    m_head->load(m_file.devis, loaded.choices);
    m_lignes.setReferences(loaded.references);
    if (!sameLines)
        m_lignes.load(m_file.lignes);
    m_card->setDiscount(m_file.devis.remiseTaux, m_file.devis.remiseMontant);
    m_showing = false;
    showTotals();
    showState();
    study();
    markSaved(m_file.devis.modifieLe);
    if (std::exchange(m_loaded, true))
        return;
    startDraft(m_id ? QStringLiteral("devis-%1").arg(m_id.value()) : QStringLiteral("devis-nouveau"));
    if (!m_file.devis.clientId)
        m_head->client()->setFocus();
    else
        m_card->table()->setFocus();
}

void DevisEditor::save() { saveThen(nullptr); }

void DevisEditor::saveThen(Next next) {
    if (!isEditableNow())
        return;
    QList<FieldError> errors;
    const DevisFile file = read(errors);
    if (!errors.isEmpty())
        return showError(Error::validation(errors));
    submit([file](Session& session) { return DevisService(session).saveDraft(file); },
           [this, next](const DevisFile& saved) {
               stored(saved);
               if (next)
                   (this->*next)();
           });
}

void DevisEditor::stored(const DevisFile& file) {
    const bool isNew = !m_id;
    m_file = file;
    m_id = file.devis.key();
    m_lignes.adopt(file.lignes);
    markSaved(context().clock.now());
    if (isNew)
        startDraft(QStringLiteral("devis-%1").arg(m_id.value()));
    showState();
    study();
}

QVariantMap DevisEditor::typed() const {
    QVariantMap brought;
    for (const char* column : broughtByClient)
        brought.insert(column, Devis::schema.find(column)->read(m_file.devis));
    return {{"tete", m_head->typed()},
            {"apport", brought},
            {"lignes", m_lignes.typed()},
            {"remise_bp", qlonglong(m_card->discountRate().units())},
            {"remise_cts", qlonglong(m_card->discountAmount().units())}};
}

void DevisEditor::restoreTyped(const QVariantMap& typed) {
    m_head->restore(typed.value("tete").toMap());
    const QVariantMap brought = typed.value("apport").toMap();
    for (const char* column : broughtByClient)
        Devis::schema.find(column)->write(m_file.devis, brought.value(column));
    m_lignes.restore(typed.value("lignes").toList());
    m_card->setDiscount(Taux::fromUnits(typed.value("remise_bp").toLongLong()),
                        Montant::fromUnits(typed.value("remise_cts").toLongLong()));
    showTotals();
    readChoices();
}

void DevisEditor::readChoices() {
    struct Reading {
        DevisChoices choices;
        Id<TauxTva> taux;
    };
    QList<FieldError> ignored;
    const Devis devis = read(ignored).devis;
    context().data.run(
        this,
        [devis](Session& session) -> Result<Reading> {
            return Reading{TRY(choicesOf(session, devis)),
                           TRY(DevisDefauts(session).rateFor(devis.clientId))};
        },
        [this, client = devis.clientId](Result<Reading> answer) {
            if (!answer)
                return showError(answer.error());
            // Another client brings its own.
            if (m_head->client()->client() != client)
                return;
            m_references.tauxDefaut = answer->taux;
            m_lignes.setReferences(m_references);
            showChoices(std::move(answer->choices));
        });
}

void DevisEditor::showChoices(DevisChoices choices) {
    for (const TypePaiement& terms : std::as_const(m_references.paiements))
        choices.paiements.append({terms.id, terms.libelle});
    const QVariantMap typed = m_head->typed();
    m_showing = true;
    m_head->setChoices(choices);
    m_head->restore(typed);
    m_showing = false;
}

QList<FieldError> DevisEditor::showFieldErrors(const QList<FieldError>& errors) {
    QList<FieldError> elsewhere;
    QList<FieldError> lines;
    for (const FieldError& error : m_cancel->showErrors(m_answer->showErrors(errors)))
        (error.field.startsWith(QLatin1String("ligne.")) ? lines : elsewhere).append(error);
    const QModelIndex first = m_lignes.showErrors(lines);
    m_card->tellError(m_lignes.errorSentence());
    if (first.isValid()) {
        m_card->table()->setCurrentIndex(first);
        m_card->table()->setFocus();
    }
    return m_head->binder().showErrors(elsewhere);
}

void DevisEditor::loadTheirs(const QString& message) {
    context().data.run(
        this, [id = m_id](Session& session) { return DevisService(session).load(id); },
        [this, message](Result<DevisFile> answer) {
            if (!answer)
                return showError(answer.error());
            m_theirs = std::move(*answer);
            QList<FieldError> ignored;
            DevisFile mine = read(ignored);
            applyMontants(mine.devis, mine.lignes, m_references.connus);
            // Only what is typed can be chosen; the sum of the lines stands for the lines.
            Devis theirs = m_file.devis;
            copyHead(m_theirs->devis, theirs);
            theirs.lignesHt = m_theirs->devis.lignesHt;
            Devis ours = m_file.devis;
            copyHead(mine.devis, ours);
            ours.lignesHt = mine.devis.lignesHt;
            presentConflict(message, Devis::schema, m_file.devis, ours, theirs);
        });
}

void DevisEditor::conflictResolved(const QStringList& taken) {
    QList<FieldError> ignored;
    DevisFile merged = read(ignored);
    for (const Field& field : Devis::schema.fields) {
        if (taken.contains(QLatin1String(field.column)))
            field.write(merged.devis, field.read(m_theirs->devis));
    }
    if (taken.contains(QLatin1String("lignes_ht_cts")))
        m_lignes.load(m_theirs->lignes);
    else
        m_lignes.rebase(m_theirs->lignes);
    // From now on the form is written over their version: what differs from it is ours.
    m_file = *m_theirs;
    m_card->setDiscount(merged.devis.remiseTaux, merged.devis.remiseMontant);
    const QString client = m_head->client()->text();
    m_head->binder().load(merged.devis);
    m_head->client()->setClient(merged.devis.clientId, client);
    markEdited();
    save();
}

void DevisEditor::searchClients(const QString& typed) {
    ListRequest request;
    request.search = typed;
    request.filter = "actifs";
    request.limit = proposals;
    context().data.run(
        this, [request](Session& session) { return ClientQueries(session).page(request); },
        [this, typed](const Result<RowPage<ClientRow>>& page) {
            if (!page)
                return showError(page.error());
            QList<ArticleSuggestion> clients;
            for (const ClientRow& row : page->rows)
                clients.append({row.id.value(), row.nom, row.ville});
            m_head->client()->propose(typed, clients);
        });
}

void DevisEditor::followClient() {
    struct Following {
        Devis defaults;
        DevisChoices choices;
        Id<TauxTva> taux;
    };
    context().data.run(
        this,
        [client = m_head->client()->client()](Session& session) -> Result<Following> {
            Following following;
            following.defaults = TRY(DevisService(session).blank(client)).devis;
            following.choices = TRY(choicesOf(session, following.defaults));
            following.taux = TRY(DevisDefauts(session).rateFor(client));
            return following;
        },
        [this](Result<Following> answer) {
            if (!answer)
                return showError(answer.error());
            Devis& devis = m_file.devis;
            const Devis& defaults = answer->defaults;
            devis.payeurId = defaults.payeurId;
            devis.contactId = {};
            devis.acompteTaux = defaults.acompteTaux;
            m_references.tauxDefaut = answer->taux;
            for (const TypePaiement& terms : std::as_const(m_references.paiements))
                answer->choices.paiements.append({terms.id, terms.libelle});
            m_head->follow(defaults, answer->choices);
            m_card->setDiscount(defaults.remiseTaux, {});
            m_lignes.setReferences(m_references);
            edited();
        });
}

void DevisEditor::searchArticles(int serial, const QString& typed) {
    if (!context().access.hasSome(permission::materielLire))
        return;
    ListRequest request;
    request.search = typed.trimmed();
    request.filter = "actifs";
    request.limit = proposals;
    context().data.run(
        this, [request](Session& session) { return StockQueries(session).liste(request); },
        [this, serial, typed](const Result<RowPage<MaterielRow>>& page) {
            QList<ArticleSuggestion> articles;
            if (page) {
                for (const MaterielRow& row : page->rows)
                    articles.append({row.id.value(), row.reference + QStringLiteral(" · ") + row.designation,
                                     format::price(row.prixVenteHt) + QStringLiteral(" / ") + row.unite});
            }
            m_card->table()->proposeArticles(serial, typed, articles);
        });
}

void DevisEditor::fillArticle(int serial, qint64 article) {
    context().data.run(
        this, [id = Id<Materiel>(article)](Session& session) { return StockQueries(session).fiche(id, 1); },
        [this, serial](const Result<MaterielFiche>& sheet) {
            if (!sheet)
                return showError(sheet.error());
            const Materiel& materiel = sheet->materiel;
            DevisLigne line;
            line.materielId = materiel.key();
            line.reference = materiel.reference;
            line.designation = materiel.designation;
            line.uniteId = materiel.uniteId;
            line.prixUnitaireHt = materiel.prixVenteHt;
            line.coutUnitaire = sheet->pmp.value_or(PrixUnitaire());
            line.tauxTvaId = materiel.tauxTvaId;
            m_lignes.fill(serial, line);
        });
}

void DevisEditor::addMissionLines() {
    QList<FieldError> ignored;
    const Id<Mission> mission = read(ignored).devis.missionId;
    submit(
        [mission](Session& session) -> Result<QList<DevisLigne>> {
            QList<DevisLigne> lines;
            DevisDefauts defauts(session);
            for (const VisitView& visit : TRY(MissionQueries(session).sheet(mission)).visites)
                lines += TRY(defauts.forIntervention(visit.visite.key())).lignes;
            return lines;
        },
        [this](const QList<DevisLigne>& lines) {
            if (!lines.isEmpty())
                m_lignes.append(lines);
            ToastMessage toast{lines.isEmpty() ? tr("Aucune ligne à facturer dans cette mission")
                                               : tr("Lignes de la mission ajoutées"),
                               Icon::Missions,
                               {},
                               {},
                               {}};
            if (!lines.isEmpty()) {
                toast.actionText = tr("Annuler");
                toast.action = [table = QPointer(m_card->table())] {
                    if (table)
                        table->undo();
                };
            }
            context().toasts.show(toast);
        });
}

} // namespace tournevis
