import type { Curseur } from "#shared/ipc/journal-channels.ts";
import type { Fait, SujetId } from "#shared/model/fait.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { mergeFaits } from "#shared/model/vivants.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import type { EntreeRadar, Radar } from "#shared/suivi/radar.ts";
import { composeFiche, type FicheIndex } from "#shared/suivi/texte-recherche.ts";
import { computeRacine, NOMBRE_TRANCHES } from "#shared/sync/racine.ts";
import { findFrontiereApres } from "#shared/sync/reception.ts";
import { addAttente } from "./apprets.ts";
import { type Atelier, createAtelier, emitChangements, emptyAtelier, type Fournitures, hasLignesPerimees } from "./atelier.ts";
import { createCodec, importCle, splitLignes } from "./codec.ts";
import { findItem } from "./collection.ts";
import { startEcriture, writeAttente } from "./ecriture.ts";
import { type LotsLus, parseLots, splitTranches } from "./lots-lus.ts";
import { computeEmpreinteTexte } from "./feuilles.ts";
import { forgetBrouillons, readBrouillon, resealBrouillons, writeBrouillon } from "./formes.ts";
import type { Bilan, DemandeOuverture, DemandeRadar, EtatCopie, Moteur, Ouverture, Portion, Verification } from "./moteur.ts";
import { computeCloture, computeFigures, forgetPhotos, listDossiersDerriere, takePhoto } from "./pilotage.ts";
import { listDossiersLies, projectSujets } from "./projections.ts";
import { createRangementMemoire } from "./rangement.ts";
import { readBlocs, readSujets, settleEcriture } from "./stockage.ts";
import { verifyEchantillon, verifyNombre, verifyTranches } from "./verification.ts";

/** Subjects folded at once. */
const TAILLE_TRANCHE = 1500;

/** The engine itself, in the thread that calls it. Calls run one after the other. */
export function createMoteur(fournitures: Fournitures): Moteur {
  const atelier = createAtelier(fournitures);
  let file: Promise<unknown> = Promise.resolve();
  const enqueue = <T>(travail: () => Promise<T>): Promise<T> => {
    const suite = file.then(travail);
    file = suite.catch((erreur: unknown) => erreur);
    return suite;
  };
  return {
    open: (demande) => enqueue(() => openAtelier(atelier, demande)),
    appendLots: (portion) => enqueue(() => appendPortion(atelier, portion)),
    flush: () => enqueue(() => flush(atelier)),
    rebuild: ({ isEnMemoire } = { isEnMemoire: false }) => enqueue(() => rebuildAtelier(atelier, isEnMemoire)),
    recompute: (aujourdhui) => recomputeLignes(atelier, aujourdhui, enqueue),
    computeRadar: (demande) => enqueue(() => computeRadarDe(atelier, demande)),
    takePhoto: (demande) => enqueue(() => takePhoto(atelier, demande)),
    forgetPhotos: (noms) => enqueue(async () => Promise.resolve(forgetPhotos(atelier, noms))),
    computeFigures: (source) => enqueue(async () => Promise.resolve(computeFigures(atelier, source))),
    listDerriere: (source, choix) => enqueue(async () => Promise.resolve(listDossiersDerriere(atelier, source, choix))),
    computeCloture: (demande, soirs) => enqueue(async () => Promise.resolve(computeCloture(atelier, demande, soirs))),
    readFaits: (sujets) => enqueue(async () => [...(await readSujets(atelier, sujets)).values()]),
    readFiches: (dossiers) => enqueue(() => readFichesDe(atelier, dossiers)),
    verify: (tranches) => enqueue(() => verifyAtelier(atelier, tranches)),
    readEtat: () => enqueue(() => readEtatDe(atelier)),
    readBrouillon: (cle) => enqueue(() => readBrouillon(atelier, cle)),
    writeBrouillon: (cle, valeur) => enqueue(() => writeBrouillon(atelier, cle, valeur)),
    forgetBrouillons: (mots) => enqueue(() => forgetBrouillons(atelier, mots)),
  };
}

