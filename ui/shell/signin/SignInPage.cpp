// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/signin/SignInPage.h"

#include "base/panels/FormField.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "shell/signin/PasswordEdit.h"
#include "shell/signin/SignInCard.h"
#include "shell/signin/SignInCountdown.h"
#include "shell/signin/SignInNewPassword.h"
#include "shell/signin/SignInPerson.h"

#include <QtGui/QShowEvent>
#include <QtWidgets/QLineEdit>

namespace tournevis {
namespace {

constexpr int cardWidth = 400;
constexpr int peopleWidth = 360;
constexpr int peopleHeight = 420;
constexpr int peopleGap = 2;

void empty(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

QString roleOf(const UtilisateurRow& person) {
    return person.profils.isEmpty() ? person.role : person.role + QStringLiteral(" · ") + person.profils;
}

} // namespace

SignInPage::SignInPage(DataThread& thread, const PasswordHasher& hasher, const QString& settingsPath,
                       QWidget* parent)
    : QWidget(parent)
    , m_data(thread)
    , m_hasher(hasher)
    , m_recents(settingsPath)
    , m_card(new SignInCard(cardWidth))
    , m_demonstration(new SignInCard(peopleWidth))
    , m_form(new QWidget)
    , m_logo(new CompanyLogo)
    , m_name(new PlainLabel({}, LabelStyle::Xl))
    , m_recentRow(new QWidget)
    , m_login(new QLineEdit)
    , m_password(new PasswordEdit(QStringLiteral("signin.card.password")))
    , m_passwordField(new FormField(tr("Mot de passe"), m_password))
    , m_submit(new SignInCountdown(QStringLiteral("signin.card"), tr("Se connecter")))
    , m_forgotten(new PlainLabel({}, LabelStyle::Secondary))
    , m_change(new SignInNewPassword)
    , m_people(new QWidget)
    , m_peopleArea(new QScrollArea) {
    setObjectName("signin");
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->addWidget(m_card, 0, Qt::AlignVCenter);
    row->addWidget(m_demonstration, 0, Qt::AlignVCenter);
    buildCard();
    buildDemonstration();
    centreIn(this, content);
    followTheme(this, [row] { row->setSpacing(px(16)); });
}

void SignInPage::buildCard() {
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins({});
    buildForm(*column);
    buildForgotten(*column);
    m_name->setWordWrap(true);
    m_name->setAlignment(Qt::AlignCenter);
    m_card->body()->addWidget(m_logo, 0, Qt::AlignHCenter);
    m_card->body()->addWidget(m_name);
    m_card->body()->addWidget(m_form);
    m_card->body()->addWidget(m_change);
    showForm(true);
    connect(m_change, &SignInNewPassword::chosen, this, &SignInPage::changePassword);
    connect(m_change, &SignInNewPassword::cancelled, this, [this] {
        dropActor();
        present();
    });
    followTheme(this, [column] { column->setSpacing(px(14)); });
}

void SignInPage::buildForm(QBoxLayout& column) {
    auto* recents = new QHBoxLayout(m_recentRow);
    recents->setContentsMargins({});
    m_login->setObjectName("signin.card.login");
    column.addWidget(m_recentRow, 0, Qt::AlignHCenter);
    column.addWidget(new FormField(tr("Identifiant ou e-mail"), m_login));
    column.addWidget(m_passwordField);
    column.addWidget(m_submit);
    connect(m_login, &QLineEdit::returnPressed, this, &SignInPage::submit);
    // The wait belongs to one login: another person must not suffer from it.
    connect(m_login, &QLineEdit::textEdited, m_submit, &SignInCountdown::reset);
    connect(m_password, &PasswordEdit::returnPressed, this, &SignInPage::submit);
    connect(m_password, &PasswordEdit::capsLockSeen, m_passwordField,
            [this](bool on) { m_passwordField->setHint(on ? capsLockSentence() : QString()); });
    connect(m_submit, &SignInCountdown::submitted, this, &SignInPage::submit);
}

void SignInPage::buildForgotten(QBoxLayout& column) {
    auto* link = new ActionButton(tr("Mot de passe oublié"), ButtonVariant::Link);
    link->setObjectName("signin.card.forgotten");
    m_forgotten->setObjectName("signin.card.forgottenHelp");
    m_forgotten->setWordWrap(true);
    m_forgotten->setText(
        tr("Demandez à un administrateur un code provisoire : vous le remplacez à la connexion suivante.\n\n"
           "Si plus aucun administrateur ne peut se connecter, la personne responsable de cet ordinateur "
           "rétablit un accès avec la commande « tournevis recover », qui écrit un code provisoire. "
           "L’opération est inscrite au journal."));
    m_forgotten->hide();
    column.addWidget(link, 0, Qt::AlignHCenter);
    column.addWidget(m_forgotten);
    connect(link, &ActionButton::clicked, this, [this] { m_forgotten->setVisible(m_forgotten->isHidden()); });
}

void SignInPage::buildDemonstration() {
    auto* sentence =
        new PlainLabel(tr("Entrez comme l’une de ces personnes, sans mot de passe."), LabelStyle::Secondary);
    sentence->setWordWrap(true);
    auto* list = new QVBoxLayout(m_people);
    list->setContentsMargins({});
    auto* area = m_peopleArea;
    area->setWidget(m_people);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    m_people->setAutoFillBackground(false);
    m_demonstration->body()->addWidget(new PlainLabel(tr("Base de démonstration"), LabelStyle::Title));
    m_demonstration->body()->addWidget(sentence);
    m_demonstration->body()->addWidget(area);
    m_demonstration->hide();
    followTheme(this, [list] { list->setSpacing(px(peopleGap)); });
}

void SignInPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!event->spontaneous())
        present();
}

