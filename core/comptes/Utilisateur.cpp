// SPDX-License-Identifier: GPL-3.0-or-later
#include "comptes/Utilisateur.h"

namespace tournevis {
namespace {

constexpr EnumCode<CodeRole> roles[] = {
    {CodeRole::Administrateur, "administrateur", QT_TRANSLATE_NOOP("Enum", "Administrateur")},
    {CodeRole::Manager, "manager", QT_TRANSLATE_NOOP("Enum", "Manager")},
    {CodeRole::Technicien, "technicien", QT_TRANSLATE_NOOP("Enum", "Technicien")},
    {CodeRole::Client, "client", QT_TRANSLATE_NOOP("Enum", "Client")},
};

constexpr EnumCode<CodeProfil> profils[] = {
    {CodeProfil::Dg, "dg", QT_TRANSLATE_NOOP("Enum", "DG")},
    {CodeProfil::Pdg, "pdg", QT_TRANSLATE_NOOP("Enum", "PDG")},
    {CodeProfil::Regulation, "regulation", QT_TRANSLATE_NOOP("Enum", "Régulation")},
    {CodeProfil::Comptabilite, "comptabilite", QT_TRANSLATE_NOOP("Enum", "Comptabilité")},
    {CodeProfil::Magasin, "magasin", QT_TRANSLATE_NOOP("Enum", "Magasin")},
};

constexpr EnumCode<StatutUtilisateur> statuts[] = {
    {StatutUtilisateur::Actif, "actif", QT_TRANSLATE_NOOP("Enum", "Actif")},
    {StatutUtilisateur::Suspendu, "suspendu", QT_TRANSLATE_NOOP("Enum", "Suspendu")},
    {StatutUtilisateur::Invite, "invite", QT_TRANSLATE_NOOP("Enum", "Invité")},
    {StatutUtilisateur::Parti, "parti", QT_TRANSLATE_NOOP("Enum", "Parti")},
};

constexpr EnumCode<StatutKyc> kycStatuts[] = {
    {StatutKyc::NonRequis, "non_requis", QT_TRANSLATE_NOOP("Enum", "Non requis")},
    {StatutKyc::AVerifier, "a_verifier", QT_TRANSLATE_NOOP("Enum", "À vérifier")},
    {StatutKyc::Verifie, "verifie", QT_TRANSLATE_NOOP("Enum", "Vérifié")},
    {StatutKyc::Refuse, "refuse", QT_TRANSLATE_NOOP("Enum", "Refusé")},
};

constexpr EnumCode<ThemePrefere> themes[] = {
    {ThemePrefere::Systeme, "systeme", QT_TRANSLATE_NOOP("Enum", "Comme le système")},
    {ThemePrefere::Clair, "clair", QT_TRANSLATE_NOOP("Enum", "Clair")},
    {ThemePrefere::Sombre, "sombre", QT_TRANSLATE_NOOP("Enum", "Sombre")},
    {ThemePrefere::Contraste, "contraste", QT_TRANSLATE_NOOP("Enum", "Contraste élevé")},
};

constexpr EnumCode<Densite> densites[] = {
    {Densite::Confort, "confort", QT_TRANSLATE_NOOP("Enum", "Confort")},
    {Densite::Compacte, "compacte", QT_TRANSLATE_NOOP("Enum", "Compacte")},
};

constexpr Field roleFields[] = {
    field<&Role::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), FieldFlag::Frozen),
    field<&Role::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required, 64),
    field<&Role::description>("description", QT_TRANSLATE_NOOP("Field", "Description"), FieldFlag::None, 500),
    field<&Role::systeme>("systeme", QT_TRANSLATE_NOOP("Field", "Rôle de base"), FieldFlag::Frozen),
    field<&Role::actif>("actif", QT_TRANSLATE_NOOP("Field", "Actif")),
};

