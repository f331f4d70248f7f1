// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLineEdit;

namespace tournevis {

class PlainLabel;

/// The worked spans of one day: « 08:00 – 12:00 et 13:30 – 17:30 », each bound in its own field, with the
/// length of the day beside. An empty span is not worked.
class DayHours : public QWidget {
    Q_OBJECT

public:
    /// `day` (« Lundi ») names the fields, `name` starts their objectName.
    DayHours(const QString& day, const QString& name, QWidget* parent = nullptr);

    /// In stored form, « 08:00-12:00,13:30-17:30 »; what cannot be read stays as typed.
    QString text() const;
    void setText(const QString& text);

signals:
    void edited();

private:
    struct Span {
        QLineEdit* start;
        QLineEdit* end;
    };
    void addSpan();
    QLineEdit* addBound(const QString& words, const QString& role);
    void showLength();

    QString m_day;
    QString m_name;
    QHBoxLayout* m_row;
    PlainLabel* m_length;
    QList<Span> m_spans;
};

} // namespace tournevis
