// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FieldText.h"
#include "base/panels/FormField.h"

#include <QtCore/QHash>
#include <QtCore/QVariantMap>

#include <functional>
#include <vector>

namespace tournevis {

/// One entry of a combo: what is stored and what is read.
struct Choice {
    QVariant value;
    QString text;
};

/// The entries of an enumeration, in the order of its table.
template <class E>
QList<Choice> choicesOf() {
    QList<Choice> choices;
    for (const auto& entry : enumTable(E{}))
        choices.append({QString::fromLatin1(entry.code), labelOf(entry.value)});
    return choices;
}

/// Ties the fields of one record to editors, from its Schema alone: builds the editor that fits the column,
/// shows, reads back, tells what cannot be read under the field itself, and never loses what was typed.
class Binder : public QObject {
    Q_OBJECT

public:
    /// `prefix` starts every objectName: « clients.form » gives « clients.form.nom ».
    Binder(const Schema& schema, FieldContext context, const QString& prefix, QObject* parent = nullptr);

    /// One-line, check box or several lines, by the kind and length of the column. `label` overrides the
    /// schema's.
    FormField* add(const char* column, const QString& label = {});
    FormField* addChoice(const char* column, const QList<Choice>& choices, const QString& label = {});
    /// An editor of one's own, known by its text.
    FormField* addCustom(const char* column, QWidget* editor, std::function<QString()> text,
                         std::function<void(const QString&)> setText, const QString& label = {});
    void setChoices(const char* column, const QList<Choice>& choices);
    /// How a stored text is shown (a phone in pairs) and how a typed one is checked when the field is left.
    using Formatter = QString (*)(const QString&);
    using Parser = Result<QString> (*)(const QString&);
    void setFormat(const char* column, Formatter formatter, Parser parser);

    void load(const Record& record);
    /// Puts what is typed into `record`; the fields that cannot be read are told and keep their former value.
    QList<FieldError> store(Record& record) const;
    /// Shows each error under its field, clears the others, puts the focus on the first. Gives back those
    /// whose column has no editor here.
    QList<FieldError> showErrors(const QList<FieldError>& errors);

    /// How a stored value of a column reads here: the entry of its choice, « Oui », a phone in pairs; « — »
    /// for none.
    QString wordsOf(const Field& field, const QVariant& value) const;

    bool isModified() const;
    /// What is shown, by column, as text.
    QVariantMap texts() const;
    /// The same without the secret columns: drafts lie in clear on the disk.
    QVariantMap typed() const;
    void restore(const QVariantMap& typed);
    FormField* formField(const QString& column) const;
    QWidget* editor(const QString& column) const;
    void setText(const QString& column, const QString& text);
    void setReadOnly(bool readOnly);
    /// Puts the focus in the first editor.
    void focusFirst();

signals:
    void edited();

private:
    struct Bound {
        const Field* field;
        FormField* formField;
        std::function<QString()> text;
        std::function<void(const QString&)> setText;
        Formatter formatter = nullptr;
        Parser parser = nullptr;
        QString loaded;
    };
    FormField* bind(const char* column, QWidget* editor, const QString& label, std::function<QString()> text,
                    std::function<void(const QString&)> setText);
    FormField* addCheck(const char* column, const QString& label);
    FormField* addLine(const char* column, const QString& label);
    FormField* addParagraph(const char* column, const QString& label);
    Bound* find(const QString& column);
    const Bound* find(const QString& column) const;
    void left(const QString& column);
    void changed();

    const Schema& m_schema;
    FieldContext m_context;
    QString m_prefix;
    std::vector<Bound> m_bound;
    bool m_loading = false;
};

} // namespace tournevis
