import { join } from "node:path";
import type { ResponseOf } from "#shared/ipc/contract.ts";
import type { Manifeste, MotifSauvegarde } from "#shared/model/sauvegarde.ts";
import { createRefus, findRefus } from "../adapters/refus.ts";
import { formatBase32 } from "./base32.ts";
import { type Depot, findPathObjet, listIds, readManifeste, sweepObjets } from "./depot.ts";
import { isDuCoffre, openSealings } from "./sauvegarde-cles.ts";
import { checkObjet, checkSauvegarde, type Sealings } from "./sauvegarde-controle.ts";
import { findInstantane } from "./sauvegarde-copie.ts";
import { formatBonne, runCycle } from "./sauvegarde-cycle.ts";
import { checkLieu, checkSecond, type Lieu, listDepots, listLieux } from "./sauvegarde-lieux.ts";
import { isDue } from "./sauvegarde-rotation.ts";
import { openSuivi } from "./sauvegarde-suivi.ts";
import type { PortsSauvegardes, Tenue } from "./sauvegarde-tenue.ts";
import { createLecture, listLieuxVus } from "./sauvegarde-vue.ts";
import type { Avancement } from "./travaux.ts";

/** The backups of this post: made, read back, removed, found again. */
export interface Sauvegardes {
  /** What the last backup holds and the journal no longer does, said at start. */
  readonly avertissements: readonly string[];
  readonly list: () => Promise<ResponseOf<"sauvegarde:list">>;
  readonly create: () => void;
  /** `secret`: what opens the keys of a backup of another vault. */
  readonly verify: (cle: string, secret?: string) => void;
  readonly remove: (cle: string) => Promise<void>;
  /** `undefined` forgets the second folder; nothing in it is removed. */
  readonly setSecond: (second: string | undefined) => Promise<void>;
  /** Backups found in a folder chosen by the person. */
  readonly open: (folder: string) => Promise<ResponseOf<"sauvegarde:list">["sauvegardes"]>;
  /** The places of this post, and whether they can be reached now. */
  readonly listLieux: () => Promise<readonly (Lieu & { readonly isAccessible: boolean })[]>;
  /** Manifests were written again: what was read of them is forgotten. */
  readonly forgetLectures: () => void;
  /** Folders of backups within reach: of this post, then those that the person opened. */
  readonly listDepots: () => readonly Depot[];
  readonly find: (cle: string) => Promise<{ readonly depot: Depot; readonly manifeste: Manifeste }>;
  /** What the window will read once the vault has started again. */
  readonly noteRestauration: (phrase: string) => Promise<void>;
  /** Starts the backup that the calendar or a new version asks for, if any; called from time to time. */
  readonly tick: () => Promise<void>;
}

export async function openSauvegardes(ports: PortsSauvegardes): Promise<Sauvegardes> {
  const { coffre, folder, application, travaux } = ports;
  const suivi = await openSuivi(coffre.disk, folder);
  const tenue: Tenue = { ...ports, suivi, lecture: createLecture(coffre.sealings.journal), sources: new Map() };
  const avertissements = await listManques(tenue);
  // What the former version left, before this one writes anything.
  let avantVersion = isNouvelleVersion(tenue) ? findInstantane(coffre.journal) : undefined;
  const startCycle = (motif: MotifSauvegarde, lieux: readonly Lieu[]): void => {
    const instantane = motif === "version" ? avantVersion : undefined;
    travaux.start("sauvegarde", async (avancement) => {
      const phrase = await runCycle(tenue, { motif, instantane: instantane ?? findInstantane(coffre.journal), lieux }, avancement);
      if (motif === "version") avantVersion = undefined;
      return phrase;
    });
  };
  return {
    avertissements,
    list: () => listVues(tenue, avertissements),
    create: () => startCycle("demande", listTousLieux(tenue)),
    verify: (cle, secret) => travaux.start("controle", (avancement) => verify(tenue, { cle, secret }, avancement)),
    remove: (cle) => remove(tenue, cle),
    setSecond: async (second) => {
      if (second !== undefined) checkSecond(second, join(folder, ".."));
      await suivi.update(({ second: _ancien, ...reste }) => ({ ...reste, echecs: {}, ...(second === undefined ? {} : { second }) }));
    },
    open: (choisi) => openSource(tenue, choisi),
    find: (cle) => find(tenue, cle),
    listLieux: () => Promise.all(listTousLieux(tenue).map(async (lieu) => ({ ...lieu, isAccessible: await checkLieu(coffre.disk, lieu, suivi.read()).then(() => true, () => false) }))),
    forgetLectures: tenue.lecture.forget,
    listDepots: () => [...listTousLieux(tenue).map(({ depot }) => depot), ...tenue.sources.values()],
    noteRestauration: (phrase) => suivi.update((connu) => ({ ...connu, restauration: { instant: coffre.now(), phrase } })),
    tick: async () => {
      if (travaux.findEtat().enCours !== undefined || coffre.journal.findEtat().faits === 0) return;
      if (avantVersion === undefined) await rememberVersion(tenue, application);
      const lieux = avantVersion === undefined ? await listLieuxDus(tenue) : listTousLieux(tenue).filter(({ lieu }) => isPermis(tenue, lieu));
      if (lieux.length > 0) startCycle(avantVersion === undefined ? "jour" : "version", lieux);
    },
  };
}

