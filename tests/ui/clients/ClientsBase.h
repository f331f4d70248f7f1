// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/ClientForm.h"
#include "clients/ClientsList.h"
#include "support/ui/Accessible.h"
#include "support/ui/UiBase.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace tournevis::test {

/// A base with a few clients, for the screens of the clients.
class ClientsBase : public UiBase {
protected:
    Id<Client> client(const QString& nom, const QString& ville = QStringLiteral("Lyon"),
                      CarteClient carte = CarteClient::Standard) {
        ClientService service(*m_session);
        ClientFile file = expectValue(service.blank());
        file.client.type = ClientType::Entreprise;
        file.client.nom = nom;
        file.client.ville = ville;
        file.client.carte = carte;
        return expectValue(service.save(file));
    }

    Client stored(Id<Client> id) { return expectValue(ClientService(*m_session).load(id)).client; }
    int clients() { return value("SELECT COUNT(*) FROM client").toInt(); }
};

/// The editor of a column of the form: « nom », « site.0.ville ».
template <class T = QLineEdit>
T* fieldOf(const Page* page, const QString& column) {
    return find<T>(*page, QStringLiteral("clients.form.") + column);
}

/// What is said under a field.
inline QString errorUnder(const Page* page, const QString& column) {
    return fieldOf<QWidget>(page, column)->accessibleDescription();
}

/// Replaces the text of a field as a person does: click, select all, type.
inline void retype(QLineEdit* edit, const QString& text) {
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    typeText(edit, text);
}

} // namespace tournevis::test
