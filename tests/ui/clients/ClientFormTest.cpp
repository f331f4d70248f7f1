// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/ClientsBase.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>

namespace tournevis::test {
namespace {

class ClientFormTest : public ClientsBase {
protected:
    void SetUp() override {
        ClientsBase::SetUp();
        m_desk = sitDown(QStringLiteral("regulation"));
    }

    ClientForm* openForm(Id<Client> id = {}) { return m_desk->show<ClientForm>(id); }

    void save(ClientForm* form) {
        QTest::mouseClick(find<QPushButton>(*form, "clients.form.save"), Qt::LeftButton);
        m_desk->settle();
    }

    static void tab(int times = 1) {
        for (int pressed = 0; pressed < times; ++pressed)
            press(Qt::Key_Tab);
    }

    static std::string focused() { return QApplication::focusWidget()->objectName().toStdString(); }

    std::unique_ptr<Desk> m_desk;
};

TEST_F(ClientFormTest, AClientIsCreatedByKeyboardAlone) {
    ClientForm* form = openForm();
    EXPECT_EQ(QApplication::focusWidget(), fieldOf(form, "nom"));
    press(Qt::Key_Tab, Qt::ShiftModifier);
    press(Qt::Key_Tab, Qt::ShiftModifier);
    EXPECT_EQ(QApplication::focusWidget(), fieldOf<QComboBox>(form, "type"));
    typeText(QStringLiteral("Ent"));
    tab(2);
    typeText(QStringLiteral("Boulangerie Émile & Fils"));
    tab(2);
    typeText(QStringLiteral("99948217700014"));
    while (QApplication::focusWidget() != fieldOf(form, "telephone"))
        tab();
    typeText(QStringLiteral("0478001248"));
    tab(2);
    typeText(QStringLiteral("contact@emile.fr"));
    tab();
    typeText(QStringLiteral("12 rue des Écoles"));
    tab();
    typeText(QStringLiteral("69002"));
    tab();
    typeText(QStringLiteral("Lyon"));
    find<QPushButton>(*form, "clients.form.site.add")->setFocus();
    press(Qt::Key_Space);
    typeText(QStringLiteral("Fournil"));
    find<QPushButton>(*form, "clients.form.contact.add")->setFocus();
    press(Qt::Key_Space);
    m_desk->settle();
    EXPECT_EQ(focused(), "clients.form.contact.0.civilite");
    tab();
    EXPECT_EQ(focused(), "clients.form.contact.0.nom");
    typeText(QStringLiteral("Dupré"));
    form->saveNow();
    m_desk->settle();
    QStringList errors;
    for (const QWidget* editor : form->findChildren<QWidget*>()) {
        if (!editor->accessibleDescription().isEmpty())
            errors += editor->objectName() + QStringLiteral(": ") + editor->accessibleDescription();
    }
    ASSERT_EQ(clients(), 1) << errors.join(u'|').toStdString();
    const auto file = expectValue(ClientService(*m_session).load(Id<Client>(form->record().id)));
    EXPECT_EQ(file.client.type, ClientType::Entreprise);
    EXPECT_EQ(file.client.nom, QStringLiteral("Boulangerie Émile & Fils"));
    EXPECT_EQ(file.client.siret, QStringLiteral("99948217700014"));
    EXPECT_EQ(file.client.telephone, QStringLiteral("+33478001248"));
    EXPECT_EQ(file.client.ville, QStringLiteral("Lyon"));
    ASSERT_EQ(file.sites.size(), 1);
    EXPECT_EQ(file.sites[0].libelle, QStringLiteral("Fournil"));
    ASSERT_EQ(file.contacts.size(), 1);
    EXPECT_EQ(file.contacts[0].nom, QStringLiteral("Dupré"));
    EXPECT_EQ(form->title(), QStringLiteral("Boulangerie Émile & Fils"));
    EXPECT_TRUE(m_desk->toasts().contains(QStringLiteral("Client créé")));
}

TEST_F(ClientFormTest, ErrorsStandUnderTheirFieldsAndTypedTextStays) {
    ClientForm* form = openForm(client(QStringLiteral("Boulangerie Émile")));
    retype(fieldOf(form, "siret"), QStringLiteral("99948217700015"));
    retype(fieldOf(form, "email"), QStringLiteral("sans-arobase"));
    save(form);
    EXPECT_FALSE(errorUnder(form, "siret").isEmpty());
    EXPECT_FALSE(errorUnder(form, "email").isEmpty());
    EXPECT_EQ(QApplication::focusWidget(), fieldOf(form, "siret"))
        << "the first field at fault has the focus";
    EXPECT_EQ(fieldOf(form, "siret")->text().remove(u'\u202F').remove(u'\u00A0').remove(u' '),
              QStringLiteral("99948217700015"));
    EXPECT_EQ(fieldOf(form, "email")->text(), QStringLiteral("sans-arobase"));
    EXPECT_TRUE(stored(Id<Client>(form->record().id)).siret.isEmpty());
}

TEST_F(ClientFormTest, SavingWithoutAChangeSaysSo) {
    ClientForm* form = openForm(client(QStringLiteral("Boulangerie Émile")));
    save(form);
    EXPECT_TRUE(m_desk->toasts().contains(QStringLiteral("Rien à enregistrer\u00a0: la fiche est à jour.")));
}

TEST_F(ClientFormTest, AnErrorGoesAwayOnceRepaired) {
    ClientForm* form = openForm(client(QStringLiteral("Boulangerie Émile")));
    retype(fieldOf(form, "siret"), QStringLiteral("99948217700015"));
    press(Qt::Key_Tab);
    EXPECT_FALSE(errorUnder(form, "siret").isEmpty()) << "told as soon as the field is left";
    retype(fieldOf(form, "siret"), QStringLiteral("99948217700014"));
    save(form);
    EXPECT_TRUE(errorUnder(form, "siret").isEmpty());
    EXPECT_EQ(stored(Id<Client>(form->record().id)).siret, QStringLiteral("99948217700014"));
}

TEST_F(ClientFormTest, AClientWithoutNameIsRefusedUnderTheName) {
    ClientForm* form = openForm();
    save(form);
    EXPECT_FALSE(errorUnder(form, "nom").isEmpty());
    EXPECT_EQ(QApplication::focusWidget(), fieldOf(form, "nom"));
    EXPECT_EQ(clients(), 0);
}

TEST_F(ClientFormTest, ErrorsOfASiteStandUnderItsFields) {
    ClientForm* form = openForm(client(QStringLiteral("Boulangerie Émile")));
    QTest::mouseClick(find<QPushButton>(*form, "clients.form.site.add"), Qt::LeftButton);
    save(form);
    auto* label =
        form->findChildren<QLineEdit*>(QRegularExpression("^clients\\.form\\.site\\.\\d+\\.libelle$")).last();
    EXPECT_FALSE(label->accessibleDescription().isEmpty());
    EXPECT_EQ(QApplication::focusWidget(), label);
}

TEST_F(ClientFormTest, ARemovedSiteIsArchived) {
    const Id<Client> id = client(QStringLiteral("Boulangerie Émile"));
    auto file = expectValue(ClientService(*m_session).load(id));
    Site second;
    second.libelle = QStringLiteral("Fournil");
    file.sites.append(second);
    expectValue(ClientService(*m_session).save(file));
    ClientForm* form = openForm(id);
    const auto removals =
        form->findChildren<QPushButton*>(QRegularExpression("^clients\\.form\\.site\\.\\d+\\.remove$"));
    ASSERT_EQ(removals.size(), 2);
    QTest::mouseClick(removals.last(), Qt::LeftButton);
    save(form);
    EXPECT_EQ(expectValue(ClientService(*m_session).load(id)).sites.size(), 1);
}

TEST_F(ClientFormTest, AParticulierIsAskedOtherThingsThanACompany) {
    ClientForm* form = openForm();
    auto* type = fieldOf<QComboBox>(form, "type");
    type->setFocus();
    typeText(QStringLiteral("Part"));
    EXPECT_TRUE(fieldOf(form, "prenom")->isVisible());
    EXPECT_FALSE(fieldOf(form, "siret")->isVisible());
    press(Qt::Key_Down);
    EXPECT_FALSE(fieldOf(form, "prenom")->isVisible());
    EXPECT_TRUE(fieldOf(form, "siret")->isVisible());
}

TEST_F(ClientFormTest, ArchivingOffersToUndo) {
    const Id<Client> id = client(QStringLiteral("Boulangerie Émile"));
    ClientForm* form = openForm(id);
    QTest::mouseClick(find<QPushButton>(*form, "clients.form.archive"), Qt::LeftButton);
    m_desk->settle();
    EXPECT_TRUE(stored(id).archiveLe.isValid());
    EXPECT_TRUE(m_desk->toasts().contains(QStringLiteral("Client archivé")));
    EXPECT_EQ(find<QPushButton>(*form, "clients.form.archive")->text(), QStringLiteral("Rétablir"));
    m_desk->pressToast();
    EXPECT_FALSE(stored(id).archiveLe.isValid());
    EXPECT_EQ(find<QPushButton>(*form, "clients.form.archive")->text(), QStringLiteral("Archiver"));
}

TEST_F(ClientFormTest, ArchivingLosesNothingTyped) {
    ClientForm* form = openForm(client(QStringLiteral("Boulangerie Émile")));
    retype(fieldOf(form, "ville"), QStringLiteral("Mâcon"));
    QTest::mouseClick(find<QPushButton>(*form, "clients.form.archive"), Qt::LeftButton);
    m_desk->settle();
    EXPECT_EQ(fieldOf(form, "ville")->text(), QStringLiteral("Mâcon"));
}

TEST_F(ClientFormTest, TheHistoryTellsOldAndNewInWords) {
    const Id<Client> id = client(QStringLiteral("Boulangerie Émile"));
    ClientForm* form = openForm(id);
    retype(fieldOf(form, "ville"), QStringLiteral("Mâcon"));
    auto* card = fieldOf<QComboBox>(form, "carte");
    card->setFocus();
    typeText(QStringLiteral("Prem"));
    retype(fieldOf(form, "encours_max_cts"), QStringLiteral("5000"));
    save(form);
    QStringList lines;
    for (const QLabel* label : form->findChildren<QLabel*>())
        lines += label->text();
    const auto told = [&](const QString& words) {
        return std::ranges::any_of(lines, [&](const QString& line) { return line == words; });
    };
    EXPECT_TRUE(told(QStringLiteral("Ville\u00A0: Lyon → Mâcon"))) << lines.join(u'|').toStdString();
    EXPECT_TRUE(told(QStringLiteral("Carte\u00A0: Standard → Premium")));
    EXPECT_TRUE(told(QStringLiteral("Plafond d’encours (€)\u00A0: — → 5\u202F000,00")) ||
                told(QStringLiteral("Plafond d’encours\u00A0: — → 5\u202F000,00")));
    EXPECT_TRUE(std::ranges::any_of(
        lines, [](const QString& line) { return line.startsWith(QStringLiteral("Nadia Ferrand · ")); }));
}

TEST_F(ClientFormTest, WhoMayNotWriteReadsOnly) {
    const Id<Client> id = client(QStringLiteral("Boulangerie Émile"));
    m_desk = sitDown(QStringLiteral("magasin"));
    ClientForm* form = openForm(id);
    EXPECT_FALSE(form->findChild<QPushButton*>("clients.form.save"));
    EXPECT_TRUE(fieldOf(form, "nom")->isReadOnly());
    EXPECT_FALSE(fieldOf<QComboBox>(form, "type")->isEnabled());
    EXPECT_FALSE(find<QPushButton>(*form, "clients.form.site.add")->isVisible());
    for (const auto* removal : form->findChildren<QPushButton*>(QRegularExpression("\\.remove$")))
        EXPECT_FALSE(removal->isVisible());
    typeText(fieldOf(form, "nom"), QStringLiteral("x"));
    form->saveNow();
    m_desk->settle();
    EXPECT_EQ(stored(id).nom, QStringLiteral("Boulangerie Émile"));
}

TEST_F(ClientFormTest, IsAccessible) {
    ClientForm* form = openForm(client(QStringLiteral("Boulangerie Émile")));
    QTest::mouseClick(find<QPushButton>(*form, "clients.form.contact.add"), Qt::LeftButton);
    expectAccessible(form);
    expectTabReachesAll(form, fieldOf(form, "nom"));
}

TEST_F(ClientFormTest, TabFollowsTheReadingOrder) {
    ClientForm* form = openForm();
    auto* type = fieldOf<QComboBox>(form, "type");
    type->setFocus();
    typeText(QStringLiteral("Ent"));
    for (const char* column : {"type",
                               "carte",
                               "nom",
                               "representant",
                               "siret",
                               "siren",
                               "tva_intra",
                               "forme_juridique",
                               "telephone",
                               "telephone2",
                               "email",
                               "adresse_l1",
                               "code_postal",
                               "ville",
                               "adresse_l2",
                               "pays",
                               "type_paiement_id",
                               "remise_bp",
                               "encours_max_cts",
                               "blocage",
                               "blocage_motif",
                               "assujetti_tva",
                               "autoliquidation",
                               "note_interne"}) {
        EXPECT_EQ(focused(), std::string("clients.form.") + column);
        press(Qt::Key_Tab);
    }
}

TEST_F(ClientFormTest, CutsNoTextAtTheSmallestWindow) {
    m_desk->window.resize(968, 600);
    ClientForm* form = openForm(client(QStringLiteral("Boulangerie Émile")));
    expectNothingClipped(form);
}

} // namespace
} // namespace tournevis::test
