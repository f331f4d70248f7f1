// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Binder.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>

namespace tournevis {
namespace {

/// From this length on a text is edited over several lines.
constexpr int paragraphLength = 1000;

bool isNumber(FieldKind kind) {
    return kind == FieldKind::Money || kind == FieldKind::UnitPrice || kind == FieldKind::Quantity ||
           kind == FieldKind::Rate || kind == FieldKind::Integer;
}

} // namespace

Binder::Binder(const Schema& schema, FieldContext context, const QString& prefix, QObject* parent)
    : QObject(parent)
    , m_schema(schema)
    , m_context(std::move(context))
    , m_prefix(prefix) {}

FormField* Binder::add(const char* column, const QString& label) {
    const Field* field = m_schema.find(column);
    if (field->kind == FieldKind::Boolean)
        return addCheck(column, label);
    if (field->kind == FieldKind::Text && field->maxLength >= paragraphLength)
        return addParagraph(column, label);
    return addLine(column, label);
}

FormField* Binder::addLine(const char* column, const QString& label) {
    auto* edit = new QLineEdit;
    const Field* field = m_schema.find(column);
    if (isNumber(field->kind))
        edit->setAlignment(Qt::AlignRight);
    connect(edit, &QLineEdit::textChanged, this, &Binder::changed);
    connect(edit, &QLineEdit::editingFinished, this,
            [this, name = QString::fromLatin1(column)] { left(name); });
    const auto show = [edit](const QString& text) {
        edit->setText(text);
        // A long text is read from its beginning.
        edit->setCursorPosition(0);
    };
    return bind(
        column, edit, label, [edit] { return edit->text(); }, show);
}

FormField* Binder::addParagraph(const char* column, const QString& label) {
    auto* edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    connect(edit, &QPlainTextEdit::textChanged, this, &Binder::changed);
    return bind(
        column, edit, label, [edit] { return edit->toPlainText(); },
        [edit](const QString& text) { edit->setPlainText(text); });
}

FormField* Binder::addCheck(const char* column, const QString& label) {
    const QString words = label.isEmpty() ? m_schema.find(column)->displayLabel() : label;
    auto* box = new QCheckBox(words);
    connect(box, &QCheckBox::toggled, this, &Binder::changed);
    return bind(
        column, box, label, [box] { return box->isChecked() ? QStringLiteral("1") : QStringLiteral("0"); },
        [box](const QString& text) { box->setChecked(text == QLatin1String("1")); });
}

FormField* Binder::addChoice(const char* column, const QList<Choice>& choices, const QString& label) {
    auto* combo = new QComboBox;
    connect(combo, &QComboBox::currentIndexChanged, this, &Binder::changed);
    FormField* formField = bind(
        column, combo, label, [combo] { return combo->currentData().toString(); },
        [combo](const QString& text) {
            int row = -1;
            for (int entry = 0; entry < combo->count(); ++entry) {
                if (combo->itemData(entry).toString() == text)
                    row = entry;
            }
            combo->setCurrentIndex(row);
        });
    setChoices(column, choices);
    return formField;
}

FormField* Binder::addCustom(const char* column, QWidget* editor, std::function<QString()> text,
                             std::function<void(const QString&)> setText, const QString& label) {
    return bind(column, editor, label, std::move(text), std::move(setText));
}

FormField* Binder::bind(const char* column, QWidget* editor, const QString& label,
                        std::function<QString()> text, std::function<void(const QString&)> setText) {
    const Field* field = m_schema.find(column);
    Q_ASSERT(field);
    editor->setObjectName(m_prefix + u'.' + QLatin1String(column));
    const bool required = field->has(FieldFlag::Required);
    const bool ownLabel = field->kind == FieldKind::Boolean;
    auto* formField = new FormField(ownLabel          ? QString()
                                    : label.isEmpty() ? field->displayLabel()
                                                      : label,
                                    editor, required && !ownLabel ? Required::Yes : Required::No);
    m_bound.push_back({field, formField, std::move(text), std::move(setText), nullptr, nullptr, {}});
    return formField;
}

void Binder::setChoices(const char* column, const QList<Choice>& choices) {
    auto* combo = qobject_cast<QComboBox*>(editor(column));
    const QString present = find(column)->text();
    const bool wasLoading = std::exchange(m_loading, true);
    combo->clear();
    for (const Choice& choice : choices)
        combo->addItem(choice.text, choice.value);
    find(column)->setText(present.isEmpty() ? find(column)->loaded : present);
    m_loading = wasLoading;
}

void Binder::setFormat(const char* column, Formatter formatter, Parser parser) {
    Bound* bound = find(column);
    bound->formatter = formatter;
    bound->parser = parser;
}

void Binder::load(const Record& record) {
    m_loading = true;
    for (Bound& bound : m_bound) {
        QString text = textOfField(*bound.field, bound.field->read(record), m_context);
        if (bound.formatter && !text.isEmpty())
            text = bound.formatter(text);
        bound.setText(text);
        bound.loaded = bound.text();
        bound.formField->clearError();
    }
    m_loading = false;
}

QList<FieldError> Binder::store(Record& record) const {
    QList<FieldError> errors;
    for (const Bound& bound : m_bound) {
        const Result<QVariant> column = columnOfText(*bound.field, bound.text(), m_context);
        if (column)
            bound.field->write(record, *column);
        else
            errors.append({bound.field->column, column.error().message});
    }
    return errors;
}

QList<FieldError> Binder::showErrors(const QList<FieldError>& errors) {
    QList<FieldError> elsewhere;
    for (Bound& bound : m_bound)
        bound.formField->clearError();
    for (const FieldError& error : errors) {
        FormField* shown = formField(error.field);
        if (!shown) {
            elsewhere.append(error);
            continue;
        }
        shown->setError(error.message);
    }
    // The first of the form, whatever the order they were found in.
    const auto first =
        std::ranges::find_if(m_bound, [](const Bound& bound) { return bound.formField->hasError(); });
    if (first != m_bound.end())
        first->formField->setFocus();
    return elsewhere;
}

QString Binder::wordsOf(const Field& field, const QVariant& value) const {
    const Bound* bound = find(QString::fromLatin1(field.column));
    if (const auto* combo = qobject_cast<QComboBox*>(bound ? bound->formField->editor() : nullptr)) {
        for (int entry = 0; entry < combo->count(); ++entry) {
            if (combo->itemData(entry).toString() == value.toString())
                return combo->itemText(entry);
        }
    }
    if (field.kind == FieldKind::Boolean)
        return value.toInt() != 0 ? tr("Oui") : tr("Non");
    const QString text = textOfField(field, value, m_context);
    if (text.isEmpty())
        return QStringLiteral("—");
    return bound && bound->formatter ? bound->formatter(text) : text;
}

bool Binder::isModified() const {
    return std::ranges::any_of(m_bound, [](const Bound& bound) { return bound.text() != bound.loaded; });
}

QVariantMap Binder::texts() const {
    QVariantMap values;
    for (const Bound& bound : m_bound)
        values.insert(bound.field->column, bound.text());
    return values;
}

QVariantMap Binder::typed() const {
    QVariantMap values = texts();
    for (const Bound& bound : m_bound) {
        if (bound.field->has(FieldFlag::Secret))
            values.remove(bound.field->column);
    }
    return values;
}

void Binder::restore(const QVariantMap& typed) {
    for (Bound& bound : m_bound) {
        if (typed.contains(bound.field->column))
            bound.setText(typed.value(bound.field->column).toString());
    }
}

FormField* Binder::formField(const QString& column) const {
    const Bound* bound = find(column);
    return bound ? bound->formField : nullptr;
}

QWidget* Binder::editor(const QString& column) const {
    const Bound* bound = find(column);
    return bound ? bound->formField->editor() : nullptr;
}

void Binder::setText(const QString& column, const QString& text) {
    if (Bound* bound = find(column))
        bound->setText(text);
}

void Binder::setReadOnly(bool readOnly) {
    for (Bound& bound : m_bound) {
        QWidget* widget = bound.formField->editor();
        if (auto* line = qobject_cast<QLineEdit*>(widget))
            line->setReadOnly(readOnly);
        else if (auto* paragraph = qobject_cast<QPlainTextEdit*>(widget))
            paragraph->setReadOnly(readOnly);
        else
            widget->setEnabled(!readOnly);
    }
}

void Binder::focusFirst() {
    if (!m_bound.empty())
        m_bound.front().formField->setFocus();
}

Binder::Bound* Binder::find(const QString& column) {
    const auto found = std::ranges::find_if(
        m_bound, [&](const Bound& bound) { return QLatin1String(bound.field->column) == column; });
    return found == m_bound.end() ? nullptr : &*found;
}

const Binder::Bound* Binder::find(const QString& column) const {
    return const_cast<Binder*>(this)->find(column);
}

void Binder::left(const QString& column) {
    Bound* bound = find(column);
    const QString text = bound->text();
    if (text == bound->loaded || text.trimmed().isEmpty()) {
        bound->formField->clearError();
        return;
    }
    if (bound->parser) {
        const Result<QString> parsed = bound->parser(text);
        bound->formField->setError(parsed ? QString() : parsed.error().message);
        if (parsed && bound->formatter)
            bound->setText(bound->formatter(*parsed));
        return;
    }
    const Result<QVariant> read = columnOfText(*bound->field, text, m_context);
    bound->formField->setError(read ? QString() : read.error().message);
    if (read)
        bound->setText(textOfField(*bound->field, *read, m_context));
}

void Binder::changed() {
    if (!m_loading)
        emit edited();
}

} // namespace tournevis
