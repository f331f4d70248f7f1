// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QListWidget>

#include <optional>

namespace tournevis {

/// One line proposed under a field: what it stands for, its words, a note at the right.
struct ArticleSuggestion {
    qint64 key = 0;
    QString text;
    QString note = {};
};

/// What a field proposes while one types; the field keeps the focus and forwards the keys.
class SuggestList : public QListWidget {
    Q_OBJECT

public:
    explicit SuggestList(QWidget* parent);

    /// Shows them under `field`; nothing to propose hides the list. `first` marks the first line at once.
    void propose(const QWidget* field, const QList<ArticleSuggestion>& suggestions, bool first);
    std::optional<ArticleSuggestion> current() const;
    /// Down, up, Entrée and Échap while shown; false for any other key.
    bool takeKey(const QKeyEvent& key);

signals:
    void chosen(const ArticleSuggestion& suggestion);

private:
    ArticleSuggestion at(int row) const { return m_suggestions[row]; }
    void moveBy(int step);

    QList<ArticleSuggestion> m_suggestions;
};

} // namespace tournevis
