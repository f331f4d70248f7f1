// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QVariantMap>

namespace tournevis {

/// What somebody typed in a form and did not save, with what the form showed before: that is the version of
/// the record it was typed on.
struct Draft {
    QVariantMap typed;
    QVariantMap shown;
    QDateTime when;

    /// Whether a form which now shows `present` is still at the version of the draft.
    bool isTypedOn(const QVariantMap& present) const;
    /// `present` with what the person changed, and nothing else: the rows of a list are told by their « id ».
    QVariantMap changesOver(const QVariantMap& present) const;
};

/// The drafts of one form, oldest first, as they are written.
QVariantMap mapOf(const QList<Draft>& drafts);
QList<Draft> draftsOf(const QVariantMap& map);

} // namespace tournevis
