import type { Handlers, ResponseOf } from "#shared/ipc/contract.ts";
import type { SauvegardeVue, TravailVu } from "#shared/ipc/sauvegarde-channels.ts";

type HandlersSauvegarde = Pick<Handlers, Extract<keyof Handlers, `sauvegarde:${string}` | `export:${string}` | `sante:${string}` | `effacement:${string}`>>;

const JOUR = 24 * 60 * 60 * 1000;

interface Travaux {
  readonly start: (nature: NonNullable<TravailVu["enCours"]>["nature"], phrase: string) => Record<string, never>;
  readonly advance: () => TravailVu;
  readonly interrupt: () => Record<string, never>;
}

/** A work is over after a few looks. */
function createTravaux(horloge: () => number): Travaux {
  let travail: TravailVu = {};
  let suite: TravailVu = {};
  return {
    start: (nature, phrase) => {
      suite = { dernier: { nature, issue: "fait", phrase, instant: Math.floor(horloge()) } };
      travail = { ...travail, enCours: { nature, etape: "Relecture de chaque fichier", fait: 0, total: 318_000_000 } };
      return {};
    },
    advance: () => {
      const { enCours, ...reste } = travail;
      if (enCours === undefined) return travail;
      const fait = enCours.fait + enCours.total / 4;
      travail = fait >= enCours.total ? suite : { ...reste, enCours: { ...enCours, fait } };
      return travail;
    },
    interrupt: () => {
      travail = { dernier: { nature: travail.enCours?.nature ?? "sauvegarde", issue: "interrompu", phrase: "Le travail est interrompu\u00A0: rien n’est laissé à moitié.", instant: Math.floor(horloge()) } };
      return {};
    },
  };
}

/** Backups in memory: what the screen shows and asks, without a disk. */
export function createFakeSauvegardes(horloge: () => number, countFaits: () => number): HandlersSauvegarde {
  const travaux = createTravaux(horloge);
  let abimees: string[] | undefined;
  return {
    ...createFakeEffacements(travaux),
    ...createFakeListe(horloge, countFaits, travaux),
    "sauvegarde:travail": async () => Promise.resolve(travaux.advance()),
    "sauvegarde:interrupt": async () => Promise.resolve(travaux.interrupt()),
    "sauvegarde:restore": async (demande) => Promise.resolve("ancien" in demande ? travaux.start("retour", "Ancien coffre relu et remis en place.") : travaux.start("restauration", "Sauvegarde restaurée et comparée.")),
    "sante:pieces": async ({ nature }) => {
      abimees = nature === "pieces" ? ["4f".repeat(32)] : [];
      return Promise.resolve(travaux.start(nature, nature === "pieces" ? "214\u00A0pièces relues\u00A0: 1\u00A0ne se lit pas." : "1\u00A0pièce reprise d’une sauvegarde et relue."));
    },
    "export:write": async ({ forme }) => {
      travaux.start("export", "Export écrit en clair.");
      return Promise.resolve({ kind: "choisi", nom: forme === "zip" ? "Export Exigible.zip" : "Documents" });
    },
    "export:read": async () => {
      travaux.start("reprise", "Export repris et relu.");
      return Promise.resolve({ kind: "choisi", nom: "Export Exigible.zip" });
    },
    "sante:read": async () => Promise.resolve({ ...createSante(countFaits()), ...(abimees === undefined ? {} : { controle: { instant: Math.floor(horloge()), nombre: 214, abimees } }) }),
  };
}

type Listes = "list" | "create" | "verify" | "remove" | "chooseSecond" | "open";

