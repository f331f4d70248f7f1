// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Page.h"
#include "missions/tableau/JugementEquipe.h"
#include "missions/tableau/PlanningGestes.h"
#include "planning/PlanningFiltre.h"
#include "planning/PlanningOrdre.h"
#include "planning/Proposition.h"

#include <QtCore/QSet>

namespace tournevis {

class MarquesDesAutres;

/// The planning as every view of the page shares it: period, content, filter, selection, judgement and
/// gestures. The views paint it, the panels list it; only the model talks to the data thread.
class PlanningModel final : public QObject {
    Q_OBJECT

public:
    explicit PlanningModel(PageContext& context, QObject* parent = nullptr);

    PageContext& context() const { return m_context; }
    /// Whether the person may move anything.
    bool canPlan() const;
    /// Whether the person may override a strong finding.
    bool canForce() const;

    PlanningVue vue() const { return m_vue; }
    QDate jour() const { return m_jour; }
    /// First and last day shown, both included: a day, three, Monday to Sunday, or the whole weeks of a
    /// month.
    QDate premierJour() const;
    QDate dernierJour() const;
    void setVue(PlanningVue vue);
    void goTo(const QDate& jour);
    /// One period before (-1) or after (1).
    void turn(int periods);
    /// Reads for the first time: what is set before costs no reading.
    void start();
    /// Reads again, once started; calls made while it reads make one more reading.
    void reload();
    /// Days shown, in company time.
    Interval periode() const;

    /// As read last; empty until then.
    const PlanningTableau& tableau() const { return m_tableau; }
    bool isLoaded() const { return m_tableau.luLe.isValid(); }
    /// Another one at each reading: places kept from an older one mean nothing any more.
    int lecture() const { return m_lecture; }
    QDateTime now() const { return m_context.clock.now(); }
    /// Lanes shown, by their rank in tableau().lanes, grouped and in the order of the planning.
    const QList<int>& rangees() const { return m_rangees; }
    /// Place of a technician among the lanes shown; -1: not shown.
    qsizetype rang(Id<Technicien> technicien) const { return m_rangs.value(technicien, -1); }
    /// The technician of a lane shown.
    const TechnicienRow& technicien(qsizetype rang) const {
        return m_tableau.lanes[m_rangees[rang]].technicien;
    }
    /// Words of the group a line is shown in; empty without groups.
    QString groupe(const TechnicienRow& technicien) const;
    /// Load of a line of the tableau on a day of the period.
    Charge charge(int lane, int jour) const;
    /// By line of the tableau, then by day of the period.
    const QList<QList<Charge>>& charges() const { return m_charges; }
    /// The gravest of what stands against a member's part of a visit where it is, as judged last: judged()
    /// tells of the reading shown. Bon: nothing, or the visit began, or the person does not plan.
    ConstatNiveau alerte(Id<Intervention> visite, Id<Technicien> technicien) const {
        return m_alertes.value({visite, technicien}, ConstatNiveau::Bon);
    }
    /// The same in words, member by member.
    QList<ConstatMembre> alertes(const PlanningVisit& visite) const;
    const PlanningVisit* visite(Id<Intervention> id) const;
    /// The part of a member of its team, else the whole visit.
    static Interval creneauDe(const PlanningVisit& visite, Id<Technicien> technicien);
    const PlanningTache* tache(Id<Intervention> id) const;

    const PlanningOrdre& ordre() const { return m_ordre; }
    void setOrdre(const PlanningOrdre& ordre);
    bool estEpingle(Id<Technicien> technicien) const { return m_ordre.epingles.contains(technicien); }
    void epingler(Id<Technicien> technicien, bool pinned);
    /// Puts a line in the place of another, which makes room.
    void placer(Id<Technicien> technicien, Id<Technicien> place);
    /// The line beside a technician that would give its place: of the same group, pinned alike; none at an
    /// end.
    Id<Technicien> voisin(Id<Technicien> technicien, int rangs) const;

    /// What other people do to the visits shown.
    const MarquesDesAutres& marques() const { return *m_marques; }

    const PlanningFiltre& filtre() const { return m_filtre; }
    void setFiltre(const PlanningFiltre& filtre);

    /// Visits ticked together; the last one is the current one. A backlog task can be the current one too.
    /// Extending ticks a visit, or takes its tick away.
    const QList<Id<Intervention>>& selection() const { return m_selection; }
    Id<Intervention> courante() const {
        return m_selection.isEmpty() ? Id<Intervention>() : m_selection.last();
    }
    void select(Id<Intervention> id, bool extend = false);
    void select(const QList<Id<Intervention>>& ids);
    void clearSelection();

    /// Judgement without the base, for each step of a drag.
    QList<Constat> constats(Id<Intervention> id, Id<Technicien> technicien, const Interval& creneau) const;
    /// What a gesture would meet, member by member of the team it makes; a copy is another visit.
    QList<ConstatMembre> constatsEquipe(const PlanGeste& geste, bool copie) const;
    /// The first slot that fits on that day, never one that is past when the wished one is not.
    Interval premierCreneau(Id<Intervention> id, Id<Technicien> technicien, const Interval& souhait) const;
    QList<Proposition> propositions(Id<Intervention> id, int nombre) const;

