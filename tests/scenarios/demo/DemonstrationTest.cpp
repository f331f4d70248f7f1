// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Demonstration.h"

#include "audit/AuditLog.h"
#include "comptes/AccountRights.h"
#include "comptes/Authentication.h"
#include "data/Migrator.h"
#include "devis/Devis.h"
#include "devis/DevisVerification.h"
#include "documents/QPrinterDocumentPainter.h"
#include "factures/FactureRules.h"
#include "factures/FactureVerification.h"
#include "missions/tableau/PlanningTableau.h"
#include "stock/StockCheck.h"

#include <QtCore/QTemporaryDir>

#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

const QDate day(2026, 11, 9);

QString told(const Outcome& outcome) {
    return outcome ? QString() : outcome.error().message + u' ' + outcome.error().detail;
}

class TenOClock final : public Clock {
public:
    QDateTime now() const override { return {day, QTime(10, 0), defaultZone()}; }
};

/// A demonstration base in a folder of its own, opened as its owner.
class DemoBase {
public:
    explicit DemoBase(const QDate& today = day, const QTime& heure = {}) {
        QTextStream stream(&m_logins);
        m_outcome = told(createDemonstration(path(), 1, today, m_hasher, m_painter, stream, heure));
        if (!m_outcome.isEmpty())
            return;
        m_session = std::make_unique<Session>(*Connection::open(path(), OpenMode::Existing),
                                              SessionServices{&m_clock, &m_rights, &m_journal, {}}, Actor{});
    }

    QString path() const { return m_folder.filePath("demo.db"); }
    Session& session() { return *m_session; }
    qint64 count(const QString& from) {
        return m_session->connection().value("SELECT count(*) FROM " + from).value_or(-1).toLongLong();
    }
    QStringList texts(const QString& sql) {
        return m_session->connection()
            .select(sql, {}, [](const Row& row) { return row.text(0); })
            .value_or(QStringList());
    }

    QTemporaryDir m_folder;
    QString m_logins;
    QString m_outcome;
    PasswordHasher m_hasher{TestHashCost{}};

private:
    QPrinterDocumentPainter m_painter;
    TenOClock m_clock;
    AccountRights m_rights;
    AuditLog m_journal{{"poste-essai", "0.1.0", "00000000-0000-4000-8000-00000000beef"}};
    std::unique_ptr<Session> m_session;
};

/// Columns that two runs may not share: keys drawn at random, secrets, instants of creation and digests.
bool isDrawn(const QString& column) {
    static const QStringList drawn{
        "uuid",   "cree_le",     "modifie_le", "mot_de_passe",   "empreinte",  "pdf_sha",        "sceau",
        "sha256", "contenu_bin", "session",    "empreinte_prec", "horodatage", "code_operation", "tete"};
    return drawn.contains(column);
}

QStringList dump(DemoBase& base, const QString& table) {
    QStringList columns;
    for (const QString& column : base.texts("SELECT name FROM pragma_table_info('" + table + "')")) {
        if (!isDrawn(column))
            columns += "quote(\"" + column + "\")";
    }
    return base.texts("SELECT " + columns.join(" || '|' || ") + " FROM " + table + " ORDER BY rowid");
}

void passesEveryVerification(DemoBase& demo) {
    Findings findings;
    EXPECT_EQ(told(verifyStructure(demo.session().connection(), findings)), QString());
    for (const Verification& verify : {Verification(verifyAudit), Verification(verifyDevis),
                                       Verification(verifyFactures), Verification(verifyStock)})
        EXPECT_EQ(told(verify(demo.session(), findings)), QString());
    for (const Finding& finding : findings)
        ADD_FAILURE() << qPrintable(finding.table + u' ' + finding.row + u' ' + finding.message);
}

void hasEveryStateOfADevis(DemoBase& demo) {
    for (const auto& entry : enumTable(StatutDevis{})) {
        if (entry.value == StatutDevis::Remplace) // versions of a devis come later
            continue;
        EXPECT_GT(demo.count(QStringLiteral("devis WHERE statut = '%1'").arg(entry.code)), 0) << entry.code;
    }
}

void holdsTheDevisOfTheMockupAndOneOf120Lines(DemoBase& demo) {
    EXPECT_EQ(demo.count("devis WHERE statut = 'attente_dg' AND montant_ht_cts = 2148500 AND "
                         "montant_tva_cts = 131141 AND montant_ttc_cts = 2279641"),
              1);
    EXPECT_EQ(demo.count("(SELECT devis_id FROM devis_ligne WHERE type = 'ligne' GROUP BY devis_id HAVING "
                         "count(*) = 120)"),
              1);
}

