import type { ChampLibre, Conflit } from "../model/dossier.ts";
import type { BrouillonDeType, Fait, FaitDeType, FaitId, SujetId } from "../model/fait.ts";
import { listVivants } from "../model/vivants.ts";
import type { Jour } from "../kernel/jour.ts";
import { mergeEnsembles } from "./ensembles.ts";
import { formatLibelleChamp } from "./libelles.ts";

type FaitChamp = FaitDeType<"champ">;

/**
 * A recorded object with the fields that later facts corrected: the last written is shown, a conflict is listed apart;
 * lists written at the same time are merged. `faits`: replaced ones included.
 */
export function applyChamps<C extends object>(contenu: C, objetId: string | undefined, vivants: readonly Fait[], faits: readonly Fait[]): C {
  const corrections = listChamps(vivants).filter((fait) => fait.contenu.objetId === objetId);
  if (corrections.length === 0) return contenu;
  const ensembles = [...groupChamps(corrections).values()].flatMap((versions) => projectEnsemble(contenu, versions, faits));
  return Object.assign({}, contenu, ...corrections.map(({ contenu: { champ, valeur } }) => ({ [champ]: valeur })), ...ensembles);
}

function projectEnsemble(contenu: object, champs: readonly FaitChamp[], faits: readonly Fait[]): readonly object[] {
  const champ = champs[0]?.contenu.champ;
  if (champs.length < 2 || champ === undefined || !champs.every(isEnsemble)) return [];
  const creation: unknown = Reflect.get(contenu, champ);
  const versions = champs.map(({ id, contenu: { valeur } }) => ({ id, valeur: Array.isArray(valeur) ? valeur : [] }));
  return [{ [champ]: mergeEnsembles(Array.isArray(creation) ? creation : [], versions, faits) }];
}

function isEnsemble({ contenu }: FaitChamp): boolean {
  return Array.isArray(contenu.valeur);
}

/** Names under which the values of the company's own fields are written; the object is the field. */
const CHAMPS_LIBRES = { texte: "libre", nombre: "libre", jour: "libre", choix: "libre", montant: "montantLibre" } as const;

export function isChampLibre(champ: string): boolean {
  return champ === CHAMPS_LIBRES.texte || champ === CHAMPS_LIBRES.montant;
}

/** The value of a field of the company in a dossier; `undefined` empties it. `faits` are those of the dossier. */
export function createValeurLibre(faits: readonly Fait[], sujet: SujetId, { libreId, nom, kind }: Pick<ChampLibre, "libreId" | "nom" | "kind">, valeur: string | number | undefined, dateFait: Jour): BrouillonDeType<"champ"> {
  const brouillon = createChamp(faits, { sujet, objetId: libreId, champ: CHAMPS_LIBRES[kind], valeur, dateFait });
  return { ...brouillon, contenu: { ...brouillon.contenu, intitule: nom } };
}

/** Fields to which two living facts give different values; two lists make one. */
export function listConflitsChamps(vivants: readonly Fait[]): readonly Conflit[] {
  const parChamp = groupChamps(vivants);
  return [...parChamp.values()]
    .filter((faits) => !faits.every(isEnsemble) && new Set(faits.map(({ contenu }) => JSON.stringify(contenu.valeur))).size > 1)
    .map((faits) => ({ kind: "valeurs", objet: formatLibelleChamp(faits[0]?.contenu.champ ?? ""), faits }));
}

/** The correction of one field, replacing what is alive of it. */
export function createChamp(
  faits: readonly Fait[],
  saisie: { readonly sujet: SujetId; readonly objetId?: string | undefined; readonly champ: string; readonly valeur: FaitChamp["contenu"]["valeur"]; readonly dateFait: Jour },
): BrouillonDeType<"champ"> {
  const { sujet, objetId, champ, valeur, dateFait } = saisie;
  const remplace: readonly FaitId[] = listChamps(listVivants(faits))
    .filter((fait) => fait.contenu.objetId === objetId && fait.contenu.champ === champ)
    .map((fait) => fait.id);
  return { sujet, type: "champ", dateFait, remplace, contenu: { objetId, champ, valeur } };
}

function listChamps(faits: readonly Fait[]): readonly FaitChamp[] {
  return faits.filter((fait): fait is FaitChamp => fait.type === "champ");
}

function groupChamps(vivants: readonly Fait[]): ReadonlyMap<string, readonly FaitChamp[]> {
  const parChamp = new Map<string, FaitChamp[]>();
  for (const fait of listChamps(vivants)) {
    const cle = `${fait.contenu.objetId ?? ""}/${fait.contenu.champ}`;
    const groupe = parChamp.get(cle);
    if (groupe === undefined) parChamp.set(cle, [fait]);
    else groupe.push(fait);
  }
  return parChamp;
}
