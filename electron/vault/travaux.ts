import { createRefus, findRefus } from "../adapters/refus.ts";

export type NatureTravail = "sauvegarde" | "controle" | "restauration" | "retour" | "pieces" | "reparation" | "export" | "reprise" | "essai" | "effacement";

/** What a long work tells of itself while it runs, in bytes. */
export interface Avancement {
  readonly begin: (etape: string, total: number) => void;
  /** Throws once the person asked to stop: called between two portions, never inside a write. */
  readonly advance: (octets: number) => void;
  /** The same, where stopping would leave things half done. */
  readonly show: (octets: number) => void;
}

export interface Travaux {
  /** Starts a work and answers at once; refuses when another one runs. `run` answers the sentence of its end. */
  readonly start: (nature: NatureTravail, run: (avancement: Avancement) => Promise<string>) => void;
  readonly interrupt: () => void;
  readonly findEtat: () => EtatTravaux;
  /** Stops what runs and waits for it. */
  readonly close: () => Promise<void>;
}

export interface EtatTravaux {
  readonly enCours?: { readonly nature: NatureTravail; readonly etape: string; readonly fait: number; readonly total: number };
  readonly dernier?: { readonly nature: NatureTravail; readonly issue: "fait" | "interrompu" | "echec"; readonly phrase: string; readonly instant: number };
}

/** One long work at a time: two would read and write the same disk for nothing. */
export function createTravaux(now: () => number): Travaux {
  let etat: EtatTravaux = {};
  let isInterrompu = false;
  let suite: Promise<void> = Promise.resolve();
  const end = (nature: NatureTravail, issue: "fait" | "interrompu" | "echec", phrase: string): void => {
    etat = { dernier: { nature, issue, phrase, instant: now() } };
  };
  const show = (octets: number): void => {
    const { enCours } = etat;
    if (enCours !== undefined) etat = { ...etat, enCours: { ...enCours, fait: Math.min(enCours.total, enCours.fait + octets) } };
  };
  const createAvancement = (nature: NatureTravail): Avancement => ({
    show,
    begin: (etape, total) => (etat = { ...etat, enCours: { nature, etape, fait: 0, total } }),
    advance: (octets) => {
      if (isInterrompu) throw createRefus("annule", "Le travail est interrompu\u00A0: rien n’est laissé à moitié.");
      show(octets);
    },
  });
  return {
    start: (nature, run) => {
      if (etat.enCours !== undefined) throw createRefus("refuse", "Un autre travail est en cours sur le coffre\u00A0: attendez sa fin, ou interrompez-le.");
      isInterrompu = false;
      etat = { ...etat, enCours: { nature, etape: "Préparation", fait: 0, total: 0 } };
      suite = run(createAvancement(nature)).then((phrase) => end(nature, "fait", phrase), (error: unknown) => end(nature, ...describeEchec(error)));
    },
    interrupt: () => {
      isInterrompu = true;
    },
    findEtat: () => etat,
    close: () => {
      isInterrompu = true;
      return suite;
    },
  };
}

function describeEchec(error: unknown): readonly [issue: "interrompu" | "echec", phrase: string] {
  const { code, detail } = findRefus(error);
  return [code === "annule" ? "interrompu" : "echec", detail];
}
