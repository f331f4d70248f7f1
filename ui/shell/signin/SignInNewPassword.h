// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QtWidgets/QWidget>

namespace tournevis {

class FormField;
class PasswordEdit;
class SignInCountdown;

/// A one-time code is replaced before anything else: the new password twice, the rule that refuses it under
/// it.
class SignInNewPassword : public QWidget {
    Q_OBJECT

public:
    explicit SignInNewPassword(QWidget* parent = nullptr);

    void present();
    void setBusy(bool busy);
    void showError(const Error& error);

signals:
    void chosen(const QString& password);
    void cancelled();

private:
    void buildFields();
    void submit();

    PasswordEdit* m_password;
    PasswordEdit* m_again;
    FormField* m_passwordField;
    FormField* m_againField;
    SignInCountdown* m_submit;
};

} // namespace tournevis
