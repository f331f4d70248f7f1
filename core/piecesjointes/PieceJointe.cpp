// SPDX-License-Identifier: GPL-3.0-or-later
#include "piecesjointes/PieceJointe.h"

namespace tournevis {
namespace {

constexpr unsigned fixed = FieldFlag::Required | FieldFlag::Frozen;

constexpr Field fields[] = {
    field<&PieceJointe::nom>("nom", QT_TRANSLATE_NOOP("Field", "Nom"), FieldFlag::Required, 255),
    field<&PieceJointe::typeMime>("type_mime", QT_TRANSLATE_NOOP("Field", "Type"), fixed, 100),
    field<&PieceJointe::taille>("taille", QT_TRANSLATE_NOOP("Field", "Taille"), fixed),
    field<&PieceJointe::sha256>("sha256", QT_TRANSLATE_NOOP("Field", "Empreinte"), fixed, 64),
    field<&PieceJointe::stockage>("stockage", QT_TRANSLATE_NOOP("Field", "Stockage"), FieldFlag::Silent),
    field<&PieceJointe::chemin>("chemin", QT_TRANSLATE_NOOP("Field", "Chemin"), FieldFlag::Silent, 300),
    field<&PieceJointe::contenu>("contenu", QT_TRANSLATE_NOOP("Field", "Contenu"), FieldFlag::Silent),
    field<&PieceJointe::entite>("entite", QT_TRANSLATE_NOOP("Field", "Rattachée à"), fixed, 40),
    field<&PieceJointe::entiteId>("entite_id", QT_TRANSLATE_NOOP("Field", "Fiche")),
    field<&PieceJointe::categorie>("categorie", QT_TRANSLATE_NOOP("Field", "Catégorie")),
    field<&PieceJointe::titre>("titre", QT_TRANSLATE_NOOP("Field", "Titre"), FieldFlag::None, 160),
    field<&PieceJointe::description>("description", QT_TRANSLATE_NOOP("Field", "Description"),
                                     FieldFlag::None, 500),
    field<&PieceJointe::ajoutePar>("ajoute_par", QT_TRANSLATE_NOOP("Field", "Ajoutée par"),
                                   FieldFlag::Silent),
    field<&PieceJointe::ajouteLe>("ajoute_le", QT_TRANSLATE_NOOP("Field", "Ajoutée le"), FieldFlag::Silent),
    field<&PieceJointe::prisLe>("pris_le", QT_TRANSLATE_NOOP("Field", "Prise le")),
    field<&PieceJointe::latitude>("latitude", QT_TRANSLATE_NOOP("Field", "Latitude"), FieldFlag::Silent),
    field<&PieceJointe::longitude>("longitude", QT_TRANSLATE_NOOP("Field", "Longitude"), FieldFlag::Silent),
    field<&PieceJointe::largeur>("largeur", QT_TRANSLATE_NOOP("Field", "Largeur"), FieldFlag::Silent),
    field<&PieceJointe::hauteur>("hauteur", QT_TRANSLATE_NOOP("Field", "Hauteur"), FieldFlag::Silent),
    field<&PieceJointe::vignette>("vignette", QT_TRANSLATE_NOOP("Field", "Vignette"), FieldFlag::Silent),
    field<&PieceJointe::confidentiel>("confidentiel", QT_TRANSLATE_NOOP("Field", "Confidentielle")),
    field<&PieceJointe::fige>("fige", QT_TRANSLATE_NOOP("Field", "Figée")),
    field<&PieceJointe::conserveJusquAu>("conserve_jusqu_au",
                                         QT_TRANSLATE_NOOP("Field", "Conservée jusqu’au")),
    field<&PieceJointe::remplaceId>("remplace_id", QT_TRANSLATE_NOOP("Field", "Remplace")),
};

} // namespace

const Schema PieceJointe::schema{"piece_jointe", QT_TRANSLATE_NOOP("Field", "Pièce jointe"), fields};

} // namespace tournevis
