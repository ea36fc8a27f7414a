/** When exchanges happen: soon after a save, when the folder says that it changed, and from time to time. One at a time. */
export interface Cadence {
  /** Facts were saved here. */
  readonly noteSave: (faits: number) => void;
  /** Something may have changed in the folder. */
  readonly noteChange: () => void;
  /** Runs one exchange, after the one that runs. */
  readonly ask: () => Promise<void>;
  readonly isRunning: () => boolean;
  /** Nothing starts any more; answers once what runs has ended. */
  readonly stop: () => Promise<void>;
}

export interface PlanCadence {
  /** One exchange; answers whether something had changed. It does not throw. */
  readonly run: () => Promise<boolean>;
  /** Posts of the team: many of them exchange less often. */
  readonly countPostes: () => number;
}

/** Milliseconds without a save, and facts, after which what was saved is shared. */
const CALME = 20_000;
const CALME_GRANDE_EQUIPE = 120_000;
const GRANDE_EQUIPE = 25;
const FAITS_MAX = 200;
/** Several files of one change arrive together. */
const REBOND = 1500;
/** Between two looks at the folder: soon again after a change, then less and less often. */
const ATTENTE_MIN = 15_000;
const ATTENTE_MAX = 120_000;

export function createCadence({ run, countPostes }: PlanCadence): Cadence {
  let attente = ATTENTE_MIN;
  let faits = 0;
  let isArretee = false;
  let enCours: Promise<void> | undefined;
  let suivant: Promise<void> | undefined;
  const reveil = createReveil(() => void ask());
  const runOnce = async (): Promise<void> => {
    reveil.stop();
    faits = 0;
    attente = (await run()) ? ATTENTE_MIN : Math.min(ATTENTE_MAX, attente * 2);
    enCours = undefined;
    if (!isArretee) reveil.plan(attente);
  };
  const ask = (): Promise<void> => {
    if (isArretee) return enCours ?? Promise.resolve();
    if (enCours === undefined) return (enCours = runOnce());
    return (suivant ??= enCours.then(() => {
      suivant = undefined;
      return ask();
    }));
  };
  reveil.plan(REBOND);
  return {
    noteSave: (nombre) => {
      if (isArretee) return;
      faits += nombre;
      // Each save puts the exchange off, until there is enough to share.
      if (faits >= FAITS_MAX) reveil.hasten(REBOND);
      else reveil.plan(countPostes() > GRANDE_EQUIPE ? CALME_GRANDE_EQUIPE : CALME);
    },
    noteChange: () => void (isArretee || reveil.hasten(REBOND)),
    ask,
    isRunning: () => enCours !== undefined,
    stop: async () => {
      isArretee = true;
      reveil.stop();
      await enCours;
    },
  };
}

/** One alarm at a time. */
interface Reveil {
  /** In place of the one that was set. */
  readonly plan: (delai: number) => void;
  /** Unless one rings before. */
  readonly hasten: (delai: number) => void;
  readonly stop: () => void;
}

function createReveil(ring: () => void): Reveil {
  let minuteur: NodeJS.Timeout | undefined;
  let echeance = Infinity;
  const stop = (): void => {
    clearTimeout(minuteur);
    echeance = Infinity;
  };
  const plan = (delai: number): void => {
    stop();
    echeance = performance.now() + delai;
    minuteur = setTimeout(ring, delai);
    minuteur.unref();
  };
  return { plan, stop, hasten: (delai) => void (performance.now() + delai < echeance && plan(delai)) };
}
