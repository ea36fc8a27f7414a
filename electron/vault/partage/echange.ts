import { formatNombreDe } from "#shared/kernel/texte.ts";
import { findEmpreinteGenese, formatCheminGenese } from "./chemins.ts";
import { type Contexte, listBranches, type PortsEchange } from "./contexte.ts";
import { type Inventaire, readInventaire } from "./inventaire.ts";
import { findFiche } from "./miroir.ts";
import { followSignataires, openContexte } from "./ouverture.ts";
import { packPropres, sweepQueues, sweepTemporaires } from "./paquets.ts";
import { publishPieces, servePieces } from "./pieces-partagees.ts";
import { listAnciens, sealAnciens, sealPropres } from "./publication.ts";
import { receiveFichiers, receiveMembres } from "./reception.ts";
import { healDossier, healSignales, isReparable } from "./reparation.ts";
import { listDivergences, writeTete } from "./tetes.ts";

/** A vault and its shared folder. */
export interface Echange {
  /** One whole exchange; throws what stopped it, once everything that could be done is done. */
  readonly run: (demande?: DemandeEchange) => Promise<void>;
  readonly contexte: Contexte;
}

export interface DemandeEchange {
  /** An empty folder is filled again: a person said that it is the right one. */
  readonly isRemise?: boolean;
  /** The month has changed: what it left is gathered in packs. */
  readonly isMoisChange?: boolean;
}

export async function openEchange(ports: PortsEchange): Promise<Echange> {
  const contexte = await openContexte(ports);
  return { contexte, run: (demande = {}) => runEchange(contexte, demande) };
}

/** Pièces leave first, then the facts that name them; the folder is repaired, read, tidied, and told where this post stands. */
async function runEchange(contexte: Contexte, { isRemise = false, isMoisChange = false }: DemandeEchange): Promise<void> {
  await keepMembres(contexte);
  const inventaire = await readInventaire(contexte.io, contexte.trousse.genese);
  if (!isNotreDossier(contexte, inventaire, isRemise)) return;
  noteRetour(contexte, inventaire);
  noteAutresEquipes(contexte, inventaire);
  const tetesConnues = new Set([...contexte.tetes.values()].map(({ chemin }) => chemin));
  const etapes: readonly (() => Promise<void>)[] = [
    () => publishPieces(contexte).then(() => sealPropres(contexte)),
    () => healDossier(contexte, inventaire),
    () => receiveMembres(contexte, inventaire.chemins).then(() => followSignataires(contexte)),
    () => receiveFichiers(contexte, inventaire.chemins),
    () => healSignales(contexte, tetesConnues),
    () => publishAnciens(contexte),
    () => servePieces(contexte),
    () => packPropres(contexte, { isMoisChange }),
    () => sweepQueues(contexte, inventaire.chemins),
    () => sweepTemporaires(contexte),
    () => writeTete(contexte),
  ];
  const echecs: unknown[] = [];
  // A folder that cannot be written is still read.
  for (const etape of etapes) {
    await etape().then(undefined, (error: unknown) => echecs.push(error));
    // What was not written here is not announced there.
    if (contexte.journal.hasFailed()) break;
  }
  noteAlarmes(contexte);
  if (echecs.length > 0) throw echecs[0];
}

/** What the posts that this vault was, or has named, had not shared: as its own, once everything of theirs that was shared is known. */
async function publishAnciens(contexte: Contexte): Promise<void> {
  for (const poste of listAnciens(contexte)) await publishPieces(contexte, poste);
  await sealAnciens(contexte);
}

/** This post's own entries lie in its room as its lots do. */
async function keepMembres({ membres, miroir, sceau }: Contexte): Promise<void> {
  for (const bytes of membres?.listMiens() ?? []) {
    const fiche = findFiche(sceau, bytes);
    if (fiche !== undefined && miroir.find(fiche.chemin) === undefined) await miroir.write(fiche, bytes);
  }
}

/** An empty folder may be a drive that is not mounted, another team's is a wrong folder: nothing is written in either, nothing is concluded. */
function isNotreDossier({ alarmes }: Contexte, { identite }: Inventaire, isRemise: boolean): boolean {
  alarmes.delete("dossier-vide");
  alarmes.delete("autre-equipe");
  if (identite === "autre") alarmes.set("autre-equipe", "Ce dossier est celui d’une autre équipe\u00A0: rien n’y est écrit, rien n’est repris. Choisissez le dossier de la vôtre.");
  if (identite === "vide" && !isRemise) alarmes.set("dossier-vide", "Le dossier partagé est vide\u00A0: est-ce bien lui, et son disque est-il branché\u00A0? Rien n’est perdu sur ce poste. S’il a été vidé, il peut être rempli de nouveau.");
  return identite === "notre" || identite === "entame" || (identite === "vide" && isRemise);
}

