import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { ACTE_ACCES, createDemandePersonne, createReponse, findLimite, listDemandes, listOuvertes, listSuitesActe } from "#shared/suivi/rgpd/demandes.ts";
import { appendLot, debiteurProfessionnel, factsOf, id } from "../../../support/dossier-builder.ts";
import { BAREMES } from "../../../support/vue-builder.ts";

const faits = appendLot(factsOf(debiteurProfessionnel()), createDemandePersonne(id("b"), { demandeId: id("q"), nature: "acces", identite: "rappel au contrat" }, jour("2026-10-31")));
const list = (connus: typeof faits) => listDemandes(new Map([[id("b"), projectDebiteur(connus)!]]));

describe("ce qu’une personne demande de ses données", () => {
  test("se suit jusqu’à sa réponse, qui la remplace", () => {
    const [demande] = list(faits);
    expect(demande).toMatchObject({ nature: "acces", debiteurId: id("b"), dateFait: "2026-10-31" });
    expect(list(appendLot(faits, createReponse(demande!, "dossier remis", jour("2026-11-10"))))).toEqual([expect.objectContaining({ demandeId: id("q"), reponduLe: "2026-11-10", reponse: "dossier remis", identite: "rappel au contrat" })]);
  });

  test("un mois depuis la réception, au quantième, sinon au dernier jour du mois\u00A0; avant le règlement, aucun délai n’est inventé", () => {
    expect(findLimite(BAREMES, jour("2026-11-09"))).toBe("2026-12-09");
    expect(findLimite(BAREMES, jour("2027-01-31"))).toBe("2027-02-28");
    expect(findLimite(BAREMES, jour("2010-01-01"))).toBeUndefined();
  });

  test("deux mois de plus pour une demande complexe, jamais d’office (RGPD, art. 12)", () => {
    expect(findLimite(BAREMES, jour("2026-11-09"), true)).toBe("2027-02-09");
    expect(findLimite(BAREMES, jour("2010-01-01"), true)).toBeUndefined();
  });
});

describe("l’acte qui répond", () => {
  const debiteur = projectDebiteur(faits)!;
  const vue = { debiteur, dossier: { id: id("d") } } as unknown as Parameters<typeof listSuitesActe>[0];
  const acte = { acteId: id("x"), modele: ACTE_ACCES, titre: "Réponse à une demande d’accès aux données" };

  test("est noté sur la plus ancienne demande d’accès sans réponse : elle attend encore d’être remise", () => {
    const suite = appendLot(faits, ...listSuitesActe(vue, acte, jour("2026-11-12")));
    const [demande] = list(suite);
    expect(demande).toMatchObject({ demandeId: id("q"), dateFait: "2026-10-31", identite: "rappel au contrat", acte: { acteId: id("x"), dossierId: id("d"), le: "2026-11-12" } });
    expect(demande?.reponduLe).toBeUndefined();
    const [repondue] = list(appendLot(suite, createReponse(demande!, undefined, jour("2026-11-13"))));
    expect(repondue).toMatchObject({ reponduLe: "2026-11-13", acte: { titre: acte.titre } });
    expect(repondue?.reponse).toBeUndefined();
  });

  test("un autre acte, une personne qui n’a rien demandé, une demande déjà répondue : rien ne s’écrit", () => {
    expect(listSuitesActe(vue, { ...acte, modele: "information-rgpd" }, jour("2026-11-12"))).toEqual([]);
    expect(listSuitesActe({ ...vue, debiteur: { ...debiteur, demandes: undefined } }, acte, jour("2026-11-12"))).toEqual([]);
    const repondu = projectDebiteur(appendLot(faits, createReponse(list(faits)[0]!, "remis", jour("2026-11-10"))))!;
    expect(listSuitesActe({ ...vue, debiteur: repondu }, acte, jour("2026-11-12"))).toEqual([]);
  });

  test("seules comptent les demandes de la nature cherchée, la plus ancienne d’abord", () => {
    const deux = projectDebiteur(appendLot(faits, createDemandePersonne(id("b"), { demandeId: id("r"), nature: "acces" }, jour("2026-09-01")), createDemandePersonne(id("b"), { demandeId: id("s"), nature: "limitation" }, jour("2026-08-01"))))!;
    expect(listOuvertes(deux, ["acces"]).map(({ demandeId }) => demandeId)).toEqual([id("r"), id("q")]);
    expect(listOuvertes(deux, ["effacement", "limitation"]).map(({ demandeId }) => demandeId)).toEqual([id("s")]);
  });
});
