import type { LotFictif } from "#shared/fictif/portefeuille-fictif.ts";
import type { CodeEchec, Echec, Reply } from "#shared/ipc/channel.ts";
import { type Bridge, type ChannelName, contract, type Handlers, type ParsedOf, type RequestOf, type ResponseOf } from "#shared/ipc/contract.ts";
import type { Curseur } from "#shared/ipc/journal-channels.ts";
import type { ContenuSignal, NomSignal } from "#shared/ipc/systeme-channels.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createFaitId } from "#shared/model/fait.ts";
import { formatLot } from "#shared/model/lot.ts";
import { createFakeCoffre, type DepartCoffre } from "./fake-coffre.ts";
import { createFakePieces } from "./fake-pieces.ts";
import { createFakePartage, type DepartPartage } from "./fake-partage.ts";
import { createFakeSauvegardes } from "./fake-sauvegardes.ts";

export interface FakeBridge {
  readonly bridge: Bridge;
  /** The next call to this channel fails, once. */
  readonly failNext: (canal: ChannelName, code: CodeEchec, detail: string) => void;
  readonly emit: <N extends NomSignal>(nom: N, contenu: ContenuSignal<N>) => void;
  /** The journal, one `formatLot` line a lot. */
  readonly lots: readonly string[];
}

interface Options {
  /** Wall clock, in milliseconds. */
  readonly horloge: () => number;
  readonly depart?: readonly (readonly FaitBrouillon[] | LotFictif)[] | undefined;
  /** Invented pièces: hash → text. */
  readonly documents?: ReadonlyMap<string, readonly string[]> | undefined;
  /** State of the vault at start; open by default. */
  readonly coffre?: DepartCoffre | undefined;
  /** How sharing stands at start; alone by default. */
  readonly partage?: DepartPartage | undefined;
  /** Lots answered at once by `journal:read`. */
  readonly portion?: number | undefined;
}

const POSTE = "pontsimulepontsi";
const INCARNATION = "aaaaaaaa";

/** The whole contract in memory, with the same checks of what is asked as the real one. */
export function createFakeBridge({ horloge, depart = [], documents, coffre, partage, portion = 500 }: Options): FakeBridge {
  const lots: { readonly ligne: string; readonly fin: number }[] = [];
  let sequence = 0;
  const append = (par: string, brouillons: readonly FaitBrouillon[]): string => {
    const debut = sequence + 1;
    sequence += brouillons.length;
    const faits = brouillons.map((brouillon, rang) => ({ ...brouillon, id: createFaitId({ poste: POSTE, incarnation: INCARNATION, sequence: debut + rang }), v: 1 }));
    const [premier] = faits;
    if (premier === undefined) throw new Error("Un lot contient au moins un fait");
    const horlogeLot = [Math.floor(horloge()), lots.length] as const;
    const ligne = formatLot({ id: premier.id, horloge: horlogeLot, par, faits: faits.map((fait) => ({ ...fait, horloge: horlogeLot, par, lot: premier.id })) });
    lots.push({ ligne, fin: sequence });
    return ligne;
  };
  for (const lot of depart) append("par" in lot ? lot.par : "", "par" in lot ? lot.brouillons : lot);
  const handlers: Handlers = {
    ...createFakePieces(documents),
    ...createFakeSauvegardes(horloge, () => sequence),
    ...SYSTEME,
    ...createFakePartage(horloge, partage),
    ...createFakeCoffre(coffre, (nom) => guichet.emit(nom, {})),
    "journal:verify": async () => Promise.resolve({ fichiers: 1, faits: sequence, anomalies: [], isFin: true }),
    "journal:append": async ({ par, brouillons }) => Promise.resolve({ lot: append(par ?? "", brouillons) }),
    "journal:read": async ({ apres }) => Promise.resolve(readSuite(lots, apres, portion)),
    "journal:etat": async () => Promise.resolve({ faits: sequence, curseur: sequence === 0 ? {} : { [POSTE]: sequence }, avertissements: [] }),
  };
  const guichet = createGuichet(handlers);
  return { ...guichet, get lots() { return lots.map(({ ligne }) => ligne); } };
}

const SYSTEME: Pick<Handlers, Extract<keyof Handlers, `document:${string}` | `systeme:${string}`>> = {
  "document:save": async ({ nom, tenue }) => Promise.resolve(tenue === undefined ? { kind: "enregistre", nom } : { kind: "tenu", ...(tenue === "choisir" ? { lieu: "Agenda" } : {}) }),
  "document:saveArchive": async ({ nom }) => Promise.resolve({ kind: "enregistre", nom }),
  "document:print": async () => {
    window.print();
    return Promise.resolve({ isImprime: true });
  },
  "systeme:version": async () => Promise.resolve({ application: "0.1.0 (navigateur)", moteur: "pont simulé", plateforme: "linux" }),
  "systeme:openLink": async () => Promise.resolve({ isOuvert: false }),
  "systeme:close": async () => Promise.resolve({}),
};

function readSuite(lots: readonly { readonly ligne: string; readonly fin: number }[], apres: Curseur, portion: number): ResponseOf<"journal:read"> {
  const suite = lots.filter(({ fin }) => fin > (apres[POSTE] ?? 0));
  const lus = suite.slice(0, portion);
  const fin = lus.at(-1)?.fin;
  return {
    lots: new TextEncoder().encode(lus.map(({ ligne }) => ligne).join("\n")),
    curseur: fin === undefined ? apres : { ...apres, [POSTE]: fin },
    isFin: lus.length === suite.length,
    reste: suite.length - lus.length,
  };
}

/** Parses each request, answers with a `Reply`, fails on demand: what the real gate does. */
function createGuichet(handlers: Handlers): Omit<FakeBridge, "lots"> {
  const pannes = new Map<ChannelName, Echec>();
  const listeners = new Map<NomSignal, Set<(contenu: never) => void>>();
  const answer = async <N extends ChannelName>(canal: N, request: RequestOf<N>): Promise<Reply<ResponseOf<N>>> => {
    const panne = pannes.get(canal);
    pannes.delete(canal);
    if (panne !== undefined) return panne;
    const lu = contract[canal].request.safeParse(request);
    if (!lu.success) return { ok: false, code: "invalide", detail: lu.error.issues[0]?.message ?? "Demande non conforme" };
    return { ok: true, value: await handlers[canal](toParsed<N>(lu.data)) };
  };
  // The gate takes anything: it is the request's schema that says what it is.
  const canaux = Object.keys(contract).map((canal) => [canal, async (request: unknown) => answer(toCanal(canal), request as never)]);
  const on: Bridge["on"] = (nom, listener) => {
    const abonnes = listeners.get(nom) ?? new Set();
    listeners.set(nom, abonnes.add(listener));
    return () => void abonnes.delete(listener);
  };
  return {
    bridge: toBridge(Object.fromEntries([...canaux, ["on", on]])),
    failNext: (canal, code, detail) => void pannes.set(canal, { ok: false, code, detail }),
    // Listeners of a signal are stored under its name: they take its content.
    emit: (nom, contenu) => listeners.get(nom)?.forEach((listener) => listener(contenu as never)),
  };
}

function toCanal(canal: string): ChannelName {
  return canal as ChannelName;
}

function toParsed<N extends ChannelName>(lu: unknown): ParsedOf<N> {
  return lu as ParsedOf<N>;
}

function toBridge(membres: object): Bridge {
  return membres as Bridge;
}
