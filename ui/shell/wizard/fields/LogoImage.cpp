// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/fields/LogoImage.h"

#include "base/Text.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

#include <algorithm>

namespace tournevis {
namespace {

constexpr qint64 largestFile = 8 * 1024 * 1024;
constexpr qsizetype largestSvg = 512 * 1024;
constexpr qsizetype largestStored = 512 * 1024;
constexpr qint64 largestPixels = 16'000'000;
/// 45 × 25 mm at 600 dots an inch.
constexpr QSize printed(1063, 591);
/// A drawing of copies of copies grows without bound.
constexpr int mostUses = 16;

Error refused(const char* sentence) { return Error::refused(translate("Logo", sentence)); }

bool pointsOutside(const QXmlStreamAttributes& attributes) {
    return std::ranges::any_of(attributes, [](const QXmlStreamAttribute& attribute) {
        const QString value = attribute.value().trimmed().toString();
        return (attribute.name() == QLatin1String("href") && !value.startsWith(u'#')) ||
               value.contains(QLatin1String("url(")) != value.contains(QLatin1String("url(#"));
    });
}

bool isActive(QStringView element) {
    static const QStringList active{"image", "script", "foreignObject", "animate", "set", "font-face-uri"};
    return active.contains(element.toString());
}

/// Nothing but shapes: no file, no style sheet, no entity, no script.
bool isHarmlessSvg(const QByteArray& file) {
    QXmlStreamReader reader(file);
    int uses = 0;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::DTD && !reader.entityDeclarations().isEmpty())
            return false;
        if (token == QXmlStreamReader::ProcessingInstruction ||
            (token == QXmlStreamReader::Characters && reader.text().contains(QLatin1String("@import"))))
            return false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        uses += reader.name() == QLatin1String("use") ? 1 : 0;
        if (isActive(reader.name()) || pointsOutside(reader.attributes()) || uses > mostUses)
            return false;
    }
    return !reader.hasError();
}

Result<QImage> drawSvg(const QByteArray& file) {
    if (file.size() > largestSvg)
        return refused("Ce dessin dépasse 512 Ko. Choisir un fichier plus léger.");
    if (!isHarmlessSvg(file))
        return refused("Ce dessin renvoie à d’autres fichiers. Choisir un PNG ou un JPEG.");
    QSvgRenderer renderer(file);
    const QSize natural = renderer.defaultSize();
    if (!renderer.isValid() || natural.isEmpty())
        return refused("Ce dessin est illisible. Choisir un PNG ou un JPEG.");
    QImage image(natural.scaled(printed, Qt::KeepAspectRatio).expandedTo({1, 1}),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

/// Decoded at no more than `printed`; null when unreadable or too many pixels.
QImage decoded(const QByteArray& file) {
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    const QSize size = reader.size();
    if ((format != "png" && format != "jpeg") || size.isEmpty() ||
        qint64(size.width()) * size.height() > largestPixels)
        return {};
    reader.setAutoTransform(true);
    if (size.width() > printed.width() || size.height() > printed.height())
        reader.setScaledSize(size.scaled(printed, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

QByteArray encoded(const QImage& image, const char* format, int quality) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

/// A transparent photograph becomes opaque on white, as on paper.
QImage onPaper(const QImage& image) {
    QImage paper(image.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, image);
    return paper;
}

} // namespace

Result<LogoImage> importLogo(const QByteArray& file) {
    const bool drawing = file.left(1024).contains("<svg") || file.trimmed().startsWith("<?xml");
    const QImage image = drawing ? TRY(drawSvg(file)) : decoded(file);
    if (image.isNull())
        return refused("Cette image est illisible ou trop grande. Choisir un PNG, un JPEG ou un SVG.");
    if (const QByteArray png = encoded(image, "png", -1); png.size() <= largestStored)
        return LogoImage{png, QStringLiteral("image/png")};
    const QByteArray jpeg = encoded(onPaper(image), "jpeg", 85);
    if (jpeg.isEmpty() || jpeg.size() > largestStored)
        return refused("Cette image reste trop lourde. Choisir un fichier plus simple.");
    return LogoImage{jpeg, QStringLiteral("image/jpeg")};
}

Result<LogoImage> importLogoFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused("Ce fichier ne peut pas être lu. Vérifier qu’il existe encore.");
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return refused("Ce fichier dépasse 8 Mo. Choisir une image plus légère.");
    return importLogo(bytes);
}

QImage logoOf(const QByteArray& stored) { return decoded(stored); }

} // namespace tournevis
