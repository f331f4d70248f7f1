// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DocumentModel.h"
#include "documents/Drawing.h"

#include <QtCore/QSizeF>

namespace tournevis {

/// Top of the first page: company, document, client, site and object; and the short line that tops the pages
/// after it.
class DocumentHead {
public:
    DocumentHead(const DocumentModel& model, const Typesetter& typesetter, const QSize& logo)
        : m_model(model)
        , m_typesetter(typesetter)
        , m_logo(logo) {}

    /// Gives the bottom of the head.
    qreal draw(Pen& pen) const;
    /// Gives where the content of a following page begins.
    qreal drawContinuation(Pen& pen) const;

private:
    qreal drawCompany(Pen& pen) const;
    qreal drawBrand(Pen& pen) const;
    qreal drawTitle(Pen& pen) const;
    qreal drawFacts(Pen& pen, qreal top) const;
    qreal drawClient(Pen& pen, qreal top) const;
    qreal drawSite(Pen& pen, qreal top) const;
    QString number() const;

    const DocumentModel& m_model;
    const Typesetter& m_typesetter;
    QSize m_logo;
};

/// Two columns of labels and values from `top`; gives the bottom.
qreal drawFactList(Pen& pen, const Typesetter& typesetter, const QList<DocumentModel::Fact>& facts,
                   qreal left, qreal top, qreal width, qreal labelWidth);

} // namespace tournevis
