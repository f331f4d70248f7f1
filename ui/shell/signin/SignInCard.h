// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {

/// A framed panel in the middle of an empty window.
class SignInCard : public QWidget {
    Q_OBJECT

public:
    /// `width` in px at 100 %.
    explicit SignInCard(int width, QWidget* parent = nullptr);

    QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_body;
};

/// Fills `page` with `content` in its middle, scrolled when the window is too small.
QScrollArea* centreIn(QWidget* page, QWidget* content);

/// Logo of the company on paper white, or the mark of the product.
class CompanyLogo : public QWidget {
    Q_OBJECT

public:
    explicit CompanyLogo(QWidget* parent = nullptr);

    /// A null image shows the mark of the product.
    void setLogo(const QImage& logo);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_logo;
};

} // namespace tournevis
