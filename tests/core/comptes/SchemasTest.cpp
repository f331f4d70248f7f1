// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/Utilisateur.h"
#include "notifications/Notification.h"
#include "parametres/Parametre.h"
#include "parametres/References.h"
#include "parametres/Societe.h"
#include "support/core/TestBase.h"

namespace tournevis::test {
namespace {

using SchemasTest = TestBase;

/// Columns of a table that its Schema must declare: all but the standard ones.
QStringList tableColumns(Connection& connection, const Schema& schema) {
    return expectValue(connection.select(
        "SELECT name FROM pragma_table_info(?) WHERE name NOT IN ('id', 'uuid', 'version', 'cree_le', "
        "'cree_par', 'modifie_le', 'modifie_par', 'archive_le') ORDER BY cid",
        {schema.table}, [](const Row& row) { return row.text(0); }));
}

TEST_F(SchemasTest, DeclareEveryColumnOfTheirTableInOrder) {
    for (const Schema* schema : {&Parametre::schema, &Societe::schema, &Banque::schema, &TauxTva::schema,
                                 &Unite::schema, &TypePaiement::schema, &Role::schema, &Profil::schema,
                                 &Utilisateur::schema, &UtilisateurProfil::schema, &Notification::schema}) {
        QStringList declared;
        for (const Field& field : schema->fields)
            declared += field.column;
        EXPECT_EQ(declared.join(' ').toStdString(),
                  tableColumns(m_session->connection(), *schema).join(' ').toStdString())
            << schema->table;
    }
}

} // namespace
} // namespace tournevis::test
