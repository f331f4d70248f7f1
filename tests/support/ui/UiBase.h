// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DraftStore.h"
#include "base/Page.h"
#include "base/panels/ToastHost.h"
#include "comptes/AccountRights.h"
#include "comptes/PasswordHasher.h"
#include "support/core/TestBase.h"
#include "support/ui/Keys.h"

#include <QtWidgets/QStackedWidget>

namespace tournevis::test {

/// A Navigator that goes nowhere and remembers: « open client 3 », « create client », « workspace devis ».
class NavigatorSpy final : public Navigator {
public:
    void open(const EntityRef& record) override;
    void openWorkspace(const QByteArray& workspace) override;
    void create(const QByteArray& kind, const QVariantMap& context) override;
    void back() override { calls += QStringLiteral("back"); }
    void forward() override { calls += QStringLiteral("forward"); }
    QString last() const { return calls.isEmpty() ? QString() : calls.last(); }

    QStringList calls;
    QVariantMap given; ///< of the last create()
};

/// Lets events run until the data thread has answered everything, and what the answers asked for in turn.
void settle(DataThread& data);

/// The only child of this name; fails the test when there is none.
template <class T = QWidget>
T* find(const QObject& root, const QString& name) {
    T* found = root.findChild<T*>(name);
    EXPECT_TRUE(found) << "nothing is called " << name.toStdString();
    return found;
}

/// One person at one window on the base: data thread, navigator, toasts, drafts. Two desks on one base are
/// two people, or one person with two windows.
class Desk {
public:
    Desk(DataThread::SessionFactory factory, const Actor& actor, Clock& clock, const QString& draftFolder);
    ~Desk();

    /// Puts a page in the window and waits for what it reads.
    template <class P, class... Arguments>
    P* show(Arguments&&... arguments) {
        auto* page = new P(*context, std::forward<Arguments>(arguments)...);
        present(page);
        return page;
    }
    void present(Page* page);
    /// The page is destroyed without leave(): a crash, seen from the drafts.
    void crash(Page* page);
    void settle() { test::settle(data); }
    /// Words of the toasts on screen.
    QStringList toasts() const;
    /// Presses the action of the last toast (« Annuler »).
    void pressToast();

    DataThread data;
    NavigatorSpy navigator;
    DraftStore drafts;
    QStackedWidget window;
    ToastHost* toastHost;
    std::unique_ptr<PageContext> context;

private:
    void loadAccess(const Actor& actor, Clock& clock);
};

/// A migrated and seeded base with real accounts and rights, on which pages are shown to people.
class UiBase : public TestBase {
protected:
    void SetUp() override;

    /// A person of a profile of ux.md § 2: « admin », « regulation », « dg », « pdg », « comptabilite »,
    /// « magasin », « manager », « technicien ». Created at the first call.
    Actor who(const QString& profil);
    std::unique_ptr<Desk> sitDown(const Actor& actor);
    std::unique_ptr<Desk> sitDown(const QString& profil) { return sitDown(who(profil)); }

    AccountRights m_rights;
    PasswordHasher m_hasher{TestHashCost{}};
    QHash<QString, Actor> m_people;
};

} // namespace tournevis::test
