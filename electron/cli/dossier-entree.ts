import { createHash } from "node:crypto";
import { type Jour, maxJour, parseJour } from "#shared/kernel/jour.ts";
import type { Mandataire, Utilisateur } from "#shared/model/dossier.ts";
import { type DossierOuvert, dossierOuvertSchema } from "#shared/model/dossier-ouvert.ts";
import type { Fait } from "#shared/model/fait.ts";
import type { Baremes } from "#shared/regles/baremes.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { projectCreancier, projectDebiteur, projectMandataire, projectUtilisateur } from "#shared/suivi/parties.ts";
import { projectVue, type VueDossier } from "#shared/suivi/vue-dossier.ts";
import { createRefus, type LigneDeCommande, type Poste } from "./commande.ts";
import { readUneEntree } from "./entree.ts";

/** Options of the commands that read one dossier and write a file. */
export const OPTIONS_DOSSIER = { entree: "valeur", sortie: "valeur", au: "valeur" } as const;

/** A dossier read from its file, as its fiche would show it on the day of the act. */
export interface DossierLu {
  readonly vue: VueDossier;
  readonly ouvert: DossierOuvert;
  readonly baremes: Baremes;
  readonly aujourdhui: Jour;
  readonly mandataires: readonly Mandataire[];
  readonly utilisateur: Utilisateur | undefined;
  /** Bytes of the pièces that came with it, by fingerprint. */
  readonly pieces: ReadonlyMap<string, Uint8Array>;
}

export async function readDossier(ligne: LigneDeCommande, poste: Poste): Promise<DossierLu> {
  const ouvert = await readUneEntree(ligne, poste, dossierOuvertSchema);
  const aujourdhui = readJour(ligne, ouvert);
  const baremes = createBaremes();
  const sujets = groupSujets(ouvert.faits);
  const list = (nom: string): readonly (readonly Fait[])[] => [...sujets].flatMap(([sujet, lus]) => (sujet.startsWith(`${nom}/`) ? [lus] : []));
  const [faits, ...autres] = list("dossier");
  if (faits === undefined || autres.length > 0) throw createRefus(`L’entrée doit contenir les faits d’un dossier, et d’un seul\u00A0: ${autres.length + (faits === undefined ? 0 : 1)} s’y trouvent.`);
  const mandataires = list("mandataire").flatMap((lus) => projectMandataire(lus) ?? []);
  const debiteurs = new Map(list("debiteur").flatMap((lus) => { const debiteur = projectDebiteur(lus); return debiteur === undefined ? [] : [[debiteur.id, debiteur] as const]; }));
  const vue = projectVue(faits, { debiteurs, creanciers: list("creancier").flatMap((lus) => projectCreancier(lus) ?? []), mandataires }, { aujourdhui, baremes, territoire: "metropole" });
  if (vue === undefined) throw createRefus("L’entrée ne contient pas l’ouverture du dossier.");
  return {
    vue, ouvert, baremes, aujourdhui, mandataires,
    utilisateur: list("utilisateur").flatMap((lus) => projectUtilisateur(lus) ?? [])[0],
    pieces: readPieces(ouvert),
  };
}

/** Writes the file that a command was asked for. */
export async function writeSortie(poste: Poste, chemin: string, octets: Uint8Array): Promise<void> {
  if (poste.writeFile === undefined) throw createRefus("Ce poste n’écrit pas de fichier.");
  await poste.writeFile(chemin, octets);
}

/** SHA-256 in lower-case hexadecimal. */
export function computeEmpreinte(octets: Uint8Array): string {
  return createHash("sha256").update(octets).digest("hex");
}

function readJour({ options: { au } }: LigneDeCommande, ouvert: DossierOuvert): Jour {
  if (au === undefined || au === true) return ouvert.au ?? ouvert.faits.map(({ dateFait }) => dateFait).reduce(maxJour);
  const lu = parseJour(au);
  if (lu === undefined) throw createRefus(`L’option --au attend un jour (AAAA-MM-JJ), pas «\u00A0${au}\u00A0».`);
  return lu;
}

function groupSujets(faits: readonly Fait[]): ReadonlyMap<string, readonly Fait[]> {
  const sujets = new Map<string, Fait[]>();
  for (const fait of faits) {
    const connus = sujets.get(fait.sujet);
    if (connus === undefined) sujets.set(fait.sujet, [fait]);
    else connus.push(fait);
  }
  return sujets;
}

/** A pièce whose bytes are not those that its fingerprint names is refused: nobody could say which one is right. */
function readPieces({ pieces }: DossierOuvert): ReadonlyMap<string, Uint8Array> {
  return new Map(
    pieces.map(({ empreinte, contenu }) => {
      const octets = new Uint8Array(Buffer.from(contenu, "base64"));
      if (computeEmpreinte(octets) !== empreinte) throw createRefus(`La pièce d’empreinte ${empreinte.slice(0, 12)}… n’est pas celle que son empreinte désigne.`);
      return [empreinte, octets];
    }),
  );
}