void hasATeamAndClientsOfEveryType(DemoBase& demo) {
    EXPECT_EQ(demo.count("technicien"), 9);
    EXPECT_GE(demo.count("client"), 40);
    EXPECT_EQ(demo.count("(SELECT DISTINCT type FROM client)"), 5);
    EXPECT_EQ(demo.count("client WHERE blocage = 'bloquer'"), 1);
    EXPECT_GE(demo.count("client WHERE carte = 'premium'"), 3);
    EXPECT_GE(demo.count("(SELECT client_id FROM site GROUP BY client_id HAVING count(*) > 1)"), 5);
}

void hasVisitsDoneInProgressPlannedAndWaiting(DemoBase& demo) {
    EXPECT_GE(demo.count("intervention WHERE statut = 'cloturee'"), 50);
    EXPECT_GE(demo.count("intervention WHERE statut = 'en_cours'"), 1);
    EXPECT_GE(
        demo.count("intervention WHERE statut IN ('planifiee', 'confirmee') AND debut_prevu > 1794240000000"),
        30);
    EXPECT_GE(demo.count("mission WHERE statut = 'a_planifier'"), 10);
}

/// What the board of the week has to show.
void hasAPlanningWithSomethingToSee(DemoBase& demo) {
    EXPECT_EQ(demo.count("intervention WHERE forcage_motif IS NOT NULL"), 1);
    EXPECT_GE(demo.count("intervention WHERE statut IN ('planifiee', 'confirmee') AND debut_prevu < "
                         "1794213000000"),
              1)
        << "late at ten";
    EXPECT_GE(demo.count("(SELECT intervention_id FROM technicien_intervention ti JOIN intervention i ON "
                         "i.id = ti.intervention_id WHERE i.debut_prevu BETWEEN 1794178800000 AND "
                         "1794783600000 GROUP BY 1 HAVING count(*) = 2)"),
              1)
        << "a team this week";
    EXPECT_GE(demo.count("mission WHERE statut = 'a_planifier' AND echeance_le IS NOT NULL"), 3);
    EXPECT_GE(demo.count("site WHERE latitude IS NOT NULL"), 24);
    const auto tableau =
        planningTableau(demo.session(), {QDateTime(day, QTime(0, 0), defaultZone()).toUTC(),
                                         QDateTime(day.addDays(7), QTime(0, 0), defaultZone()).toUTC()});
    ASSERT_TRUE(tableau.has_value());
    const auto above = std::ranges::count_if(tableau->lanes, [](const PlanningLane& lane) {
        return Charge{lane.planifieMin, lane.disponibleMin}.pourcent().value_or(0) > 100;
    });
    EXPECT_GE(above, 1);
    for (const PlanningLane& lane : tableau->lanes) {
        for (const PlanningVisit& visite : lane.visites) {
            const auto found = constats(tableau->contexte, tableau->demandes.value(visite.id),
                                        lane.technicien.id, visite.interval);
            for (const Constat& constat : found)
                EXPECT_TRUE(constat.niveau() != ConstatNiveau::Fort || visite.force)
                    << lane.technicien.nom.toStdString() << ' ' << constat.texte.toStdString();
        }
    }
}

void hasFacturesInEveryState(DemoBase& demo) {
    const QString open =
        "facture f WHERE type = 'facture' AND etat = 'emise' AND net_a_payer_cts %1 (SELECT "
        "coalesce(sum(montant_cts), 0) FROM paiement_affectation a WHERE a.facture_id = f.id "
        "AND archive_le IS NULL) %2";
    EXPECT_GE(demo.count("facture WHERE etat = 'brouillon'"), 2);
    EXPECT_GE(demo.count(open.arg("=", "")), 3) << "paid";
    EXPECT_GE(demo.count(open.arg(">", "AND date_echeance < '2026-11-09'")), 3) << "late";
    EXPECT_GE(demo.count(open.arg(">", "AND EXISTS (SELECT 1 FROM paiement_affectation a WHERE a.facture_id "
                                       "= f.id AND archive_le IS NULL)")),
              2)
        << "partial";
    EXPECT_GE(demo.count("facture WHERE type = 'avoir' AND etat = 'emise'"), 2);
    EXPECT_GE(demo.count("facture WHERE autoliquidation = 1 AND etat = 'emise'"), 1);
}

void hasArticlesBelowTheirThresholdAndOneOut(DemoBase& demo) {
    EXPECT_GE(demo.count("materiel"), 58);
    EXPECT_GE(demo.count("materiel WHERE quantite_disponible < seuil_alerte AND quantite_disponible > 0"), 4);
    EXPECT_GE(demo.count("materiel WHERE quantite_disponible = 0"), 1);
}

