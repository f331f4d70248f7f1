// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Shell.h"

#include "base/panels/Banner.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"
#include "shell/AboutPanel.h"
#include "shell/KeyMapPanel.h"
#include "shell/NotificationsPanel.h"
#include "shell/Rail.h"
#include "shell/StatusLine.h"
#include "shell/TopBar.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QStackedWidget>

namespace tournevis {
namespace {

constexpr int statusHeight = 26;
/// Below this width the rail folds by itself (ux.md § 3).
constexpr int railFoldWidth = 1280;
constexpr int countMilliseconds = 300;
constexpr int letterMilliseconds = 1500;
/// Pages kept alive behind the present one, so that « back » finds scroll and selection.
constexpr int historyDepth = 12;

bool takesText(const QWidget* widget) {
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QComboBox*>(widget);
}

} // namespace

ShellNavigator::ShellNavigator(Shell& shell)
    : m_shell(shell) {}

void ShellNavigator::open(const EntityRef& record) { m_shell.open(record); }
void ShellNavigator::openWorkspace(const QByteArray& workspace) { m_shell.openWorkspace(workspace); }
void ShellNavigator::create(const QByteArray& kind, const QVariantMap& given) { m_shell.create(kind, given); }
void ShellNavigator::back() { m_shell.back(); }
void ShellNavigator::forward() { m_shell.forward(); }

Shell::Shell(const ShellSetup& setup, QWidget* parent)
    : QWidget(parent)
    , m_workbench(setup.workbench)
    , m_navigator(*this)
    , m_rail(new Rail(setup.workbench, setup.access))
    , m_top(new TopBar(setup.actor.nom, setup.role))
    , m_stack(new QStackedWidget)
    , m_toasts(new ToastHost(m_stack))
    , m_context{setup.data,  m_navigator, *m_toasts,   setup.drafts,
                setup.clock, setup.zone,  setup.actor, setup.access}
    , m_notifications(new NotificationsPanel(m_context, this)) {
    setObjectName("shell");
    buildLayout(setup);
    buildShortcuts();
    connect(m_rail, &Rail::chosen, this, &Shell::openWorkspace);
    connect(m_rail, &Rail::collapseAsked, this, [this] { m_railChosen = true; });
    connect(m_top, &TopBar::parentChosen, this, [this] {
        if (Page* page = currentPage())
            openWorkspace(page->workspace());
    });
    connect(m_top, &TopBar::bellPressed, this, [this] { m_notifications->toggleUnder(m_top->bell()); });
    connect(m_notifications, &NotificationsPanel::unreadChanged, m_top, &TopBar::setUnread);
    connect(m_top, &TopBar::helpAsked, this, &Shell::showHelp);
    connect(m_top, &TopBar::aboutAsked, this, [this] { AboutPanel::openWith(m_workbench.sources(), this); });
    connect(m_top, &TopBar::themeChosen, this, &Shell::themeChosen);
    connect(m_top, &TopBar::lockAsked, this, &Shell::lockAsked);
    connect(m_top, &TopBar::signOutAsked, this, &Shell::signOutAsked);
    connect(&setup.data, &DataThread::changed, this, &Shell::recordsChanged);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countMilliseconds);
    connect(&m_countTimer, &QTimer::timeout, this, &Shell::refreshCounts);
    m_letterTimer.setSingleShot(true);
    m_letterTimer.setInterval(letterMilliseconds);
    connect(&m_letterTimer, &QTimer::timeout, this, [this] { m_firstLetter.clear(); });
    // The width that folds the rail grows with the zoom.
    followTheme(this, [this] { foldRail(); });
    qApp->installEventFilter(this);
    refreshCounts();
}

Shell::~Shell() {
    qApp->removeEventFilter(this);
    // Pages answer to the context: they go first.
    delete m_stack;
}

void Shell::buildLayout(const ShellSetup& setup) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    column->addWidget(m_top);
    if (setup.demonstration) {
        auto* banner = new Banner(BannerKind::Info,
                                  tr("Données de démonstration\u00a0: société et personnes fictives."));
        banner->setObjectName("shell.demonstration");
        column->addWidget(banner);
    }
    m_stack->setObjectName("shell.pages");
    column->addWidget(m_stack, 1);
    auto* bar = new QWidget;
    bar->setObjectName("shell.status");
    followTheme(bar, [bar] { bar->setFixedHeight(px(statusHeight)); });
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Base);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(px(16), 0, px(16), 0);
    m_status = new StatusLine;
    m_status->setObjectName("shell.status.text");
    m_baseState = new PlainLabel(tr("Base locale"), LabelStyle::SmallHint);
    line->addWidget(m_status, 1);
    line->addWidget(m_baseState);
    column->addWidget(bar);
}

