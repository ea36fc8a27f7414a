// Vaults of a team, each on a disk in memory, that pass each other the files of members as a shared folder would.
import { randomBytes } from "node:crypto";
import { formatBase32 } from "../../electron/vault/base32.ts";
import { type Membres, openMembres } from "../../electron/vault/partage/membres/membres.ts";
import { createMemoryDisk, type MemoryDisk } from "./memory-disk.ts";

export interface PosteVivant {
  readonly personne: string;
  readonly poste: string;
  readonly disk: MemoryDisk;
  membres: Membres;
  /** The same vault after a stop; under another identifier, after a restoration. */
  readonly reopen: (poste?: string) => Promise<void>;
}

/** As fast as a passphrase may be: the cost is not what is tried here. */
const COUT = { memoire: 8, passes: 1 };

export async function createPosteVivant(personne: string, horloge = { maintenant: 1_000_000 }, bornes: Record<string, number> = {}): Promise<PosteVivant> {
  const disk = createMemoryDisk();
  const graines = { signature: randomBytes(32), echange: randomBytes(32) };
  const open = (poste: string): Promise<Membres> => openMembres({
    disk, folder: "/coffre", quarantine: () => Promise.resolve(), randomBytes, now: () => horloge.maintenant, cout: COUT, poste, graines,
    findBorne: (cherche) => ({ sequence: bornes[cherche] ?? 0 }),
  });
  const poste = formatBase32(randomBytes(10));
  const vivant: PosteVivant = { personne, poste, disk, membres: await open(poste), reopen: async (autre = poste) => {
    vivant.membres = await open(autre);
  } };
  return vivant;
}

/** Everybody publishes and receives until nothing moves. */
export async function exchange(...postes: readonly PosteVivant[]): Promise<void> {
  for (let total = -1; ; ) {
    const fichiers = listFichiers(...postes);
    if (fichiers.length === total) return;
    total = fichiers.length;
    for (const { membres } of postes) await receiveAll(membres, fichiers);
  }
}

async function receiveAll(membres: Membres, fichiers: readonly Uint8Array[]): Promise<void> {
  for (let attente = [...fichiers], avant = -1; attente.length !== avant && attente.length > 0; ) {
    avant = attente.length;
    const suite: Uint8Array[] = [];
    for (const bytes of attente) if ((await membres.receive(bytes)) === "attente") suite.push(bytes);
    attente = suite;
  }
}

export function listFichiers(...postes: readonly PosteVivant[]): readonly Uint8Array[] {
  return postes.flatMap(({ membres }) => membres.listMiens());
}

/** A newcomer, let in by an administrator who compared the digits. */
export async function welcome(administrateur: PosteVivant, nouveau: PosteVivant, { role = "gestionnaire", autres = [], remplace }: { readonly role?: "administrateur" | "responsable" | "gestionnaire" | "lecteur"; readonly autres?: readonly PosteVivant[]; readonly remplace?: string } = {}): Promise<void> {
  const { mots } = await administrateur.membres.invite({ role, pour: nouveau.personne });
  await nouveau.membres.join({ mots, personne: nouveau.personne, fichiers: listFichiers(administrateur, ...autres) });
  await exchange(administrateur, nouveau, ...autres);
  const demande = administrateur.membres.findEtat()?.equipe.demandes.find(({ personne }) => personne === nouveau.personne);
  if (demande === undefined) throw new Error("La demande n’est pas arrivée");
  await administrateur.membres.accept({ demande: demande.id, remplace });
  await exchange(administrateur, nouveau, ...autres);
}

export function listPersonnes({ membres }: PosteVivant): readonly string[] {
  return (membres.findEtat()?.equipe.membres ?? []).filter(({ sortie }) => sortie === undefined).map(({ personne }) => personne);
}