constexpr Field profilFields[] = {
    field<&Profil::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), FieldFlag::Frozen),
    field<&Profil::libelle>("libelle", QT_TRANSLATE_NOOP("Field", "Libellé"), FieldFlag::Required, 64),
};

/// Silent: what each sign-in writes has its own audit row.
constexpr Field utilisateurFields[] = {
    field<&Utilisateur::roleId>("role_id", QT_TRANSLATE_NOOP("Field", "Rôle"), FieldFlag::Required),
    field<&Utilisateur::identifiant>("identifiant", QT_TRANSLATE_NOOP("Field", "Identifiant"),
                                     FieldFlag::Required, 64),
    field<&Utilisateur::nom>("nom", QT_TRANSLATE_NOOP("Field", "Nom"), FieldFlag::Required, 80),
    field<&Utilisateur::prenom>("prenom", QT_TRANSLATE_NOOP("Field", "Prénom"), FieldFlag::Required, 80),
    field<&Utilisateur::nomAffichage>("nom_affichage", QT_TRANSLATE_NOOP("Field", "Nom affiché"),
                                      FieldFlag::Required, 120),
    field<&Utilisateur::initiales>("initiales", QT_TRANSLATE_NOOP("Field", "Initiales"), FieldFlag::None, 4),
    field<&Utilisateur::couleur>("couleur", QT_TRANSLATE_NOOP("Field", "Couleur"), FieldFlag::None, 7),
    field<&Utilisateur::email>("email", QT_TRANSLATE_NOOP("Field", "E-mail"), FieldFlag::None, 254),
    field<&Utilisateur::emailVerifieLe>("email_verifie_le", QT_TRANSLATE_NOOP("Field", "E-mail vérifié le")),
    field<&Utilisateur::telephone>("telephone", QT_TRANSLATE_NOOP("Field", "Téléphone"), FieldFlag::None, 20),
    field<&Utilisateur::telephoneMobile>("telephone_mobile", QT_TRANSLATE_NOOP("Field", "Mobile"),
                                         FieldFlag::None, 20),
    field<&Utilisateur::adresseL1>("adresse_l1", QT_TRANSLATE_NOOP("Field", "Adresse"), FieldFlag::None, 120),
    field<&Utilisateur::adresseL2>("adresse_l2", QT_TRANSLATE_NOOP("Field", "Complément d’adresse"),
                                   FieldFlag::None, 120),
    field<&Utilisateur::codePostal>("code_postal", QT_TRANSLATE_NOOP("Field", "Code postal"), FieldFlag::None,
                                    10),
    field<&Utilisateur::ville>("ville", QT_TRANSLATE_NOOP("Field", "Ville"), FieldFlag::None, 80),
    field<&Utilisateur::pays>("pays", QT_TRANSLATE_NOOP("Field", "Pays"), FieldFlag::Required, 2),
    field<&Utilisateur::motDePasse>("mot_de_passe", QT_TRANSLATE_NOOP("Field", "Mot de passe"),
                                    FieldFlag::Secret, 256),
    field<&Utilisateur::motDePasseChangeLe>(
        "mot_de_passe_change_le", QT_TRANSLATE_NOOP("Field", "Mot de passe changé le"), FieldFlag::Silent),
    field<&Utilisateur::doitChanger>("doit_changer",
                                     QT_TRANSLATE_NOOP("Field", "Doit changer de mot de passe")),
    field<&Utilisateur::echecsConnexion>(
        "echecs_connexion", QT_TRANSLATE_NOOP("Field", "Échecs de connexion"), FieldFlag::Silent),
    field<&Utilisateur::verrouilleJusquA>(
        "verrouille_jusqu_a", QT_TRANSLATE_NOOP("Field", "Verrouillé jusqu’à"), FieldFlag::Silent),
    field<&Utilisateur::derniereConnexion>(
        "derniere_connexion", QT_TRANSLATE_NOOP("Field", "Dernière connexion"), FieldFlag::Silent),
    field<&Utilisateur::derniereIp>("derniere_ip", QT_TRANSLATE_NOOP("Field", "Dernière adresse"),
                                    FieldFlag::Silent, 45),
    field<&Utilisateur::totpSecret>("totp_secret", QT_TRANSLATE_NOOP("Field", "Second facteur"),
                                    FieldFlag::Secret, 128),
    field<&Utilisateur::statut>("statut", QT_TRANSLATE_NOOP("Field", "Statut")),
    field<&Utilisateur::kycStatut>("kyc_statut", QT_TRANSLATE_NOOP("Field", "Vérification d’identité")),
    field<&Utilisateur::solde>("solde_cts", QT_TRANSLATE_NOOP("Field", "Solde")),
    field<&Utilisateur::theme>("theme", QT_TRANSLATE_NOOP("Field", "Thème"), FieldFlag::Silent),
    field<&Utilisateur::langue>("langue", QT_TRANSLATE_NOOP("Field", "Langue"),
                                FieldFlag::Required | FieldFlag::Silent, 5),
    field<&Utilisateur::densite>("densite", QT_TRANSLATE_NOOP("Field", "Densité"), FieldFlag::Silent),
    field<&Utilisateur::preferences>("preferences", QT_TRANSLATE_NOOP("Field", "Préférences"),
                                     FieldFlag::Silent),
    field<&Utilisateur::signaturePieceId>("signature_piece_id", QT_TRANSLATE_NOOP("Field", "Signature")),
    field<&Utilisateur::delegueId>("delegue_id", QT_TRANSLATE_NOOP("Field", "Délégué")),
    field<&Utilisateur::delegueDu>("delegue_du", QT_TRANSLATE_NOOP("Field", "Délégation du")),
    field<&Utilisateur::delegueAu>("delegue_au", QT_TRANSLATE_NOOP("Field", "Délégation jusqu’au")),
    field<&Utilisateur::dateEntree>("date_entree", QT_TRANSLATE_NOOP("Field", "Date d’entrée")),
    field<&Utilisateur::dateSortie>("date_sortie", QT_TRANSLATE_NOOP("Field", "Date de sortie")),
    field<&Utilisateur::clientId>("client_id", QT_TRANSLATE_NOOP("Field", "Client")),
};

