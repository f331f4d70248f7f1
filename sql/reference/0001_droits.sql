-- SPDX-License-Identifier: GPL-3.0-or-later
-- Roles, profiles and their rights as shipped. Nobody holds devis.valider_propre.

INSERT INTO role (uuid, cree_le, modifie_le, code, libelle, description, systeme) VALUES
    ('00000000-0000-4000-8001-000000000001', 0, 0, 'administrateur', 'Administrateur', 'Paramètre l’entreprise et gère les comptes.', 1),
    ('00000000-0000-4000-8001-000000000002', 0, 0, 'manager', 'Manager', 'Pilote l’activité, seul ou par ses profils.', 1),
    ('00000000-0000-4000-8001-000000000003', 0, 0, 'technicien', 'Technicien', 'Réalise les visites et rédige les rapports.', 1),
    ('00000000-0000-4000-8001-000000000004', 0, 0, 'client', 'Client', 'Consulte ses documents, sans identifiant par défaut.', 1);

INSERT INTO profil (uuid, cree_le, modifie_le, code, libelle) VALUES
    ('00000000-0000-4000-8002-000000000001', 0, 0, 'dg', 'Direction générale'),
    ('00000000-0000-4000-8002-000000000002', 0, 0, 'pdg', 'Présidence-direction générale'),
    ('00000000-0000-4000-8002-000000000003', 0, 0, 'regulation', 'Régulation'),
    ('00000000-0000-4000-8002-000000000004', 0, 0, 'comptabilite', 'Comptabilité'),
    ('00000000-0000-4000-8002-000000000005', 0, 0, 'magasin', 'Magasin');

-- administrateur
INSERT INTO role_permission (uuid, cree_le, modifie_le, role_id, permission, portee) VALUES
    ('00000000-0000-4000-8003-000000000001', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'tableau_de_bord.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000002', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'tableau_de_bord.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000003', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'planning.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000004', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'planning.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000005', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'missions.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000006', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'missions.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000007', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'validation.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000008', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'devis.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000009', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'devis.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000010', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'factures.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000011', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'factures.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000012', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'clients.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000013', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'clients.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000014', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'materiel.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000015', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'materiel.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000016', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'rapports.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000017', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'rapports.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000018', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'messagerie.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000019', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'messagerie.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000020', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'administration.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000021', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'administration.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000022', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'marge.voir', 'tout'),
    ('00000000-0000-4000-8003-000000000023', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'prix_achat.voir', 'tout'),
    ('00000000-0000-4000-8003-000000000024', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'devis.envoyer_direct', 'tout'),
    ('00000000-0000-4000-8003-000000000025', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'facture.emettre', 'tout'),
    ('00000000-0000-4000-8003-000000000026', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'facture.avoir', 'tout'),
    ('00000000-0000-4000-8003-000000000027', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'paiement.enregistrer', 'tout'),
    ('00000000-0000-4000-8003-000000000028', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'planning.forcer', 'tout'),
    ('00000000-0000-4000-8003-000000000029', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'client.code_acces', 'tout'),
    ('00000000-0000-4000-8003-000000000030', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'stock.corriger', 'tout'),
    ('00000000-0000-4000-8003-000000000031', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'client.effacer', 'tout'),
    ('00000000-0000-4000-8003-000000000032', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'audit.voir', 'tout'),
    ('00000000-0000-4000-8003-000000000033', 0, 0, (SELECT id FROM role WHERE code = 'administrateur'), 'sauvegarde.restaurer', 'tout');

-- manager
INSERT INTO role_permission (uuid, cree_le, modifie_le, role_id, permission, portee) VALUES
    ('00000000-0000-4000-8003-000000000034', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'tableau_de_bord.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000035', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'planning.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000036', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'missions.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000037', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'missions.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000038', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'devis.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000039', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'devis.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000040', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'factures.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000041', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'clients.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000042', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'clients.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000043', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'materiel.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000044', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'rapports.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000045', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'rapports.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000046', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'messagerie.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000047', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'messagerie.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000048', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'marge.voir', 'tout'),
    ('00000000-0000-4000-8003-000000000049', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'prix_achat.voir', 'tout'),
    ('00000000-0000-4000-8003-000000000050', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'devis.envoyer_direct', 'tout'),
    ('00000000-0000-4000-8003-000000000051', 0, 0, (SELECT id FROM role WHERE code = 'manager'), 'client.code_acces', 'tout');

