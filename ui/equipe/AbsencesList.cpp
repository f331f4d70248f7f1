// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/AbsencesList.h"

#include "base/Format.h"
#include "comptes/Permissions.h"
#include "equipe/EquipeLooks.h"
#include "equipe/absences/AbsenceList.h"

namespace tournevis {
namespace {

using R = AbsenceLigne;

template <class Text>
ListColumn<R> column(const QString& title, int width, Text text, const QByteArray& sort = {}) {
    ListColumn<R> made{title, text};
    made.width = width;
    made.sort = sort;
    return made;
}

QList<ListColumn<R>> columns(const QTimeZone& zone) {
    auto name = column(
        AbsencesList::tr("Technicien"), 200, [](const R& row) { return row.technicien; }, "technicien");
    name.emphasis = [](const R&) { return CellEmphasis::Strong; };
    auto statut = column(AbsencesList::tr("Statut"), 120, [](const R& row) { return labelOf(row.statut); });
    statut.status = [](const R& row) -> std::optional<StatusLook> { return lookOf(row.statut); };
    auto motif = column(AbsencesList::tr("Motif"), 210, [](const R& row) { return row.motif; });
    motif.emphasis = [](const R&) { return CellEmphasis::Secondary; };
    return {name,
            column(AbsencesList::tr("Absence"), 130, [](const R& row) { return labelOf(row.type); }),
            column(
                AbsencesList::tr("Du"), 140,
                [zone](const R& row) { return format::dateTime(row.interval.start, zone); }, "debut"),
            column(AbsencesList::tr("Au"), 140,
                   [zone](const R& row) { return format::dateTime(row.interval.end, zone); }),
            statut,
            column(AbsencesList::tr("Décidée par"), 130, [](const R& row) { return row.decideur; }),
            motif};
}

ListWords words(bool mayEnter) {
    return {AbsencesList::tr("Absences"),
            AbsencesList::tr("Technicien, motif"),
            AbsencesList::tr("Aucune absence à venir."),
            mayEnter ? AbsencesList::tr("Nouvelle absence") : QString(),
            AbsencesList::tr("Aucune absence ne correspond à ces filtres."),
            AbsencesList::tr("Chargement des absences…"),
            [](qint64 total, int) {
                return format::count(total, AbsencesList::tr("absence"), AbsencesList::tr("absences"));
            }};
}

} // namespace

AbsencesList::AbsencesList(PageContext& context, QWidget* parent)
    : ListPage(context, "absences", words(mayEnter(context.access)), parent) {
    addFilter("a_venir", tr("À venir"));
    addFilter("demandees", tr("À valider"));
    addFilter("passees", tr("Passées"));
    addFilter("refusees", tr("Refusées"));
    if (mayEnter(context.access))
        setPrimary(Icon::Plus, tr("Nouvelle absence"));
    ListSource<R> source{
        [](Session& session, const ListRequest& request) { return AbsenceList(session).page(request); },
        [](Session& session, const ListRequest& request) { return AbsenceList(session).count(request); },
        [](const R& row) {
            return EntityRef{Absence::schema.table, row.id.value()};
        },
        columns(context.zone)};
    setModel(new ListModel<R>(context.data, std::move(source)), "debut");
}

void AbsencesList::createNew() {
    if (mayEnter(context().access))
        context().navigator.create(Absence::schema.table);
}

bool AbsencesList::mayEnter(const Access& access) {
    const bool isTechnician =
        access.scope(permission::planningLire) == Scope::Own && access.hasSome(permission::rapportsEcrire);
    return isTechnician || access.has(permission::planningEcrire);
}

} // namespace tournevis
