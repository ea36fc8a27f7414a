import { createRefus } from "../adapters/refus.ts";
import type { CoffreCalls, EngineCalls, EtatCoffre } from "./calls.ts";
import { type Essais, openEssais } from "./cles/essais.ts";
import { forgetAncienne, readAncienne, writeAncienne } from "./cles/projection-ancienne.ts";
import { createJournalSealing, createPiecesSealing } from "./cles/sealings.ts";
import { wipeSecrets } from "./cles/secrets.ts";
import { changePhrase, changeTrousseau, type Clef, confirmSecours, createSerrure, isRightKey, openSerrure, type Ouverture, renewProjection, renewSecours } from "./cles/serrure.ts";
import type { Trousse } from "./cles/trousse.ts";
import { readTrousse, writeTrousse } from "./cles/trousse-file.ts";
import { readVeille, writeVeille } from "./cles/veille.ts";
import { wipe } from "./crypto/derive.ts";
import { type Engines, openEngines } from "./engines.ts";
import { applyOrdres } from "./effacement/coffre-efface.ts";
import { openOrdres, type Ordres } from "./effacement/ordres.ts";
import { deriveSels } from "./partage/chaine.ts";

import type { VaultPorts } from "./ports.ts";
import type { Poste } from "./poste.ts";
import type { Quarantine } from "./quarantine.ts";
import { isVaultClear, isVaultSealed, sealClearVault } from "./reprise/reprise.ts";

/** The vault whose keys open and close: absent, locked or open. */
export interface Coffre {
  readonly calls: CoffreCalls;
  /** Engines of the open vault; refuses while it is locked. */
  readonly findEngines: () => EngineCalls;
  readonly close: () => Promise<void>;
}

export interface CoffrePlan {
  readonly ports: VaultPorts;
  readonly identite: Poste;
  readonly quarantine: Quarantine;
}

interface Etat {
  readonly plan: CoffrePlan;
  readonly essais: Essais;
  trousse: Trousse | undefined;
  /** Why the keys that are there cannot be used. */
  readonly motif: string | undefined;
  readonly avertissements: readonly string[];
  ouvert: { ouverture: Ouverture; readonly engines: Engines } | undefined;
}

export async function openCoffre(plan: CoffrePlan): Promise<Coffre> {
  const etat = await readEtat(plan);
  let suite: Promise<unknown> = Promise.resolve();
  // One change at a time: a lock asked while a vault opens waits for it.
  const run = <T>(operation: () => Promise<T>): Promise<T> => {
    const suivante = suite.then(operation);
    suite = suivante.then(undefined, () => undefined);
    return suivante;
  };
  return {
    calls: {
      "coffre:etat": () => run(() => formatEtat(etat)),
      "coffre:create": (demande) => run(() => createVault(etat, demande)),
      "coffre:unlock": (clef) => run(() => unlock(etat, clef)),
      "coffre:lock": () => run(() => lock(etat)),
      "coffre:changePhrase": ({ preuve, phrase }) => run(() => change(etat, preuve, async (ouverture) => ({ ouverture: await changePhrase(ouverture, phrase, plan.ports) }))),
      "coffre:renewSecours": ({ preuve }) => run(() => change(etat, preuve, (ouverture) => Promise.resolve(renewSecours(ouverture, plan.ports)))),
      "coffre:confirmSecours": () => run(() => confirm(etat)),
      "coffre:changeTrousseau": ({ preuve, depot }) => run(() => change(etat, preuve, (ouverture) => Promise.resolve({ ouverture: changeDepot(ouverture, depot, plan) }))),
      "coffre:setVeille": ({ minutes }) => run(() => writeVeille(plan.ports.disk, plan.ports.folder, minutes).then(() => ({}))),
      "coffre:cleProjection": () => run(() => readCles(etat)),
      "coffre:forgetProjection": () => run(() => forgetAncienne(plan.ports.disk, plan.ports.folder).then(() => ({}))),
    },
    findEngines: () => findOuvert(etat).engines.calls,
    close: () => run(() => lock(etat)).then(() => undefined),
  };
}

