// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/panels/FormField.h"

#include <QtCore/QVariantMap>

#include <vector>

class QComboBox;
class QLineEdit;

namespace tournevis {

/// The fields of one step, by column: read when they are left and when the step is left, never while the
/// first signs are typed. A Binder takes what is required from the Schema; the first run asks for more than
/// that.
class StepFields : public QObject {
    Q_OBJECT

public:
    using Reader = Result<QString> (*)(const QString& typed);
    using Writer = QString (*)(const QString& stored);

    /// `prefix` starts every objectName.
    explicit StepFields(const QString& prefix, QObject* parent);

    /// Without a reader the text is stored cleaned; without a writer it is shown as stored.
    FormField* add(const QString& column, const QString& label, Required required, QLineEdit* edit,
                   Reader reader = nullptr, Writer writer = nullptr);
    FormField* addLine(const QString& column, const QString& label, Required required, int maxLength,
                       Reader reader = nullptr, Writer writer = nullptr);
    FormField* addChoice(const QString& column, const QString& label, Required required,
                         const QStringList& choices);
    /// Left out of typed() and restore().
    void keepSecret(const QString& column);

    QString text(const QString& column) const;
    /// What was typed, in its stored form; as typed when it cannot be read.
    QString stored(const QString& column) const;
    void setText(const QString& column, const QString& text);
    FormField* field(const QString& column) const;

    /// Reads every field; focuses the first refused one and adds the empty required ones to `missing`.
    bool check(QStringList& missing);
    /// False when no error is about one of these fields.
    bool showErrors(const QList<FieldError>& errors);
    QVariantMap typed() const;
    void restore(const QVariantMap& typed);

signals:
    void edited(const QString& column);
    void left(const QString& column);

private:
    struct Entry {
        QString column;
        FormField* field = nullptr;
        QLineEdit* edit = nullptr;
        QComboBox* combo = nullptr;
        Reader reader = nullptr;
        Writer writer = nullptr;
        bool secret = false;
    };
    FormField* bind(Entry entry, const QString& label, Required required);
    QString textOf(const Entry& entry) const;
    QString problemOf(const Entry& entry) const;
    void leave(const QString& column);
    const Entry* find(const QString& column) const;

    QString m_prefix;
    std::vector<Entry> m_entries;
};

} // namespace tournevis
