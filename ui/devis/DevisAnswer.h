// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FieldText.h"
#include "base/panels/Card.h"
#include "devis/DevisRules.h"

class QComboBox;
class QLineEdit;

namespace tournevis {

class ActionButton;
class FormField;
class SegmentedControl;

/// « Noter la réponse du client », inside the page: accepted with date, signatory and way, refused with its
/// reason, or a change asked for.
class DevisAnswer : public Card {
    Q_OBJECT

public:
    explicit DevisAnswer(const FieldContext& context, QWidget* parent = nullptr);

    /// Empties the fields and takes the focus.
    void start();
    /// Gives back the errors that have no field here.
    QList<FieldError> showErrors(const QList<FieldError>& errors);

signals:
    void answered(const ReponseDevis& answer);

private:
    FormField* addField(const char* column, const QString& label, QWidget* editor);
    void build();
    void showFields();
    ReponseClient answer() const;
    void submit();

    FieldContext m_context;
    SegmentedControl* m_answer;
    QLineEdit* m_date;
    QLineEdit* m_signatory;
    QComboBox* m_mode;
    QComboBox* m_reason;
    QLineEdit* m_comment;
    QHash<QString, FormField*> m_fields; ///< by column
};

/// « Annuler le devis » : states the effect and asks for the reason that a numbered devis must have.
class DevisCancel : public Card {
    Q_OBJECT

public:
    explicit DevisCancel(QWidget* parent = nullptr);

    void start(const QString& name);
    QList<FieldError> showErrors(const QList<FieldError>& errors);

signals:
    void confirmed(const QString& reason);

private:
    QLineEdit* m_reason;
    FormField* m_field;
    ActionButton* m_keep;
};

} // namespace tournevis
