// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/bars/ChoicePanel.h"

#include "base/Text.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/Caption.h"
#include "base/widgets/SearchField.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QScrollArea>

namespace tournevis {
namespace {

/// Fewer lines are read at a glance.
constexpr int searchedLines = 8;
constexpr int tallest = 320;

} // namespace

ChoicePanel::ChoicePanel(const QString& objectName, const QString& name, QWidget* owner)
    : PopupPanel(objectName, name, owner)
    , m_search(new SearchField(tr("Chercher")))
    , m_lines(new QWidget)
    , m_column(new QVBoxLayout(m_lines))
    , m_clear(new ActionButton(tr("Tout effacer"), ButtonVariant::Link)) {
    m_search->setObjectName(objectName + QStringLiteral(".search"));
    m_clear->setObjectName(objectName + QStringLiteral(".clear"));
    m_column->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_lines);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_search);
    body()->addWidget(scroll, 1);
    body()->addWidget(m_clear);
    followTheme(this, [this, scroll] {
        scroll->setMaximumHeight(px(tallest));
        m_column->setSpacing(px(6));
    });
    connect(m_search, &SearchField::searched, this, &ChoicePanel::narrow);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        for (const auto& [id, box] : std::as_const(m_boxes)) {
            const QSignalBlocker quiet(box);
            box->setChecked(false);
        }
        announce();
    });
}

void ChoicePanel::setChoices(const QList<FilterChoice>& choices, const QList<qint64>& ticked) {
    for (const auto& [id, box] : std::as_const(m_boxes))
        delete box;
    m_boxes.clear();
    while (QLayoutItem* stretch = m_column->takeAt(0))
        delete stretch;
    for (const FilterChoice& choice : choices)
        addLine(choice, ticked.contains(choice.id));
    m_column->addStretch(1);
    m_search->clear();
    m_search->setVisible(choices.size() >= searchedLines);
    m_clear->setEnabled(!tickedIds().isEmpty());
    setFocusProxy(m_search->isHidden() && !m_boxes.isEmpty() ? static_cast<QWidget*>(m_boxes.first().second)
                                                             : m_search);
}

void ChoicePanel::addLine(const FilterChoice& choice, bool checked) {
    const QString words =
        choice.note.isEmpty() ? choice.text : QStringLiteral("%1 · %2").arg(choice.text, choice.note);
    auto* box = new QCheckBox(plainCaption(words));
    box->setObjectName(QStringLiteral("%1.%2").arg(objectName()).arg(choice.id));
    box->setChecked(checked);
    connect(box, &QCheckBox::toggled, this, &ChoicePanel::announce);
    m_column->addWidget(box);
    m_boxes.append({choice.id, box});
}

void ChoicePanel::narrow(const QString& words) {
    const QString wanted = fold(words);
    for (const auto& [id, box] : std::as_const(m_boxes))
        box->setVisible(fold(box->text()).contains(wanted));
}

QList<qint64> ChoicePanel::tickedIds() const {
    QList<qint64> ids;
    for (const auto& [id, box] : m_boxes) {
        if (box->isChecked())
            ids += id;
    }
    return ids;
}

void ChoicePanel::announce() {
    m_clear->setEnabled(!tickedIds().isEmpty());
    emit ticked(tickedIds());
}

} // namespace tournevis
