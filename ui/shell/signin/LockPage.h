// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DataThread.h"
#include "shell/signin/SignInJobs.h"

namespace tournevis {

class Avatar;
class FormField;
class PasswordEdit;
class PlainLabel;
class SignInCountdown;

/// The session waits behind, with its drafts: only the password of the person who locked it is asked.
class LockPage : public QWidget {
    Q_OBJECT

public:
    /// `hasher` outlives the page.
    LockPage(DataThread& thread, const PasswordHasher& hasher, QWidget* parent = nullptr);

    /// Asks the password of `person`; to be called each time the session is locked.
    void present(const Actor& person);

signals:
    void unlocked();
    void signOutAsked();

private:
    void buildCard();
    void submit();
    void receive(const Result<SignInAnswer>& answer);

    DataThread& m_data;
    const PasswordHasher& m_hasher;
    Actor m_person;
    Avatar* m_avatar;
    PlainLabel* m_name;
    PasswordEdit* m_password;
    FormField* m_passwordField;
    SignInCountdown* m_submit;
};

} // namespace tournevis
