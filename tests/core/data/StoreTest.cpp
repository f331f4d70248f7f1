// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/Essai.h"

namespace tournevis::test {
namespace {

class StoreTest : public EssaiTest {
protected:
    Outcome update(Session& session, Essai& record) {
        return session.write(essaiPermission, [&](Transaction& transaction) {
            return Store(transaction).update(transaction, record);
        });
    }
    Result<Id<Essai>> insert(Essai& record) {
        return m_session->write(essaiPermission, [&](Transaction& transaction) {
            return Store(transaction).insert(transaction, record);
        });
    }
    Outcome remove(const Essai& record) {
        return m_session->write(essaiPermission, [&](Transaction& transaction) {
            return Store(transaction).remove(transaction, record);
        });
    }
};

TEST_F(StoreTest, everyKindOfColumnComesBackAsItWas) {
    const Essai parent = stored("parent");
    Essai record;
    record.code = "E1";
    record.nom = "Évêché";
    record.secret = "s3cret";
    record.compte = 42;
    record.actif = false;
    record.montant = Montant::fromUnits(-123456);
    record.plafond = Montant();
    record.jour = QDate(2024, 2, 29);
    record.instant = QDateTime(QDate(2026, 10, 25), QTime(2, 30), QTimeZone("Europe/Paris"));
    record.parentId = parent.key();
    record.couleur = Couleur::Vert;
    record.latitude = 45.764043;
    record.contenu = QByteArray("\0\1\xff", 3);
    expectValue(insert(record));
    const Essai back = loaded(record.id);
    EXPECT_TRUE(differences(Essai::schema, record, back).isEmpty());
    EXPECT_EQ(back.instant.timeSpec(), Qt::UTC);
    EXPECT_EQ(back.instant, record.instant);
    EXPECT_EQ(back.uuid.size(), 36);
    EXPECT_EQ(back.version, 1);
    EXPECT_EQ(back.creeLe, m_clock.now());
    EXPECT_EQ(value("SELECT typeof(plafond_cts) FROM essai WHERE code = 'E1'"), "integer");
    EXPECT_EQ(value("SELECT recherche FROM essai WHERE code = 'E1'"), "e1 eveche");
}

TEST_F(StoreTest, whatIsEmptyIsStoredAsNull) {
    const Essai record = stored("a");
    EXPECT_EQ(
        value("SELECT count(*) FROM essai WHERE secret IS NULL AND plafond_cts IS NULL AND jour IS NULL "
              "AND instant IS NULL AND parent_id IS NULL AND latitude IS NULL AND contenu IS NULL "
              "AND archive_le IS NULL AND cree_par IS NULL"),
        1);
    const Essai back = loaded(record.id);
    EXPECT_FALSE(back.plafond);
    EXPECT_FALSE(back.jour.isValid());
    EXPECT_FALSE(back.parentId);
}

TEST_F(StoreTest, textIsCleanedOnItsWay) {
    Essai record;
    record.code = "E1";
    record.nom = QString::fromUtf8("  e\u0301te\u0301\u0007 ");
    expectValue(insert(record));
    EXPECT_EQ(value("SELECT nom FROM essai").toString(), QString::fromUtf8("été"));
}

TEST_F(StoreTest, requiredAndTooLongFieldsAreAllNamed) {
    Essai record;
    record.code = "   ";
    record.nom = QString(21, 'x');
    const auto refused = insert(record);
    EXPECT_EQ(causeOf(refused), Cause::Validation);
    ASSERT_EQ(refused.error().fields.size(), 2);
    EXPECT_EQ(refused.error().fields[0].field, "code");
    EXPECT_EQ(refused.error().fields[1].field, "nom");
    EXPECT_TRUE(refused.error().fields[1].message.contains("20"));
    EXPECT_EQ(count("essai"), 0);
}

TEST_F(StoreTest, anInsertOfABrokenReferenceIsRefused) {
    Essai record;
    record.code = "E1";
    record.nom = "a";
    record.parentId = Id<Essai>(999);
    EXPECT_EQ(causeOf(insert(record)), Cause::Validation);
    EXPECT_EQ(count("essai"), 0);
    EXPECT_EQ(count("audit_log"), 0);
}

TEST_F(StoreTest, aChosenIdIsKept) {
    Essai record;
    record.id = 77;
    record.code = "E1";
    record.nom = "a";
    EXPECT_EQ(expectValue(insert(record)).value(), 77);
    EXPECT_EQ(loaded(77).nom, "a");
    record.code = "E2";
    EXPECT_EQ(causeOf(insert(record)), Cause::Validation);
}

TEST_F(StoreTest, loadingWhatDoesNotExistIsNotFound) {
    EXPECT_EQ(causeOf(Store(*m_session).load(Id<Essai>(5))), Cause::NotFound);
}

TEST_F(StoreTest, anUpdateRaisesTheVersionAndStamps) {
    Essai record = stored("a");
    m_clock.advance(60);
    record.montant = Montant::whole(5);
    expectOk(update(*m_session, record));
    EXPECT_EQ(record.version, 2);
    const Essai back = loaded(record.id);
    EXPECT_EQ(back.version, 2);
    EXPECT_EQ(back.modifieLe, m_clock.now());
    EXPECT_EQ(back.creeLe, m_clock.now().addSecs(-60));
}

TEST_F(StoreTest, onlyTheColumnsThatMovedAreWritten) {
    Essai record = stored("a");
    expectValue(m_session->connection().execute(
        "CREATE TRIGGER nom_touche BEFORE UPDATE OF nom, compte, jour, secret ON essai BEGIN "
        "SELECT RAISE(ABORT, 'touche'); END"));
    record.montant = Montant::whole(5);
    expectOk(update(*m_session, record));
    EXPECT_EQ(value("SELECT group_concat(champ) FROM historique_modification"), "montant_cts");
}

TEST_F(StoreTest, anUnchangedRecordWritesNothing) {
    Essai record = stored("a");
    record.nom = " a ";
    expectOk(update(*m_session, record));
    EXPECT_EQ(loaded(record.id).version, 1);
    EXPECT_EQ(count("audit_log"), 1);
    EXPECT_EQ(count("historique_modification"), 0);
}

TEST_F(StoreTest, aStaleRecordIsRefusedAndNamesWhoChangedIt) {
    const Essai start = stored("a");
    const auto julie = open(person("manager", {}, "Julie", "Morel"));
    Essai hers = expectValue(Store(*julie).load(start.key()));
    Essai mine = loaded(start.id);
    m_clock.advance(42 * 60);
    hers.nom = "julie";
    expectOk(update(*julie, hers));
    mine.montant = Montant::whole(9);
    const Outcome refused = update(*m_session, mine);
    EXPECT_EQ(causeOf(refused), Cause::Conflict);
    EXPECT_EQ(refused.error().message, QStringLiteral("Modifié par Julie Morel à 09:42"));
    const Essai back = loaded(start.id);
    EXPECT_EQ(back.nom, "julie");
    EXPECT_TRUE(back.montant.isZero());
    EXPECT_EQ(back.version, 2);
}

TEST_F(StoreTest, aStaleRemovalIsAConflictToo) {
    Essai record = stored("a");
    const Essai stale = record;
    record.nom = "b";
    expectOk(update(*m_session, record));
    EXPECT_EQ(causeOf(remove(stale)), Cause::Conflict);
    EXPECT_EQ(count("essai"), 1);
    expectOk(remove(record));
    EXPECT_EQ(count("essai"), 0);
    EXPECT_EQ(causeOf(remove(record)), Cause::NotFound);
}

TEST_F(StoreTest, aRemovalKeepsEachValueInTheHistory) {
    Essai record = stored("a");
    record.nom = "jamais écrit";
    expectOk(remove(record));
    EXPECT_EQ(value("SELECT ancienne_valeur FROM historique_modification WHERE champ = 'nom'"), "a");
    EXPECT_EQ(value("SELECT count(*) FROM historique_modification WHERE nouvelle_valeur IS NOT NULL"), 0);
}

TEST_F(StoreTest, aFrozenColumnIsWrittenOnce) {
    Essai record = stored("a");
    record.code = "AUTRE";
    record.nom = "b";
    expectOk(update(*m_session, record));
    EXPECT_EQ(record.code, "E-a");
    EXPECT_EQ(loaded(record.id).code, "E-a");
    EXPECT_EQ(value("SELECT recherche FROM essai"), "e-a b");
    record.code.clear();
    EXPECT_TRUE(update(*m_session, record));
}

TEST_F(StoreTest, aSecretIsMaskedInTheHistory) {
    Essai record = stored("a");
    record.secret = "sesame-ouvre-toi";
    record.technique = "hors historique";
    expectOk(update(*m_session, record));
    EXPECT_EQ(value("SELECT count(*) FROM historique_modification"), 1);
    EXPECT_EQ(value("SELECT champ FROM historique_modification"), "secret");
    EXPECT_TRUE(value("SELECT ancienne_valeur FROM historique_modification").isNull());
    EXPECT_EQ(value("SELECT nouvelle_valeur FROM historique_modification").toString(), QStringLiteral("•••"));
    EXPECT_EQ(
        value("SELECT count(*) FROM audit_log WHERE donnees LIKE '%sesame%' OR details LIKE '%sesame%'"), 0);
}

TEST_F(StoreTest, archivingIsAChangeLikeAnother) {
    Essai record = stored("a");
    record.archiveLe = m_clock.now();
    expectOk(update(*m_session, record));
    EXPECT_EQ(value("SELECT champ FROM historique_modification"), "archive_le");
    EXPECT_EQ(loaded(record.id).archiveLe, m_clock.now());
}

TEST_F(StoreTest, aJournalRowIsStampedOnce) {
    EssaiTrace trace;
    trace.texte = "vu";
    const auto julie = open(person("manager", {}, "Julie", "Morel"));
    write(*julie,
          [&](Transaction& transaction) { expectValue(Store(transaction).insert(transaction, trace)); });
    const EssaiTrace back = expectValue(Store(*m_session).load(trace.key()));
    EXPECT_EQ(back.texte, "vu");
    EXPECT_EQ(back.version, 1);
    EXPECT_EQ(back.creeLe, m_clock.now());
    EXPECT_EQ(back.creePar, julie->actor().utilisateurId);
}

TEST_F(StoreTest, listAndFindReadByCondition) {
    stored("b");
    stored("a");
    stored("c");
    const auto rows = expectValue(Store(*m_session).list<Essai>("nom <> ? ORDER BY nom", {"b"}));
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0].nom, "a");
    EXPECT_EQ(expectValue(Store(*m_session).find<Essai>("nom = ?", {"c"}))->nom, "c");
    EXPECT_FALSE(expectValue(Store(*m_session).find<Essai>("nom = ?", {"z"})));
}

} // namespace
} // namespace tournevis::test
