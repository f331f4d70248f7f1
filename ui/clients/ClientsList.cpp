// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/ClientsList.h"

#include "base/Format.h"
#include "clients/ClientQueries.h"
#include "comptes/Permissions.h"

namespace tournevis {
namespace {

QList<ListColumn<ClientRow>> columns(bool seesMoney) {
    using R = ClientRow;
    QList<ListColumn<R>> list{
        {ClientsList::tr("Code"), [](const R& row) { return row.code; }, "code", Qt::AlignLeft, 104},
        {ClientsList::tr("Nom"), [](const R& row) { return row.nom; }, "nom", Qt::AlignLeft, 300,
         [](const R&) { return CellEmphasis::Strong; }},
        {ClientsList::tr("Type"), [](const R& row) { return labelOf(row.type); }, {}, Qt::AlignLeft, 116},
        {ClientsList::tr("Carte"),
         [](const R& row) { return labelOf(row.carte); },
         {},
         Qt::AlignLeft,
         110,
         {},
         [](const R& row) -> std::optional<StatusLook> {
             if (row.carte != CarteClient::Premium)
                 return std::nullopt;
             return StatusLook{Hue::Amber, Icon::Star, labelOf(row.carte)};
         }},
        {ClientsList::tr("Ville"), [](const R& row) { return row.ville; }, "ville", Qt::AlignLeft, 150},
        {ClientsList::tr("Téléphone"),
         [](const R& row) { return format::phone(row.telephone); },
         {},
         Qt::AlignLeft,
         130},
        {ClientsList::tr("Missions"),
         [](const R& row) {
             return row.missionsOuvertes ? QString::number(row.missionsOuvertes) : QStringLiteral("—");
         },
         {},
         Qt::AlignRight,
         86}};
    if (seesMoney)
        list.append({ClientsList::tr("Encours"),
                     [](const R& row) { return row.encours ? format::euros(*row.encours) : QString(); },
                     {},
                     Qt::AlignRight,
                     120});
    list.append({ClientsList::tr("Dernière visite"),
                 [](const R& row) { return format::date(row.derniereVisite); },
                 {},
                 Qt::AlignLeft,
                 110,
                 [](const R&) { return CellEmphasis::Secondary; }});
    return list;
}

ListWords words(bool mayCreate) {
    return {ClientsList::tr("Clients"),
            ClientsList::tr("Nom, ville, téléphone"),
            ClientsList::tr("Aucun client. Créez le premier au prochain appel."),
            mayCreate ? ClientsList::tr("Nouveau client") : QString(),
            ClientsList::tr("Aucun client ne correspond à ces filtres."),
            ClientsList::tr("Chargement des clients…"),
            [](qint64 total, int shown) {
                return format::count(total, ClientsList::tr("client"), ClientsList::tr("clients")) +
                       QStringLiteral(" · ") +
                       format::count(shown, ClientsList::tr("affiché"), ClientsList::tr("affichés"));
            }};
}

} // namespace

ClientsList::ClientsList(PageContext& context, QWidget* parent)
    : ListPage(context, "clients", words(context.access.has(permission::clientsEcrire)), parent) {
    addFilter("actifs", tr("Actifs"));
    addFilter("premium", tr("Premium"));
    addFilter("bloques", tr("Bloqués"));
    addFilter("archives", tr("Archivés"));
    if (context.access.has(permission::clientsEcrire))
        setPrimary(Icon::Plus, tr("Nouveau client"));
    ListSource<ClientRow> source{
        [](Session& session, const ListRequest& request) { return ClientQueries(session).page(request); },
        [](Session& session, const ListRequest& request) { return ClientQueries(session).count(request); },
        [](const ClientRow& row) {
            return EntityRef{Client::schema.table, row.id.value()};
        },
        columns(context.access.has(permission::facturesLire))};
    setModel(new ListModel<ClientRow>(context.data, std::move(source)), "nom");
}

void ClientsList::createNew() {
    if (context().access.has(permission::clientsEcrire))
        context().navigator.create("client");
}

} // namespace tournevis
