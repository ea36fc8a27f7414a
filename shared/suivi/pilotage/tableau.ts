import { fromNumero, type Jour } from "../../kernel/jour.ts";
import { type Cadre, type Cellules, type Contribution, aggregate, listContributions, type ReglagesFigures } from "./agregat.ts";
import { INCONNU, MESURES, MESURES_DE_PERIODE, type MesureId } from "./mesures.ts";
import { type Periode, toNumeros } from "./periode.ts";
import type { Entree } from "./situation.ts";

/** Whose dossiers are counted; absent: everybody's. « — » stands for nobody. */
export interface FiltrePilotage {
  readonly gestionnaire?: string | undefined;
  readonly creancierId?: string | undefined;
}

/** What is asked of the figures; everything in it crosses the frontier of a worker. */
export interface DemandePilotage {
  /** Its last day is that of the entries. */
  readonly periode: Periode;
  readonly comparaison?: Periode | undefined;
  readonly filtre?: FiltrePilotage | undefined;
  readonly reglages: ReglagesFigures;
  /** Families asked for; absent: all of them. */
  readonly mesures?: readonly MesureId[] | undefined;
}

/** Every figure, cell by cell, with those of the period of comparison. */
export interface Tableau {
  readonly periode: Periode;
  readonly comparaison?: Periode | undefined;
  /** Dossiers read, closed ones included. */
  readonly dossiers: number;
  /** Earliest day on which something moved; absent: nothing ever did. */
  readonly premierJour?: Jour | undefined;
  readonly cellules: Readonly<Record<MesureId, Cellules>>;
  /** Of the families that follow a period. */
  readonly comparees: Readonly<Record<MesureId, Cellules>>;
}

/** What of the figures is opened: some cells of one family, of the period or of the one it is compared with. */
export interface Choix {
  readonly mesure: MesureId;
  /** Absent: all of them. */
  readonly cellules?: readonly string[] | undefined;
  readonly isComparee?: boolean | undefined;
}

export function computeTableau(toutes: readonly Entree[], demande: DemandePilotage): Tableau {
  const entrees = filterEntrees(toutes, demande.filtre);
  const { periode, comparaison, mesures = Object.keys(MESURES).filter(isMesure) } = demande;
  const cadre = createCadre(demande);
  const compare = comparaison === undefined ? undefined : createCadre(demande, true);
  const dePeriode: ReadonlySet<string> = new Set(MESURES_DE_PERIODE);
  const compute = (mesure: MesureId, sien: Cadre | undefined, isDemandee: boolean) => (sien === undefined || !isDemandee ? {} : aggregate(entrees, sien, MESURES[mesure]));
  const premier = findPremier(entrees);
  return {
    periode, comparaison, dossiers: entrees.length,
    ...(premier === undefined ? {} : { premierJour: fromNumero(premier) }),
    cellules: mapMesures((mesure) => compute(mesure, cadre, mesures.includes(mesure))),
    comparees: mapMesures((mesure) => compute(mesure, compare, mesures.includes(mesure) && dePeriode.has(mesure))),
  };
}

/** The dossiers behind a figure, each with what it brings. */
export function listDerriere(toutes: readonly Entree[], demande: DemandePilotage, { mesure, cellules, isComparee = false }: Choix): readonly Contribution[] {
  const choisies = cellules === undefined ? undefined : new Set(cellules);
  return listContributions(filterEntrees(toutes, demande.filtre), createCadre(demande, isComparee), MESURES[mesure], (cellule) => choisies === undefined || choisies.has(cellule));
}

export function isMesure(nom: string): nom is MesureId {
  return Object.hasOwn(MESURES, nom);
}

export function filterEntrees(entrees: readonly Entree[], { gestionnaire, creancierId }: FiltrePilotage = {}): readonly Entree[] {
  if (gestionnaire === undefined && creancierId === undefined) return entrees;
  return entrees.filter(({ ligne }) => (gestionnaire === undefined || (ligne.gestionnaire ?? INCONNU) === gestionnaire) && (creancierId === undefined || ligne.creancierId === creancierId));
}

export function createCadre({ periode, comparaison, reglages }: DemandePilotage, isComparee = false): Cadre {
  return { ...toNumeros(isComparee ? (comparaison ?? periode) : periode), reglages };
}

function findPremier(entrees: readonly Entree[]): number | undefined {
  let premier: number | undefined;
  for (const { situation: { ouvertLe } } of entrees) if (premier === undefined || ouvertLe < premier) premier = ouvertLe;
  return premier;
}

function mapMesures(compute: (mesure: MesureId) => Cellules): Record<MesureId, Cellules> {
  // Every family has its name among the keys.
  return Object.fromEntries(Object.keys(MESURES).filter(isMesure).map((mesure) => [mesure, compute(mesure)])) as Record<MesureId, Cellules>;
}
