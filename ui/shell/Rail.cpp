// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Rail.h"

#include "base/theme/Fonts.h"
#include "base/theme/ThemeFollow.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace tournevis {
namespace {

constexpr int entryHeight = 36;
constexpr int brandHeight = 48;
constexpr int markSize = 16;

} // namespace

RailEntry::RailEntry(Icon icon, const QString& text, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon) {
    setText(text);
    setAccessibleName(text);
    setToolTip(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailEntry::setCount(const RailCount& count) {
    m_count = count;
    setAccessibleDescription(count.number > 0 ? QString::number(count.number) : QString());
    update();
}

void RailEntry::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    update();
}

void RailEntry::setIconShown(Icon icon) {
    m_icon = icon;
    update();
}

QSize RailEntry::sizeHint() const { return {px(m_collapsed ? Rail::narrow : Rail::wide), px(entryHeight)}; }

void RailEntry::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& tokens = theme();
    const QRect inner = rect().adjusted(px(8), px(1), -px(8), -px(1));
    if (isChecked() || underMouse()) {
        QColor ground = tokens.railActive;
        if (!isChecked())
            ground.setAlphaF(0.5F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(inner, px(6), px(6));
    }
    if (isChecked()) {
        painter.setBrush(theme().overlayAccent);
        painter.drawRoundedRect(QRect(-px(2), inner.top() + px(8), px(5), inner.height() - px(16)), px(2),
                                px(2));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().overlayAccent, tokens.focusWidth));
        painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), px(6), px(6));
    }
    const QColor ink = isChecked() ? QColor(Qt::white) : tokens.railInk;
    const int left = m_collapsed ? (width() - px(markSize)) / 2 : inner.left() + px(12);
    const QRect mark(left, (height() - px(markSize)) / 2, px(markSize), px(markSize));
    paintIcon(painter, mark, m_icon, ink);
    paintCount(painter, inner);
    if (m_collapsed)
        return;
    painter.setPen(ink);
    painter.setFont(uiFont(TextSize::Base, isChecked() ? 600 : 500));
    painter.drawText(inner.adjusted(px(38), 0, -px(40), 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

void RailEntry::paintCount(QPainter& painter, const QRect& inner) const {
    if (m_count.number <= 0)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_count.alarming ? lightTheme().hue(Hue::Red).solid : theme().railActive.lighter(130));
    if (m_collapsed) {
        if (m_count.alarming)
            painter.drawEllipse(QPoint(width() / 2 + px(9), height() / 2 - px(7)), px(3), px(3));
        return;
    }
    const QString words = m_count.number > 999 ? QStringLiteral("999+") : QString::number(m_count.number);
    painter.setFont(uiFont(TextSize::Xs, 600));
    const int wideEnough = qMax(px(22), painter.fontMetrics().horizontalAdvance(words) + px(12));
    const QRect pill(inner.right() - px(10) - wideEnough, (height() - px(18)) / 2, wideEnough, px(18));
    painter.drawRoundedRect(pill, px(9), px(9));
    painter.setPen(Qt::white);
    painter.drawText(pill, Qt::AlignCenter, words);
}

Rail::Rail(const Workbench& workbench, const Access& access, QWidget* parent)
    : QWidget(parent) {
    setObjectName("shell.rail");
    setAccessibleName(tr("Espaces de travail"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    followTheme(this, [this] { refresh(); });
    addEntries(workbench, access, RailPlace::Top);
    column->addStretch(1);
    addEntries(workbench, access, RailPlace::Bottom);
    m_fold = new RailEntry(Icon::ChevronLeft, tr("Réduire"));
    m_fold->setObjectName("shell.rail.fold");
    column->addWidget(m_fold);
    connect(m_fold, &QAbstractButton::clicked, this, [this] {
        setCollapsed(!m_collapsed);
        emit collapseAsked(m_collapsed);
    });
}

void Rail::addEntries(const Workbench& workbench, const Access& access, RailPlace place) {
    for (const Workspace& workspace : workbench.workspaces()) {
        if (workspace.place != place || !access.hasSome(workspace.permission))
            continue;
        auto* entry = new RailEntry(workspace.icon, workspace.title);
        entry->setObjectName(QStringLiteral("shell.rail.%1").arg(QString::fromLatin1(workspace.name)));
        entry->setCheckable(true);
        entry->setAutoExclusive(true);
        m_entries.insert(workspace.name, entry);
        layout()->addWidget(entry);
        // A screen reader toggles where a mouse clicks; a click on the lit entry comes back to its list.
        connect(entry, &QAbstractButton::toggled, this, [this, name = workspace.name](bool lit) {
            if (lit)
                emit chosen(name);
        });
        connect(entry, &QAbstractButton::pressed, this, [this, entry, name = workspace.name] {
            if (entry->isChecked())
                emit chosen(name);
        });
    }
}

void Rail::refresh() {
    setFixedWidth(px(m_collapsed ? narrow : wide));
    layout()->setContentsMargins(0, px(brandHeight), 0, px(8));
    for (RailEntry* entry : findChildren<RailEntry*>())
        entry->updateGeometry();
}

void Rail::setCurrent(const QByteArray& workspace) {
    RailEntry* entry = m_entries.value(workspace);
    if (!entry)
        return;
    const QSignalBlocker alreadyThere(entry);
    entry->setChecked(true);
    entry->update();
}

void Rail::setCount(const QByteArray& workspace, const RailCount& count) {
    if (RailEntry* entry = m_entries.value(workspace))
        entry->setCount(count);
}

void Rail::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    setFixedWidth(px(collapsed ? narrow : wide));
    for (RailEntry* entry : std::as_const(m_entries))
        entry->setCollapsed(collapsed);
    m_fold->setCollapsed(collapsed);
    m_fold->setText(collapsed ? tr("Déplier") : tr("Réduire"));
    m_fold->setAccessibleName(m_fold->text());
    m_fold->setToolTip(m_fold->text());
    m_fold->setIconShown(collapsed ? Icon::ChevronRight : Icon::ChevronLeft);
    update();
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().rail);
    const int logoSize = px(26);
    const int left = m_collapsed ? (width() - logoSize) / 2 : px(14);
    painter.drawPixmap(left, (px(brandHeight) - logoSize) / 2, logoPixmap(logoSize, devicePixelRatioF()));
    if (!m_collapsed) {
        painter.setPen(Qt::white);
        painter.setFont(uiFont(TextSize::Lg, 600));
        painter.drawText(QRect(px(51), 0, width() - px(51), px(brandHeight)), Qt::AlignVCenter,
                         tr("Tournevis"));
    }
    const int line = height() - px(8) - m_fold->height() - px(6);
    painter.setPen(theme().railActive);
    painter.drawLine(px(12), line, width() - px(12), line);
}

} // namespace tournevis
