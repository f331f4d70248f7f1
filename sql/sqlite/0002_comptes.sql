-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accounts: roles, profiles, users, permissions, failed sign-ins.

CREATE TABLE role (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    code TEXT NOT NULL UNIQUE CHECK (code IN ('administrateur', 'manager', 'technicien', 'client')),
    libelle TEXT NOT NULL UNIQUE CHECK (length(libelle) <= 64),
    description TEXT CHECK (length(description) <= 500),
    systeme INTEGER NOT NULL DEFAULT 0 CHECK (systeme IN (0, 1)),
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1))
) STRICT;

CREATE TABLE profil (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    code TEXT NOT NULL UNIQUE CHECK (code IN ('dg', 'pdg', 'regulation', 'comptabilite', 'magasin')),
    libelle TEXT NOT NULL UNIQUE CHECK (length(libelle) <= 64)
) STRICT;

CREATE TABLE utilisateur (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    role_id INTEGER NOT NULL REFERENCES role (id),
    identifiant TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(identifiant) BETWEEN 1 AND 64),
    nom TEXT NOT NULL CHECK (length(nom) BETWEEN 2 AND 80),
    prenom TEXT NOT NULL CHECK (length(prenom) BETWEEN 2 AND 80),
    nom_affichage TEXT NOT NULL CHECK (length(nom_affichage) <= 120),
    initiales TEXT CHECK (length(initiales) <= 4),
    couleur TEXT CHECK (couleur GLOB '#[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]'),
    email TEXT COLLATE NOCASE UNIQUE CHECK (length(email) <= 254),
    email_verifie_le INTEGER,
    telephone TEXT CHECK (length(telephone) <= 20),
    telephone_mobile TEXT CHECK (length(telephone_mobile) <= 20),
    adresse_l1 TEXT CHECK (length(adresse_l1) <= 120),
    adresse_l2 TEXT CHECK (length(adresse_l2) <= 120),
    code_postal TEXT CHECK (length(code_postal) <= 10),
    ville TEXT CHECK (length(ville) <= 80),
    pays TEXT NOT NULL DEFAULT 'FR' CHECK (length(pays) = 2),
    mot_de_passe TEXT CHECK (length(mot_de_passe) <= 256),
    mot_de_passe_change_le INTEGER,
    doit_changer INTEGER NOT NULL DEFAULT 0 CHECK (doit_changer IN (0, 1)),
    echecs_connexion INTEGER NOT NULL DEFAULT 0 CHECK (echecs_connexion >= 0),
    verrouille_jusqu_a INTEGER,
    derniere_connexion INTEGER,
    derniere_ip TEXT CHECK (length(derniere_ip) <= 45),
    totp_secret TEXT CHECK (length(totp_secret) <= 128),
    statut TEXT NOT NULL DEFAULT 'actif' CHECK (statut IN ('actif', 'suspendu', 'invite', 'parti')),
    kyc_statut TEXT NOT NULL DEFAULT 'non_requis'
        CHECK (kyc_statut IN ('non_requis', 'a_verifier', 'verifie', 'refuse')),
    solde_cts INTEGER NOT NULL DEFAULT 0,
    theme TEXT NOT NULL DEFAULT 'systeme' CHECK (theme IN ('systeme', 'clair', 'sombre', 'contraste')),
    langue TEXT NOT NULL DEFAULT 'fr' CHECK (length(langue) <= 5),
    densite TEXT NOT NULL DEFAULT 'confort' CHECK (densite IN ('compacte', 'confort')),
    preferences TEXT CHECK (preferences GLOB '[[{]*[]}]'),
    signature_piece_id INTEGER REFERENCES piece_jointe (id),
    delegue_id INTEGER REFERENCES utilisateur (id),
    delegue_du TEXT CHECK (delegue_du GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    delegue_au TEXT CHECK (delegue_au GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    date_entree TEXT CHECK (date_entree GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    date_sortie TEXT CHECK (date_sortie GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (delegue_au >= delegue_du),
    CHECK (date_sortie >= date_entree)
) STRICT;
CREATE INDEX utilisateur_statut ON utilisateur (statut);
CREATE INDEX utilisateur_role_id ON utilisateur (role_id);
CREATE INDEX utilisateur_signature_piece_id ON utilisateur (signature_piece_id);
CREATE INDEX utilisateur_delegue_id ON utilisateur (delegue_id);

CREATE TABLE utilisateur_profil (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    utilisateur_id INTEGER NOT NULL REFERENCES utilisateur (id),
    profil_id INTEGER NOT NULL REFERENCES profil (id),
    UNIQUE (utilisateur_id, profil_id)
) STRICT;
CREATE INDEX utilisateur_profil_profil_id ON utilisateur_profil (profil_id);

CREATE TABLE role_permission (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    role_id INTEGER NOT NULL REFERENCES role (id),
    permission TEXT NOT NULL CHECK (length(permission) <= 64),
    portee TEXT NOT NULL DEFAULT 'tout' CHECK (portee IN ('tout', 'soi')),
    UNIQUE (role_id, permission)
) STRICT;

CREATE TABLE profil_permission (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    profil_id INTEGER NOT NULL REFERENCES profil (id),
    permission TEXT NOT NULL CHECK (length(permission) <= 64),
    portee TEXT NOT NULL DEFAULT 'tout' CHECK (portee IN ('tout', 'soi')),
    UNIQUE (profil_id, permission)
) STRICT;

-- Serves known and unknown logins alike: identifiant is the folded text typed, not a user.
CREATE TABLE echec_connexion (
    identifiant TEXT NOT NULL PRIMARY KEY CHECK (length(identifiant) <= 254),
    nb INTEGER NOT NULL DEFAULT 0 CHECK (nb >= 0),
    dernier_le INTEGER NOT NULL,
    bloque_jusqu_a INTEGER
) STRICT;
