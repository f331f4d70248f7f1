// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QFont>

namespace tournevis {

/// Layout is done once for every device in units of 1/720 inch: the same lines break at the same place on
/// screen, on paper and in the PDF.
namespace units {
constexpr qreal perInch = 720;
constexpr qreal pt = perInch / 72;
constexpr qreal mm = perInch / 25.4;
} // namespace units

/// Size in points and weight of a piece of text.
struct TextStyle {
    qreal size = 8.5;
    bool bold = false;
    bool operator==(const TextStyle&) const = default;
};

enum class Ink { Body, Grey, Brand, White };

/// One line of text as it will be drawn; the first `headLength` letters are bold in the brand colour.
struct TextLine {
    QString text;
    TextStyle style;
    Ink ink = Ink::Body;
    qreal leading = 0; ///< distance to the next line
    qsizetype headLength = 0;
};

/// The family of printed documents: « Tournevis Sans », or « Liberation Sans » where it is not installed.
QString documentFontFamily();

/// Fonts without shaping (the PDF engine of Qt loses the text of substituted glyphs), measures and line
/// breaking. Everything printed passes through `printable`.
class Typesetter {
public:
    Typesetter();

    QFont font(const TextStyle& style) const;
    qreal width(const QString& text, const TextStyle& style) const;
    /// From the top of a line to the baseline that centres capitals in it.
    qreal baseline(const TextLine& line) const;
    /// NFC, on one line per '\n', without control, direction or joiner characters; what the font cannot show
    /// becomes its compatibility form or « □ ».
    QString printable(const QString& text) const;
    /// Lines no wider than `width`; words longer than that are cut. No line for an empty text.
    QList<TextLine> wrap(const QString& text, const TextLine& model, qreal width) const;
    /// A bold coloured head followed by its sentence.
    QList<TextLine> wrapMention(const QString& head, const QString& text, const TextLine& model,
                                qreal width) const;

private:
    QString shown(char32_t letter) const;
    QString replacement(char32_t letter) const;
    QStringList pieces(const QString& word, const TextStyle& style, qreal width) const;
    void wrapParagraph(const QString& paragraph, const TextLine& model, qreal available,
                       QList<TextLine>& lines) const;

    QString m_family;
    mutable QHash<char32_t, QString> m_shown;
};

/// Sum of the leadings.
qreal heightOf(const QList<TextLine>& lines);

} // namespace tournevis
