// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/presence/Presences.h"

namespace tournevis {
namespace {

constexpr qint64 lifetimeMs = 2 * 60 * 1000;

} // namespace

Outcome Presences::tenir(const Permission& droit, const QList<EntityRef>& fiches) {
    TRY(m_session.require(droit));
    if (m_session.actor().isOwner())
        return {};
    Connection& connection = m_session.connection();
    const bool holds = TRY(connection.value("SELECT EXISTS (SELECT 1 FROM verrou_edition WHERE "
                                            "utilisateur_id = ? AND poste = ?)",
                                            {m_session.actor().utilisateurId, m_poste}))
                           .toBool();
    // Letting go of nothing would take the lock of the writers for nothing.
    if (fiches.isEmpty() && !holds)
        return {};
    TRY(connection.begin());
    Outcome outcome = replace(fiches);
    if (outcome)
        outcome = connection.commit();
    if (!outcome)
        connection.rollback();
    return outcome;
}

Outcome Presences::replace(const QList<EntityRef>& fiches) {
    Connection& connection = m_session.connection();
    const qint64 who = m_session.actor().utilisateurId;
    const qint64 now = m_session.now().toMSecsSinceEpoch();
    // A clock that was set back leaves signs of the future.
    TRY(connection.execute(
        "DELETE FROM verrou_edition WHERE abs(vu_le - ?) >= ? OR (utilisateur_id = ? AND poste = ?)",
        {now, lifetimeMs, who, m_poste}));
    for (const EntityRef& fiche : fiches)
        TRY(connection.execute("INSERT INTO verrou_edition(utilisateur_id, poste, entite, entite_id, vu_le) "
                               "VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                               {who, m_poste, QString::fromLatin1(fiche.kind), fiche.id, now}));
    return {};
}

Result<QList<Presence>> Presences::desAutres(const Permission& droit, const char* entite) {
    TRY(m_session.require(droit));
    return m_session.connection().select(
        "SELECT v.entite_id, u.nom_affichage FROM verrou_edition v JOIN utilisateur u ON u.id = "
        "v.utilisateur_id WHERE v.entite = ? AND abs(v.vu_le - ?) < ? AND NOT (v.utilisateur_id = ? AND "
        "v.poste = ?) ORDER BY v.vu_le DESC, v.entite_id, v.utilisateur_id",
        {entite, m_session.now().toMSecsSinceEpoch(), lifetimeMs, m_session.actor().utilisateurId, m_poste},
        [&](const Row& row) {
            return Presence{{entite, row.integer(0)}, row.text(1)};
        });
}

} // namespace tournevis
