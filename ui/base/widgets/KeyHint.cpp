// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/widgets/KeyHint.h"

#include "base/theme/Fonts.h"
#include "base/theme/StylePaint.h"
#include "base/theme/Theme.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

namespace tournevis {

namespace {

QString frenchKey(const QString& key) {
    static const QHash<QString, QString> names{{QStringLiteral("Shift"), QStringLiteral("Maj")},
                                               {QStringLiteral("Return"), QStringLiteral("Entrée")},
                                               {QStringLiteral("Enter"), QStringLiteral("Entrée")},
                                               {QStringLiteral("Esc"), QStringLiteral("Échap")},
                                               {QStringLiteral("Del"), QStringLiteral("Suppr")},
                                               {QStringLiteral("Space"), QStringLiteral("Espace")},
                                               {QStringLiteral("PgUp"), QStringLiteral("Pg préc.")},
                                               {QStringLiteral("PgDown"), QStringLiteral("Pg suiv.")},
                                               {QStringLiteral("Left"), QStringLiteral("←")},
                                               {QStringLiteral("Right"), QStringLiteral("→")},
                                               {QStringLiteral("Up"), QStringLiteral("↑")},
                                               {QStringLiteral("Down"), QStringLiteral("↓")}};
    return names.value(key, key);
}

} // namespace

QString keyText(const QKeySequence& sequence) {
    // The plus key itself follows a separator: only a plus with something after it separates.
    static const QRegularExpression separator(QStringLiteral("(?<=.)\\+(?=.)|, "));
    QStringList keys = sequence.toString(QKeySequence::PortableText).split(separator);
    for (QString& key : keys)
        key = frenchKey(key);
    return keys.join(QLatin1Char(' '));
}

QSize keyHintSize(const QString& text) {
    const QFontMetrics metrics(uiFont(TextSize::Xs, QFont::Medium));
    const int height = px(18);
    return {std::max(height, metrics.horizontalAdvance(text) + px(10)), height};
}

void paintKeyHint(QPainter& painter, const QRect& rect, const QString& text, const QColor& ink) {
    QRect badge(QPoint(0, 0), keyHintSize(text));
    badge.moveCenter(rect.center());
    QColor border = ink;
    border.setAlphaF(0.6F);
    painter.save();
    paintRounded(painter, badge, px(4), Qt::transparent, border);
    painter.setFont(uiFont(TextSize::Xs, QFont::Medium));
    painter.setPen(ink);
    painter.drawText(badge, Qt::AlignCenter, text);
    painter.restore();
}

KeyHint::KeyHint(const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_text(text) {
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyHint::sizeHint() const { return keyHintSize(m_text); }

void KeyHint::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintKeyHint(painter, rect(), m_text, theme().ink2);
}

} // namespace tournevis