async function openAtelier(atelier: Atelier, { aujourdhui, cle, ancienne }: DemandeOuverture): Promise<Ouverture> {
  // What is being written is sealed under the key of before.
  await settleEcriture(atelier);
  atelier.aujourdhui = aujourdhui;
  atelier.codec = createCodec(await importCle(cle));
  // A copy that cannot be opened or decoded is a damaged copy, whatever the reason.
  const isOuverte = await openCopie(atelier).catch(() => false);
  if (!isOuverte) await rebuildAtelier(atelier);
  if (ancienne !== undefined) await resealBrouillons(atelier, createCodec(await importCle(ancienne)));
  return { curseur: atelier.curseur, isPerimee: atelier.arreteAu !== aujourdhui || hasLignesPerimees(atelier) };
}

async function openCopie(atelier: Atelier): Promise<boolean> {
  atelier.rangement = await atelier.openRangement();
  atelier.isEnMemoire = false;
  return readBlocs(atelier);
}

/** Starts again from nothing; on a disk that takes nothing more, in memory. */
async function rebuildAtelier(atelier: Atelier, isEnMemoire = false): Promise<void> {
  await settleEcriture(atelier);
  emptyAtelier(atelier);
  const isVide = await atelier.rangement.empty().then(() => true, () => false);
  if (isVide && !isEnMemoire) return;
  atelier.rangement = createRangementMemoire();
  atelier.isEnMemoire = true;
}

/** What waits is part of the state: it is written first. */
async function readEtatDe(atelier: Atelier): Promise<EtatCopie> {
  await flush(atelier);
  return { sujets: atelier.sujets, racine: await computeRacine(atelier.noeuds, computeEmpreinteTexte), curseur: atelier.curseurEcrit ?? {}, isEnMemoire: atelier.isEnMemoire };
}

async function verifyAtelier(atelier: Atelier, tranches: readonly number[] | undefined): Promise<Verification> {
  await flush(atelier);
  if (tranches === undefined) return verifyEchantillon(atelier);
  const verification = await verifyTranches(atelier, tranches, true);
  // The last part read, the copy is counted: a record in no part at all would be seen.
  return verification.anomalie === undefined && tranches.includes(NOMBRE_TRANCHES - 1) ? verifyNombre(atelier, verification) : verification;
}

async function appendPortion(atelier: Atelier, { lots, curseur, isSuivie = false }: Portion): Promise<Bilan> {
  const lus = parseLots(splitLignes(lots));
  const arrivees = listCurseurs(atelier.curseur, lus, curseur !== undefined);
  const isTrou = curseur === undefined && arrivees.length < lus.lots.length;
  const tranches = splitTranches(lus.lots, atelier.curseur, arrivees, TAILLE_TRANCHE);
  const sujets = new Set<SujetId>();
  for (const tranche of tranches) {
    for (const sujet of tranche.parSujet.keys()) sujets.add(sujet);
    atelier.curseur = tranche.curseur;
    await foldTranche(atelier, tranche.parSujet);
    if (atelier.attente.size >= atelier.tailles.ecriture) await startEcriture(atelier);
  }
  atelier.curseur = curseur ?? atelier.curseur;
  const isEcrit = atelier.attente.size === 0 && atelier.enVol === undefined && atelier.curseurEcrit !== undefined && isMeme(atelier.curseurEcrit, atelier.curseur);
  if (!isSuivie && !isEcrit) await writeAttente(atelier);
  return { curseur: atelier.curseur, sujets: [...sujets], isTrou, isPerimee: hasLignesPerimees(atelier), avertissements: lus.avertissements };
}

async function flush(atelier: Atelier): Promise<void> {
  if (atelier.attente.size > 0 || atelier.enVol !== undefined) await writeAttente(atelier);
}

/** Cursor after each lot; shorter than the list of lots when one of them does not follow. */
function listCurseurs(depart: Curseur, { lots }: LotsLus, isSuiviParLeCoffre: boolean): readonly Curseur[] {
  const arrivees: Curseur[] = [];
  let curseur = depart;
  for (const lot of lots) {
    const suivant = findFrontiereApres(curseur, lot);
    if (suivant === undefined && !isSuiviParLeCoffre) return arrivees;
    curseur = suivant ?? curseur;
    arrivees.push(curseur);
  }
  return arrivees;
}

