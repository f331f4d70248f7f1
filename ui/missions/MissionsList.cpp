// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/MissionsList.h"

#include "base/Format.h"
#include "base/StatutLook.h"
#include "comptes/Permissions.h"
#include "missions/MissionQueries.h"

namespace tournevis {
namespace {

using R = MissionRow;

const QString none = QStringLiteral("—");

QString orNone(const QString& text) { return text.isEmpty() ? none : text; }

QString nextVisit(const R& row, const PageContext& context) {
    if (!row.prochaine.isValid())
        return none;
    const QDate day = row.prochaine.toTimeZone(context.zone).date();
    return format::relativeDate(day, context.today()) + u' ' + format::time(row.prochaine, context.zone);
}

QString progress(const R& row) {
    return row.visites == 0 ? none : MissionsList::tr("%1 sur %2").arg(row.visitesFaites).arg(row.visites);
}

QList<ListColumn<R>> requestColumns() {
    QList<ListColumn<R>> list{
        {MissionsList::tr("Numéro"), [](const R& row) { return row.numero; }, "numero", Qt::AlignLeft, 132},
        {MissionsList::tr("Client"), [](const R& row) { return row.client; }, "client", Qt::AlignLeft, 168,
         [](const R&) { return CellEmphasis::Strong; }},
        {MissionsList::tr("Nature"), [](const R& row) { return row.nature; }, "nature", Qt::AlignLeft, 150},
        {MissionsList::tr("Priorité"),
         [](const R& row) { return labelOf(row.priorite); },
         "priorite",
         Qt::AlignLeft,
         98,
         {},
         [](const R& row) { return std::optional(lookOf(row.priorite)); }},
        {MissionsList::tr("Statut"),
         [](const R& row) { return lookOf(row.statut, row.enRetard).text; },
         {},
         Qt::AlignLeft,
         118,
         {},
         [](const R& row) { return std::optional(lookOf(row.statut, row.enRetard)); }}};
    return list;
}

QList<ListColumn<R>> columns(const PageContext& context) {
    QList<ListColumn<R>> list = requestColumns();
    list.append({MissionsList::tr("Prochaine"),
                 [&context](const R& row) { return nextVisit(row, context); },
                 {},
                 Qt::AlignLeft,
                 112,
                 [](const R& row) { return row.enRetard ? CellEmphasis::Alarm : CellEmphasis::Normal; }});
    list.append({MissionsList::tr("Responsable"),
                 [](const R& row) { return orNone(row.responsable); },
                 {},
                 Qt::AlignLeft,
                 104});
    list.append({MissionsList::tr("Avancement"), progress, {}, Qt::AlignLeft, 94});
    if (context.access.hasSome(permission::devisLire))
        list.append({MissionsList::tr("Devis"),
                     [](const R& row) { return orNone(row.devis); },
                     {},
                     Qt::AlignLeft,
                     128});
    list.append({MissionsList::tr("Facturation"),
                 [](const R& row) { return labelOf(row.facturation); },
                 {},
                 Qt::AlignLeft,
                 110,
                 [](const R&) { return CellEmphasis::Secondary; }});
    return list;
}

ListWords words(bool mayCreate) {
    return {MissionsList::tr("Missions"),
            MissionsList::tr("Numéro, client, nature, ville"),
            MissionsList::tr("Aucune mission. La première naît d’un appel\u00a0: Ctrl Maj N."),
            mayCreate ? MissionsList::tr("Nouvelle mission") : QString(),
            MissionsList::tr("Aucune mission ne correspond à ces filtres."),
            MissionsList::tr("Chargement des missions…"),
            [](qint64 total, int shown) {
                return format::count(total, MissionsList::tr("mission"), MissionsList::tr("missions")) +
                       QStringLiteral(" · ") +
                       format::count(shown, MissionsList::tr("affichée"), MissionsList::tr("affichées"));
            }};
}

} // namespace

MissionsList::MissionsList(PageContext& context, QWidget* parent)
    : ListPage(context, "missions", words(context.access.has(permission::missionsEcrire)), parent) {
    addFilter("toutes", tr("Toutes"));
    addFilter("a_planifier", tr("À planifier"));
    addFilter("en_cours", tr("En cours"));
    addFilter("en_retard", tr("En retard"));
    addFilter("a_facturer", tr("À facturer"));
    addFilter("terminees", tr("Terminées"));
    if (context.access.has(permission::missionsEcrire))
        setPrimary(Icon::Plus, tr("Nouvelle mission"));
    ListSource<R> source{
        [](Session& session, const ListRequest& request) { return MissionQueries(session).page(request); },
        [](Session& session, const ListRequest& request) { return MissionQueries(session).count(request); },
        [](const R& row) {
            return EntityRef{Mission::schema.table, row.id.value()};
        },
        columns(context)};
    if (auto* search = findChild<SearchField*>())
        search->setMinimumWidth(px(190));
    setModel(new ListModel<R>(context.data, std::move(source)), "numero", true);
}

void MissionsList::createNew() {
    if (context().access.has(permission::missionsEcrire))
        context().navigator.create("mission");
}

} // namespace tournevis
