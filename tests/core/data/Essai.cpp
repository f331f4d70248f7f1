// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/Essai.h"

namespace tournevis::test {
namespace {

constexpr EnumCode<Couleur> couleurs[] = {{Couleur::Rouge, "rouge", "Rouge"},
                                          {Couleur::Vert, "vert", "Vert"}};

using namespace FieldFlag;
constexpr Field essaiFields[] = {
    field<&Essai::code>("code", "Code", Required | Searched | Frozen, 16),
    field<&Essai::nom>("nom", "Nom", Required | Searched, 20),
    field<&Essai::secret>("secret", "Secret", Secret, 40),
    field<&Essai::technique>("technique", "Technique", Silent),
    field<&Essai::compte>("compte", "Compte"),
    field<&Essai::actif>("actif", "Actif"),
    field<&Essai::montant>("montant_cts", "Montant"),
    field<&Essai::plafond>("plafond_cts", "Plafond"),
    field<&Essai::jour>("jour", "Jour"),
    field<&Essai::instant>("instant", "Instant"),
    field<&Essai::parentId>("parent_id", "Parent"),
    field<&Essai::couleur>("couleur", "Couleur"),
    field<&Essai::latitude>("latitude", "Latitude"),
    field<&Essai::contenu>("contenu", "Contenu"),
};
constexpr Field traceFields[] = {field<&EssaiTrace::texte>("texte", "Texte", Required, 40)};

const char* const essaiTable =
    "CREATE TABLE essai (id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, "
    "cree_le INTEGER NOT NULL, cree_par INTEGER REFERENCES utilisateur (id), modifie_le INTEGER NOT NULL, "
    "modifie_par INTEGER REFERENCES utilisateur (id), archive_le INTEGER, code TEXT NOT NULL UNIQUE, "
    "nom TEXT NOT NULL, secret TEXT, technique TEXT, compte INTEGER NOT NULL CHECK (compte >= 0), "
    "actif INTEGER NOT NULL, montant_cts INTEGER NOT NULL, plafond_cts INTEGER, jour TEXT, instant INTEGER, "
    "parent_id INTEGER REFERENCES essai (id), couleur TEXT NOT NULL, latitude REAL, contenu BLOB, "
    "recherche TEXT) STRICT";
const char* const traceTable =
    "CREATE TABLE essai_trace (id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, horodatage INTEGER NOT "
    "NULL, utilisateur_id INTEGER REFERENCES utilisateur (id), texte TEXT NOT NULL) STRICT";

} // namespace

std::span<const EnumCode<Couleur>> enumTable(Couleur) { return couleurs; }

const Schema Essai::schema{"essai", "Essai", essaiFields, "recherche"};
const Schema EssaiTrace::schema{"essai_trace", "Trace", traceFields, nullptr, true};

void EssaiTest::SetUp() {
    TestBase::SetUp();
    expectValue(m_session->connection().execute(essaiTable));
    expectValue(m_session->connection().execute(traceTable));
}

Essai EssaiTest::stored(const QString& nom) {
    Essai record;
    record.code = QStringLiteral("E-") + nom;
    record.nom = nom;
    write(*m_session,
          [&](Transaction& transaction) { expectValue(Store(transaction).insert(transaction, record)); });
    return record;
}

} // namespace tournevis::test
