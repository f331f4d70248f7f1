// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/panels/ChildList.h"

#include "base/widgets/ActionButton.h"

#include <algorithm>

namespace tournevis {
namespace {

/// Names the record of a block in a draft: its row may have moved since.
constexpr const char* idKey = "id";

} // namespace

ChildList::ChildList(const QString& title, const QString& addText, const Schema& schema, FieldContext context,
                     const QString& prefix, BlockBuilder builder, QWidget* parent)
    : Card(title, parent)
    , m_schema(schema)
    , m_context(std::move(context))
    , m_prefix(prefix)
    , m_builder(std::move(builder)) {
    m_add = new ActionButton(Icon::Plus, addText);
    m_add->setObjectName(m_prefix + QStringLiteral(".add"));
    setCompact(m_add);
    addAction(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        Block& block = addBlock(-1);
        if (m_showBlank)
            m_showBlank(*block.binder);
        block.binder->focusFirst();
        emit edited();
    });
    showCount();
}

ChildList::Block& ChildList::addBlock(int origin) {
    const QString name = QStringLiteral("%1.%2").arg(m_prefix).arg(m_serial++);
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, px(8));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(8));
    row->addLayout(grid, 1);
    auto binder = std::make_unique<Binder>(m_schema, m_context, name);
    m_builder(*binder, *grid);
    connect(binder.get(), &Binder::edited, this, &ChildList::edited);
    auto* removal = ActionButton::iconOnly(Icon::Trash, tr("Retirer"));
    removal->setObjectName(name + QStringLiteral(".remove"));
    row->addWidget(removal, 0, Qt::AlignTop);
    connect(removal, &QPushButton::clicked, this, [this, widget] { remove(widget); });
    body()->addWidget(widget);
    m_blocks.push_back({std::move(binder), widget, removal, origin});
    showCount();
    return m_blocks.back();
}

Binder& ChildList::append(const Record& record) {
    Block& block = addBlock(int(m_loaded.size()));
    block.binder->load(record);
    m_loaded.push_back({record.id, block.binder->texts()});
    return *block.binder;
}

void ChildList::remove(QWidget* widget) {
    std::erase_if(m_blocks, [&](const Block& block) { return block.widget == widget; });
    widget->hide();
    widget->deleteLater();
    m_add->setFocus();
    showCount();
    emit edited();
}

void ChildList::clear() {
    clearBlocks();
    m_loaded.clear();
    showCount();
}

void ChildList::clearBlocks() {
    for (const Block& block : m_blocks) {
        // Out of the tree at once: the next blocks take the same names.
        block.widget->setParent(nullptr);
        block.widget->deleteLater();
    }
    m_blocks.clear();
    m_serial = 0;
}

int ChildList::originOf(qint64 id) const {
    const auto found =
        std::ranges::find_if(m_loaded, [id](const Loaded& loaded) { return id != 0 && loaded.id == id; });
    return found == m_loaded.end() ? -1 : int(found - m_loaded.begin());
}

QVariantList ChildList::typed() const {
    QVariantList list;
    for (const Block& block : m_blocks) {
        QVariantMap values = block.binder->typed();
        values.insert(idKey, block.origin < 0 ? 0 : m_loaded[std::size_t(block.origin)].id);
        list.append(values);
    }
    return list;
}

void ChildList::restore(const QVariantList& typed) {
    clearBlocks();
    for (const QVariant& entry : typed) {
        const QVariantMap values = entry.toMap();
        const int origin = originOf(values.value(idKey).toLongLong());
        Block& block = addBlock(origin);
        if (origin >= 0)
            block.binder->restore(m_loaded[std::size_t(origin)].texts);
        block.binder->restore(values);
    }
    showCount();
}

void ChildList::setReadOnly(bool readOnly) {
    m_add->setVisible(!readOnly);
    for (const Block& block : m_blocks) {
        block.binder->setReadOnly(readOnly);
        block.removal->setVisible(!readOnly);
    }
}

void ChildList::showCount() { setNote(m_blocks.empty() ? QString() : QString::number(m_blocks.size())); }

} // namespace tournevis