async function readEtat(plan: CoffrePlan): Promise<Etat> {
  const { disk, folder, now } = plan.ports;
  const trouvee = await readTrousse(disk, folder, plan.quarantine);
  const essais = await openEssais(disk, folder, now);
  const vide = { plan, essais, avertissements: [], trousse: undefined, motif: undefined, ouvert: undefined };
  switch (trouvee.kind) {
    case "lue":
      return { ...vide, trousse: trouvee.trousse, avertissements: trouvee.avertissements };
    case "future":
      throw createRefus("refuse", "Les clés de ce coffre ont été écrites par une version plus récente d’Exigible\u00A0: mettez l’application à jour. Rien n’a été modifié.");
    case "illisible":
      return { ...vide, motif: "Les deux copies des clés du coffre («\u00A0keys.bin\u00A0» et «\u00A0keys.bak\u00A0») sont endommagées. Rien n’a été modifié\u00A0: reprenez l’une d’elles d’une sauvegarde, puis relancez Exigible." };
    case "absente":
      return { ...vide, motif: (await isVaultSealed(disk, folder)) ? "Les clés du coffre («\u00A0keys.bin\u00A0») ont disparu du dossier de l’application, où des enregistrements scellés les attendent. Rien n’a été modifié\u00A0: reprenez ce fichier d’une sauvegarde, puis relancez Exigible." : undefined };
  }
}

async function formatEtat({ plan: { ports }, trousse, motif, ouvert, essais }: Etat): Promise<EtatCoffre> {
  return {
    etat: ouvert !== undefined ? "ouvert" : trousse !== undefined ? "verrouille" : motif !== undefined ? "endommage" : "absent",
    ...(motif === undefined ? {} : { motif }),
    moyens: { phrase: trousse?.phrase !== undefined, trousseau: trousse?.trousseau !== undefined },
    ...(trousse?.trousseau === undefined ? {} : { depot: trousse.trousseau.depot }),
    attente: essais.computeAttente(),
    isSecoursConfirme: trousse?.isSecoursConfirme ?? false,
    isEnClair: trousse === undefined && (await isVaultClear(ports.disk, ports.folder)),
    dates: ouvert?.ouverture.dates ?? {},
    veille: await readVeille(ports.disk, ports.folder),
  };
}

async function createVault(etat: Etat, { phrase, depot }: Parameters<CoffreCalls["coffre:create"]>[0]): ReturnType<CoffreCalls["coffre:create"]> {
  const { ports } = etat.plan;
  if (etat.trousse !== undefined || etat.motif !== undefined) throw createRefus("refuse", "Ce poste a déjà un coffre\u00A0: il n’est pas remplacé.");
  if (phrase === undefined && depot === undefined) throw createRefus("refuse", "Sans trousseau du système, une phrase secrète est nécessaire.");
  const { ouverture, code } = await createSerrure({ phrase, depot }, ports);
  await writeTrousse(ports.disk, ports.folder, ouverture.trousse);
  etat.trousse = ouverture.trousse;
  await openWith(etat, ouverture);
  return { code, cleMaitre: Uint8Array.from(ouverture.cleMaitre) };
}

async function unlock(etat: Etat, clef: Clef): ReturnType<CoffreCalls["coffre:unlock"]> {
  if (etat.ouvert !== undefined) return { isOuvert: true, attente: 0, cleMaitre: Uint8Array.from(etat.ouvert.ouverture.cleMaitre) };
  if (etat.trousse === undefined) throw createRefusVerrouille();
  const ouverture = await tryKey(etat, clef, (trousse) => openSerrure(trousse, clef));
  if (ouverture === undefined) return { isOuvert: false, attente: etat.essais.computeAttente() };
  await openWith(etat, ouverture);
  return { isOuvert: true, attente: 0, cleMaitre: Uint8Array.from(ouverture.cleMaitre) };
}

/** What a person types is counted against them before it is judged; what the system holds is not typed. */
async function tryKey<T>({ essais, trousse }: Etat, { moyen }: Clef, judge: (trousse: Trousse) => Promise<T | undefined>): Promise<T | undefined> {
  if (trousse === undefined) throw createRefusVerrouille();
  const isTape = moyen === "phrase" || moyen === "secours";
  if (isTape && essais.computeAttente() > 0) return undefined;
  if (isTape) await essais.count();
  const juge = await judge(trousse);
  if (isTape && juge !== undefined) await essais.reset();
  return juge;
}

async function openWith(etat: Etat, ouverture: Ouverture): Promise<void> {
  const { ports, identite, quarantine } = etat.plan;
  const { disk, folder, randomBytes } = ports;
  const { secrets } = ouverture;
  const reprises = (await isVaultClear(disk, folder)) ? await sealClearVault({ disk, folder, poste: identite.poste, secrets, randomBytes }) : [];
  const ordres = await openOrdres(disk, folder, identite.poste);
  const apres = await eraseBeforeOpening(etat, ouverture, ordres);
  const engines = await openEngines({ ports, secrets: apres.secrets, identite, quarantine, ordres, avertissements: [...etat.avertissements, ...reprises] });
  etat.ouvert = { ouverture: apres, engines };
}

