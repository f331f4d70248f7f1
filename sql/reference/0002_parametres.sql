-- SPDX-License-Identifier: GPL-3.0-or-later
-- Settings and counters.

INSERT INTO parametre (uuid, cree_le, modifie_le, cle, type, valeur, libelle) VALUES
    ('00000000-0000-4000-8005-000000000001', 0, 0, 'base.demonstration', 'booleen', '0', 'Base de démonstration'),
    ('00000000-0000-4000-8005-000000000002', 0, 0, 'fuseau', 'texte', 'Europe/Paris', 'Fuseau horaire de l’entreprise'),
    ('00000000-0000-4000-8005-000000000003', 0, 0, 'dossier', 'texte', NULL, 'Dossier des documents imprimés'),
    ('00000000-0000-4000-8005-000000000004', 0, 0, 'devis.seuil_dg', 'montant', '100000', 'Montant HT à partir duquel un devis passe par la DG'),
    ('00000000-0000-4000-8005-000000000005', 0, 0, 'devis.seuil_pdg', 'montant', '1500000', 'Montant HT à partir duquel un devis passe aussi par le PDG'),
    ('00000000-0000-4000-8005-000000000006', 0, 0, 'devis.circuit_complet', 'booleen', '0', 'Circuit complet pour tous les devis'),
    ('00000000-0000-4000-8005-000000000007', 0, 0, 'devis.remise_max_bp', 'entier', '1000', 'Remise au-delà de laquelle un devis passe par la DG, en points de base'),
    ('00000000-0000-4000-8005-000000000008', 0, 0, 'devis.validite_jours', 'entier', '30', 'Durée de validité d’un devis, en jours'),
    ('00000000-0000-4000-8005-000000000009', 0, 0, 'facturation.pas_minutes', 'entier', '15', 'Pas de facturation de la main-d’œuvre, en minutes'),
    ('00000000-0000-4000-8005-000000000010', 0, 0, 'marge.cible_bp', 'entier', '2500', 'Marge visée, en points de base'),
    ('00000000-0000-4000-8005-000000000011', 0, 0, 'stock.emplacement_defaut', 'texte', 'DEPOT', 'Emplacement de stock par défaut'),
    ('00000000-0000-4000-8005-000000000012', 0, 0, 'stock.alerte_active', 'booleen', '1', 'Prévenir quand un article passe sous son seuil'),
    ('00000000-0000-4000-8005-000000000013', 0, 0, 'planning.retard_minutes', 'entier', '15', 'Retard signalé après le début prévu, en minutes'),
    ('00000000-0000-4000-8005-000000000014', 0, 0, 'planning.duree_defaut_min', 'entier', '60', 'Durée proposée pour une visite, en minutes'),
    ('00000000-0000-4000-8005-000000000015', 0, 0, 'session.verrouillage_minutes', 'entier', '10', 'Verrouillage de la session après inactivité, en minutes');

-- Exercice 0 of a yearly series holds its gabarit, the row of the year is copied from it at the first number.
INSERT INTO compteur (type, serie, exercice, prochain, gabarit) VALUES
    ('client', 'CLT', 0, 1, 'CLT-{NNNNN}'),
    ('technicien', 'TEC', 0, 1, 'TEC-{NNN}'),
    ('mission', 'INT', 0, 1, 'INT-{AAAA}-{NNNNN}'),
    ('devis', 'DEV', 0, 1, 'DEV-{AAAA}-{NNNNN}'),
    ('facture', 'FAC', 0, 1, 'FAC-{AAAA}-{NNNNN}'),
    ('avoir', 'AVO', 0, 1, 'AVO-{AAAA}-{NNNNN}'),
    ('paiement', 'PAI', 0, 1, 'PAI-{AAAA}-{NNNNN}'),
    ('sortie', 'SOR', 0, 1, 'SOR-{AAAA}-{NNNNN}'),
    ('entree', 'ENT', 0, 1, 'ENT-{AAAA}-{NNNNN}'),
    ('rapport', 'RAP', 0, 1, 'RAP-{AAAA}-{NNNNN}');

