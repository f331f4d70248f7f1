// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidget>

namespace tournevis {

class PlainLabel;

enum class Required { No, Yes };

/// Label above, editor, then a hint or the error which tells how to repair. Focus goes to the editor.
class FormField : public QWidget {
    Q_OBJECT

public:
    /// Takes the editor; its accessible name becomes the label.
    FormField(const QString& label, QWidget* editor, Required required = Required::No,
              QWidget* parent = nullptr);

    QWidget* editor() const { return m_editor; }
    QString label() const { return m_name; }
    bool isRequired() const { return m_required == Required::Yes; }
    void setHint(const QString& hint);
    /// An error hides the hint, turns the border red and is read with the editor.
    void setError(const QString& error);
    void clearError() { setError({}); }
    bool hasError() const { return !m_error.isEmpty(); }
    QString error() const { return m_error; }

private:
    void build();
    void showMessage();
    void refresh();

    QString m_name;
    QWidget* m_editor;
    Required m_required;
    QString m_hint;
    QString m_error;
    PlainLabel* m_label;
    QWidget* m_messageRow;
    PlainLabel* m_mark;
    PlainLabel* m_message;
    QVBoxLayout* m_column;
};

} // namespace tournevis
