// SPDX-License-Identifier: GPL-3.0-or-later
#include "materiel/sheets/SortieSheet.h"

#include "base/Format.h"
#include "base/Saisie.h"
#include "base/Text.h"
#include "materiel/sheets/SortieLines.h"
#include "stock/StockRules.h"
#include "stock/StockService.h"

#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace tournevis {
namespace {

/// Every word typed, whatever its accents and case, is somewhere in the visit.
bool matches(const VisiteChoix& visite, const QString& words) {
    const QString text = fold(visite.reference + u' ' + visite.client);
    const QStringList wanted = fold(words).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted, [&](const QString& word) { return text.contains(word); });
}

} // namespace

SortieSheet::SortieSheet(PageContext& context, QWidget* parent)
    : StockSheet(context, QStringLiteral("sortie"), tr("Sortie de matériel"), tr("Sortir"), parent)
    , m_visite(new TypeAhead(
          [this](const QString& words, const TypeAhead::Receive& receive) { proposeVisits(words, receive); }))
    , m_technicien(new QComboBox)
    , m_emplacement(new QComboBox)
    , m_lines(nullptr)
    , m_nature(new QComboBox)
    , m_retour(new QLineEdit)
    , m_motif(new QLineEdit) {
    buildFields();
    connect(m_visite, &TypeAhead::chosenChanged, this, &SortieSheet::visitChosen);
    connect(m_technicien, &QComboBox::activated, this, [this] { m_technicienTouched = true; });
    connect(m_nature, &QComboBox::activated, this, [this] { m_natureTouched = true; });
    connect(m_nature, &QComboBox::currentIndexChanged, this, &SortieSheet::showNature);
    connect(m_lines, &SortieLines::articleChosen, this, [this](const MaterielRow& row) {
        // Tools are lent, the rest is fitted, until the person says otherwise.
        if (!m_natureTouched)
            m_nature->setCurrentIndex(m_nature->findData(int(natureParDefaut(row.type))));
    });
    showNature();
}

void SortieSheet::buildFields() {
    addField(QStringLiteral("intervention_id"), tr("Intervention"), m_visite)
        ->setHint(tr("Numéro ou client d’une visite ouverte"));
    addField(QStringLiteral("technicien_id"), tr("Technicien"), m_technicien, Required::Yes);
    addField(QStringLiteral("emplacement_id"), tr("Pris dans"), m_emplacement, Required::Yes);
    m_lines = new SortieLines(
        nameOf(QStringLiteral("ligne")), [this] { return articleField(m_seen); }, m_seen);
    content()->addWidget(m_lines);
    for (const auto& entry : enumTable(NatureSortie{}))
        m_nature->addItem(labelOf(entry.value), int(entry.value));
    addField(QStringLiteral("nature"), tr("Nature"), m_nature);
    addField(QStringLiteral("retour_prevu_le"), tr("Retour prévu le"), m_retour);
    addField(QStringLiteral("motif"), tr("Motif"), m_motif);
}

NatureSortie SortieSheet::nature() const {
    return static_cast<NatureSortie>(m_nature->currentData().toInt());
}

void SortieSheet::showNature() {
    field(QStringLiteral("retour_prevu_le"))->setVisible(nature() == NatureSortie::Pret);
}

void SortieSheet::setChoices(const StockChoices& choices) {
    m_choices = choices;
    for (const TechnicienChoix& technicien : choices.techniciens)
        m_technicien->addItem(technicien.nom, technicien.id.value());
    m_technicien->setCurrentIndex(choices.techniciens.size() == 1 ? 0 : -1);
    fill(m_emplacement, choices.emplacements);
}

void SortieSheet::propose(const MaterielRow& article) {
    m_seen.insert(article.id.value(), article);
    m_lines->choose(proposalOf(article));
}

void SortieSheet::start() { m_visite->setFocus(); }

