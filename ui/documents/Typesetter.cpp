// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Typesetter.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QFontMetricsF>

#include <cmath>
#include <utility>

namespace tournevis {
namespace {

constexpr char32_t emptySquare = 0x25A1;

bool isInvisible(char32_t letter) {
    const QChar::Category category = QChar::category(letter);
    const bool variationSelector = letter >= 0xFE00 && letter <= 0xFE0F;
    return category == QChar::Other_Control || category == QChar::Other_Format ||
           category == QChar::Other_Surrogate || variationSelector;
}

/// Colour fonts may claim these, but their pictures do not survive in a PDF/A.
bool isPictograph(char32_t letter) { return letter >= 0x1F000 && letter <= 0x1FAFF; }

bool inFont(const QFont& font, char32_t letter) {
    return !isPictograph(letter) && QFontMetricsF(font).inFontUcs4(letter);
}

const QString ownFamilyName = QStringLiteral("Tournevis Sans");

/// A document may be printed by the command line, where no window has loaded the fonts.
bool isOwnFamilyLoaded() {
    if (QFontDatabase::hasFamily(ownFamilyName))
        return true;
    for (const char* face : {"Regular", "SemiBold"})
        QFontDatabase::addApplicationFont(
            QStringLiteral(":/fonts/TournevisSans-%1.otf").arg(QLatin1String(face)));
    return QFontDatabase::hasFamily(ownFamilyName);
}

} // namespace

QString documentFontFamily() {
    static const bool ownFamily = isOwnFamilyLoaded();
    return ownFamily ? ownFamilyName : QStringLiteral("Liberation Sans");
}

Typesetter::Typesetter()
    : m_family(documentFontFamily()) {}

QFont Typesetter::font(const TextStyle& style) const {
    QFont font(m_family);
    font.setPixelSize(static_cast<int>(std::lround(style.size * units::pt)));
    font.setWeight(style.bold ? QFont::DemiBold : QFont::Normal);
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

qreal Typesetter::width(const QString& text, const TextStyle& style) const {
    return QFontMetricsF(font(style)).horizontalAdvance(text);
}

qreal Typesetter::baseline(const TextLine& line) const {
    constexpr qreal capHeight = 0.72;
    return (line.leading + capHeight * line.style.size * units::pt) / 2;
}

QString Typesetter::replacement(char32_t letter) const {
    const QFont body = font({});
    if (letter == u'\u202F' && inFont(body, u'\u00A0'))
        return QString(QChar(0x00A0));
    const QString plain = QString::fromUcs4(&letter, 1).normalized(QString::NormalizationForm_KC);
    const auto letters = plain.toUcs4();
    for (const char32_t part : letters) {
        if (!inFont(body, part))
            return inFont(body, emptySquare) ? QString(QChar(emptySquare)) : QStringLiteral("?");
    }
    return plain;
}

QString Typesetter::shown(char32_t letter) const {
    if (const auto known = m_shown.constFind(letter); known != m_shown.cend())
        return *known;
    QString result;
    if (letter == U'\n' || letter == U' ')
        result = QChar(letter);
    else if (letter == U'\t')
        result = QStringLiteral(" ");
    else if (!isInvisible(letter))
        result = inFont(font({}), letter) ? QString::fromUcs4(&letter, 1) : replacement(letter);
    m_shown.insert(letter, result);
    return result;
}

QString Typesetter::printable(const QString& text) const {
    QString kept;
    kept.reserve(text.size());
    const auto letters = text.normalized(QString::NormalizationForm_C).toUcs4();
    for (const uint letter : letters)
        kept += shown(letter);
    return kept;
}

/// A word in parts no wider than `width`, one part for nearly all words.
QStringList Typesetter::pieces(const QString& word, const TextStyle& style, qreal width) const {
    const QFontMetricsF metrics(font(style));
    QStringList parts;
    QString part;
    for (const uint letter : word.toUcs4()) {
        const char32_t code = letter;
        const QString next = QString::fromUcs4(&code, 1);
        if (!part.isEmpty() && metrics.horizontalAdvance(part + next) > width)
            parts += std::exchange(part, QString());
        part += next;
    }
    parts += part;
    return parts;
}

/// Breaks at spaces only: readers of a PDF take a hyphen at the end of a line for one of theirs and drop it,
/// which would change a reference.
void Typesetter::wrapParagraph(const QString& paragraph, const TextLine& model, qreal available,
                               QList<TextLine>& lines) const {
    TextLine line = model;
    line.text.clear();
    line.headLength = 0;
    qreal used = 0;
    qsizetype headLeft = model.headLength;
    for (const QString& word : paragraph.split(u' ', Qt::SkipEmptyParts)) {
        const TextStyle style{model.style.size, model.style.bold || headLeft > 0};
        for (const QString& piece : pieces(word, style, available)) {
            const QString added = line.text.isEmpty() ? piece : u' ' + piece;
            const qreal wide = width(added, style);
            const bool full = !line.text.isEmpty() && used + wide > available;
            if (full) {
                lines += line;
                line.headLength = 0;
            }
            line.text = full ? piece : line.text + added;
            used = full ? width(piece, style) : used + wide;
            if (headLeft > 0)
                line.headLength = line.text.size();
        }
        headLeft -= word.size() + 1;
    }
    lines += line;
}

QList<TextLine> Typesetter::wrap(const QString& text, const TextLine& model, qreal width) const {
    return wrapMention(QString(), text, model, width);
}

QList<TextLine> Typesetter::wrapMention(const QString& head, const QString& text, const TextLine& model,
                                        qreal width) const {
    const QString shownHead = printable(head).simplified();
    QString whole = shownHead;
    if (!head.isEmpty() && !text.isEmpty())
        whole += u' ';
    whole += printable(text);
    QList<TextLine> lines;
    if (whole.trimmed().isEmpty())
        return lines;
    TextLine paragraphModel = model;
    paragraphModel.headLength = shownHead.size();
    for (const QString& paragraph : whole.split(u'\n')) {
        wrapParagraph(paragraph, paragraphModel, width, lines);
        paragraphModel.headLength = 0;
    }
    return lines;
}

qreal heightOf(const QList<TextLine>& lines) {
    qreal height = 0;
    for (const TextLine& line : lines)
        height += line.leading;
    return height;
}

} // namespace tournevis
