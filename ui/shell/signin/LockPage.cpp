// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/signin/LockPage.h"

#include "base/panels/FormField.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/Avatar.h"
#include "base/widgets/PlainLabel.h"
#include "shell/signin/PasswordEdit.h"
#include "shell/signin/SignInCard.h"
#include "shell/signin/SignInCountdown.h"

namespace tournevis {
namespace {

constexpr int cardWidth = 400;
constexpr int avatarSide = 56;

} // namespace

LockPage::LockPage(DataThread& thread, const PasswordHasher& hasher, QWidget* parent)
    : QWidget(parent)
    , m_data(thread)
    , m_hasher(hasher)
    , m_avatar(new Avatar({}, avatarSide))
    , m_name(new PlainLabel({}, LabelStyle::Xl))
    , m_password(new PasswordEdit(QStringLiteral("lock.card.password")))
    , m_passwordField(new FormField(tr("Mot de passe"), m_password))
    , m_submit(new SignInCountdown(QStringLiteral("lock.card"), tr("Déverrouiller"))) {
    setObjectName("lock");
    buildCard();
    connect(m_password, &PasswordEdit::returnPressed, this, &LockPage::submit);
    connect(m_password, &PasswordEdit::capsLockSeen, m_passwordField,
            [this](bool on) { m_passwordField->setHint(on ? capsLockSentence() : QString()); });
    connect(m_submit, &SignInCountdown::submitted, this, &LockPage::submit);
}

void LockPage::buildCard() {
    auto* card = new SignInCard(cardWidth);
    auto* sentence =
        new PlainLabel(tr("La session est verrouillée. Ce qui était en cours de saisie est conservé."),
                       LabelStyle::Secondary);
    sentence->setWordWrap(true);
    sentence->setAlignment(Qt::AlignCenter);
    m_name->setWordWrap(true);
    m_name->setAlignment(Qt::AlignCenter);
    auto* signOut = new ActionButton(tr("Se déconnecter"), ButtonVariant::Link);
    signOut->setObjectName("lock.card.signOut");
    card->body()->addWidget(m_avatar, 0, Qt::AlignHCenter);
    card->body()->addWidget(m_name);
    card->body()->addWidget(sentence);
    card->body()->addWidget(m_passwordField);
    card->body()->addWidget(m_submit);
    card->body()->addWidget(signOut, 0, Qt::AlignHCenter);
    connect(signOut, &ActionButton::clicked, this, &LockPage::signOutAsked);
    centreIn(this, card);
}

void LockPage::present(const Actor& person) {
    m_person = person;
    m_avatar->setName(person.nom);
    m_name->setText(person.nom);
    m_password->forget();
    m_passwordField->setHint({});
    m_submit->reset();
    m_password->setFocus();
}

void LockPage::submit() {
    if (!m_submit->isReady())
        return;
    if (m_password->text().isEmpty())
        return m_password->setFocus();
    m_submit->setBusy(true);
    m_data.run(
        this,
        [&hasher = m_hasher, person = m_person, password = m_password->text()](Session& session) {
            return tryUnlock(session, hasher, person, password);
        },
        [this](const Result<SignInAnswer>& answer) { receive(answer); });
}

void LockPage::receive(const Result<SignInAnswer>& answer) {
    m_submit->setBusy(false);
    if (!answer)
        return m_submit->refuse(answer.error().message, 0);
    if (!answer->actor) {
        m_submit->refuse(answer->refusal, answer->seconds);
        m_password->selectAll();
        return m_password->setFocus();
    }
    m_password->forget();
    emit unlocked();
}

} // namespace tournevis
