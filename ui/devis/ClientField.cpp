// SPDX-License-Identifier: GPL-3.0-or-later
#include "devis/ClientField.h"

#include "base/theme/Icons.h"

#include <QtGui/QKeyEvent>

namespace tournevis {

ClientField::ClientField(QWidget* parent)
    : QLineEdit(parent)
    , m_suggestions(new SuggestList(this)) {
    setPlaceholderText(tr("Nom, ville, téléphone…"));
    addAction(icon(Icon::Building, Tint::Ink2), LeadingPosition);
    connect(m_suggestions, &SuggestList::chosen, this, &ClientField::choose);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_client = {};
        if (typed.trimmed().isEmpty())
            m_suggestions->hide();
        else
            emit searchAsked(typed);
    });
}

ClientField::~ClientField() {
    // The list hangs on the window while it is shown.
    delete m_suggestions.data();
}

void ClientField::setClient(Id<Client> client, const QString& name) {
    m_client = client;
    setText(name);
    setCursorPosition(0);
}

void ClientField::propose(const QString& typed, const QList<ArticleSuggestion>& clients) {
    if (hasFocus() && text() == typed && !m_client)
        m_suggestions->propose(this, clients, true);
}

void ClientField::choose(const ArticleSuggestion& suggestion) {
    setClient(Id<Client>(suggestion.key), suggestion.text);
    emit clientChosen();
}

void ClientField::keyPressEvent(QKeyEvent* event) {
    if (!m_suggestions->takeKey(*event))
        QLineEdit::keyPressEvent(event);
}

void ClientField::focusOutEvent(QFocusEvent* event) {
    // Tab takes the marked line, as Entrée does.
    const auto marked = m_suggestions->current();
    m_suggestions->hide();
    QLineEdit::focusOutEvent(event);
    if (marked && !m_client && event->reason() == Qt::TabFocusReason)
        choose(*marked);
}

} // namespace tournevis
