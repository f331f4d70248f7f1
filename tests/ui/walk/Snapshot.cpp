// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/walk/Snapshot.h"

#include <QtCore/QDir>
#include <QtGui/QClipboard>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollBar>

namespace tournevis::test {
namespace {

constexpr int comparedRows = 40;

QString rowsOf(const QAbstractItemView* view) {
    const QAbstractItemModel* model = view->model();
    if (!model)
        return {};
    QStringList cells{QString::number(model->rowCount()), QString::number(view->currentIndex().row())};
    for (int row = 0; row < qMin(model->rowCount(), comparedRows); ++row) {
        for (int column = 0; column < model->columnCount(); ++column)
            cells += model->index(row, column).data().toString();
    }
    return cells.join(u'\t');
}

QString wordsOf(const QWidget* widget) {
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return button->text() + (button->isChecked() ? QStringLiteral(" [x]") : QString());
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return line->text() + (line->isReadOnly() ? QStringLiteral(" (lecture)") : QString());
    if (const auto* paragraph = qobject_cast<const QPlainTextEdit*>(widget))
        return paragraph->toPlainText();
    if (const auto* combo = qobject_cast<const QComboBox*>(widget))
        return combo->currentText();
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
        return rowsOf(view);
    return widget->accessibleName();
}

QString scrollOf(const QWidget* widget) {
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget);
    return area ? QString::number(area->verticalScrollBar()->value()) + u'/' +
                      QString::number(area->horizontalScrollBar()->value())
                : QString();
}

QString stateOf(const QWidget* widget) {
    return QStringList{QString::fromLatin1(widget->metaObject()->className()),
                       widget->objectName(),
                       wordsOf(widget),
                       widget->isEnabled() ? QString() : QStringLiteral("off"),
                       scrollOf(widget),
                       widget->accessibleDescription()}
        .join(u'|');
}

void addWidgets(QStringList& seen, const QWidget* root) {
    for (const QWidget* widget : root->findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->window() == root)
            seen += stateOf(widget);
    }
}

void addFiles(QStringList& seen, const QString& folder) {
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files))
        seen += file.fileName() + u' ' + QString::number(file.size());
}

} // namespace

QString labelOf(const QWidget* widget) {
    if (!widget)
        return QStringLiteral("nothing");
    const QString words = widget->property("text").toString();
    const QWidget* around = widget->parentWidget();
    return QStringLiteral("%1 %2 « %3 » in « %4 »")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
             words.isEmpty() ? widget->accessibleName() : words,
             around ? around->accessibleName() : QString());
}

QStringList snapshotOf(const ShellDesk& desk, const QString& fileFolder) {
    QStringList seen = desk.asked();
    seen += labelOf(QApplication::focusWidget());
    seen += QGuiApplication::clipboard()->text();
    seen += QString::number(int(appearance().mode)) + u' ' + QString::number(appearance().zoomPercent);
    addFiles(seen, fileFolder);
    for (const QWidget* window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        seen += stateOf(window) + window->windowTitle();
        addWidgets(seen, window);
    }
    return seen;
}

} // namespace tournevis::test
