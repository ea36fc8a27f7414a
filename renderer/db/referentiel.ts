import { formatJour } from "#shared/kernel/format-jour.ts";
import { addMois, type Jour, jour, maxJour, splitJour } from "#shared/kernel/jour.ts";
import type { ChangementsReferentiel, ReferentielJudiciaire } from "#shared/kernel/juridiction.ts";
import type { NonEmpty } from "#shared/kernel/brand.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import { listChangementsReferentiel } from "#shared/paquets/changements-referentiel.ts";
import { TAILLE_REFERENTIEL } from "#shared/paquets/referentiel-schema.ts";
import { type Annuaire, createAnnuaire } from "#shared/regles/competence/annuaire.ts";
import { findCommune } from "#shared/regles/competence/commune.ts";
import type { ReferentielConnu } from "./moteur.ts";
import { readPieceBlob } from "./pieces.ts";

/** Courts, ressorts and communes as the rule reads them on this post. */
export interface ReferentielEnVigueur {
  readonly referentiel: ReferentielJudiciaire;
  readonly annuaire: Annuaire;
  readonly version: Jour;
  /** Absent: the one shipped with the application. */
  readonly source?: ReferentielConnu | undefined;
  readonly attentes: AttentesReferentiel;
  /** Why a more recent one that was accepted is not read: French sentences. */
  readonly ecartes: readonly string[];
}

export interface AttentesReferentiel {
  /** Year whose list of communes is awaited: it changes on each 1st of January. */
  readonly communesDe?: number | undefined;
  /** Nobody has verified the courts for a year. */
  readonly isAncien: boolean;
}

const MOIS_DE_VALIDITE = 12;

/** The most recent of the accepted ones, each read from its pièce and checked again, and of the one shipped; of the same day, the accepted one. */
export async function loadReferentiel(acceptes: readonly ReferentielConnu[], aujourdhui: Jour): Promise<ReferentielEnVigueur> {
  const { createReferentiel } = await import("#shared/paquets/referentiel.ts");
  const livre = createReferentiel();
  const ecartes: string[] = [];
  const candidats = acceptes.filter(({ version }) => version >= livre.version).toSorted((a, b) => (a.version === b.version ? b.instant - a.instant : a.version < b.version ? 1 : -1));
  for (const source of candidats) {
    const lu = await readAccepte(source, aujourdhui);
    if (typeof lu !== "string") return { ...createEnVigueur(lu, source.version, aujourdhui), source, ecartes };
    ecartes.push(lu);
  }
  return { ...createEnVigueur(livre, jour(livre.version), aujourdhui), ecartes };
}

function createEnVigueur(referentiel: ReferentielJudiciaire, version: Jour, aujourdhui: Jour): Omit<ReferentielEnVigueur, "ecartes"> {
  const { annee } = splitJour(aujourdhui);
  const attentes = { communesDe: referentiel.cog < annee ? annee : undefined, isAncien: addMois(version, MOIS_DE_VALIDITE) < aujourdhui };
  return { referentiel, annuaire: createAnnuaire(referentiel), version, attentes };
}

/** The reference files of an accepted pièce, or why they cannot be read. */
async function readAccepte({ nom, empreinte, version }: ReferentielConnu, aujourdhui: Jour): Promise<ReferentielJudiciaire | string> {
  const { parseFichierReferentiel } = await import("#shared/paquets/lecture-referentiel.ts");
  const reply = await readPieceBlob(empreinte, "application/json");
  const debut = `Le référentiel accepté «\u00A0${nom}\u00A0» ne se lit plus dans le coffre`;
  if (!reply.ok) return `${debut}\u00A0: ${reply.detail}`;
  const texte = await readTexte(reply.value);
  // Accepted on a day of its own: a clock put back since does not take it away.
  const lu = texte === undefined ? undefined : parseFichierReferentiel(texte, maxJour(aujourdhui, version));
  return lu?.ok === true ? lu.referentiel : `${debut}\u00A0: ${lu?.motifs[0] ?? "ce n’est plus un texte."}`;
}

