// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DataThread.h"
#include "base/theme/Fonts.h"
#include "base/theme/Theme.h"
#include "comptes/AccountRights.h"
#include "comptes/UtilisateurService.h"
#include "support/core/TestBase.h"
#include "support/ui/Keys.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace tournevis::test {

inline void preparePaint() {
    loadFonts();
    applyTheme(ThemeMode::Light);
}

/// A base with its company's people, served by a data thread, passwords hashed cheaply.
class SignInBase : public TestBase {
protected:
    void SetUp() override {
        preparePaint();
        TestBase::SetUp();
        m_services.rights = &m_rights;
        m_session = open();
        m_data =
            std::make_unique<DataThread>([this]() -> Result<std::unique_ptr<Session>> { return open(); });
        bool opened = false;
        m_data->open(&m_context, [&opened](const Outcome& outcome) {
            expectOk(outcome);
            opened = true;
        });
        ASSERT_TRUE(QTest::qWaitFor([&opened] { return opened; }));
    }

    Id<Utilisateur> account(const char* role, const QString& prenom, const QString& nom,
                            const QString& password) {
        Utilisateur account;
        account.roleId = Id<Role>(value("SELECT id FROM role WHERE code = ?", {role}).toLongLong());
        account.prenom = prenom;
        account.nom = nom;
        account.identifiant = fold(prenom + u'.' + nom);
        account.email = account.identifiant + QStringLiteral("@rochebrune.fr");
        return expectValue(UtilisateurService(*m_session, m_hasher).create(account, {}, password));
    }

    void settle() {
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_data->pending() == 0; }));
        QApplication::processEvents();
    }

    template <class T = QWidget>
    static T* child(QWidget& page, const char* name) {
        auto* found = page.findChild<T*>(QString::fromLatin1(name));
        EXPECT_TRUE(found) << name;
        return found;
    }

    AccountRights m_rights;
    PasswordHasher m_hasher{TestHashCost{}};
    QObject m_context;
    std::unique_ptr<DataThread> m_data;
};

} // namespace tournevis::test
