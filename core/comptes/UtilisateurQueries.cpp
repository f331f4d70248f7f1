// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/UtilisateurQueries.h"

#include "data/Store.h"

namespace tournevis {

Result<QList<UtilisateurRow>> UtilisateurQueries::actifs() const {
    auto rows = TRY(m_session.connection().select(
        "SELECT u.id, u.identifiant, u.nom_affichage, u.initiales, u.couleur, r.libelle FROM utilisateur u "
        "JOIN role r ON r.id = u.role_id WHERE u.statut = 'actif' AND u.archive_le IS NULL "
        "ORDER BY r.id, u.nom, u.prenom",
        {}, [](const Row& row) {
            return UtilisateurRow{row.as<Id<Utilisateur>>(0),
                                  row.text(1),
                                  row.text(2),
                                  row.text(3),
                                  row.text(4),
                                  row.text(5),
                                  {}};
        }));
    const auto held = TRY(m_session.connection().select(
        "SELECT l.utilisateur_id, p.libelle FROM utilisateur_profil l JOIN profil p ON p.id = l.profil_id "
        "WHERE l.archive_le IS NULL ORDER BY p.id",
        {}, [](const Row& row) {
            return std::pair{row.as<Id<Utilisateur>>(0), row.text(1)};
        }));
    for (UtilisateurRow& person : rows) {
        QStringList labels;
        for (const auto& [id, label] : held) {
            if (id == person.id)
                labels += label;
        }
        person.profils = labels.join(QStringLiteral(", "));
    }
    return rows;
}

Result<QList<Role>> UtilisateurQueries::roles() const {
    return Store(m_session).list<Role>("actif = 1 AND archive_le IS NULL ORDER BY id");
}

Result<QList<Profil>> UtilisateurQueries::profils() const {
    return Store(m_session).list<Profil>("archive_le IS NULL ORDER BY id");
}

Result<QList<Id<Profil>>> UtilisateurQueries::profilsOf(Id<Utilisateur> id) const {
    return m_session.connection().select(
        "SELECT profil_id FROM utilisateur_profil WHERE utilisateur_id = ? AND archive_le IS NULL "
        "ORDER BY profil_id",
        {id.value()}, [](const Row& row) { return row.as<Id<Profil>>(0); });
}

} // namespace tournevis
