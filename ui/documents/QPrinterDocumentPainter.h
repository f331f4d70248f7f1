// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"

#include <functional>

class QPagedPaintDevice;

namespace tournevis {

/// PDF/A-1b of what `paint` draws; false from it when the device refuses. The file exists only in a private
/// temporary folder and only while it is made. May be used on any thread.
Result<QByteArray> pdfBytes(const QString& title,
                            const std::function<bool(QPagedPaintDevice& device)>& paint);

/// PDF/A-1b through QPrinter. The file exists only in a private temporary folder and only while it is made.
/// May be used on any thread.
class QPrinterDocumentPainter final : public DocumentPainter {
public:
    Result<QByteArray> pdf(const DocumentModel& model) override;
};

} // namespace tournevis
