// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QProxyStyle>

namespace tournevis {

/// Looks of a button. Dark is for the batch bar and other dark surfaces.
enum class ButtonVariant { Secondary, Primary, Ghost, Link, Success, Danger, Dark, Heading };

/// Stored in the dynamic property `variant`.
void setVariant(QWidget* widget, ButtonVariant variant);
ButtonVariant variantOf(const QWidget* widget);

/// 26 px instead of 32 (property `compact`).
void setCompact(QWidget* widget, bool compact = true);
bool isCompact(const QWidget* widget);

/// Red border (property `invalid`); the sentence which explains belongs to FormField.
void setInvalid(QWidget* widget, bool invalid);

/// Fusion underneath, everything visible painted from the theme (ux.md § 4 and § 5).
class Style : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget* widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap wanted, const QStyleOption* option,
                       const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

} // namespace tournevis
