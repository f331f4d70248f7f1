// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/board/BoardUi.h"

#include "base/theme/Theme.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "equipe/AbsenceService.h"
#include "equipe/Technicien.h"
#include "missions/MissionService.h"

#include <QtTest/QTest>
#include <QtWidgets/QBoxLayout>

namespace tournevis::test {

BoardPage::BoardPage(PageContext& context)
    : Page(context, "planning")
    , model(context)
    , drag(model)
    , board(new WeekBoard(model, drag, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(board);
    drag.setCible(board);
    QObject::connect(&model, &PlanningModel::refused, this,
                     [this](const Error& error) { refusals.append(error); });
    QObject::connect(&drag, &PlanDrag::rebuffed, this,
                     [this](const QString& reason) { rebuffs.append(reason); });
    QObject::connect(&model, &PlanningModel::done, this,
                     [this](const GesteResultat& result) { done.append(result); });
    model.start();
}

void BoardUi::SetUp() {
    UiBase::SetUp();
    applyAppearance({.mode = ThemeMode::Light, .zoomPercent = 100, .strongContrast = false});
    m_karim = technicien("Karim", "Benslimane", "climatisation");
    m_julie = technicien("Julie", "Morel", "electricite");
    m_thomas = technicien("Thomas", "Girard", "chauffage");
    m_tilleuls = client("Copropriété Les Tilleuls", "Villeurbanne");
    m_aubert = client("Aubert", "Bron");
    m_marchetti = client("Boulangerie Marchetti", "Lyon");
}

void BoardUi::TearDown() {
    m_desk.reset();
    applyAppearance({.mode = ThemeMode::Light, .zoomPercent = 100, .strongContrast = false});
}

void BoardUi::openBoard(const QString& profil) { openBoard(who(profil)); }

void BoardUi::openBoard(const Actor& actor) {
    m_desk = sitDown(actor);
    m_page = m_desk->show<BoardPage>();
    settle();
}

void BoardUi::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    test::press(key, modifiers);
    settle();
}

Id<Technicien> BoardUi::technicien(const QString& prenom, const QString& nom, const QString& specialite) {
    return expectValue(
        m_session->write(permission::administrationEcrire, [&](Transaction& tx) -> Result<Id<Technicien>> {
            Technicien row;
            row.prenom = prenom;
            row.nom = nom;
            row.matricule = QStringLiteral("T-%1").arg(value("SELECT count(*) FROM technicien").toInt());
            row.specialiteId =
                Id<Specialite>(value("SELECT id FROM specialite WHERE code = ?", {specialite}).toLongLong());
            row.horaireId = Id<Horaire>(1);
            row.ordrePlanning = value("SELECT count(*) FROM technicien").toInt();
            TRY(Store(tx).insert(tx, row));
            TechnicienSpecialite held;
            held.technicienId = row.key();
            held.specialiteId = row.specialiteId;
            TRY(Store(tx).insert(tx, held));
            return row.key();
        }));
}

Id<Client> BoardUi::client(const QString& nom, const QString& ville) {
    ClientFile file = expectValue(ClientService(*m_session).blank());
    file.client.type = ClientType::Syndic;
    file.client.nom = nom;
    file.client.telephone = "+33499001248";
    file.client.adresseL1 = "24 rue des Tilleuls";
    file.client.codePostal = "69100";
    file.client.ville = ville;
    return expectValue(ClientService(*m_session).save(file));
}

Id<Mission> BoardUi::mission(Id<Client> client, const QString& nature, Priorite priorite, int dureeMin) {
    MissionFile file = expectValue(MissionService(*m_session).blank(client));
    file.mission.typeId =
        Id<TypeIntervention>(value("SELECT id FROM type_intervention WHERE code = 'DEPANNAGE'").toLongLong());
    file.mission.nature = nature;
    file.mission.priorite = priorite;
    file.mission.dureePrevueMin = dureeMin;
    return expectValue(MissionService(*m_session).save(file));
}

Id<Intervention> BoardUi::visit(Id<Mission> mission, const QDateTime& start, int minutes,
                                const QList<Id<Technicien>>& team) {
    VisitPlan plan;
    plan.interval = {start, start.addSecs(minutes * 60)};
    for (Id<Technicien> id : team)
        plan.equipe.append({id, plan.equipe.isEmpty() ? TeamRole::Responsable : TeamRole::Assistant, {}, {}});
    return expectValue(PlanningService(*m_session).plan(mission, plan));
}

Id<Intervention> BoardUi::task(Id<Mission> mission) {
    const Id<Intervention> id = visit(mission, at(30, 8), 60, {m_thomas});
    expectOk(PlanningService(*m_session).unplan(id, 1));
    return id;
}

void BoardUi::absence(Id<Technicien> technicien, const QDateTime& start, const QDateTime& end) {
    Absence away;
    away.technicienId = technicien;
    away.debut = start;
    away.fin = end;
    const Id<Absence> id = expectValue(AbsenceService(*m_session).request(away));
    expectOk(AbsenceService(*m_session).validate(id, 1));
}

QDateTime BoardUi::at(int day, int hour, int minute) {
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), defaultZone()).toUTC();
}

int BoardUi::blockOf(Id<Intervention> visite, Id<Technicien> technicien) const {
    for (int index = 0; index < board()->blockCount(); ++index) {
        const BoardBlock block = board()->block(index);
        if (block.visite->id == visite && (!technicien || block.technicien == technicien))
            return index;
    }
    ADD_FAILURE() << "the visit is not on the board";
    return 0;
}

QPoint BoardUi::pointOf(Id<Technicien> technicien, const QDateTime& moment) const {
    const QRect cell = board()->placeOf({technicien, moment});
    const QPoint corner = board()->viewport()->mapFromGlobal(cell.topLeft());
    const QTime time = moment.toTimeZone(defaultZone()).time();
    const int minutes = time.hour() * 60 + time.minute() - 7 * 60;
    // One px further: the minute itself, not the end of the one before.
    return corner + QPoint(6 + (cell.width() - 10) * minutes / (12 * 60), cell.height() - 4);
}

void BoardUi::press(const QPoint& at, Qt::KeyboardModifiers modifiers) {
    QTest::mousePress(board()->viewport(), Qt::LeftButton, modifiers, at);
}

void BoardUi::moveTo(const QPoint& at, Qt::KeyboardModifiers modifiers) {
    QWidget* ground = board()->viewport();
    QMouseEvent move(QEvent::MouseMove, at, ground->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
    QApplication::sendEvent(ground, &move);
}

void BoardUi::release(const QPoint& at, Qt::KeyboardModifiers modifiers) {
    QTest::mouseRelease(board()->viewport(), Qt::LeftButton, modifiers, at);
    settle();
}

void BoardUi::dragTo(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers) {
    press(from);
    moveTo((from * 2 + to) / 3, modifiers);
    moveTo(to, modifiers);
    release(to, modifiers);
}

void BoardUi::bring(Id<Intervention> task, const QPoint& to) {
    drag().begin({task}, {});
    drag().moveTo(board()->viewport()->mapToGlobal(to), Qt::NoModifier);
}

void BoardUi::picture(const QString& name) {
    const QString folder = qEnvironmentVariable("TOURNEVIS_PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto& [mode, theme] : {std::pair(ThemeMode::Light, "clair"), {ThemeMode::Dark, "sombre"}}) {
        applyTheme(mode);
        settle();
        EXPECT_TRUE(m_desk->window.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, theme)));
    }
    applyTheme(ThemeMode::Light);
}

} // namespace tournevis::test
