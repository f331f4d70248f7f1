-- SPDX-License-Identifier: GPL-3.0-or-later
-- Missions, visits, teams and visit lines.

CREATE TABLE type_intervention (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    code TEXT NOT NULL UNIQUE CHECK (length(code) <= 16),
    libelle TEXT NOT NULL UNIQUE CHECK (length(libelle) <= 80),
    specialite_id INTEGER REFERENCES specialite (id),
    duree_min INTEGER CHECK (duree_min >= 0),
    habilitations TEXT CHECK (length(habilitations) <= 500),
    checklist TEXT CHECK (checklist GLOB '[[{]*[]}]'),
    kit TEXT CHECK (kit GLOB '[[{]*[]}]'),
    couleur TEXT CHECK (couleur GLOB '#[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]'),
    facturable_defaut INTEGER NOT NULL DEFAULT 1 CHECK (facturable_defaut IN (0, 1)),
    ordre INTEGER NOT NULL DEFAULT 0,
    actif INTEGER NOT NULL DEFAULT 1 CHECK (actif IN (0, 1))
) STRICT;
CREATE INDEX type_intervention_specialite_id ON type_intervention (specialite_id);

CREATE TABLE mission (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    numero TEXT NOT NULL UNIQUE CHECK (length(numero) <= 20),
    client_id INTEGER NOT NULL REFERENCES client (id),
    site_id INTEGER NOT NULL REFERENCES site (id),
    payeur_id INTEGER REFERENCES client (id),
    demandeur_contact_id INTEGER REFERENCES contact (id),
    contact_site_id INTEGER REFERENCES contact (id),
    type_id INTEGER NOT NULL REFERENCES type_intervention (id),
    nature TEXT NOT NULL CHECK (length(nature) <= 120),
    objectif TEXT CHECK (length(objectif) <= 2000),
    description TEXT CHECK (length(description) <= 8000),
    consignes TEXT CHECK (length(consignes) <= 2000),
    priorite TEXT NOT NULL DEFAULT 'normale' CHECK (priorite IN ('normale', 'urgente', 'critique')),
    statut TEXT NOT NULL DEFAULT 'a_planifier'
        CHECK (statut IN ('a_planifier', 'planifiee', 'en_cours', 'terminee', 'annulee')),
    attente_motif TEXT CHECK (attente_motif IN ('piece', 'client', 'devis', 'acces', 'autre')),
    nb_techniciens INTEGER NOT NULL DEFAULT 1 CHECK (nb_techniciens >= 1),
    facturation TEXT NOT NULL DEFAULT 'a_qualifier' CHECK (facturation IN (
        'a_qualifier', 'a_facturer', 'partielle', 'facturee', 'non_facturable')),
    facturation_motif TEXT CHECK (length(facturation_motif) <= 300),
    origine TEXT NOT NULL DEFAULT 'telephone'
        CHECK (origine IN ('telephone', 'email', 'contrat', 'devis', 'interne', 'autre')),
    recu_le INTEGER NOT NULL,
    souhaite_du INTEGER,
    souhaite_au INTEGER,
    echeance_le INTEGER,
    date_sortie_fiche TEXT CHECK (date_sortie_fiche GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    devis_id INTEGER REFERENCES devis (id),
    mission_parente_id INTEGER REFERENCES mission (id),
    responsable_id INTEGER REFERENCES utilisateur (id),
    duree_prevue_min INTEGER CHECK (duree_prevue_min >= 0),
    ref_client TEXT CHECK (length(ref_client) <= 60),
    bon_commande TEXT CHECK (length(bon_commande) <= 60),
    terminee_le INTEGER,
    annulee_le INTEGER,
    annulee_motif TEXT CHECK (length(annulee_motif) <= 300),
    recherche TEXT CHECK (length(recherche) <= 1000),
    CHECK (souhaite_au > souhaite_du),
    CHECK (statut <> 'annulee' OR annulee_motif IS NOT NULL)
) STRICT;
CREATE INDEX mission_ouverte ON mission (statut, recu_le DESC, id DESC) WHERE statut NOT IN ('terminee', 'annulee');
CREATE INDEX mission_recu_le_id ON mission (recu_le DESC, id DESC);
CREATE INDEX mission_priorite ON mission (priorite);
CREATE INDEX mission_client_id ON mission (client_id);
CREATE INDEX mission_site_id ON mission (site_id);
CREATE INDEX mission_payeur_id ON mission (payeur_id);
CREATE INDEX mission_demandeur_contact_id ON mission (demandeur_contact_id);
CREATE INDEX mission_contact_site_id ON mission (contact_site_id);
CREATE INDEX mission_type_id ON mission (type_id);
CREATE INDEX mission_devis_id ON mission (devis_id);
CREATE INDEX mission_mission_parente_id ON mission (mission_parente_id);
CREATE INDEX mission_responsable_id ON mission (responsable_id);

CREATE TABLE mission_specialite (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    mission_id INTEGER NOT NULL REFERENCES mission (id),
    specialite_id INTEGER NOT NULL REFERENCES specialite (id),
    UNIQUE (mission_id, specialite_id)
) STRICT;
CREATE INDEX mission_specialite_specialite_id ON mission_specialite (specialite_id);

CREATE TABLE intervention (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    mission_id INTEGER NOT NULL REFERENCES mission (id),
    rang INTEGER NOT NULL CHECK (rang >= 1),
    travaux TEXT CHECK (length(travaux) <= 200),
    statut TEXT NOT NULL DEFAULT 'a_planifier' CHECK (statut IN (
        'a_planifier', 'provisoire', 'planifiee', 'confirmee', 'en_route', 'en_cours', 'suspendue',
        'effectuee', 'cloturee', 'annulee')),
    debut_prevu INTEGER,
    fin_prevue INTEGER,
    debut_reel INTEGER,
    fin_reelle INTEGER,
    duree_min INTEGER CHECK (duree_min >= 0),
    pause_min INTEGER NOT NULL DEFAULT 0 CHECK (pause_min >= 0),
    trajet_min INTEGER NOT NULL DEFAULT 0 CHECK (trajet_min >= 0),
    distance_m INTEGER NOT NULL DEFAULT 0 CHECK (distance_m >= 0),
    journee_entiere INTEGER NOT NULL DEFAULT 0 CHECK (journee_entiere IN (0, 1)),
    verrou_planning INTEGER NOT NULL DEFAULT 0 CHECK (verrou_planning IN (0, 1)),
    rdv_statut TEXT NOT NULL DEFAULT 'sans' CHECK (rdv_statut IN (
        'sans', 'a_confirmer', 'demande', 'confirme', 'a_reconfirmer')),
    rdv_confirme_le INTEGER,
    rdv_par TEXT CHECK (rdv_par IN ('email', 'telephone', 'sms')),
    vehicule_id INTEGER REFERENCES vehicule (id),
    type_id INTEGER REFERENCES type_intervention (id),
    site_id INTEGER REFERENCES site (id),
    compte_rendu TEXT CHECK (length(compte_rendu) <= 8000),
    diagnostic TEXT CHECK (length(diagnostic) <= 8000),
    travaux_restants TEXT CHECK (length(travaux_restants) <= 2000),
    resultat TEXT CHECK (resultat IN ('resolu', 'partiel', 'non_resolu', 'absent', 'impossible')),
    devis_a_faire INTEGER NOT NULL DEFAULT 0 CHECK (devis_a_faire IN (0, 1)),
    revenir INTEGER NOT NULL DEFAULT 0 CHECK (revenir IN (0, 1)),
    forcage_motif TEXT CHECK (length(forcage_motif) <= 300),
    force_par INTEGER REFERENCES utilisateur (id),
    annulee_motif TEXT CHECK (length(annulee_motif) <= 300),
    couleur TEXT CHECK (couleur GLOB '#[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]'),
    UNIQUE (mission_id, rang),
    CHECK ((debut_prevu IS NULL) = (fin_prevue IS NULL)),
    CHECK (fin_prevue > debut_prevu),
    CHECK (fin_reelle IS NULL OR debut_reel IS NOT NULL),
    CHECK (fin_reelle > debut_reel),
    CHECK (statut NOT IN ('effectuee', 'cloturee') OR resultat IS NOT NULL),
    CHECK (statut <> 'annulee' OR annulee_motif IS NOT NULL)
) STRICT;
CREATE INDEX intervention_ouverte
    ON intervention (statut, debut_prevu) WHERE statut NOT IN ('effectuee', 'cloturee', 'annulee');
CREATE INDEX intervention_debut_prevu_id ON intervention (debut_prevu, id);
CREATE INDEX intervention_fin_prevue ON intervention (fin_prevue);
CREATE INDEX intervention_vehicule_id ON intervention (vehicule_id);
CREATE INDEX intervention_type_id ON intervention (type_id);
CREATE INDEX intervention_site_id ON intervention (site_id);
CREATE INDEX intervention_force_par ON intervention (force_par);

CREATE TABLE technicien_intervention (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    technicien_id INTEGER NOT NULL REFERENCES technicien (id),
    intervention_id INTEGER NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
    role TEXT NOT NULL DEFAULT 'assistant' CHECK (role IN ('responsable', 'assistant', 'observateur')),
    commentaire TEXT CHECK (length(commentaire) <= 1000),
    debut_prevu INTEGER,
    fin_prevue INTEGER,
    debut_reel INTEGER,
    fin_reelle INTEGER,
    trajet_min INTEGER NOT NULL DEFAULT 0 CHECK (trajet_min >= 0),
    distance_m INTEGER NOT NULL DEFAULT 0 CHECK (distance_m >= 0),
    reponse TEXT NOT NULL DEFAULT 'en_attente' CHECK (reponse IN ('en_attente', 'accepte', 'refuse')),
    notifie_le INTEGER,
    vu_le INTEGER,
    cout_horaire INTEGER CHECK (cout_horaire >= 0),
    temps_valide_par INTEGER REFERENCES utilisateur (id),
    temps_valide_le INTEGER,
    UNIQUE (technicien_id, intervention_id),
    CHECK ((debut_prevu IS NULL) = (fin_prevue IS NULL)),
    CHECK (fin_prevue > debut_prevu),
    CHECK (fin_reelle IS NULL OR debut_reel IS NOT NULL),
    CHECK (fin_reelle > debut_reel)
) STRICT;
CREATE UNIQUE INDEX technicien_intervention_responsable
    ON technicien_intervention (intervention_id) WHERE role = 'responsable' AND archive_le IS NULL;
CREATE INDEX technicien_intervention_intervention_id ON technicien_intervention (intervention_id);
CREATE INDEX technicien_intervention_temps_valide_par ON technicien_intervention (temps_valide_par);

CREATE TABLE intervention_ligne (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    cree_le INTEGER NOT NULL,
    cree_par INTEGER REFERENCES utilisateur (id),
    modifie_le INTEGER NOT NULL,
    modifie_par INTEGER REFERENCES utilisateur (id),
    archive_le INTEGER,
    intervention_id INTEGER NOT NULL REFERENCES intervention (id),
    ordre INTEGER NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('main_oeuvre', 'deplacement', 'materiel', 'forfait', 'texte')),
    materiel_id INTEGER REFERENCES materiel (id),
    designation TEXT NOT NULL CHECK (length(designation) <= 2000),
    quantite INTEGER NOT NULL DEFAULT 0,
    unite_id INTEGER REFERENCES unite (id),
    prix_unitaire_ht INTEGER NOT NULL DEFAULT 0 CHECK (prix_unitaire_ht >= 0),
    cout_unitaire INTEGER NOT NULL DEFAULT 0 CHECK (cout_unitaire >= 0),
    remise_bp INTEGER NOT NULL DEFAULT 0 CHECK (remise_bp BETWEEN 0 AND 10000),
    taux_tva_id INTEGER REFERENCES taux_tva (id),
    facturation TEXT NOT NULL DEFAULT 'a_facturer'
        CHECK (facturation IN ('a_facturer', 'garantie', 'contrat', 'offert')),
    sortie_id INTEGER REFERENCES sortie_materiel (id),
    facture_ligne_id INTEGER REFERENCES facture_ligne (id),
    CHECK (type = 'texte' OR quantite <> 0)
) STRICT;
CREATE INDEX intervention_ligne_intervention_id ON intervention_ligne (intervention_id);
CREATE INDEX intervention_ligne_materiel_id ON intervention_ligne (materiel_id);
CREATE INDEX intervention_ligne_unite_id ON intervention_ligne (unite_id);
CREATE INDEX intervention_ligne_taux_tva_id ON intervention_ligne (taux_tva_id);
CREATE INDEX intervention_ligne_sortie_id ON intervention_ligne (sortie_id);
CREATE INDEX intervention_ligne_facture_ligne_id ON intervention_ligne (facture_ligne_id);

