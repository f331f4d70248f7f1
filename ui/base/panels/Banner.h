// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/theme/Icons.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QWidget>

class QPlainTextEdit;

namespace tournevis {

class ActionButton;
class PlainLabel;

enum class BannerKind { Info, Success, Warning, Error };

/// A message which stays in the layout next to its subject: what failed, what is kept, what to do.
class Banner : public QWidget {
    Q_OBJECT

public:
    explicit Banner(BannerKind kind, const QString& message, QWidget* parent = nullptr);

    void setMessage(BannerKind kind, const QString& message);
    QString message() const;
    /// Folded under « Détail technique » with a button which copies it; empty hides it.
    void setDetail(const QString& detail);
    /// The caller connects clicked().
    ActionButton* addAction(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void buildDetail();
    void fold(bool folded);
    void refresh();

    BannerKind m_kind;
    QHBoxLayout* m_row;
    QWidget* m_mark;
    PlainLabel* m_message;
    ActionButton* m_detailToggle;
    QWidget* m_detailZone;
    QPlainTextEdit* m_detail;
};

} // namespace tournevis
