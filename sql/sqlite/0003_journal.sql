-- SPDX-License-Identifier: GPL-3.0-or-later
-- Attachments, audit, history, notifications and messages.

-- fige = 1: content of an issued document, neither deleted nor replaced (triggers below).
CREATE TABLE piece_jointe (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    nom TEXT NOT NULL CHECK (length(nom) <= 255),
    type_mime TEXT NOT NULL CHECK (length(type_mime) <= 100),
    taille INTEGER NOT NULL CHECK (taille >= 1),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    stockage TEXT NOT NULL CHECK (stockage IN ('base', 'fichier')),
    chemin TEXT CHECK (length(chemin) <= 300),
    contenu BLOB,
    entite TEXT NOT NULL CHECK (length(entite) <= 40),
    entite_id INTEGER,
    categorie TEXT NOT NULL DEFAULT 'autre' CHECK (categorie IN (
        'photo', 'signature', 'devis', 'facture', 'rapport', 'contrat', 'bon_commande', 'attestation', 'autre')),
    titre TEXT CHECK (length(titre) <= 160),
    description TEXT CHECK (length(description) <= 500),
    ajoute_par INTEGER REFERENCES utilisateur (id),
    ajoute_le INTEGER NOT NULL,
    pris_le INTEGER,
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    largeur INTEGER CHECK (largeur >= 1),
    hauteur INTEGER CHECK (hauteur >= 1),
    vignette BLOB CHECK (length(vignette) <= 20480),
    confidentiel INTEGER NOT NULL DEFAULT 0 CHECK (confidentiel IN (0, 1)),
    fige INTEGER NOT NULL DEFAULT 0 CHECK (fige IN (0, 1)),
    conserve_jusqu_au TEXT CHECK (conserve_jusqu_au GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    remplace_id INTEGER REFERENCES piece_jointe (id),
    CHECK (CASE stockage WHEN 'base' THEN contenu IS NOT NULL ELSE chemin IS NOT NULL END)
) STRICT;
CREATE INDEX piece_jointe_entite_entite_id ON piece_jointe (entite, entite_id);
CREATE INDEX piece_jointe_sha256 ON piece_jointe (sha256);
CREATE INDEX piece_jointe_ajoute_par ON piece_jointe (ajoute_par);
CREATE INDEX piece_jointe_remplace_id ON piece_jointe (remplace_id);

-- empreinte = SHA-256(format LF empreinte_prec LF canonical form of the row)
CREATE TABLE audit_log (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    horodatage INTEGER NOT NULL,
    utilisateur_id INTEGER REFERENCES utilisateur (id),
    sequence INTEGER NOT NULL UNIQUE CHECK (sequence >= 1),
    utilisateur_nom TEXT CHECK (length(utilisateur_nom) <= 120),
    action TEXT NOT NULL CHECK (length(action) <= 40),
    entite TEXT CHECK (length(entite) <= 40),
    entite_id TEXT CHECK (length(entite_id) <= 40),
    libelle TEXT CHECK (length(libelle) <= 160),
    details TEXT CHECK (length(details) <= 4000),
    donnees TEXT CHECK (donnees GLOB '[[{]*[]}]'),
    adresse_ip TEXT CHECK (length(adresse_ip) <= 45),
    poste TEXT CHECK (length(poste) <= 80),
    application_version TEXT CHECK (length(application_version) <= 20),
    session TEXT CHECK (length(session) <= 36),
    resultat TEXT NOT NULL DEFAULT 'ok' CHECK (resultat IN ('ok', 'refuse', 'erreur')),
    niveau TEXT NOT NULL DEFAULT 'normal' CHECK (niveau IN ('critique', 'normal', 'detail')),
    empreinte_prec TEXT CHECK (length(empreinte_prec) IN (0, 64)),
    empreinte TEXT NOT NULL CHECK (length(empreinte) = 64),
    empreinte_format INTEGER NOT NULL DEFAULT 1 CHECK (empreinte_format >= 1)
) STRICT;
CREATE INDEX audit_log_horodatage_id ON audit_log (horodatage DESC, id DESC);
CREATE INDEX audit_log_entite_entite_id_horodatage ON audit_log (entite, entite_id, horodatage);
CREATE INDEX audit_log_utilisateur_id ON audit_log (utilisateur_id);

CREATE TABLE historique_modification (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    horodatage INTEGER NOT NULL,
    utilisateur_id INTEGER REFERENCES utilisateur (id),
    audit_id INTEGER NOT NULL REFERENCES audit_log (id),
    entite TEXT NOT NULL CHECK (length(entite) <= 40),
    entite_id TEXT NOT NULL CHECK (length(entite_id) <= 40),
    champ TEXT NOT NULL CHECK (length(champ) <= 64),
    ancienne_valeur TEXT,
    nouvelle_valeur TEXT,
    type_valeur TEXT NOT NULL DEFAULT 'texte'
        CHECK (type_valeur IN ('texte', 'entier', 'montant', 'date', 'ref', 'json')),
    version INTEGER NOT NULL,
    motif TEXT CHECK (length(motif) <= 300),
    operation TEXT NOT NULL DEFAULT 'saisie'
        CHECK (operation IN ('saisie', 'import', 'annulation', 'fusion', 'systeme')),
    chaine_rang INTEGER NOT NULL UNIQUE CHECK (chaine_rang >= 1),
    empreinte_prec TEXT CHECK (length(empreinte_prec) IN (0, 64)),
    empreinte TEXT NOT NULL CHECK (length(empreinte) = 64)
) STRICT;
CREATE INDEX historique_modification_entite_entite_id_horodatage
    ON historique_modification (entite, entite_id, horodatage);
CREATE INDEX historique_modification_utilisateur_id ON historique_modification (utilisateur_id);
CREATE INDEX historique_modification_audit_id ON historique_modification (audit_id);

CREATE TABLE notification (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    utilisateur_id INTEGER NOT NULL REFERENCES utilisateur (id) ON DELETE CASCADE,
    gravite TEXT NOT NULL DEFAULT 'info' CHECK (gravite IN ('info', 'warning', 'error', 'success')),
    code TEXT NOT NULL CHECK (length(code) <= 40),
    message TEXT NOT NULL CHECK (length(message) <= 300),
    donnees TEXT CHECK (donnees GLOB '[[{]*[]}]'),
    entite TEXT CHECK (length(entite) <= 32),
    entite_id INTEGER,
    cle_regroupement TEXT CHECK (length(cle_regroupement) <= 120),
    nb_occurrences INTEGER NOT NULL DEFAULT 1 CHECK (nb_occurrences >= 1),
    lue_le INTEGER,
    traitee_le INTEGER,
    reporte_a INTEGER,
    expire_le INTEGER
) STRICT;
CREATE UNIQUE INDEX notification_regroupement
    ON notification (utilisateur_id, cle_regroupement) WHERE lue_le IS NULL;
CREATE INDEX notification_utilisateur_id_lue_le_cree_le ON notification (utilisateur_id, lue_le, cree_le);

CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    fil_id INTEGER REFERENCES message (id),
    expediteur_id INTEGER NOT NULL REFERENCES utilisateur (id),
    objet TEXT CHECK (length(objet) <= 160),
    contenu TEXT NOT NULL CHECK (length(contenu) <= 8000),
    envoye_le INTEGER,
    retracte_le INTEGER,
    entite TEXT CHECK (length(entite) <= 40),
    entite_id INTEGER,
    importance TEXT NOT NULL DEFAULT 'normale' CHECK (importance IN ('normale', 'haute'))
) STRICT;
CREATE INDEX message_envoye_le_id ON message (envoye_le DESC, id DESC);
CREATE INDEX message_entite_entite_id ON message (entite, entite_id);
CREATE INDEX message_fil_id ON message (fil_id);
CREATE INDEX message_expediteur_id ON message (expediteur_id);

