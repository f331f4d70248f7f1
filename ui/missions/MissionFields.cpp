// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/MissionFields.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "base/StatutLook.h"
#include "base/panels/Card.h"
#include "missions/Intervention.h"

#include <QtCore/QPointer>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace tournevis {
namespace {

const QString endOfDay = QStringLiteral("23:59");

QString shownDeadline(const QString& text) {
    return text.endsWith(u' ' + endOfDay) ? text.chopped(endOfDay.size() + 1) : text;
}

QString storedDeadline(const QString& typed, const QDate& today) {
    const Result<QDate> day = saisie::date(typed, today);
    return day ? format::date(*day) + u' ' + endOfDay : typed;
}

QString dayPart(const QString& instant) { return instant.trimmed().section(u' ', 0, -2); }

/// An hour alone takes a day in front.
QString withDay(const QString& typed, const QDate& day) {
    return saisie::heure(typed) ? format::date(day) + u' ' + typed : typed;
}

void tellEdits(Binder& binder, QLineEdit* edit) {
    QObject::connect(edit, &QLineEdit::textEdited, &binder, &Binder::edited);
}

} // namespace

FormField* addDeadline(Binder& binder, const char* column, const QString& label,
                       const FieldContext& context) {
    auto* edit = new QLineEdit;
    tellEdits(binder, edit);
    const auto text = [edit, today = context.today] {
        const QString typed = edit->text().trimmed();
        return typed.isEmpty() ? QString() : storedDeadline(typed, today);
    };
    const auto setText = [edit](const QString& stored) { edit->setText(shownDeadline(stored)); };
    QObject::connect(edit, &QLineEdit::editingFinished, edit, [setText, text] { setText(text()); });
    return binder.addCustom(column, edit, text, setText, label);
}

FormField* addInstant(Binder& binder, const char* column, const QString& label, const FieldContext& context,
                      QLineEdit* dayFrom) {
    auto* edit = new QLineEdit;
    tellEdits(binder, edit);
    // The other field may be gone when the page closes with the focus in this one.
    const auto text = [edit, dayFrom = QPointer<QLineEdit>(dayFrom), today = context.today] {
        const QString typed = edit->text().trimmed();
        const QString before = dayFrom ? dayFrom->text() : QString();
        return withDay(typed, saisie::date(dayPart(before), today).value_or(today));
    };
    const auto setText = [edit](const QString& stored) { edit->setText(stored); };
    const Field* field = Intervention::schema.find(column);
    QObject::connect(edit, &QLineEdit::editingFinished, edit, [field, context, setText, text] {
        const Result<QVariant> read = columnOfText(*field, text(), context);
        if (read)
            setText(textOfField(*field, *read, context));
    });
    return binder.addCustom(column, edit, text, setText, label);
}

QList<FieldError> durationErrors(const Binder& binder, const QList<const char*>& columns) {
    QList<FieldError> errors;
    for (const char* column : columns) {
        const QString typed = static_cast<QLineEdit*>(binder.editor(column))->text().trimmed();
        if (typed.isEmpty())
            continue;
        if (const Result<qint64> read = saisie::duree(typed); !read)
            errors.append({column, read.error().message});
    }
    return errors;
}

FormField* addPriorite(Binder& binder, const QString& label) {
    std::vector<Segment> segments;
    for (const auto& entry : enumTable(Priorite{})) {
        const StatusLook look = lookOf(entry.value);
        segments.push_back({look.text, look.icon, tintOf(look.hue), {}});
    }
    auto* control = new SegmentedControl(label, std::move(segments));
    for (int index = 0; index < int(std::size(prioriteCodes)); ++index)
        control->segment(index)->setObjectName(QStringLiteral("missions.form.priorite.") +
                                               QLatin1String(prioriteCodes[index].code));
    QObject::connect(control, &SegmentedControl::currentChanged, &binder, &Binder::edited);
    return binder.addCustom(
        "priorite", control,
        [control] { return QString::fromLatin1(prioriteCodes[qMax(0, control->current())].code); },
        [control](const QString& code) {
            for (int index = 0; index < int(std::size(prioriteCodes)); ++index) {
                if (code == QLatin1String(prioriteCodes[index].code))
                    control->setCurrent(index);
            }
        },
        label);
}

QGridLayout* twelveColumns(Card& card) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(8));
    for (int column = 0; column < 12; ++column)
        grid->setColumnStretch(column, 1);
    card.body()->addLayout(grid);
    return grid;
}

void placeRow(QGridLayout& grid, int row, std::initializer_list<std::pair<QWidget*, int>> cells) {
    int column = 0;
    for (const auto& [widget, span] : cells) {
        // The longest entry must not widen the whole form.
        if (auto* combo = widget->findChild<QComboBox*>()) {
            combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            combo->setMinimumContentsLength(8);
        }
        grid.addWidget(widget, row, column, 1, span, Qt::AlignTop);
        column += span;
    }
}

} // namespace tournevis