void SortieSheet::proposeVisits(const QString& words, const TypeAhead::Receive& receive) {
    QList<TypeAheadEntry> found;
    for (const VisiteChoix& visite : std::as_const(m_choices.visites)) {
        if (matches(visite, words))
            found.append(
                {visite.id.value(), QStringLiteral("%1 · %2").arg(visite.reference, visite.client), {}});
    }
    receive(found);
}

void SortieSheet::visitChosen(qint64 id) {
    field(QStringLiteral("intervention_id"))->clearError();
    const auto visite = std::ranges::find_if(
        m_choices.visites, [id](const VisiteChoix& choix) { return choix.id.value() == id; });
    if (visite == m_choices.visites.end() || m_technicienTouched || !visite->technicien)
        return;
    m_technicien->setCurrentIndex(m_technicien->findData(visite->technicien.value()));
}

SortieDemande SortieSheet::read(QList<FieldError>& errors) const {
    SortieDemande demande;
    demande.intervention = Id<Intervention>(m_visite->chosen());
    demande.technicien = Id<Technicien>(idOf(m_technicien));
    demande.emplacement = Id<Emplacement>(idOf(m_emplacement));
    demande.nature = nature();
    demande.motif = m_motif->text().trimmed();
    if (!m_visite->text().isEmpty() && !demande.intervention)
        errors.append({QStringLiteral("intervention_id"),
                       tr("Aucune visite ouverte choisie\u00a0: la prendre dans la liste proposée.")});
    if (demande.nature != NatureSortie::Pret || m_retour->text().trimmed().isEmpty())
        return demande;
    if (const auto day = saisie::date(m_retour->text(), context().today()))
        demande.retourPrevuLe = *day;
    else
        errors.append({QStringLiteral("retour_prevu_le"), day.error().message});
    return demande;
}

void SortieSheet::submit() {
    if (isBusy())
        return;
    clearErrors();
    m_lines->clearErrors();
    bool linesOk = true;
    QList<FieldError> errors;
    SortieDemande demande = read(errors);
    demande.lignes = m_lines->read(linesOk);
    for (const FieldError& error : erreurs(demande)) {
        if (error.field != QLatin1String("quantite"))
            errors.append(error);
    }
    showFieldErrors(errors);
    if (!linesOk || !errors.isEmpty())
        return;
    setBusy(true);
    context().data.run(
        this, [demande](Session& session) { return StockService(session).sortir(demande); },
        [this, demande](const Result<QList<Id<SortieMateriel>>>& answer) { answered(demande, answer); });
}

void SortieSheet::answered(const SortieDemande& demande, const Result<QList<Id<SortieMateriel>>>& answer) {
    setBusy(false);
    if (!answer)
        return refused(answer.error());
    QList<qint64> sorties;
    for (const Id<SortieMateriel> id : *answer)
        sorties.append(id.value());
    emit done(toldOf(demande), sorties);
}

void SortieSheet::refused(const Error& error) {
    QList<FieldError> elsewhere;
    for (const FieldError& refusal : showFieldErrors(error.fields)) {
        if (!m_lines->showRefusal(refusal))
            elsewhere.append(refusal);
    }
    if (error.fields.isEmpty() || !elsewhere.isEmpty())
        showFailure(error);
}

QString SortieSheet::toldOf(const SortieDemande& demande) const {
    const bool one = demande.lignes.size() == 1;
    const SortieLigne& first = demande.lignes.first();
    const QString what = one ? QStringLiteral("%1 %2").arg(format::quantity(first.quantite),
                                                           m_seen.value(first.materiel.value()).reference)
                             : tr("%1 articles").arg(demande.lignes.size());
    const bool several = !one || first.quantite >= Quantite::whole(2);
    for (const VisiteChoix& visite : m_choices.visites) {
        if (visite.id == demande.intervention)
            return (several ? tr("%1 sortis pour %2") : tr("%1 sorti pour %2")).arg(what, visite.reference);
    }
    return (several ? tr("%1 sortis (%2)") : tr("%1 sorti (%2)"))
        .arg(what, labelOf(demande.nature).toLower());
}

} // namespace tournevis
