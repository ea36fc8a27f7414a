import { expect, test } from "vitest";
import { foldNom, listRangs, listTranches } from "#shared/imports/echeancier-mots.ts";

test.each<readonly [string, string, Readonly<Record<string, number>>]>([
  ["Sage", "N° compte tiers;Intitulé du tiers;N° pièce;Date;Échéance;Libellé écriture;Débit;Crédit;Solde", { code: 0, nom: 1, piece: 2, date: 3, echeance: 4, libelle: 5, debit: 6, credit: 7, solde: 8 }],
  ["Cegid", "Auxiliaire;Raison sociale;Référence interne;Date comptable;Date d'échéance;Montant;Sens;Devise", { code: 0, nom: 1, piece: 2, date: 3, echeance: 4, montant: 5, sens: 6, devise: 7 }],
  ["EBP", "Code client;Nom du client;N° document;Date du document;Date d’échéance;Total TTC;Reste à payer", { code: 0, nom: 1, piece: 2, date: 3, echeance: 4, montant: 5, solde: 6 }],
  ["Quadra", "Compte;Intitulé;Pièce;Date pièce;Echéance;Libellé;Débit;Crédit", { code: 0, nom: 1, piece: 2, date: 3, echeance: 4, libelle: 5, debit: 6, credit: 7 }],
  ["SAP, in French", "Client;Nom;N° pièce;Type de pièce;Date pièce;Échéance nette;Montant en devise interne;Devise interne", { code: 0, nom: 1, piece: 2, type: 3, date: 4, echeance: 5, montant: 6 }],
  ["SAP, in English", "Account;Customer Name;Document Number;Document Type;Document Date;Net due date;Amount in local currency;Local Currency;Text", { code: 0, nom: 1, piece: 2, type: 3, date: 4, echeance: 5, montant: 6, devise: 7, libelle: 8 }],
  ["Dynamics", "Customer No.;Customer Name;Document No.;Posting Date;Due Date;Original Amount;Remaining Amount;Currency Code", { code: 0, nom: 1, piece: 2, date: 3, echeance: 4, montant: 5, solde: 6, devise: 7 }],
  ["Odoo", "Partenaire;Numéro;Date de facturation;Date d'échéance;Total;Montant dû", { nom: 0, piece: 1, date: 2, echeance: 3, montant: 4, solde: 5 }],
  ["Xero", "Contact;Invoice Number;Invoice Date;Due Date;Total;Amount Due", { nom: 0, piece: 1, date: 2, echeance: 3, montant: 4, solde: 5 }],
  ["QuickBooks", "Date;Transaction type;Num;Customer;Due date;Amount;Open balance", { date: 0, type: 1, piece: 2, nom: 3, echeance: 4, montant: 5, solde: 6 }],
  ["names in capitals and underscores", "CODE_CLIENT;RAISON_SOCIALE;NUM_FACTURE;DATE_FACTURE;DATE_ECHEANCE;MONTANT_TTC;RESTE_DU;SIRET", { code: 0, nom: 1, piece: 2, date: 3, echeance: 4, montant: 5, solde: 6, siren: 7 }],
  ["an amount in the foreign currency beside the euros", "Client;Facture;Échéance;Montant devise;Montant EUR;Devise", { nom: 0, piece: 1, echeance: 2, montant: 4, devise: 5 }],
  ["invoice date before posting date, whatever their order", "Client;Date comptable;Date facture;Facture;Solde", { nom: 0, date: 2, piece: 3, solde: 4 }],
])("%s", (_, ligne, rangs) => {
  expect(listRangs(ligne.split(";"))).toEqual(rangs);
});

test("small words, case, accents and punctuation do not make another name", () => {
  expect(["Date d’échéance :", "DATE_ECHEANCE", "date  échéance", "Date de l'échéance"].map(foldNom)).toEqual(Array.from({ length: 4 }, () => "date echeance"));
  expect([foldNom("Montant dû"), foldNom("D/C"), foldNom("Solde (€)")]).toEqual(["montant du", "d c", "solde eur"]);
});

test("buckets in French and in English", () => {
  expect(listTranches(["Non échu", "1 à 30 jours", "31-60", "> 90", "Plus de 90 jours", "Current", "61 to 90 days", "Over 120", "Solde", "30", "Client"])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});
