// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Binder.h"
#include "base/panels/Card.h"

#include <QtWidgets/QGridLayout>

#include <memory>
#include <vector>

namespace tournevis {

class ActionButton;
class PlainLabel;

/// The children of a record (sites, contacts) edited in place, one block of fields each, inside the form of
/// their parent: they are saved with it.
class ChildList : public Card {
    Q_OBJECT

public:
    /// Lays the fields of one block out with the binder it is given.
    using BlockBuilder = std::function<void(Binder&, QGridLayout&)>;

    ChildList(const QString& title, const QString& addText, const Schema& schema, FieldContext context,
              const QString& prefix, BlockBuilder builder, QWidget* parent = nullptr);

    int count() const { return int(m_blocks.size()); }
    Binder& binder(int row) const { return *m_blocks[std::size_t(row)].binder; }
    /// Appends a block showing `record`; `subject` is what its remove button names.
    Binder& append(const Record& record);
    void clear();
    /// Position of the block in the list given to load(), -1 for one added since.
    int origin(int row) const { return m_blocks[std::size_t(row)].origin; }
    /// Empty record used by the add button.
    void setBlank(std::function<void(Binder&)> showBlank) { m_showBlank = std::move(showBlank); }
    QVariantList typed() const;
    /// What `typed` leaves out, the secrets, comes from the loaded records.
    void restore(const QVariantList& typed);
    void setReadOnly(bool readOnly);

signals:
    void edited();

private:
    struct Block {
        std::unique_ptr<Binder> binder;
        QWidget* widget = nullptr;
        QWidget* removal = nullptr;
        int origin = -1;
    };
    struct Loaded {
        qint64 id = 0;
        QVariantMap texts;
    };
    Block& addBlock(int origin);
    void clearBlocks();
    int originOf(qint64 id) const;
    void remove(QWidget* widget);
    void showCount();

    const Schema& m_schema;
    FieldContext m_context;
    QString m_prefix;
    BlockBuilder m_builder;
    std::function<void(Binder&)> m_showBlank;
    std::vector<Block> m_blocks;
    std::vector<Loaded> m_loaded;
    ActionButton* m_add;
    int m_serial = 0;
};

} // namespace tournevis
