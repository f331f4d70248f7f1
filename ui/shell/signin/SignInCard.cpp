// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/signin/SignInCard.h"

#include "base/theme/Icons.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"

#include <QtWidgets/QGridLayout>

namespace tournevis {
namespace {

constexpr QSize largestLogo(220, 72);
constexpr int markSide = 44;
constexpr int plateMargin = 8;

} // namespace

SignInCard::SignInCard(int width, QWidget* parent)
    : QWidget(parent)
    , m_body(new QVBoxLayout(this)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    followTheme(this, [this, width] {
        setFixedWidth(px(width));
        m_body->setContentsMargins(px(32), px(28), px(32), px(24));
        m_body->setSpacing(px(14));
    });
}

void SignInCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRounded(painter, rect(), px(12), theme().surface, theme().line);
}

QScrollArea* centreIn(QWidget* page, QWidget* content) {
    auto* area = new QScrollArea(page);
    auto* middle = new QWidget;
    auto* grid = new QGridLayout(middle);
    grid->addWidget(content, 0, 0, Qt::AlignCenter);
    area->setWidget(middle);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->addWidget(area);
    return area;
}

CompanyLogo::CompanyLogo(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CompanyLogo::setLogo(const QImage& logo) {
    m_logo = logo;
    updateGeometry();
    update();
}

QSize CompanyLogo::sizeHint() const {
    if (m_logo.isNull())
        return {px(markSide), px(markSide)};
    const QSize bounds(px(largestLogo.width()), px(largestLogo.height()));
    const int margin = theme().dark ? 2 * px(plateMargin) : 0;
    return m_logo.size().scaled(bounds, Qt::KeepAspectRatio) + QSize(margin, margin);
}

void CompanyLogo::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_logo.isNull()) {
        painter.drawPixmap(0, 0, logoPixmap(width(), devicePixelRatioF()));
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    // Logos are drawn for paper: on a dark window they keep a piece of it.
    const int margin = theme().dark ? px(plateMargin) : 0;
    if (margin > 0)
        paintRounded(painter, rect(), px(6), Qt::white);
    const QRect inner = rect().adjusted(margin, margin, -margin, -margin);
    const QSize size = inner.size() * devicePixelRatioF();
    painter.drawImage(inner, m_logo.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

} // namespace tournevis
