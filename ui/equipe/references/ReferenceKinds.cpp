// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "equipe/TechnicienQueries.h"
#include "equipe/references/ExigencesCard.h"
#include "equipe/references/ReferenceKind.h"
#include "equipe/references/ReferenceList.h"
#include "stock/StockQueries.h"

#include <algorithm>

namespace tournevis {
namespace {

QString tr(const char* text) { return ReferenceList::tr(text); }

/// A column read from one member or function of the records of a kind.
template <class T, class Read>
ListColumn<ReferenceRow> column(const QString& title, int width, Read read) {
    ListColumn<ReferenceRow> column{
        title, [read](const ReferenceRow& row) { return QString(read(static_cast<const T&>(*row))); }};
    column.width = width;
    return column;
}

template <class T>
ListColumn<ReferenceRow> nameColumn(const QString& title, int width, QString T::*member) {
    auto named = column<T>(title, width, [member](const T& record) { return record.*member; });
    named.sort = "nom";
    named.emphasis = [](const ReferenceRow&) { return CellEmphasis::Strong; };
    return named;
}

/// The column that tells the order of the company.
ListColumn<ReferenceRow> ordering(ListColumn<ReferenceRow> column) {
    column.sort = "ordre";
    return column;
}

/// « Active » or « Inactive », with an icon.
template <class T>
ListColumn<ReferenceRow> stateColumn(const QString& active, const QString& inactive) {
    auto state = column<T>(tr("État"), 130,
                           [active, inactive](const T& record) { return record.actif ? active : inactive; });
    state.status = [active, inactive](const ReferenceRow& row) -> std::optional<StatusLook> {
        if (static_cast<const T&>(*row).actif)
            return StatusLook{Hue::Green, Icon::TickCircle, active};
        return StatusLook{Hue::Slate, Icon::CrossCircle, inactive};
    };
    return state;
}

template <class T>
std::function<bool(const Record&)> activity() {
    return [](const Record& record) { return static_cast<const T&>(record).actif; };
}

template <class T>
std::function<QString(const Record&)> named(QString T::*member) {
    return [member](const Record& record) { return static_cast<const T&>(record).*member; };
}

/// The order the company gave, then as it was entered.
template <class T>
std::function<QString(const Record&)> ranked() {
    return [](const Record& record) {
        return QStringLiteral("%1").arg(static_cast<const T&>(record).ordre, 6, 10, QChar(u'0'));
    };
}

ReferenceKind equipes() {
    auto kind = referenceOf<Equipe>("equipes");
    kind.words = {
        tr("Équipes"),        tr("équipe"),
        tr("équipes"),        tr("Nouvelle équipe"),
        tr("Équipe créée"),   tr("Aucune équipe. Le planning peut grouper les techniciens par équipe."),
        tr("Nom de l’équipe")};
    kind.layout = {{{"libelle", 8}, {"ordre", 2}}, {{"actif", 6}}};
    kind.columns = {
        nameColumn<Equipe>(tr("Équipe"), 320, &Equipe::libelle),
        ordering(column<Equipe>(tr("Ordre"), 90, [](const Equipe& e) { return QString::number(e.ordre); })),
        stateColumn<Equipe>(tr("Active"), tr("Inactive"))};
    kind.nameOf = named(&Equipe::libelle);
    kind.order = ranked<Equipe>();
    kind.isActive = activity<Equipe>();
    return kind;
}

ReferenceKind zones() {
    auto kind = referenceOf<Zone>("zones");
    kind.words = {tr("Zones"),
                  tr("zone"),
                  tr("zones"),
                  tr("Nouvelle zone"),
                  tr("Zone créée"),
                  tr("Aucune zone. Une zone groupe clients, sites et techniciens d’un même secteur."),
                  tr("Code ou libellé")};
    kind.layout = {{{"code", 3}, {"libelle", 6}, {"couleur", 3}}, {{"actif", 6}}};
    kind.columns = {column<Zone>(tr("Code"), 120, [](const Zone& z) { return z.code; }),
                    nameColumn<Zone>(tr("Zone"), 320, &Zone::libelle),
                    stateColumn<Zone>(tr("Active"), tr("Inactive"))};
    kind.nameOf = named(&Zone::libelle);
    kind.isActive = activity<Zone>();
    return kind;
}

Result<QList<Choice>> stores(Session& session) {
    QList<Choice> choices{{QVariant(), tr("Aucun stock embarqué")}};
    for (const Emplacement& place : TRY(StockQueries(session).emplacements()))
        choices.append({place.id, place.libelle});
    return choices;
}

ReferenceKind vehicules() {
    auto kind = referenceOf<Vehicule>("vehicules");
    kind.words = {tr("Véhicules"),
                  tr("véhicule"),
                  tr("véhicules"),
                  tr("Nouveau véhicule"),
                  tr("Véhicule créé"),
                  tr("Aucun véhicule. Un véhicule pris ne se planifie pas deux fois."),
                  tr("Immatriculation ou libellé")};
    kind.layout = {{{"immatriculation", 4}, {"libelle", 8}},
                   {{"emplacement_id", 6, ReferenceField::Editor::Choice}, {"controle_le", 3}},
                   {{"actif", 6}}};
    kind.columns = {nameColumn<Vehicule>(tr("Immatriculation"), 160, &Vehicule::immatriculation),
                    column<Vehicule>(tr("Véhicule"), 280, [](const Vehicule& v) { return v.libelle; }),
                    column<Vehicule>(tr("Contrôle technique"), 150,
                                     [](const Vehicule& v) { return format::date(v.controleLe); }),
                    stateColumn<Vehicule>(tr("En service"), tr("Retiré"))};
    kind.nameOf = named(&Vehicule::immatriculation);
    kind.isActive = activity<Vehicule>();
    kind.choices = stores;
    return kind;
}

ReferenceKind horaires() {
    using Editor = ReferenceField::Editor;
    auto kind = referenceOf<Horaire>("horaires");
    kind.words = {tr("Horaires"),
                  tr("horaire"),
                  tr("horaires"),
                  tr("Nouvel horaire"),
                  tr("Horaire créé"),
                  tr("Aucun horaire. Le planning en a besoin pour compter les heures disponibles."),
                  tr("Code ou libellé")};
    kind.layout = {{{"code", 3}, {"libelle", 9}},    {{"lundi", 12, Editor::Hours}},
                   {{"mardi", 12, Editor::Hours}},   {{"mercredi", 12, Editor::Hours}},
                   {{"jeudi", 12, Editor::Hours}},   {{"vendredi", 12, Editor::Hours}},
                   {{"samedi", 12, Editor::Hours}},  {{"dimanche", 12, Editor::Hours}},
                   {{"par_defaut", 6}, {"actif", 6}}};
    kind.columns = {column<Horaire>(tr("Code"), 120, [](const Horaire& h) { return h.code; }),
                    nameColumn<Horaire>(tr("Horaire"), 340, &Horaire::libelle),
                    column<Horaire>(tr("Par semaine"), 120,
                                    [](const Horaire& h) { return format::duration(weeklyMinutes(h)); }),
                    column<Horaire>(tr("Par défaut"), 110,
                                    [](const Horaire& h) { return h.parDefaut ? tr("Oui") : QString(); }),
                    stateColumn<Horaire>(tr("Actif"), tr("Inactif"))};
    kind.hint =
        tr("Deux plages par jour au plus\u00a0: matin et après-midi. Une plage vide n’est pas travaillée.");
    kind.nameOf = named(&Horaire::libelle);
    kind.isActive = activity<Horaire>();
    return kind;
}

Result<QList<Choice>> trades(Session& session) {
    QList<Choice> choices{{QVariant(), tr("Tous les métiers")}};
    for (const Specialite& trade : TRY(TechnicienQueries(session).specialites()))
        choices.append({trade.id, trade.libelle});
    return choices;
}

ReferenceKind habilitations() {
    using T = HabilitationType;
    auto kind = referenceOf<T>("habilitations");
    kind.words = {tr("Habilitations"),      tr("habilitation"),
                  tr("habilitations"),      tr("Nouvelle habilitation"),
                  tr("Habilitation créée"), tr("Aucune habilitation. Créer celles que vos métiers exigent."),
                  tr("Code ou libellé")};
    kind.layout = {{{"code", 3}, {"libelle", 9}},
                   {{"specialite_id", 5, ReferenceField::Editor::Choice}, {"validite_mois", 3}, {"ordre", 2}},
                   {{"description", 12}},
                   {{"actif", 6}}};
    kind.columns = {
        ordering(column<T>(tr("Code"), 120, [](const T& t) { return t.code; })),
        nameColumn<T>(tr("Habilitation"), 340, &T::libelle),
        column<T>(tr("Validité"), 120,
                  [](const T& t) { return t.validiteMois ? tr("%1 mois").arg(*t.validiteMois) : QString(); }),
        stateColumn<T>(tr("Active"), tr("Inactive"))};
    kind.nameOf = named(&T::libelle);
    kind.order = ranked<T>();
    kind.isActive = activity<T>();
    kind.choices = trades;
    kind.card = [](PageContext& context, qint64 id) -> QWidget* {
        return new ExigencesCard(context, Id<HabilitationType>(id));
    };
    return kind;
}

ReferenceKind fermetures() {
    auto kind = referenceOf<Fermeture>("fermetures");
    kind.words = {tr("Fermetures"),
                  tr("fermeture"),
                  tr("fermetures"),
                  tr("Nouvelle fermeture"),
                  tr("Fermeture créée"),
                  tr("Aucune fermeture. Le planning hachure les jours où l’entreprise est fermée."),
                  tr("Libellé")};
    kind.layout = {{{"libelle", 6}, {"debut", 3}, {"fin", 3}}};
    kind.columns = {
        nameColumn<Fermeture>(tr("Fermeture"), 320, &Fermeture::libelle),
        ordering(column<Fermeture>(tr("Du"), 140, [](const Fermeture& f) { return format::date(f.debut); })),
        column<Fermeture>(tr("Au"), 140, [](const Fermeture& f) { return format::date(f.fin); })};
    kind.hint = tr("Les deux jours sont fermés, et ceux d’entre eux.");
    kind.nameOf = named(&Fermeture::libelle);
    kind.order = [](const Record& record) {
        return static_cast<const Fermeture&>(record).debut.toString(Qt::ISODate);
    };
    kind.isActive = [](const Record&) { return true; };
    kind.setArchived = [](Session& session, qint64 id, int version, bool archived) {
        return ReferenceService(session).setArchived(Id<Fermeture>(id), version, archived);
    };
    return kind;
}

} // namespace

QList<ReferenceKind> referenceKinds() {
    return {equipes(), zones(), vehicules(), horaires(), habilitations(), fermetures()};
}

ReferenceKind referenceKind(const QByteArray& table) {
    const QList<ReferenceKind> kinds = referenceKinds();
    const auto found =
        std::ranges::find_if(kinds, [&](const ReferenceKind& kind) { return kind.schema->table == table; });
    return found == kinds.end() ? kinds.first() : *found;
}

} // namespace tournevis
