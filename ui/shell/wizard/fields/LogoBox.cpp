// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/fields/LogoBox.h"

#include "base/theme/StylePaint.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/PlainLabel.h"

#include <QtCore/QMimeData>
#include <QtGui/QAccessible>
#include <QtGui/QDropEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QVBoxLayout>

namespace tournevis {
namespace {

constexpr int plateHeight = 150;
constexpr int plateMargin = 16;

QString hintText() {
    return LogoBox::tr("PNG, JPEG ou SVG. Déposez un fichier ici. Imprimé en 45 × 25 mm au maximum.");
}

} // namespace

/// Paper under the logo: light in both themes, because documents are.
class LogoBox::Plate : public QWidget {
public:
    explicit Plate(QWidget* parent)
        : QWidget(parent) {}
    void setImage(const QImage& image) {
        m_image = image;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const bool bare = m_image.isNull();
        paintRounded(painter, rect(), px(8), bare ? theme().surface2 : lightTheme().surface2);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().field, 1, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8));
        bare ? paintEmpty(painter) : paintImage(painter);
    }

private:
    void paintEmpty(QPainter& painter) const {
        QRect mark(0, 0, px(24), px(24));
        mark.moveCenter(rect().center());
        paintIcon(painter, mark, Icon::Image, theme().ink3);
    }
    void paintImage(QPainter& painter) const {
        const int margin = px(plateMargin);
        const QSize room = rect().adjusted(margin, margin, -margin, -margin).size();
        QRect target(QPoint(0, 0), m_image.size().scaled(room, Qt::KeepAspectRatio));
        target.moveCenter(rect().center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, m_image.scaled(target.size() * devicePixelRatioF(), Qt::IgnoreAspectRatio,
                                                 Qt::SmoothTransformation));
    }

    QImage m_image;
};

LogoBox::LogoBox(std::function<QString(QWidget*)> chooseImage, QWidget* parent)
    : QWidget(parent)
    , m_chooseImage(std::move(chooseImage))
    , m_plate(new Plate(this))
    , m_replace(new ActionButton(tr("Choisir un fichier")))
    , m_remove(new ActionButton(tr("Retirer"), ButtonVariant::Ghost))
    , m_hint(new PlainLabel(hintText(), LabelStyle::SmallHint)) {
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_replace);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    m_hint->setWordWrap(true);
    column->addWidget(new PlainLabel(tr("Logo"), LabelStyle::Small));
    column->addWidget(m_plate);
    column->addLayout(buttons);
    column->addWidget(m_hint);
    buildButtons();
    followTheme(this, [this, column, buttons] {
        column->setSpacing(px(4));
        buttons->setContentsMargins(0, px(4), 0, px(3));
        buttons->setSpacing(px(6));
        m_plate->setFixedHeight(px(plateHeight));
    });
}

void LogoBox::buildButtons() {
    m_replace->setObjectName("wizard.societe.logo.remplacer");
    m_remove->setObjectName("wizard.societe.logo.retirer");
    m_remove->setAccessibleName(tr("Retirer le logo"));
    setCompact(m_replace);
    setCompact(m_remove);
    connect(m_replace, &ActionButton::clicked, this, &LogoBox::choose);
    connect(m_remove, &ActionButton::clicked, this, [this] {
        setLogo({});
        m_replace->setFocus();
        emit edited();
    });
    showState();
}

void LogoBox::setLogo(const LogoImage& logo) {
    m_logo = logo;
    m_plate->setImage(logoOf(logo.bytes));
    showState();
}

void LogoBox::showState() {
    const bool present = !m_logo.bytes.isEmpty();
    m_replace->setText(present ? tr("Remplacer") : tr("Choisir un fichier"));
    m_replace->setAccessibleName(present ? tr("Remplacer le logo") : tr("Choisir un logo"));
    m_remove->setVisible(present);
    m_plate->setAccessibleName(present ? tr("Logo choisi") : tr("Aucun logo"));
    m_hint->setText(hintText());
    m_hint->setLabelStyle(LabelStyle::SmallHint);
}

void LogoBox::choose() {
    const QString path = m_chooseImage
                             ? m_chooseImage(this)
                             : QFileDialog::getOpenFileName(this, tr("Logo de la société"), {},
                                                            tr("Images (*.png *.jpg *.jpeg *.svg)"));
    if (!path.isEmpty())
        take(path);
}

void LogoBox::take(const QString& path) {
    const auto logo = importLogoFile(path);
    if (logo) {
        setLogo(*logo);
        emit edited();
        return;
    }
    m_hint->setText(logo.error().message);
    m_hint->setLabelStyle(LabelStyle::Error);
    QAccessibleEvent alert(m_hint, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void LogoBox::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void LogoBox::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    take(event->mimeData()->urls().value(0).toLocalFile());
}

} // namespace tournevis
