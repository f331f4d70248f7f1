// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Wizard.h"

#include "SignInTesting.h"
#include "base/panels/Banner.h"
#include "shell/wizard/AdministrateurStep.h"
#include "shell/wizard/fields/LogoImage.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>

namespace tournevis::test {
namespace {

const QString password = QStringLiteral("quatre mots sans rapport");

class WizardTest : public ::testing::Test {
protected:
    void SetUp() override {
        preparePaint();
        m_setup.stateFolder = m_folder.filePath("reprise");
        m_setup.baseFolder = m_folder.filePath("donnees");
        m_setup.chooseFolder = [this](QWidget*, const QString&) { return m_chosen; };
        m_setup.chooseImage = [this](QWidget*) { return m_chosen; };
        start();
    }
    void TearDown() override {
        m_wizard.reset();
        applyTheme(ThemeMode::Light);
    }

    /// Quits when it runs, then starts.
    void start() {
        m_wizard.reset();
        m_wizard = std::make_unique<Wizard>(m_setup);
        QObject::connect(m_wizard.get(), &Wizard::finished,
                         [this](const WizardResult& result) { m_result = result; });
        m_wizard->resize(1440, 900);
        showFocused(*m_wizard);
    }

    template <class T = QWidget>
    T* child(const char* name) {
        auto* found = m_wizard->findChild<T*>(QString::fromLatin1(name));
        EXPECT_TRUE(found) << name;
        return found;
    }
    QString focused() const {
        const QWidget* widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }
    QString text(const char* name) { return child<QLineEdit>(name)->text(); }
    QString problem(const char* name) { return child(name)->accessibleDescription(); }
    QString note() { return child<QLabel>("wizard.foot.note")->text(); }

    /// Goes by Tab to a widget and types.
    void fill(const char* name, const QString& typed) {
        for (int turns = 0; turns < 40 && focused() != QLatin1String(name); ++turns)
            press(Qt::Key_Tab);
        ASSERT_EQ(focused().toStdString(), name);
        if (auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget()))
            QTest::keySequence(edit, QKeySequence::SelectAll);
        typeText(typed);
    }

    void fillSociete() {
        fill("wizard.societe.raison_sociale", "Ateliers Rochebrune Énergies");
        fill("wizard.societe.forme", "SAS");
        fill("wizard.societe.adresse_l1", "14 rue des Forges");
        fill("wizard.societe.code_postal", "69007");
        fill("wizard.societe.ville", "Lyon");
        fill("wizard.societe.telephone", "0499000714");
        fill("wizard.societe.siret", "99948217700014");
        fill("wizard.societe.capital_cts", "80000");
        fill("wizard.societe.rcs", "RCS Lyon");
        fill("wizard.societe.ape", "4322b");
        fill("wizard.societe.assureur", "Mutuelle du Rhône");
        fill("wizard.societe.assurance_contrat", "MR-4482-119");
        fill("wizard.societe.iban", "FR76 3000 6000 0112 3456 7890 189");
    }

    void fillAdministrateur() {
        fill("wizard.administrateur.prenom", "Hélène");
        fill("wizard.administrateur.nom", "Laurent");
        fill("wizard.administrateur.email", "h.laurent@rochebrune.fr");
        fill("wizard.administrateur.mot_de_passe", password);
        fill("wizard.administrateur.confirmation", password);
    }

    void reachSociete() {
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        ASSERT_EQ(m_wizard->step(), 2);
    }

    void reachAdministrateur() {
        reachSociete();
        fillSociete();
        press(Qt::Key_Return);
        ASSERT_EQ(m_wizard->step(), 3) << note().toStdString();
    }

