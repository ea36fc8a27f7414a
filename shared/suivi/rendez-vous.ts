import type { Audience, Dossier, RendezVousAudience } from "../model/dossier.ts";
import type { Fait, FaitDeType, FaitId } from "../model/fait.ts";
import { compareFaits } from "../model/vivants.ts";

/** The identifier that a hearing bears in calendars: that of the agenda it was read from, unless it is one occurrence of a series. */
export function findUidAudience({ audienceId, uid }: Pick<Audience, "audienceId" | "uid">): string {
  return uid !== undefined && !uid.includes("#") ? uid : `audience-${audienceId}@exigible`;
}

/** Every hearing that was ever written of a dossier, from all its facts; `presentes` are those that it still has. */
export function listRendezVousAudience(faits: readonly Fait[], presentes: readonly Audience[]): readonly RendezVousAudience[] {
  if (!faits.some(({ type }) => type === "audience")) return [];
  const suivis = new Map<string, { version: number; dernier: FaitDeType<"audience"> }>();
  const ecrits = new Map<FaitId, string>();
  const parObjet = new Map<string, string>();
  const raise = (uid: string | undefined) => {
    const suivi = uid === undefined ? undefined : suivis.get(uid);
    if (suivi !== undefined) suivi.version += 1;
  };
  for (const fait of faits.toSorted(compareFaits)) {
    if (fait.type === "retrait") for (const id of fait.remplace) raise(ecrits.get(id));
    else if (fait.type === "champ") raise(parObjet.get(fait.contenu.objetId ?? ""));
    if (fait.type !== "audience") continue;
    const uid = findUidAudience(fait.contenu);
    const connu = suivis.get(uid);
    const { sequence = 0 } = fait.contenu;
    suivis.set(uid, { version: connu === undefined ? sequence : Math.max(connu.version + 1, sequence), dernier: fait });
    ecrits.set(fait.id, uid);
    parObjet.set(fait.contenu.audienceId, uid);
  }
  const presents = new Set(presentes.map(findUidAudience));
  return [...suivis].map(([uid, { version, dernier: { contenu, id, dateFait } }]) => ({ uid, version, ...(presents.has(uid) ? {} : { retiree: { ...contenu, faitId: id, dateFait } }) }));
}

/** Hearings that calendars are told of, each with its version: those of the dossier, then those that were withdrawn, which are cancelled. */
export function listAudiencesDites({ audiences, rendezVous = [] }: Pick<Dossier, "audiences" | "rendezVous">): readonly { readonly audience: Audience; readonly version: number }[] {
  const versions = new Map(rendezVous.map(({ uid, version }) => [uid, version]));
  const retirees = rendezVous.flatMap(({ retiree }) => (retiree === undefined ? [] : [{ ...retiree, isAnnulee: true }]));
  return [...audiences, ...retirees].map((audience) => ({ audience, version: versions.get(findUidAudience(audience)) ?? 0 }));
}