async function foldTranche(atelier: Atelier, parSujet: ReadonlyMap<SujetId, readonly Fait[]>): Promise<void> {
  const connus = await readSujets(atelier, [...parSujet.keys()]);
  const nouveaux = new Set([...connus].flatMap(([sujet, faits]) => (faits.length === 0 ? [sujet] : [])));
  for (const [sujet, faits] of parSujet) connus.set(sujet, mergeFaits(connus.get(sujet) ?? [], faits));
  const changements = projectSujets(atelier, connus);
  const lies = await readLies(atelier, connus);
  emitChangements(atelier, [...changements, ...projectSujets(atelier, lies)]);
  for (const [sujet, faits] of connus) addAttente(atelier, sujet, faits, nouveaux.has(sujet));
}

async function readLies(atelier: Atelier, connus: ReadonlyMap<SujetId, unknown>): Promise<Map<SujetId, readonly Fait[]>> {
  const sujets = listDossiersLies(atelier, connus).map((id) => createSujetId("dossier", id)).filter((sujet) => !connus.has(sujet));
  return readSujets(atelier, sujets);
}

const TAILLE_RECALCUL = 250;

async function recomputeLignes(atelier: Atelier, aujourdhui: Atelier["aujourdhui"], enqueue: <T>(travail: () => Promise<T>) => Promise<T>): Promise<void> {
  atelier.aujourdhui = aujourdhui;
  const { loi } = atelier;
  const isCourant = () => atelier.aujourdhui === aujourdhui && atelier.loi === loi;
  const sujets = atelier.collections.dossier.items.map(({ id }) => createSujetId("dossier", id));
  for (let rang = 0; rang < sujets.length && isCourant(); rang += TAILLE_RECALCUL) {
    await enqueue(async () => {
      const connus = await readSujets(atelier, sujets.slice(rang, rang + TAILLE_RECALCUL));
      for (const [sujet, faits] of connus) if (faits.length === 0) connus.delete(sujet);
      emitChangements(atelier, projectSujets(atelier, connus));
      atelier.emit({ kind: "recalcul", fait: Math.min(rang + TAILLE_RECALCUL, sujets.length), total: sujets.length });
    });
  }
  await enqueue(async () => {
    if (!isCourant()) return;
    atelier.arreteAu = aujourdhui;
    atelier.loiDesLignes = loi.somme;
    await writeAttente(atelier);
  });
}

/** Facts of those dossiers under the law in force and under the same with one more pack. */
async function computeRadarDe(atelier: Atelier, { dossiers, candidat, au }: DemandeRadar): Promise<Radar> {
  const connus = await readSujets(atelier, dossiers.map((id) => createSujetId("dossier", id)));
  const entrees = [...connus.values()].flatMap((faits): readonly EntreeRadar[] => {
    const dossier = projectDossier(faits);
    return dossier === undefined ? [] : [{ dossier, debiteur: findItem(atelier.collections.debiteur, dossier.debiteurId) }];
  });
  return atelier.loi.computeRadar(entrees, candidat, au);
}

/** Words, codes and amounts of some dossiers, from their facts and their debtor. */
async function readFichesDe(atelier: Atelier, dossiers: readonly string[]): Promise<readonly FicheIndex[]> {
  const connus = await readSujets(atelier, dossiers.map((id) => createSujetId("dossier", id)));
  return dossiers.flatMap((id) => {
    const tenue = findItem(atelier.collections.dossier, id);
    const faits = connus.get(createSujetId("dossier", id));
    return tenue === undefined || faits === undefined ? [] : [composeFiche(id, faits, findItem(atelier.collections.debiteur, tenue.debiteurId))];
  });
}

function isMeme(premier: Curseur, second: Curseur): boolean {
  const cles = new Set([...Object.keys(premier), ...Object.keys(second)]);
  return [...cles].every((cle) => premier[cle] === second[cle]);
}
