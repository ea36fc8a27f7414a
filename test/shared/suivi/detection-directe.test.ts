import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { REGLES_PAR_DEFAUT } from "#shared/suivi/detection.ts";
import { createPrescriptionSuivie, findMotifsDirects } from "#shared/suivi/detection-directe.ts";
import { debiteurInvente, encoursInvente, posteInvente } from "../../support/detection-builder.ts";

const AU = jour("2026-01-05");
const encours = encoursInvente([posteInvente("F1", 1000)]);
const { faitId, dateFait } = encours;
const retenues = [{ poste: posteInvente("F1", 1000), encours, joursRetard: 36 }];
const list = (debiteur: Partial<Debiteur>, directes = REGLES_PAR_DEFAUT.directes, findPrescription = (): ReturnType<typeof jour> | undefined => undefined) =>
  findMotifsDirects({ debiteur: debiteurInvente("GARAGE", debiteur), retenues, regles: { ...REGLES_PAR_DEFAUT, directes }, au: AU, findPrescription }).map(({ motif, phrase }) => [motif, phrase]);

describe("la transmission directe", () => {
  test("une procédure ouverte, une cessation, un signalement, chacun avec sa date", () => {
    const procedure = { faitId, dateFait, procedureId: "p".repeat(20), procedure: "liquidation_judiciaire" as const, etat: "ouverte" as const, dateOuverture: jour("2025-12-01"), source: "BODACC" };
    expect(list({ procedure })).toEqual([["procedure-collective", "Liquidation judiciaire ouverte le 01/12/2025\u00A0: créance à déclarer"]]);
    expect(list({ procedure: { ...procedure, etat: "close" } })).toEqual([]);
    expect(list({ etatAdministratif: "cessee", dateCessation: jour("2025-10-01") })).toEqual([["cessation", "activité cessée le 01/10/2025"]]);
    expect(list({ signalements: [{ faitId, dateFait: jour("2025-12-24"), signalementId: "s".repeat(20), kind: "promesse-rompue", detail: "virement annoncé" }, { faitId, dateFait, signalementId: "t".repeat(20), kind: "relance" }] })).toEqual([["promesse-rompue", "promesse rompue le 24/12/2025\u00A0: virement annoncé"]]);
  });

  test("seuls les motifs que le créancier garde", () => {
    expect(list({ etatAdministratif: "cessee" }, ["litige"])).toEqual([]);
  });

  test("une prescription proche dit le jour avant lequel agir ; passé, elle est à vérifier", () => {
    expect(list({}, undefined, () => jour("2026-03-02"))).toEqual([["prescription-proche", "prescription proche\u00A0: agir au plus tard le 02/03/2026"]]);
    expect(list({}, undefined, () => jour("2025-03-03"))).toEqual([["prescription-proche", "prescription peut-être acquise depuis le 03/03/2025\u00A0: à vérifier"]]);
  });

  test("entre commerçants, cinq ans (C. com., art. L110-4) : une facture de janvier 2021 est proche, celle de 2025 ne l’est pas", () => {
    const find = createPrescriptionSuivie(AU, createBaremes());
    const creance = (dateFacture: string) => ({ poste: posteInvente("F", 1, dateFacture, { dateFacture: jour(dateFacture), origineEcheance: "calculee" }), encours, joursRetard: 1 });
    expect(find(creance("2021-02-10"))).toMatch(/^2026-02/);
    expect(find(creance("2025-02-10"))).toBeUndefined();
    expect(find({ ...creance("2021-02-10"), encours: { ...encours, nature: undefined } })).toBeUndefined();
  });
});
