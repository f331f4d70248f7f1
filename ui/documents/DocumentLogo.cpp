// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentLogo.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

namespace tournevis {
namespace {

/// 45 × 25 mm at 600 dots per inch.
constexpr QSize largest(1063, 591);

QImage onWhite(const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

QImage fromSvg(const QByteArray& bytes) {
    // QSvgRenderer opens the files that <image> names and swells with entities: such a logo is refused.
    const QByteArray lower = bytes.toLower();
    if (!lower.contains("<svg") || lower.contains("image") || lower.contains("<!entity"))
        return {};
    QSvgRenderer renderer(bytes);
    const QSize size = renderer.defaultSize().scaled(largest, Qt::KeepAspectRatio);
    if (!renderer.isValid() || size.isEmpty())
        return {};
    QImage image = onWhite(size);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

QImage flattened(const QImage& picture) {
    if (picture.isNull() || !picture.hasAlphaChannel())
        return picture;
    QImage image = onWhite(picture.size());
    QPainter(&image).drawImage(0, 0, picture);
    return image;
}

} // namespace

QImage documentLogo(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QByteArray kind = reader.format();
    if (kind != "png" && kind != "jpeg")
        return fromSvg(bytes);
    const QSize size = reader.size();
    if (size.width() > largest.width() || size.height() > largest.height())
        reader.setScaledSize(size.scaled(largest, Qt::KeepAspectRatio));
    return flattened(reader.read());
}

} // namespace tournevis
