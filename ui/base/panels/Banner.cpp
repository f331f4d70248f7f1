// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/Banner.h"

#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"
#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {

namespace {

Hue hueOf(BannerKind kind) {
    switch (kind) {
    case BannerKind::Success:
        return Hue::Green;
    case BannerKind::Warning:
        return Hue::Amber;
    case BannerKind::Error:
        return Hue::Red;
    default:
        return Hue::Blue;
    }
}

Icon iconOf(BannerKind kind) {
    switch (kind) {
    case BannerKind::Success:
        return Icon::TickCircle;
    case BannerKind::Warning:
        return Icon::WarningTriangle;
    case BannerKind::Error:
        return Icon::OctagonAlert;
    default:
        return Icon::Info;
    }
}

} // namespace

Banner::Banner(BannerKind kind, const QString& message, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_row(new QHBoxLayout)
    , m_mark(new QWidget(this))
    , m_message(new PlainLabel)
    , m_detailToggle(new ActionButton(tr("Détail technique"), ButtonVariant::Link))
    , m_detailZone(new QWidget)
    , m_detail(new QPlainTextEdit) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_row);
    column->addWidget(m_detailZone);
    m_message->setWordWrap(true);
    m_row->addWidget(m_mark, 0, Qt::AlignVCenter);
    m_row->addWidget(m_message, 1);
    m_row->addWidget(m_detailToggle);
    buildDetail();
    setMessage(kind, message);
    followTheme(this, [this] { refresh(); });
}

void Banner::buildDetail() {
    auto* copy = new ActionButton(Icon::Copy, tr("Copier"));
    copy->setObjectName(QStringLiteral("banner.detail.copy"));
    m_detailToggle->setObjectName(QStringLiteral("banner.detail.toggle"));
    m_detail->setObjectName(QStringLiteral("banner.detail.text"));
    m_detail->setAccessibleName(tr("Détail technique"));
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    auto* column = new QVBoxLayout(m_detailZone);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_detail);
    column->addWidget(copy, 0, Qt::AlignLeft);
    connect(m_detailToggle, &ActionButton::clicked, this, [this] { fold(m_detailZone->isVisibleTo(this)); });
    connect(copy, &ActionButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_detail->toPlainText()); });
    setDetail({});
}

void Banner::setMessage(BannerKind kind, const QString& message) {
    m_kind = kind;
    m_message->setText(message);
    setAccessibleName(message);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    update();
}

QString Banner::message() const { return m_message->text(); }

void Banner::setDetail(const QString& detail) {
    m_detail->setPlainText(detail);
    m_detailToggle->setVisible(!detail.isEmpty());
    fold(true);
}

void Banner::fold(bool folded) {
    m_detailZone->setVisible(!folded);
    m_detailToggle->setText(folded ? tr("Détail technique") : tr("Masquer le détail"));
}

ActionButton* Banner::addAction(const QString& text) {
    auto* button = new ActionButton(text, ButtonVariant::Secondary, this);
    setCompact(button);
    button->setObjectName(QStringLiteral("banner.action.%1").arg(m_row->count()));
    m_row->addWidget(button);
    return button;
}

void Banner::refresh() {
    m_mark->setFixedSize(px(16), px(16));
    m_detail->setFixedHeight(px(96));
    m_row->setSpacing(px(10));
    layout()->setContentsMargins(px(12), px(8), px(12), px(8));
    layout()->setSpacing(px(8));
    QPalette inked = palette();
    inked.setColor(QPalette::WindowText, theme().hue(hueOf(m_kind)).text);
    m_message->setPalette(inked);
}

void Banner::paintEvent(QPaintEvent*) {
    const HueColours& colours = theme().hue(hueOf(m_kind));
    QPainter painter(this);
    paintRounded(painter, rect(), px(6), colours.tint);
    paintIcon(painter, m_mark->geometry(), iconOf(m_kind), colours.text);
}

} // namespace tournevis
