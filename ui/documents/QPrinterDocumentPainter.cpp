// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/QPrinterDocumentPainter.h"

#include "base/Text.h"
#include "documents/PaintDocument.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtPrintSupport/QPrinter>

namespace tournevis {
namespace {

Error notMade(const QString& detail) {
    return {Cause::Storage,
            translate("Document", "Le document n’a pas été produit. Vérifier la place libre sur le disque."),
            detail,
            {}};
}

/// The file exists, readable by its owner only, before anything is written into it.
bool createdPrivately(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
           file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace

Result<QByteArray> QPrinterDocumentPainter::pdf(const DocumentModel& model) {
    return pdfBytes(model.documentTitle,
                    [&](QPagedPaintDevice& device) { return paintDocument(model, device); });
}

Result<QByteArray> pdfBytes(const QString& title,
                            const std::function<bool(QPagedPaintDevice& device)>& paint) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("document.pdf"));
    if (!folder.isValid() || !createdPrivately(path))
        return notMade(folder.errorString());
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    printer.setResolution(600);
    printer.setOutputFileName(path);
    printer.setDocName(title);
    printer.setCreator(QStringLiteral("Tournevis"));
    if (!paint(printer))
        return notMade(QStringLiteral("QPrinter refused the document"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notMade(file.errorString());
    const QByteArray bytes = file.readAll();
    if (!bytes.contains("%%EOF"))
        return notMade(QStringLiteral("truncated PDF"));
    return bytes;
}

} // namespace tournevis
