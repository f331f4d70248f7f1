// SPDX-License-Identifier: GPL-3.0-or-later
// Four posts issue at once, one of them is killed: no number is lost, doubled or out of order.
#include "factures/FactureService.h"
#include "support/core/Programme.h"
#include "support/scenarios/Bureau.h"

#include <QtCore/QElapsedTimer>

namespace tournevis::test {
namespace {

constexpr int postes = 4;
constexpr int parPoste = 50;
constexpr int patience = 120000;

/// One tournevis-exercise at work on its own slice of the drafts.
class Poste {
public:
    Poste(const QString& base, int rang)
        : m_arguments{base, "issue", QString::number(parPoste), QString::number(rang * parPoste + 1)} {}

    void start() {
        m_process = std::make_unique<QProcess>();
        m_process->setProcessEnvironment(quietEnvironment());
        m_process->start(QStringLiteral(TOURNEVIS_EXERCISE), m_arguments);
    }
    /// Waits for so many acknowledgements, then kills -9; false when it had ended before.
    bool killAfter(int acks) {
        QElapsedTimer timer;
        timer.start();
        while (acknowledged().size() < acks && timer.elapsed() < patience) {
            if (!m_process->waitForReadyRead(1000) && m_process->state() == QProcess::NotRunning)
                break;
        }
        m_process->kill();
        m_process->waitForFinished(patience);
        return m_process->exitStatus() == QProcess::CrashExit;
    }
    int finish() {
        m_process->waitForFinished(patience);
        EXPECT_EQ(m_process->exitCode(), 0) << m_process->readAllStandardError().constData();
        return m_process->exitCode();
    }
    /// Numbers acknowledged so far, by all the lives of this post.
    const QStringList& acknowledged() {
        m_partial += m_process->readAllStandardOutput();
        for (qsizetype end = m_partial.indexOf('\n'); end >= 0; end = m_partial.indexOf('\n')) {
            m_numbers += QString::fromUtf8(m_partial.left(end)).section(u' ', 2);
            m_partial.remove(0, end + 1);
        }
        return m_numbers;
    }

private:
    QStringList m_arguments;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_partial;
    QStringList m_numbers;
};

class QuatrePostes : public Bureau {
protected:
    void SetUp() override {
        Bureau::SetUp();
        const Id<Client> client = this->client("Durand et fils", "contact@durand.example");
        for (int rang = 0; rang < postes * parPoste; ++rang)
            expectValue(preparer(client));
        ASSERT_EQ(value("SELECT min(id) || ' ' || max(id) FROM facture"), "1 200");
    }
    Result<Id<Facture>> preparer(Id<Client> client) {
        FactureService service(*m_proprietaire);
        FactureFiche fiche = TRY(service.blank(client));
        fiche.facture.objet = "Dépannage";
        fiche.facture.datePrestation = m_proprietaire->today();
        FactureLigne ligne;
        ligne.designation = "Main-d’œuvre";
        ligne.quantite = Quantite::whole(1);
        ligne.uniteId = Id<Unite>(identifiant("unite", "symbole", "h"));
        ligne.prixUnitaireHt = PrixUnitaire::whole(75);
        ligne.tauxTvaId = Id<TauxTva>(identifiant("taux_tva", "code", "TVA20"));
        fiche.lignes = {ligne};
        return service.createDraft(fiche);
    }
    /// A column of the issued factures in the order of their numbers.
    QStringList emises(const char* colonne) {
        return expectValue(m_proprietaire->connection().select(
            QStringLiteral("SELECT %1 FROM facture WHERE etat <> 'brouillon' ORDER BY numero")
                .arg(QLatin1String(colonne)),
            {}, [](const Row& row) { return row.text(0); }));
    }
};

TEST_F(QuatrePostes, EmettentSansTrouNiDoublon) {
    std::vector<Poste> bureau;
    for (int rang = 0; rang < postes; ++rang)
        bureau.emplace_back(path(), rang);
    for (Poste& poste : bureau)
        poste.start();
    ASSERT_TRUE(bureau[2].killAfter(10)) << "it ended before it could be killed";
    EXPECT_LT(bureau[2].acknowledged().size(), parPoste);
    bureau[2].start();
    QStringList acquittees;
    for (Poste& poste : bureau) {
        EXPECT_EQ(poste.finish(), 0);
        acquittees += poste.acknowledged();
    }

    const QStringList numeros = emises("numero");
    ASSERT_EQ(numeros.size(), postes * parPoste);
    const QString annee = emises("exercice").first();
    for (int rang = 0; rang < numeros.size(); ++rang)
        ASSERT_EQ(numeros[rang], QStringLiteral("FAC-%1-%2").arg(annee).arg(rang + 1, 5, 10, QChar(u'0')));
    const QStringList dates = emises("date_facture");
    EXPECT_TRUE(std::is_sorted(dates.begin(), dates.end())) << "dates never go back";
    const QStringList instants = emises("emise_le");
    EXPECT_TRUE(std::is_sorted(instants.begin(), instants.end())) << "nor do the instants of issue";

    // What was acknowledged is there, once; the kill may have hidden the last commit, no more.
    QSet<QString> distinctes(acquittees.begin(), acquittees.end());
    EXPECT_EQ(distinctes.size(), acquittees.size());
    EXPECT_TRUE(QSet<QString>(numeros.begin(), numeros.end()).contains(distinctes));
    EXPECT_GE(acquittees.size(), postes * parPoste - 1);
    const QStringList ordre = emises("printf('%05d', id)");
    EXPECT_FALSE(std::is_sorted(ordre.begin(), ordre.end())) << "the posts never worked at once";

    const Ran check = tournevis(path(), {"check"});
    EXPECT_EQ(check.exit, 0) << check.out.constData() << check.err.constData();
}

} // namespace
} // namespace tournevis::test
