import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import { createFaitId } from "#shared/model/fait.ts";
import { computeNoteRisque } from "#shared/suivi/note-risque.ts";
import { createLigneDossier } from "../../support/ligne-builder.ts";

const AU = jour("2026-11-21");
const faitId = createFaitId({ poste: "aaaaaaaaaaaaaaaa", incarnation: "bbbbbbbb", sequence: 1 });
const debiteur = (reste: Partial<Debiteur> = {}): Debiteur => ({ id: "a", nom: "a", qualite: "professionnel", faitId, dateFait: AU, ...reste });
const noteDe = (reste: Partial<Debiteur>, retard = 0, dossiers: Parameters<typeof computeNoteRisque>[0]["dossiers"] = []) => computeNoteRisque({ debiteur: debiteur(reste), dossiers, retard, isCompteCommun: false, isDemenage: false });

test("une personne physique n’est jamais notée (CNIL, délibération 2021-130)", () => {
  expect(noteDe({ qualite: "consommateur" }, 400)).toMatchObject({ kind: "sans-note" });
  expect(noteDe({ qualite: undefined }, 400)).toMatchObject({ kind: "sans-note" });
});

test("la note est la somme de ses raisons, la plus lourde d’abord, entre 0 et 100", () => {
  const note = noteDe({ etatAdministratif: "cessee", signalements: [{ signalementId: "s", kind: "refus", faitId, dateFait: AU }] }, 200, [createLigneDossier("d1", "a"), createLigneDossier("d2", "a")]);
  if (note.kind !== "note") throw new Error("pas de note");
  expect(note.raisons.map(({ points }) => points)).toEqual([30, 20, 10, 5]);
  expect(note).toMatchObject({ note: 65, niveau: "eleve" });
  expect(noteDe({ solvabilite: { appreciation: "solvable", source: "comptes", dateSource: AU, faitId, dateFait: AU } })).toMatchObject({ note: 0, niveau: "faible" });
});

test("une procédure close ne compte plus ; une ouverte pèse, et s’ouvre avec le dossier qui la montre", () => {
  const procedure = { procedureId: "p", procedure: "liquidation_judiciaire", source: "BODACC", faitId, dateFait: AU } as const;
  expect(noteDe({ procedure: { ...procedure, etat: "close" } })).toMatchObject({ note: 0 });
  expect(noteDe({ procedure: { ...procedure, etat: "ouverte" } })).toMatchObject({ note: 40, niveau: "moyen" });
  const tardif = noteDe({}, 100, [createLigneDossier("d1", "a")]);
  expect(tardif).toMatchObject({ raisons: [{ points: 12, dossierId: "d1" }] });
});
