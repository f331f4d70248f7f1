// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/CheckList.h"

#include "base/theme/Icons.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {
namespace {

QWidget* rowOf(const CheckPoint& point) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* mark = new PlainLabel;
    auto* words = new PlainLabel(point.text, LabelStyle::Small);
    words->setWordWrap(true);
    words->setAccessibleName(
        (point.ok ? CheckList::tr("En ordre\u00a0: %1") : CheckList::tr("À vérifier\u00a0: %1"))
            .arg(point.text));
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    followTheme(line, [=, ok = point.ok] {
        row->setSpacing(px(8));
        const HueColours& colours = theme().hue(ok ? Hue::Green : Hue::Amber);
        mark->setPixmap(iconPixmap(ok ? Icon::TickCircle : Icon::WarningTriangle, colours.solid, px(15),
                                   mark->devicePixelRatioF()));
        QPalette palette = words->palette();
        palette.setColor(words->foregroundRole(), colours.text);
        words->setPalette(palette);
    });
    return line;
}

} // namespace

CheckList::CheckList(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(px(8));
}

void CheckList::setPoints(const QList<CheckPoint>& points) {
    if (points == m_points)
        return;
    m_points = points;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const CheckPoint& point : points)
        m_column->addWidget(rowOf(point));
}

} // namespace tournevis
