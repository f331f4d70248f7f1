// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Page.h"

namespace tournevis {

Page::Page(PageContext& context, const QByteArray& workspace, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_workspace(workspace) {
    setObjectName(QString::fromLatin1(workspace) + QStringLiteral(".page"));
}

void Page::setTitle(const QString& title, const QString& parentTitle) {
    m_title = title;
    m_parentTitle = parentTitle;
    setAccessibleName(title);
    emit headChanged();
}

void Page::setStatusText(const QString& text) {
    m_statusText = text;
    emit headChanged();
}

} // namespace tournevis