/** A file read and compared with what is in force; nothing is written. */
export type LectureReferentiel =
  | { readonly kind: "refus"; readonly motifs: NonEmpty<string> }
  | { readonly kind: "propose"; readonly candidat: CandidatReferentiel };

export interface CandidatReferentiel {
  readonly fichier: File;
  readonly auteur: string;
  readonly version: Jour;
  readonly cog: number;
  readonly nombres: { readonly juridictions: number; readonly communes: number };
  readonly changements: ChangementsReferentiel;
  /** Debtors whose courts are others. */
  readonly debiteurs: readonly DebiteurDeplace[];
  /** Debtors whose commune was recognised. */
  readonly situes: number;
}

export async function readReferentiel(fichier: File, enVigueur: ReferentielEnVigueur, debiteurs: Iterable<Debiteur>, aujourdhui: Jour): Promise<LectureReferentiel> {
  const { parseFichierReferentiel } = await import("#shared/paquets/lecture-referentiel.ts");
  const texte = await readTexte(fichier);
  if (texte === undefined) return refuse("Ce fichier ne se lit pas\u00A0: trop grand, déplacé, ou écrit autrement qu’en texte UTF-8.");
  const lu = parseFichierReferentiel(texte, aujourdhui);
  if (!lu.ok) return { kind: "refus", motifs: lu.motifs };
  const { auteur, version, referentiel } = lu;
  if (version < enVigueur.version) return refuse(`Ce référentiel est du ${formatJour(version)}, plus ancien que celui en vigueur, du ${formatJour(enVigueur.version)}.`);
  const changements = listChangementsReferentiel(enVigueur.referentiel, referentiel);
  const { juridictions, communes, textes } = changements;
  if (version === enVigueur.version && juridictions.length + communes.length + textes === 0) return refuse("Tout ce que dit ce référentiel est déjà connu\u00A0: il ne changerait rien.");
  const candidat = { fichier, auteur, version, cog: referentiel.cog, nombres: { juridictions: referentiel.juridictions.length, communes: referentiel.communes.length }, changements };
  return { kind: "propose", candidat: { ...candidat, ...listDeplaces(debiteurs, enVigueur.annuaire, changements) } };
}

export interface DebiteurDeplace {
  readonly id: string;
  readonly nom: string;
  readonly commune: ChangementsReferentiel["communes"][number];
}

/** Debtors of a commune that changes courts; one whose address designates several communes is not counted. */
function listDeplaces(debiteurs: Iterable<Debiteur>, annuaire: Annuaire, { communes }: ChangementsReferentiel): Pick<CandidatReferentiel, "debiteurs" | "situes"> {
  const changees = new Map(communes.map((commune) => [commune.insee, commune]));
  const parAdresse = new Map<string, string | undefined>();
  const deplaces: DebiteurDeplace[] = [];
  let situes = 0;
  for (const { id, nom, codePostal, ville } of debiteurs) {
    if (codePostal === undefined && ville === undefined) continue;
    const adresse = `${codePostal ?? ""} ${ville ?? ""}`;
    if (!parAdresse.has(adresse)) parAdresse.set(adresse, findInsee(annuaire, codePostal, ville));
    const insee = parAdresse.get(adresse);
    if (insee !== undefined) situes += 1;
    const commune = insee === undefined ? undefined : changees.get(insee);
    if (commune !== undefined) deplaces.push({ id, nom, commune });
  }
  return { debiteurs: deplaces, situes };
}

function findInsee(annuaire: Annuaire, codePostal: string | undefined, ville: string | undefined): string | undefined {
  const recherche = findCommune({ codePostal, ville }, annuaire);
  return recherche.kind === "trouvee" ? recherche.lieu.commune.insee : undefined;
}

const OCTETS_PAR_CARACTERE = 4;

async function readTexte(contenu: Blob): Promise<string | undefined> {
  if (contenu.size > TAILLE_REFERENTIEL * OCTETS_PAR_CARACTERE) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await contenu.arrayBuffer());
  } catch {
    return undefined;
  }
}

function refuse(motif: string): LectureReferentiel {
  return { kind: "refus", motifs: [motif] };
}