-- technicien
INSERT INTO role_permission (uuid, cree_le, modifie_le, role_id, permission, portee) VALUES
    ('00000000-0000-4000-8003-000000000052', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), 'tableau_de_bord.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000053', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), 'planning.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000054', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), 'missions.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000055', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), 'clients.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000056', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), 'materiel.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000057', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), 'materiel.ecrire', 'soi'),
    ('00000000-0000-4000-8003-000000000058', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), 'rapports.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000059', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), 'rapports.ecrire', 'soi'),
    ('00000000-0000-4000-8003-000000000060', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), 'messagerie.lire', 'tout'),
    ('00000000-0000-4000-8003-000000000061', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), 'messagerie.ecrire', 'tout'),
    ('00000000-0000-4000-8003-000000000062', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), 'administration.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000063', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), 'administration.ecrire', 'soi'),
    ('00000000-0000-4000-8003-000000000064', 0, 0, (SELECT id FROM role WHERE code = 'technicien'), 'client.code_acces', 'soi');

-- client
INSERT INTO role_permission (uuid, cree_le, modifie_le, role_id, permission, portee) VALUES
    ('00000000-0000-4000-8003-000000000065', 0, 0, (SELECT id FROM role WHERE code = 'client'), 'tableau_de_bord.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000066', 0, 0, (SELECT id FROM role WHERE code = 'client'), 'planning.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000067', 0, 0, (SELECT id FROM role WHERE code = 'client'), 'missions.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000068', 0, 0, (SELECT id FROM role WHERE code = 'client'), 'validation.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000069', 0, 0, (SELECT id FROM role WHERE code = 'client'), 'validation.ecrire', 'soi'),
    ('00000000-0000-4000-8003-000000000070', 0, 0, (SELECT id FROM role WHERE code = 'client'), 'devis.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000071', 0, 0, (SELECT id FROM role WHERE code = 'client'), 'factures.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000072', 0, 0, (SELECT id FROM role WHERE code = 'client'), 'clients.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000073', 0, 0, (SELECT id FROM role WHERE code = 'client'), 'rapports.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000074', 0, 0, (SELECT id FROM role WHERE code = 'client'), 'messagerie.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000075', 0, 0, (SELECT id FROM role WHERE code = 'client'), 'messagerie.ecrire', 'soi'),
    ('00000000-0000-4000-8003-000000000076', 0, 0, (SELECT id FROM role WHERE code = 'client'), 'administration.lire', 'soi'),
    ('00000000-0000-4000-8003-000000000077', 0, 0, (SELECT id FROM role WHERE code = 'client'), 'administration.ecrire', 'soi');

-- regulation
INSERT INTO profil_permission (uuid, cree_le, modifie_le, profil_id, permission, portee) VALUES
    ('00000000-0000-4000-8004-000000000001', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'tableau_de_bord.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000002', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'planning.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000003', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'planning.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000004', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'missions.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000005', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'missions.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000006', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'devis.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000007', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'devis.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000008', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'factures.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000009', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'clients.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000010', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'clients.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000011', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'materiel.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000012', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'rapports.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000013', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'rapports.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000014', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'messagerie.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000015', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'messagerie.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000016', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'marge.voir', 'tout'),
    ('00000000-0000-4000-8004-000000000017', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'prix_achat.voir', 'tout'),
    ('00000000-0000-4000-8004-000000000018', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'devis.envoyer_direct', 'tout'),
    ('00000000-0000-4000-8004-000000000019', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'planning.forcer', 'tout'),
    ('00000000-0000-4000-8004-000000000020', 0, 0, (SELECT id FROM profil WHERE code = 'regulation'), 'client.code_acces', 'tout');

