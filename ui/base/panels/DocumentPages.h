// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"

#include <QtGui/QImage>
#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace tournevis {

/// The pages of a document shown inside a screen, as they will be printed.
class DocumentPages : public QScrollArea {
    Q_OBJECT

public:
    explicit DocumentPages(const QString& name, QWidget* parent = nullptr);

    void setPages(const QList<QImage>& pages);

private:
    QVBoxLayout* m_column;
};

/// Paints the pages at `dpi`; may run on any thread.
QList<QImage> picturesOf(const DocumentModel& model, int dpi);

} // namespace tournevis
