import { describe, expect, test } from "vitest";
import { computeApercu, computePied, listClesRetenues } from "#shared/imports/apercu.ts";
import type { Apercu, PiedApercu } from "#shared/imports/apercu-modele.ts";
import { montant } from "#shared/kernel/montant.ts";
import { formatFec, type LigneInventee, readFec, readListe } from "../../support/fec-builder.ts";
import { hasExemples, readExemple } from "../../support/exemples.ts";
import { optionsAu, RIEN } from "../../support/import-builder.ts";

const AU = optionsAu("2026-11-21");
const lecture = (lignes: readonly LigneInventee[]) => readFec(formatFec(lignes));
const raison = (apercu: Apercu): string | undefined => apercu.debiteurs[0]?.raison.replace(/[\u00A0\u202F]/g, " ");

function expectFooting({ retenues, enAttente, connues, differentes, sansDetail, reclamable, avancesDeduites, soldesCrediteurs, soldeFichier, encoursAvant, encoursApres }: PiedApercu): void {
  expect(retenues.montant + enAttente.montant + connues.montant + differentes.montant + sansDetail).toBe(reclamable);
  expect(reclamable + avancesDeduites + soldesCrediteurs).toBe(soldeFichier);
  expect(encoursAvant.montant + retenues.montant).toBe(encoursApres.montant);
}

describe("ce qui mérite un dossier", () => {
  test("une facture échue depuis trente jours ; l’échéance par défaut est à trente jours (C. com., art. L441-10 I)", () => {
    const facture = { debit: "1200,00", date: "20250310" };
    const apercu = computeApercu(lecture([facture]), RIEN, optionsAu("2025-05-09"));
    expect(apercu.debiteurs[0]?.creances[0]).toMatchObject({ echeance: "2025-04-09", origineEcheance: "calculee", joursRetard: 30, isRetenue: true, statut: "nouvelle" });
    expect(raison(apercu)).toBe("1 facture échue, 30 jours de retard");
    const veille = computeApercu(lecture([facture]), RIEN, optionsAu("2025-05-08"));
    expect(veille.debiteurs[0]?.isRetenu).toBe(false);
    expect(raison(veille)).toBe("1 facture échue, 29 jours de retard : sous le seuil de 30 jours");
  });

  test("rien d’échu, sous le minimum, moyen de paiement, compte divers : proposé à personne, avec sa raison", () => {
    const facture = { debit: "1200,00", date: "20250310" };
    expect(raison(computeApercu(lecture([facture]), RIEN, optionsAu("2025-03-20")))).toBe("rien n’est échu");
    expect(raison(computeApercu(lecture([facture]), RIEN, optionsAu("2026-11-21", { montantMinimum: montant(200000) })))).toBe("1 200,00 € : sous le minimum de 2 000,00 €");
    expect(raison(computeApercu(lecture([{ ...facture, nom: "RECETTE CB" }]), RIEN, AU))).toContain("moyen de paiement");
    expect(raison(computeApercu(lecture([{ ...facture, nom: "CLIENTS DIVERS" }]), RIEN, AU))).toContain("à confirmer");
  });

  test("une facture lettrée avec un règlement absent, un report en bloc : jamais cochés d’office", () => {
    expect(raison(computeApercu(lecture([{ debit: "10,00", lettre: "A" }]), RIEN, AU))).toContain("règlement absent du fichier");
    expect(raison(computeApercu(lecture([{ journal: "AN", piece: "RAN", libelle: "Report à nouveau", debit: "10,00" }]), RIEN, AU))).toContain("à documenter");
  });

  test("avec la facture échue d’un débiteur retenu, celle qui n’est pas échue attend", () => {
    const apercu = computeApercu(lecture([{ debit: "10,00" }, { debit: "20,00", piece: "FA-2", date: "20261110" }]), RIEN, AU);
    expect(apercu.debiteurs[0]?.creances.map(({ isRetenue }) => isRetenue)).toEqual([true, false]);
    expect(apercu.pied).toMatchObject({ retenues: { nombre: 1, montant: 1000 }, enAttente: { nombre: 1, montant: 2000 } });
  });
});

