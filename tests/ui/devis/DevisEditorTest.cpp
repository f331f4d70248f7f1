// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/ActionButton.h"
#include "devis/LignesView.h"
#include "devis/TotauxBlock.h"
#include "missions/MissionService.h"
#include "ui/devis/DevisPages.h"

#include <QtTest/QTest>
#include <QtWidgets/QComboBox>

namespace tournevis::test {
namespace {

struct TypedLine {
    const char* reference;
    const char* designation;
    const char* quantite;
    const char* unite;
    const char* prix;
    const char* remise;
    const char* tva;
};

struct TypedSection {
    const char* title;
    QList<TypedLine> lines;
};

/// devis-editeur.png.
const QList<TypedSection> mockup{
    {"Dépose et préparation",
     {{"MO-CONS", "Consignation et vidange de l’installation", "1", "forfait", "185", "", "10"},
      {"MO-DEP", "Dépose et évacuation de la chaudière (DEEE)", "1", "forfait", "420", "", "10"}}},
    {"Pompe à chaleur air/eau",
     {{"PAC-32T", "PAC air/eau 32 kW triphasée, SCOP 4,3", "1", "u", "13200", "5", "5,5"},
      {"BAL-500", "Ballon tampon 500 L calorifugé", "1", "u", "1690", "", "5,5"},
      {"KIT-HYD", "Kit hydraulique et circulateurs", "1", "u", "2108", "", "5,5"},
      {"MO-CHAUF", "Main-d’œuvre chauffagiste", "28", "h", "58", "", "5,5"}}},
    {"Alimentation électrique",
     {{"DIS-40D", "Départ triphasé dédié, disjoncteur 40 A courbe D", "1", "u", "686", "", "10"},
      {"R2V-5G10", "Câble U-1000 R2V 5G10, chemin de câbles", "42", "m", "20", "", "10"},
      {"MO-ELEC", "Main-d’œuvre électricien", "8", "h", "64", "", "10"}}},
    {"Mise en service et suivi",
     {{"MES-PAC", "Mise en service, réglage de la loi d’eau", "1", "forfait", "640", "", "5,5"},
      {"ENT-AN1", "Entretien annuel, première année", "1", "an", "240", "", "10"}}},
};

class DevisEditorTest : public DevisPages {
protected:
    void SetUp() override {
        DevisPages::SetUp();
        signIn(m_sophie);
        m_shell->openWorkspace("devis");
        settle();
    }

    void typeHead() {
        press(Qt::Key_N, Qt::ControlModifier);
        settle();
        type("Tilleuls");
        settle();
        press(Qt::Key_Return);
        settle();
        for (int field = 0; field < 5; ++field)
            press(Qt::Key_Tab);
        EXPECT_EQ(focus()->objectName(), "devis.form.titre");
        type("Remplacement de la chaudière collective par une PAC air/eau");
        for (int step = 0; step < 12 && focus() != table(); ++step)
            press(Qt::Key_Tab);
        ASSERT_EQ(focus(), table());
    }

    void typeLine(const TypedLine& line) {
        press(Qt::Key_Return);
        for (const char* cell :
             {line.reference, line.designation, line.quantite, line.unite, line.prix, line.remise}) {
            type(QString::fromUtf8(cell));
            press(Qt::Key_Tab);
        }
        type(QString::fromUtf8(line.tva));
    }

    void typeMockup() {
        typeHead();
        for (const TypedSection& section : mockup) {
            press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
            type(QString::fromUtf8(section.title));
            for (const TypedLine& line : section.lines)
                typeLine(line);
        }
        settle();
    }

    qint64 aMission() {
        m_session->setActor(m_sophie);
        MissionService service(*m_session);
        auto file = service.blank(m_client);
        EXPECT_TRUE(file);
        file->mission.typeId = Id<TypeIntervention>(
            value("SELECT id FROM type_intervention WHERE code = 'DEPANNAGE'").toLongLong());
        file->mission.nature = QStringLiteral("Chaudière en panne");
        const auto id = service.save(*file);
        EXPECT_TRUE(id) << (id ? "" : id.error().message.toStdString());
        return id ? id->value() : 0;
    }

