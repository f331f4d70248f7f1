// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QVariantMap>
#include <QtWidgets/QWidget>

#include <vector>

class QVBoxLayout;

namespace tournevis {

class ActionButton;
class Banner;
class SegmentedControl;

/// One field of which two versions exist.
struct FieldConflict {
    QString column;
    QString label;
    QString mine;
    QString theirs;
    bool changedByMe = true; ///< the choice proposed
};

/// « Modifié par Julie Morel à 10:43 »: both versions of each field that differs, with a choice per field.
class ConflictPanel : public QWidget {
    Q_OBJECT

public:
    explicit ConflictPanel(const QString& objectPrefix, QWidget* parent = nullptr);

    void present(const QString& message, const std::vector<FieldConflict>& conflicts);
    /// The focus goes to the first choice, else to the button.
    void focusFirst();
    /// Columns to take from the other person's version.
    QStringList takenFromThem() const;

signals:
    void resolved();

private:
    void clear();
    QWidget* rowOf(const FieldConflict& conflict);

    QString m_prefix;
    Banner* m_banner;
    ActionButton* m_apply;
    QVBoxLayout* m_rows;
    std::vector<std::pair<QString, SegmentedControl*>> m_choices;
};

} // namespace tournevis
