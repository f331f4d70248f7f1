// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "devis/SuggestList.h"

#include <QtCore/QPointer>
#include <QtWidgets/QLineEdit>

namespace tournevis {

struct Client;

/// The client of a document, found by typing. What is typed stays until a client is chosen.
class ClientField : public QLineEdit {
    Q_OBJECT

public:
    explicit ClientField(QWidget* parent = nullptr);
    ~ClientField() override;

    Id<Client> client() const { return m_client; }
    void setClient(Id<Client> client, const QString& name);
    /// Answers to searchAsked(), unless the person typed on.
    void propose(const QString& typed, const QList<ArticleSuggestion>& clients);

signals:
    void searchAsked(const QString& typed);
    void clientChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void choose(const ArticleSuggestion& suggestion);

    QPointer<SuggestList> m_suggestions;
    Id<Client> m_client;
};

} // namespace tournevis