-- dg
INSERT INTO profil_permission (uuid, cree_le, modifie_le, profil_id, permission, portee) VALUES
    ('00000000-0000-4000-8004-000000000021', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'tableau_de_bord.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000022', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'planning.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000023', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'missions.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000024', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'validation.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000025', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'devis.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000026', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'devis.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000027', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'factures.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000028', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'clients.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000029', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'materiel.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000030', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'rapports.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000031', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'messagerie.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000032', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'messagerie.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000033', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'administration.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000034', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'marge.voir', 'tout'),
    ('00000000-0000-4000-8004-000000000035', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'prix_achat.voir', 'tout'),
    ('00000000-0000-4000-8004-000000000036', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'devis.valider_dg', 'tout'),
    ('00000000-0000-4000-8004-000000000037', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'devis.envoyer_direct', 'tout'),
    ('00000000-0000-4000-8004-000000000038', 0, 0, (SELECT id FROM profil WHERE code = 'dg'), 'audit.voir', 'tout');

-- pdg
INSERT INTO profil_permission (uuid, cree_le, modifie_le, profil_id, permission, portee) VALUES
    ('00000000-0000-4000-8004-000000000039', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'tableau_de_bord.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000040', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'planning.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000041', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'missions.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000042', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'validation.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000043', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'devis.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000044', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'devis.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000045', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'factures.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000046', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'clients.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000047', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'materiel.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000048', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'rapports.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000049', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'messagerie.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000050', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'messagerie.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000051', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'administration.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000052', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'marge.voir', 'tout'),
    ('00000000-0000-4000-8004-000000000053', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'prix_achat.voir', 'tout'),
    ('00000000-0000-4000-8004-000000000054', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'devis.valider_pdg', 'tout'),
    ('00000000-0000-4000-8004-000000000055', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'devis.envoyer_direct', 'tout'),
    ('00000000-0000-4000-8004-000000000056', 0, 0, (SELECT id FROM profil WHERE code = 'pdg'), 'audit.voir', 'tout');

-- comptabilite
INSERT INTO profil_permission (uuid, cree_le, modifie_le, profil_id, permission, portee) VALUES
    ('00000000-0000-4000-8004-000000000057', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'tableau_de_bord.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000058', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'planning.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000059', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'missions.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000060', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'devis.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000061', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'factures.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000062', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'factures.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000063', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'clients.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000064', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'clients.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000065', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'materiel.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000066', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'rapports.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000067', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'messagerie.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000068', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'messagerie.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000069', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'administration.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000070', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'prix_achat.voir', 'tout'),
    ('00000000-0000-4000-8004-000000000071', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'facture.emettre', 'tout'),
    ('00000000-0000-4000-8004-000000000072', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'facture.avoir', 'tout'),
    ('00000000-0000-4000-8004-000000000073', 0, 0, (SELECT id FROM profil WHERE code = 'comptabilite'), 'paiement.enregistrer', 'tout');

-- magasin
INSERT INTO profil_permission (uuid, cree_le, modifie_le, profil_id, permission, portee) VALUES
    ('00000000-0000-4000-8004-000000000074', 0, 0, (SELECT id FROM profil WHERE code = 'magasin'), 'tableau_de_bord.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000075', 0, 0, (SELECT id FROM profil WHERE code = 'magasin'), 'planning.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000076', 0, 0, (SELECT id FROM profil WHERE code = 'magasin'), 'missions.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000077', 0, 0, (SELECT id FROM profil WHERE code = 'magasin'), 'devis.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000078', 0, 0, (SELECT id FROM profil WHERE code = 'magasin'), 'clients.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000079', 0, 0, (SELECT id FROM profil WHERE code = 'magasin'), 'materiel.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000080', 0, 0, (SELECT id FROM profil WHERE code = 'magasin'), 'materiel.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000081', 0, 0, (SELECT id FROM profil WHERE code = 'magasin'), 'messagerie.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000082', 0, 0, (SELECT id FROM profil WHERE code = 'magasin'), 'messagerie.ecrire', 'tout'),
    ('00000000-0000-4000-8004-000000000083', 0, 0, (SELECT id FROM profil WHERE code = 'magasin'), 'administration.lire', 'tout'),
    ('00000000-0000-4000-8004-000000000084', 0, 0, (SELECT id FROM profil WHERE code = 'magasin'), 'prix_achat.voir', 'tout'),
    ('00000000-0000-4000-8004-000000000085', 0, 0, (SELECT id FROM profil WHERE code = 'magasin'), 'stock.corriger', 'tout');