function createFakeListe(horloge: () => number, countFaits: () => number, { start }: Travaux): Pick<HandlersSauvegarde, `sauvegarde:${Listes}`> {
  let sauvegardes: readonly SauvegardeVue[] = [1, 2, 9].map((jours) => createVue(horloge() - jours * JOUR, countFaits(), "jour"));
  let second: string | undefined;
  return {
    "sauvegarde:list": async () => Promise.resolve({ maintenant: Math.floor(horloge()), lieux: listLieux(second), sauvegardes: [...sauvegardes], avertissements: [] }),
    "sauvegarde:create": async () => {
      sauvegardes = [createVue(horloge(), countFaits(), "demande"), ...sauvegardes];
      return Promise.resolve(start("sauvegarde", "Relue en entier\u00A0: tout y est."));
    },
    "sauvegarde:verify": async () => Promise.resolve(start("controle", "Relue en entier\u00A0: tout y est.")),
    "sauvegarde:remove": async ({ cle }) => {
      sauvegardes = sauvegardes.filter((vue) => vue.cle !== cle);
      return Promise.resolve({});
    },
    "sauvegarde:chooseSecond": async ({ isAucun = false }) => {
      second = isAucun ? undefined : "Disque externe";
      return Promise.resolve(second === undefined ? { kind: "annule" } : { kind: "choisi", nom: second });
    },
    "sauvegarde:open": async () => Promise.resolve({ kind: "choisi", nom: "Disque externe", sauvegardes: [createVue(horloge() - 3 * JOUR, countFaits(), "jour", "sourceabc", true)] }),
  };
}

function createVue(instant: number, faits: number, motif: "jour" | "demande", lieu = "poste", isAutreCoffre = false): SauvegardeVue {
  const rang = String(Math.floor(instant / 1000) % 1_000_000).padStart(6, "0");
  return {
    cle: `${lieu}/20261121-${rang}-aaaaaa`, lieu,
    contenu: { instant: Math.floor(instant), motif, application: "0.1.0", faits, pieces: 214, abimees: 0, octets: 318_000_000, ...(isAutreCoffre ? { isAutreCoffre } : {}) },
    controle: { instant: Math.floor(instant), isBonne: true, phrase: "Relue en entier\u00A0: tout y est." },
  };
}

function listLieux(second: string | undefined): ResponseOf<"sauvegarde:list">["lieux"] {
  const poste = { lieu: "poste", nom: "Sur ce poste", isAccessible: true, libre: 210_000_000_000 } as const;
  return second === undefined ? [poste] : [poste, { lieu: "second", nom: second, isAccessible: true, libre: 930_000_000_000 }];
}

function createSante(faits: number): ResponseOf<"sante:read"> {
  return {
    journal: { faits, fichiers: 2, octets: 61_400_000 },
    pieces: { nombre: 214, octets: 257_000_000 },
    sauvegardes: 322_000_000,
    libre: 210_000_000_000,
    quarantaine: [],
    anciens: [{ nom: "coffre.ancien-20261002-081500", instant: "2026-10-02T08:15:00.000Z" }],
  };
}

/** An erasure tried and ordered in memory: what it would take is counted from what it names. */
function createFakeEffacements(travaux: Travaux): Pick<Handlers, Extract<keyof Handlers, `effacement:${string}`>> {
  let etat: ResponseOf<"effacement:etat"> = { ordres: [] };
  return {
    "effacement:etat": async () => Promise.resolve(etat),
    "effacement:try": async ({ id, sujets }) => {
      etat = { ...etat, essai: { id, faits: 42 * sujets.length, pieces: 3 * sujets.length, octets: 1_200_000 * sujets.length, sauvegardes: 9, illisibles: 0, anciens: 0, anciensFermes: 0, quarantaine: 0, horsDePortee: [], restes: [] } };
      return Promise.resolve(travaux.start("essai", "Essai terminé. Rien n’a été modifié."));
    },
    "effacement:start": async (demande) => {
      const ids = "ids" in demande ? demande.ids : [demande.id];
      etat = { ...etat, ordres: [...etat.ordres, ...ids.map((id) => ({ id, etape: "fait" as const, attente: [] }))] };
      return Promise.resolve(travaux.start("effacement", "Effacement terminé."));
    },
  };
}
