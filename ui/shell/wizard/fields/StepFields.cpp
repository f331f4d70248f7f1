// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/fields/StepFields.h"

#include "base/Text.h"
#include "base/theme/Theme.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStylePainter>

#include <algorithm>

namespace tournevis {
namespace {

/// Ends a choice that lacks room with an ellipsis; the tooltip then holds it whole.
class ElidedCombo : public QComboBox {
protected:
    void paintEvent(QPaintEvent*) override {
        QStyleOptionComboBox option;
        initStyleOption(&option);
        const QRect room =
            style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
        const QString whole = currentIndex() < 0 ? placeholderText() : currentText();
        option.currentText = fontMetrics().elidedText(whole, Qt::ElideRight, room.width() - px(textInset));
        setToolTip(option.currentText == whole ? QString() : whole);
        QStylePainter painter(this);
        if (currentIndex() < 0)
            option.palette.setBrush(QPalette::ButtonText, option.palette.placeholderText());
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }

private:
    static constexpr int textInset = 4;
};

} // namespace

StepFields::StepFields(const QString& prefix, QObject* parent)
    : QObject(parent)
    , m_prefix(prefix) {}

FormField* StepFields::add(const QString& column, const QString& label, Required required, QLineEdit* edit,
                           Reader reader, Writer writer) {
    connect(edit, &QLineEdit::textChanged, this, [this, column] { emit edited(column); });
    connect(edit, &QLineEdit::editingFinished, this, [this, column] { leave(column); });
    return bind({column, nullptr, edit, nullptr, reader, writer, false}, label, required);
}

FormField* StepFields::addLine(const QString& column, const QString& label, Required required, int maxLength,
                               Reader reader, Writer writer) {
    auto* edit = new QLineEdit;
    edit->setMaxLength(maxLength);
    edit->setMinimumWidth(1);
    return add(column, label, required, edit, reader, writer);
}

FormField* StepFields::addChoice(const QString& column, const QString& label, Required required,
                                 const QStringList& choices) {
    auto* combo = new ElidedCombo;
    combo->addItems(choices);
    combo->setPlaceholderText(tr("Choisir"));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    connect(combo, &QComboBox::currentIndexChanged, this, [this, column] {
        find(column)->field->clearError();
        emit edited(column);
    });
    FormField* field = bind({column, nullptr, nullptr, combo, nullptr, nullptr, false}, label, required);
    combo->setCurrentIndex(-1);
    return field;
}

FormField* StepFields::bind(Entry entry, const QString& label, Required required) {
    QWidget* editor = entry.edit ? static_cast<QWidget*>(entry.edit) : entry.combo;
    editor->setObjectName(m_prefix + u'.' + entry.column);
    entry.field = new FormField(label, editor, required);
    m_entries.push_back(entry);
    return entry.field;
}

void StepFields::keepSecret(const QString& column) {
    for (Entry& entry : m_entries)
        entry.secret = entry.secret || entry.column == column;
}

const StepFields::Entry* StepFields::find(const QString& column) const {
    const auto found =
        std::ranges::find_if(m_entries, [&](const Entry& entry) { return entry.column == column; });
    return found == m_entries.end() ? nullptr : &*found;
}

FormField* StepFields::field(const QString& column) const { return find(column)->field; }

QString StepFields::textOf(const Entry& entry) const {
    return entry.edit ? entry.edit->text() : entry.combo->currentText();
}

QString StepFields::text(const QString& column) const { return textOf(*find(column)); }

QString StepFields::stored(const QString& column) const {
    const Entry& entry = *find(column);
    if (entry.secret)
        return textOf(entry);
    const QString typed = cleaned(textOf(entry));
    if (!entry.reader || typed.isEmpty())
        return typed;
    return entry.reader(typed).value_or(typed);
}

void StepFields::setText(const QString& column, const QString& text) {
    const Entry& entry = *find(column);
    if (entry.edit) {
        entry.edit->setText(text);
        // A text longer than its field shows its beginning.
        entry.edit->setCursorPosition(entry.edit->hasFocus() ? int(text.size()) : 0);
    } else
        entry.combo->setCurrentIndex(entry.combo->findText(text));
}

QString StepFields::problemOf(const Entry& entry) const {
    const QString typed = textOf(entry).trimmed();
    if (typed.isEmpty())
        return entry.field->isRequired() ? tr("À remplir.") : QString();
    if (!entry.reader)
        return {};
    const auto read = entry.reader(typed);
    return read ? QString() : read.error().message;
}

void StepFields::leave(const QString& column) {
    const Entry& entry = *find(column);
    const QString typed = textOf(entry).trimmed();
    // An empty field is told when the step is left: one may still come back to it.
    entry.field->setError(typed.isEmpty() ? QString() : problemOf(entry));
    if (entry.writer && !typed.isEmpty() && !entry.field->hasError())
        setText(column, entry.writer(stored(column)));
    emit left(column);
}

bool StepFields::check(QStringList& missing) {
    const Entry* first = nullptr;
    for (const Entry& entry : m_entries) {
        entry.field->setError(problemOf(entry));
        if (!entry.field->hasError())
            continue;
        first = first ? first : &entry;
        if (textOf(entry).trimmed().isEmpty())
            missing.append(entry.field->label());
    }
    if (first)
        first->field->setFocus();
    return !first;
}

bool StepFields::showErrors(const QList<FieldError>& errors) {
    bool shown = false;
    for (const FieldError& error : errors) {
        const Entry* entry = find(error.field);
        if (!entry)
            continue;
        entry->field->setError(error.message);
        if (!shown)
            entry->field->setFocus();
        shown = true;
    }
    return shown;
}

QVariantMap StepFields::typed() const {
    QVariantMap values;
    for (const Entry& entry : m_entries) {
        if (!entry.secret)
            values.insert(entry.column, textOf(entry));
    }
    return values;
}

void StepFields::restore(const QVariantMap& typed) {
    for (const Entry& entry : m_entries) {
        if (!entry.secret && typed.contains(entry.column))
            setText(entry.column, typed.value(entry.column).toString());
    }
}

} // namespace tournevis
