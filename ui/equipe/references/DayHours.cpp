// SPDX-License-Identifier: GPL-3.0-or-later
#include "equipe/references/DayHours.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"
#include "equipe/references/ReferenceRules.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace tournevis {
namespace {

constexpr int usualSpans = 2;
constexpr int boundWidth = 72;

/// « 8 », « 8h30 » in stored form; « 24:00 » ends a day; what cannot be read stays as typed.
QString storedHour(const QString& typed) {
    const QString text = typed.trimmed();
    if (text.isEmpty() || text == QLatin1String("24:00") || text == QLatin1String("24"))
        return text.isEmpty() ? text : QStringLiteral("24:00");
    const Result<QTime> hour = saisie::heure(text);
    return hour ? hour->toString(QStringLiteral("HH:mm")) : text;
}

} // namespace

DayHours::DayHours(const QString& day, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_day(day)
    , m_name(name)
    , m_row(new QHBoxLayout(this))
    , m_length(new PlainLabel({}, LabelStyle::Secondary)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(px(6));
    m_row->addWidget(m_length);
    m_row->addStretch(1);
    for (int span = 0; span < usualSpans; ++span)
        addSpan();
    setFocusProxy(m_spans.first().start);
    showLength();
}

void DayHours::addSpan() {
    const auto rank = m_spans.size() + 1;
    if (rank > 1)
        m_row->insertWidget(m_row->count() - 2, new PlainLabel(tr("et"), LabelStyle::Secondary));
    Span span{};
    span.start =
        addBound(tr("%1, début de la plage %2").arg(m_day).arg(rank), QStringLiteral("debut%1").arg(rank));
    m_row->insertWidget(m_row->count() - 2, new PlainLabel(QStringLiteral("–"), LabelStyle::Secondary));
    span.end = addBound(tr("%1, fin de la plage %2").arg(m_day).arg(rank), QStringLiteral("fin%1").arg(rank));
    m_spans.append(span);
}

QLineEdit* DayHours::addBound(const QString& words, const QString& role) {
    auto* bound = new QLineEdit;
    bound->setObjectName(m_name + u'.' + role);
    bound->setAccessibleName(words);
    bound->setAlignment(Qt::AlignHCenter);
    followTheme(bound, [bound] { bound->setFixedWidth(px(boundWidth)); });
    connect(bound, &QLineEdit::textEdited, this, [this] {
        showLength();
        emit edited();
    });
    connect(bound, &QLineEdit::editingFinished, this, [bound] { bound->setText(storedHour(bound->text())); });
    m_row->insertWidget(m_row->count() - 2, bound);
    return bound;
}

QString DayHours::text() const {
    QStringList spans;
    for (const Span& span : m_spans) {
        const QString start = storedHour(span.start->text());
        const QString end = storedHour(span.end->text());
        if (!start.isEmpty() || !end.isEmpty())
            spans += start + u'-' + end;
    }
    return spans.join(u',');
}

void DayHours::setText(const QString& text) {
    const QStringList spans = text.split(u',', Qt::SkipEmptyParts);
    while (m_spans.size() < spans.size())
        addSpan();
    for (qsizetype rank = 0; rank < m_spans.size(); ++rank) {
        const QString span = spans.value(rank).trimmed();
        m_spans[rank].start->setText(span.section(u'-', 0, 0).trimmed());
        m_spans[rank].end->setText(span.section(u'-', 1).trimmed());
    }
    showLength();
}

void DayHours::showLength() {
    Horaire horaire;
    horaire.lundi = text();
    const qint64 minutes = weeklyMinutes(horaire);
    m_length->setText(minutes > 0               ? format::duration(minutes)
                      : horaire.lundi.isEmpty() ? tr("Non travaillé")
                                                : QString());
}

} // namespace tournevis
