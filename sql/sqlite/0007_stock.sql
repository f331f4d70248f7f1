-- SPDX-License-Identifier: GPL-3.0-or-later
-- Articles, places, movements, levels, sorties and entrees.

CREATE TABLE categorie_materiel (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    code TEXT NOT NULL UNIQUE CHECK (length(code) <= 16),
    libelle TEXT NOT NULL CHECK (length(libelle) <= 80),
    parent_id INTEGER REFERENCES categorie_materiel (id) CHECK (parent_id <> id),
    ordre INTEGER NOT NULL DEFAULT 0,
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1))
) STRICT;
CREATE INDEX categorie_materiel_parent_id ON categorie_materiel (parent_id);

CREATE TABLE emplacement (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    code TEXT NOT NULL UNIQUE CHECK (length(code) <= 16),
    libelle TEXT NOT NULL CHECK (length(libelle) <= 80),
    type TEXT NOT NULL DEFAULT 'depot' CHECK (type IN ('depot', 'vehicule', 'chantier', 'rebut', 'transit')),
    technicien_id INTEGER REFERENCES technicien (id),
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1))
) STRICT;
CREATE INDEX emplacement_technicien_id ON emplacement (technicien_id);

-- quantite_disponible is a cache, written by the triggers below: sum of the levels of places of type depot.
CREATE TABLE materiel (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    reference TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(reference) BETWEEN 1 AND 40),
    designation TEXT NOT NULL CHECK (length(designation) BETWEEN 1 AND 160),
    description TEXT CHECK (length(description) <= 4000),
    type TEXT NOT NULL DEFAULT 'consommable' CHECK (type IN ('consommable', 'piece', 'outillage', 'service')),
    categorie_id INTEGER REFERENCES categorie_materiel (id),
    marque TEXT CHECK (length(marque) <= 60),
    ref_fabricant TEXT CHECK (length(ref_fabricant) <= 60),
    ean TEXT CHECK (length(ean) <= 14),
    unite_id INTEGER NOT NULL REFERENCES unite (id),
    unite_achat_id INTEGER REFERENCES unite (id),
    coef_achat INTEGER NOT NULL DEFAULT 1000 CHECK (coef_achat > 0),
    prix_achat_ht INTEGER NOT NULL DEFAULT 0 CHECK (prix_achat_ht >= 0),
    pmp INTEGER NOT NULL DEFAULT 0 CHECK (pmp >= 0),
    prix_vente_ht INTEGER NOT NULL DEFAULT 0 CHECK (prix_vente_ht >= 0),
    coef_marge_bp INTEGER CHECK (coef_marge_bp >= 0),
    prix_auto INTEGER NOT NULL DEFAULT 0 CHECK (prix_auto IN (0, 1)),
    taux_tva_id INTEGER NOT NULL REFERENCES taux_tva (id),
    ecotaxe_cts INTEGER NOT NULL DEFAULT 0 CHECK (ecotaxe_cts >= 0),
    quantite_disponible INTEGER NOT NULL DEFAULT 0 CHECK (quantite_disponible >= 0),
    quantite_reservee INTEGER NOT NULL DEFAULT 0 CHECK (quantite_reservee >= 0),
    quantite_attendue INTEGER NOT NULL DEFAULT 0 CHECK (quantite_attendue >= 0),
    seuil_alerte INTEGER NOT NULL DEFAULT 0 CHECK (seuil_alerte >= 0),
    stock_cible INTEGER,
    lot_mini INTEGER CHECK (lot_mini > 0),
    suivi TEXT NOT NULL DEFAULT 'quantite' CHECK (suivi IN ('quantite', 'lot', 'serie')),
    fournisseur_id INTEGER REFERENCES fournisseur (id),
    garantie_mois INTEGER NOT NULL DEFAULT 0 CHECK (garantie_mois >= 0),
    emplacement_defaut_id INTEGER REFERENCES emplacement (id),
    compte_vente TEXT CHECK (length(compte_vente) <= 20),
    compte_achat TEXT CHECK (length(compte_achat) <= 20),
    fluide TEXT CHECK (length(fluide) <= 16),
    gwp INTEGER CHECK (gwp >= 0),
    charge_g INTEGER CHECK (charge_g >= 0),
    photo_piece_id INTEGER REFERENCES piece_jointe (id),
    fiche_piece_id INTEGER REFERENCES piece_jointe (id),
    url TEXT CHECK (length(url) <= 300),
    remplace_par_id INTEGER REFERENCES materiel (id) CHECK (remplace_par_id <> id),
    gere_en_stock INTEGER NOT NULL DEFAULT 1 CHECK (gere_en_stock IN (0, 1)),
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1)),
    recherche TEXT CHECK (length(recherche) <= 1000),
    CHECK (stock_cible >= seuil_alerte)
) STRICT;
CREATE UNIQUE INDEX materiel_ean ON materiel (ean) WHERE ean IS NOT NULL;
CREATE INDEX materiel_sous_seuil ON materiel (id) WHERE gere_en_stock = 1 AND quantite_disponible < seuil_alerte;
CREATE INDEX materiel_designation_id ON materiel (designation, id);
CREATE INDEX materiel_categorie_id ON materiel (categorie_id);
CREATE INDEX materiel_unite_id ON materiel (unite_id);
CREATE INDEX materiel_unite_achat_id ON materiel (unite_achat_id);
CREATE INDEX materiel_taux_tva_id ON materiel (taux_tva_id);
CREATE INDEX materiel_fournisseur_id ON materiel (fournisseur_id);
CREATE INDEX materiel_emplacement_defaut_id ON materiel (emplacement_defaut_id);
CREATE INDEX materiel_photo_piece_id ON materiel (photo_piece_id);
CREATE INDEX materiel_fiche_piece_id ON materiel (fiche_piece_id);
CREATE INDEX materiel_remplace_par_id ON materiel (remplace_par_id);

