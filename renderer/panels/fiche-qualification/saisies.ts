import type { Jour } from "#shared/kernel/jour.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import type { Dossier, PorteId } from "#shared/model/dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import type { CelluleMatrice, Lacune, LignePreuve } from "#shared/suivi/matrice-preuve.ts";
import { listRemplaces } from "#shared/suivi/projection.ts";
import { listVus } from "#shared/suivi/revision.ts";

type EtatPorte = ContenuPar["porte"]["etat"];
type Verdict = ContenuPar["verdict"]["verdict"];

export interface Cadre {
  readonly dossierId: string;
  readonly faits: readonly Fait[];
  readonly aujourdhui: Jour;
}

/** A person's word on one gate, in place of the one it was seen to replace. */
export function createAvisPorte({ dossierId, faits, aujourdhui }: Cadre, porte: PorteId, etat: EtatPorte, motif: string | undefined): FaitBrouillon {
  return {
    sujet: createSujetId("dossier", dossierId), type: "porte", dateFait: aujourdhui, contenu: { porte, etat, motif },
    remplace: listRemplaces(faits, "porte", (contenu) => contenu.porte === porte),
  };
}

/** The verdict, with what its author had seen: what comes after reopens it. */
export function createVerdict({ dossierId, faits, aujourdhui }: Cadre, verdict: Verdict, motif: string | undefined, montantConteste: Montant | undefined): FaitBrouillon {
  return {
    sujet: createSujetId("dossier", dossierId), type: "verdict", dateFait: aujourdhui, contenu: { verdict, motif, montantConteste, vus: [...listVus(faits)] },
    remplace: listRemplaces(faits, "verdict", () => true),
  };
}

export function createVisa({ dossierId, faits, aujourdhui }: Cadre, { faitId: verdictId }: NonNullable<Dossier["verdict"]>, decision: ContenuPar["visa"]["decision"], motif: string | undefined): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "visa", dateFait: aujourdhui, contenu: { decision, verdictId, motif }, remplace: listRemplaces(faits, "visa", (contenu) => contenu.verdictId === verdictId) };
}

const FORCES = ["prouve", "corrobore", "rien"] as const;

/** What a pièce is worth after one more press: proves, corroborates, proves nothing, then as its nature says again. */
export function createPreuve({ dossierId, faits, aujourdhui }: Cadre, { element }: LignePreuve, { pieceId, creanceId, force, isJugee }: CelluleMatrice): FaitBrouillon {
  const sujet = createSujetId("dossier", dossierId);
  const remplace = listRemplaces(faits, "preuve", (contenu) => contenu.pieceId === pieceId && contenu.element === element && contenu.creanceId === creanceId);
  const suivante = FORCES[FORCES.indexOf(force ?? "rien") + 1] ?? FORCES[0];
  if (isJugee && force === undefined && remplace.length > 0) return { sujet, type: "retrait", dateFait: aujourdhui, contenu: {}, remplace };
  return { sujet, type: "preuve", dateFait: aujourdhui, contenu: { pieceId, creanceId, element, force: suivante }, remplace };
}

export function createLevee({ dossierId, faits, aujourdhui }: Cadre, { element, creance: { creanceId } }: Lacune, motif: string): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "levee", dateFait: aujourdhui, contenu: { element, creanceId, motif }, remplace: listRemplaces(faits, "levee", (contenu) => contenu.element === element && contenu.creanceId === creanceId) };
}

/** The gap is a gap again. */
export function createReprise({ dossierId, faits, aujourdhui }: Cadre, { element, creance: { creanceId } }: Lacune): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "retrait", dateFait: aujourdhui, contenu: { motif: "Levée retirée" }, remplace: listRemplaces(faits, "levee", (contenu) => contenu.element === element && contenu.creanceId === creanceId) };
}

export function createLitige({ dossierId, aujourdhui }: Cadre, contenu: ContenuPar["litige"]): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "litige", dateFait: aujourdhui, contenu, remplace: [] };
}

/** How a dispute ended; `undefined` opens it again. */
export function createIssueLitige({ dossierId, faits, aujourdhui }: Cadre, litigeId: string, issue: ContenuPar["litige"]["issue"]): FaitBrouillon {
  return createChamp(faits, { sujet: createSujetId("dossier", dossierId), objetId: litigeId, champ: "issue", valeur: issue, dateFait: aujourdhui });
}
