// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <optional>

namespace tournevis {

struct Intervention;
class PlanningModel;

/// What other people do to the visits shown: they have just moved one, or hold it in their hand (ux.md
/// § 11.3, « Other users »).
class MarquesDesAutres final : public QObject {
    Q_OBJECT

public:
    struct Marque {
        QString initiales;
        QString nom; ///< who holds it; empty: it was moved less than two seconds ago

        bool tenue() const { return !nom.isEmpty(); }
        bool operator==(const Marque&) const = default;
    };

    explicit MarquesDesAutres(PlanningModel& model);

    std::optional<Marque> de(Id<Intervention> visite) const;
    bool isEmpty() const { return m_tenues.isEmpty() && m_deplacees.isEmpty(); }

signals:
    void changed();

private:
    using Marques = QHash<Id<Intervention>, Marque>;
    void read();
    void mark(const QList<qint64>& visites, const QString& initiales);

    PlanningModel& m_model;
    Marques m_tenues;
    QHash<Id<Intervention>, QString> m_deplacees;
    QTimer m_fin;
    bool m_reading = false;
    bool m_again = false; ///< something moved while reading
};

} // namespace tournevis
