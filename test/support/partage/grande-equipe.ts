// What a large team leaves in its folder after years: each post its monthly packs, written by the engine that ships, then the tail of two weeks.
import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { nodeDisk } from "../../../electron/adapters/disk.ts";
import { openJournal } from "../../../electron/vault/journal.ts";
import { chainLots } from "../../../electron/vault/partage/chaine.ts";
import type { Contexte } from "../../../electron/vault/partage/contexte.ts";
import { createDiskFolder } from "../../../electron/vault/partage/folder-io.ts";
import { createJournalDuCoffre } from "../../../electron/vault/partage/journal-du-coffre.ts";
import { createRangement } from "../../../electron/vault/partage/miroir.ts";
import { findPropre, keepLots, sealPropres } from "../../../electron/vault/partage/publication.ts";
import { createSceau } from "../../../electron/vault/partage/sceau.ts";
import { createTestSealing } from "../coffre-kit.ts";
import { createIdCompte, listFaits } from "../grand-portefeuille.ts";
import { createMemoryFolder } from "./memory-folder.ts";
import { createPostePartage, type PostePartage } from "./poste-partage.ts";
import { foundDossier } from "./trousse-en-memoire.ts";

export interface PlanEquipe {
  readonly racine: string;
  readonly postes: number;
  readonly dossiers: number;
  /** Facts of each post in all its packs. */
  readonly faitsParPoste: number;
  readonly mois: number;
}

export interface GrandeEquipe {
  readonly noms: readonly string[];
  readonly commun: string;
  readonly faits: number;
  readonly octets: number;
  /** Bytes of the same facts as lines of JSON. */
  readonly octetsJson: number;
  /** Adds segments of three facts to the room of each post but the first. */
  readonly addQueue: (segments: number) => Promise<{ readonly faits: number; readonly fichiers: number }>;
}

const FAITS_PAR_LOT = 3;
const CREANCIER = createIdCompte(0);
const now = (): number => 1_795_000_000_000;

export async function createGrandeEquipe(plan: PlanEquipe): Promise<GrandeEquipe> {
  const commun = join(plan.racine, "commun");
  const noms = Array.from({ length: plan.postes }, (_vide, rang) => `${"abcdefghijklmnopqrstuvwxyz".charAt(rang % 26)}${"abcdefgh".charAt(Math.floor(rang / 26))}`.repeat(8));
  const genese = new Map<string, Uint8Array>();
  foundDossier(genese);
  await writeFiles(commun, genese);
  const total = { faits: 0, octets: 0, octetsJson: 0 };
  const fins = new Map<string, Fin>();
  // The first post is the one that joins: it has written nothing.
  for (const [rang, nom] of noms.entries()) {
    if (rang === 0) continue;
    const ecrit = await writePoste(plan, nom, rang);
    await writeFiles(commun, ecrit.files);
    fins.set(nom, ecrit.fin);
    total.faits += ecrit.faits;
    total.octets += [...ecrit.files.values()].reduce((somme, bytes) => somme + bytes.byteLength, 0);
    total.octetsJson += ecrit.octetsJson;
  }
  return { noms, commun, ...total, addQueue: (segments) => addQueue(plan, commun, fins, segments) };
}

interface Fin {
  readonly poste: PostePartage;
  readonly contexte: Contexte;
}

