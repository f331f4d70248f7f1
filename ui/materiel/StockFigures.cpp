// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/StockFigures.h"

#include "base/Format.h"
#include "base/panels/SidePanel.h"
#include "base/theme/Fonts.h"
#include "base/theme/Icons.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"
#include "materiel/StockLooks.h"

#include <array>

namespace tournevis {
namespace {

constexpr int framePadding = 7;
constexpr int tileSide = 22;
constexpr int linePadding = 8;

struct MouvementLook {
    Icon icon;
    Hue hue;
};

MouvementLook lookOf(const MouvementRow& row) {
    if (row.nature == labelOf(TypeEntree::Inventaire))
        return {Icon::Pencil, Hue::Amber};
    if (row.quantite < Quantite())
        return {Icon::Materiel, Hue::Red};
    const bool back =
        row.origine.kind == SortieMateriel::schema.table || row.nature == labelOf(TypeEntree::Retour);
    return {back ? Icon::ReturnArrow : Icon::Plus, Hue::Green};
}

QString joined(const QStringList& parts) {
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(QStringLiteral(" · "));
}

QString elided(const QPainter& painter, const QString& text, int width) {
    return painter.fontMetrics().elidedText(text, Qt::ElideRight, width);
}

} // namespace

StockFigures::StockFigures(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this, [this] { updateGeometry(); });
}

void StockFigures::setArticle(const MaterielRow& row) {
    m_row = row;
    setAccessibleName(tr("En stock %1, réservé %2, disponible %3, seuil %4")
                          .arg(format::quantity(row.stock), format::quantity(row.reservee),
                               format::quantity(row.disponible()), format::quantity(row.seuil)));
    update();
}

QSize StockFigures::sizeHint() const { return minimumSizeHint() + QSize(4 * px(framePadding), 0); }

QSize StockFigures::minimumSizeHint() const {
    const int label = QFontMetrics(uiFont(TextSize::Sm)).horizontalAdvance(tr("Disponible"));
    return {4 * (label + px(4)), 2 * px(framePadding) + lineHeight(TextSize::Sm) + lineHeight(TextSize::Lg)};
}

void StockFigures::paintEvent(QPaintEvent*) {
    const bool alarming = m_row.etat == EtatStock::Insuffisant || m_row.etat == EtatStock::Rupture;
    const std::array<std::pair<QString, Quantite>, 4> cells{{{tr("En stock"), m_row.stock},
                                                             {tr("Réservé"), m_row.reservee},
                                                             {tr("Disponible"), m_row.disponible()},
                                                             {tr("Seuil"), m_row.seuil}}};
    QPainter painter(this);
    paintRounded(painter, rect(), px(8), theme().surface, theme().line2);
    for (int cell = 0; cell < 4; ++cell) {
        const auto& [label, value] = cells[std::size_t(cell)];
        const QRect box(cell * width() / 4, px(framePadding), width() / 4, height() - 2 * px(framePadding));
        if (cell > 0)
            painter.fillRect(QRect(box.left(), 1, 1, height() - 2), theme().line);
        painter.setFont(uiFont(TextSize::Sm));
        painter.setPen(theme().ink2);
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop, label);
        painter.setFont(uiFont(TextSize::Lg, QFont::DemiBold));
        painter.setPen(cell == 2 && alarming ? theme().hue(Hue::Red).text : theme().ink);
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignBottom, format::quantity(value));
    }
}

MouvementLine::MouvementLine(const MouvementRow& row, const QString& when, QWidget* parent)
    : QWidget(parent)
    , m_row(row)
    , m_title(joined({row.nature, row.auteur}))
    , m_detail(joined({row.piece.isEmpty() ? row.emplacement : row.piece, when})) {
    setAccessibleName(joined({m_title, signedQuantity(row.quantite)}));
    setAccessibleDescription(m_detail);
    setToolTip(plainToolTip(QStringLiteral("%1\n%2").arg(m_title, m_detail)));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this, [this] { updateGeometry(); });
}

QSize MouvementLine::sizeHint() const {
    return {px(212), 2 * px(linePadding) + lineHeight(TextSize::Base) + lineHeight(TextSize::Sm)};
}

QSize MouvementLine::minimumSizeHint() const { return sizeHint(); }

void MouvementLine::paintEvent(QPaintEvent*) {
    const MouvementLook look = lookOf(m_row);
    const QString amount = signedQuantity(m_row.quantite);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
    const QRect tile(px(14), (height() - px(tileSide)) / 2, px(tileSide), px(tileSide));
    paintRounded(painter, tile, px(5), theme().hue(look.hue).tint);
    const int inset = px(4);
    paintIcon(painter, tile.adjusted(inset, inset, -inset, -inset), look.icon, theme().hue(look.hue).solid);
    painter.setFont(uiFont(TextSize::Base, QFont::DemiBold));
    painter.setPen(theme().hue(m_row.quantite < Quantite() ? Hue::Red : Hue::Green).text);
    const int amountWidth = painter.fontMetrics().horizontalAdvance(amount);
    painter.drawText(rect().adjusted(0, 0, -px(14), 0), Qt::AlignRight | Qt::AlignVCenter, amount);
    const int left = tile.right() + px(10);
    const QRect words(left, px(linePadding), width() - left - amountWidth - px(24),
                      height() - 2 * px(linePadding));
    painter.setFont(uiFont(TextSize::Base, QFont::Medium));
    painter.setPen(theme().ink);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, elided(painter, m_title, words.width()));
    painter.setFont(uiFont(TextSize::Sm));
    painter.setPen(theme().ink2);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom, elided(painter, m_detail, words.width()));
}

void prepareMovements(PanelSection& section) {
    followTheme(&section, [&section] {
        section.body()->setContentsMargins(0, 0, 0, 0);
        section.body()->setSpacing(0);
    });
}

void showMovements(PanelSection& section, const QList<MouvementRow>& rows,
                   const std::function<QString(const QDateTime&)>& when) {
    section.clearBody();
    for (const MouvementRow& row : rows)
        section.body()->addWidget(new MouvementLine(row, when(row.instant)));
    if (!rows.isEmpty())
        return;
    auto* none =
        new PlainLabel(MouvementLine::tr("Aucun mouvement. Le premier est une entrée."), LabelStyle::Hint);
    none->setContentsMargins(px(14), px(12), px(14), px(12));
    section.body()->addWidget(none);
}

} // namespace tournevis
