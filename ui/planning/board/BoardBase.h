// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/gestes/VisiteActions.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractScrollArea>

namespace tournevis {

/// A visit where a board draws it, in board coordinates (headers excluded). The visit is one of the model's
/// content and lives until its next change.
struct BoardBlock {
    int rangee = 0; ///< rank in PlanningModel::rangees()
    Id<Technicien> technicien;
    const PlanningVisit* visite = nullptr;
    QDate jour;
    Interval span; ///< cut to what the block shows
    QRect rect;    ///< empty when it is folded away
};

/// What a board shows beside its visits, for screen readers: an absence, the head of a day or of a line.
struct BoardTexte {
    QString phrase;
    QRect rect; ///< in viewport coordinates
    QAccessible::Role role = QAccessible::ListItem;
};

/// What the Semaine and Jour boards share: blocks found by pointer and by keyboard, selection, cursor, drag,
/// hover card, menu, accessibility. A board lays out, paints, and says where things are.
class BoardBase : public QAbstractScrollArea, public PlanCible, public VisiteHote {
    Q_OBJECT

public:
    BoardBase(PlanningModel& model, PlanDrag& drag, QWidget* parent = nullptr);
    ~BoardBase() override;

    PlanningModel& model() const { return m_model; }
    PlanDrag& drag() const { return m_drag; }
    /// The line of the present moves.
    void setNow(const QDateTime& now);
    const QDateTime& now() const { return m_now; }
    /// Density and width of the board, in percent (50 to 200), from the slider of the page.
    void setEchelle(int percent);
    int echelle() const { return m_echelle; }

    virtual int blockCount() const = 0;
    virtual BoardBlock block(int index) const = 0;
    /// Block under a point of the board, -1 when there is none.
    virtual int blockAt(const QPoint& point) const = 0;
    /// Block reached by an arrow, itself when there is none.
    virtual int neighbour(int index, Qt::Key key) const = 0;

    /// The block of the keyboard, -1 when the cursor is on an empty cell.
    int current() const { return m_current; }
    void setCurrent(int index);
    /// Empty or not, where the keyboard is: « I » creates there, Ctrl+V pastes there.
    std::optional<PlanPoint> cursor() const override { return m_cursor; }
    void setCursorPoint(const PlanPoint& point);

    /// The whole sentence of a block, for screen readers (ux.md § 8).
    QString sentence(int index) const;
    /// Where a block shows, in viewport coordinates.
    QRect visibleRect(int index) const;
    /// Blocks a person can see now, in order: the accessible children.
    QList<int> visibleBlocks() const;
    /// The absences, days and lines on screen: the accessible children after the blocks.
    QList<BoardTexte> textes() const;

    std::optional<PlanPoint> pointAt(const QPoint& global, int pasMin) const override;
    void showDrag(const PlanDrag* drag) override;
    void scrollNear(const QPoint& global) override;
    void takeFocus() override { setFocus(); }
    QWidget* surface() override { return viewport(); }
    QRect placeOf(const PlanPoint& point) const override;

    /// What keys and the menu do with the visits selected.
    VisiteActions& actions() { return m_actions; }
    /// Every action on the visits selected or on the cell under the cursor, on its line and on the board.
    void fillMenu(QMenu& menu);

    const PlanningVisit* enCours() const override;
    Id<Technicien> ligne() const override;
    PlanPoint ici() const override;
    QRect ancre() const override;
    QString phrase() const override { return m_current < 0 ? QString() : sentence(m_current); }
    QWidget* widget() override { return this; }
    void prendre(Id<Intervention> visite) override { setCurrent(blockOf(visite)); }

protected:
    /// Lays out again for the content, period, filter and size of now, then calls setContentSize().
    virtual void arrange() = 0;
    /// The part of the viewport that scrolls: below the header, right of the names.
    virtual QRect contentArea() const = 0;
    /// What a point of the viewport means.
    virtual std::optional<PlanPoint> meaning(const QPoint& viewportPoint, int pasMin) const = 0;
    /// Where a person and a time are, in board coordinates.
    virtual QRect cellOf(const PlanPoint& point) const = 0;
    /// The cell reached from another by Ctrl and an arrow: the next day, maybe of another period, or the next
    /// team.
    virtual PlanPoint step(const PlanPoint& from, Qt::Key key) const;
    /// The next cell of the same line, by the left or right arrow.
    virtual PlanPoint along(const PlanPoint& from, Qt::Key key) const = 0;
    /// Whose line a point of the viewport is on, the names at the left included.
    virtual Id<Technicien> technicienAt(const QPoint& viewportPoint) const = 0;
    /// The absences of the period, in board coordinates, and the heads of its days, in viewport ones.
    virtual QList<BoardTexte> absences() const = 0;
    virtual QList<BoardTexte> jours() const = 0;
    /// « Aïcha Diallo, Congés, vendredi 13 novembre 2026, 08:00 – 17:00, à valider ».
    QString absenceSentence(const TechnicienRow& technicien, const PlanningAbsence& absence) const;
    /// A click that met no block: « + 2 », a narrow weekend, an edge… True when it did something.
    virtual bool clicked(const QPoint& viewportPoint) = 0;
    /// Entrée, before it opens the visit: unfolds a row, widens a weekend… True when it did something.
    virtual bool entered() { return false; }
    /// Actions that only this board has.
    virtual void addToMenu(QMenu&) {}
    /// « Julie Morel, Électricité, charge 86 %, mardi 10 novembre 2026, libre »: the cell of the keyboard,
    /// aloud.
    virtual QString cellSentence(const PlanPoint& point) const;
    /// The edge of a block a press pulls; only the Jour board has some.
    virtual std::optional<Qt::Edge> edgeAt(const QPoint&) const { return std::nullopt; }

