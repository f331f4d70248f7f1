// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLabel>

namespace tournevis {

/// Text tokens a label can take (ux.md § 4.2 and § 4.3).
enum class LabelStyle { Body, Medium, Strong, Secondary, Hint, Small, SmallHint, Title, Xl, Xxl, Error };

/// Keeps a tooltip from reading data as HTML, which Qt does as soon as a text looks like it.
QString plainToolTip(const QString& text);

/// The only label of the program: plain text whatever it is given, font and colour from the theme.
class PlainLabel : public QLabel {
    Q_OBJECT

public:
    explicit PlainLabel(const QString& text = {}, LabelStyle style = LabelStyle::Body,
                        QWidget* parent = nullptr);

    LabelStyle labelStyle() const { return m_style; }
    void setLabelStyle(LabelStyle style);

private:
    void refresh();

    LabelStyle m_style;
};

/// One line which ends with an ellipsis when it lacks room; the whole text is then in the tooltip.
class ElidedLabel : public PlainLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, LabelStyle style = LabelStyle::Body,
                         QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString elided() const;
};

} // namespace tournevis
