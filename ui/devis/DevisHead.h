// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Binder.h"
#include "base/panels/Card.h"
#include "clients/Site.h"
#include "devis/Devis.h"

namespace tournevis {

class ClientField;

/// What the head fields choose from.
struct DevisChoices {
    QString client; ///< name of the client shown
    QList<Choice> sites;
    QList<Choice> missions;
    QList<Choice> paiements;
};

/// The head of a devis: client, place, mission, dates, object, terms.
class DevisHead : public Card {
    Q_OBJECT

public:
    explicit DevisHead(const FieldContext& context, QWidget* parent = nullptr);

    Binder& binder() { return m_binder; }
    ClientField* client() const { return m_client; }
    void load(const Devis& devis, const DevisChoices& choices);
    /// Another client was chosen: its places and missions, and what it brings by default.
    void follow(const Devis& defaults, const DevisChoices& choices);
    void setChoices(const DevisChoices& choices);
    QVariantMap typed() const;
    /// The place and the mission are kept even before their entries are given to setChoices().
    void restore(const QVariantMap& typed);

private:
    void build();

    Binder m_binder;
    ClientField* m_client;
};

} // namespace tournevis
