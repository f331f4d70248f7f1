// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DataThread.h"
#include "shell/signin/SignInJobs.h"
#include "shell/signin/SignInRecents.h"

class QBoxLayout;
class QLineEdit;
class QScrollArea;

namespace tournevis {

class CompanyLogo;
class FormField;
class PasswordEdit;
class PlainLabel;
class SignInCard;
class SignInCountdown;
class SignInNewPassword;

/// Who is at work? The session of the data thread has the actor when signedIn() comes.
class SignInPage : public QWidget {
    Q_OBJECT

public:
    /// `thread` is open. `hasher` outlives the page. `settingsPath` holds the recent logins of this computer.
    SignInPage(DataThread& thread, const PasswordHasher& hasher, const QString& settingsPath,
               QWidget* parent = nullptr);

    /// Empties the fields and reads company and people again. Comes by itself each time the page is shown.
    void present();

signals:
    void signedIn(const Actor& actor);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildCard();
    void buildForm(QBoxLayout& column);
    void buildForgotten(QBoxLayout& column);
    void buildDemonstration();
    void showFace(const SignInFace& face);
    void showRecents(const QList<UtilisateurRow>& people);
    void showDemonstration(const SignInFace& face);
    void showForm(bool form);
    void choose(const QString& login);
    void submit();
    void enter(Id<Utilisateur> id);
    void receive(Result<SignInAnswer> answer);
    void changePassword(const QString& password);
    void dropActor();
    void finish(const SignInAnswer& answer);

    DataThread& m_data;
    const PasswordHasher& m_hasher;
    SignInRecents m_recents;
    SignInCard* m_card;
    SignInCard* m_demonstration;
    QWidget* m_form;
    CompanyLogo* m_logo;
    PlainLabel* m_name;
    QWidget* m_recentRow;
    QLineEdit* m_login;
    PasswordEdit* m_password;
    FormField* m_passwordField;
    SignInCountdown* m_submit;
    PlainLabel* m_forgotten;
    SignInNewPassword* m_change;
    QWidget* m_people;
    QScrollArea* m_peopleArea;
    SignInAnswer m_answer; ///< of the person who must first change the password
};

} // namespace tournevis
