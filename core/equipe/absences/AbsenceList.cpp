// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/absences/AbsenceList.h"

#include "base/Format.h"
#include "comptes/Permissions.h"

namespace tournevis {
namespace {

constexpr const char* columns =
    "a.id, a.version, a.technicien_id, t.prenom || ' ' || t.nom, a.type, a.statut, a.debut, a.fin, "
    "coalesce(a.motif, ''), coalesce(u.nom_affichage, '')";
constexpr int columnCount = 10;
constexpr const char* from =
    "absence a JOIN technicien t ON t.id = a.technicien_id LEFT JOIN utilisateur u ON u.id = a.valide_par";

ListSql absenceList(const QDateTime& now) {
    const QString instant = QString::number(now.toMSecsSinceEpoch());
    return {columns,
            from,
            "a.id",
            QStringLiteral("a.archive_le IS NULL"),
            {},
            QStringLiteral("fold(t.prenom || ' ' || t.nom) LIKE ? ESCAPE '\\' OR fold(coalesce(a.motif, '')) "
                           "LIKE ? ESCAPE '\\'"),
            {{"a_venir", QStringLiteral("a.statut <> 'refusee' AND a.fin >= %1").arg(instant)},
             {"demandees", "a.statut = 'demandee'"},
             {"passees", QStringLiteral("a.statut <> 'refusee' AND a.fin < %1").arg(instant)},
             {"refusees", "a.statut = 'refusee'"}},
            {{"debut", "a.debut"}, {"technicien", "fold(t.nom || ' ' || t.prenom)"}},
            QStringLiteral("t.utilisateur_id = ?")};
}

AbsenceLigne readLigne(const Row& row) {
    AbsenceLigne ligne;
    ligne.id = row.as<Id<Absence>>(0);
    ligne.version = row.as<int>(1);
    ligne.technicienId = row.as<Id<Technicien>>(2);
    ligne.technicien = row.text(3);
    ligne.type = row.as<AbsenceType>(4);
    ligne.statut = row.as<AbsenceStatut>(5);
    ligne.interval = {row.as<QDateTime>(6), row.as<QDateTime>(7)};
    ligne.motif = row.text(8);
    ligne.decideur = row.text(9);
    return ligne;
}

QString selectSql(const QString& where) {
    return QStringLiteral("SELECT %1 FROM %2 WHERE a.archive_le IS NULL AND %3")
        .arg(QLatin1String(columns), QLatin1String(from), where);
}

} // namespace

Result<RowPage<AbsenceLigne>> AbsenceList::page(const ListRequest& request) {
    return fetchPage<AbsenceLigne>(m_session, permission::planningLire, absenceList(m_session.now()), request,
                                   columnCount, readLigne);
}

Result<qint64> AbsenceList::count(const ListRequest& request) {
    return fetchCount(m_session, permission::planningLire, absenceList(m_session.now()), request);
}

Result<AbsenceLigne> AbsenceList::one(Id<Absence> id) {
    TRY(m_session.require(permission::planningLire, true));
    const bool all = TRY(m_session.scope(permission::planningLire)) == Scope::All;
    const auto rows = TRY(m_session.connection().select(
        QStringLiteral("SELECT %1 FROM %2 WHERE a.id = ? AND (? OR t.utilisateur_id = ?)")
            .arg(QLatin1String(columns), QLatin1String(from)),
        {id.value(), all, m_session.actor().utilisateurId}, readLigne));
    if (rows.isEmpty())
        return Error::notFound(translate("Equipe", "Cette absence n’existe plus."));
    return rows.first();
}

Result<QList<AbsenceLigne>> AbsenceList::of(Id<Technicien> technicien) {
    TRY(m_session.require(permission::planningLire));
    return m_session.connection().select(
        selectSql(QStringLiteral("a.technicien_id = ? ORDER BY a.fin < ?, CASE WHEN a.fin < ? THEN -a.debut "
                                 "ELSE a.debut END")),
        {technicien.value(), m_session.now().toMSecsSinceEpoch(), m_session.now().toMSecsSinceEpoch()},
        readLigne);
}

Result<QList<AbsenceLigne>> AbsenceList::overlapping(const Absence& absence) {
    TRY(m_session.require(permission::planningLire, true));
    if (!absence.technicienId || !absence.interval().isValid())
        return QList<AbsenceLigne>();
    const bool all = TRY(m_session.scope(permission::planningLire)) == Scope::All;
    return m_session.connection().select(
        selectSql(
            QStringLiteral("a.technicien_id = ? AND a.statut <> 'refusee' AND a.id <> ? AND a.debut < ? "
                           "AND a.fin > ? AND (? OR t.utilisateur_id = ?) ORDER BY a.debut")),
        {absence.technicienId.value(), absence.id, absence.fin.toMSecsSinceEpoch(),
         absence.debut.toMSecsSinceEpoch(), all, m_session.actor().utilisateurId},
        readLigne);
}

Result<QList<std::pair<qint64, QString>>> AbsenceList::technicians() {
    TRY(m_session.require(permission::planningLire, true));
    const bool all = TRY(m_session.scope(permission::planningLire)) == Scope::All;
    return m_session.connection().select(
        "SELECT id, prenom || ' ' || nom FROM technicien WHERE actif = 1 AND archive_le IS NULL AND (? OR "
        "utilisateur_id = ?) ORDER BY fold(nom), fold(prenom)",
        {all, m_session.actor().utilisateurId},
        [](const Row& row) { return std::pair(row.integer(0), row.text(1)); });
}

QString absenceWords(const AbsenceLigne& ligne, const QTimeZone& zone) {
    return translate("Equipe", "%1 du %2 au %3, %4")
        .arg(labelOf(ligne.type), format::dateTime(ligne.interval.start, zone),
             format::dateTime(ligne.interval.end, zone), labelOf(ligne.statut).toLower());
}

} // namespace tournevis
