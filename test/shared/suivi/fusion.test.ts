import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { brouillonsSchema } from "#shared/model/lot.ts";
import { createAnnulation } from "#shared/suivi/annulation.ts";
import { createFusion, createLien } from "#shared/suivi/fusion.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { encoursInvente, posteInvente } from "../../support/detection-builder.ts";
import { writeLot } from "../../support/import-builder.ts";

const AU = jour("2026-01-05");
const [A, B, D] = ["a".repeat(20), "b".repeat(20), "d".repeat(20)];
const debiteur = (id: string, nom: string, siren?: string): FaitBrouillon => ({ sujet: createSujetId("debiteur", id), type: "debiteur", dateFait: AU, remplace: [], contenu: { nom, ...(siren === undefined ? {} : { siren }) } });
const { faitId: _faitId, dateFait: _dateFait, ...encours } = encoursInvente([posteInvente("F1", 1000)]);
const depart = writeLot([
  debiteur(A, "GARAGE LEGRAND"), debiteur(B, "LEGRAND GARAGE", "732829320"),
  { sujet: createSujetId("debiteur", B), type: "encours", dateFait: AU, remplace: [], contenu: encours },
  { sujet: createSujetId("debiteur", B), type: "iban", dateFait: AU, remplace: [], contenu: { iban: "FR7630006000011234567890189" } },
  { sujet: createSujetId("dossier", D), type: "ouverture", dateFait: AU, remplace: [], contenu: { reference: "2026-0001", creancierId: "c".repeat(20), debiteurId: B } },
], 1);
const of = (faits: typeof depart, sujet: string) => faits.filter((fait) => fait.sujet === sujet);
const project = (faits: typeof depart) => ({ garde: projectDebiteur(of(faits, `debiteur/${A}`)), absorbe: projectDebiteur(of(faits, `debiteur/${B}`)), dossier: projectDossier(of(faits, `dossier/${D}`)) });

describe("réunir deux débiteurs", () => {
  const { garde, absorbe } = project(depart);
  if (garde === undefined || absorbe === undefined) throw new Error("Débiteurs absents");
  const brouillons = createFusion(absorbe, garde, [{ sujet: createSujetId("dossier", D), faits: of(depart, `dossier/${D}`) }], { faitsGarde: of(depart, `debiteur/${A}`), dateFait: AU });
  const lot = writeLot(brouillons, 2);
  const apres = [...depart, ...lot];

  test("le dossier, le suivi, le compte et le SIREN passent à celui qui reste", () => {
    expect(brouillonsSchema.safeParse(brouillons).success).toBe(true);
    expect(project(apres)).toMatchObject({ garde: { siren: "732829320", ibans: ["FR7630006000011234567890189"], encours: [{ code: "C1" }] }, dossier: { debiteurId: A, conflits: [] } });
    expect(project(apres).absorbe).toMatchObject({ nom: "LEGRAND GARAGE", liens: [{ avec: A, nature: "meme" }] });
    expect(project(apres).absorbe?.encours).toBeUndefined();
  });

  test("tout revient d’un geste", () => {
    const defait = [...apres, ...writeLot(createAnnulation(lot, apres, AU), 3)];
    expect(project(defait)).toMatchObject({ garde: { nom: "GARAGE LEGRAND" }, absorbe: { encours: [{ code: "C1" }] }, dossier: { debiteurId: B } });
    expect(project(defait).garde?.siren).toBeUndefined();
    expect(project(defait).absorbe?.liens).toBeUndefined();
  });

  test("un refus ne change que la mémoire", () => {
    expect(createLien(garde, absorbe, "different", AU)).toMatchObject({ sujet: `debiteur/${A}`, contenu: { avec: B, nature: "different" } });
  });
});
