// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Schema.h"

namespace tournevis {

struct Client;
struct PieceJointe;

/// The four base roles of the specification; each user has one.
enum class CodeRole { Administrateur, Manager, Technicien, Client };
std::span<const EnumCode<CodeRole>> enumTable(CodeRole);

/// What a manager may hold besides.
enum class CodeProfil { Dg, Pdg, Regulation, Comptabilite, Magasin };
std::span<const EnumCode<CodeProfil>> enumTable(CodeProfil);

enum class StatutUtilisateur { Actif, Suspendu, Invite, Parti };
std::span<const EnumCode<StatutUtilisateur>> enumTable(StatutUtilisateur);

enum class StatutKyc { NonRequis, AVerifier, Verifie, Refuse };
std::span<const EnumCode<StatutKyc>> enumTable(StatutKyc);

enum class ThemePrefere { Systeme, Clair, Sombre, Contraste };
std::span<const EnumCode<ThemePrefere>> enumTable(ThemePrefere);

enum class Densite { Confort, Compacte };
std::span<const EnumCode<Densite>> enumTable(Densite);

struct Role : Entity<Role> {
    CodeRole code = CodeRole::Technicien;
    QString libelle;
    QString description;
    bool systeme = false; ///< cannot be deleted
    bool actif = true;

    static const Schema schema;
};

struct Profil : Entity<Profil> {
    CodeProfil code = CodeProfil::Dg;
    QString libelle;

    static const Schema schema;
};

/// An account of a person. `motDePasse` is the Argon2id string; neither it nor totpSecret is ever logged.
struct Utilisateur : Entity<Utilisateur> {
    Id<Role> roleId;
    QString identifiant; ///< login, unique whatever the case
    QString nom;
    QString prenom;
    QString nomAffichage;
    QString initiales;
    QString couleur; ///< #rrggbb
    QString email;
    QDateTime emailVerifieLe;
    QString telephone;
    QString telephoneMobile;
    QString adresseL1;
    QString adresseL2;
    QString codePostal;
    QString ville;
    QString pays = QStringLiteral("FR");
    QString motDePasse; ///< empty: nobody signs in with this account yet
    QDateTime motDePasseChangeLe;
    bool doitChanger = false; ///< the password is a one-time code
    int echecsConnexion = 0;
    QDateTime verrouilleJusquA;
    QDateTime derniereConnexion;
    QString derniereIp;
    QString totpSecret;
    StatutUtilisateur statut = StatutUtilisateur::Actif;
    StatutKyc kycStatut = StatutKyc::NonRequis;
    Montant solde;
    ThemePrefere theme = ThemePrefere::Systeme;
    QString langue = QStringLiteral("fr");
    Densite densite = Densite::Confort;
    QString preferences; ///< JSON
    Id<PieceJointe> signaturePieceId;
    Id<Utilisateur> delegueId; ///< approvals pass to this account from delegueDu to delegueAu, both included
    QDate delegueDu;
    QDate delegueAu;
    QDate dateEntree;
    QDate dateSortie;
    Id<Client> clientId; ///< of an account of role client: whose visits are its own

    static const Schema schema;
};

struct UtilisateurProfil : Entity<UtilisateurProfil> {
    Id<Utilisateur> utilisateurId;
    Id<Profil> profilId;

    static const Schema schema;
};

} // namespace tournevis
