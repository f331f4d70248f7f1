// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ui/Accessible.h"

#include "base/panels/FormField.h"
#include "base/widgets/PlainLabel.h"

#include <QtCore/QSet>
#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <gtest/gtest.h>

namespace tournevis::test {
namespace {

std::string nameOf(const QWidget* widget) {
    const QString words = widget->property("text").toString();
    return QStringLiteral("%1 « %2 » %3 in %4")
        .arg(QString::fromLatin1(widget->metaObject()->className()), words, widget->objectName(),
             widget->parentWidget() ? widget->parentWidget()->objectName() : QString())
        .toStdString();
}

QString spokenName(QWidget* widget) {
    QAccessibleInterface* speaker = QAccessible::queryAccessibleInterface(widget);
    return speaker ? speaker->text(QAccessible::Name) : QString();
}

bool elides(const QLabel* label) { return qobject_cast<const ElidedLabel*>(label) != nullptr; }

bool hasRoom(const QLabel* label) {
    const QSize room = label->contentsRect().size();
    const QSize wanted = label->sizeHint();
    if (!label->wordWrap())
        return wanted.width() <= label->width() && wanted.height() <= label->height();
    return label->heightForWidth(label->width()) <= label->height() && room.width() > 0;
}

} // namespace

QList<QWidget*> reachable(QWidget* root) {
    QList<QWidget*> found;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
            widget->window() == root->window())
            found += widget;
    }
    return found;
}

void expectAccessible(QWidget* root) {
    QSet<QString> names;
    for (QWidget* widget : reachable(root)) {
        EXPECT_FALSE(widget->objectName().isEmpty()) << "without objectName: " << nameOf(widget);
        EXPECT_FALSE(names.contains(widget->objectName())) << "twice the same name: " << nameOf(widget);
        EXPECT_FALSE(spokenName(widget).isEmpty()) << "without accessible name: " << nameOf(widget);
        names.insert(widget->objectName());
    }
    for (const FormField* field : root->findChildren<FormField*>()) {
        const QList<QLabel*> labels = field->findChildren<QLabel*>();
        EXPECT_TRUE(std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->buddy() == field->editor(); }))
            << "no label leads to " << nameOf(field->editor());
    }
}

void expectTabReachesAll(QWidget* root, QWidget* first) {
    QList<QWidget*> missing = reachable(root);
    QList<QWidget*> visited;
    first->setFocus(Qt::TabFocusReason);
    const int enough = 3 * int(missing.size()) + 20;
    for (int pressed = 0; pressed < enough && !missing.isEmpty(); ++pressed) {
        QWidget* focused = QApplication::focusWidget();
        ASSERT_TRUE(focused) << "the focus is lost after " << pressed << " Tab";
        // Tab enters an exclusive group by its chosen button; the arrows go to the others.
        const auto* button = qobject_cast<const QAbstractButton*>(focused);
        if (button && button->autoExclusive()) {
            missing.removeIf([&](const QWidget* other) {
                const auto* peer = qobject_cast<const QAbstractButton*>(other);
                return peer && peer->autoExclusive() && peer->parent() == button->parent();
            });
        }
        missing.removeOne(focused);
        visited += focused;
        QTest::keyClick(focused, Qt::Key_Tab);
    }
    for (const QWidget* widget : missing)
        ADD_FAILURE() << "Tab never reaches " << nameOf(widget);
    if (visited.size() < 2)
        return;
    // What Tab went through, Maj+Tab goes back through.
    QWidget* last = QApplication::focusWidget();
    QTest::keyClick(last, Qt::Key_Tab, Qt::ShiftModifier);
    EXPECT_EQ(QApplication::focusWidget(), visited.last());
}

void expectNothingClipped(QWidget* root) {
    for (const QLabel* label : root->findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty() || elides(label))
            continue;
        EXPECT_TRUE(hasRoom(label)) << "cut: " << nameOf(label) << " wants " << label->sizeHint().width()
                                    << "x"
                                    << (label->wordWrap() ? label->heightForWidth(label->width())
                                                          : label->sizeHint().height())
                                    << ", has " << label->width() << "x" << label->height();
    }
    for (const QAbstractButton* button : root->findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || button->text().isEmpty() || !button->toolTip().isEmpty())
            continue;
        EXPECT_GE(button->width(), button->sizeHint().width()) << "cut: " << nameOf(button);
    }
}

} // namespace tournevis::test