-- The slot a technician really has at a visit: their own, else that of the visit. Cancelled visits and archived rows
-- hold none.
CREATE VIEW creneau_technicien AS
SELECT affectation.id AS affectation_id,
       affectation.technicien_id AS technicien_id,
       visite.id AS intervention_id,
       coalesce(affectation.debut_prevu, visite.debut_prevu) AS debut,
       coalesce(affectation.fin_prevue, visite.fin_prevue) AS fin,
       visite.forcage_motif AS forcage_motif
FROM technicien_intervention AS affectation
JOIN intervention AS visite ON visite.id = affectation.intervention_id
WHERE visite.statut <> 'annulee' AND visite.archive_le IS NULL AND affectation.archive_le IS NULL;

-- Every slot that collides with another slot or a validated absence of the same technician. Half-open intervals.
-- A motive on either visit allows two visits to overlap, an absence asks for a motive on the visit itself.
CREATE VIEW chevauchement_technicien AS
SELECT moi.affectation_id AS affectation_id, moi.intervention_id AS intervention_id
FROM creneau_technicien AS moi
WHERE moi.forcage_motif IS NULL
  AND (EXISTS (SELECT 1 FROM creneau_technicien AS autre
               WHERE autre.technicien_id = moi.technicien_id AND autre.affectation_id <> moi.affectation_id
                 AND autre.forcage_motif IS NULL AND autre.debut < moi.fin AND moi.debut < autre.fin)
       OR EXISTS (SELECT 1 FROM absence
                  WHERE absence.technicien_id = moi.technicien_id AND absence.statut = 'validee'
                    AND absence.archive_le IS NULL AND absence.debut < moi.fin AND moi.debut < absence.fin));

