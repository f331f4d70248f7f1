// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/techniciens/TechnicienList.h"

#include "comptes/Permissions.h"
#include "equipe/habilitations/HabilitationRules.h"

namespace tournevis {
namespace {

constexpr const char* from =
    "technicien t JOIN specialite s ON s.id = t.specialite_id LEFT JOIN equipe e ON e.id = t.equipe_id "
    "LEFT JOIN zone z ON z.id = t.zone_id";
constexpr const char* columns =
    "t.id, t.matricule, t.prenom || ' ' || t.nom, t.type, s.libelle, coalesce(e.libelle, ''), "
    "coalesce(z.libelle, ''), t.telephone, (SELECT group_concat(coalesce(h.expire_le, '')) FROM habilitation "
    "h "
    "WHERE h.technicien_id = t.id AND h.archive_le IS NULL), t.actif";

ListSql technicienList(const QDate& today) {
    const QString soon = today.addDays(habilitationPreavisJours).toString(Qt::ISODate);
    return {columns,
            from,
            "t.id",
            QStringLiteral("t.archive_le IS NULL"),
            {},
            QStringLiteral("fold(t.prenom || ' ' || t.nom) LIKE ? ESCAPE '\\' OR fold(t.matricule) LIKE ? "
                           "ESCAPE '\\' OR fold(coalesce(e.libelle, '')) LIKE ? ESCAPE '\\' OR "
                           "coalesce(t.telephone, '') LIKE ? ESCAPE '\\'"),
            {{"actifs", "t.actif = 1"},
             {"echeances", QStringLiteral("t.actif = 1 AND EXISTS (SELECT 1 FROM habilitation h WHERE "
                                          "h.technicien_id = t.id AND h.archive_le IS NULL AND "
                                          "h.expire_le <= '%1')")
                               .arg(soon)},
             {"inactifs", "t.actif = 0"}},
            {{"nom", "fold(t.nom || ' ' || t.prenom)"},
             {"matricule", "t.matricule"},
             {"equipe", "fold(coalesce(e.libelle, ''))"}}};
}
constexpr int columnCount = 10;

/// « 2027-03-02,,2026-10-12 »: the expiries of what is held, empty when there is none.
void countHeld(const QVariant& expiries, const QDate& today, TechnicienLigne& ligne) {
    if (expiries.isNull())
        return;
    for (const QString& text : expiries.toString().split(u',')) {
        const QDate expiry = QDate::fromString(text, Qt::ISODate);
        ++ligne.habilitations;
        if (expiry.isValid() && expiry < today)
            ++ligne.expirees;
        else if (expiry.isValid() && (!ligne.prochaineEcheance.isValid() || expiry < ligne.prochaineEcheance))
            ligne.prochaineEcheance = expiry;
    }
}

TechnicienLigne readLigne(const Row& row, const QDate& today) {
    TechnicienLigne ligne;
    ligne.id = row.as<Id<Technicien>>(0);
    ligne.matricule = row.text(1);
    ligne.nom = row.text(2);
    ligne.type = row.as<TechnicienType>(3);
    ligne.specialite = row.text(4);
    ligne.equipe = row.text(5);
    ligne.zone = row.text(6);
    ligne.telephone = row.text(7);
    countHeld(row.value(8), today, ligne);
    ligne.actif = row.flag(9);
    return ligne;
}

} // namespace

Result<RowPage<TechnicienLigne>> TechnicienList::page(const ListRequest& request) {
    const QDate today = m_session.today();
    return fetchPage<TechnicienLigne>(m_session, permission::administrationLire, technicienList(today),
                                      request, columnCount,
                                      [&](const Row& row) { return readLigne(row, today); });
}

Result<qint64> TechnicienList::count(const ListRequest& request) {
    return fetchCount(m_session, permission::administrationLire, technicienList(m_session.today()), request);
}

} // namespace tournevis