/** Orders to erase are carried out while nothing has the vault open. The window's copy then changes keys: what it had sealed is gone with the former one. */
async function eraseBeforeOpening(etat: Etat, ouverture: Ouverture, ordres: Ordres): Promise<Ouverture> {
  const { ports } = etat.plan;
  const { disk, folder, randomBytes } = ports;
  const { secrets } = ouverture;
  const sealings = { journal: createJournalSealing(secrets, randomBytes), pieces: createPiecesSealing(secrets, randomBytes) };
  const { isRedige, isFini } = await applyOrdres({ disk, folder, sealings, sels: deriveSels(secrets.signature) }, ordres);
  if (!isRedige) return ouverture;
  // Stopped after the change of keys: it is not made twice, the drafts are still under the former one.
  const isDejaRenouvelee = (await readAncienne(disk, folder, secrets.projection)) !== undefined;
  const suivante = isDejaRenouvelee ? ouverture : renewProjection(ouverture, ports);
  if (!isDejaRenouvelee) {
    await writeAncienne(disk, folder, { ancienne: secrets.projection, nouvelle: suivante.secrets.projection }, randomBytes);
    await writeTrousse(disk, folder, suivante.trousse);
    etat.trousse = suivante.trousse;
  }
  if (isFini) for (const { id, etape } of ordres.list()) if (etape === "coffre") await ordres.update(id, { etape: "sauvegardes", echec: undefined });
  return suivante;
}

async function readCles(etat: Etat): ReturnType<CoffreCalls["coffre:cleProjection"]> {
  const { disk, folder } = etat.plan.ports;
  const { projection } = findOuvert(etat).ouverture.secrets;
  const ancienne = await readAncienne(disk, folder, projection);
  return { cle: Uint8Array.from(projection), ...(ancienne === undefined ? {} : { ancienne: Uint8Array.from(ancienne) }) };
}

/** Journal flushed, keys overwritten: from now on only what is sealed is left. */
async function lock(etat: Etat): Promise<Record<string, never>> {
  const { ouvert } = etat;
  etat.ouvert = undefined;
  if (ouvert === undefined) return {};
  await ouvert.engines.close();
  wipe(ouvert.ouverture.cleMaitre);
  wipeSecrets(ouvert.ouverture.secrets);
  return {};
}

/** A change of the ways in: who asks shows the passphrase or the code when the vault has a passphrase. */
async function change<T extends { readonly ouverture: Ouverture; readonly code?: string }>(etat: Etat, preuve: Clef | undefined, make: (ouverture: Ouverture) => Promise<T>): ReturnType<CoffreCalls["coffre:renewSecours"]> {
  const ouvert = findOuvert(etat);
  if (ouvert.ouverture.trousse.phrase !== undefined) {
    const isProuve = preuve !== undefined && (await tryKey(etat, preuve, (trousse) => isRightKey(trousse, preuve).then((isJuste) => (isJuste ? true : undefined))));
    if (isProuve !== true) return { isAccepte: false, attente: etat.essais.computeAttente() };
  }
  const { ouverture, code } = await make(ouvert.ouverture);
  await keep(etat, ouverture);
  return { isAccepte: true, attente: 0, ...(code === undefined ? {} : { code }) };
}

async function confirm(etat: Etat): Promise<Record<string, never>> {
  await keep(etat, confirmSecours(findOuvert(etat).ouverture, etat.plan.ports));
  return {};
}

/** Two ways in at least: the recovery code is always one. */
function changeDepot(ouverture: Ouverture, depot: Parameters<typeof changeTrousseau>[1], { ports }: CoffrePlan): Ouverture {
  if (depot === undefined && ouverture.trousse.phrase === undefined) throw createRefus("refuse", "Choisissez d’abord une phrase secrète\u00A0: sans elle, seul le code de secours ouvrirait ce coffre.");
  return changeTrousseau(ouverture, depot, ports);
}

/** The disk first: what the memory knows is never ahead of it. */
async function keep(etat: Etat, ouverture: Ouverture): Promise<void> {
  await writeTrousse(etat.plan.ports.disk, etat.plan.ports.folder, ouverture.trousse);
  etat.trousse = ouverture.trousse;
  findOuvert(etat).ouverture = ouverture;
}

function findOuvert({ ouvert }: Etat): NonNullable<Etat["ouvert"]> {
  if (ouvert === undefined) throw createRefusVerrouille();
  return ouvert;
}

function createRefusVerrouille(): Error {
  return createRefus("verrouille", "Le coffre est verrouillé\u00A0: ouvrez-le d’abord. Rien n’a été modifié.");
}