void SignInPage::present() {
    showForm(true);
    m_login->clear();
    m_password->forget();
    m_passwordField->setHint({});
    m_submit->reset();
    m_forgotten->hide();
    m_login->setFocus();
    m_data.run(this, readSignInFace, [this](const Result<SignInFace>& face) {
        if (face)
            showFace(*face);
        else
            m_submit->refuse(face.error().message, 0);
    });
}

void SignInPage::showFace(const SignInFace& face) {
    m_logo->setLogo(face.logo);
    m_name->setText(face.societe.isEmpty() ? tr("Tournevis") : face.societe);
    // A logo says the name already; the name stays for those who do not see it.
    m_name->setVisible(face.logo.isNull());
    m_logo->setAccessibleName(m_name->text());
    showRecents(face.people);
    showDemonstration(face);
}

void SignInPage::showRecents(const QList<UtilisateurRow>& people) {
    empty(*m_recentRow->layout());
    for (const QString& login : m_recents.logins()) {
        for (const UtilisateurRow& person : people) {
            if (person.identifiant != login)
                continue;
            auto* disc = new SignInPerson(SignInPerson::Shape::Disc, person.nomAffichage, person.initiales,
                                          {}, tr("Se connecter comme %1").arg(person.nomAffichage));
            disc->setObjectName(QStringLiteral("signin.recent.%1").arg(login));
            connect(disc, &SignInPerson::clicked, this, [this, login] { choose(login); });
            m_recentRow->layout()->addWidget(disc);
        }
    }
    m_recentRow->setVisible(m_recentRow->layout()->count() > 0);
}

void SignInPage::showDemonstration(const SignInFace& face) {
    empty(*m_people->layout());
    m_demonstration->setVisible(face.demonstration);
    if (!face.demonstration)
        return;
    int height = 0;
    for (const UtilisateurRow& person : face.people) {
        auto* line =
            new SignInPerson(SignInPerson::Shape::Line, person.nomAffichage, person.initiales, roleOf(person),
                             tr("Entrer comme %1, %2").arg(person.nomAffichage, roleOf(person)));
        line->setObjectName(QStringLiteral("signin.demo.%1").arg(person.identifiant));
        connect(line, &SignInPerson::clicked, this, [this, id = person.id] { enter(id); });
        m_people->layout()->addWidget(line);
        height += line->sizeHint().height() + px(peopleGap);
    }
    m_peopleArea->setFixedHeight(qMin(px(peopleHeight), height));
}

void SignInPage::showForm(bool form) {
    m_form->setVisible(form);
    m_change->setVisible(!form);
}

void SignInPage::choose(const QString& login) {
    m_submit->reset();
    m_login->setText(login);
    m_password->forget();
    m_password->setFocus();
}

void SignInPage::submit() {
    if (!m_submit->isReady())
        return;
    if (m_login->text().trimmed().isEmpty())
        return m_login->setFocus();
    if (m_password->text().isEmpty())
        return m_password->setFocus();
    m_submit->setBusy(true);
    m_data.run(
        this,
        [&hasher = m_hasher, login = m_login->text(), password = m_password->text()](Session& session) {
            return trySignIn(session, hasher, login, password);
        },
        [this](const Result<SignInAnswer>& answer) { receive(answer); });
}

void SignInPage::enter(Id<Utilisateur> id) {
    if (!m_submit->isReady())
        return;
    m_submit->setBusy(true);
    m_data.run(
        this, [&hasher = m_hasher, id](Session& session) { return tryDemonstration(session, hasher, id); },
        [this](const Result<SignInAnswer>& answer) { receive(answer); });
}

void SignInPage::receive(Result<SignInAnswer> answer) {
    m_submit->setBusy(false);
    if (!answer)
        return m_submit->refuse(answer.error().message, 0);
    if (!answer->actor) {
        m_submit->refuse(answer->refusal, answer->seconds);
        m_password->selectAll();
        return m_password->setFocus();
    }
    if (!answer->mustChange)
        return finish(*answer);
    m_answer = *answer;
    showForm(false);
    m_change->present();
}

void SignInPage::changePassword(const QString& password) {
    m_change->setBusy(true);
    m_data.run(
        this,
        [&hasher = m_hasher, present = m_password->text(), password](Session& session) {
            return replacePassword(session, hasher, present, password);
        },
        [this](const Outcome& outcome) {
            m_change->setBusy(false);
            if (!outcome)
                return m_change->showError(outcome.error());
            finish(m_answer);
        });
}

void SignInPage::dropActor() {
    m_data.run(
        this,
        [](Session& session) -> Outcome {
            session.setActor({});
            return {};
        },
        [](const Outcome&) {});
}

void SignInPage::finish(const SignInAnswer& answer) {
    m_password->forget();
    m_change->present();
    m_recents.remember(answer.identifiant);
    emit signedIn(*answer.actor);
}

} // namespace tournevis
