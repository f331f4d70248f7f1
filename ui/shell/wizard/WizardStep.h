// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "shell/wizard/WizardResult.h"

#include <QtCore/QVariantMap>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {

/// One step: its entry in the dark list, its title and its fields.
class WizardStep : public QWidget {
    Q_OBJECT

public:
    /// `key` is the name under which the entries are kept; `name` and `note` are shown in the list.
    WizardStep(const QString& key, const QString& name, const QString& note, const QString& title,
               const QString& sentence, QWidget* parent = nullptr);

    QString key() const { return m_key; }
    QString name() const { return m_name; }
    QString note() const { return m_note; }

    /// The step comes to the front; `result` holds what the former ones say.
    virtual void enter(const WizardResult&) {}
    /// Whether the step may be left forwards. Else tells what is wrong under each field, focuses the first
    /// and adds the labels of the empty required ones to `missing`.
    virtual bool check(QStringList& missing) {
        Q_UNUSED(missing)
        return true;
    }
    virtual void fill(WizardResult& result) const = 0;
    /// What is typed, without any password.
    virtual QVariantMap typed() const = 0;
    virtual void restore(const QVariantMap& typed) = 0;
    /// Shows the errors core found; false when none is of this step.
    virtual bool showErrors(const QList<FieldError>& errors) {
        Q_UNUSED(errors)
        return false;
    }

signals:
    void edited();

protected:
    QVBoxLayout* body() const { return m_body; }

private:
    QString m_key;
    QString m_name;
    QString m_note;
    QVBoxLayout* m_body;
};

} // namespace tournevis
