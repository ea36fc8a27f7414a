import { computeEmpreinte } from "#shared/formats/empreinte.ts";
import type { ChangementParametre, Droit, EtatBaremes, Expiration, SourceDroit } from "#shared/kernel/droit.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Parametre } from "#shared/kernel/parametre.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { listChangements, listDatesEffet } from "#shared/paquets/changements.ts";
import { findExpiration, listExpirations } from "#shared/paquets/expirations.ts";
import { parsePaquet } from "#shared/paquets/lecture-paquet.ts";
import { listBaremes, mergeDroit, SOCLE_ID } from "#shared/paquets/merge-paquets.ts";
import { TAILLE_MAXIMALE } from "#shared/paquets/paquet-schema.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import type { Baremes } from "#shared/regles/baremes.ts";

/** The law in force, whole, with its sources and its history: shipped packs and those that were accepted. */
export function createDroit(paquets: readonly SourceDroit[]): Droit {
  return mergeDroit(createBaremes(), paquets);
}

export function findBaremes(droit: Droit): Baremes {
  return listBaremes(droit);
}

/** Shipped with the application, as opposed to accepted by someone. */
export function isSocle({ id }: SourceDroit): boolean {
  return id === SOCLE_ID;
}

/** Days ahead of an expiry, months since a verification. */
const SEUILS = { jours: 60, mois: 6 } as const;

export function listEtatBaremes(droit: Droit, aujourdhui: Jour): EtatBaremes {
  return listExpirations(findBaremes(droit).values(), aujourdhui, SEUILS);
}

export function findFinDeValidite(parametre: Parametre): Expiration | undefined {
  return findExpiration(parametre);
}

/** A file read and compared with the law in force; nothing is written. */
export type LectureFichierPaquet =
  | { readonly kind: "refus"; readonly motif: string }
  | { readonly kind: "propose"; readonly candidat: Candidat };

/** A pack that may be accepted: what it would record, and what it would change. */
export interface Candidat {
  readonly contenu: ContenuPar["paquet"];
  readonly source: SourceDroit;
  readonly changements: readonly ChangementParametre[];
  /** Days on which the effect on the dossiers can be looked at. */
  readonly dates: readonly Jour[];
}

export async function readPaquet(fichier: File, droit: Droit, aujourdhui: Jour, id: string): Promise<LectureFichierPaquet> {
  const texte = await readTexte(fichier);
  if (texte === undefined) return { kind: "refus", motif: "Ce fichier ne se lit pas\u00A0: trop grand, déplacé, ou écrit autrement qu’en texte UTF-8. Les règles en vigueur sont inchangées." };
  const lecture = parsePaquet(texte.texte, droit, aujourdhui);
  if (!lecture.ok) return { kind: "refus", motif: lecture.motif };
  const { format: _format, ...paquet } = lecture.paquet;
  const contenu = { ...paquet, nom: fichier.name.slice(0, 200) || "paquet", empreinte: texte.empreinte };
  const source = { id, ...contenu };
  const changements = listChangements(droit, createDroit([...droit.sources.filter((connue) => !isSocle(connue)), source]));
  if (changements.length === 0) return { kind: "refus", motif: "Tout ce que dit ce paquet est déjà connu, vérifié à la même date ou depuis\u00A0: il ne changerait rien. Les règles en vigueur sont inchangées." };
  return { kind: "propose", candidat: { contenu, source, changements, dates: listDatesEffet(changements, aujourdhui) } };
}

const OCTETS_PAR_CARACTERE = 4;

/** Text and SHA-256 of a file, or nothing when it is not text or too large to be a pack. */
async function readTexte(fichier: File): Promise<{ readonly texte: string; readonly empreinte: string } | undefined> {
  if (fichier.size > TAILLE_MAXIMALE * OCTETS_PAR_CARACTERE) return undefined;
  try {
    const octets = new Uint8Array(await fichier.arrayBuffer());
    return { texte: new TextDecoder("utf-8", { fatal: true }).decode(octets), empreinte: computeEmpreinte(octets) };
  } catch {
    return undefined;
  }
}
