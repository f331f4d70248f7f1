// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DraftStore.h"
#include "base/ListPage.h"
#include "shell/Shell.h"
#include "stock/StockQueries.h"
#include "support/core/TestBase.h"

#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

namespace tournevis::test {

/// The shell with the stock alone, on a real base with articles, a technicien and open visits. Widgets are
/// found by their object name and driven by real keys.
class MaterielScreen : public ::testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;

    /// Opens the window; `refused` are the rights the person lacks.
    void openShell(const QList<QByteArray>& refused = {});
    ListPage& page() const;
    void waitForData();

    template <class T = QWidget>
    T* find(const char* name) const {
        return m_shell->findChild<T*>(QLatin1String(name));
    }
    /// The text under the field of an editor.
    QString errorUnder(const char* editor) const;
    QStringList column(int column) const;
    int rowOf(const QString& reference) const;
    void select(const QString& reference);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Types in the focused widget, one key after the other.
    void type(const QString& text);
    Quantite stock(const QString& reference);
    int toasts() const { return m_shell->context().toasts.count(); }
    void picture(const QString& name);

    Id<Materiel> article(const QString& reference, const QString& designation, const QString& category,
                         int quantity, int threshold, qint64 cost,
                         TypeMateriel type = TypeMateriel::Consommable);

    std::unique_ptr<Session> m_session;
    std::unique_ptr<Shell> m_shell;
    Id<Emplacement> m_depot;
    Id<Intervention> m_visite;
    Id<Technicien> m_julie;
    Id<Materiel> m_multimetre;

private:
    void fillBase();
    qint64 insert(const QString& table, const QString& columns, const QVariantList& values);
    QVariant value(const QString& sql, const QVariantList& values = {});
    Id<Intervention> visit(const QString& numero, const QString& client, qint64 technicien);
    QString path() const { return m_folder.filePath("essai.db"); }

    QTemporaryDir m_folder;
    FakeClock m_clock;
    OpenRights m_openRights;
    OpenRights m_screenRights;
    AuditLog m_journal{{"poste-essai", "0.1.0", "00000000-0000-4000-8000-00000000beef"}};
    SessionServices m_services;
    SessionServices m_screenServices;
    Actor m_actor;
    Workbench m_workbench;
    std::unique_ptr<DraftStore> m_drafts;
    std::unique_ptr<DataThread> m_data;
};

} // namespace tournevis::test
