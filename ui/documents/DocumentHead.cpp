// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DocumentHead.h"

#include "base/Text.h"
#include "documents/Sheet.h"

#include <algorithm>

namespace tournevis {
namespace {

using units::mm;
using units::pt;

const TextLine company{{}, {8.5}, Ink::Grey, 11.6 * pt};
const TextLine body{{}, {8.5}, Ink::Body, 11.6 * pt};
const TextLine strong{{}, {8.5, true}, Ink::Body, 11.6 * pt};
const TextLine grey{{}, {8.5}, Ink::Grey, 11.6 * pt};
const TextLine smallHead{{}, {7, true}, Ink::Brand, 13 * pt};

} // namespace

qreal drawFactList(Pen& pen, const Typesetter& typesetter, const QList<DocumentModel::Fact>& facts,
                   qreal left, qreal top, qreal width, qreal labelWidth) {
    constexpr qreal step = 13.9 * pt;
    const TextLine label{{}, {8.2}, Ink::Grey, 11.2 * pt};
    const TextLine value{{}, {8.2, true}, Ink::Body, 11.2 * pt};
    for (const auto& fact : facts)
        labelWidth =
            std::max(labelWidth, typesetter.width(typesetter.printable(fact.label), label.style) + 6 * pt);
    labelWidth = std::min(labelWidth, width / 2);
    for (const auto& fact : facts) {
        const auto labels = typesetter.wrap(fact.label, label, labelWidth - 6 * pt);
        const auto values = typesetter.wrap(fact.value, value, width - labelWidth);
        pen.lines(labels, left, top, labelWidth);
        pen.lines(values, left + labelWidth, top, width - labelWidth);
        top += std::max(heightOf(labels), heightOf(values)) + step - label.leading;
    }
    return top;
}

QString DocumentHead::number() const {
    return m_model.numero.isEmpty() && m_model.brouillon ? translate("Document", "BROUILLON")
                                                         : m_model.numero;
}

qreal DocumentHead::drawBrand(Pen& pen) const {
    if (!m_logo.isEmpty()) {
        const QSizeF size = QSizeF(m_logo).scaled(45 * mm, 25 * mm, Qt::KeepAspectRatio);
        pen.drawing().logo = QRectF(QPointF(sheet::margin, 12 * mm), size);
        return pen.drawing().logo.bottom() + 4 * pt;
    }
    const auto name =
        m_typesetter.wrap(m_model.societeNom, {{}, {17, true}, Ink::Brand, 17 * pt}, sheet::firstColumnWidth);
    const qreal bottom = pen.lines(name, sheet::margin, 33.8 * pt, sheet::firstColumnWidth);
    const auto subtitle =
        m_typesetter.wrap(m_model.societeSousTitre, {{}, {7}, Ink::Brand, 10 * pt}, sheet::firstColumnWidth);
    return pen.lines(subtitle, sheet::margin, bottom + 0.8 * pt, sheet::firstColumnWidth) + 8 * pt;
}

qreal DocumentHead::drawCompany(Pen& pen) const {
    qreal top = drawBrand(pen);
    for (const QString& line : m_model.societeLignes)
        top = pen.lines(m_typesetter.wrap(line, company, sheet::firstColumnWidth), sheet::margin, top,
                        sheet::firstColumnWidth);
    return top;
}

qreal DocumentHead::drawTitle(Pen& pen) const {
    const auto title =
        m_typesetter.wrap(m_model.kind, {{}, {17, true}, Ink::Body, 19 * pt}, sheet::secondColumnWidth);
    const auto numero =
        m_typesetter.wrap(number(), {{}, {10.5, true}, Ink::Body, 13 * pt}, sheet::secondColumnWidth);
    const qreal top = pen.lines(title, sheet::secondColumn, 34.3 * pt, sheet::secondColumnWidth);
    return pen.lines(numero, sheet::secondColumn, top, sheet::secondColumnWidth);
}

qreal DocumentHead::drawFacts(Pen& pen, qreal top) const {
    return drawFactList(pen, m_typesetter, m_model.facts, sheet::secondColumn, top + 7 * pt,
                        sheet::secondColumnWidth, 88.5 * pt);
}

qreal DocumentHead::drawClient(Pen& pen, qreal top) const {
    constexpr qreal padding = 8 * pt;
    const qreal left = sheet::secondColumn + padding;
    const qreal width = sheet::secondColumnWidth - 2 * padding;
    const auto add = [&](const QString& text, const TextLine& look, qreal from) {
        return pen.lines(m_typesetter.wrap(text, look, width), left, from, width);
    };
    qreal bottom = add(m_model.destinataireTitre, smallHead, top + 5.5 * pt);
    bottom = add(m_model.destinataireNom, {{}, {9.5, true}, Ink::Body, 12.5 * pt}, bottom);
    for (const QString& line : m_model.destinataire)
        bottom = add(line, body, bottom);
    bottom = add(m_model.destinataireNote, grey, bottom) + 6.5 * pt;
    const QRectF frame(sheet::secondColumn, top, sheet::secondColumnWidth, bottom - top);
    pen.drawing().boxes += {frame, Fill::None, Outline::Frame, 3 * pt};
    return bottom;
}

qreal DocumentHead::drawSite(Pen& pen, qreal top) const {
    const auto add = [&](const QString& text, const TextLine& look, qreal from) {
        return pen.lines(m_typesetter.wrap(text, look, sheet::firstColumnWidth), sheet::margin, from,
                         sheet::firstColumnWidth);
    };
    if (!m_model.lieu.isEmpty()) {
        top = add(m_model.lieuTitre, smallHead, top - 1 * pt);
        for (const QString& line : m_model.lieu)
            top = add(line, body, top);
        top += 4 * pt;
    }
    if (!m_model.objet.isEmpty() || !m_model.objetNote.isEmpty()) {
        top = add(translate("Document", "Objet"), smallHead, top);
        top = add(m_model.objet, strong, top);
        top = add(m_model.objetNote, grey, top);
    }
    return top;
}

qreal DocumentHead::draw(Pen& pen) const {
    const qreal company = drawCompany(pen);
    const qreal facts = drawFacts(pen, drawTitle(pen));
    const qreal top = std::max({sheet::clientTop, facts + 4 * pt, company + 4 * pt});
    return std::max(drawClient(pen, top), drawSite(pen, top));
}

qreal DocumentHead::drawContinuation(Pen& pen) const {
    const TextLine look{{}, {7.5}, Ink::Grey, 10 * pt};
    const QString text = m_model.kind + u' ' + number() + QStringLiteral(" · ") + m_model.destinataireNom;
    const auto lines = m_typesetter.wrap(text.simplified(), look, sheet::contentWidth);
    return pen.lines(lines.first(1), sheet::margin, 34 * pt, sheet::contentWidth) + 5 * pt;
}

} // namespace tournevis
