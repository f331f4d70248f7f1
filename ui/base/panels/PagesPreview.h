// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QtGui/QImage>
#include <QtWidgets/QDialog>

#include <functional>

class QPagedPaintDevice;
class QScrollArea;
class QVBoxLayout;

namespace tournevis {

class Banner;

/// What a preview shows and prints, painted by one and the same function.
struct PreviewSource {
    QString title;    ///< « DEV-2026-00212 »
    QString fileName; ///< proposed for the PDF
    int pages = 0;
    std::function<QImage(int page, int dpi)> picture;
    std::function<bool(QPagedPaintDevice& device)> paint;
    std::function<Result<QByteArray>()> pdf; ///< the very file that is sent
};

/// The pages of a document before they are printed or saved as a PDF.
class PagesPreview : public QDialog {
    Q_OBJECT

public:
    explicit PagesPreview(PreviewSource source, QWidget* parent = nullptr);

    /// Asks for the file to write; empty when the person gives up. Tests put their own answer here.
    using AskFile = std::function<QString(QWidget* parent, const QString& proposed)>;
    static AskFile& askFile();

private:
    void buildBar(QVBoxLayout& column);
    void buildPages();
    void print();
    void save();
    void report(bool done, const QString& success, const QString& failure);

    PreviewSource m_source;
    Banner* m_banner;
    QScrollArea* m_scroll;
};

} // namespace tournevis
