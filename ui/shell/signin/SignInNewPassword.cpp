// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/signin/SignInNewPassword.h"

#include "base/panels/FormField.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "shell/signin/PasswordEdit.h"
#include "shell/signin/SignInCountdown.h"

namespace tournevis {

SignInNewPassword::SignInNewPassword(QWidget* parent)
    : QWidget(parent)
    , m_password(new PasswordEdit(QStringLiteral("signin.change.password")))
    , m_again(new PasswordEdit(QStringLiteral("signin.change.again")))
    , m_passwordField(new FormField(tr("Nouveau mot de passe"), m_password, Required::Yes))
    , m_againField(new FormField(tr("Encore une fois"), m_again, Required::Yes))
    , m_submit(new SignInCountdown(QStringLiteral("signin.change"), tr("Enregistrer"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    auto* sentence = new PlainLabel(
        tr("Votre mot de passe est provisoire. Choisissez le vôtre pour continuer."), LabelStyle::Secondary);
    sentence->setWordWrap(true);
    auto* cancel = new ActionButton(tr("Revenir à la connexion"), ButtonVariant::Link);
    cancel->setObjectName(QStringLiteral("signin.change.cancel"));
    column->addWidget(new PlainLabel(tr("Choisir un mot de passe"), LabelStyle::Title));
    column->addWidget(sentence);
    column->addWidget(m_passwordField);
    column->addWidget(m_againField);
    column->addWidget(m_submit);
    column->addWidget(cancel, 0, Qt::AlignHCenter);
    buildFields();
    connect(m_submit, &SignInCountdown::submitted, this, &SignInNewPassword::submit);
    connect(cancel, &ActionButton::clicked, this, &SignInNewPassword::cancelled);
    followTheme(this, [column] { column->setSpacing(px(14)); });
}

void SignInNewPassword::buildFields() {
    m_passwordField->setHint(
        tr("12 caractères au moins, 16 pour un administrateur. Quatre mots sans rapport font "
           "un bon mot de passe."));
    for (PasswordEdit* edit : {m_password, m_again}) {
        connect(edit, &PasswordEdit::returnPressed, this, &SignInNewPassword::submit);
        connect(edit, &PasswordEdit::capsLockSeen, m_againField,
                [this](bool on) { m_againField->setHint(on ? capsLockSentence() : QString()); });
    }
}

void SignInNewPassword::present() {
    m_password->forget();
    m_again->forget();
    m_passwordField->clearError();
    m_againField->clearError();
    m_submit->reset();
    m_password->setFocus();
}

void SignInNewPassword::setBusy(bool busy) { m_submit->setBusy(busy); }

void SignInNewPassword::showError(const Error& error) {
    if (error.field() == QLatin1String("mot_de_passe")) {
        m_submit->reset();
        m_passwordField->setError(error.message);
        m_password->setFocus();
        return;
    }
    m_submit->refuse(error.message, 0);
}

void SignInNewPassword::submit() {
    if (!m_submit->isReady())
        return;
    m_passwordField->clearError();
    const bool same = m_password->text() == m_again->text();
    m_againField->setError(same ? QString() : tr("Les deux saisies diffèrent. Recommencer la seconde."));
    if (!same)
        return m_again->setFocus();
    emit chosen(m_password->text());
}

} // namespace tournevis