    LignesView* table() { return find<LignesView>("devis.lignes.table"); }
    QString totals() {
        return find<TotauxBlock>("devis.totaux")
            ->accessibleDescription()
            .replace(QChar(0x202F), ' ')
            .replace(QChar(0x00A0), ' ');
    }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QStringList stored() {
        const auto rows =
            m_session->connection().select("SELECT designation FROM devis_ligne ORDER BY devis_id, ordre", {},
                                           [](const Row& row) { return row.text(0); });
        return rows ? QStringList(*rows) : QStringList();
    }
};

TEST_F(DevisEditorTest, Dev01TheMockupIsTypedByKeyboardAlone) {
    typeMockup();
    const QString shown = totals();
    EXPECT_TRUE(shown.contains("Total HT 21 485,00 €")) << shown.toStdString();
    EXPECT_TRUE(shown.contains("TVA 5,5 % sur 18 602,00 € 1 023,11 €")) << shown.toStdString();
    EXPECT_TRUE(shown.contains("TVA 10 % sur 2 883,00 € 288,30 €")) << shown.toStdString();
    EXPECT_TRUE(shown.contains("Total TTC 22 796,41 €")) << shown.toStdString();
    press(Qt::Key_S, Qt::ControlModifier);
    settle();
    EXPECT_EQ(value("SELECT montant_ht_cts FROM devis").toInt(), 2148500);
    EXPECT_EQ(value("SELECT montant_ttc_cts FROM devis").toInt(), 2279641);
    EXPECT_EQ(value("SELECT count(*) FROM devis_ligne").toInt(), 15);
    EXPECT_EQ(value("SELECT count(*) FROM site WHERE id = (SELECT site_id FROM devis)").toInt(), 1);
    QTest::qWait(300);
    settle();
    picture("devis-editeur");
}

TEST_F(DevisEditorTest, Dev04TheOrderMovesIsUndoneAndSurvives) {
    typeHead();
    for (const TypedLine& line : mockup[1].lines)
        typeLine(line);
    press(Qt::Key_Escape);
    table()->setCurrentIndex(table()->model()->index(0, DevisLignesModel::Designation));
    press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(cell(0, DevisLignesModel::Reference), "BAL-500");
    EXPECT_EQ(cell(1, DevisLignesModel::Reference), "PAC-32T");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(cell(0, DevisLignesModel::Reference), "PAC-32T");
    // Dragging the handle gives the same order.
    const auto middle = [&](int row, int column) {
        return table()->visualRect(table()->model()->index(row, column)).center();
    };
    QWidget* viewport = table()->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, middle(0, DevisLignesModel::Poignee));
    const QPoint under = middle(1, DevisLignesModel::Poignee) + QPoint(0, 8);
    QMouseEvent move(QEvent::MouseMove, under, viewport->mapToGlobal(under), Qt::NoButton, Qt::LeftButton,
                     {});
    QCoreApplication::sendEvent(viewport, &move);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, under);
    EXPECT_EQ(cell(0, DevisLignesModel::Reference), "BAL-500");
    EXPECT_EQ(cell(1, DevisLignesModel::Reference), "PAC-32T");
    press(Qt::Key_S, Qt::ControlModifier);
    settle();
    ASSERT_EQ(stored().size(), 4);
    EXPECT_TRUE(stored().first().startsWith("Ballon"));
}

TEST_F(DevisEditorTest, WhatCannotBeReadStaysInItsCellWithItsSentence) {
    typeHead();
    typeLine({"PAC", "Pompe à chaleur", "deux", "u", "100", "", "20"});
    press(Qt::Key_S, Qt::ControlModifier);
    settle();
    EXPECT_EQ(value("SELECT count(*) FROM devis").toInt(), 0);
    EXPECT_EQ(cell(0, DevisLignesModel::Quantite), "deux");
    EXPECT_TRUE(find<QWidget>("devis.lignes.error")->isVisible());
}

TEST_F(DevisEditorTest, AboveTheThresholdItGoesToTheDirection) {
    typeHead();
    typeLine({"PAC", "Pompe à chaleur", "1", "u", "2000", "", "20"});
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_EQ(value("SELECT statut FROM devis").toString(), "attente_dg");
    EXPECT_FALSE(find<ActionButton>("devis.form.primary")->isEnabled());
    m_shell->openWorkspace("devis");
    settle();
    picture("devis-liste");
}

TEST_F(DevisEditorTest, AResumedDraftGivesTheWholeHeadBack) {
    const qint64 annexe =
        value("INSERT INTO site(uuid, cree_le, modifie_le, client_id, libelle, adresse_l1, code_postal, "
              "ville, principal) VALUES('00000000-0000-4000-8000-00000000dddd', 0, 0, ?, 'Annexe', "
              "'2 impasse du Lac', '69100', 'Villeurbanne', 0) RETURNING id",
              {m_client.value()})
            .toLongLong();
    const qint64 mission = aMission();
    typeHead();
    const auto choose = [this](const char* name, qint64 id) {
        auto* combo = find<QComboBox>(name);
        ASSERT_GE(combo->findData(id), 0) << name;
        combo->setCurrentIndex(combo->findData(id));
    };
    choose("devis.form.site_id", annexe);
    choose("devis.form.mission_id", mission);
    m_shell->openWorkspace("devis");
    settle();

    press(Qt::Key_N, Qt::ControlModifier);
    settle();
    QTest::mouseClick(find<QPushButton>("devis.form.draft.resume"), Qt::LeftButton);
    settle();
    EXPECT_EQ(find<QComboBox>("devis.form.site_id")->currentText(), "2 impasse du Lac, Villeurbanne");
    EXPECT_TRUE(find<QComboBox>("devis.form.mission_id")->currentText().contains("Chaudière en panne"));
    press(Qt::Key_S, Qt::ControlModifier);
    settle();
    EXPECT_EQ(value("SELECT client_id FROM devis").toLongLong(), m_client.value());
    EXPECT_EQ(value("SELECT site_id FROM devis").toLongLong(), annexe);
    EXPECT_EQ(value("SELECT mission_id FROM devis").toLongLong(), mission);
    EXPECT_EQ(value("SELECT acompte_bp FROM devis").toInt(), 3000);
}

} // namespace
} // namespace tournevis::test
