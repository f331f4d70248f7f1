// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ui/ShellDesk.h"

#include "Window.h"

namespace tournevis::test {

ShellDesk::ShellDesk(DataThread::SessionFactory factory, const Actor& actor, Clock& clock,
                     const QString& draftFolder, QSize size)
    : m_actor(actor)
    , m_clock(clock)
    , m_drafts(draftFolder)
    , m_data(std::make_unique<DataThread>(std::move(factory))) {
    QObject::connect(m_data.get(), &DataThread::changed, m_data.get(), [this] { m_written = true; });
    m_data->open(m_data.get(), [](const Outcome& outcome) { expectOk(outcome); });
    m_data->run(
        m_data.get(), [actor](Session& session) { return welcomeOf(session, actor); },
        [this](Result<Welcome> answer) {
            const Welcome welcome = expectValue(std::move(answer));
            m_zone = welcome.zone;
            m_access = welcome.access;
            m_role = welcome.role;
            m_demonstration = welcome.demonstration;
        });
    settle();
    restart(size);
}

ShellDesk::~ShellDesk() { m_shell.reset(); }

void ShellDesk::restart(QSize size) {
    m_shell.reset();
    m_shell = std::make_unique<Shell>(ShellSetup{m_workbench, *m_data, m_drafts, m_clock, m_zone, m_actor,
                                                 m_role, m_access, m_demonstration});
    QObject::connect(m_shell.get(), &Shell::lockAsked, m_shell.get(), [this] { m_asked += "lock"; });
    QObject::connect(m_shell.get(), &Shell::signOutAsked, m_shell.get(), [this] { m_asked += "out"; });
    QObject::connect(m_shell.get(), &Shell::themeChosen, m_shell.get(),
                     [](ThemeMode mode) { applyTheme(mode); });
    m_shell->resize(size);
    showFocused(*m_shell);
    settle();
}

} // namespace tournevis::test
