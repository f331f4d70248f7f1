// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Store.h"
#include "devis/DevisRules.h"

namespace tournevis {

struct Intervention;

/// A devis with its rows, as it is typed and stored in one go.
struct DevisFile {
    Devis devis;
    QList<DevisLigne> lignes;
};

/// The use cases of devis. Those that change a stored devis take the version that was on the screen: Conflict
/// when somebody else wrote since.
class DevisService {
public:
    explicit DevisService(Session& session)
        : m_session(session) {}

    /// A devis not stored yet, with the defaults of the client: terms, deposit, discount, validity.
    Result<DevisFile> blank(Id<Client> client = {});
    /// The same for the client, the site and the nature of a mission.
    Result<DevisFile> forMission(Id<Mission> mission);
    /// Stores a draft made of the billable rows of a visit: labour, travel and parts, as they were written.
    Result<Id<Devis>> fromIntervention(Id<Intervention> intervention);
    /// Stores a draft with the head and the rows of another devis, dated today, without its decisions.
    Result<Id<Devis>> duplicate(Id<Devis> id);

    /// Head and rows; costs are zero without marge.voir.
    Result<DevisFile> load(Id<Devis> id);

    /// Stores head and rows in one write and gives them back as stored. Rows are matched by id, renumbered
    /// 1..n; totals and devis_tva are recomputed. A real change to a devis under approval makes it a draft
    /// again and voids its approvals (VAL-04). Validation: refused fields, lines as « ligne.2.quantite ».
    Result<DevisFile> saveDraft(DevisFile file);

    /// The approvals a devis with computed totals calls for, if the person at work submitted it now.
    Result<Circuit> circuitOf(const DevisFile& file);
    /// Draws the number the first time, opens the circuit the amount calls for and tells its first step;
    /// without any step to go, the devis is ready to be sent.
    Outcome submit(Id<Devis> id, int version);
    Outcome approveAsDg(Id<Devis> id, int version, const QString& commentaire = {});
    Outcome approveAsPdg(Id<Devis> id, int version, const QString& commentaire = {});
    /// The comment tells the author what to change.
    Outcome requestChange(Id<Devis> id, int version, NiveauDevis niveau, const QString& commentaire);
    /// The comment is the reason.
    Outcome refuse(Id<Devis> id, int version, NiveauDevis niveau, const QString& commentaire);
    /// Takes one's last decision back as long as nothing happened to the devis since. The journal keeps the
    /// decision and gains a « à modifier » row that says so, which approves nothing.
    Outcome undoDecision(Id<Devis> id, int version);

    /// Notes that the client has it and freezes the parties as they are. A devis that needs no approval may
    /// leave straight from a draft, with devis.envoyer_direct.
    Outcome send(Id<Devis> id, int version, const QString& destinataire = {});
    Outcome recordClientAnswer(Id<Devis> id, int version, const ReponseDevis& reponse);
    /// A numbered devis is cancelled with a reason.
    Outcome cancel(Id<Devis> id, int version, const QString& motif);
    /// Marks expired what was sent and is past its validity today; tells how many.
    Result<int> expireOutdated();

private:
    Result<Valideur> valideurOf(Transaction& transaction, Id<Devis> id);
    Outcome decide(Id<Devis> id, int version, NiveauDevis niveau, DecisionDevis decision,
                   const QString& commentaire);
    Result<DevisFile> store(Transaction& transaction, DevisFile file);
    Result<bool> has(const Permission& permission);

    Session& m_session;
};

} // namespace tournevis
