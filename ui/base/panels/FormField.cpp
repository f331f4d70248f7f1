// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/FormField.h"

#include "base/theme/Icons.h"
#include "base/widgets/PlainLabel.h"
#include "base/theme/Style.h"
#include "base/theme/ThemeFollow.h"

namespace tournevis {

FormField::FormField(const QString& label, QWidget* editor, Required required, QWidget* parent)
    : QWidget(parent)
    , m_name(label)
    , m_editor(editor)
    , m_required(required)
    , m_label(new PlainLabel(label, LabelStyle::Small))
    , m_messageRow(new QWidget)
    , m_mark(new PlainLabel)
    , m_message(new PlainLabel({}, LabelStyle::SmallHint))
    , m_column(new QVBoxLayout(this)) {
    if (isRequired())
        m_label->setText(label + QChar(0x00A0) + QLatin1Char('*'));
    m_label->setBuddy(editor);
    editor->setAccessibleName(isRequired() ? tr("%1, obligatoire").arg(label) : label);
    setFocusProxy(editor);
    build();
    showMessage();
    followTheme(this, [this] { refresh(); });
}

void FormField::build() {
    m_message->setWordWrap(true);
    auto* row = new QHBoxLayout(m_messageRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_message, 1);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_label);
    m_column->addWidget(m_editor);
    m_column->addWidget(m_messageRow);
    m_column->addStretch(1);
}

void FormField::setHint(const QString& hint) {
    m_hint = hint;
    showMessage();
}

void FormField::setError(const QString& error) {
    m_error = error;
    showMessage();
}

void FormField::showMessage() {
    const QString shown = hasError() ? m_error : m_hint;
    m_message->setText(shown);
    m_message->setLabelStyle(hasError() ? LabelStyle::Error : LabelStyle::SmallHint);
    m_mark->setVisible(hasError());
    m_messageRow->setVisible(!shown.isEmpty());
    m_editor->setAccessibleDescription(shown);
    setInvalid(m_editor, hasError());
}

void FormField::refresh() {
    m_column->setSpacing(px(4));
    m_messageRow->layout()->setSpacing(px(5));
    m_mark->setPixmap(
        iconPixmap(Icon::WarningTriangle, theme().hue(Hue::Red).solid, px(14), devicePixelRatioF()));
}

} // namespace tournevis
