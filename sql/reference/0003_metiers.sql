-- SPDX-License-Identifier: GPL-3.0-or-later
-- Specialities, kinds of intervention, hours, article categories and the main store.

INSERT INTO specialite (uuid, cree_le, modifie_le, code, libelle, description, couleur, taux_vente_ht, cout_horaire, tva_defaut_id, ordre) VALUES
    ('00000000-0000-4000-8008-000000000001', 0, 0, 'electricite', 'Électricité', 'Installations électriques, tableaux, mise en sécurité et dépannage.', '#B7791F', 750000, 340000, (SELECT id FROM taux_tva WHERE code = 'TVA20'), 1),
    ('00000000-0000-4000-8008-000000000002', 0, 0, 'plomberie', 'Plomberie', 'Réseaux d’eau, sanitaires, recherche et réparation de fuites.', '#2B6CB0', 720000, 330000, (SELECT id FROM taux_tva WHERE code = 'TVA20'), 2),
    ('00000000-0000-4000-8008-000000000003', 0, 0, 'chauffage', 'Chauffage', 'Chaudières, pompes à chaleur, radiateurs et régulation.', '#C05621', 780000, 350000, (SELECT id FROM taux_tva WHERE code = 'TVA20'), 3),
    ('00000000-0000-4000-8008-000000000004', 0, 0, 'climatisation', 'Climatisation', 'Climatisation, ventilation et fluides frigorigènes.', '#2C7A7B', 820000, 370000, (SELECT id FROM taux_tva WHERE code = 'TVA20'), 4);

INSERT INTO type_intervention (uuid, cree_le, modifie_le, code, libelle, specialite_id, duree_min, facturable_defaut, ordre) VALUES
    ('00000000-0000-4000-8009-000000000001', 0, 0, 'INSTAL_ELEC', 'Installation électrique', (SELECT id FROM specialite WHERE code = 'electricite'), 240, 1, 1),
    ('00000000-0000-4000-8009-000000000002', 0, 0, 'DEPAN_ELEC', 'Dépannage électrique', (SELECT id FROM specialite WHERE code = 'electricite'), 90, 1, 2),
    ('00000000-0000-4000-8009-000000000003', 0, 0, 'MISE_SECURITE', 'Mise en sécurité électrique', (SELECT id FROM specialite WHERE code = 'electricite'), 240, 1, 3),
    ('00000000-0000-4000-8009-000000000004', 0, 0, 'DEPANNAGE', 'Dépannage', NULL, 90, 1, 4),
    ('00000000-0000-4000-8009-000000000005', 0, 0, 'FUITE', 'Recherche de fuite', (SELECT id FROM specialite WHERE code = 'plomberie'), 120, 1, 5),
    ('00000000-0000-4000-8009-000000000006', 0, 0, 'DEPAN_PLOMB', 'Dépannage plomberie', (SELECT id FROM specialite WHERE code = 'plomberie'), 90, 1, 6),
    ('00000000-0000-4000-8009-000000000007', 0, 0, 'SANITAIRE', 'Installation sanitaire', (SELECT id FROM specialite WHERE code = 'plomberie'), 240, 1, 7),
    ('00000000-0000-4000-8009-000000000008', 0, 0, 'ENTR_CHAUD', 'Entretien de chaudière', (SELECT id FROM specialite WHERE code = 'chauffage'), 60, 1, 8),
    ('00000000-0000-4000-8009-000000000009', 0, 0, 'DEPAN_CHAUF', 'Dépannage chauffage', (SELECT id FROM specialite WHERE code = 'chauffage'), 90, 1, 9),
    ('00000000-0000-4000-8009-000000000010', 0, 0, 'REMPL_CHAUD', 'Remplacement de chaudière', (SELECT id FROM specialite WHERE code = 'chauffage'), 480, 1, 10),
    ('00000000-0000-4000-8009-000000000011', 0, 0, 'INSTAL_CLIM', 'Installation de climatisation', (SELECT id FROM specialite WHERE code = 'climatisation'), 480, 1, 11),
    ('00000000-0000-4000-8009-000000000012', 0, 0, 'ENTR_CLIM', 'Entretien de climatisation', (SELECT id FROM specialite WHERE code = 'climatisation'), 90, 1, 12),
    ('00000000-0000-4000-8009-000000000013', 0, 0, 'VISITE', 'Visite technique', NULL, 60, 0, 13),
    ('00000000-0000-4000-8009-000000000014', 0, 0, 'GARANTIE', 'Intervention sous garantie', NULL, 90, 0, 14);

INSERT INTO horaire (uuid, cree_le, modifie_le, code, libelle, lundi, mardi, mercredi, jeudi, vendredi, par_defaut) VALUES
    ('00000000-0000-4000-8010-000000000001', 0, 0, 'SEMAINE', 'Lundi à vendredi, 8 h–12 h et 13 h 30–17 h 30', '08:00-12:00,13:30-17:30', '08:00-12:00,13:30-17:30', '08:00-12:00,13:30-17:30', '08:00-12:00,13:30-17:30', '08:00-12:00,13:30-17:30', 1);

INSERT INTO categorie_materiel (uuid, cree_le, modifie_le, code, libelle, ordre) VALUES
    ('00000000-0000-4000-8011-000000000001', 0, 0, 'ELEC', 'Électricité', 1),
    ('00000000-0000-4000-8011-000000000002', 0, 0, 'PLOMB', 'Plomberie', 2),
    ('00000000-0000-4000-8011-000000000003', 0, 0, 'CHAUF', 'Chauffage', 3),
    ('00000000-0000-4000-8011-000000000004', 0, 0, 'CLIM', 'Climatisation', 4),
    ('00000000-0000-4000-8011-000000000005', 0, 0, 'INSTR', 'Instrumentation', 5);

INSERT INTO emplacement (uuid, cree_le, modifie_le, code, libelle, type) VALUES
    ('00000000-0000-4000-8012-000000000001', 0, 0, 'DEPOT', 'Dépôt principal', 'depot');
