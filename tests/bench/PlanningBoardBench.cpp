// SPDX-License-Identifier: GPL-3.0-or-later
#include "Composition.h"
#include "base/DraftStore.h"
#include "base/panels/ToastHost.h"
#include "base/theme/Fonts.h"
#include "base/theme/Theme.h"
#include "clients/ClientService.h"
#include "comptes/Permissions.h"
#include "data/Store.h"
#include "equipe/Technicien.h"
#include "missions/MissionService.h"
#include "planning/PlanningPage.h"
#include "planning/board/WeekBoard.h"
#include "planning/month/MonthBoard.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <benchmark/benchmark.h>

/// The week of a large company, as a dispatcher lives it: opened, scrolled, dragged over; its month, opened.
/// tournevis_bench --benchmark_filter="page|week|month"
namespace tournevis::bench {
namespace {

constexpr int technicians = 200;
constexpr int visitsADay = 6;
constexpr int days = 7;
constexpr int frames = 600;
constexpr int frameShare = 95;
const QDate monday(2026, 11, 9);

class StillClock final : public Clock {
public:
    QDateTime now() const override { return {monday.addDays(1), QTime(9, 42), Qt::UTC}; }
};

class Nowhere final : public Navigator {
public:
    void open(const EntityRef&) override {}
    void openWorkspace(const QByteArray&) override {}
    void create(const QByteArray&, const QVariantMap&) override {}
    void back() override {}
    void forward() override {}
};

QDateTime at(int day, int minute) {
    return QDateTime(monday.addDays(day), QTime(minute / 60, minute % 60), defaultZone()).toUTC();
}

template <class T>
T must(Result<T> result) {
    if (!result)
        qFatal("%s / %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(*result);
}

Id<Mission> mission(Session& session, int rank) {
    ClientFile file = must(ClientService(session).blank());
    file.client.type = ClientType::Syndic;
    file.client.nom = QStringLiteral("Résidence du Parc %1").arg(rank);
    file.client.telephone = "+33499001248";
    file.client.adresseL1 = "24 rue des Tilleuls";
    file.client.codePostal = "69100";
    file.client.ville = "Villeurbanne";
    MissionFile work = must(MissionService(session).blank(must(ClientService(session).save(file))));
    work.mission.typeId = Id<TypeIntervention>(1);
    work.mission.nature = QStringLiteral("Entretien de chaudière");
    return must(MissionService(session).save(work));
}

Result<Id<Technicien>> technician(Transaction& transaction, int rank) {
    Technicien row;
    row.prenom = QStringLiteral("Prénom%1").arg(rank);
    row.nom = QStringLiteral("Nom%1").arg(rank);
    row.matricule = QStringLiteral("T-%1").arg(rank);
    row.specialiteId = Id<Specialite>(rank % 4 + 1);
    row.horaireId = Id<Horaire>(1);
    row.ordrePlanning = rank;
    TRY(Store(transaction).insert(transaction, row));
    return row.key();
}

Outcome visits(Transaction& transaction, Id<Mission> mission, Id<Technicien> technicien, int first) {
    for (int number = 0; number < visitsADay * days; ++number) {
        const int start = 8 * 60 + number % visitsADay * 95;
        Intervention visite;
        visite.missionId = mission;
        visite.rang = first + number;
        visite.travaux = QStringLiteral("Entretien %1").arg(number);
        visite.statut = InterventionStatut::Planifiee;
        visite.debutPrevu = at(number / visitsADay, start);
        visite.finPrevue = at(number / visitsADay, start + 60);
        TRY(Store(transaction).insert(transaction, visite));
        TechnicienIntervention member;
        member.technicienId = technicien;
        member.interventionId = visite.key();
        member.role = TeamRole::Responsable;
        TRY(Store(transaction).insert(transaction, member));
    }
    return {};
}

/// A base of 200 technicians and 8 400 visits, and the board on it. Built once.
struct Desk {
    Desk()
        : composition(clock) {
        loadFonts();
        applyAppearance({.mode = ThemeMode::Light, .zoomPercent = 100, .strongContrast = false});
        path = folder.filePath(QStringLiteral("bench.db"));
        auto owner = must(composition.createBase(path));
        QList<Id<Mission>> missions;
        for (int rank = 0; rank < technicians / 2; ++rank)
            missions.append(mission(*owner, rank));
        const Outcome filled =
            owner->write(permission::administrationEcrire, [&](Transaction& tx) -> Outcome {
                for (int rank = 0; rank < technicians; ++rank) {
                    const auto technicien = TRY(technician(tx, rank));
                    TRY(visits(tx, missions[rank / 2], technicien, rank % 2 * visitsADay * days + 1));
                }
                return {};
            });
        if (!filled)
            qFatal("%s / %s", qPrintable(filled.error().message), qPrintable(filled.error().detail));
        window.resize(1920, 1080);
        toasts = new ToastHost(&window);
        data = std::make_unique<DataThread>(
            [this]() -> Result<std::unique_ptr<Session>> { return composition.openSession(path); });
        QHash<QByteArray, Scope> all;
        for (const Permission& permission : permission::all)
            all.insert(permission.code, Scope::All);
        data->open(&window, [](const Outcome& opened) {
            if (!opened)
                qFatal("%s", qPrintable(opened.error().message));
        });
        context.reset(
            new PageContext{*data, navigator, *toasts, drafts, clock, defaultZone(), {}, Access(all)});
        new QVBoxLayout(&window);
        window.layout()->setContentsMargins(0, 0, 0, 0);
        window.show();
        settle();
    }

    void settle() {
        // It waits as a program does: a loop that turned round would take its processor from the data thread.
        while (data->pending() > 0)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    }

    /// Until the period is read and painted; what is judged afterwards is not waited for.
    void show(QWidget* view, const QAbstractScrollArea* painted, const PlanningModel& shown) {
        window.layout()->addWidget(view);
        view->show();
        while (!shown.isLoaded() || shown.tableau().periode != shown.periode())
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        painted->viewport()->repaint();
    }

    void open() {
        model = std::make_unique<PlanningModel>(*context);
        drag = std::make_unique<PlanDrag>(*model);
        board = new WeekBoard(*model, *drag);
        drag->setCible(board);
        model->start();
        show(board, board, *model);
    }

    /// The workspace, with its bars, its calendar and its backlog.
    void openPage() {
        page = new PlanningPage(*context);
        page->activate();
        show(page, page->findChild<WeekBoard*>(), page->model());
    }

    /// The month in the place of the week.
    void openMonth() {
        delete board;
        board = nullptr;
        month = new MonthBoard(*model, *drag);
        drag->setCible(month);
        model->setVue(PlanningVue::Mois);
        show(month, month, *model);
    }

    void close() {
        // What is still judged answers to the model.
        settle();
        delete page;
        page = nullptr;
        delete board;
        board = nullptr;
        delete month;
        month = nullptr;
        drag.reset();
        model.reset();
    }

    StillClock clock;
    Composition composition;
    QTemporaryDir folder;
    QString path;
    Nowhere navigator;
    DraftStore drafts{folder.filePath(QStringLiteral("brouillons"))};
    QWidget window;
    ToastHost* toasts = nullptr;
    std::unique_ptr<DataThread> data;
    std::unique_ptr<PageContext> context;
    std::unique_ptr<PlanningModel> model;
    std::unique_ptr<PlanDrag> drag;
    PlanningPage* page = nullptr;
    WeekBoard* board = nullptr;
    MonthBoard* month = nullptr;
};

Desk& desk() {
    static Desk* one = nullptr;
    if (!one) {
        one = new Desk;
        // Widgets do not outlive the application.
        qAddPostRoutine([] { delete std::exchange(one, nullptr); });
    }
    return *one;
}

/// Times of frames, told as percentiles in milliseconds.
class Frames {
public:
    template <class Frame>
    void time(Frame frame) {
        QElapsedTimer timer;
        timer.start();
        frame();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        m_times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    void tell(benchmark::State& state) {
        std::ranges::sort(m_times);
        state.counters["frames"] = double(m_times.size());
        state.counters["p50_ms"] = m_times[m_times.size() / 2];
        state.counters["p95_ms"] = m_times[m_times.size() * frameShare / 100];
        state.counters["max_ms"] = m_times.last();
    }

private:
    QList<double> m_times;
};

void weekOpens(benchmark::State& state) {
    desk(); // built before what is measured
    for (auto _ : state) {
        desk().open();
        state.PauseTiming();
        state.counters["blocks"] = desk().board->blockCount();
        desk().close();
        state.ResumeTiming();
    }
}
BENCHMARK(weekOpens)->Unit(benchmark::kMillisecond)->Iterations(10)->UseRealTime();

void pageOpens(benchmark::State& state) {
    desk(); // built before what is measured
    for (auto _ : state) {
        desk().openPage();
        state.PauseTiming();
        desk().close();
        state.ResumeTiming();
    }
}
BENCHMARK(pageOpens)->Unit(benchmark::kMillisecond)->Iterations(10)->UseRealTime();

void monthOpens(benchmark::State& state) {
    desk(); // built before what is measured
    for (auto _ : state) {
        state.PauseTiming();
        desk().open();
        desk().settle();
        state.ResumeTiming();
        desk().openMonth();
        state.PauseTiming();
        desk().close();
        state.ResumeTiming();
    }
}
BENCHMARK(monthOpens)->Unit(benchmark::kMillisecond)->Iterations(10)->UseRealTime();

void weekScrolls(benchmark::State& state) {
    desk().open();
    desk().settle();
    Frames times;
    int step = 37;
    QScrollBar* bar = desk().board->verticalScrollBar();
    for (auto _ : state) {
        if (bar->value() + step > bar->maximum() || bar->value() + step < 0)
            step = -step;
        times.time([&] { bar->setValue(bar->value() + step); });
    }
    times.tell(state);
    desk().close();
}
BENCHMARK(weekScrolls)->Unit(benchmark::kMillisecond)->Iterations(frames);

void weekJumps(benchmark::State& state) {
    desk().open();
    desk().settle();
    Frames times;
    QScrollBar* bar = desk().board->verticalScrollBar();
    int page = 0;
    for (auto _ : state)
        times.time([&] { bar->setValue(++page * 1031 % bar->maximum()); });
    times.tell(state);
    desk().close();
}
BENCHMARK(weekJumps)->Unit(benchmark::kMillisecond)->Iterations(frames);

void weekDrags(benchmark::State& state) {
    desk().open();
    desk().settle();
    Frames times;
    const BoardBlock block = desk().board->block(3);
    QWidget* ground = desk().board->viewport();
    desk().drag->begin({block.visite->id}, block.technicien, 30);
    int step = 0;
    for (auto _ : state) {
        // Over all the cells, seven px at a time: snap steps, rows and edges that scroll.
        const QPoint at(200 + step * 7 % 1700, 60 + step * 3 % 1000);
        ++step;
        times.time([&] { desk().drag->moveTo(ground->mapToGlobal(at), Qt::NoModifier); });
    }
    times.tell(state);
    desk().drag->cancel();
    desk().close();
}
BENCHMARK(weekDrags)->Unit(benchmark::kMillisecond)->Iterations(frames);

void weekChanges(benchmark::State& state) {
    desk().open();
    desk().settle();
    Frames times;
    bool grouped = false;
    for (auto _ : state) {
        grouped = !grouped;
        PlanningFiltre filtre;
        filtre.groupe = grouped ? PlanningGroupe::Specialite : PlanningGroupe::Aucun;
        times.time([&] { desk().model->setFiltre(filtre); });
    }
    times.tell(state);
    desk().close();
}
BENCHMARK(weekChanges)->Unit(benchmark::kMillisecond)->Iterations(frames);

} // namespace
} // namespace tournevis::bench
