// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/gestes/AssignPopup.h"

#include "base/Text.h"
#include "planning/drag/CardText.h"
#include "planning/drag/ConstatLook.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>

#include <algorithm>

namespace tournevis {
namespace {

constexpr int popupWidth = 300;
constexpr int listHeight = 200;

} // namespace

AssignPopup::AssignPopup(PlanningModel& model, const Essai& essai, QWidget* parent)
    : QFrame(parent)
    , m_model(model)
    , m_essai(essai)
    , m_name(new QLineEdit)
    , m_people(new QListWidget) {
    setObjectName("planning.assign");
    m_name->setObjectName("planning.assign.name");
    m_name->setAccessibleName(tr("Affecter à"));
    m_name->setPlaceholderText(tr("Nom du technicien…"));
    m_people->setObjectName("planning.assign.people");
    m_people->setAccessibleName(tr("Techniciens"));
    m_people->setFocusPolicy(Qt::NoFocus);
    m_people->setFixedHeight(px(listHeight));
    // What stands against somebody is read whole.
    m_people->setWordWrap(true);
    m_people->setResizeMode(QListView::Adjust);
    m_people->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(10), px(10), px(10), px(10));
    column->setSpacing(px(6));
    column->addWidget(m_name);
    column->addWidget(m_people);
    m_name->installEventFilter(this);
    connect(m_name, &QLineEdit::textChanged, this, &AssignPopup::fill);
    connect(m_people, &QListWidget::currentTextChanged, this, [this](const QString& who) {
        // The keyboard stays in the name: who would be taken is said there.
        m_name->setAccessibleDescription(who);
        QAccessibleEvent told(m_name, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    });
    connect(m_people, &QListWidget::itemClicked, this, &AssignPopup::accept);
    fill({});
}

void AssignPopup::openUnder(const QRect& place) {
    const QSize size(px(popupWidth), sizeHint().height());
    const QRect area = parentWidget()->rect();
    const int left = std::clamp(place.left(), 0, std::max(0, area.width() - size.width()));
    const int below = place.bottom() + px(4);
    const int top = below + size.height() <= area.height() ? below : place.top() - size.height() - px(4);
    setGeometry({QPoint(left, std::max(0, top)), size});
    m_from = QApplication::focusWidget();
    show();
    raise();
    m_name->setFocus(Qt::PopupFocusReason);
}

void AssignPopup::fill(const QString& words) {
    m_people->clear();
    const QString wanted = fold(words);
    for (const PlanningLane& lane : m_model.tableau().lanes) {
        const TechnicienRow& technicien = lane.technicien;
        if (!fold(technicien.nom).contains(wanted))
            continue;
        const QList<Constat> found = against(technicien.id);
        const StatusLook look = lookOf(niveauOf(found));
        const bool fine = niveauOf(found) >= ConstatNiveau::Bon || found.isEmpty();
        auto* item = new QListWidgetItem(
            icon(look.icon, tintOf(look.hue)),
            fine ? technicien.nom : tr("%1 — %2").arg(technicien.nom, found.first().texte), m_people);
        item->setData(Qt::UserRole, technicien.id.value());
        item->setToolTip(found.isEmpty() ? QString() : found.first().texte);
    }
    m_people->setCurrentRow(0);
}

QList<Constat> AssignPopup::against(Id<Technicien> technicien) const {
    QList<Constat> found;
    for (const ConstatMembre& one : m_model.constatsEquipe(m_essai(technicien), false)) {
        if (one.technicienId == technicien)
            found += one.constat;
    }
    return found;
}

void AssignPopup::accept() {
    const QListWidgetItem* item = m_people->currentItem();
    if (!item)
        return;
    const qint64 technicien = item->data(Qt::UserRole).toLongLong();
    giveBack();
    emit chosen(technicien);
}

void AssignPopup::giveBack() {
    if (m_from)
        m_from->setFocus();
    hide();
    deleteLater();
}

bool AssignPopup::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && watched == m_name && isVisible()) {
        hide();
        deleteLater();
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        giveBack();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        // Kept here: the view below would open the visit.
        accept();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int row = m_people->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        m_people->setCurrentRow(std::clamp(row, 0, std::max(0, m_people->count() - 1)));
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void AssignPopup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCardGround(painter, rect());
}

} // namespace tournevis