void tellsTheLoginsAndTheirPassword(DemoBase& demo) {
    const QString password = demo.m_logins.section(u'\n', 0, 0).section(u' ', -1);
    EXPECT_EQ(demo.m_logins.count(u'\n'), 15);
    EXPECT_TRUE(Authentication(demo.session(), demo.m_hasher).signIn("sophie.mercier", password));
    EXPECT_EQ(demo.count("parametre WHERE cle = 'base.demonstration' AND valeur = '1'"), 1);
}

void refusesABaseThatExists(DemoBase& demo) {
    QString logins;
    QTextStream stream(&logins);
    QPrinterDocumentPainter painter;
    const Outcome again = createDemonstration(demo.path(), 1, day, demo.m_hasher, painter, stream);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().cause, Cause::Validation);
    EXPECT_TRUE(QFile::exists(demo.path()));
}

/// One base for all that is only read: making one takes seconds, and each test runs in a process of its own.
TEST(Demonstration, IsAWholeCompany) {
    DemoBase demo;
    ASSERT_EQ(demo.m_outcome.toStdString(), "");
    passesEveryVerification(demo);
    hasEveryStateOfADevis(demo);
    holdsTheDevisOfTheMockupAndOneOf120Lines(demo);
    hasATeamAndClientsOfEveryType(demo);
    hasVisitsDoneInProgressPlannedAndWaiting(demo);
    hasAPlanningWithSomethingToSee(demo);
    hasFacturesInEveryState(demo);
    hasArticlesBelowTheirThresholdAndOneOut(demo);
    tellsTheLoginsAndTheirPassword(demo);
    refusesABaseThatExists(demo);
}

/// A Monday, a Sunday, and a story over the end of a year.
TEST(Demonstration, TellsTheWholeStoryOnAnyDay) {
    for (const QDate& today : {QDate(2026, 11, 23), QDate(2026, 3, 29), QDate(2027, 1, 2)}) {
        DemoBase base(today);
        ASSERT_EQ(base.m_outcome.toStdString(), "") << today.toString().toStdString();
        EXPECT_EQ(base.count("(SELECT DISTINCT statut FROM devis)"), 11) << today.toString().toStdString();
        EXPECT_EQ(base.count("devis WHERE statut = 'attente_dg' AND montant_ttc_cts = 2279641"), 1);
        EXPECT_GE(base.count("intervention WHERE statut = 'en_cours'"), 1) << today.toString().toStdString();
        Findings findings;
        EXPECT_EQ(told(verifyDevis(base.session(), findings)), QString());
        EXPECT_EQ(told(verifyFactures(base.session(), findings)), QString());
        EXPECT_TRUE(findings.isEmpty()) << today.toString().toStdString();
    }
}

/// Made in the afternoon, it does not show a morning that nobody worked.
TEST(Demonstration, TodayGoesOnUntilTheHourItIsMadeAt) {
    DemoBase base(QDate(2026, 11, 24), QTime(15, 0));
    ASSERT_EQ(base.m_outcome.toStdString(), "");
    const QString today = QStringLiteral("date(debut_prevu / 1000, 'unixepoch') = '2026-11-24'");
    EXPECT_GE(base.count("intervention WHERE statut IN ('effectuee', 'cloturee') AND " + today), 3);
    EXPECT_LE(base.count("intervention WHERE statut IN ('planifiee', 'confirmee', 'en_cours') AND "
                         "fin_prevue < (strftime('%s', '2026-11-24 13:30') * 1000) AND " +
                         today),
              4)
        << "a few run late, as in life";
    passesEveryVerification(base);
}

TEST(Demonstration, ComesOutTheSameFromTheSameSeed) {
    DemoBase demo;
    ASSERT_EQ(demo.m_outcome.toStdString(), "");
    DemoBase twin;
    ASSERT_EQ(twin.m_outcome.toStdString(), "");
    for (const QString& table :
         demo.texts("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT "
                    "LIKE 'sqlite_%' AND name NOT IN ('piece_jointe', 'audit_log', "
                    "'historique_modification', 'schema_migration', 'echec_connexion')")) {
        const QStringList first = dump(demo, table);
        const QStringList second = dump(twin, table);
        EXPECT_EQ(first.size(), second.size()) << table.toStdString();
        for (qsizetype row = 0; row < std::min(first.size(), second.size()); ++row)
            ASSERT_EQ(first[row].toStdString(), second[row].toStdString()) << table.toStdString();
    }
}

} // namespace
} // namespace tournevis::test
