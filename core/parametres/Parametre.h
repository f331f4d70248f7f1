// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

/// How the text of a setting reads.
enum class TypeParametre { Texte, Entier, Booleen, Centimes, Date };
std::span<const EnumCode<TypeParametre>> enumTable(TypeParametre);

/// One setting of the company, « domaine.nom ». `valeur` is canonical text: digits for whole numbers and
/// centimes, 0 or 1, YYYY-MM-DD.
struct Parametre : Entity<Parametre> {
    QString cle;
    QString valeur;
    TypeParametre type = TypeParametre::Texte;
    QString libelle;

    static const Schema schema;
};

} // namespace tournevis
