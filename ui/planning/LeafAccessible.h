// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QAccessible>
#include <QtWidgets/QWidget>

namespace tournevis {

/// Something a widget paints by hand, as its child for screen readers; it has no child of its own.
class LeafAccessible : public QAccessibleInterface {
public:
    explicit LeafAccessible(QWidget* widget)
        : m_widget(widget) {}

    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_widget); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name && isValid() ? sentence() : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        const QRect shown = isValid() ? place() : QRect();
        return shown.isEmpty() ? QRect() : QRect(surface()->mapToGlobal(shown.topLeft()), shown.size());
    }

protected:
    virtual QString sentence() const = 0;
    /// Where it shows, in coordinates of surface().
    virtual QRect place() const = 0;
    virtual QWidget* surface() const = 0;
    QWidget* widget() const { return m_widget; }

private:
    QWidget* m_widget;
};

} // namespace tournevis
