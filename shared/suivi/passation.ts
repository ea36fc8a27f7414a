import type { Jour } from "../kernel/jour.ts";
import { type Montant, MONTANT_NUL, sumMontants } from "../kernel/montant.ts";
import type { Dossier } from "../model/dossier.ts";
import type { LigneDossier } from "../model/ligne-dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { createChamp } from "./champs.ts";
import { listRemplaces, projectDossier } from "./projection.ts";

/** What a person leaves behind, and who takes it. */
export interface Attribution {
  readonly ligne: LigneDossier;
  readonly a: string;
  /** The dossier itself; otherwise only what the person had to do in someone else's. */
  readonly isDossier: boolean;
}

export interface Part {
  readonly nom: string;
  readonly dossiers: number;
  readonly montant: Montant;
  /** Dossiers of others in which a task or a delay is taken over. */
  readonly autres: number;
}

/** Dossiers of a person, and those of others in which something is theirs to do: all that would be orphaned. */
export function listCharges(lignes: readonly LigneDossier[], de: string): readonly LigneDossier[] {
  return lignes.filter(({ gestionnaire, responsables, etape }) => etape !== "clos" && (gestionnaire === de || responsables?.includes(de) === true));
}

/**
 * Deals what a person leaves among others: the largest first, each to whoever has the least then; dossiers of one debtor stay together, what
 * is to be done in someone's dossier goes to that person when they take part. The same for everybody.
 */
export function splitCharges(charges: readonly LigneDossier[], de: string, repreneurs: readonly string[], lignes: readonly LigneDossier[]): readonly Attribution[] {
  if (repreneurs.length === 0) return [];
  const poids = new Map(repreneurs.map((nom) => [nom, lignes.filter(({ gestionnaire, etape }) => gestionnaire === nom && etape !== "clos").length]));
  const parDebiteur = new Map<string, string>();
  const ordonnees = charges.toSorted((a, b) => b.solde - a.solde || (a.id < b.id ? -1 : 1));
  return ordonnees.map((ligne): Attribution => {
    const isDossier = ligne.gestionnaire === de;
    const connu = isDossier ? parDebiteur.get(ligne.debiteurId ?? ligne.id) : repreneurs.find((nom) => nom === ligne.gestionnaire);
    const a = connu ?? findMoinsCharge(poids);
    if (isDossier) {
      parDebiteur.set(ligne.debiteurId ?? ligne.id, a);
      poids.set(a, (poids.get(a) ?? 0) + 1);
    }
    return { ligne, a, isDossier };
  });
}

function findMoinsCharge(poids: ReadonlyMap<string, number>): string {
  return [...poids].toSorted((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";
}

/** What each one takes, for the preview. */
export function listParts(attributions: readonly Attribution[]): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const { ligne, a, isDossier } of attributions) {
    const part = parts.get(a) ?? { nom: a, dossiers: 0, montant: MONTANT_NUL, autres: 0 };
    parts.set(a, isDossier ? { ...part, dossiers: part.dossiers + 1, montant: sumMontants([part.montant, ligne.solde]) } : { ...part, autres: part.autres + 1 });
  }
  return [...parts.values()].toSorted((a, b) => b.dossiers - a.dossiers || (a.nom < b.nom ? -1 : 1));
}

export type SaisiePassation = Pick<ContenuPar["passation"], "kind" | "de" | "retourLe" | "consigne">;

/** The facts that pass one dossier: its gestionnaire, the tasks, procedures and delays that the person had in it. `faits` are those of the dossier. */
export function createPassation({ ligne, a, isDossier }: Attribution, faits: readonly Fait[], saisie: SaisiePassation, passationId: string, dateFait: Jour): readonly FaitBrouillon[] {
  const dossier = projectDossier(faits);
  if (dossier === undefined) return [];
  const sujet = createSujetId("dossier", ligne.id);
  const reprises = listReprises(dossier, faits, saisie.de, a, dateFait);
  if (!isDossier) return reprises;
  return [
    createChamp(faits, { sujet, champ: "gestionnaire", valeur: a, dateFait }),
    ...reprises,
    { sujet, type: "passation", dateFait, contenu: { passationId, a, ...saisie }, remplace: listRemplaces(faits, "passation", () => true) },
  ];
}

/** Tasks, procedures and delays that bear a name, given to another. */
function listReprises({ id, taches, poursuites, consignes }: Dossier, faits: readonly Fait[], de: string, a: string, dateFait: Jour): readonly FaitBrouillon[] {
  const sujet = createSujetId("dossier", id);
  const objets = [...taches.filter(({ faiteLe, responsable }) => faiteLe === undefined && responsable === de).map(({ tacheId }) => tacheId), ...poursuites.filter(({ responsable }) => responsable === de).map(({ poursuiteId }) => poursuiteId)];
  return [
    ...objets.map((objetId) => createChamp(faits, { sujet, objetId, champ: "responsable", valeur: a, dateFait })),
    ...consignes.filter(({ responsable }) => responsable === de).map(({ faitId, dateFait: _jour, ...contenu }): FaitBrouillon => ({ sujet, type: "consigne", dateFait, contenu: { ...contenu, responsable: a }, remplace: [faitId] })),
  ];
}

/** Dossiers that were lent by a person and that whoever took them still has. */
export function listPretes(lignes: readonly LigneDossier[], de: string): readonly LigneDossier[] {
  return lignes.filter(({ passation, gestionnaire }) => passation?.de === de && passation.kind === "absence" && passation.a === gestionnaire);
}

/** The facts that give a dossier back: what was written meanwhile stays, tasks noted meanwhile for the substitute too. */
export function createRetour(ligne: LigneDossier, faits: readonly Fait[], dateFait: Jour): readonly FaitBrouillon[] {
  const passation = projectDossier(faits)?.passation;
  if (passation === undefined) return [];
  const sujet = createSujetId("dossier", ligne.id);
  return [
    createChamp(faits, { sujet, champ: "gestionnaire", valeur: passation.de, dateFait }),
    { sujet, type: "retrait", dateFait, contenu: { motif: `Retour de ${passation.de}` }, remplace: listRemplaces(faits, "passation", () => true) },
  ];
}
