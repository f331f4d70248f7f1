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

QString Page::statusText() const {
    QStringList facts;
    for (const StatusPart& part : m_statusParts)
        facts += part.text;
    return facts.join(QStringLiteral(" · "));
}

void Page::setStatusText(const QString& text) {
    setStatusParts(text.isEmpty() ? QList<StatusPart>() : QList<StatusPart>{{text}});
}

void Page::setStatusParts(const QList<StatusPart>& parts, const QList<StatusPart>& hints) {
    m_statusParts = parts;
    m_statusHints = hints;
    emit headChanged();
}

} // namespace tournevis
