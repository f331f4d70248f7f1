// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/fields/ColourSwatches.h"

#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int discSide = 24;
constexpr int ringRoom = 3;

struct Swatch {
    const char* colour;
    const char* name;
};

constexpr Swatch swatches[] = {
    {"#0b6575", QT_TRANSLATE_NOOP("tournevis::ColourSwatches", "Pétrole")},
    {"#7a3b12", QT_TRANSLATE_NOOP("tournevis::ColourSwatches", "Brun")},
    {"#0b62a8", QT_TRANSLATE_NOOP("tournevis::ColourSwatches", "Bleu")},
    {"#3e4e55", QT_TRANSLATE_NOOP("tournevis::ColourSwatches", "Ardoise")},
    {"#7a1f66", QT_TRANSLATE_NOOP("tournevis::ColourSwatches", "Prune")},
};

class Disc : public QAbstractButton {
public:
    Disc(const QColor& colour, QWidget* parent)
        : QAbstractButton(parent)
        , m_colour(colour) {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
    }
    QSize sizeHint() const override { return {px(discSide + 2 * ringRoom), px(discSide + 2 * ringRoom)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const int room = px(ringRoom);
        const QRect disc = rect().adjusted(room, room, -room, -room);
        paintRounded(painter, disc, disc.width() / 2.0, m_colour);
        if (isChecked())
            paintRounded(painter, rect(), width() / 2.0, Qt::transparent, theme().ink, px(2));
        if (hasFocus())
            paintFocusRing(painter, rect(), width() / 2.0);
    }

private:
    QColor m_colour;
};

} // namespace

ColourSwatches::ColourSwatches(QWidget* parent)
    : QWidget(parent) {
    setAccessibleName(tr("Couleur des documents"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    int position = 0;
    for (const Swatch& swatch : swatches) {
        auto* disc = new Disc(QColor(swatch.colour), this);
        disc->setObjectName(QStringLiteral("wizard.societe.couleur.%1").arg(position));
        disc->setAccessibleName(tr(swatch.name));
        disc->setToolTip(tr(swatch.name));
        m_group.addButton(disc, position++);
        row->addWidget(disc);
    }
    row->addStretch(1);
    m_group.button(0)->setChecked(true);
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            emit edited();
    });
    followTheme(this, [row] { row->setSpacing(px(1)); });
}

QString ColourSwatches::colour() const {
    return QString::fromLatin1(swatches[qMax(0, m_group.checkedId())].colour);
}

void ColourSwatches::setColour(const QString& colour) {
    const auto found = std::ranges::find_if(
        swatches, [&](const Swatch& swatch) { return colour == QLatin1String(swatch.colour); });
    if (found != std::end(swatches))
        m_group.button(int(found - std::begin(swatches)))->setChecked(true);
}

} // namespace tournevis
