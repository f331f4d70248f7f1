// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/AdministrateurStep.h"

#include "base/Saisie.h"
#include "base/Text.h"
#include "base/theme/ThemeFollow.h"
#include "comptes/PasswordRules.h"
#include "comptes/UtilisateurRules.h"
#include "shell/signin/PasswordEdit.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

namespace tournevis {
namespace {

const QString passwordColumn = QStringLiteral("mot_de_passe");
const QString againColumn = QStringLiteral("confirmation");
constexpr int formWidth = 534;
constexpr int solid = 16;
constexpr int verySolid = 24;

/// Signs that add something: neither the same as the one before nor the next in a row of figures or letters.
int fresh(const QString& password) {
    int count = 0;
    for (qsizetype place = 0; place < password.size(); ++place) {
        const int step = place == 0 ? 0 : password[place].unicode() - password[place - 1].unicode();
        count += place == 0 || step < -1 || step > 1 ? 1 : 0;
    }
    return count;
}

} // namespace

QString strengthOf(const QString& password) {
    const QSet<QChar> different(password.begin(), password.end());
    const int worth = qMin(fresh(password), 2 * int(different.size()));
    if (worth < solid - 4)
        return AdministrateurStep::tr("Faible");
    if (worth < solid)
        return AdministrateurStep::tr("Correct");
    return worth < verySolid ? AdministrateurStep::tr("Solide") : AdministrateurStep::tr("Très solide");
}

AdministrateurStep::AdministrateurStep(QWidget* parent)
    : WizardStep(QStringLiteral("administrateur"), tr("Administrateur"), tr("Votre compte"),
                 tr("Votre compte"),
                 tr("Ce premier compte administre le logiciel : il crée les autres comptes et règle les "
                    "droits."),
                 parent)
    , m_fields(new StepFields(QStringLiteral("wizard.administrateur"), this))
    , m_password(new PasswordEdit(QStringLiteral("wizard.administrateur.mot_de_passe")))
    , m_again(new PasswordEdit(QStringLiteral("wizard.administrateur.confirmation"))) {
    buildRows();
    m_fields->keepSecret(passwordColumn);
    m_fields->keepSecret(againColumn);
    connect(m_fields, &StepFields::edited, this, &AdministrateurStep::react);
    for (PasswordEdit* edit : {m_password, m_again}) {
        connect(edit, &PasswordEdit::capsLockSeen, this, [this](bool on) {
            m_fields->field(againColumn)->setHint(on ? capsLockSentence() : QString());
        });
    }
    showStrength();
}

void AdministrateurStep::buildRows() {
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins({});
    auto* names = new QHBoxLayout;
    names->addWidget(m_fields->addLine("prenom", tr("Prénom"), Required::Yes, 80), 1);
    names->addWidget(m_fields->addLine("nom", tr("Nom"), Required::Yes, 80), 1);
    column->addLayout(names);
    column->addWidget(m_fields->addLine("email", tr("E-mail"), Required::Yes, 254, saisie::email));
    FormField* login = m_fields->addLine("identifiant", tr("Identifiant"), Required::Yes, 64);
    login->setHint(tr("Vous vous connectez avec cet identifiant ou avec votre e-mail."));
    column->addWidget(login);
    column->addWidget(m_fields->add(passwordColumn, tr("Mot de passe"), Required::Yes, m_password));
    column->addWidget(
        m_fields->add(againColumn, tr("Mot de passe, encore une fois"), Required::Yes, m_again));
    body()->addWidget(form);
    body()->addStretch(1);
    followTheme(this, [form, column, names] {
        form->setMaximumWidth(px(formWidth));
        column->setSpacing(px(16));
        names->setSpacing(px(14));
    });
}

void AdministrateurStep::react(const QString& column) {
    if (column == QLatin1String("prenom") || column == QLatin1String("nom"))
        proposeLogin();
    if (column == passwordColumn)
        showStrength();
    emit edited();
}

void AdministrateurStep::proposeLogin() {
    const QString present = m_fields->text("identifiant");
    if (!present.isEmpty() && present != m_proposedLogin)
        return;
    static const QRegularExpression others(QStringLiteral("[^a-z0-9-]"));
    const QString first = fold(m_fields->text("prenom")).remove(others);
    const QString last = fold(m_fields->text("nom")).remove(others);
    m_proposedLogin = first.isEmpty() || last.isEmpty() ? first + last : first + u'.' + last;
    m_fields->setText("identifiant", m_proposedLogin);
}

void AdministrateurStep::showStrength() {
    const QString password = m_password->text();
    const QString rule = tr("16 caractères au moins. Quatre mots sans rapport font un bon mot de passe.");
    const auto size = password.normalized(QString::NormalizationForm_C).toUcs4().size();
    QString hint = rule;
    if (!password.isEmpty() && size < 16)
        hint = tr("Encore trop court : %1 sur 16 caractères au moins.").arg(size);
    else if (!password.isEmpty())
        hint = tr("Solidité : %1.").arg(strengthOf(password).toLower());
    m_fields->field(passwordColumn)->setHint(hint);
}

Utilisateur AdministrateurStep::account() const {
    Utilisateur account;
    account.prenom = m_fields->stored("prenom");
    account.nom = m_fields->stored("nom");
    account.email = m_fields->stored("email");
    account.identifiant = m_fields->stored("identifiant");
    return account;
}

QString AdministrateurStep::passwordProblem() const {
    const Utilisateur person = account();
    const PasswordOwner owner{
        true, {person.nom, person.prenom, person.identifiant, person.email.section(u'@', 0, 0), m_company}};
    const auto checked = checkPassword(m_password->text(), owner);
    return checked ? QString() : checked.error().message;
}

bool AdministrateurStep::check(QStringList& missing) {
    if (!m_fields->check(missing))
        return false;
    Utilisateur person = account();
    QList<FieldError> errors = normalize(person);
    if (const QString problem = passwordProblem(); !problem.isEmpty())
        errors.append({passwordColumn, problem});
    else if (m_password->text() != m_again->text())
        errors.append({againColumn, tr("Les deux saisies diffèrent. Recommencer la seconde.")});
    return !m_fields->showErrors(errors);
}

void AdministrateurStep::fill(WizardResult& result) const {
    result.administrateur = account();
    normalize(result.administrateur);
    result.password = m_password->text();
}

void AdministrateurStep::restore(const QVariantMap& typed) {
    m_fields->restore(typed);
    // A proposal that was not changed stays one.
    if (m_fields->text("identifiant") != m_proposedLogin)
        m_proposedLogin.clear();
}

} // namespace tournevis
