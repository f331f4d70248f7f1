// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/ToastHost.h"
#include "base/widgets/FilterPill.h"
#include "base/widgets/PlainLabel.h"
#include "comptes/Permissions.h"
#include "stock/StockService.h"
#include "ui/materiel/MaterielScreen.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>

namespace tournevis::test {
namespace {

class MaterielListTest : public MaterielScreen {
protected:
    QStringList titles() const {
        QStringList texts;
        for (int column = 0; column < page().model()->columnCount(); ++column)
            texts.append(page().model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        return texts;
    }
    /// S, the visit by its client, then the quantity of the selected article.
    void typeSortie(const QString& quantity) {
        key(Qt::Key_S);
        waitForData();
        type(QStringLiteral("vulcain"));
        key(Qt::Key_Return);
        waitForData();
        QTest::qWait(1);
        find<QLineEdit>("materiel.sortie.ligne.0.quantite")->setFocus(Qt::TabFocusReason);
        type(quantity);
    }
    void sendSheet() {
        key(Qt::Key_Return, Qt::ControlModifier);
        waitForData();
    }
    QPushButton* toastAction() const {
        for (auto* button : m_shell->findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Annuler") && qobject_cast<Toast*>(button->parentWidget()))
                return button;
        }
        return nullptr;
    }
};

TEST_F(MaterielListTest, showsStockWithItsExactTotalAndValue) {
    openShell();
    EXPECT_EQ(column(0), (QStringList{"CAB-R2V-5G10", "CIR-25-60", "DIS-20C", "FIL-G4-592", "MIT-LAV-01",
                                      "MUL-CAT3", "PAC-32T"}));
    EXPECT_EQ(column(3), (QStringList{"118", "7", "15", "4", "14", "5", "0"}));
    EXPECT_EQ(column(7).value(rowOf("DIS-20C")), "Sous le seuil");
    EXPECT_EQ(column(7).value(rowOf("PAC-32T")), "Rupture");
    // 118 × 9,60 + 7 × 186 + 15 × 8,40 + 4 × 14,20 + 14 × 62 + 5 × 164
    EXPECT_EQ(find<PlainLabel>("materiel.list.total")
                  ->text()
                  .replace(QChar(0x202f), u' ')
                  .replace(QChar::Nbsp, u' '),
              "7 articles affichés sur 7 · valeur totale du stock 4 305,60 €");
    picture("stock");
}

TEST_F(MaterielListTest, filtersByStateAndWords) {
    openShell();
    QTest::mouseClick(find("materiel.filter.sous_seuil"), Qt::LeftButton);
    waitForData();
    EXPECT_EQ(column(0), (QStringList{"DIS-20C", "FIL-G4-592", "PAC-32T"}));
    QTest::mouseClick(find("materiel.filter.rupture"), Qt::LeftButton);
    waitForData();
    EXPECT_EQ(column(0), QStringList{"PAC-32T"});
    QTest::mouseClick(find("materiel.filter.actifs"), Qt::LeftButton);
    find("materiel.filter.search")->setFocus();
    type(QStringLiteral("mitigeur"));
    key(Qt::Key_Return);
    waitForData();
    EXPECT_EQ(column(0), QStringList{"MIT-LAV-01"});
}

TEST_F(MaterielListTest, panelFollowsTheSelection) {
    openShell();
    select("DIS-20C");
    EXPECT_EQ(find<PlainLabel>("materiel.panel.name")->text(), "Disjoncteur 20 A courbe C");
    key(Qt::Key_J);
    waitForData();
    EXPECT_EQ(find<PlainLabel>("materiel.panel.name")->text(), "Filtre G4 592 × 592");
}

TEST_F(MaterielListTest, sortieByKeyboardAloneTakesStockAndUndoBringsItBack) {
    openShell();
    select("DIS-20C");
    typeSortie(QStringLiteral("2"));
    EXPECT_EQ(find<QComboBox>("materiel.sortie.technicien_id")->currentText(), "Julie Morel");
    picture("sortie");
    find<QLineEdit>("materiel.sortie.ligne.0.quantite")->setFocus();
    sendSheet();
    EXPECT_EQ(stock("DIS-20C"), Quantite::whole(13));
    EXPECT_FALSE(find("materiel.sortie")) << "the sheet closes";
    EXPECT_EQ(QApplication::focusWidget(), page().table());
    EXPECT_EQ(column(3).value(rowOf("DIS-20C")), "13");
    ASSERT_EQ(toasts(), 1);
    ASSERT_TRUE(
        m_shell->findChild<Toast*>()->accessibleName().contains("2 DIS-20C sortis pour INT-2026-00482/1"))
        << m_shell->findChild<Toast*>()->accessibleName().toStdString();
    picture("sortie-faite");
    key(Qt::Key_Z, Qt::ControlModifier);
    waitForData();
    EXPECT_EQ(stock("DIS-20C"), Quantite::whole(15));
    EXPECT_EQ(column(3).value(rowOf("DIS-20C")), "15");
}

TEST_F(MaterielListTest, theToastUndoesOnce) {
    openShell();
    select("DIS-20C");
    typeSortie(QStringLiteral("2"));
    sendSheet();
    ASSERT_TRUE(toastAction());
    QTest::mouseClick(toastAction(), Qt::LeftButton);
    waitForData();
    EXPECT_EQ(stock("DIS-20C"), Quantite::whole(15));
    key(Qt::Key_Z, Qt::ControlModifier);
    waitForData();
    EXPECT_EQ(stock("DIS-20C"), Quantite::whole(15));
    EXPECT_FALSE(find("materiel.error")->isVisible());
}

TEST_F(MaterielListTest, tooLargeAQuantityTellsWhatRemainsAndKeepsWhatIsTyped) {
    openShell();
    select("DIS-20C");
    typeSortie(QStringLiteral("99"));
    find("materiel.sortie.motif")->setFocus();
    type(QStringLiteral("Tableau neuf"));
    sendSheet();
    EXPECT_EQ(errorUnder("materiel.sortie.ligne.0.quantite").replace(QChar::Nbsp, u' '),
              "Il ne reste que 15 u de DIS-20C.");
    EXPECT_EQ(find<QLineEdit>("materiel.sortie.ligne.0.quantite")->text(), "99");
    EXPECT_EQ(find<QLineEdit>("materiel.sortie.motif")->text(), "Tableau neuf");
    EXPECT_EQ(QApplication::focusWidget(), find("materiel.sortie.ligne.0.quantite"));
    EXPECT_EQ(stock("DIS-20C"), Quantite::whole(15));
    EXPECT_EQ(toasts(), 0);
    picture("sortie-refusee");
}

TEST_F(MaterielListTest, emptySortieTellsEveryMissingField) {
    openShell();
    find("materiel.actions.sortie")->setFocus();
    key(Qt::Key_Space);
    waitForData();
    find<QLineEdit>("materiel.sortie.ligne.0.materiel_id")->clear();
    find("materiel.sortie.motif")->setFocus();
    sendSheet();
    EXPECT_FALSE(errorUnder("materiel.sortie.intervention_id").isEmpty());
    EXPECT_FALSE(errorUnder("materiel.sortie.technicien_id").isEmpty());
    EXPECT_FALSE(errorUnder("materiel.sortie.ligne.0.quantite").isEmpty());
}

TEST_F(MaterielListTest, severalLinesAreTypedWithoutTheMouse) {
    openShell();
    select("DIS-20C");
    typeSortie(QStringLiteral("2"));
    key(Qt::Key_Return);
    type(QStringLiteral("cir-25"));
    key(Qt::Key_Return);
    waitForData();
    ASSERT_EQ(QApplication::focusWidget(), find("materiel.sortie.ligne.1.quantite"));
    type(QStringLiteral("1"));
    sendSheet();
    EXPECT_EQ(stock("DIS-20C"), Quantite::whole(13));
    EXPECT_EQ(stock("CIR-25-60"), Quantite::whole(6));
}

TEST_F(MaterielListTest, loansAreListedAndComeBack) {
    SortieDemande demande{
        m_visite,           m_julie, m_depot,           {{m_multimetre, Quantite::whole(2)}},
        NatureSortie::Pret, {},      QDate(2026, 11, 6)};
    expectValue(StockService(*m_session).sortir(demande));
    openShell();
    QTest::mouseClick(find("materiel.tabs"), Qt::LeftButton, {},
                      find<QTabBar>("materiel.tabs")->tabRect(1).center());
    waitForData();
    EXPECT_EQ(QApplication::focusWidget(), find("materiel.retours.table"));
    picture("a-retourner");
    key(Qt::Key_R);
    waitForData();
    ASSERT_EQ(QApplication::focusWidget(), find("materiel.retour.ligne.0.quantite"));
    EXPECT_EQ(find<QLineEdit>("materiel.retour.ligne.0.quantite")->text(), "2");
    picture("retour");
    find("materiel.retour.ligne.0.quantite")->setFocus();
    find<QLineEdit>("materiel.retour.ligne.0.quantite")->selectAll();
    type(QStringLiteral("3"));
    sendSheet();
    EXPECT_FALSE(errorUnder("materiel.retour.ligne.0.quantite").isEmpty());
    find<QLineEdit>("materiel.retour.ligne.0.quantite")->selectAll();
    type(QStringLiteral("1"));
    sendSheet();
    EXPECT_EQ(stock("MUL-CAT3"), Quantite::whole(4));
    EXPECT_EQ(toasts(), 1);
}

TEST_F(MaterielListTest, entreeIsTypedByF3) {
    openShell();
    select("PAC-32T");
    key(Qt::Key_F3);
    waitForData();
    ASSERT_EQ(QApplication::focusWidget(), find("materiel.entree.quantite"));
    type(QStringLiteral("2"));
    sendSheet();
    EXPECT_FALSE(errorUnder("materiel.entree.cout_unitaire").isEmpty())
        << "an empty cost would sink the average";
    ASSERT_EQ(QApplication::focusWidget(), find("materiel.entree.cout_unitaire"));
    picture("entree");
    find("materiel.entree.cout_unitaire")->setFocus();
    type(QStringLiteral("9560"));
    sendSheet();
    EXPECT_EQ(stock("PAC-32T"), Quantite::whole(2));
    EXPECT_EQ(toasts(), 1);
}

TEST_F(MaterielListTest, aCountCorrectsTheStockWithItsReason) {
    openShell();
    select("DIS-20C");
    find("materiel.panel.correction")->setFocus();
    key(Qt::Key_Space);
    waitForData();
    ASSERT_EQ(QApplication::focusWidget(), find("materiel.correction.quantite"));
    type(QStringLiteral("14"));
    sendSheet();
    EXPECT_FALSE(errorUnder("materiel.correction.motif").isEmpty());
    type(QStringLiteral("Casse"));
    sendSheet();
    EXPECT_EQ(stock("DIS-20C"), Quantite::whole(14));
}

TEST_F(MaterielListTest, escapeClosesTheSheetAndGivesTheListBack) {
    openShell();
    key(Qt::Key_S);
    waitForData();
    ASSERT_TRUE(find("materiel.sortie"));
    key(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), page().table());
    QTest::qWait(1);
    EXPECT_FALSE(find("materiel.sortie"));
}

TEST_F(MaterielListTest, costsStayHiddenWithoutTheirRight) {
    openShell({permission::prixAchatVoir.code});
    EXPECT_FALSE(titles().contains("Valeur"));
    EXPECT_EQ(find<PlainLabel>("materiel.list.total")->text(), "7 articles affichés sur 7");
    select("DIS-20C");
    for (const auto* label : m_shell->findChildren<PlainLabel*>()) {
        EXPECT_FALSE(label->text().contains("achat")) << label->text().toStdString();
        EXPECT_FALSE(label->text().contains("pondéré")) << label->text().toStdString();
    }
    key(Qt::Key_Return);
    waitForData();
    EXPECT_TRUE(find("materiel.form.prix_vente_ht"));
    EXPECT_FALSE(find("materiel.form.prix_achat_ht"));
}

TEST_F(MaterielListTest, whoMayOnlyReadIsToldWhy) {
    openShell({permission::materielEcrire.code, permission::stockCorriger.code});
    for (const char* name : {"materiel.actions.sortie", "materiel.actions.retour", "materiel.actions.entree",
                             "materiel.panel.sortie", "materiel.panel.retour", "materiel.panel.correction"}) {
        EXPECT_FALSE(find(name)->isEnabled()) << name;
        EXPECT_FALSE(find(name)->toolTip().isEmpty()) << name;
        EXPECT_FALSE(find(name)->accessibleDescription().isEmpty()) << name;
    }
    EXPECT_FALSE(find("materiel.actions.create"));
    key(Qt::Key_S);
    key(Qt::Key_F3);
    waitForData();
    EXPECT_FALSE(find("materiel.sortie"));
    EXPECT_FALSE(find("materiel.entree"));
}

TEST_F(MaterielListTest, anArticleIsCreatedByItsForm) {
    openShell();
    key(Qt::Key_N, Qt::ControlModifier);
    waitForData();
    ASSERT_EQ(QApplication::focusWidget(), find("materiel.form.reference"));
    key(Qt::Key_S, Qt::ControlModifier);
    waitForData();
    EXPECT_FALSE(errorUnder("materiel.form.reference").isEmpty());
    type(QStringLiteral("VAN-3V-20"));
    find("materiel.form.designation")->setFocus();
    type(QStringLiteral("Vanne 3 voies DN20"));
    find("materiel.form.coef_marge_bp")->setFocus();
    type(QStringLiteral("1,4"));
    find("materiel.form.prix_achat_ht")->setFocus(Qt::TabFocusReason);
    type(QStringLiteral("71"));
    find("materiel.form.prix_auto")->setFocus();
    key(Qt::Key_Space);
    key(Qt::Key_S, Qt::ControlModifier);
    waitForData();
    EXPECT_EQ(toasts(), 1);
    EXPECT_EQ(find<QLineEdit>("materiel.form.prix_vente_ht")->text(), "99,40");
    EXPECT_EQ(find<QLineEdit>("materiel.form.coef_marge_bp")->text(), "1,40");
    picture("fiche");
}

} // namespace
} // namespace tournevis::test
