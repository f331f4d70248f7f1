// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/Absence.h"
#include "equipe/Horaire.h"
#include "equipe/Specialite.h"
#include "equipe/Technicien.h"
#include "equipe/Vehicule.h"
#include "equipe/Zone.h"
#include "missions/Intervention.h"
#include "missions/InterventionLigne.h"
#include "missions/Mission.h"
#include "missions/TypeIntervention.h"
#include "rapports/RapportMission.h"
#include "support/core/TestBase.h"

namespace tournevis::test {

class MissionSchemas : public TestBase {};

TEST_F(MissionSchemas, DeclareEveryColumnOfTheirTables) {
    const QStringList standard{"id",       "uuid",       "version",     "cree_le",
                               "cree_par", "modifie_le", "modifie_par", "archive_le"};
    const Schema* schemas[] = {&Specialite::schema,
                               &Technicien::schema,
                               &TechnicienSpecialite::schema,
                               &Zone::schema,
                               &Horaire::schema,
                               &Absence::schema,
                               &Vehicule::schema,
                               &TypeIntervention::schema,
                               &Mission::schema,
                               &MissionSpecialite::schema,
                               &Intervention::schema,
                               &TechnicienIntervention::schema,
                               &InterventionLigne::schema,
                               &RapportMission::schema,
                               &RapportImage::schema};
    for (const Schema* schema : schemas) {
        QStringList declared = standard;
        for (const Field& field : schema->fields)
            declared.append(QLatin1String(field.column));
        if (schema->searchColumn)
            declared.append(QLatin1String(schema->searchColumn));
        QStringList stored = expectValue(
            m_session->connection().select("SELECT name FROM pragma_table_info(?)", {schema->table},
                                           [](const Row& row) { return row.text(0); }));
        declared.sort();
        stored.sort();
        EXPECT_EQ(declared, stored) << schema->table;
    }
}

} // namespace tournevis::test