describe("comparaison avec ce qui est connu", () => {
  const connue = { cle: "creancier1|C1|FA-1", creanceId: "x", dossierId: "d", numero: "FA-1", montant: montant(1000) };

  test("la même créance est connue, un autre solde est une différence, une absente est montrée", () => {
    const absente = { ...connue, cle: "creancier1|C9|FA-9" };
    expect(computeApercu(lecture([{ debit: "10,00" }]), { creances: [connue, absente], debiteurs: [] }, AU)).toMatchObject({
      debiteurs: [{ isRetenu: false, raison: "déjà importé", creances: [{ statut: "connue" }] }], absentes: [absente], pied: { connues: { nombre: 1 }, encoursAvant: { nombre: 2, montant: 2000 } },
    });
    expect(computeApercu(lecture([{ debit: "9,00" }]), { creances: [connue], debiteurs: [] }, AU).debiteurs[0]).toMatchObject({ raison: "déjà importé, soldes différents", creances: [{ statut: "differente", connue }] });
  });

  test("une créance d’un autre créancier n’est pas connue", () => {
    expect(computeApercu(lecture([{ debit: "10,00" }]), { creances: [{ ...connue, cle: "autre|C1|FA-1" }], debiteurs: [] }, AU).debiteurs[0]?.creances[0]?.statut).toBe("nouvelle");
  });

  test("un débiteur qui a un dossier ouvert y reçoit ses nouvelles factures échues, même sous le seuil", () => {
    const debiteur = { debiteurId: "b", codeComptable: "C1", sourceComptable: "creancier1", dossierId: "d", reference: "2026-0366" };
    const apercu = computeApercu(lecture([{ debit: "10,00", date: "20250310" }]), { creances: [], debiteurs: [debiteur] }, optionsAu("2025-04-15"));
    expect(raison(apercu)).toBe("au dossier 2026-0366, 1 facture échue, 6 jours de retard");
    expect(apercu.debiteurs[0]).toMatchObject({ isRetenu: true, connu: debiteur });
  });

  test("un débiteur se reconnaît aussi à son SIREN", () => {
    const liste = readListe("Code;Client;SIREN;Facture;Échéance;Solde\nC7;X;732829320;F1;31/01/2025;10,00\n");
    const connu = { debiteurId: "b", siren: "732829320" };
    expect(computeApercu(liste, { creances: [], debiteurs: [connu] }, AU).debiteurs[0]?.connu).toBe(connu);
  });
});

describe("les totaux tombent juste", () => {
  test.skipIf(!hasExemples).each(["fec/syn_a/732829320FEC20251231.txt", "fec/quadra/123456789FEC20190731.txt", "fec/agrigest/123456789FEC20230331.txt", "fec/0000000001FEC20220831.txt"])("%s", (chemin) => {
    const fec = readFec(readExemple(chemin), chemin);
    const { pied } = computeApercu(fec, RIEN, AU);
    expectFooting(pied);
    expect(pied.soldeFichier).toBe(fec.controle.soldeNet);
  });

  test("whatever is ticked", () => {
    const fec = lecture([{ debit: "10,00" }, { debit: "20,00", piece: "FA-2" }, { client: "C2", journal: "BQ", piece: "V", credit: "5,00" }, { journal: "BQ", compte: "419100", piece: "AC", credit: "4,00" }]);
    const { debiteurs, pied } = computeApercu(fec, RIEN, AU);
    expectFooting(pied);
    expect(listClesRetenues(debiteurs).size).toBe(2);
    const sans = computePied(fec.comptes, debiteurs, RIEN, new Set());
    expectFooting(sans);
    expect(sans).toMatchObject({ retenues: { nombre: 0 }, enAttente: { nombre: 2, montant: 2600 }, avancesDeduites: 400, soldesCrediteurs: -500 });
  });

  test("an aged balance has balances without detail and nothing to tick", () => {
    const { debiteurs, pied } = computeApercu(readListe("Compte;Client;Solde;Non échu;1 à 30 jours;Plus de 30 jours\nC1;X;100,00;;;100,00\n"), RIEN, AU);
    expectFooting(pied);
    expect([debiteurs, pied.sansDetail]).toEqual([[], 10000]);
  });
});
