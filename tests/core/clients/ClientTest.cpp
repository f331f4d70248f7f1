// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientTest.h"

#include <QtCore/QUuid>

namespace tournevis::test {

ClientFile ClientTest::draft(const QString& nom) {
    ClientFile file = expectValue(service().blank());
    file.client.nom = nom;
    file.client.adresseL1 = QStringLiteral("24 rue des Tilleuls");
    file.client.codePostal = QStringLiteral("69100");
    file.client.ville = QStringLiteral("Villeurbanne");
    return file;
}

qint64 ClientTest::insert(const QString& table, const QMap<QString, QVariant>& values) {
    QVariantList bound{QUuid::createUuid().toString(QUuid::WithoutBraces)};
    bound += values.values();
    const QString sql =
        QStringLiteral("INSERT INTO %1(uuid, cree_le, modifie_le, %2) VALUES(?, 0, 0%3) RETURNING id")
            .arg(table, QStringList(values.keys()).join(", "), QStringLiteral(", ?").repeated(values.size()));
    return value(sql, bound).toLongLong();
}

void ClientTest::run(const QString& sql, const QVariantList& values) {
    expectValue(m_session->connection().execute(sql, values));
}

qint64 ClientTest::mission(Id<Client> client, const QString& statut) {
    return insert("mission", {{"numero", QUuid::createUuid().toString(QUuid::Id128).left(20)},
                              {"client_id", client.value()},
                              {"site_id", value("SELECT id FROM site WHERE client_id = ?", {client.value()})},
                              {"type_id", value("SELECT id FROM type_intervention")},
                              {"nature", "Fuite"},
                              {"statut", statut},
                              {"recu_le", 0}});
}

void ClientTest::visit(qint64 missionId, qint64 utilisateurId) {
    QVariant technicien = value("SELECT id FROM technicien WHERE utilisateur_id = ?", {utilisateurId});
    if (technicien.isNull())
        technicien = insert("technicien", {{"utilisateur_id", utilisateurId},
                                           {"nom", "Petit"},
                                           {"prenom", "Paul"},
                                           {"horaire_id", value("SELECT id FROM horaire")},
                                           {"specialite_id", value("SELECT id FROM specialite")},
                                           {"matricule", QStringLiteral("T%1").arg(utilisateurId)}});
    const qint64 intervention = insert("intervention", {{"mission_id", missionId}, {"rang", 1}});
    insert("technicien_intervention", {{"technicien_id", technicien}, {"intervention_id", intervention}});
}

} // namespace tournevis::test