async function listVues(tenue: Tenue, avertissements: readonly string[]): Promise<ResponseOf<"sauvegarde:list">> {
  const suivi = tenue.suivi.read();
  const { restauration } = suivi;
  return {
    maintenant: tenue.coffre.now(),
    lieux: await listLieuxVus(tenue),
    sauvegardes: await tenue.lecture.list(listTousLieux(tenue).map(({ lieu, depot }) => ({ source: lieu, depot })), suivi),
    avertissements: [...tenue.suivi.listAvertissements(), ...avertissements],
    ...(restauration === undefined ? {} : { restauration }),
  };
}

/** Each folder found gets a name that only this vault understands. */
async function openSource({ coffre, randomBytes, sources, lecture, suivi }: Tenue, choisi: string): Promise<ResponseOf<"sauvegarde:list">["sauvegardes"]> {
  const trouvees = (await listDepots(coffre.disk, choisi)).map((depot) => ({ source: formatBase32(randomBytes(10)), depot }));
  for (const { source, depot } of trouvees) sources.set(source, depot);
  return lecture.list(trouvees, suivi.read());
}

/** A journal file that was deleted leaves no trace in the journal: the last backup of this post remembers how far it went. */
async function listManques({ coffre, folder }: Tenue): Promise<readonly string[]> {
  const depot = { disk: coffre.disk, folder };
  const dernier = (await listIds(depot)).at(-1);
  const lu = dernier === undefined ? undefined : await readManifeste(depot, dernier);
  if (lu?.kind !== "lu" || lu.manifeste.poste !== coffre.poste) return [];
  const { curseur } = coffre.journal.findEtat();
  const isEnAvance = Object.entries(lu.manifeste.journal.curseur).some(([poste, sequence]) => sequence > (curseur[poste] ?? 0));
  return isEnAvance ? ["La dernière sauvegarde contient des faits que le journal n’a plus : un fichier du coffre a disparu ou s’est abîmé. Restaurez-la depuis « Sécurité et sauvegardes » ; le coffre actuel sera gardé à côté."] : [];
}

function isNouvelleVersion({ suivi, application }: Tenue): boolean {
  const connue = suivi.read().application;
  return connue !== undefined && connue !== application;
}

async function rememberVersion({ suivi }: Tenue, application: string): Promise<void> {
  if (suivi.read().application !== application) await suivi.update((connu) => ({ ...connu, application }));
}

function listTousLieux({ coffre, folder, suivi }: Tenue): readonly Lieu[] {
  return listLieux(coffre.disk, folder, suivi.read(), coffre.poste);
}

/** After a failure the next try waits, so that a full disk is not asked again every few minutes. */
function isPermis({ suivi, coffre }: Tenue, lieu: Lieu["lieu"]): boolean {
  return (suivi.read().echecs[lieu]?.prochain ?? 0) <= coffre.now();
}

async function listLieuxDus(tenue: Tenue): Promise<readonly Lieu[]> {
  const dus: Lieu[] = [];
  for (const lieu of listTousLieux(tenue)) {
    const passees = await tenue.lecture.listPassees({ source: lieu.lieu, depot: lieu.depot }, tenue.suivi.read());
    if (isPermis(tenue, lieu.lieu) && isDue(passees, tenue.coffre.now())) dus.push(lieu);
  }
  return dus;
}