    QTemporaryDir m_folder;
    WizardSetup m_setup;
    QString m_chosen;
    std::unique_ptr<Wizard> m_wizard;
    std::optional<WizardResult> m_result;
};

TEST_F(WizardTest, TheKeyboardAloneCompletesEveryStep) {
    fill("wizard.bienvenue.theme.systeme", {});
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    EXPECT_TRUE(theme().dark) << "the theme is applied at once";
    reachAdministrateur();
    fillAdministrateur();
    press(Qt::Key_Return);
    ASSERT_EQ(m_wizard->step(), 4) << note().toStdString();
    ASSERT_EQ(focused(), "wizard.depart.vide");
    press(Qt::Key_Down);
    press(Qt::Key_Return);

    ASSERT_TRUE(m_result);
    EXPECT_EQ(m_result->basePath, m_folder.filePath("donnees/tournevis.db"));
    EXPECT_EQ(m_result->theme, ThemeMode::Dark);
    EXPECT_TRUE(m_result->demonstration);
    EXPECT_EQ(m_result->password, password);
    const Societe& societe = m_result->societe;
    EXPECT_EQ(societe.raisonSociale, "Ateliers Rochebrune Énergies");
    EXPECT_EQ(societe.forme, "SAS");
    EXPECT_EQ(societe.siren, "999482177");
    EXPECT_EQ(societe.tvaIntra, "FR03999482177");
    EXPECT_EQ(societe.telephone, "+33499000714");
    EXPECT_EQ(societe.ape, "43.22B");
    EXPECT_EQ(societe.capital, Montant::fromUnits(8000000));
    EXPECT_EQ(societe.assuranceZone, "France métropolitaine");
    EXPECT_EQ(societe.couleurDocument, "#0b6575");
    ASSERT_TRUE(m_result->banque);
    EXPECT_EQ(m_result->banque->iban, "FR7630006000011234567890189");
    EXPECT_EQ(m_result->administrateur.identifiant, "helene.laurent");
    EXPECT_EQ(m_result->administrateur.nomAffichage, "Hélène Laurent");
}

TEST_F(WizardTest, GoingBackKeepsEntries) {
    reachAdministrateur();
    fill("wizard.administrateur.prenom", "Hélène");
    press(Qt::Key_Left, Qt::AltModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_wizard->step() == 2; }, 500));
    EXPECT_EQ(text("wizard.societe.ville"), "Lyon");
    press(Qt::Key_Return);
    ASSERT_EQ(m_wizard->step(), 3);
    EXPECT_EQ(text("wizard.administrateur.prenom"), "Hélène");
}

TEST_F(WizardTest, TheDemonstrationSaysThatItBringsItsOwnCompany) {
    reachAdministrateur();
    fillAdministrateur();
    press(Qt::Key_Return);
    ASSERT_EQ(m_wizard->step(), 4) << note().toStdString();
    auto* notice = child<Banner>("wizard.depart.notice");
    EXPECT_FALSE(notice->isVisible());
    press(Qt::Key_Down);
    EXPECT_TRUE(notice->isVisible());
    EXPECT_TRUE(notice->message().contains("Ateliers Rochebrune Énergies n’y figurera pas"))
        << notice->message().toStdString();
    QTest::mouseClick(child("wizard.foot.previous"), Qt::LeftButton);
    QTest::mouseClick(child("wizard.foot.previous"), Qt::LeftButton);
    EXPECT_EQ(text("wizard.societe.raison_sociale"), "Ateliers Rochebrune Énergies");
    QTest::mouseClick(child("wizard.foot.next"), Qt::LeftButton);
    QTest::mouseClick(child("wizard.foot.next"), Qt::LeftButton);
    QTest::mouseClick(child("wizard.depart.vide"), Qt::LeftButton);
    EXPECT_FALSE(notice->isVisible());
    press(Qt::Key_Return);
    ASSERT_TRUE(m_result);
    EXPECT_FALSE(m_result->demonstration);
    EXPECT_EQ(m_result->societe.raisonSociale, "Ateliers Rochebrune Énergies");
}

TEST_F(WizardTest, TheKeyOfTheSiretDecides) {
    reachSociete();
    fill("wizard.societe.siret", "99948217700015");
    press(Qt::Key_Tab);
    EXPECT_TRUE(problem("wizard.societe.siret").contains("clé de contrôle"));
    EXPECT_TRUE(text("wizard.societe.tva_intra").isEmpty());
    fill("wizard.societe.siret", "99948217700014");
    press(Qt::Key_Tab);
    EXPECT_TRUE(problem("wizard.societe.siret").isEmpty());
    EXPECT_EQ(text("wizard.societe.siret"), "999 482 177 00014");
    EXPECT_EQ(text("wizard.societe.tva_intra"), "FR03 999 482 177");
    EXPECT_EQ(problem("wizard.societe.tva_intra"), "Calculé à partir du SIREN");
}

TEST_F(WizardTest, AnErasedVatNumberIsAnExemption) {
    reachSociete();
    fillSociete();
    fill("wizard.societe.tva_intra", {});
    press(Qt::Key_Delete);
    EXPECT_EQ(problem("wizard.societe.tva_intra"),
              QStringLiteral("Sans numéro\u00a0: franchise en base de TVA"));
    press(Qt::Key_Return);
    ASSERT_EQ(m_wizard->step(), 3) << note().toStdString();
    fillAdministrateur();
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    ASSERT_TRUE(m_result);
    EXPECT_EQ(m_result->societe.regimeTva, RegimeTva::Franchise);
    EXPECT_TRUE(m_result->societe.tvaIntra.isEmpty());
}

