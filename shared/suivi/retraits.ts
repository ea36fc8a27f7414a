import type { Conflit } from "../model/dossier.ts";
import { type Fait, type FaitDeType, parseFaitId } from "../model/fait.ts";
import { compareFaits, listVivants } from "../model/vivants.ts";
import { findObjetId, listAppuis } from "./objets.ts";
import { formatFait } from "./phrase-fait.ts";

/** A thing withdrawn by someone who had not seen what someone else was writing about it. */
interface RetraitConcurrent {
  readonly retire: Fait;
  readonly retrait: FaitDeType<"retrait">;
  readonly inconnus: readonly Fait[];
}

/**
 * What is shown: the living facts, and those that a withdrawal took away without having seen what was being written
 * about them. A deletion against an edit keeps the thing in sight until a person decides.
 */
export function listVisibles(faits: readonly Fait[]): readonly Fait[] {
  const vivants = listVivants(faits);
  const gardes = listRetraitsConcurrents(faits, vivants).map(({ retire }) => retire);
  return gardes.length === 0 ? vivants : [...vivants, ...gardes].toSorted(compareFaits);
}

/** Withdrawals against edits, and facts left without the thing on which they rest. */
export function listConflitsRetrait(faits: readonly Fait[]): readonly Conflit[] {
  if (!hasRetrait(faits)) return [];
  const visibles = listVisibles(faits);
  const concurrents = listRetraitsConcurrents(faits, listVivants(faits));
  return [...concurrents.map(({ retire, retrait, inconnus }): Conflit => ({ kind: "retrait", objet: formatFait(retire, faits).libelle, faits: [retrait, ...inconnus] })), ...listOrphelins(faits, visibles)];
}

function listRetraitsConcurrents(faits: readonly Fait[], vivants: readonly Fait[]): readonly RetraitConcurrent[] {
  if (!hasRetrait(vivants)) return [];
  const parId = new Map(faits.map((fait) => [fait.id, fait]));
  return vivants.filter((fait) => fait.type === "retrait").flatMap((retrait) =>
    retrait.remplace.flatMap((id): readonly RetraitConcurrent[] => {
      const retire = parId.get(id);
      const inconnus = retire === undefined ? [] : listInconnus(retire, retrait, vivants);
      return retire === undefined || inconnus.length === 0 ? [] : [{ retire, retrait, inconnus }];
    }),
  );
}

/** Living facts about the withdrawn thing that its withdrawal did not know: any fact when the dossier itself is withdrawn. */
function listInconnus(retire: Fait, retrait: Fait, vivants: readonly Fait[]): readonly Fait[] {
  const objetId = findObjetId(retire);
  if (retire.type !== "ouverture" && objetId === undefined) return [];
  return vivants.filter((fait) => fait.type !== "retrait" && !hasVu(retrait, fait) && (retire.type === "ouverture" || (fait.type === "champ" && fait.contenu.objetId === objetId)));
}

/** Facts that pay, prove or correct a thing that is no longer there: kept, and shown apart. */
function listOrphelins(faits: readonly Fait[], visibles: readonly Fait[]): readonly Conflit[] {
  const presents = new Set(visibles.map(findObjetId));
  const retires = new Map(faits.flatMap((fait) => {
    const id = findObjetId(fait);
    return id === undefined || presents.has(id) ? [] : [[id, fait] as const];
  }));
  return visibles.flatMap((fait): readonly Conflit[] => {
    if (fait.type === "champ" || fait.type === "piece" || fait.type === "transmission" || fait.type === "acte") return [];
    const retire = listAppuis(fait).map((id) => retires.get(id)).find((trouve) => trouve !== undefined);
    return retire === undefined ? [] : [{ kind: "orphelin", objet: formatFait(retire, faits).libelle, faits: [fait] }];
  });
}

/** A fact knows those that it names, and those that its own post had written before it. */
export function hasVu(fait: Fait, autre: Fait): boolean {
  if (fait.remplace.includes(autre.id)) return true;
  const [sienne, celle] = [parseFaitId(fait.id), parseFaitId(autre.id)];
  return sienne !== undefined && celle !== undefined && sienne.poste === celle.poste && celle.sequence < sienne.sequence;
}

function hasRetrait(faits: readonly Fait[]): boolean {
  return faits.some(({ type }) => type === "retrait");
}
