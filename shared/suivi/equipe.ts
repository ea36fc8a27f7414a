import { addJours, type Jour } from "../kernel/jour.ts";
import { type Montant, MONTANT_NUL, sumMontants } from "../kernel/montant.ts";
import type { DelaiLigne, LigneDossier } from "../model/ligne-dossier.ts";
import type { Journee, LigneJournee } from "./journee.ts";

/** What one person carries, and what waits there. */
export interface ChargePersonne {
  /** Absent: dossiers that nobody has. */
  readonly nom?: string | undefined;
  readonly dossiers: number;
  readonly encours: Montant;
  readonly droits: readonly LigneJournee[];
  readonly montantDroits: Montant;
  /** What should be done by now: tasks late, waits over their day, hearings without outcome. */
  readonly retards: readonly LigneJournee[];
  readonly jour: readonly LigneJournee[];
  /** Critical deadlines that no second person has read. */
  readonly aRelire: readonly LigneJournee[];
  readonly reportees: readonly LigneJournee[];
  /** Dossiers that others lent, and the last day of it. */
  readonly pretes: number;
  readonly absentJusquAu?: Jour | undefined;
}

export interface Equipe {
  /** The most in danger first; what nobody has before everybody. */
  readonly personnes: readonly ChargePersonne[];
  readonly visas: readonly LigneJournee[];
}

/** Load of the department, from its rows and its day. */
export function composeEquipe(lignes: readonly LigneDossier[], journee: Journee): Equipe {
  const vifs = lignes.filter(({ etape }) => etape !== "clos");
  const toutes = journee.groupes.flatMap((groupe) => groupe.lignes);
  const visas = toutes.filter(({ kind }) => kind === "visa");
  const autres = toutes.filter(({ kind }) => kind !== "visa");
  const noms = new Set([...vifs.map(({ gestionnaire }) => gestionnaire), ...autres.map(findMain)]);
  const parNom = groupPar(vifs, ({ gestionnaire }) => gestionnaire);
  const aFaire = groupPar(autres, findMain);
  const remises = groupPar(journee.reportees, findMain);
  const absences = listAbsences(vifs);
  const personnes = [...noms].map((nom) => createCharge(nom, parNom.get(nom) ?? [], aFaire.get(nom) ?? [], remises.get(nom) ?? [], nom === undefined ? undefined : absences.get(nom)));
  return { personnes: personnes.toSorted((a, b) => Number(b.nom === undefined) - Number(a.nom === undefined) || b.montantDroits - a.montantDroits || b.dossiers - a.dossiers || ((a.nom ?? "") < (b.nom ?? "") ? -1 : 1)), visas };
}

function findMain({ responsable, dossier }: LigneJournee): string | undefined {
  return responsable ?? dossier.gestionnaire;
}

function createCharge(nom: string | undefined, dossiers: readonly LigneDossier[], aFaire: readonly LigneJournee[], reportees: readonly LigneJournee[], absentJusquAu: Jour | undefined): ChargePersonne {
  const droits = aFaire.filter(({ groupe }) => groupe === "droits");
  return {
    nom, dossiers: dossiers.length, encours: sumMontants(dossiers.map(({ solde }) => solde)),
    droits, montantDroits: droits.length === 0 ? MONTANT_NUL : sumMontants(droits.map(({ montant }) => montant)),
    retards: aFaire.filter(({ groupe, joursOuvres }) => groupe !== "droits" && joursOuvres !== undefined && joursOuvres < 0),
    jour: aFaire.filter(({ groupe }) => groupe === "aujourdhui"),
    aRelire: droits.filter(({ isCritique, relecteur }) => isCritique && relecteur === undefined),
    reportees, pretes: dossiers.filter(({ passation }) => passation?.kind === "absence").length, absentJusquAu,
  };
}

/** Whoever lent dossiers is away until the last day that was given. */
function listAbsences(lignes: readonly LigneDossier[]): ReadonlyMap<string, Jour> {
  const absences = new Map<string, Jour>();
  for (const { passation, gestionnaire } of lignes) {
    if (passation?.kind !== "absence" || passation.retourLe === undefined || passation.a !== gestionnaire) continue;
    const connue = absences.get(passation.de);
    if (connue === undefined || passation.retourLe > connue) absences.set(passation.de, passation.retourLe);
  }
  return absences;
}

function groupPar<T, C>(liste: readonly T[], findCle: (item: T) => C): ReadonlyMap<C, readonly T[]> {
  const groupes = new Map<C, T[]>();
  for (const item of liste) {
    const cle = findCle(item);
    const groupe = groupes.get(cle);
    if (groupe === undefined) groupes.set(cle, [item]);
    else groupe.push(item);
  }
  return groupes;
}

/** A delay that whoever runs the department is told of: half its notice is gone and a right hangs on it, or its day is past. */
export interface Remontee {
  readonly dossier: LigneDossier;
  readonly delai: DelaiLigne;
  readonly responsable?: string | undefined;
}

/** Days during which a delay that was missed is told. */
const RAPPEL = 30;

/** Delays not kept that went up, what is lost first, then by day. */
export function listRemontees(lignes: readonly LigneDossier[], au: Jour): readonly Remontee[] {
  const debut = addJours(au, -RAPPEL);
  return lignes.filter(({ etape, delais }) => etape !== "clos" && delais !== undefined).flatMap((dossier) =>
    (dossier.delais ?? []).filter(({ etat, remonteLe, jour }) => remonteLe !== undefined && remonteLe <= au && (etat === "a-tenir" || (etat === "manque" && jour >= debut))).map((delai): Remontee => ({ dossier, delai, responsable: delai.responsable ?? dossier.gestionnaire })),
  ).toSorted((a, b) => Number(a.delai.sanction === "aucune") - Number(b.delai.sanction === "aucune") || (a.delai.jour === b.delai.jour ? (a.dossier.id < b.dossier.id ? -1 : 1) : a.delai.jour < b.delai.jour ? -1 : 1));
}