CREATE TABLE stock_mouvement (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    horodatage INTEGER NOT NULL,
    utilisateur_id INTEGER REFERENCES utilisateur (id),
    materiel_id INTEGER NOT NULL REFERENCES materiel (id),
    emplacement_id INTEGER NOT NULL REFERENCES emplacement (id),
    quantite INTEGER NOT NULL CHECK (quantite <> 0),
    cout_unitaire INTEGER NOT NULL DEFAULT 0 CHECK (cout_unitaire >= 0),
    origine_type TEXT NOT NULL CHECK (length(origine_type) <= 40),
    origine_id INTEGER,
    inverse_de_id INTEGER REFERENCES stock_mouvement (id),
    code_operation TEXT CHECK (length(code_operation) <= 36)
) STRICT;
CREATE INDEX stock_mouvement_materiel_id_emplacement_id_horodatage
    ON stock_mouvement (materiel_id, emplacement_id, horodatage);
CREATE INDEX stock_mouvement_origine_type_origine_id ON stock_mouvement (origine_type, origine_id);
CREATE INDEX stock_mouvement_code_operation ON stock_mouvement (code_operation);
CREATE INDEX stock_mouvement_utilisateur_id ON stock_mouvement (utilisateur_id);
CREATE INDEX stock_mouvement_emplacement_id ON stock_mouvement (emplacement_id);
CREATE INDEX stock_mouvement_inverse_de_id ON stock_mouvement (inverse_de_id);

-- The service inserts the row at 0 before the first movement, the trigger of stock_mouvement keeps quantite.
CREATE TABLE stock_niveau (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    materiel_id INTEGER NOT NULL REFERENCES materiel (id),
    emplacement_id INTEGER NOT NULL REFERENCES emplacement (id),
    quantite INTEGER NOT NULL DEFAULT 0 CHECK (quantite >= 0),
    UNIQUE (materiel_id, emplacement_id)
) STRICT;
CREATE INDEX stock_niveau_emplacement_id ON stock_niveau (emplacement_id);

