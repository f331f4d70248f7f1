// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DataThread.h"
#include "clients/Client.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>

namespace tournevis {

/// Type-ahead on clients: the matches open under the field, Entrée takes the marked one, and the last line
/// creates the client that is being typed.
class ClientPicker final : public QLineEdit {
    Q_OBJECT

public:
    explicit ClientPicker(DataThread& thread, QWidget* parent = nullptr);

    /// Shows a client chosen before.
    void setClient(Id<Client> id, const QString& name);
    Id<Client> client() const { return m_client; }
    /// Whether something is typed that names no client.
    bool isUndecided() const { return !m_client && !text().trimmed().isEmpty(); }
    /// Offers the creation line; off for those who may not create clients.
    void setMayCreate(bool mayCreate) { m_mayCreate = mayCreate; }
    QListWidget* matches() const { return m_matches; }

signals:
    void chosen(tournevis::Id<tournevis::Client> client);
    void creationAsked(const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void typed();
    void search();
    void offer(const QList<std::pair<Id<Client>, QString>>& found);
    void placeMatches();
    void take(int row);
    bool moveBy(int rows);

    DataThread& m_data;
    Id<Client> m_client;
    QPointer<QListWidget> m_matches; ///< belongs to the window, over everything
    QTimer m_delay;
    int m_asked = 0; ///< answers to former searches are dropped
    bool m_mayCreate = false;
};

} // namespace tournevis
