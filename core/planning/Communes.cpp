// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/Communes.h"

#include "base/Text.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <span>

namespace tournevis {
namespace {

constexpr qsizetype codeLength = 5;

/// The file as it is, with the place of its lines, which are ordered by postal code: a line is read when
/// asked.
struct Table {
    QByteArray text;
    QList<quint32> lignes;

    QByteArrayView code(quint32 ligne) const { return QByteArrayView(text).sliced(ligne, codeLength); }
    /// Lines whose code begins so.
    std::span<const quint32> commencantPar(const QByteArray& debut) const;
    Commune commune(quint32 ligne) const;
};

Table read() {
    QFile file(QStringLiteral(":/resources/communes.csv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("communes.csv is not in the program");
    Table table{file.readAll(), {}};
    table.lignes.reserve(table.text.count('\n'));
    // The first line names the columns.
    for (qsizetype end = table.text.indexOf('\n'); end >= 0; end = table.text.indexOf('\n', end + 1)) {
        if (end + codeLength < table.text.size())
            table.lignes.append(static_cast<quint32>(end + 1));
    }
    return table;
}

const Table& table() {
    static const Table loaded = read();
    return loaded;
}

std::span<const quint32> Table::commencantPar(const QByteArray& debut) const {
    const auto start = [&](quint32 ligne) { return code(ligne).first(debut.size()); };
    const auto found = std::ranges::equal_range(lignes, QByteArrayView(debut), std::less<>(), start);
    return {found.begin(), found.end()};
}

LieuPrecision precisionOf(const QString& word) {
    static constexpr std::pair<QStringView, LieuPrecision> words[] = {
        {u"commune", LieuPrecision::Commune},
        {u"ville", LieuPrecision::Ville},
        {u"code postal", LieuPrecision::CodePostal},
        {u"secteur", LieuPrecision::Secteur},
        {u"departement", LieuPrecision::Departement}};
    const auto found =
        std::ranges::find(words, QStringView(word), [](const auto& pair) { return pair.first; });
    return found == std::end(words) ? LieuPrecision::Inconnue : found->second;
}

Commune Table::commune(quint32 ligne) const {
    const qsizetype end = text.indexOf('\n', ligne);
    const QStringList fields = QString::fromUtf8(QByteArrayView(text).sliced(ligne, end - ligne)).split(u';');
    Lieu lieu{fields[3].toDouble(), fields[4].toDouble(), precisionOf(fields[5]), fields[2], fields[1]};
    lieu.nom.remove(QStringLiteral(" Arrondissement"));
    return {fields[0], fields[1], lieu};
}

/// A town name reduced to what two ways of writing it share, its district apart.
struct Nom {
    QString ville;
    int arrondissement = 0;
};

QString spelledOut(QString folded) {
    static const QRegularExpression signs(QStringLiteral("[^a-z0-9]+"));
    static const QRegularExpression saint(QStringLiteral("\\bst(e?)\\b"));
    static const QRegularExpression on(QStringLiteral("\\bs (?=\\w{3})"));
    static const QRegularExpression article(QStringLiteral("^(le|la|les|l) (?=\\w)"));
    folded = folded.replace(signs, QStringLiteral(" ")).trimmed();
    folded.replace(saint, QStringLiteral("saint\\1")).replace(on, QStringLiteral("sur "));
    return folded.remove(article);
}

Nom nomOf(const QString& ville) {
    static const QRegularExpression tail(QStringLiteral(
        "^(.*?)(?: cedex)?(?: 0*(\\d{1,2})(?:er|e|eme|ere)?)?(?: cedex)?(?: arrondissement)?$"));
    const auto match = tail.match(spelledOut(fold(ville)));
    return {match.captured(1), match.captured(2).toInt()};
}

/// The town of that name among some lines: in a city of districts that of the number, which a postal code of
/// such a city ends with.
std::optional<Lieu> nommee(std::span<const quint32> lignes, const Nom& nom, int arrondissement) {
    std::optional<Lieu> found;
    for (const quint32 ligne : lignes) {
        const Commune commune = table().commune(ligne);
        const Nom autre = nomOf(commune.nom);
        if (autre.ville != nom.ville)
            continue;
        if (!found || autre.arrondissement == arrondissement)
            found = commune.lieu;
    }
    return found;
}

/// « Cedex » codes are no towns: the name is looked for in the whole department.
std::optional<Lieu> dansLeDepartement(const QString& codePostal, const Nom& nom) {
    const qsizetype length = codePostal.startsWith(u"97") || codePostal.startsWith(u"98") ? 3 : 2;
    return nommee(table().commencantPar(codePostal.first(length).toLatin1()), nom, nom.arrondissement);
}

bool isPostalCode(const QString& text) {
    return text.size() == codeLength &&
           std::ranges::all_of(text, [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
}

std::optional<Lieu> placed(const QString& codePostal, const QString& ville) {
    const Nom nom = nomOf(ville);
    const auto lignes = table().commencantPar(codePostal.toLatin1());
    if (lignes.empty())
        return dansLeDepartement(codePostal, nom);
    const int district = nom.arrondissement > 0 ? nom.arrondissement : codePostal.last(2).toInt();
    if (const auto found = nommee(lignes, nom, district))
        return found;
    if (lignes.size() == 1)
        return table().commune(lignes.front()).lieu;
    return std::nullopt;
}

} // namespace

QList<Commune> communes(const QString& codePostal) {
    QList<Commune> towns;
    const QString code = codePostal.simplified().remove(u' ');
    if (!isPostalCode(code))
        return towns;
    for (const quint32 ligne : table().commencantPar(code.toLatin1()))
        towns.append(table().commune(ligne));
    std::ranges::sort(towns, {}, [](const Commune& commune) { return fold(commune.nom); });
    return towns;
}

Lieu lieuCommune(const QString& codePostal, const QString& ville) {
    const QString code = codePostal.simplified().remove(u' ');
    Lieu unknown;
    unknown.nom = cleaned(ville);
    return isPostalCode(code) ? placed(code, ville).value_or(unknown) : unknown;
}

QString sourcesCommunes() {
    return translate("Planning",
                     "Codes postaux et communes : INSEE et DGFiP, Licence Ouverte 2.0, par codes-postaux. "
                     "Positions : GeoNames (geonames.org), CC BY 4.0.");
}

} // namespace tournevis