CREATE TABLE sortie_materiel (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    numero TEXT NOT NULL UNIQUE CHECK (length(numero) <= 20),
    materiel_id INTEGER NOT NULL REFERENCES materiel (id),
    intervention_id INTEGER REFERENCES intervention (id),
    technicien_id INTEGER NOT NULL REFERENCES technicien (id),
    emplacement_id INTEGER NOT NULL REFERENCES emplacement (id),
    quantite INTEGER NOT NULL CHECK (quantite > 0),
    quantite_retournee INTEGER NOT NULL DEFAULT 0,
    retour_prevu_le TEXT CHECK (retour_prevu_le GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    retour_le INTEGER,
    retour_etat TEXT CHECK (retour_etat IN ('bon', 'a_reparer', 'perdu')),
    motif TEXT CHECK (length(motif) <= 200),
    nature TEXT NOT NULL DEFAULT 'pose' CHECK (nature IN ('pose', 'pret', 'casse', 'vol', 'interne')),
    cout_unitaire INTEGER NOT NULL DEFAULT 0 CHECK (cout_unitaire >= 0),
    facturable INTEGER NOT NULL DEFAULT 1 CHECK (facturable IN (0, 1)),
    intervention_ligne_id INTEGER REFERENCES intervention_ligne (id),
    sorti_le INTEGER NOT NULL,
    statut TEXT NOT NULL DEFAULT 'sortie' CHECK (statut IN (
        'reservee', 'sortie', 'partiellement_retournee', 'retournee', 'annulee')),
    mouvement_id INTEGER UNIQUE REFERENCES stock_mouvement (id),
    CHECK (quantite_retournee BETWEEN 0 AND quantite),
    CHECK (intervention_id IS NOT NULL OR nature IN ('casse', 'vol', 'interne'))
) STRICT;
CREATE INDEX sortie_materiel_a_retourner
    ON sortie_materiel (retour_prevu_le) WHERE nature = 'pret' AND retour_le IS NULL;
CREATE INDEX sortie_materiel_sorti_le_id ON sortie_materiel (sorti_le DESC, id DESC);
CREATE INDEX sortie_materiel_materiel_id ON sortie_materiel (materiel_id);
CREATE INDEX sortie_materiel_intervention_id ON sortie_materiel (intervention_id);
CREATE INDEX sortie_materiel_technicien_id ON sortie_materiel (technicien_id);
CREATE INDEX sortie_materiel_emplacement_id ON sortie_materiel (emplacement_id);
CREATE INDEX sortie_materiel_intervention_ligne_id ON sortie_materiel (intervention_ligne_id);

CREATE TABLE entree_materiel (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    numero TEXT NOT NULL UNIQUE CHECK (length(numero) <= 20),
    type TEXT NOT NULL CHECK (type IN ('achat', 'retour', 'transfert', 'inventaire', 'initial')),
    materiel_id INTEGER NOT NULL REFERENCES materiel (id),
    emplacement_id INTEGER NOT NULL REFERENCES emplacement (id),
    emplacement_source_id INTEGER REFERENCES emplacement (id),
    quantite INTEGER NOT NULL CHECK (quantite > 0),
    cout_unitaire INTEGER NOT NULL DEFAULT 0 CHECK (cout_unitaire >= 0),
    fournisseur_id INTEGER REFERENCES fournisseur (id),
    sortie_id INTEGER REFERENCES sortie_materiel (id),
    bon_livraison TEXT CHECK (length(bon_livraison) <= 40),
    facture_fournisseur TEXT CHECK (length(facture_fournisseur) <= 40),
    entre_le INTEGER NOT NULL,
    motif TEXT CHECK (length(motif) <= 200),
    statut TEXT NOT NULL DEFAULT 'validee' CHECK (statut IN ('brouillon', 'validee', 'annulee')),
    mouvement_id INTEGER UNIQUE REFERENCES stock_mouvement (id),
    CHECK (type <> 'transfert' OR (emplacement_source_id IS NOT NULL AND emplacement_source_id <> emplacement_id)),
    CHECK (type <> 'retour' OR sortie_id IS NOT NULL)
) STRICT;
CREATE INDEX entree_materiel_entre_le_id ON entree_materiel (entre_le DESC, id DESC);
CREATE INDEX entree_materiel_materiel_id ON entree_materiel (materiel_id);
CREATE INDEX entree_materiel_emplacement_id ON entree_materiel (emplacement_id);
CREATE INDEX entree_materiel_emplacement_source_id ON entree_materiel (emplacement_source_id);
CREATE INDEX entree_materiel_fournisseur_id ON entree_materiel (fournisseur_id);
CREATE INDEX entree_materiel_sortie_id ON entree_materiel (sortie_id);

-- Movements are only added, a cancellation is the opposite row.
-- REPLACE deletes the row it collides with and fires no delete trigger while recursive_triggers is off: hence the
-- *_remplacement triggers, one test per unique key. Updates are not limited with OF: SET rowid would slip past OF id.
CREATE TRIGGER stock_mouvement_modification BEFORE UPDATE ON stock_mouvement
BEGIN
    SELECT RAISE(ABORT, 'journal scelle');
END;
CREATE TRIGGER stock_mouvement_suppression BEFORE DELETE ON stock_mouvement
BEGIN
    SELECT RAISE(ABORT, 'journal scelle');
END;
CREATE TRIGGER stock_mouvement_remplacement BEFORE INSERT ON stock_mouvement
WHEN EXISTS (SELECT 1 FROM stock_mouvement WHERE id = NEW.id OR uuid = NEW.uuid)
BEGIN
    SELECT RAISE(ABORT, 'journal scelle');
END;

-- Judged before the row enters: with the CHECK of stock_niveau alone, INSERT OR IGNORE would keep the movement and skip
-- the level.
CREATE TRIGGER stock_mouvement_niveau_absent BEFORE INSERT ON stock_mouvement
WHEN NOT EXISTS (SELECT 1 FROM stock_niveau
                 WHERE materiel_id = NEW.materiel_id AND emplacement_id = NEW.emplacement_id)
BEGIN
    SELECT RAISE(ABORT, 'stock_niveau absent');
END;
CREATE TRIGGER stock_mouvement_insuffisant BEFORE INSERT ON stock_mouvement
WHEN EXISTS (SELECT 1 FROM stock_niveau
             WHERE materiel_id = NEW.materiel_id AND emplacement_id = NEW.emplacement_id
               AND quantite + NEW.quantite < 0)
BEGIN
    SELECT RAISE(ABORT, 'stock insuffisant');
END;
CREATE TRIGGER stock_mouvement_niveau AFTER INSERT ON stock_mouvement
BEGIN
    UPDATE stock_niveau
    SET quantite = quantite + NEW.quantite, version = version + 1,
        modifie_le = NEW.horodatage, modifie_par = NEW.utilisateur_id
    WHERE materiel_id = NEW.materiel_id AND emplacement_id = NEW.emplacement_id;
    UPDATE materiel
    SET quantite_disponible = (
        SELECT coalesce(sum(niveau.quantite), 0)
        FROM stock_niveau AS niveau
        JOIN emplacement AS lieu ON lieu.id = niveau.emplacement_id
        WHERE niveau.materiel_id = NEW.materiel_id AND lieu.type = 'depot')
    WHERE id = NEW.materiel_id;
END;
CREATE TRIGGER emplacement_type_change AFTER UPDATE OF type ON emplacement
WHEN NEW.type <> OLD.type
BEGIN
    UPDATE materiel
    SET quantite_disponible = (
        SELECT coalesce(sum(niveau.quantite), 0)
        FROM stock_niveau AS niveau
        JOIN emplacement AS lieu ON lieu.id = niveau.emplacement_id
        WHERE niveau.materiel_id = materiel.id AND lieu.type = 'depot')
    WHERE id IN (SELECT materiel_id FROM stock_niveau WHERE emplacement_id = NEW.id);
END;
