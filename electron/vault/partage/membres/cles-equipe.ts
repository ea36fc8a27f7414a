import type { ClesPoste, Entree, Remise } from "#shared/model/entree-membre.ts";
import type { RandomBytes } from "../../poste.ts";
import { openRecue, sealPour } from "./boite-publique.ts";

/** Keys of a team by the id of their epoch. */
export type ClesEquipe = ReadonlyMap<string, Buffer>;

/** An epoch is not named yet when its key is drawn: its own entry names it. */
const ELLE_MEME = "";

export interface MaPlace {
  readonly racine: string;
  readonly poste: string;
  /** Seed of this vault's X25519 key. */
  readonly graine: Uint8Array;
}

/** Keys sealed for one post: only its own key opens them, for this team alone. */
export function sealCles(racine: string, { poste, echange }: Pick<ClesPoste, "poste" | "echange">, cles: ClesEquipe, randomBytes: RandomBytes): string {
  const clair = Buffer.from(JSON.stringify(Object.fromEntries([...cles].map(([id, cle]) => [id, cle.toString("base64")]))), "utf8");
  return sealPour(Buffer.from(echange, "hex"), clair, formatUsage(racine, poste), randomBytes).toString("base64");
}

/** The key of an epoch that is being written. */
export function createCleNouvelle(cle: Buffer): ClesEquipe {
  return new Map([[ELLE_MEME, cle]]);
}

/** Every key that the entries hand to this post. The team of a creation is that creation itself: its box is sealed before it has a name. */
export function listCles(entrees: readonly Entree[], place: MaPlace): ClesEquipe {
  const cles = new Map<string, Buffer>();
  for (const entree of entrees) {
    for (const [nom, cle] of findBoites(entree, place).flatMap(({ boite, racine }) => [...openCles(boite, racine, place)])) addCle(cles, nom === ELLE_MEME ? entree.id : nom, cle);
  }
  return cles;
}

/** What was handed first stands: nobody changes a key that is known. */
function addCle(cles: Map<string, Buffer>, id: string, cle: Buffer): void {
  if (!cles.has(id)) cles.set(id, cle);
}

function findBoites({ acte }: Entree, { racine, poste }: MaPlace): readonly { readonly boite: string; readonly racine: string }[] {
  switch (acte.kind) {
    case "creation": return acte.cles.poste === poste ? [{ boite: acte.boite, racine: acte.tirage }] : [];
    // An entry does not say for whom it is: the demand does. A box for another does not open.
    case "ajout": return [{ boite: acte.boite, racine }];
    case "jumeau":
    case "releve": return acte.cles.poste === poste ? [{ boite: acte.boite, racine }] : [];
    case "epoque":
    case "remise": return acte.boites.filter((remise: Remise) => remise.poste === poste).map(({ boite }) => ({ boite, racine }));
    default: return [];
  }
}

function openCles(boite: string, racine: string, { poste, graine }: MaPlace): ClesEquipe {
  const clair = openRecue(graine, Buffer.from(boite, "base64"), formatUsage(racine, poste));
  const lu: unknown = clair === undefined ? {} : JSON.parse(clair.toString("utf8"));
  if (typeof lu !== "object" || lu === null) return new Map();
  return new Map(Object.entries(lu).flatMap(([id, cle]) => (typeof cle === "string" ? [[id, Buffer.from(cle, "base64")] as const] : [])));
}

function formatUsage(racine: string, poste: string): string {
  return `exigible clés d’équipe|${racine}|${poste}`;
}
