// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ui/documents/SampleDocuments.h"

#include "base/Format.h"

#include <random>

namespace tournevis::sample {
namespace {

using Kind = DocumentModel::Line::Kind;

struct Columns {
    const char16_t* quantite;
    const char16_t* unite;
    const char16_t* prix;
    const char16_t* tva;
};

DocumentModel::Line article(const char16_t* designation, const Columns& columns, qint64 centimes,
                            const char16_t* description = u"", const char16_t* reference = u"",
                            const char16_t* remise = u"") {
    DocumentModel::Line line;
    line.reference = QString::fromUtf16(reference);
    line.designation = QString::fromUtf16(designation);
    line.description = QString::fromUtf16(description);
    line.quantite = QString::fromUtf16(columns.quantite);
    line.unite = QString::fromUtf16(columns.unite);
    line.prixUnitaire = QString::fromUtf16(columns.prix);
    line.remise = QString::fromUtf16(remise);
    line.tva = QString::fromUtf16(columns.tva);
    line.montant = Montant::fromUnits(centimes);
    return line;
}

DocumentModel rochebrune() {
    DocumentModel model;
    model.couleur = QStringLiteral("#7A3B12");
    model.societeNom = QStringLiteral("ROCHEBRUNE");
    model.societeSousTitre = QStringLiteral("ÉNERGIES & SERVICES");
    model.societeLignes = {QStringLiteral("Ateliers Rochebrune SAS"),
                           QStringLiteral("14 rue des Forges, 69007 Lyon"),
                           QStringLiteral("04 99 00 07 14 · contact@rochebrune.example")};
    model.lieuTitre = QStringLiteral("Lieu des travaux");
    model.destinataireNom = QStringLiteral("Copropriété Les Tilleuls");
    model.destinataire = {QStringLiteral("représentée par Régie Saint-Clair, syndic"),
                          QStringLiteral("3 place Carnot"), QStringLiteral("69002 Lyon")};
    model.destinataireNote = QStringLiteral("SIREN 999 654 320 · réf. client CLT-00087");
    model.pied = {
        QStringLiteral("Ateliers Rochebrune, SAS au capital de 80 000 € · SIRET 999 482 177 00014 · RCS "
                       "Lyon 999 482 177 · APE 43.22B · TVA FR03 999 482 177"),
        QStringLiteral("Assurance décennale : Mutuelle du Rhône, 8 quai des Étroits, 69005 Lyon · contrat "
                       "MR-4482-119 · couverture : France métropolitaine")};
    return model;
}

void addDevisLines(DocumentModel& model) {
    model.lines = {
        section(QStringLiteral("1. Dépose et préparation"), 60500),
        article(u"Consignation et vidange de l’installation", {u"1", u"forfait", u"185,00", u"10 %"}, 18500),
        article(u"Dépose et évacuation de la chaudière (DEEE)", {u"1", u"forfait", u"420,00", u"10 %"}, 42000,
                u"Tri, transport et bordereau de suivi des déchets compris"),
        section(QStringLiteral("2. Pompe à chaleur air/eau"), 1796200),
        article(u"PAC air/eau 32 kW triphasée, SCOP 4,3", {u"1", u"u", u"13\u202F200,00", u"5,5 %"}, 1254000,
                u"Fluide R290, module hydraulique intégré, garantie 5 ans", u"", u"5 %"),
        article(u"Ballon tampon 500 L calorifugé", {u"1", u"u", u"1\u202F690,00", u"5,5 %"}, 169000),
        article(u"Kit hydraulique et circulateurs", {u"1", u"u", u"2\u202F108,00", u"5,5 %"}, 210800),
        article(u"Main-d’œuvre chauffagiste", {u"28", u"h", u"58,00", u"5,5 %"}, 162400),
        section(QStringLiteral("3. Alimentation électrique"), 203800),
        article(u"Départ triphasé dédié, disjoncteur 40 A courbe D", {u"1", u"u", u"686,00", u"10 %"}, 68600),
        article(u"Câble U-1000 R2V 5G10, chemin de câbles", {u"42", u"m", u"20,00", u"10 %"}, 84000),
        article(u"Main-d’œuvre électricien", {u"8", u"h", u"64,00", u"10 %"}, 51200),
        section(QStringLiteral("4. Mise en service et suivi"), 88000),
        article(u"Mise en service, réglage de la loi d’eau", {u"1", u"forfait", u"640,00", u"5,5 %"}, 64000),
        article(u"Entretien annuel, première année", {u"1", u"an", u"240,00", u"10 %"}, 24000)};
}

void addDevisEnd(DocumentModel& model) {
    model.totals = {
        {QStringLiteral("Total brut HT"), QStringLiteral("22\u202F145,00\u00A0€"), false},
        {QStringLiteral("Remises"), QStringLiteral("\u2212660,00\u00A0€"), false},
        {QStringLiteral("Total HT"), QStringLiteral("21\u202F485,00\u00A0€"), true},
        {QStringLiteral("TVA 5,5 % sur 18\u202F602,00\u00A0€"), QStringLiteral("1\u202F023,11\u00A0€"),
         false},
        {QStringLiteral("TVA 10 % sur 2\u202F883,00\u00A0€"), QStringLiteral("288,30\u00A0€"), false}};
    model.netTotal = {QStringLiteral("Total TTC"), QStringLiteral("22\u202F796,41\u00A0€"), true};
    model.mentions = {
        {QStringLiteral("Paiement"),
         QStringLiteral("30 % à la commande (6\u202F838,92\u00A0€), solde à la fin des travaux.")},
        {QStringLiteral("Garanties"),
         QStringLiteral(
             "parfait achèvement 1 an, biennale 2 ans, décennale 10 ans ; PAC 5 ans constructeur.")},
        {QStringLiteral("Déchets"),
         QStringLiteral("environ 420 kg (métaux, DEEE), triés et déposés en déchèterie "
                        "professionnelle de Vénissieux ; enlèvement compris dans le prix.")},
        {QStringLiteral("TVA réduite"),
         QStringLiteral("le client certifie que les locaux sont à usage d’habitation "
                        "et achevés depuis plus de deux ans.")}};
    model.signatureEntreprise = QStringLiteral("Hélène Laurent, directrice générale");
    model.signatureClientTitre =
        QStringLiteral("Le client — bon pour accord, devis reçu avant l’exécution des travaux");
    model.signatureClientNote = QStringLiteral("Date, nom, qualité et signature");
    model.legal = QStringLiteral("Prix fermes pendant la durée de validité. Réclamations et service "
                                 "après-vente : 04 99 00 07 14. Client "
                                 "consommateur : médiateur de la consommation — Médiation Artisans du Rhône, "
                                 "2 rue du Pont, 69002 Lyon. "
                                 "Conditions générales au verso.");
}

QString words(std::mt19937& random, int most) {
    static const QStringList vocabulary{
        QStringLiteral("câble"),  QStringLiteral("œuvre"),
        QStringLiteral("(DEEE)"), QStringLiteral("3×2,5"),
        QStringLiteral("U-1000"), QStringLiteral("pose –"),
        QStringLiteral("l’eau"),  QStringLiteral("anticonstitutionnellement")};
    QStringList chosen;
    const int count = static_cast<int>(random() % static_cast<quint32>(most)) + 1;
    for (int index = 0; index < count; ++index)
        chosen += vocabulary[static_cast<qsizetype>(random() % static_cast<quint32>(vocabulary.size()))];
    return chosen.join(u' ');
}

DocumentModel::Line randomLine(std::mt19937& random) {
    DocumentModel::Line line = sample::line(words(random, random() % 40 == 0 ? 1500 : 25),
                                            static_cast<qint64>(random() % 900'000) - 100'000);
    const quint32 kind = random() % 12;
    if (kind < 2)
        line = section(words(random, 6), 100);
    if (kind == 2)
        line.kind = Kind::Text;
    if (kind == 3 && random() % 3 == 0)
        line.kind = Kind::PageBreak;
    if (random() % 3 == 0)
        line.description = words(random, 60);
    return line;
}

} // namespace

DocumentModel::Line line(const QString& designation, qint64 centimes) {
    DocumentModel::Line line;
    line.designation = designation;
    line.quantite = QStringLiteral("1");
    line.unite = QStringLiteral("u");
    line.montant = Montant::fromUnits(centimes);
    line.prixUnitaire = format::amount(line.montant);
    line.tva = QStringLiteral("20 %");
    return line;
}

DocumentModel::Line section(const QString& title, qint64 centimes) {
    DocumentModel::Line line;
    line.kind = Kind::Section;
    line.designation = title;
    line.montant = Montant::fromUnits(centimes);
    return line;
}

DocumentModel devis() {
    DocumentModel model = rochebrune();
    model.kind = QStringLiteral("Devis");
    model.numero = QStringLiteral("DEV-2026-0212");
    model.documentTitle = QStringLiteral("Devis DEV-2026-0212");
    model.facts = {{QStringLiteral("Date"), QStringLiteral("06/11/2026")},
                   {QStringLiteral("Valable jusqu’au"), QStringLiteral("06/12/2026")},
                   {QStringLiteral("Début des travaux"), QStringLiteral("semaine 50 (7 décembre)")},
                   {QStringLiteral("Durée estimée"), QStringLiteral("4 jours ouvrés")},
                   {QStringLiteral("Suivi par"), QStringLiteral("Sophie Mercier, 04 99 00 07 14")}};
    model.lieu = {QStringLiteral("24 rue des Tilleuls, 69100 Villeurbanne")};
    model.objet =
        QStringLiteral("Remplacement de la chaudière collective par une pompe à chaleur air/eau de 32 kW");
    model.objetNote = QStringLiteral("Devis gratuit");
    model.destinataireTitre = QStringLiteral("Adressé à");
    addDevisLines(model);
    addDevisEnd(model);
    return model;
}

DocumentModel facture() {
    DocumentModel model = rochebrune();
    model.kind = QStringLiteral("Facture");
    model.numero = QStringLiteral("FAC-2026-0426");
    model.documentTitle = QStringLiteral("Facture FAC-2026-0426");
    model.facts = {{QStringLiteral("Date d’émission"), QStringLiteral("16/10/2026")},
                   {QStringLiteral("Date de la prestation"), QStringLiteral("15/10/2026")},
                   {QStringLiteral("Échéance"), QStringLiteral("15/11/2026 (30 jours nets)")},
                   {QStringLiteral("Devis accepté"), QStringLiteral("DEV-2026-0189 du 22/09/2026")},
                   {QStringLiteral("Intervention"), QStringLiteral("INT-2026-0419")}};
    model.lieu = {QStringLiteral("24 rue des Tilleuls"), QStringLiteral("69100 Villeurbanne")};
    model.objet = QStringLiteral("Remplacement du circulateur de la sous-station");
    model.objetNote = QStringLiteral("Opération mixte : livraison de biens et prestation de services");
    model.destinataireTitre = QStringLiteral("Facturé à");
    model.lines = {
        article(u"Circulateur double 50-100, vitesse variable", {u"2", u"u", u"1\u202F120,00", u"10 %"},
                224000, u"Garantie constructeur 24 mois", u"CIR-D-50"),
        article(u"Vanne d’isolement DN50", {u"4", u"u", u"68,50", u"10 %"}, 27400, u"", u"VAN-ISO"),
        article(u"Main-d’œuvre chauffagiste", {u"7", u"h", u"62,00", u"10 %"}, 43400,
                u"Dépose, pose, équilibrage", u"MO-CHAUF"),
        article(u"Vidange, remplissage et purge du circuit", {u"1", u"forfait", u"90,00", u"10 %"}, 9000, u"",
                u"VID-PRG"),
        article(u"Petites fournitures", {u"1", u"forfait", u"35,00", u"10 %"}, 3500,
                u"Joints, filasse, visserie", u"FOURN"),
        article(u"Déplacement", {u"1", u"forfait", u"65,00", u"10 %"}, 6500, u"", u"DEPL")};
    model.taxes = {
        {QStringLiteral("3\u202F043,86\u00A0€"), QStringLiteral("10\u00A0%"), QStringLiteral("304,39\u00A0€"),
         QStringLiteral("TVA à 10 % (article 279-0 bis du CGI) : le client certifie que les travaux portent "
                        "sur des locaux à usage d’habitation achevés depuis plus de deux ans. TVA exigible à "
                        "l’encaissement.")}};
    model.totals = {{QStringLiteral("Total brut HT"), QStringLiteral("3\u202F138,00\u00A0€"), false},
                    {QStringLiteral("Remise 3 %"), QStringLiteral("\u221294,14\u00A0€"), false},
                    {QStringLiteral("Total HT"), QStringLiteral("3\u202F043,86\u00A0€"), true},
                    {QStringLiteral("TVA 10 %"), QStringLiteral("304,39\u00A0€"), false}};
    model.netTotal = {QStringLiteral("Net à payer TTC"), QStringLiteral("3\u202F348,25\u00A0€"), true};
    model.bank = {QStringLiteral("Règlement par virement avant le 15/11/2026"),
                  {{QStringLiteral("IBAN"), QStringLiteral("FR76 9999 9000 4200 0123 4567 873")},
                   {QStringLiteral("BIC"), QStringLiteral("XXXXFRPP")},
                   {QStringLiteral("Référence"), QStringLiteral("FAC-2026-0426")}},
                  QString()};
    model.legal = QStringLiteral(
        "Pas d’escompte pour paiement anticipé. En cas de retard : pénalités au taux directeur de la BCE "
        "majoré de 10 "
        "points, exigibles sans rappel, et indemnité forfaitaire de recouvrement de 40 € pour les clients "
        "professionnels (articles L441-10 et D441-5 du code de commerce). Réserve de propriété : les "
        "fournitures "
        "restent la propriété de l’entreprise jusqu’au paiement complet.");
    return model;
}

DocumentModel longDevis(int count) {
    DocumentModel model = devis();
    model.lines.clear();
    for (int index = 0; index < count; ++index) {
        if (index % 12 == 0)
            model.lines += section(QStringLiteral("Lot %1").arg(index / 12 + 1), 100);
        model.lines += line(QStringLiteral("Ouvrage n° %1").arg(index + 1, 3, 10, QLatin1Char('0')),
                            12'345 + 1'107 * index);
    }
    return model;
}

DocumentModel random(quint32 seed) {
    std::mt19937 generator(seed);
    DocumentModel model = generator() % 2 == 0 ? devis() : facture();
    model.lines.clear();
    const int count = static_cast<int>(generator() % 70) + 1;
    for (int index = 0; index < count; ++index)
        model.lines += randomLine(generator);
    for (quint32 index = generator() % 4; index > 0; --index)
        model.options += randomLine(generator);
    for (quint32 index = generator() % 6; index > 0; --index)
        model.mentions += {QStringLiteral("Mention"), words(generator, 80)};
    return model;
}

} // namespace tournevis::sample