/** Founded at the same time, each where the other was not known: nobody guesses which one is the right one, and nothing of them is mixed. */
function noteAutresEquipes({ alarmes, trousse }: Contexte, { autres }: Inventaire): void {
  alarmes.delete("deux-equipes");
  if (autres.length === 0) return;
  const siennes = autres.map((empreinte) => `«\u00A0${empreinte}\u00A0»`).join(", ");
  alarmes.set("deux-equipes", `Deux équipes ont été fondées dans ce dossier\u00A0: la vôtre, «\u00A0${findEmpreinteGenese(formatCheminGenese(trousse.genese))}\u00A0», et ${siennes}. Rien ne se mélange. Choisissez de vive voix celle qui reste\u00A0; qui a fondé l’autre, et y est encore seul, rejoint celle-ci avec les mots d’une invitation\u00A0: ses dossiers y viennent.`);
}

/** The last head of this post is always in the folder: without it, the folder is older than it was. It is said until nothing is missing any more. */
function noteRetour({ alarmes, tetes, trousse, miroir }: Contexte, { chemins }: Inventaire): void {
  const mienne = tetes.get(trousse.poste);
  const isRevenu = mienne !== undefined && !chemins.has(mienne.chemin);
  if (!isRevenu && !alarmes.has("retour-arriere")) return;
  const manquants = miroir.listPostes().flatMap((poste) => miroir.list(poste).filter((fiche) => fiche.nature !== "tete" && !chemins.has(fiche.chemin) && isReparable(fiche, miroir.list(poste), trousse.poste)));
  if (manquants.length === 0) alarmes.delete("retour-arriere");
  else alarmes.set("retour-arriere", `Le dossier partagé est revenu à un état plus ancien ou a été vidé en partie\u00A0: ${formatNombreDe(manquants.length, "fichier y manque, il y est remis", "fichiers y manquent, ils y sont remis")}.`);
}

function noteAlarmes(contexte: Contexte): void {
  const { alarmes, branches, trousse, enAttente } = contexte;
  const doubles = [...branches.keys()].filter((poste) => countCopies(contexte, poste) > 0);
  const nom = (poste: string): string => trousse.findPoste(poste)?.nom ?? poste;
  for (const nature of ["poste-double", "fourche"] as const) alarmes.delete(nature);
  if (doubles.includes(trousse.poste)) alarmes.set("poste-double", "Une copie de ce poste a écrit de son côté (profil copié, machine dupliquée ou restaurée)\u00A0: ses enregistrements sont repris, rien n’est perdu. Sur celui des deux qui est la copie, donnez-lui sa propre identité.");
  const autres = doubles.filter((poste) => poste !== trousse.poste);
  if (autres.length > 0) alarmes.set("fourche", `Deux copies d’un même poste ont écrit chacune de leur côté (${autres.map(nom).join(", ")})\u00A0: les deux suites sont gardées et affichées.`);
  const divergents = listDivergences(contexte);
  if (divergents.length > 0) alarmes.set("divergence", `Ce poste et celui de ${divergents.map(nom).join(", ")} ont les mêmes faits et n’affichent pas le même état\u00A0: relancez la vérification du coffre sur les deux.`);
  else alarmes.delete("divergence");
  const futurs = [...new Set([...enAttente.values()].filter(({ motif }) => motif !== undefined).map(({ poste }) => nom(poste)))];
  if (futurs.length > 0) alarmes.set("version", `Des enregistrements de ${futurs.join(", ")} viennent d’une version plus récente d’Exigible\u00A0: ils sont gardés, et s’afficheront après la mise à jour de ce poste.`);
  else alarmes.delete("version");
}

/** Copies of a post that wrote under its name and have not taken one of their own since. */
function countCopies(contexte: Contexte, poste: string): number {
  const copies = listBranches(contexte, poste).length - 1;
  return copies <= 0 ? 0 : copies - contexte.trousse.listPostes().filter(({ jumeauDe }) => jumeauDe === poste).length;
}