INSERT INTO compteur (type, serie, exercice, prochain) VALUES
    ('chaine', 'audit_log', 0, 1),
    ('chaine', 'historique_modification', 0, 1),
    ('chaine', 'facture', 0, 1),
    ('chaine', 'paiement', 0, 1);

INSERT INTO taux_tva (uuid, cree_le, modifie_le, code, libelle, taux_bp, categorie, motif, compte, valable_du, ordre) VALUES
    ('00000000-0000-4000-8006-000000000001', 0, 0, 'TVA20', 'TVA 20 %', 2000, 'S', NULL, '445711', '2014-01-01', 1),
    ('00000000-0000-4000-8006-000000000002', 0, 0, 'TVA10', 'TVA 10 %', 1000, 'S', NULL, '445712', '2014-01-01', 2),
    ('00000000-0000-4000-8006-000000000003', 0, 0, 'TVA055', 'TVA 5,5 %', 550, 'S', NULL, '445713', '2014-01-01', 3),
    ('00000000-0000-4000-8006-000000000004', 0, 0, 'TVA021', 'TVA 2,1 %', 210, 'S', NULL, '445714', '2014-01-01', 4),
    ('00000000-0000-4000-8006-000000000005', 0, 0, 'EXO', 'Franchise en base', 0, 'E', 'TVA non applicable, art. 293 B du CGI', NULL, '2014-01-01', 5),
    ('00000000-0000-4000-8006-000000000006', 0, 0, 'AUTOLIQ', 'Autoliquidation', 0, 'AE', 'Autoliquidation (art. 283, 2 nonies du CGI)', NULL, '2014-01-01', 6);

INSERT INTO unite (uuid, cree_le, modifie_le, symbole, libelle, code, decimales, ordre) VALUES
    ('00000000-0000-4000-8007-000000000001', 0, 0, 'u', 'unité', 'H87', 0, 1),
    ('00000000-0000-4000-8007-000000000002', 0, 0, 'h', 'heure', 'HUR', 2, 2),
    ('00000000-0000-4000-8007-000000000003', 0, 0, 'j', 'jour', 'DAY', 2, 3),
    ('00000000-0000-4000-8007-000000000004', 0, 0, 'min', 'minute', 'MIN', 0, 4),
    ('00000000-0000-4000-8007-000000000005', 0, 0, 'an', 'an', 'ANN', 0, 5),
    ('00000000-0000-4000-8007-000000000006', 0, 0, 'mois', 'mois', 'MON', 0, 6),
    ('00000000-0000-4000-8007-000000000007', 0, 0, 'm', 'mètre', 'MTR', 2, 7),
    ('00000000-0000-4000-8007-000000000008', 0, 0, 'ml', 'mètre linéaire', 'LM', 2, 8),
    ('00000000-0000-4000-8007-000000000009', 0, 0, 'm²', 'mètre carré', 'MTK', 2, 9),
    ('00000000-0000-4000-8007-000000000010', 0, 0, 'm³', 'mètre cube', 'MTQ', 3, 10),
    ('00000000-0000-4000-8007-000000000011', 0, 0, 'km', 'kilomètre', 'KMT', 1, 11),
    ('00000000-0000-4000-8007-000000000012', 0, 0, 'l', 'litre', 'LTR', 2, 12),
    ('00000000-0000-4000-8007-000000000013', 0, 0, 'kg', 'kilogramme', 'KGM', 3, 13),
    ('00000000-0000-4000-8007-000000000014', 0, 0, 'forfait', 'forfait', 'C62', 0, 14),
    ('00000000-0000-4000-8007-000000000015', 0, 0, 'ens', 'ensemble', 'SET', 0, 15),
    ('00000000-0000-4000-8007-000000000016', 0, 0, 'paire', 'paire', 'PR', 0, 16);
