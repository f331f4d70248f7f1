// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "ui/devis/DevisPages.h"
#include "validation/ApercuLignes.h"
#include "validation/ValidationModel.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QTableView>

namespace tournevis::test {
namespace {

class ValidationPageTest : public DevisPages {
protected:
    void openInbox(const Actor& actor) {
        signIn(actor);
        m_shell->openWorkspace("validation");
        settle();
    }
    QListView* list() { return find<QListView>("validation.list"); }
    Id<Devis> selected() {
        const auto* model = static_cast<ValidationModel*>(list()->model());
        return list()->currentIndex().isValid() ? model->at(list()->currentIndex().row()).devis()
                                                : Id<Devis>();
    }
};

TEST_F(ValidationPageTest, Val01ThreeKeysApproveTheThirdAndUndoBringsItBack) {
    QList<Id<Devis>> waiting;
    for (int rank = 0; rank < 5; ++rank)
        waiting.append(submitted(m_sophie, 200000 + rank, QStringLiteral("Devis %1").arg(rank)));
    submitted(m_sophie, 2148500, "Remplacement chaudière par PAC air/eau");
    openInbox(m_dg);
    picture("validation");
    press(Qt::Key_J);
    settle();
    press(Qt::Key_J);
    settle();
    EXPECT_EQ(selected(), waiting[1]);
    press(Qt::Key_A);
    settle();
    EXPECT_EQ(statut(waiting[1]), "valide");
    EXPECT_EQ(selected(), waiting[2]);
    EXPECT_EQ(focus(), list());
    picture("validation-apres");
    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(statut(waiting[1]), "attente_dg");
    EXPECT_EQ(selected(), waiting[1]);
    EXPECT_EQ(list()->currentIndex().row(), 4); // two headings and two devis above
}

TEST_F(ValidationPageTest, Val02ARefusalWithoutReasonKeepsTheDevisAndAsks) {
    const Id<Devis> devis = submitted(m_sophie, 200000);
    openInbox(m_dg);
    press(Qt::Key_R);
    settle();
    EXPECT_EQ(statut(devis), "attente_dg");
    EXPECT_EQ(selected(), devis);
    EXPECT_EQ(focus(), find<QLineEdit>("validation.decision.commentaire"));
    auto* error = find<PlainLabel>("validation.decision.erreur");
    EXPECT_TRUE(error->isVisible());
    EXPECT_EQ(error->text(), "Indiquer le motif du refus.");
    picture("validation-refus");
    type("Trop cher");
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_EQ(statut(devis), "refuse_interne");
}

TEST_F(ValidationPageTest, Val05AnAuthorCannotApproveTheirOwnAndIsToldWhy) {
    const Id<Devis> devis = submitted(m_dg, 200000);
    openInbox(m_dg);
    EXPECT_EQ(selected(), devis);
    auto* approve = find<ActionButton>("validation.decision.approve");
    EXPECT_FALSE(approve->isEnabled());
    EXPECT_TRUE(approve->accessibleDescription().startsWith("Vous avez rédigé ce devis"));
    press(Qt::Key_A);
    settle();
    EXPECT_EQ(statut(devis), "attente_dg");
}

TEST_F(ValidationPageTest, Val06LettersOfTheCommentNeverDecide) {
    const Id<Devis> devis = submitted(m_sophie, 200000);
    openInbox(m_dg);
    auto* comment = find<QLineEdit>("validation.decision.commentaire");
    comment->setFocus();
    type("ARCZ accord");
    settle();
    EXPECT_EQ(statut(devis), "attente_dg");
    EXPECT_EQ(comment->text(), "ARCZ accord");
}

TEST_F(ValidationPageTest, ADevisChangedMeanwhileMustBeReadAgain) {
    const Id<Devis> devis = submitted(m_sophie, 200000);
    openInbox(m_dg);
    m_session->setActor(m_pdg);
    value("UPDATE devis SET version = version + 1 WHERE id = ? RETURNING id", {devis.value()});
    press(Qt::Key_F5);
    settle();
    EXPECT_TRUE(find<QWidget>("validation.preview.stale")->isVisible());
    EXPECT_FALSE(find<ActionButton>("validation.decision.approve")->isEnabled());
    find<ActionButton>("validation.preview.reload")->click();
    settle();
    EXPECT_TRUE(find<ActionButton>("validation.decision.approve")->isEnabled());
}

TEST_F(ValidationPageTest, ADiscountIsReadWhole) {
    submitted(m_sophie, 200000, "Remplacement", Taux::fromUnits(1250));
    openInbox(m_dg);
    auto* table = find<QTableView>("validation.preview.table");
    const QModelIndex discount = table->model()->index(0, ApercuLignes::Remise);
    EXPECT_EQ(discount.data().toString(), "12,5\u00a0%");
    EXPECT_GE(table->columnWidth(ApercuLignes::Remise), table->sizeHintForIndex(discount).width());
}

TEST_F(ValidationPageTest, TheNameOfAClientKeepsItsAmpersand) {
    value("UPDATE client SET nom = 'Hôtel d’Essai & Fils' RETURNING id");
    submitted(m_sophie, 200000);
    openInbox(m_dg);
    auto* client = find<ActionButton>("validation.preview.client");
    EXPECT_EQ(QAccessible::queryAccessibleInterface(client)->text(QAccessible::Name), "Hôtel d’Essai & Fils");
    EXPECT_EQ(client->shortcut(), QKeySequence());
    EXPECT_GT(client->fontMetrics().size(Qt::TextShowMnemonic, client->text()).width(),
              client->fontMetrics().horizontalAdvance("Hôtel d’Essai  Fils"))
        << "the sign is drawn";
}

TEST_F(ValidationPageTest, AnEmptyInboxSaysSo) {
    openInbox(m_dg);
    picture("validation-vide");
    EXPECT_EQ(list()->model()->rowCount(), 0);
}

} // namespace
} // namespace tournevis::test