    void setContentSize(const QSize& size);
    /// Board coordinates to viewport ones.
    QPoint origin() const;
    QPoint toBoard(const QPoint& viewportPoint) const { return viewportPoint - origin(); }
    void reveal(const QRect& boardRect);
    bool isSelected(const PlanningVisit& visite) const { return model().selection().contains(visite.id); }
    /// Linked blocks light up together under the pointer.
    Id<Intervention> hovered() const { return m_hovered; }
    /// The visit is in the hand: its source is drawn dashed.
    bool isDragged(const PlanningVisit& visite) const;
    int blockOf(Id<Intervention> id, Id<Technicien> technicien = {}, const QDate& jour = {}) const;

    void paintDragMarks(QPainter& painter) const;
    /// What a drag draws of its own on the board, in viewport coordinates: repainted at each of its steps.
    virtual QRegion dragMarks() const { return viewport()->rect(); }
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Kept {
        Id<Intervention> visite;
        Id<Technicien> technicien;
        QDate jour;
    };

    void relayout();
    void followPeriode();
    void goWith(const GesteResultat& resultat);
    void follow(const BoardBlock& block);
    /// The keyboard goes to a cell: on its first block when it has one.
    void visit(const PlanPoint& point);
    void goTo(const PlanPoint& point);
    Id<Technicien> otherTeam(Id<Technicien> from, int sens) const;
    PlanPoint beside(const PlanPoint& from, Qt::Key key) const;
    void selectHere(bool extend);
    void startDrag(const QPoint& viewportPoint);
    void hover(const QPoint& viewportPoint);
    void showHover(int index);
    bool moveKey(QKeyEvent* event);
    bool arrowKey(QKeyEvent* event);
    bool plainKey(int key);
    bool escape();
    /// Pinned or not, higher, lower: the line of the cursor.
    void fillLineMenu(QMenu& menu);
    void shiftLine(Id<Technicien> technicien, int rangs);
    bool onNames(const QPoint& viewportPoint) const;
    void dragLine(const QPoint& viewportPoint);
    void dropLine(const QPoint& viewportPoint);
    void addRest(QMenu& menu);

    PlanningModel& m_model;
    PlanDrag& m_drag;
    VisiteActions m_actions;
    QPointer<PlanDrag> m_guard;
    QDateTime m_now;
    int m_echelle = 100;
    int m_current = -1;
    bool m_ticking = false;  ///< after « X », arrows no longer change the selection
    bool m_arriving = false; ///< the cursor went to a period that is being read
    std::optional<PlanPoint> m_cursor;
    Kept m_kept;
    std::optional<QPoint> m_pressed; ///< a press on a block that may become a drag
    std::optional<PlanPoint> m_pressedPoint;
    std::optional<Qt::Edge> m_pressedEdge;
    Id<Technicien> m_lineHeld; ///< a press on a name that may carry its line elsewhere
    QPointer<QWidget> m_lineMark;
    bool m_clickTaken = false;         ///< the last press did something else than pointing
    QList<Id<Intervention>> m_carried; ///< whose blocks are drawn in the hand
    QRegion m_marks;                   ///< as drawn last
    Id<Intervention> m_hovered;
    int m_hoverBlock = -1;
};

/// Lets screen readers find each visible block of a board as a child with its whole sentence. Once is enough.
void installBoardAccessibility();

} // namespace tournevis
