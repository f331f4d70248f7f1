// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ui/UiBase.h"

#include "Window.h"
#include "base/theme/Fonts.h"
#include "base/theme/Theme.h"
#include "base/widgets/ActionButton.h"

#include <QtCore/QElapsedTimer>

namespace tournevis::test {
namespace {

constexpr int patienceMilliseconds = 10000;
constexpr int restTurns = 6;

struct Post {
    const char* profil;
    const char* role;
    QStringList profils;
    const char* prenom;
    const char* nom;
};

const Post posts[] = {
    {"admin", "administrateur", {}, "Antoine", "Roche"},
    {"regulation", "manager", {"regulation"}, "Nadia", "Ferrand"},
    {"dg", "manager", {"dg"}, "Hélène", "Laurent"},
    {"pdg", "manager", {"pdg"}, "Philippe", "Rochebrune"},
    {"comptabilite", "manager", {"comptabilite"}, "Claire", "Dumas"},
    {"magasin", "manager", {"magasin"}, "Karim", "Bensaïd"},
    {"manager", "manager", {}, "Marc", "Vidal"},
    {"technicien", "technicien", {}, "Julie", "Morel"},
};

/// Without a window manager, the only window may stop being the active one: nothing has the focus then.
void wakeOnlyWindow() {
    if (QApplication::activeWindow() || QApplication::activePopupWidget())
        return;
    QWidgetList windows = QApplication::topLevelWidgets();
    windows.removeIf([](const QWidget* one) { return !one->isVisible() || one->windowType() != Qt::Window; });
    if (windows.size() == 1)
        showFocused(*windows.first());
}

} // namespace

void NavigatorSpy::open(const EntityRef& record) {
    calls += QStringLiteral("open %1 %2").arg(QString::fromLatin1(record.kind)).arg(record.id);
}

void NavigatorSpy::openWorkspace(const QByteArray& workspace) {
    calls += QStringLiteral("workspace %1").arg(QString::fromLatin1(workspace));
}

void NavigatorSpy::create(const QByteArray& kind, const QVariantMap& context) {
    calls += QStringLiteral("create %1").arg(QString::fromLatin1(kind));
    given = context;
}

void settle(DataThread& data) {
    QElapsedTimer waited;
    waited.start();
    do {
        // Each turn delivers one answer at least; what it posts is counted before the turn ends.
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    } while (data.pending() > 0 && waited.elapsed() < patienceMilliseconds);
    EXPECT_EQ(data.pending(), 0) << "the data thread does not answer";
    // Layouts answer to layouts: a few turns bring them to rest.
    for (int turn = 0; turn < restTurns; ++turn)
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    wakeOnlyWindow();
}

Desk::Desk(DataThread::SessionFactory factory, const Actor& actor, Clock& clock, const QString& draftFolder)
    : data(std::move(factory))
    , drafts(draftFolder)
    , toastHost(new ToastHost(&window)) {
    window.resize(1236, 800);
    data.open(&window, [](const Outcome& outcome) { expectOk(outcome); });
    loadAccess(actor, clock);
    settle();
}

void Desk::loadAccess(const Actor& actor, Clock& clock) {
    data.run(
        &window, [actor](Session& session) { return welcomeOf(session, actor); },
        [this, &clock](Result<Welcome> answer) {
            const Welcome welcome = expectValue(std::move(answer));
            context = std::make_unique<PageContext>(PageContext{data, navigator, *toastHost, drafts, clock,
                                                                welcome.zone, welcome.actor, welcome.access});
        });
}

Desk::~Desk() {
    // Pages answer to the context: they go first.
    while (window.count() > 0)
        delete window.widget(0);
}

void Desk::present(Page* page) {
    window.addWidget(page);
    window.setCurrentWidget(page);
    showFocused(window);
    // As the shell does: a page is told what others committed while it is in front.
    QObject::connect(&data, &DataThread::changed, page, [page](const QList<EntityRef>& records) {
        if (page->concerns(records))
            page->refresh();
    });
    page->activate();
    settle();
}

void Desk::crash(Page* page) {
    delete page;
    settle();
}

QStringList Desk::toasts() const {
    QStringList words;
    for (const Toast* toast : window.findChildren<Toast*>()) {
        if (toast->isVisible())
            words += toast->accessibleName();
    }
    return words;
}

void Desk::pressToast() {
    const QList<ActionButton*> actions =
        window.findChildren<ActionButton*>(QStringLiteral("toast.message.action"));
    ASSERT_FALSE(actions.isEmpty()) << "no toast offers anything";
    QTest::mouseClick(actions.last(), Qt::LeftButton);
    settle();
}

void UiBase::SetUp() {
    loadFonts();
    applyTheme(ThemeMode::Light);
    TestBase::SetUp();
    m_services.rights = &m_rights;
    m_session = open();
}

Actor UiBase::who(const QString& profil) {
    if (m_people.contains(profil))
        return m_people.value(profil);
    for (const Post& post : posts) {
        if (profil == QLatin1String(post.profil))
            return m_people[profil] = person(QString::fromUtf8(post.role), post.profils,
                                             QString::fromUtf8(post.prenom), QString::fromUtf8(post.nom));
    }
    ADD_FAILURE() << "nobody is " << profil.toStdString();
    return {};
}

std::unique_ptr<Desk> UiBase::sitDown(const Actor& actor) {
    return std::make_unique<Desk>([this]() -> Result<std::unique_ptr<Session>> { return open(); }, actor,
                                  m_clock, m_folder.filePath(QStringLiteral("brouillons")));
}

} // namespace tournevis::test