-- Only a change that may create a collision is judged: a visit overtaken by a later sick leave can still be started.
CREATE TRIGGER technicien_intervention_chevauchement_ajout AFTER INSERT ON technicien_intervention
WHEN EXISTS (SELECT 1 FROM chevauchement_technicien WHERE affectation_id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'chevauchement');
END;
CREATE TRIGGER technicien_intervention_chevauchement_modification AFTER UPDATE ON technicien_intervention
WHEN (NEW.technicien_id IS NOT OLD.technicien_id OR NEW.intervention_id IS NOT OLD.intervention_id
      OR NEW.debut_prevu IS NOT OLD.debut_prevu OR NEW.fin_prevue IS NOT OLD.fin_prevue
      OR (OLD.archive_le IS NOT NULL AND NEW.archive_le IS NULL))
    AND EXISTS (SELECT 1 FROM chevauchement_technicien WHERE affectation_id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'chevauchement');
END;
CREATE TRIGGER intervention_chevauchement AFTER UPDATE ON intervention
WHEN (NEW.debut_prevu IS NOT OLD.debut_prevu OR NEW.fin_prevue IS NOT OLD.fin_prevue
      OR (OLD.statut = 'annulee' AND NEW.statut <> 'annulee')
      OR (OLD.forcage_motif IS NOT NULL AND NEW.forcage_motif IS NULL)
      OR (OLD.archive_le IS NOT NULL AND NEW.archive_le IS NULL))
    AND EXISTS (SELECT 1 FROM chevauchement_technicien WHERE intervention_id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'chevauchement');
