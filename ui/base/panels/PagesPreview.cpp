// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/PagesPreview.h"

#include "base/Fichier.h"
#include "base/panels/Banner.h"
#include "base/theme/Theme.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"

#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {
namespace {

constexpr int previewDpi = 96;

QString askInDialog(QWidget* parent, const QString& proposed) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString kind = QFileInfo(proposed).suffix();
    return QFileDialog::getSaveFileName(
        parent, PagesPreview::tr("Enregistrer"), folder + u'/' + proposed,
        kind.isEmpty() ? QString() : PagesPreview::tr("Fichiers %1 (*.%2)").arg(kind.toUpper(), kind));
}

} // namespace

PagesPreview::AskFile& PagesPreview::askFile() {
    static AskFile ask = askInDialog;
    return ask;
}

PagesPreview::PagesPreview(PreviewSource source, QWidget* parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_banner(new Banner(BannerKind::Success, QString()))
    , m_scroll(new QScrollArea) {
    setObjectName("preview");
    setWindowTitle(tr("Aperçu — %1").arg(m_source.title));
    resize(px(900), px(860));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar(*column);
    m_banner->hide();
    column->addWidget(m_banner);
    m_scroll->setObjectName("preview.pages");
    m_scroll->setAccessibleName(tr("Pages"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_scroll, 1);
    buildPages();
    m_scroll->setFocus();
}

void PagesPreview::buildBar(QVBoxLayout& column) {
    auto* bar = new QWidget;
    bar->setFixedHeight(px(48));
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(px(16), 0, px(16), 0);
    row->setSpacing(px(8));
    row->addWidget(new PlainLabel(m_source.title, LabelStyle::Title));
    row->addStretch(1);
    auto* printer = new ActionButton(Icon::Printer, tr("Imprimer"));
    printer->setObjectName("preview.actions.print");
    printer->setKey(QKeySequence("Ctrl+P"));
    connect(printer, &QPushButton::clicked, this, &PagesPreview::print);
    auto* file = new ActionButton(Icon::Download, tr("Enregistrer le PDF"), ButtonVariant::Primary);
    file->setObjectName("preview.actions.save");
    file->setKey(QKeySequence("Ctrl+S"));
    connect(file, &QPushButton::clicked, this, &PagesPreview::save);
    row->addWidget(printer);
    row->addWidget(file);
    column.addWidget(bar);
}

void PagesPreview::buildPages() {
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(px(20), px(20), px(20), px(20));
    column->setSpacing(px(16));
    const qreal ratio = devicePixelRatioF();
    for (int page = 0; page < m_source.pages; ++page) {
        QImage picture = m_source.picture(page, qRound(previewDpi * ratio));
        picture.setDevicePixelRatio(ratio);
        auto* sheet = new QLabel;
        sheet->setPixmap(QPixmap::fromImage(picture));
        sheet->setAccessibleName(tr("Page %1 sur %2").arg(page + 1).arg(m_source.pages));
        column->addWidget(sheet, 0, Qt::AlignHCenter);
    }
    column->addStretch(1);
    m_scroll->setWidget(inside);
}

void PagesPreview::report(bool done, const QString& success, const QString& failure) {
    m_banner->setMessage(done ? BannerKind::Success : BannerKind::Error, done ? success : failure);
    m_banner->show();
}

void PagesPreview::print() {
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_source.title);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        report(m_source.paint(printer), tr("Document envoyé à l’imprimante."),
               tr("L’imprimante a refusé le document. Vérifiez qu’elle est allumée, puis réessayez."));
}

void PagesPreview::save() {
    const QString path = askFile()(this, m_source.fileName);
    if (path.isEmpty())
        return;
    const auto written = [&]() -> Outcome { return writeFile(path, TRY(m_source.pdf())); }();
    report(written.has_value(), tr("PDF enregistré."), written ? QString() : written.error().message);
}

} // namespace tournevis