async function find(tenue: Tenue, cle: string): Promise<{ readonly depot: Depot; readonly manifeste: Manifeste }> {
  const [source = "", id = ""] = cle.split("/");
  const depot = listTousLieux(tenue).find(({ lieu }) => lieu === source)?.depot ?? tenue.sources.get(source);
  if (depot === undefined) throw createRefus("introuvable", "Cette sauvegarde n’est plus à portée\u00A0: choisissez de nouveau son dossier.");
  const lu = await readManifeste(depot, id);
  if (lu.kind === "illisible") throw createRefus("endommage", "La description de cette sauvegarde est absente ou abîmée\u00A0: elle n’est pas utilisable. Le coffre et les autres sauvegardes ne sont pas touchés.");
  return { depot, manifeste: lu.manifeste };
}

/** Reads one backup back and remembers the result. Among our own, a file found altered makes way for a sound copy at the next backup. */
async function verify(tenue: Tenue, { cle, secret }: { readonly cle: string; readonly secret: string | undefined }, avancement: Avancement): Promise<string> {
  const { coffre, suivi, sources } = tenue;
  const { depot, manifeste } = await find(tenue, cle);
  const sealings = await findSealings(tenue, { depot, manifeste }, secret);
  const note = (isBonne: boolean, phrase: string): Promise<void> => suivi.update((connu) => ({ ...connu, controles: { ...connu.controles, [cle]: { instant: coffre.now(), isBonne, phrase } } }));
  try {
    const { faits, pieces } = await checkSauvegarde(depot, manifeste, { ...coffre, sealings }, avancement);
    const phrase = formatBonne(faits, pieces, manifeste.abimees.length);
    await note(true, phrase);
    return phrase;
  } catch (error) {
    if (findRefus(error).code === "annule") throw error;
    await note(false, findRefus(error).detail);
    if (!sources.has(cle.split("/")[0] ?? "")) await setAsideAlteres(depot, manifeste, avancement);
    throw error;
  }
}

/** A backup that the keys of this vault do not open is not a bad one: its own passphrase is asked for. */
async function findSealings({ coffre, randomBytes }: Tenue, { depot, manifeste }: { readonly depot: Depot; readonly manifeste: Manifeste }, secret: string | undefined): Promise<Sealings> {
  if (secret !== undefined) return openSealings(depot, manifeste, secret, randomBytes);
  if (await isDuCoffre(depot, manifeste, coffre.sealings.journal)) return coffre.sealings;
  throw createRefus("refuse", "Cette sauvegarde est celle d’un autre coffre\u00A0: donnez sa phrase secrète ou son code de secours pour la relire. Elle n’est pas jugée.");
}

async function setAsideAlteres(depot: Depot, { fichiers }: Manifeste, avancement: Avancement): Promise<void> {
  for (const fichier of fichiers) {
    const path = findPathObjet(depot, fichier.empreinte);
    const isSain = await checkObjet(depot, fichier, avancement).then(() => true, () => false);
    if (!isSain && (await depot.disk.findKind(path)) === "fichier") await depot.disk.rename(path, `${path}.abime`);
  }
}

/** The last backup that reads well is never removed by hand either while another place does not hold one. */
async function remove(tenue: Tenue, cle: string): Promise<void> {
  const [source = "", id = ""] = cle.split("/");
  const { suivi, lecture, coffre } = tenue;
  const lieu = listTousLieux(tenue).find((connu) => connu.lieu === source);
  if (lieu === undefined) throw createRefus("refuse", "Seules les sauvegardes de ce poste et de son second dossier sont supprimées d’ici.");
  const bonnes = (await lecture.listPassees({ source: lieu.lieu, depot: lieu.depot }, suivi.read())).filter(({ isBonne }) => isBonne);
  if (bonnes.length === 1 && bonnes[0]?.id === id) throw createRefus("refuse", "C’est la dernière sauvegarde vérifiée à cet endroit\u00A0: elle n’est pas supprimée. Faites-en d’abord une nouvelle.");
  await coffre.disk.remove(join(lieu.depot.folder, `${id}.json`));
  await suivi.update(({ controles: { [cle]: _oublie, ...controles }, ...reste }) => ({ ...reste, controles }));
  await sweepObjets(lieu.depot);
}
