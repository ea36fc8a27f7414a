import { type Branche, createBranche } from "./branches.ts";
import { type Etendue, ORIGINE } from "./chaine.ts";
import type { Contexte, PortsEchange } from "./contexte.ts";
import { findAuteur } from "./chemins.ts";
import { createTampon } from "./journal-partage.ts";
import { isSigneIci, proveFichier, toEtendue } from "./lecture.ts";
import { type Fiche, openMiroir } from "./miroir.ts";
import { placeAttentes, placeLots, readKept } from "./reception.ts";

/** What is known of the team's journals, from the mirror and this vault's own: nothing else is remembered, so nothing else can be wrong. */
export async function openContexte({ journal, ...ports }: PortsEchange): Promise<Contexte> {
  const contexte: Contexte = {
    ...ports,
    journal: createTampon(journal),
    miroir: await openMiroir(ports.rangement, ports.sceau),
    branches: new Map(),
    enAttente: new Map(),
    tetes: new Map(),
    rejets: new Map(),
    doublons: new Set(),
    manquants: new Map(),
    alarmes: new Map(),
    paquetsVus: new Map(),
    piecesDemandees: new Set(),
    morceaux: new Map(),
    demandesVues: new Map(),
    signataires: new Map(),
    temporaires: new Map(),
    prochainControle: 0,
    racine: undefined,
  };
  await forgetAutresEquipes(contexte);
  await listNouveauxSignataires(contexte);
  for (const poste of contexte.miroir.listPostes()) await openPoste(contexte, poste);
  await placeAttentes(contexte);
  await contexte.journal.flush();
  return contexte;
}

/** A post that left its team for another shares all that it holds there: what it had sealed for the first one is not read any more. */
async function forgetAutresEquipes({ miroir, trousse }: Contexte): Promise<void> {
  const siens = miroir.listPostes().flatMap((poste) => miroir.list(poste));
  for (const { chemin, nature, entete } of siens) if (nature !== "membre" && entete["equipe"] !== trousse.equipe) await miroir.remove(chemin);
}

/** A journal from before the team changes hands when its own post joins: what the member that answered for it had sealed goes, its lots stay in the journals. */
export async function followSignataires(contexte: Contexte): Promise<void> {
  for (const poste of await listNouveauxSignataires(contexte)) {
    for (const chemin of contexte.rejets.keys()) if (findAuteur(chemin) === poste) contexte.rejets.delete(chemin);
    contexte.branches.delete(poste);
    await openPoste(contexte, poste);
  }
}

/** Posts whose files another key signs from now on; those that the former one had signed are out of the mirror, and out of the folder when this vault signed them. */
async function listNouveauxSignataires(contexte: Contexte): Promise<readonly string[]> {
  const nouveaux: string[] = [];
  for (const { poste, publique, isRevendique = false } of contexte.trousse.listPostes()) {
    const cle = isRevendique ? Buffer.from(publique).toString("hex") : undefined;
    if (cle === undefined || contexte.signataires.get(poste) === cle) continue;
    for (const { chemin } of contexte.miroir.list(poste)) await forgetMalSigne(contexte, chemin);
    contexte.signataires.set(poste, cle);
    nouveaux.push(poste);
  }
  return nouveaux;
}

async function forgetMalSigne(contexte: Contexte, chemin: string): Promise<void> {
  const { sceau, miroir, io } = contexte;
  const bytes = await miroir.read(chemin);
  const juge = bytes === undefined ? undefined : sceau.parse(bytes);
  if (juge?.kind !== "entier" || juge.fichier.nature === "membre" || proveFichier(contexte, juge.fichier).kind !== "refuse") return;
  // One writer by room, and this one was the writer: nobody else would take it away.
  if (isSigneIci(contexte, juge.fichier)) await io.remove(chemin);
  await miroir.remove(chemin);
}

async function openPoste(contexte: Contexte, poste: string): Promise<void> {
  const fiches = contexte.miroir.list(poste);
  for (const fiche of fiches) if (fiche.nature === "tete") await openTete(contexte, fiche);
  const etendues = fiches.flatMap((fiche) => (isLots(fiche) ? (toEtendue(poste, fiche.entete) ?? []) : []));
  const droite = findLigneDroite(poste, etendues);
  const ecrit = contexte.journal.findDerniere(poste);
  // This post's own journal may be ahead of what it has sealed; another one's is exactly what was received.
  if (droite !== undefined && (poste === contexte.trousse.poste ? droite.fin.sequence <= ecrit : droite.fin.sequence === ecrit)) contexte.branches.set(poste, [droite]);
  else await replacePoste(contexte, fiches);
}

/** Something stopped between mirror and journal, or a copy of the post wrote on its own: every file is placed again, against the journal's lines. */
async function replacePoste(contexte: Contexte, fiches: readonly Fiche[]): Promise<void> {
  const lots = fiches.filter(isLots).toSorted((a, b) => Number(a.entete["de"]) - Number(b.entete["de"]) || Number(a.entete["a"]) - Number(b.entete["a"]));
  for (const { chemin } of lots) {
    const lu = await readKept(contexte, chemin);
    if (lu !== undefined) await placeLots(contexte, lu.fiche, lu.fichier);
  }
}

/** The journal that the headers draw by themselves, when they agree everywhere: the common case, told without opening a file. */
export function findLigneDroite(poste: string, etendues: readonly Etendue[]): Branche | undefined {
  const branche = createBranche(poste);
  const points = new Map<number, string>([[0, ORIGINE]]);
  for (const { de, a, avant, ch } of etendues) {
    for (const [sequence, chaine] of [[de - 1, avant], [a, ch]] as const) {
      if ((points.get(sequence) ?? chaine) !== chaine) return undefined;
      points.set(sequence, chaine);
    }
  }
  for (const { de, a, ch } of etendues.toSorted((une, autre) => une.de - autre.de)) {
    if (de - 1 > branche.fin.sequence) return undefined;
    if (a > branche.fin.sequence) branche.fin = { sequence: a, ch };
  }
  for (const [sequence, ch] of points) branche.points.set(sequence, ch);
  return branche;
}

async function openTete(contexte: Contexte, fiche: Fiche): Promise<void> {
  const bytes = await contexte.miroir.read(fiche.chemin);
  const juge = bytes === undefined ? undefined : contexte.sceau.parse(bytes);
  const preuve = juge?.kind === "entier" ? proveFichier(contexte, juge.fichier) : undefined;
  if (preuve?.kind === "tete" && preuve.n > (contexte.tetes.get(fiche.auteur)?.n ?? 0)) contexte.tetes.set(fiche.auteur, { n: preuve.n, chemin: fiche.chemin, tete: preuve.tete, vue: contexte.now() });
}

function isLots({ nature }: Fiche): boolean {
  return nature === "segment" || nature === "paquet";
}
