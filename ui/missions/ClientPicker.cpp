// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/ClientPicker.h"

#include "base/theme/Icons.h"
#include "base/theme/Theme.h"
#include "clients/ClientQueries.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QListWidget>

namespace tournevis {
namespace {

constexpr int delayMilliseconds = 150;
constexpr int matchCount = 8;
constexpr int rowHeight = 34;

} // namespace

ClientPicker::ClientPicker(DataThread& thread, QWidget* parent)
    : QLineEdit(parent)
    , m_data(thread) {
    setPlaceholderText(tr("Nom, téléphone, ville ou e-mail…"));
    addAction(icon(Icon::Building, Tint::Ink3), QLineEdit::LeadingPosition);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &ClientPicker::search);
    connect(this, &QLineEdit::textEdited, this, &ClientPicker::typed);
}

void ClientPicker::setClient(Id<Client> id, const QString& name) {
    m_client = id;
    setText(name);
    if (m_matches)
        m_matches->hide();
}

void ClientPicker::typed() {
    m_client = {};
    ++m_asked;
    if (text().trimmed().isEmpty() && m_matches)
        m_matches->hide();
    m_delay.start();
}

void ClientPicker::search() {
    const QString words = text().trimmed();
    if (words.isEmpty())
        return;
    ListRequest request;
    request.search = words;
    request.filter = "actifs";
    request.limit = matchCount;
    m_data.run(
        this, [request](Session& session) { return ClientQueries(session).page(request); },
        [this, asked = m_asked](const Result<RowPage<ClientRow>>& answer) {
            if (!answer || asked != m_asked)
                return;
            QList<std::pair<Id<Client>, QString>> found;
            for (const ClientRow& row : answer->rows)
                found.append({row.id, row.ville.isEmpty()
                                          ? row.nom
                                          : QStringLiteral("%1 · %2").arg(row.nom, row.ville)});
            offer(found);
        });
}

void ClientPicker::offer(const QList<std::pair<Id<Client>, QString>>& found) {
    if (!m_matches) {
        m_matches = new QListWidget(window());
        m_matches->setObjectName(objectName() + QStringLiteral(".matches"));
        m_matches->setAccessibleName(tr("Clients trouvés"));
        m_matches->setFocusPolicy(Qt::NoFocus);
        connect(m_matches, &QListWidget::itemPressed, this,
                [this](QListWidgetItem* item) { take(m_matches->row(item)); });
        connect(this, &QObject::destroyed, m_matches, &QObject::deleteLater);
    }
    m_matches->clear();
    for (const auto& [id, name] : found) {
        auto* item = new QListWidgetItem(icon(Icon::Building, Tint::Ink3), name, m_matches);
        item->setData(Qt::UserRole, qlonglong(id.value()));
    }
    if (m_mayCreate)
        new QListWidgetItem(icon(Icon::Plus, Tint::Accent), tr("Créer “%1”").arg(text().trimmed()),
                            m_matches);
    m_matches->setCurrentRow(0);
    m_matches->setVisible(m_matches->count() > 0 && hasFocus());
    placeMatches();
}

void ClientPicker::placeMatches() {
    const QPoint below = mapTo(window(), QPoint(0, height() + px(2)));
    const int rows = qMin(m_matches->count(), matchCount + 1);
    m_matches->setGeometry(below.x(), below.y(), qMax(width(), px(360)), rows * px(rowHeight) + px(4));
    m_matches->raise();
}

void ClientPicker::take(int row) {
    const QListWidgetItem* item = m_matches->item(row);
    if (!item)
        return;
    const Id<Client> id(item->data(Qt::UserRole).toLongLong());
    m_matches->hide();
    if (!id) {
        emit creationAsked(text().trimmed());
        return;
    }
    setClient(id, item->text().section(QStringLiteral(" · "), 0, 0));
    emit chosen(id);
}

bool ClientPicker::moveBy(int rows) {
    const int row = qBound(0, m_matches->currentRow() + rows, m_matches->count() - 1);
    m_matches->setCurrentRow(row);
    return true;
}

void ClientPicker::keyPressEvent(QKeyEvent* event) {
    const bool open = m_matches && m_matches->isVisible();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == 0;
    if (open && plain) {
        switch (event->key()) {
        case Qt::Key_Down:
            moveBy(1);
            return;
        case Qt::Key_Up:
            moveBy(-1);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            take(m_matches->currentRow());
            return;
        case Qt::Key_Escape:
            m_matches->hide();
            return;
        default:
            break;
        }
    }
    QLineEdit::keyPressEvent(event);
}

void ClientPicker::focusOutEvent(QFocusEvent* event) {
    if (m_matches)
        m_matches->hide();
    QLineEdit::focusOutEvent(event);
}

} // namespace tournevis