END;

-- The same for a vehicle.
CREATE VIEW chevauchement_vehicule AS
SELECT moi.id AS intervention_id
FROM intervention AS moi
JOIN intervention AS autre ON autre.vehicule_id = moi.vehicule_id AND autre.id <> moi.id
WHERE moi.forcage_motif IS NULL AND autre.forcage_motif IS NULL
  AND moi.statut <> 'annulee' AND autre.statut <> 'annulee'
  AND moi.archive_le IS NULL AND autre.archive_le IS NULL
  AND autre.debut_prevu < moi.fin_prevue AND moi.debut_prevu < autre.fin_prevue;
CREATE TRIGGER intervention_chevauchement_vehicule_ajout AFTER INSERT ON intervention
WHEN EXISTS (SELECT 1 FROM chevauchement_vehicule WHERE intervention_id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'chevauchement du vehicule');
END;
CREATE TRIGGER intervention_chevauchement_vehicule AFTER UPDATE ON intervention
WHEN (NEW.vehicule_id IS NOT OLD.vehicule_id
      OR NEW.debut_prevu IS NOT OLD.debut_prevu OR NEW.fin_prevue IS NOT OLD.fin_prevue
      OR (OLD.statut = 'annulee' AND NEW.statut <> 'annulee')
      OR (OLD.forcage_motif IS NOT NULL AND NEW.forcage_motif IS NULL)
      OR (OLD.archive_le IS NOT NULL AND NEW.archive_le IS NULL))
    AND EXISTS (SELECT 1 FROM chevauchement_vehicule WHERE intervention_id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'chevauchement du vehicule');
END;
