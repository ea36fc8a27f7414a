import { describe, expect, test } from "vitest";
import { createRapprochement } from "#shared/imports/rapprochement-releve.ts";
import { createEtat } from "#shared/imports/rapprochement-etat.ts";
import { isAuTitre, proposeSurTitre } from "#shared/imports/rapprochement-titre.ts";
import { proposeParMontant } from "#shared/imports/rapprochement-montant.ts";
import { proposeParReference } from "#shared/imports/rapprochement-reference.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createEncoursInvente, creance, mouvement, operation } from "../../support/encours-builder.ts";

const JUGEMENT = { ...creance("jugement du 02/06/2025", 5120), titre: { depuis: jour("2025-06-03"), isTotal: true, factures: ["FA-100", "FA-200"] } };
const GARAGE = [{ debiteurId: "garage", par: "nom" }] as const;
const LE = jour("2026-01-08");
/** What the statement says on that day, a little less than on the day of the review. */
const createAvec = (...autres: readonly ReturnType<typeof creance>[]) => createEtat(createEncoursInvente([JUGEMENT, ...autres]), { createId: () => "x", findSolde: () => montant(5100) });

const propose = (somme: number, libelle = "VIR FA-100", le = LE) => {
  const lue = proposeParReference(createAvec(), operation(somme, libelle, { noms: ["GARAGE FICTIF"] }), GARAGE, le);
  return lue === undefined ? undefined : { ...lue, affectations: lue.affectations.map((part) => [part.dossierId, part.kind === "reglement" ? part.creanceId : "", part.montant]) };
};

describe("après un titre, ce qui est reçu paie la condamnation et non les factures", () => {
  test("le payeur nomme une facture\u00A0: le paiement va au dossier, dans l’ordre du décompte, et s’applique", () => {
    expect(propose(600)).toMatchObject({ certitude: "sur", raison: "Référence FA-100, imputé sur la condamnation (jugement du 02/06/2025) dans l’ordre du décompte (reste 45,00\u00A0€).", affectations: [["dossier-garage", undefined, 600]] });
  });

  test("le montant du décompte au jour du paiement est exact, au centime", () => {
    expect(propose(5100)).toMatchObject({ certitude: "sur", raison: expect.stringMatching(/montant exact au 08\/01\/2026/) });
    expect(propose(5120)).toMatchObject({ certitude: "a-confirmer", raison: expect.stringMatching(/0,20\u00A0€ de plus/), affectations: [["dossier-garage", undefined, 5120]] });
  });

  test("reçu avant le titre, il est réputé déduit\u00A0: une personne décide", () => {
    expect(propose(600, "VIR FA-200", jour("2025-05-20"))).toMatchObject({ certitude: "a-confirmer", raison: expect.stringMatching(/reçu avant le 03\/06\/2025/) });
  });

  test("sans référence, le payeur qui ne doit que cela se propose\u00A0; le montant entier s’applique", () => {
    const parMontant = (somme: number) => proposeParMontant(createAvec(), operation(somme), GARAGE, LE);
    expect(parMontant(600)).toMatchObject({ certitude: "a-confirmer", affectations: [{ dossierId: "dossier-garage", montant: 600 }] });
    expect(parMontant(5100).certitude).toBe("sur");
  });

  test("un tiers qui paie demande un accord", () => {
    expect(proposeParReference(createAvec(), operation(600, "FA-100", { noms: ["HOTEL INVENTE"] }), [], LE)).toMatchObject({ certitude: "a-confirmer", raison: expect.stringMatching(/n’est pas ce débiteur/) });
  });

  test("deux paiements du même relevé ne paient pas deux fois\u00A0; une facture sans titre reste une facture", () => {
    const releve = (somme: number, date: string) => mouvement(somme, { date: jour(date), cle: `c|${somme}|${date}`, cleCommune: `b|${somme}|${date}`, operations: [operation(somme, "FA-100", { noms: ["GARAGE FICTIF SARL"] })] });
    const rapprochement = createRapprochement({ nature: "releve", releves: [{ mouvements: [releve(5000, "2026-01-08"), releve(100, "2026-01-09")] }] as never }, createEncoursInvente([JUGEMENT, creance("FA-900", 70, { debiteurId: "hotel" })]), { createId: () => "x", findSolde: () => montant(5100) });
    rapprochement.advance(2);
    expect(rapprochement.list().map(({ certitude, raison }) => [certitude, /montant exact/.test(raison)])).toEqual([["sur", false], ["sur", true]]);
    expect(isAuTitre(creance("FA-900", 70))).toBe(false);
  });

  test("à côté d’une facture née depuis, le paiement garde la facture qu’il remplace", () => {
    const partiel = { ...JUGEMENT, titre: { ...JUGEMENT.titre, isTotal: false } };
    const etat = createEtat(createEncoursInvente([partiel, creance("FA-900", 70)]), { createId: () => "x" });
    const paiement = { montant: montant(600), jour: LE, qui: "Référence FA-100", reserve: "", isSur: true, isSurEntier: true };
    expect(proposeSurTitre(etat, partiel, paiement).affectations).toMatchObject([{ creanceId: partiel.creanceId, montant: 600 }]);
  });
});
