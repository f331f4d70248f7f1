-- SPDX-License-Identifier: GPL-3.0-or-later
-- Payment terms. penalite_bp is the legal default (C. com. L441-10), the key rate of the ECB plus ten points as known when
-- this was shipped. The company sets its own.

INSERT INTO type_paiement (uuid, cree_le, modifie_le, code, libelle, delai_jours, echeance, acompte_bp, mode_defaut, penalite_bp, mention, par_defaut) VALUES
    ('00000000-0000-4000-8013-000000000001', 0, 0, 'NET30', '30 jours nets', 30, 'net', 0, 'virement', 1215, 'Paiement à 30 jours nets, date de facture. Pas d’escompte pour paiement anticipé.', 1),
    ('00000000-0000-4000-8013-000000000002', 0, 0, 'RECEPTION', 'À réception de facture', 0, 'a_reception', 0, 'virement', 1215, 'Paiement à réception de la facture. Pas d’escompte pour paiement anticipé.', 0),
    ('00000000-0000-4000-8013-000000000003', 0, 0, 'ACOMPTE30', '30 % à la commande, solde à la fin', 0, 'a_reception', 3000, 'virement', 1215, 'Acompte de 30 % à la commande, solde à la fin des travaux, à réception de la facture. Pas d’escompte pour paiement anticipé.', 0),
    ('00000000-0000-4000-8013-000000000004', 0, 0, 'NET45FDM', '45 jours fin de mois', 45, 'fin_de_mois', 0, 'virement', 1215, 'Paiement à 45 jours fin de mois, date de facture. Pas d’escompte pour paiement anticipé.', 0),
    ('00000000-0000-4000-8013-000000000005', 0, 0, 'NET60', '60 jours nets', 60, 'net', 0, 'virement', 1215, 'Paiement à 60 jours nets, date de facture. Pas d’escompte pour paiement anticipé.', 0),
    ('00000000-0000-4000-8013-000000000006', 0, 0, 'CARTE', 'Comptant par carte', 0, 'a_reception', 0, 'carte', 1215, 'Paiement comptant par carte. Pas d’escompte pour paiement anticipé.', 0),
    ('00000000-0000-4000-8013-000000000007', 0, 0, 'CHEQUE', 'Comptant par chèque', 0, 'a_reception', 0, 'cheque', 1215, 'Paiement comptant par chèque. Pas d’escompte pour paiement anticipé.', 0);
