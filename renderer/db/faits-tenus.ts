import { createFaitId, type Fait, type FaitId, type Horloge, parseFaitId, type SujetId } from "#shared/model/fait.ts";
import { decodeTexte, type Encodeur, encodeTexte } from "./codec.ts";

/**
 * A subject as it is sealed and hashed: `<subject> <facts>`, the facts by lot, so that what those of one « Enregistrer »
 * share is written once and the subject never again. Half the bytes of one object for each fact; the same bytes for the same facts.
 */
export type SujetTenu = Uint8Array<ArrayBuffer>;

type LotTenu = readonly [lot: FaitId, horloge: Horloge, par: string, faits: readonly FaitTenu[]];

/** An identifier that is not of its lot's journal is written whole; the last two are left out when they are `1` and none. */
type FaitTenu = readonly [id: number | FaitId, type: string, dateFait: string, contenu: unknown, v?: number, remplace?: readonly FaitId[]];

const ESPACE = 0x20;

/** `encode`: where the bytes are to be written; by itself when it is the only one. */
export function encodeFaits(sujet: SujetId, faits: readonly Fait[], encode: Encodeur = encodeTexte): SujetTenu {
  const lots: [FaitId, Horloge, string, FaitTenu[]][] = [];
  for (const fait of faits) {
    const dernier = lots.at(-1);
    const tenu = toTenu(fait);
    if (dernier !== undefined && isDuLot(dernier, fait)) dernier[3].push(tenu);
    else lots.push([fait.lot, fait.horloge, fait.par, [tenu]]);
  }
  return encode(`${sujet} ${JSON.stringify(lots)}`);
}

export function decodeFaits(ligne: Uint8Array): readonly Fait[] {
  const sujet = decodeSujet(ligne);
  return toLots(JSON.parse(decodeTexte(ligne.subarray(ligne.indexOf(ESPACE) + 1)))).flatMap(([lot, horloge, par, faits]) => {
    const origine = parseFaitId(lot);
    return faits.map(([id, type, dateFait, contenu, v = 1, remplace = []]) =>
      toFait({ id: typeof id === "number" && origine !== undefined ? createFaitId({ ...origine, sequence: id }) : id, horloge, sujet, type, dateFait, contenu, remplace, par, lot, v }));
  });
}

export function decodeSujet(ligne: Uint8Array): SujetId {
  return toSujetId(decodeTexte(ligne.subarray(0, ligne.indexOf(ESPACE))));
}

function toTenu({ id, lot, type, dateFait, contenu, v, remplace }: Fait): FaitTenu {
  const abrege = findSequence(id, lot);
  if (remplace.length > 0) return [abrege, type, dateFait, contenu, v, remplace];
  return v === 1 ? [abrege, type, dateFait, contenu] : [abrege, type, dateFait, contenu, v];
}

/** The rank of a fact in the journal of its lot. */
function findSequence(id: FaitId, lot: FaitId): number | FaitId {
  const coupe = lot.indexOf(":") + 1;
  if (!id.startsWith(lot.slice(0, coupe))) return id;
  const sequence = Number(id.slice(coupe));
  // « 007 » would come back as « 7 ».
  return String(sequence) === id.slice(coupe) ? sequence : id;
}

function isDuLot([lot, horloge, par]: LotTenu, fait: Fait): boolean {
  return lot === fait.lot && par === fait.par && horloge[0] === fait.horloge[0] && horloge[1] === fait.horloge[1];
}

// Sealed by us under our key: the shape is the one that was written.
function toLots(lu: unknown): readonly LotTenu[] {
  return lu as readonly LotTenu[];
}

function toFait(lu: object): Fait {
  return lu as Fait;
}

function toSujetId(lu: string): SujetId {
  return lu as SujetId;
}
