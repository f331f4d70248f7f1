// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/TechniciensList.h"

#include "base/Format.h"
#include "comptes/Permissions.h"
#include "equipe/EquipeLooks.h"
#include "equipe/techniciens/TechnicienList.h"

namespace tournevis {
namespace {

using R = TechnicienLigne;

/// « 1 expirée », « Expire le 02/12/2026 », « 3 à jour ».
QString heldWords(const R& row, const QDate& today) {
    if (row.expirees > 0)
        return format::count(row.expirees, TechniciensList::tr("expirée"), TechniciensList::tr("expirées"));
    if (habilitationEtat(row.prochaineEcheance, today) == HabilitationEtat::Bientot)
        return habilitationWords(row.prochaineEcheance, today);
    return row.habilitations > 0 ? TechniciensList::tr("%1 à jour").arg(row.habilitations) : QString();
}

std::optional<StatusLook> heldLook(const R& row, const QDate& today) {
    if (row.habilitations == 0)
        return std::nullopt;
    if (row.expirees > 0)
        return StatusLook{Hue::Red, Icon::OctagonAlert, heldWords(row, today)};
    StatusLook look = lookOf(row.prochaineEcheance, today);
    look.text = heldWords(row, today);
    return look;
}

template <class Text>
ListColumn<R> column(const QString& title, int width, Text text, const QByteArray& sort = {}) {
    ListColumn<R> made{title, text};
    made.width = width;
    made.sort = sort;
    return made;
}

QList<ListColumn<R>> columns(const QDate& today) {
    auto name = column(
        TechniciensList::tr("Nom"), 220, [](const R& row) { return row.nom; }, "nom");
    name.emphasis = [](const R&) { return CellEmphasis::Strong; };
    auto held = column(TechniciensList::tr("Habilitations"), 170,
                       [today](const R& row) { return heldWords(row, today); });
    held.status = [today](const R& row) { return heldLook(row, today); };
    return {
        column(
            TechniciensList::tr("Matricule"), 100, [](const R& row) { return row.matricule; }, "matricule"),
        name,
        column(TechniciensList::tr("Spécialité"), 120, [](const R& row) { return row.specialite; }),
        column(TechniciensList::tr("Type"), 110, [](const R& row) { return labelOf(row.type); }),
        column(
            TechniciensList::tr("Équipe"), 110, [](const R& row) { return row.equipe; }, "equipe"),
        column(TechniciensList::tr("Zone"), 120, [](const R& row) { return row.zone; }),
        column(TechniciensList::tr("Téléphone"), 120,
               [](const R& row) { return format::phone(row.telephone); }),
        held};
}

ListWords words(bool mayCreate) {
    return {TechniciensList::tr("Techniciens"),
            TechniciensList::tr("Nom, matricule, équipe"),
            TechniciensList::tr("Ajoutez vos techniciens pour planifier."),
            mayCreate ? TechniciensList::tr("Nouveau technicien") : QString(),
            TechniciensList::tr("Aucun technicien ne correspond à ces filtres."),
            TechniciensList::tr("Chargement des techniciens…"),
            [](qint64 total, int) {
                return format::count(total, TechniciensList::tr("technicien"),
                                     TechniciensList::tr("techniciens"));
            }};
}

} // namespace

TechniciensList::TechniciensList(PageContext& context, QWidget* parent)
    : ListPage(context, "administration.techniciens",
               words(context.access.has(permission::administrationEcrire)), parent) {
    addFilter("actifs", tr("Actifs"));
    addFilter("echeances", tr("Échéances"));
    addFilter("inactifs", tr("Inactifs"));
    if (context.access.has(permission::administrationEcrire))
        setPrimary(Icon::Plus, tr("Nouveau technicien"));
    ListSource<R> source{
        [](Session& session, const ListRequest& request) { return TechnicienList(session).page(request); },
        [](Session& session, const ListRequest& request) { return TechnicienList(session).count(request); },
        [](const R& row) {
            return EntityRef{Technicien::schema.table, row.id.value()};
        },
        columns(context.today())};
    setModel(new ListModel<R>(context.data, std::move(source)), "nom");
}

void TechniciensList::createNew() {
    if (context().access.has(permission::administrationEcrire))
        context().navigator.create(Technicien::schema.table);
}

} // namespace tournevis
