// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/PlanningUi.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>

namespace tournevis::test {
namespace {

constexpr int dragSteps = 6;

} // namespace

void PlanningUi::openPlanning() {
    openShell();
    m_shell->openWorkspace("planning");
    settle();
}

PlanningPage* PlanningUi::page() { return qobject_cast<PlanningPage*>(m_shell->currentPage()); }

QListView* PlanningUi::backlog() { return child<QListView>("planning.backlog.list"); }

Id<Intervention> PlanningUi::task(Id<Client> client, const QString& nature, Priorite priorite) {
    const Id<Intervention> visite = visit(mission(client, nature, priorite), at(9, 8), 90, {m_karim});
    const int version = value("SELECT version FROM intervention WHERE id = ?", {visite.value()}).toInt();
    expectOk(PlanningService(*m_session).unplan(visite, version));
    return visite;
}

QPoint PlanningUi::onBoard(Id<Technicien> technicien, const QDateTime& debut) {
    return page()->drag().boardOfDrop()->placeOf({technicien, debut}).center();
}

QPoint PlanningUi::onCard(int row) {
    const QRect card = backlog()->visualRect(backlog()->model()->index(row, 0));
    return backlog()->viewport()->mapToGlobal(card.center());
}

void PlanningUi::dragFrom(QWidget* source, const QPoint& from, const QPoint& to) {
    QTest::mousePress(source, Qt::LeftButton, {}, source->mapFromGlobal(from));
    for (int step = 1; step <= dragSteps; ++step)
        QTest::mouseMove(source, source->mapFromGlobal(from + (to - from) * step / dragSteps));
    QTest::mouseRelease(source, Qt::LeftButton, {}, source->mapFromGlobal(to));
    settle();
}

void PlanningUi::choose(const char* button, const QString& words) {
    click(button);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_TRUE(menu) << button << " opens no menu";
    for (QAction* action : menu->actions()) {
        if (action->text().contains(words)) {
            action->trigger();
            menu->close();
            return settle();
        }
    }
    ADD_FAILURE() << "no action says " << words.toStdString();
    menu->close();
}

QString PlanningUi::statutOf(Id<Intervention> visite) {
    return value("SELECT statut FROM intervention WHERE id = ?", {visite.value()}).toString();
}

QDateTime PlanningUi::debutOf(Id<Intervention> visite) {
    return QDateTime::fromMSecsSinceEpoch(
        value("SELECT debut_prevu FROM intervention WHERE id = ?", {visite.value()}).toLongLong(), Qt::UTC);
}

} // namespace tournevis::test
