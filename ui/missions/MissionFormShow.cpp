// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/StatutLook.h"
#include "base/panels/Banner.h"
#include "base/widgets/PlainLabel.h"
#include "comptes/Permissions.h"
#include "comptes/UtilisateurQueries.h"
#include "equipe/TechnicienQueries.h"
#include "missions/ClientPicker.h"
#include "missions/MissionFields.h"
#include "missions/MissionForm.h"
#include "missions/MissionPanel.h"
#include "missions/MissionRules.h"
#include "missions/SpecialitePicker.h"
#include "missions/TypeQueries.h"
#include "missions/VisitsCard.h"
#include "stock/StockQueries.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include <algorithm>

/// What MissionForm reads from the base and how it shows it.
namespace tournevis {
namespace {

constexpr int historyLines = 30;

QString placeWords(const Site& site) {
    const QString address = site.oneLineAddress();
    return site.libelle.isEmpty() || site.libelle == site.adresseL1
               ? address
               : QStringLiteral("%1, %2").arg(site.libelle, address);
}

QString contactWords(const Contact& contact) {
    const QString phone = contact.telephoneMobile.isEmpty() ? contact.telephone : contact.telephoneMobile;
    return phone.isEmpty() ? contact.displayName()
                           : QStringLiteral("%1 · %2").arg(contact.displayName(), format::phone(phone));
}

QString warningAbout(const Client& client, const std::optional<ClientFigures>& figures) {
    if (client.blocage != Blocage::Aucun)
        return client.blocageMotif.isEmpty()
                   ? MissionForm::tr("Client signalé\u00a0: %1.").arg(labelOf(client.blocage).toLower())
                   : MissionForm::tr("Client signalé\u00a0: %1").arg(client.blocageMotif);
    const bool exceeded =
        figures && figures->encours && client.encoursMax && *figures->encours > *client.encoursMax;
    return exceeded ? MissionForm::tr("Encours de %1 au-delà du plafond de %2. La mission reste possible.")
                          .arg(format::euros(*figures->encours), format::euros(*client.encoursMax))
                    : QString();
}

/// Articles taken out, by visit; nothing for whoever does not see the stock.
QHash<qint64, int> articlesOf(Session& session, const MissionSheet& sheet) {
    QHash<qint64, int> counts;
    for (const VisitView& vue : sheet.visites) {
        const auto sorties = StockQueries(session).sortiesDe(vue.visite.key());
        if (!sorties)
            return {};
        counts.insert(vue.visite.id, int(std::ranges::count_if(*sorties, [](const SortieRow& row) {
                          return row.statut != StatutSortie::Annulee;
                      })));
    }
    return counts;
}

Result<std::optional<MissionRow>> rowOf(Session& session, const Mission& mission) {
    ListRequest request;
    request.search = mission.numero;
    for (const MissionRow& row : TRY(MissionQueries(session).page(request)).rows) {
        if (row.id == mission.key())
            return std::optional(row);
    }
    return std::optional<MissionRow>();
}

} // namespace

Result<MissionForm::ClientNews> MissionForm::loadClient(Session& session, Id<Client> client) {
    ClientNews news;
    news.file = TRY(ClientService(session).load(client));
    news.figures = TRY(ClientQueries(session).figures(client));
    if (const auto blank = MissionService(session).blank(client))
        news.proposed = blank->mission;
    return news;
}

Result<MissionForm::Loaded> MissionForm::load(Session& session, Id<Mission> id, Id<Client> client,
                                              const Access& access) {
    Loaded loaded;
    loaded.types = TRY(activeTypes(session));
    if (access.hasSome(permission::planningLire))
        loaded.specialites = TRY(TechnicienQueries(session).specialites());
    for (const UtilisateurRow& person : TRY(UtilisateurQueries(session).actifs()))
        loaded.people.append({person.id.value(), person.nomAffichage});
    MissionService service(session);
    loaded.file = id ? TRY(service.load(id)) : TRY(service.blank(client));
    if (loaded.file.mission.clientId && access.has(permission::clientsLire))
        loaded.client = TRY(loadClient(session, loaded.file.mission.clientId));
    if (!id)
        return loaded;
    loaded.sheet = TRY(MissionQueries(session).sheet(id));
    loaded.row = TRY(rowOf(session, loaded.file.mission));
    loaded.articles = articlesOf(session, *loaded.sheet);
    loaded.history = TRY(historyOf(session, loaded.file.mission.ref(), historyLines));
    return loaded;
}

void MissionForm::activate() {
    if (!m_loaded)
        reload();
}

void MissionForm::reload() {
    context().data.run(
        this,
        [id = m_id, client = m_givenClient, access = context().access](Session& session) {
            return load(session, id, client, access);
        },
        [this](Result<Loaded> answer) {
            if (!answer)
                return showError(answer.error());
            if (!isModified())
                show(std::move(*answer));
        });
}

void MissionForm::show(Loaded loaded) {
    m_showing = true;
    m_file = loaded.file;
    m_theirs.reset();
    m_types = loaded.types;
    QList<Choice> types;
    for (const TypeIntervention& type : std::as_const(m_types))
        types.append({type.id, type.libelle});
    QList<Choice> people{{QVariant(), tr("Non précisé")}};
    people += loaded.people;
    m_binder.setChoices("type_id", types);
    m_binder.setChoices("responsable_id", people);
    m_specialites->setChoices(loaded.specialites);
    m_client = loaded.client;
    if (m_client) {
        showPlaces(m_client->file);
        m_picker->setClient(m_file.mission.clientId, m_client->file.client.displayName());
    } else if (loaded.sheet) {
        m_picker->setClient(m_file.mission.clientId, loaded.sheet->client);
        m_binder.setChoices("site_id", {{m_file.mission.siteId.value(), loaded.sheet->site}});
    }
    m_binder.load(m_file.mission);
    m_specialites->setChecked(m_file.specialites);
    m_suggestedNature = m_id ? QString() : m_file.mission.nature;
    if (!m_editable) {
        m_binder.setReadOnly(true);
        m_specialites->setEnabled(false);
    }
    m_visitsCard->setVisible(loaded.sheet.has_value());
    if (loaded.sheet) {
        m_visits = loaded.sheet->visites;
        m_visitsCard->setVisits(*loaded.sheet, loaded.articles);
        m_side->showProgress(*loaded.sheet, loaded.row);
    }
    if (m_client)
        showClient(*m_client);
    if (m_id)
        m_side->showHistory(loaded.history);
    m_tag->setLook(lookOf(m_file.mission.statut, loaded.row && loaded.row->enRetard));
    showHead();
    m_showing = false;
    markSaved(m_id ? m_file.mission.modifieLe : QDateTime());
    if (!std::exchange(m_loaded, true)) {
        startDraft(m_id ? QStringLiteral("mission-%1").arg(m_id.value())
                        : QStringLiteral("mission-nouvelle"));
        m_binder.editor(m_id ? "type_id" : "client_id")->setFocus();
    }
}

void MissionForm::showHead() {
    const bool exists = bool(m_id);
    const Mission& mission = m_file.mission;
    setTitle(exists ? mission.numero : tr("Nouvelle mission"), tr("Missions"));
    m_name->setText(exists ? mission.numero : tr("Nouvelle mission"));
    m_tag->setVisible(exists);
    m_priorite->setLook(lookOf(mission.priorite));
    m_priorite->setVisible(exists && mission.priorite != Priorite::Normale);
    if (m_devis)
        m_devis->setVisible(exists);
    if (!m_editable)
        return;
    const bool cancelled = mission.statut == MissionStatut::Annulee;
    const MissionStatut to = cancelled ? MissionStatut::APlanifier : MissionStatut::Annulee;
    m_cancel->setVisible(exists && missionArrow(mission.statut, to).has_value());
    m_cancel->setText(cancelled ? tr("Rouvrir la mission") : tr("Annuler la mission"));
    m_plainSave->setVisible(!exists);
    primaryButton()->setText(exists ? tr("Enregistrer") : tr("Créer et planifier"));
    primaryButton()->setKeyHint(exists ? tr("Ctrl S") : tr("Ctrl Entrée"));
}

void MissionForm::showPlaces(const ClientFile& file) {
    QList<Choice> sites;
    for (const Site& site : file.sites)
        sites.append({site.id, placeWords(site)});
    QList<Choice> contacts{{QVariant(), tr("Non précisé")}};
    for (const Contact& contact : file.contacts)
        contacts.append({contact.id, contactWords(contact)});
    m_binder.setChoices("site_id", sites);
    m_binder.setChoices("contact_site_id", contacts);
}

void MissionForm::showClient(const ClientNews& news) {
    const Id<Site> site(m_binder.typed().value("site_id").toLongLong());
    m_side->showClient(news.file, news.figures, site);
    const QString warning = warningAbout(news.file.client, news.figures);
    m_warning->setMessage(BannerKind::Warning, warning);
    m_warning->setVisible(!warning.isEmpty());
}

void MissionForm::clientChosen(Id<Client> client) {
    if (!client)
        return m_picker->setClient({}, {});
    context().data.run(
        this, [client](Session& session) { return loadClient(session, client); },
        [this, client](Result<ClientNews> answer) {
            if (!answer)
                return showError(answer.error());
            m_showing = true;
            m_client = std::move(*answer);
            m_picker->setClient(client, m_client->file.client.displayName());
            showPlaces(m_client->file);
            m_file.mission.payeurId = m_client->proposed.payeurId;
            if (m_client->proposed.siteId)
                m_binder.setText("site_id", QString::number(m_client->proposed.siteId.value()));
            if (!m_id && m_binder.typed().value("priorite").toString() == QLatin1String("normale"))
                m_binder.setText("priorite", QString::fromLatin1(codeOf(m_client->proposed.priorite)));
            m_showing = false;
            m_binder.formField("client_id")->clearError();
            showClient(*m_client);
            lookForTwin();
        });
}

void MissionForm::typeChosen() {
    if (m_showing || m_id)
        return;
    const qint64 chosen = static_cast<QComboBox*>(m_binder.editor("type_id"))->currentData().toLongLong();
    const auto type = std::ranges::find(m_types, chosen, &TypeIntervention::id);
    if (type == m_types.end())
        return;
    const QString nature = m_binder.typed().value("nature").toString().trimmed();
    if (nature.isEmpty() || nature == m_suggestedNature)
        m_binder.setText("nature", type->libelle);
    m_suggestedNature = type->libelle;
    if (type->dureeMin)
        m_binder.setText("duree_prevue_min", QString::number(*type->dureeMin));
    m_specialites->setChecked(type->specialiteId ? QList{type->specialiteId} : QList<Id<Specialite>>());
    lookForTwin();
}

void MissionForm::lookForTwin() {
    const QString nature = m_binder.typed().value("nature").toString().trimmed();
    m_twin->hide();
    if (m_id || !m_picker->client() || nature.isEmpty())
        return;
    context().data.run(
        this,
        [client = m_picker->client(), nature](Session& session) {
            return MissionQueries(session).similar(client, nature);
        },
        [this](const Result<QList<Mission>>& answer) {
            if (!answer || answer->isEmpty() || m_id)
                return;
            m_twinRecord = answer->first().ref();
            m_twin->setMessage(
                BannerKind::Info,
                tr("La mission %1 de ce client porte la même nature, reçue le %2.")
                    .arg(answer->first().numero,
                         format::date(answer->first().recuLe.toTimeZone(context().zone).date())));
            m_twin->show();
        });
}

} // namespace tournevis