constexpr Field utilisateurProfilFields[] = {
    field<&UtilisateurProfil::utilisateurId>("utilisateur_id", QT_TRANSLATE_NOOP("Field", "Utilisateur"),
                                             FieldFlag::Required | FieldFlag::Frozen),
    field<&UtilisateurProfil::profilId>("profil_id", QT_TRANSLATE_NOOP("Field", "Profil"),
                                        FieldFlag::Required | FieldFlag::Frozen),
};

} // namespace

std::span<const EnumCode<CodeRole>> enumTable(CodeRole) { return roles; }
std::span<const EnumCode<CodeProfil>> enumTable(CodeProfil) { return profils; }
std::span<const EnumCode<StatutUtilisateur>> enumTable(StatutUtilisateur) { return statuts; }
std::span<const EnumCode<StatutKyc>> enumTable(StatutKyc) { return kycStatuts; }
std::span<const EnumCode<ThemePrefere>> enumTable(ThemePrefere) { return themes; }
std::span<const EnumCode<Densite>> enumTable(Densite) { return densites; }

const Schema Role::schema{"role", QT_TRANSLATE_NOOP("Field", "Rôle"), roleFields};
const Schema Profil::schema{"profil", QT_TRANSLATE_NOOP("Field", "Profil"), profilFields};
const Schema Utilisateur::schema{"utilisateur", QT_TRANSLATE_NOOP("Field", "Utilisateur"), utilisateurFields};
const Schema UtilisateurProfil::schema{
    "utilisateur_profil", QT_TRANSLATE_NOOP("Field", "Profil d’utilisateur"), utilisateurProfilFields};

} // namespace tournevis
