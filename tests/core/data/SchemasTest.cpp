// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/Site.h"
#include "comptes/Utilisateur.h"
#include "comptes/vues/VueEnregistree.h"
#include "devis/Devis.h"
#include "equipe/Absence.h"
#include "equipe/Horaire.h"
#include "equipe/Specialite.h"
#include "equipe/Technicien.h"
#include "equipe/Vehicule.h"
#include "equipe/Zone.h"
#include "equipe/habilitations/Habilitation.h"
#include "equipe/references/Equipe.h"
#include "equipe/references/Fermeture.h"
#include "factures/Facture.h"
#include "factures/Paiement.h"
#include "missions/Intervention.h"
#include "missions/InterventionLigne.h"
#include "missions/Mission.h"
#include "missions/TypeIntervention.h"
#include "notifications/Notification.h"
#include "parametres/Parametre.h"
#include "parametres/References.h"
#include "parametres/Societe.h"
#include "piecesjointes/PieceJointe.h"
#include "rapports/RapportMission.h"
#include "stock/Emplacement.h"
#include "stock/EntreeMateriel.h"
#include "stock/Fournisseur.h"
#include "stock/Materiel.h"
#include "stock/SortieMateriel.h"
#include "stock/StockMouvement.h"
#include "support/core/TestBase.h"

#include <QtCore/QRegularExpression>

namespace tournevis::test {
namespace {

/// One stored entity and the columns of its table that its SQL fills by itself (a trigger, a seal).
struct Declared {
    const Schema* schema;
    QStringList filledBySql = {};
    QStringList filledByService = {}; ///< NOT NULL, and never typed by a person
};

/// Every Schema of the product: one line each.
const Declared declared[] = {
    {&Client::schema},
    {&Site::schema},
    {&Contact::schema},
    {&Role::schema},
    {&Profil::schema},
    {&Utilisateur::schema},
    {&UtilisateurProfil::schema},
    {&VueEnregistree::schema},
    {&Parametre::schema},
    {&Societe::schema},
    {&Banque::schema},
    {&TauxTva::schema},
    {&TypePaiement::schema},
    {&Unite::schema},
    {&Notification::schema},
    {&PieceJointe::schema, {}, {"ajoute_le"}},
    {&Absence::schema},
    {&Horaire::schema},
    {&Equipe::schema},
    {&Fermeture::schema},
    {&HabilitationType::schema},
    {&Habilitation::schema},
    {&Specialite::schema},
    {&Technicien::schema},
    {&TechnicienSpecialite::schema},
    {&Vehicule::schema},
    {&Zone::schema},
    {&Mission::schema},
    {&MissionSpecialite::schema},
    {&Intervention::schema},
    {&TechnicienIntervention::schema},
    {&InterventionLigne::schema},
    {&TypeIntervention::schema},
    {&TypeInterventionHabilitation::schema},
    {&CategorieMateriel::schema},
    {&Materiel::schema, {"quantite_disponible"}},
    {&Emplacement::schema},
    {&Fournisseur::schema},
    {&EntreeMateriel::schema},
    {&SortieMateriel::schema},
    {&StockMouvement::schema},
    {&StockNiveau::schema, {"quantite"}},
    {&RapportMission::schema},
    {&RapportImage::schema},
    {&Devis::schema},
    {&DevisLigne::schema},
    {&DevisTva::schema},
    {&DevisValidation::schema},
    {&Facture::schema},
    {&FactureLigne::schema},
    {&FactureTva::schema},
    {&Echeance::schema},
    {&Paiement::schema, {}, {"empreinte"}},
    {&PaiementAffectation::schema},
};

struct Column {
    QString name;
    QString type;
    bool notNull = false;
    bool hasDefault = false;
};

const QStringList standardColumns = {"id",       "uuid",       "version",     "cree_le",
                                     "cree_par", "modifie_le", "modifie_par", "archive_le"};
const QStringList journalColumns = {"id", "uuid", "horodatage", "utilisateur_id"};

QString typeOf(FieldKind kind) {
    switch (kind) {
    case FieldKind::Text:
    case FieldKind::Day:
    case FieldKind::Enumeration:
        return QStringLiteral("TEXT");
    case FieldKind::Coordinate:
        return QStringLiteral("REAL");
    case FieldKind::Bytes:
        return QStringLiteral("BLOB");
    default:
        return QStringLiteral("INTEGER");
    }
}

/// A type whose codec never gives NULL cannot break a NOT NULL column.
bool neverNull(const Field& field) {
    switch (field.kind) {
    case FieldKind::Integer:
    case FieldKind::Boolean:
    case FieldKind::Money:
    case FieldKind::UnitPrice:
    case FieldKind::Quantity:
    case FieldKind::Rate:
    case FieldKind::Enumeration:
        return true;
    default:
        return false;
    }
}

class SchemasTest : public TestBase, public ::testing::WithParamInterface<Declared> {
protected:
    const Schema& schema() const { return *GetParam().schema; }
    QMap<QString, Column> columns() {
        QMap<QString, Column> found;
        const QString sql = QStringLiteral("SELECT name, type, \"notnull\", dflt_value IS NOT NULL FROM "
                                           "pragma_table_info('%1')")
                                .arg(schema().table);
        for (const Column& column : expectValue(m_session->connection().select(sql, {}, [](const Row& row) {
                 return Column{row.text(0), row.text(1), row.flag(2), row.flag(3)};
             })))
            found.insert(column.name, column);
        return found;
    }
};

TEST_P(SchemasTest, fieldsAreExactlyTheColumns) {
    QStringList expected = columns().keys();
    QStringList present = (schema().journal ? journalColumns : standardColumns) + GetParam().filledBySql;
    for (const Field& field : schema().fields)
        present += field.column;
    if (schema().searchColumn)
        present += schema().searchColumn;
    present.sort();
    expected.sort();
    EXPECT_EQ(present.join(' ').toStdString(), expected.join(' ').toStdString());
}

TEST_P(SchemasTest, eachFieldFitsItsColumn) {
    const auto table = columns();
    for (const Field& field : schema().fields) {
        SCOPED_TRACE(field.column);
        const Column column = table.value(field.column);
        EXPECT_EQ(typeOf(field.kind).toStdString(), column.type.toStdString());
        EXPECT_STRNE(field.label, "");
        if (column.notNull) {
            EXPECT_TRUE(field.has(FieldFlag::Required) || neverNull(field) ||
                        GetParam().filledByService.contains(field.column))
                << "NOT NULL but not Required";
        } else {
            EXPECT_FALSE(field.has(FieldFlag::Required)) << "Required but may be NULL";
        }
    }
}

TEST_P(SchemasTest, textLimitsAreThoseOfTheTable) {
    const QString ddl =
        value("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", {schema().table}).toString();
    for (const Field& field : schema().fields) {
        const QRegularExpression limit(
            QStringLiteral("\\n\\s+%1 TEXT[^\\n]*(?:\\n\\s+CHECK[^\\n]*)?length\\(%1\\) (?:<=|=|BETWEEN \\d+ "
                           "AND) (\\d+)")
                .arg(field.column));
        const auto match = limit.match(ddl);
        if (field.kind == FieldKind::Text && match.hasMatch()) {
            EXPECT_EQ(field.maxLength, match.captured(1).toInt()) << field.column;
        }
    }
}

std::string nameOf(const ::testing::TestParamInfo<Declared>& info) { return info.param.schema->table; }
INSTANTIATE_TEST_SUITE_P(All, SchemasTest, ::testing::ValuesIn(declared), nameOf);

} // namespace
} // namespace tournevis::test