void Shell::addShortcut(const QKeySequence& keys, std::function<void()> action) {
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WindowShortcut);
    connect(shortcut, &QShortcut::activated, this, std::move(action));
}

void Shell::buildShortcuts() {
    const auto onPage = [this](void (Page::*action)()) {
        return [this, action] {
            if (Page* page = currentPage())
                (page->*action)();
        };
    };
    addShortcut(QKeySequence("Ctrl+N"), onPage(&Page::createNew));
    addShortcut(QKeySequence("Ctrl+S"), onPage(&Page::saveNow));
    addShortcut(QKeySequence("Ctrl+Return"), onPage(&Page::primary));
    addShortcut(QKeySequence("Ctrl+Enter"), onPage(&Page::primary));
    addShortcut(QKeySequence("Ctrl+F"), onPage(&Page::focusFilter));
    addShortcut(QKeySequence("Ctrl+P"), onPage(&Page::printNow));
    addShortcut(QKeySequence("F5"), onPage(&Page::refresh));
    addShortcut(QKeySequence("Ctrl+Shift+N"), [this] { create("mission"); });
    const auto outOfText = [this](void (Shell::*step)()) {
        return [this, step] {
            if (!takesText(QApplication::focusWidget()))
                (this->*step)();
        };
    };
    addShortcut(QKeySequence("Alt+Left"), outOfText(&Shell::back));
    addShortcut(QKeySequence("Alt+Right"), outOfText(&Shell::forward));
    addShortcut(QKeySequence("Ctrl+L"), [this] { emit lockAsked(); });
    addShortcut(QKeySequence("Ctrl+Q"), [this] { window()->close(); });
    addShortcut(QKeySequence("F1"), [this] { showHelp(); });
    addShortcut(QKeySequence("F6"), [this] { cycleZone(1); });
    addShortcut(QKeySequence("Shift+F6"), [this] { cycleZone(-1); });
    addShortcut(QKeySequence("Ctrl++"), [] { applyZoom(appearance().zoomPercent + 10); });
    addShortcut(QKeySequence("Ctrl+-"), [] { applyZoom(appearance().zoomPercent - 10); });
    addShortcut(QKeySequence("Ctrl+0"), [] { applyZoom(100); });
    addShortcut(QKeySequence(QStringLiteral("Ctrl+à")), [] { applyZoom(100); });
}

Page* Shell::currentPage() const { return qobject_cast<Page*>(m_stack->currentWidget()); }

void Shell::openWorkspace(const QByteArray& name) {
    const Workspace* workspace = m_workbench.find(name);
    if (!workspace || !m_context.access.hasSome(workspace->permission))
        return;
    Page*& page = m_workspacePages[name];
    if (!page) {
        page = workspace->page(m_context);
        m_stack->addWidget(page);
        connect(page, &Page::headChanged, this, &Shell::showHead);
    }
    push(page);
}

void Shell::open(const EntityRef& record) {
    if (currentPage() && currentPage()->record() == record)
        return;
    if (const auto* factory = m_workbench.findRecord(record.kind)) {
        Page* page = (*factory)(m_context, record.id, {});
        m_stack->addWidget(page);
        connect(page, &Page::headChanged, this, &Shell::showHead);
        push(page);
    }
}

void Shell::create(const QByteArray& kind, const QVariantMap& given) {
    if (const auto* factory = m_workbench.findRecord(kind)) {
        Page* page = (*factory)(m_context, 0, given);
        m_stack->addWidget(page);
        connect(page, &Page::headChanged, this, &Shell::showHead);
        push(page);
    }
}

void Shell::push(Page* page) {
    if (Page* leaving = currentPage(); leaving && leaving != page)
        leaving->leave();
    while (m_history.size() > m_position + 1)
        m_history.removeLast();
    if (m_history.isEmpty() || m_history.last() != page)
        m_history.append(page);
    m_position = int(m_history.size()) - 1;
    show(page);
    trimHistory();
}

void Shell::goTo(int position) {
    if (position < 0 || position >= m_history.size())
        return;
    if (Page* leaving = currentPage())
        leaving->leave();
    m_position = position;
    show(m_history[position]);
}

void Shell::back() { goTo(m_position - 1); }

