// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtGui/QFont>
#include <QtGui/QStaticText>

class QPainter;
class QRect;

namespace tournevis {

/// Texts of a board, elided and laid out once: names come back at each frame.
class TextCache {
public:
    /// Draws on one line, centred in height; the end gives way to an ellipsis. Answers the width drawn.
    int draw(QPainter& painter, const QRect& rect, const QString& text, const QFont& font);
    void clear() { m_texts.clear(); }

private:
    struct Key {
        QString text;
        int width = 0;
        int look = 0; ///< size and weight of the font
        bool operator==(const Key&) const = default;
    };
    friend size_t qHash(const Key& key, size_t seed) {
        return qHashMulti(seed, key.text, key.width, key.look);
    }
    struct Laid {
        QStaticText text;
        int width = 0;
        int height = 0;
    };

    QHash<Key, Laid> m_texts;
};

} // namespace tournevis
