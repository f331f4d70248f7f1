// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/tableau/VisiteTerrain.h"

#include "base/Format.h"
#include "clients/Site.h"

namespace tournevis {
namespace {

const QString detailsSql = QStringLiteral(
    "SELECT i.id, i.rdv_statut, s.acces, m.consignes, k.civilite, k.prenom, k.nom, k.telephone_mobile, "
    "k.telephone, c.telephone FROM intervention i JOIN mission m ON m.id = i.mission_id "
    "JOIN client c ON c.id = m.client_id JOIN site s ON s.id = coalesce(i.site_id, m.site_id) "
    "LEFT JOIN contact k ON k.id = m.contact_site_id WHERE i.archive_le IS NULL AND %1");

const QString materielSql = QStringLiteral(
    "SELECT o.intervention_id, o.quantite, a.designation FROM sortie_materiel o JOIN materiel a ON a.id = "
    "o.materiel_id JOIN intervention i ON i.id = o.intervention_id WHERE i.archive_le IS NULL AND "
    "o.archive_le IS NULL AND o.retour_le IS NULL AND %1 ORDER BY o.id");

using ById = QHash<qint64, VisiteTerrain*>;

QString firstOf(const Row& row, std::initializer_list<int> columns) {
    for (int column : columns) {
        if (const QString text = row.text(column); !text.isEmpty())
            return text;
    }
    return {};
}

void readDetails(const Row& row, VisiteTerrain& terrain) {
    terrain.rdv = row.as<RdvStatut>(1);
    terrain.acces = row.text(2);
    terrain.consignes = row.text(3);
    Contact contact;
    contact.civilite = row.text(4);
    contact.prenom = row.text(5);
    contact.nom = row.text(6);
    terrain.contact = contact.displayName();
    terrain.telephone = firstOf(row, {7, 8, 9});
}

Outcome readOnto(Connection& connection, const QString& sql, const VisiteFiltre& filtre, const ById& byId,
                 const std::function<void(const Row&, VisiteTerrain&)>& read) {
    TRY(connection.select(sql.arg(filtre.condition), filtre.values, [&](const Row& row) {
        if (VisiteTerrain* terrain = byId.value(row.integer(0)))
            read(row, *terrain);
        return true;
    }));
    return {};
}

} // namespace

Result<QList<VisiteTerrain>> readTerrain(Connection& connection, const VisiteFiltre& filtre) {
    QList<VisiteTerrain> visites;
    for (const VisiteLue& lue : TRY(readVisites(connection, filtre)))
        visites.append({lue, {}, {}, {}, {}, {}, {}});
    ById byId;
    for (VisiteTerrain& terrain : visites)
        byId.insert(terrain.lue.visite.id, &terrain);
    TRY(readOnto(connection, detailsSql, filtre, byId, readDetails));
    TRY(readOnto(connection, materielSql, filtre, byId, [](const Row& row, VisiteTerrain& terrain) {
        terrain.materiel.append(
            QStringLiteral("%1 × %2").arg(format::quantity(row.as<Quantite>(1)), row.text(2)));
    }));
    return visites;
}

VisiteFiltre terrainFiltre(const Interval& periode, bool annulees) {
    VisiteFiltre filtre = annulees ? VisiteFiltre::touchingAny(periode) : VisiteFiltre::touching(periode);
    return filtre.also(QStringLiteral("i.statut NOT IN ('a_planifier', 'provisoire')"));
}

} // namespace tournevis