/** A post of a team, its packs month by month; only the end of its journal is kept in memory. */
async function writePoste({ postes, dossiers, faitsParPoste, mois }: PlanEquipe, nom: string, rang: number) {
  const poste = createPostePartage({ nom, membres: [nom], io: createMemoryFolder(), now, changement: { sceau: createSceau(randomBytes) } });
  const { contexte } = await poste.open();
  const propre = findPropre(contexte);
  const faits = createFaits(dossiers, rang, postes);
  let octetsJson = 0;
  for (let numero = 0; numero < mois; numero += 1) {
    const dernier = poste.journal.lots.get(nom)?.at(-1);
    // A journal in memory is written from its last lot on: what was packed is not read again.
    poste.journal.lots.set(nom, dernier === undefined ? [] : [dernier]);
    for (let ecrits = 0; ecrits < faitsParPoste / mois; ecrits += FAITS_PAR_LOT) poste.save(Array.from({ length: FAITS_PAR_LOT }, () => faits.next()));
    const lots = chainLots((poste.journal.lots.get(nom) ?? []).filter(({ premiere }) => premiere > propre.fin.sequence), propre.fin.ch, contexte.trousse.sels);
    octetsJson += lots.reduce((somme, { ligne }) => somme + ligne.length + 1, 0);
    await keepLots(contexte, { nature: "paquet", poste: nom, avant: propre.fin.ch, lots });
    const fin = lots.at(-1);
    if (fin === undefined) throw new Error("Un mois sans saisie");
    propre.fin = { sequence: fin.derniere, ch: fin.ch };
  }
  const files = new Map(poste.rangement.files);
  poste.rangement.files.clear();
  return { files, faits: propre.fin.sequence, octetsJson, fin: { poste, contexte } };
}

/** The dossiers of a post first, then what its person writes day after day in those of everyone. */
function createFaits(dossiers: number, rang: number, postes: number) {
  let suivant = rang;
  let ecrits = 0;
  const attente: FaitBrouillon[] = [];
  return {
    next: (): FaitBrouillon => {
      if (attente.length === 0 && suivant <= dossiers) {
        attente.push(...listFaits(suivant, CREANCIER));
        suivant += postes - 1;
      }
      return attente.shift() ?? createSaisie(1 + ((rang * 7919 + (ecrits += 1) * 104_729) % dossiers), ecrits);
    },
  };
}

function createSaisie(dossier: number, rang: number): FaitBrouillon {
  return { sujet: createSujetId("dossier", createIdCompte(dossier * 10 + 2)), type: "note", dateFait: jour("2026-11-21"), remplace: [], contenu: { texte: `Appel n° ${rang}\u00A0: le débiteur demande un délai de ${rang % 90} jours, règlement annoncé de ${(rang * 37) % 4000}\u00A0€.`, portee: "interne" } };
}

async function addQueue(plan: PlanEquipe, commun: string, fins: ReadonlyMap<string, Fin>, segments: number) {
  let fichiers = 0;
  for (const { poste, contexte } of fins.values()) {
    for (let rang = 0; rang < segments; rang += 1) {
      poste.save(Array.from({ length: FAITS_PAR_LOT }, (_vide, place) => createSaisie(1 + ((rang * 31 + place * 17 + fichiers) % plan.dossiers), rang + place)));
      await sealPropres(contexte);
    }
    fichiers += poste.rangement.files.size;
    await writeFiles(commun, poste.rangement.files);
    poste.rangement.files.clear();
  }
  return { fichiers, faits: fichiers * FAITS_PAR_LOT };
}

async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [chemin, bytes] of files) {
    await mkdir(dirname(join(folder, chemin)), { recursive: true });
    await writeFile(join(folder, chemin), bytes);
  }
}

/** The one who joins: a real journal, a real mirror, the folder on the disk. */
export async function openArrivant({ racine, noms, commun }: { readonly racine: string } & Pick<GrandeEquipe, "noms" | "commun">) {
  const nom = noms[0] ?? "";
  const vault = await openJournal({ disk: nodeDisk, folder: join(racine, "journal"), identite: { poste: nom, incarnation: "bbbbbbbb" }, sealing: createTestSealing(), quarantine: async () => undefined, now });
  const journal = createJournalDuCoffre(vault);
  const poste = createPostePartage({ nom, membres: noms, io: createDiskFolder(commun), now, changement: { sceau: createSceau(randomBytes), journal, rangement: createRangement(nodeDisk, join(racine, "miroir")) } });
  return { journal: vault, exchange: () => poste.exchange(), close: () => journal.close().then(vault.close) };
}
