import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { createDemandePersonne, createReponse, findLimite, listDemandes } from "#shared/suivi/rgpd/demandes.ts";
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
});