void Shell::forward() { goTo(m_position + 1); }

void Shell::show(Page* page) {
    m_stack->setCurrentWidget(page);
    m_rail->setCurrent(page->workspace());
    foldRail();
    showHead();
    page->activate();
}

void Shell::trimHistory() {
    while (m_history.size() > historyDepth) {
        m_history.removeFirst();
        --m_position;
    }
    const QList<Page*> lists = m_workspacePages.values();
    for (int row = m_stack->count() - 1; row >= 0; --row) {
        auto* page = qobject_cast<Page*>(m_stack->widget(row));
        if (!m_history.contains(page) && !lists.contains(page)) {
            m_stack->removeWidget(page);
            page->deleteLater();
        }
    }
}

void Shell::showHead() {
    const Page* page = currentPage();
    if (!page || (sender() && qobject_cast<Page*>(sender()) && sender() != page))
        return;
    m_top->setTitle(page->parentTitle(), page->title());
    m_status->show(page->statusParts(), page->statusHints());
    window()->setWindowTitle(tr("%1 — Tournevis").arg(page->title()));
}

void Shell::recordsChanged(const QList<EntityRef>& records) {
    if (Page* page = currentPage(); page && page->concerns(records))
        page->refresh();
    m_notifications->refresh();
    m_countTimer.start();
}

void Shell::refreshCounts() {
    for (const Workspace& workspace : m_workbench.workspaces()) {
        if (!workspace.count || !m_context.access.hasSome(workspace.permission))
            continue;
        m_context.data.run(this, workspace.count,
                           [this, name = workspace.name](const Result<RailCount>& count) {
                               if (count)
                                   m_rail->setCount(name, *count);
                           });
    }
}

void Shell::leaveAll() {
    for (int row = 0; row < m_stack->count(); ++row)
        qobject_cast<Page*>(m_stack->widget(row))->leave();
}

void Shell::showHelp() {
    KeyMapPanel::openFor(currentPage() ? currentPage()->workspace() : QByteArray(), this);
}

void Shell::cycleZone(int step) {
    QList<QWidget*> zones{m_rail, m_top};
    if (Page* page = currentPage()) {
        for (QObject* child : page->children()) {
            auto* widget = qobject_cast<QWidget*>(child);
            if (widget && widget->isVisible())
                zones.append(widget);
        }
    }
    int present = 0;
    for (int zone = 0; zone < zones.size(); ++zone) {
        if (zones[zone]->isAncestorOf(focusWidget()) || zones[zone] == focusWidget())
            present = zone;
    }
    for (int tried = 1; tried <= zones.size(); ++tried) {
        const qsizetype count = zones.size();
        QWidget* zone = zones[((present + step * tried) % count + count) % count];
        for (QWidget* candidate : zone->findChildren<QWidget*>()) {
            if (candidate->isVisible() && candidate->isEnabled() &&
                (candidate->focusPolicy() & Qt::TabFocus)) {
                candidate->setFocus(Qt::TabFocusReason);
                return;
            }
        }
    }
}

bool Shell::letterPressed(const QString& letter) {
    const QString first = std::exchange(m_firstLetter, letter);
    m_letterTimer.start();
    if (first == QLatin1String("N") && letter == QLatin1String("N")) {
        m_firstLetter.clear();
        m_notifications->toggleUnder(m_top->bell());
        return true;
    }
    if (first != QLatin1String("G"))
        return false;
    for (const Workspace& workspace : m_workbench.workspaces()) {
        if (QString(workspace.letter) == letter) {
            m_firstLetter.clear();
            openWorkspace(workspace.name);
            return true;
        }
    }
    return false;
}

bool Shell::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType() || !isVisible())
        return QWidget::eventFilter(watched, event);
    auto* widget = static_cast<QWidget*>(watched);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (widget != QApplication::focusWidget() || !isAncestorOf(widget) || !plain || takesText(widget))
        return QWidget::eventFilter(watched, event);
    if (key->text() == QLatin1String("?")) {
        showHelp();
        return true;
    }
    const QString letter = key->text().toUpper();
    if (letter.size() == 1 && letter.at(0).isLetter() && letterPressed(letter))
        return true;
    return QWidget::eventFilter(watched, event);
}

void Shell::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    foldRail();
}

void Shell::foldRail() {
    const Page* page = currentPage();
    if (!m_railChosen)
        m_rail->setCollapsed(width() < px(railFoldWidth) || (page && page->wantsRoom()));
}

} // namespace tournevis
