// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DurationField.h"

#include "base/Format.h"
#include "base/Saisie.h"

#include <QtWidgets/QLineEdit>

namespace tournevis {
namespace {

/// Minutes as digits; what cannot be read stays as typed, for the binder to tell.
QString minutesOf(const QString& typed) {
    if (typed.trimmed().isEmpty())
        return {};
    const Result<qint64> minutes = saisie::duree(typed);
    return minutes ? QString::number(*minutes) : typed;
}

QString wordsOf(const QString& minutes) {
    bool readable = false;
    const qint64 value = minutes.toLongLong(&readable);
    return readable ? format::duration(value) : minutes;
}

} // namespace

FormField* addDuration(Binder& binder, const char* column, const QString& label) {
    auto* edit = new QLineEdit;
    edit->setAlignment(Qt::AlignRight);
    QObject::connect(edit, &QLineEdit::textEdited, &binder, &Binder::edited);
    QObject::connect(edit, &QLineEdit::editingFinished, edit,
                     [edit] { edit->setText(wordsOf(minutesOf(edit->text()))); });
    return binder.addCustom(
        column, edit, [edit] { return minutesOf(edit->text()); },
        [edit](const QString& text) { edit->setText(wordsOf(text)); }, label);
}

} // namespace tournevis
