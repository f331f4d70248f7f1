// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/day/DayUi.h"

#include <QtTest/QTest>
#include <QtWidgets/QBoxLayout>

#include <algorithm>

namespace tournevis::test {

DayPage::DayPage(PageContext& context, const QDate& jour, PlanningVue vue)
    : Page(context, "planning")
    , model(context)
    , drag(model)
    , board(new DayBoard(model, drag, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(board);
    drag.setCible(board);
    QObject::connect(&model, &PlanningModel::refused, this,
                     [this](const Error& error) { refusals.append(error); });
    QObject::connect(&drag, &PlanDrag::rebuffed, this,
                     [this](const QString& reason) { rebuffs.append(reason); });
    QObject::connect(&board->actions(), &VisiteActions::creationWanted, this,
                     [this](const PlanPoint& where) { creations.append(where); });
    model.setVue(vue);
    model.goTo(jour);
    model.start();
}

void DayUi::calm() {
    for (int turn = 0; turn < 4; ++turn)
        settle();
}

void DayUi::strike(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    test::press(key, modifiers);
    calm();
}

void DayUi::openDay(const QDate& jour, PlanningVue vue) {
    m_desk = sitDown(QStringLiteral("regulation"));
    m_day = m_desk->show<DayPage>(jour, vue);
    calm();
}

int DayUi::blockAt(Id<Intervention> id, Id<Technicien> technicien) const {
    const int found = day()->dayLayout().blockOf(id, technicien);
    EXPECT_GE(found, 0) << "the visit is not on the board";
    return std::max(0, found);
}

QPoint DayUi::spot(Id<Technicien> technicien, const QDateTime& moment) const {
    const QRect cell = day()->placeOf({technicien, moment});
    return day()->viewport()->mapFromGlobal(QPoint(cell.left(), cell.center().y()));
}

void DayUi::grab(const QPoint& at, Qt::KeyboardModifiers modifiers) {
    QTest::mousePress(day()->viewport(), Qt::LeftButton, modifiers, at);
}

void DayUi::pull(const QPoint& to, Qt::KeyboardModifiers modifiers) {
    QWidget* ground = day()->viewport();
    QMouseEvent move(QEvent::MouseMove, to, ground->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, modifiers);
    QApplication::sendEvent(ground, &move);
}

void DayUi::letGo(const QPoint& at, Qt::KeyboardModifiers modifiers) {
    QTest::mouseRelease(day()->viewport(), Qt::LeftButton, modifiers, at);
    calm();
}

void DayUi::carry(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers) {
    grab(from);
    pull((from + to) / 2, modifiers);
    pull(to, modifiers);
    letGo(to, modifiers);
}

bool DayUi::finds(ConstatCode code) const {
    return std::ranges::any_of(dayDrag().constats(),
                               [&](const Constat& constat) { return constat.code == code; });
}

void DayUi::locate(Id<Client> client, double latitude, double longitude) {
    expectValue(m_session->connection().execute(
        QStringLiteral("UPDATE site SET latitude = ?, longitude = ? WHERE client_id = ?"),
        {latitude, longitude, client.value()}));
}

} // namespace tournevis::test