CREATE TABLE message_destinataire (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    message_id INTEGER NOT NULL REFERENCES message (id),
    utilisateur_id INTEGER NOT NULL REFERENCES utilisateur (id),
    lu_le INTEGER,
    UNIQUE (message_id, utilisateur_id)
) STRICT;
CREATE INDEX message_destinataire_non_lu ON message_destinataire (utilisateur_id) WHERE lu_le IS NULL;
CREATE INDEX message_destinataire_utilisateur_id ON message_destinataire (utilisateur_id);

-- What is written in a journal stays.
-- REPLACE deletes the row it collides with and fires no delete trigger while recursive_triggers is off: hence the
-- *_remplacement triggers, one test per unique key. Updates are not limited with OF: SET rowid would slip past OF id.

CREATE TRIGGER audit_log_modification BEFORE UPDATE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'journal scelle');
END;
CREATE TRIGGER audit_log_suppression BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'journal scelle');
END;
CREATE TRIGGER audit_log_remplacement BEFORE INSERT ON audit_log
WHEN EXISTS (SELECT 1 FROM audit_log WHERE id = NEW.id OR uuid = NEW.uuid OR sequence = NEW.sequence)
BEGIN
    SELECT RAISE(ABORT, 'journal scelle');
END;

CREATE TRIGGER historique_modification_modification BEFORE UPDATE ON historique_modification
BEGIN
    SELECT RAISE(ABORT, 'journal scelle');
END;
CREATE TRIGGER historique_modification_suppression BEFORE DELETE ON historique_modification
BEGIN
    SELECT RAISE(ABORT, 'journal scelle');
END;
CREATE TRIGGER historique_modification_remplacement BEFORE INSERT ON historique_modification
WHEN EXISTS (SELECT 1 FROM historique_modification WHERE id = NEW.id OR uuid = NEW.uuid OR chaine_rang = NEW.chaine_rang)
BEGIN
    SELECT RAISE(ABORT, 'journal scelle');
END;

-- A frozen attachment is the very bytes that were sent.
CREATE TRIGGER piece_jointe_figee_modification BEFORE UPDATE ON piece_jointe
WHEN OLD.fige = 1 AND (
    NEW.id IS NOT OLD.id OR NEW.uuid IS NOT OLD.uuid OR NEW.nom IS NOT OLD.nom OR
    NEW.type_mime IS NOT OLD.type_mime OR NEW.taille IS NOT OLD.taille OR NEW.sha256 IS NOT OLD.sha256 OR
    NEW.stockage IS NOT OLD.stockage OR NEW.chemin IS NOT OLD.chemin OR NEW.contenu IS NOT OLD.contenu OR
    NEW.entite IS NOT OLD.entite OR NEW.entite_id IS NOT OLD.entite_id OR NEW.categorie IS NOT OLD.categorie OR
    NEW.fige IS NOT OLD.fige)
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER piece_jointe_figee_suppression BEFORE DELETE ON piece_jointe
WHEN OLD.fige = 1
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER piece_jointe_figee_remplacement BEFORE INSERT ON piece_jointe
WHEN EXISTS (SELECT 1 FROM piece_jointe WHERE fige = 1 AND (id = NEW.id OR uuid = NEW.uuid))
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
CREATE TRIGGER piece_jointe_figee_prise_de_cle BEFORE UPDATE ON piece_jointe
WHEN OLD.fige = 0 AND EXISTS (SELECT 1 FROM piece_jointe WHERE fige = 1 AND (id = NEW.id OR uuid = NEW.uuid))
BEGIN
    SELECT RAISE(ABORT, 'document scelle');
END;