    /// Gestures, on the data thread; `annulation` goes on the undo stack when it succeeds.
    void apply(const QList<PlanGeste>& gestes, const QString& motif = {});
    void copy(const QList<PlanGeste>& gestes, const QString& motif = {});
    void unplan(const QList<PlanGeste>& visites);
    /// Shows provisional visits to their technicians.
    void publier(const QList<PlanGeste>& visites);
    /// The gesture that gives a visit (planned or of the backlog) to a technician at a slot, on the version
    /// shown.
    PlanGeste geste(Id<Intervention> id, Id<Technicien> de, Id<Technicien> vers,
                    const Interval& creneau) const;
    bool canUndo() const { return !m_undo.isEmpty(); }
    bool canRedo() const { return !m_redo.isEmpty(); }
    void undo();
    void redo();
    /// The last gesture kept for undoing; 0: none.
    int derniereAnnulation() const { return m_undo.isEmpty() ? 0 : m_undo.last().numero; }
    /// Takes that gesture back, when it still can be.
    void undo(int numero);

    /// Does it once what is being written has been read again: at once when nothing is.
    void whenRead(const std::function<void()>& then);

    /// What « Coller » copies, kept from one period and one view to another.
    void copier(const QList<Id<Intervention>>& visites, Id<Technicien> de);
    QList<Id<Intervention>> copies() const;
    Id<Technicien> copiesDe() const { return m_copiesDe; }
    /// A visit shown, or copied; null when neither.
    const PlanningVisit* connue(Id<Intervention> id) const;
    const PlanDemande* demande(Id<Intervention> id) const;

signals:
    /// Content, period, view or filter changed: lay out again, keep scroll and selection.
    void changed();
    void selectionChanged();
    /// What stands against the visits shown was found: alerte() answers for them.
    void judged();
    /// Visits that somebody else moved, for the outline of two seconds.
    void movedByOthers(const QList<qint64>& visites, const QString& initiales);
    /// A gesture was done: a toast with « Annuler ».
    void done(const GesteResultat& resultat);
    /// A gesture was undone, or cannot be any more; words only when it was undone.
    void takenBack(int numero, const QString& libelle);
    /// A gesture was refused, wholly; the board is as before.
    void refused(const Error& error);
    void loadFailed(const Error& error);

private:
    using Gesture = std::function<Result<GesteResultat>(PlanningGestes&, const QList<PlanGeste>&)>;
    /// One that waits for the one before it.
    struct Demande {
        Gesture gesture;
        QList<PlanGeste> gestes;
    };
    struct Annulable {
        int numero = 0;
        PlanAnnulation annulation;
    };
    /// What a gesture of this window made of a version that was shown.
    struct Suite {
        int avant = 0;
        int apres = 0;
    };
    struct Copie {
        PlanningVisit visite;
        PlanDemande demande;
    };
    struct Place {
        int lane = 0;
        int rang = 0;
    };
    /// Reckoned on the data thread, with what it read.
    struct Lecture {
        PlanningTableau tableau;
        QList<QList<Charge>> charges; ///< by line, then by day
    };
    using Versions = QHash<qint64, int>;
    using Alertes = QHash<std::pair<Id<Intervention>, Id<Technicien>>, ConstatNiveau>;

    void gather(const QList<EntityRef>& records);
    void read();
    void receive(const Interval& periode, bool annulees, const Result<Lecture>& answer);
    static Result<Lecture> readFrom(Session& session, const Interval& periode, const QDate& premier,
                                    int jours, bool annulees);
    bool showsAnnulees() const { return m_filtre.familles.contains(PlanningFamille::Annulee); }
    static Versions versionsOf(const PlanningTableau& tableau);
    QList<qint64> movedSince(const Versions& before);
    void announce(const QList<qint64>& moved);
    void run(const Gesture& gesture, const QList<PlanGeste>& gestes);
    void runNext();
    void received(const QList<PlanGeste>& gestes, const Result<GesteResultat>& answer);
    /// Takes a gesture of a stack back and keeps how to do it again on the other.
    void takeBack(QList<Annulable>& from, qsizetype rank, QList<Annulable>& onto);
    void keep(const PlanAnnulation& annulation, QList<Annulable>& onto);
    void tellRefusal(const Error& error);
    void show(const Lecture& lecture);
    void judge();
    static Alertes alertesOf(const PlanningTableau& tableau);
    void index();
    void arrange();

    PageContext& m_context;
    MarquesDesAutres* m_marques;
    PlanningVue m_vue = PlanningVue::Semaine;
    QDate m_jour;
    PlanningTableau m_tableau;
    QList<QList<Charge>> m_charges;
    Alertes m_alertes;
    QHash<Id<Intervention>, Place> m_places;
    QHash<Id<Intervention>, int> m_taches;
    PlanningFiltre m_filtre;
    PlanningOrdre m_ordre;
    QList<int> m_rangees;
    QHash<Id<Technicien>, qsizetype> m_rangs; ///< the same, found by the technician
    QList<Id<Intervention>> m_selection;
    QList<Annulable> m_undo; ///< fifty at most
    QList<Annulable> m_redo;
    int m_numero = 0;
    QList<Demande> m_attente;
    bool m_running = false;
    QHash<Id<Intervention>, Suite> m_suites;
    QList<std::function<void()>> m_ensuite;
    QList<Copie> m_copies;
    Id<Technicien> m_copiesDe;
    QSet<qint64> m_miennes;   ///< visits this program changed since the last reading began
    QSet<qint64> m_attendues; ///< those changed before it
    bool m_luAnnulees = false;
    int m_lecture = 0;
    bool m_started = false;
    bool m_reading = false;
    bool m_again = false; ///< something moved while reading
};

} // namespace tournevis