TEST_F(WizardTest, TheIbanOfTheMockupIsRefusedWithItsSentence) {
    reachSociete();
    fill("wizard.societe.iban", "FR76 9999 9000 4200 0123 4567 874");
    press(Qt::Key_Tab);
    EXPECT_EQ(problem("wizard.societe.iban"),
              "La clé de contrôle ne correspond pas. Vérifier les deux derniers chiffres.");
}

TEST_F(WizardTest, RequiredFieldsAreListedAndTheFirstHasTheFocus) {
    reachSociete();
    fill("wizard.societe.raison_sociale", "Rochebrune");
    press(Qt::Key_Return);
    EXPECT_EQ(m_wizard->step(), 2);
    EXPECT_EQ(focused(), "wizard.societe.forme");
    EXPECT_TRUE(note().contains("Forme juridique, Adresse, Code postal, Ville, SIRET, Assureur"))
        << note().toStdString();
}

TEST_F(WizardTest, QuittingResumesAtTheAdministratorWithoutThePassword) {
    reachAdministrateur();
    fillAdministrateur();
    start();
    EXPECT_EQ(m_wizard->step(), 3);
    EXPECT_EQ(text("wizard.administrateur.prenom"), "Hélène");
    EXPECT_EQ(text("wizard.administrateur.identifiant"), "helene.laurent");
    EXPECT_TRUE(text("wizard.administrateur.mot_de_passe").isEmpty());
    EXPECT_EQ(text("wizard.societe.ville"), "Lyon");
    EXPECT_EQ(child<QComboBox>("wizard.societe.forme")->currentText(), "SAS");

    const QFileInfoList kept = QDir(m_setup.stateFolder).entryInfoList(QDir::Files);
    ASSERT_EQ(kept.size(), 1);
    EXPECT_EQ(kept.first().permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
    QFile file(kept.first().filePath());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(QString::fromUtf8(file.readAll()).contains(password));

    m_wizard->forgetEntries();
    start();
    EXPECT_EQ(m_wizard->step(), 0);
    EXPECT_TRUE(text("wizard.societe.ville").isEmpty());
}

TEST_F(WizardTest, QuittingAfterThePasswordResumesWhereItIsAsked) {
    reachAdministrateur();
    fillAdministrateur();
    press(Qt::Key_Return);
    ASSERT_EQ(m_wizard->step(), 4);
    start();
    EXPECT_EQ(m_wizard->step(), 3);
}

TEST_F(WizardTest, AGuessablePasswordIsRefusedUnderItsField) {
    reachAdministrateur();
    fillAdministrateur();
    const std::pair<QString, QString> refused[] = {{"court", "16 caractères au moins."},
                                                   {"1234567890123456", "trop courant"},
                                                   {"le chat de Laurent dort", "facile à deviner"}};
    for (const auto& [typed, sentence] : refused) {
        fill("wizard.administrateur.mot_de_passe", typed);
        fill("wizard.administrateur.confirmation", typed);
        press(Qt::Key_Return);
        EXPECT_EQ(m_wizard->step(), 3);
        EXPECT_EQ(focused(), "wizard.administrateur.mot_de_passe");
        EXPECT_TRUE(problem("wizard.administrateur.mot_de_passe").contains(sentence)) << typed.toStdString();
    }
    fill("wizard.administrateur.mot_de_passe", password);
    fill("wizard.administrateur.confirmation", password + QStringLiteral("s"));
    press(Qt::Key_Return);
    EXPECT_EQ(focused(), "wizard.administrateur.confirmation");
    EXPECT_EQ(m_wizard->step(), 3);
}

TEST_F(WizardTest, StrengthIsSaidInWords) {
    EXPECT_EQ(strengthOf("aaaaaaaaaaaaaaaaaaaa"), "Faible");
    EXPECT_EQ(strengthOf("abcdefghijklmnopqrst"), "Faible");
    EXPECT_EQ(strengthOf("12345678901234567890"), "Faible");
    EXPECT_EQ(strengthOf("quatre mots sans rapport"), "Solide");
    EXPECT_EQ(strengthOf("grue orange à vapeur, 7 pommes froides"), "Très solide");
}

TEST_F(WizardTest, AFolderThatHoldsABaseIsRefused) {
    QDir().mkpath(m_folder.filePath("plein"));
    QFile present(m_folder.filePath("plein/tournevis.db"));
    ASSERT_TRUE(present.open(QIODevice::WriteOnly));
    press(Qt::Key_Return);
    m_chosen = m_folder.filePath("plein");
    fill("wizard.base.parcourir", {});
    press(Qt::Key_Space);
    EXPECT_EQ(text("wizard.base.dossier"), m_chosen);
    fill("wizard.base.dossier", m_chosen);
    press(Qt::Key_Return);
    EXPECT_EQ(m_wizard->step(), 1);
    EXPECT_EQ(problem("wizard.base.dossier"), "Ce dossier contient déjà une base. En choisir un autre.");
    fill("wizard.base.dossier", "relatif");
    press(Qt::Key_Return);
    EXPECT_EQ(m_wizard->step(), 1);
}

TEST_F(WizardTest, FailureComesBackToTheStepAtFault) {
    reachAdministrateur();
    fillAdministrateur();
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    ASSERT_TRUE(m_result);
    m_wizard->showProgress();
    EXPECT_TRUE(child("wizard.progress")->isVisible());
    EXPECT_FALSE(child("wizard.foot.next")->isEnabled());
    m_wizard->showFailure(Error::validation("email", "Cette adresse est déjà prise."));
    EXPECT_EQ(m_wizard->step(), 3);
    EXPECT_EQ(focused(), "wizard.administrateur.email");
    m_wizard->showFailure({Cause::Storage, "Le disque est plein.", "SQLITE_FULL", {}});
    EXPECT_EQ(m_wizard->step(), 4);
    EXPECT_TRUE(child("wizard.foot.next")->isEnabled());
}

QByteArray png(const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkRed);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

TEST_F(WizardTest, ALogoIsChosenDroppedAndRemoved) {
    QFile file(m_folder.filePath("logo.png"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(png({3000, 1000}));
    file.close();
    reachSociete();
    m_chosen = file.fileName();
    fill("wizard.societe.logo.remplacer", {});
    press(Qt::Key_Space);
    auto* remove = child<QAbstractButton>("wizard.societe.logo.retirer");
    EXPECT_TRUE(remove->isVisible());
    start();
    ASSERT_EQ(m_wizard->step(), 2);
    remove = child<QAbstractButton>("wizard.societe.logo.retirer");
    EXPECT_TRUE(remove->isVisible()) << "the logo is kept between two runs";
    remove->setFocus();
    press(Qt::Key_Return);
    EXPECT_FALSE(remove->isVisible());
    EXPECT_EQ(focused(), "wizard.societe.logo.remplacer");

    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(file.fileName())});
    QWidget* box = child("wizard.societe.logo.remplacer")->parentWidget();
    QDragEnterEvent drag(QPoint(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(box, &drag);
    EXPECT_TRUE(drag.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(box, &drop);
    EXPECT_TRUE(remove->isVisible());
}

TEST(LogoImageTest, AnImageIsBoundedAndEncodedAgain) {
    const auto logo = expectValue(importLogo(png({3000, 1000})));
    EXPECT_EQ(logo.type, "image/png");
    EXPECT_EQ(logoOf(logo.bytes).size(), QSize(1063, 354));
    EXPECT_FALSE(importLogo("nothing of an image"));
    EXPECT_FALSE(importLogo(png({200, 100}).left(60)));
    EXPECT_FALSE(importLogo({}));
    EXPECT_FALSE(importLogo(png({16001, 1000}))) << "too many pixels";
}

TEST(LogoImageTest, ANoisyPhotographBecomesAJpeg) {
    QImage image(1063, 591, QImage::Format_RGB32);
    quint32 state = 7;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, (state = state * 1664525U + 1013904223U) >> 8);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    const auto logo = importLogo(bytes);
    ASSERT_TRUE(logo.has_value() || logo.error().message.startsWith("Cette image reste trop lourde."));
    EXPECT_LE(logo ? logo->bytes.size() : 0, 512 * 1024);
}

TEST(LogoImageTest, ADrawingIsDrawnOnceAndMayNotPointOutside) {
    const QByteArray head = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'>";
    const auto logo = expectValue(importLogo(head + "<rect width='90' height='30' fill='#a03'/></svg>"));
    EXPECT_EQ(logo.type, "image/png");
    EXPECT_EQ(logoOf(logo.bytes).pixelColor(500, 100), QColor("#aa0033"));
    for (const char* inside :
         {"<image href='/etc/hostname' width='9' height='9'/>", "<use href='file:///etc/passwd#a'/>",
          "<style>@import 'x.css';</style>", "<script>1</script>", "<rect fill='url(x.svg#a)'/>"})
        EXPECT_FALSE(importLogo(head + inside + "</svg>")) << inside;
    EXPECT_FALSE(importLogo("<?xml version='1.0'?><?xml-stylesheet href='a.css'?>" + head + "</svg>"));
    EXPECT_FALSE(importLogo("<!DOCTYPE svg [<!ENTITY a 'aaaa'>]>" + head + "<text>&a;</text></svg>"));
}

} // namespace
} // namespace tournevis::test
