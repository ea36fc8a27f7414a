import type { Jour } from "../kernel/jour.ts";
import { type Montant, MONTANT_NUL } from "../kernel/montant.ts";
import type { Dossier } from "../model/dossier.ts";
import { createFaitId, type Fait, type FaitBrouillon } from "../model/fait.ts";
import { findChiffresDossier } from "../suivi/decompte-dossier.ts";
import { projectDebiteur } from "../suivi/parties.ts";
import { projectDossier } from "../suivi/projection.ts";
import { createIdMandataire } from "./parties-fictives.ts";
import type { Plume } from "./plume.ts";

/** A mandate to one of the invented avocats or études, by its rank in their list. */
export function writeMandat(plume: Plume, rangMandataire: number, age: number, mission: string): string {
  const mandatId = plume.createId();
  plume.write("mandat", plume.ilYa(age), { mandatId, mandataireId: createIdMandataire(rangMandataire), mission, budget: plume.createMontant(80_000, 300_000) });
  return mandatId;
}

/** What was handed over that day: the pièces as the bordereau numbers them, the total as the statement of that day gives it. */
export function writeTransmission(plume: Plume, mandatId: string, age: number): void {
  const date = plume.ilYa(age);
  const { dossier, total } = readComptes(plume, date);
  plume.write("transmission", date, {
    transmissionId: plume.createId(), mandatId, nomFichier: `Dossier ${dossier.reference}.docx`, decompteArreteAu: date,
    total,
    bordereau: dossier.pieces.map(({ pieceId, numero }) => ({ pieceId, numero })),
  });
}

/** The dossier as it was written so far, and what its statement of that day adds up to. */
export function readComptes(plume: Plume, au: Jour): { readonly dossier: Dossier; readonly total: Montant } {
  const faits = plume.faits.map(toFait);
  const dossier = projectDossier(faits.filter(({ sujet }) => sujet === plume.dossier));
  if (dossier === undefined) throw new Error("Un dossier a des comptes une fois ouvert");
  const debiteur = projectDebiteur(faits.filter(({ sujet }) => sujet === plume.debiteur));
  return { dossier, total: findChiffresDossier(dossier, debiteur, au, plume.baremes)?.total ?? MONTANT_NUL };
}

const ORIGINE = { poste: "fictiffictiffict", incarnation: "aaaaaaaa" };

/** The fact that this draft becomes: the rank of its writing is enough to tell it from the others. */
export function toFait(brouillon: FaitBrouillon, rang: number): Fait {
  const id = createFaitId({ ...ORIGINE, sequence: rang + 1 });
  return { ...brouillon, id, horloge: [0, rang], par: "", lot: id, v: 1 };
}
