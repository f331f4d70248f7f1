// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/materiel/MaterielManquant.h"

#include "base/Format.h"

#include <algorithm>

namespace tournevis {
namespace {

/// From the open visits, whose index has the second condition, to their lines: the lines without sortie are
/// those of years (65 ms for 8,400 visits of two articles among 100,000).
const QString besoinsSql = QStringLiteral(
    "SELECT i.id, coalesce(i.debut_prevu >= ?, 0), a.id, a.designation, u.symbole, a.quantite_disponible, "
    "sum(l.quantite) - (SELECT coalesce(sum(s.quantite - s.quantite_retournee), 0) FROM sortie_materiel s "
    "WHERE s.intervention_id = i.id AND s.materiel_id = a.id AND s.archive_le IS NULL AND s.retour_le IS "
    "NULL AND s.statut IN ('sortie', 'partiellement_retournee')) "
    "FROM intervention i JOIN intervention_ligne l ON l.intervention_id = i.id "
    "JOIN materiel a ON a.id = l.materiel_id JOIN unite u ON u.id = a.unite_id "
    "WHERE i.statut IN ('a_planifier', 'provisoire', 'planifiee', 'confirmee') AND i.statut NOT IN "
    "('effectuee', 'cloturee', 'annulee') AND i.archive_le IS NULL AND l.type = 'materiel' AND +l.sortie_id "
    "IS NULL AND l.archive_le IS NULL AND a.gere_en_stock = 1 AND a.archive_le IS NULL "
    "GROUP BY i.id, a.id ORDER BY i.id, min(l.ordre)");

/// One article a visit still waits for.
struct Besoin {
    Id<Intervention> visite;
    bool aVenir = false; ///< planned: what it needs is no longer there for the others
    qint64 article = 0;
    QString designation;
    QString unite;
    Quantite disponible;
    Quantite quantite;
};

Besoin readBesoin(const Row& row) {
    return {row.as<Id<Intervention>>(0), row.flag(1),        row.integer(2), row.text(3), row.text(4),
            row.as<Quantite>(5),         row.as<Quantite>(6)};
}

/// What is short of each article when all that is planned was given.
class Partage {
public:
    explicit Partage(const QList<Besoin>& besoins) {
        for (const Besoin& besoin : besoins) {
            if (besoin.aVenir)
                m_promis[besoin.article] += std::max(besoin.quantite, Quantite());
        }
    }

    Quantite manque(const Besoin& besoin) const {
        const Quantite autres =
            m_promis.value(besoin.article) - (besoin.aVenir ? besoin.quantite : Quantite());
        return besoin.quantite - std::max(besoin.disponible - autres, Quantite());
    }

private:
    QHash<qint64, Quantite> m_promis;
};

/// « Pompe de relevage : 1 manque », « Câble : 12 m manquent ».
QString sentence(const Besoin& besoin, Quantite manque) {
    const QString count = besoin.unite == QLatin1String("u")
                              ? format::quantity(manque)
                              : format::quantity(manque) + u'\u00a0' + besoin.unite;
    return (manque < Quantite::whole(2) ? translate("Missions", "%1\u00a0: %2 manque")
                                        : translate("Missions", "%1\u00a0: %2 manquent"))
        .arg(besoin.designation, count);
}

QString andOthers(const QStringList& sentences) {
    const qsizetype others = sentences.size() - 1;
    if (others == 0)
        return sentences.first();
    return translate("Missions", "%1, et %2")
        .arg(sentences.first(), format::count(others, translate("Missions", "autre article"),
                                              translate("Missions", "autres articles")));
}

} // namespace

Result<QHash<Id<Intervention>, QString>> materielsManquants(Connection& connection, const QDateTime& jour) {
    const auto besoins = TRY(connection.select(besoinsSql, {jour.toMSecsSinceEpoch()}, readBesoin));
    const Partage partage(besoins);
    QHash<Id<Intervention>, QStringList> sentences;
    for (const Besoin& besoin : besoins) {
        if (const Quantite manque = partage.manque(besoin); manque > Quantite())
            sentences[besoin.visite] += sentence(besoin, manque);
    }
    QHash<Id<Intervention>, QString> manquants;
    for (auto visite = sentences.cbegin(); visite != sentences.cend(); ++visite)
        manquants.insert(visite.key(), andOthers(visite.value()));
    return manquants;
}

} // namespace tournevis
