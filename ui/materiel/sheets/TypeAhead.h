// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>

#include <functional>

namespace tournevis {

/// What a type-ahead proposes: the text kept in the field, and what tells it apart in the list.
struct TypeAheadEntry {
    qint64 id = 0;
    QString text;
    QString note;
};

/// A field where a few letters choose a record: ↓ ↑ move in the proposals, Entrée or Tab takes one. A code
/// read by a scanner, followed by Entrée, takes the first answer.
class TypeAhead : public QLineEdit {
    Q_OBJECT

public:
    using Receive = std::function<void(const QList<TypeAheadEntry>&)>;
    using Search = std::function<void(const QString& words, Receive receive)>;

    explicit TypeAhead(Search search, QWidget* parent = nullptr);
    ~TypeAhead() override;

    /// 0 while nothing is chosen, whatever is typed.
    qint64 chosen() const { return m_chosen; }
    void choose(const TypeAheadEntry& proposal);
    bool isOpen() const { return m_list && m_list->isVisible(); }

signals:
    /// 0 when what is typed no longer names the former choice.
    void chosenChanged(qint64 id);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// What to do with answers that arrive after the person moved on.
    enum class Take { Nothing, First, Only };

    void edited();
    void ask();
    void receive(const QList<TypeAheadEntry>& proposals);
    void open();
    void place();
    void close();
    bool takeCurrent();
    void move(int rows);

    Search m_search;
    QList<TypeAheadEntry> m_proposals;
    QPointer<QListWidget> m_list;
    QTimer m_delay;
    qint64 m_chosen = 0;
    int m_asked = 0;
    bool m_waiting = false;
    Take m_take = Take::Nothing;
};

} // namespace tournevis
