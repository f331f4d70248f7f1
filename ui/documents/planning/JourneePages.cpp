// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/planning/JourneePages.h"

#include "base/Text.h"
#include "documents/Sheet.h"
#include "documents/planning/PiedDePage.h"

namespace tournevis {
namespace {

using units::mm;
using units::pt;

constexpr qreal hoursWidth = 34 * mm;
constexpr qreal wordsLeft = sheet::margin + hoursWidth;
constexpr qreal wordsWidth = sheet::right - wordsLeft;
constexpr qreal contentBottom = sheet::height - 16 * mm;
constexpr qreal gap = 4 * mm;

const TextLine nameLine{{}, {17, true}, Ink::Body, 22 * pt, 0};
const TextLine dayLine{{}, {11, false}, Ink::Body, 15 * pt, 0};
const TextLine hourLine{{}, {12, true}, Ink::Brand, 16 * pt, 0};
const TextLine headLine{{}, {11.5, true}, Ink::Body, 16 * pt, 0};
const TextLine bodyLine{{}, {9.5, false}, Ink::Body, 13.5 * pt, 0};
const TextLine smallLine{{}, {8.5, false}, Ink::Grey, 12 * pt, 0};

/// The sheets of one technician.
class Feuille {
public:
    Feuille(const PapierFeuille& feuille, const Typesetter& typesetter, QList<Drawing>& pages)
        : m_feuille(feuille)
        , m_typesetter(typesetter)
        , m_pages(pages) {}

    void lay() {
        open(false);
        for (const PapierVisite& visite : m_feuille.visites)
            place(visite);
        if (m_feuille.visites.isEmpty())
            write(translate("Papier", "Aucune intervention."), bodyLine, sheet::margin, sheet::contentWidth);
    }

private:
    void open(bool suite);
    void place(const PapierVisite& visite);
    QList<TextLine> words(const PapierVisite& visite) const;
    void write(const QString& text, const TextLine& model, qreal left, qreal width) {
        m_top = Pen(m_pages.last(), m_typesetter)
                    .lines(m_typesetter.wrap(text, model, width), left, m_top, width);
    }

    const PapierFeuille& m_feuille;
    const Typesetter& m_typesetter;
    QList<Drawing>& m_pages;
    qreal m_top = 0;
};

void Feuille::open(bool suite) {
    m_pages.append(Drawing());
    m_top = sheet::margin;
    const QString name =
        suite ? translate("Papier", "%1 (suite)").arg(m_feuille.technicien) : m_feuille.technicien;
    write(name, nameLine, sheet::margin, sheet::contentWidth);
    write(m_feuille.jour, dayLine, sheet::margin, sheet::contentWidth);
    QStringList facts{m_feuille.total};
    facts += m_feuille.remarques;
    if (!suite)
        write(facts.join(QStringLiteral(" · ")), smallLine, sheet::margin, sheet::contentWidth);
    m_top += gap;
}

QList<TextLine> Feuille::words(const PapierVisite& visite) const {
    const auto wrapped = [&](const QString& text, const TextLine& model) {
        return m_typesetter.wrap(text, model, wordsWidth);
    };
    const auto labelled = [&](const QString& head, const QString& text) {
        return text.isEmpty() ? QList<TextLine>()
                              : m_typesetter.wrapMention(head, text, bodyLine, wordsWidth);
    };
    QList<TextLine> lines = wrapped(visite.client, headLine);
    lines += wrapped(visite.adresse, bodyLine);
    lines += wrapped(visite.contact, bodyLine);
    lines += labelled(translate("Papier", "À faire"), visite.travaux);
    lines += labelled(translate("Papier", "Mission"), visite.nature);
    lines += labelled(translate("Papier", "Accès"), visite.acces);
    lines += labelled(translate("Papier", "Consignes"), visite.consignes);
    lines += labelled(translate("Papier", "Matériel"), visite.materiel);
    return lines;
}

void Feuille::place(const PapierVisite& visite) {
    const QList<TextLine> right = words(visite);
    QList<TextLine> left = m_typesetter.wrap(visite.heures, hourLine, hoursWidth - gap);
    for (const QString& note : {visite.reference, visite.priorite, visite.equipe})
        left += m_typesetter.wrap(note, smallLine, hoursWidth - gap);
    const qreal height = std::max(heightOf(left), heightOf(right)) + 2 * gap;
    if (m_top + height > contentBottom)
        open(true);
    Drawing& page = m_pages.last();
    page.rules += {{sheet::margin, m_top}, sheet::contentWidth, Outline::Rule};
    Pen pen(page, m_typesetter);
    pen.lines(left, sheet::margin, m_top + gap, hoursWidth);
    pen.lines(right, wordsLeft, m_top + gap, wordsWidth);
    m_top += height;
}

} // namespace

PlanningPages journeePages(const PapierJournee& journee) {
    const Typesetter typesetter;
    PlanningPages pages{journee.titre, journee.couleur, QPageSize::A4, QPageLayout::Portrait, {}};
    for (const PapierFeuille& feuille : journee.feuilles)
        Feuille(feuille, typesetter, pages.pages).lay();
    addFeet(pages, journee.pied, typesetter);
    return pages;
}

} // namespace tournevis
