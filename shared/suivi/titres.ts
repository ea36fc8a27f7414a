import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { formatKindProcedure, type KindProcedure } from "../kernel/kinds-procedure.ts";
import { MONTANT_NUL, type Montant, sumMontants } from "../kernel/montant.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { TypeTitre } from "../kernel/types-titre.ts";
import type { Dossier, Garde, Jalon, Poursuite, Titre } from "../model/dossier.ts";

/** What a decision orders to pay, post by post, in centimes; a post that nobody read is nil. */
export interface Condamnation {
  readonly principal: Montant;
  readonly interets: Montant;
  readonly article700: Montant;
  readonly depens: Montant;
  readonly indemnites: Montant;
  readonly total: Montant;
}

/** A title of the dossier with its days: what a person recorded, completed by the events of its procedure. */
export interface TitreDossier {
  /** Of its fact; of the event that gave it while nobody recorded it. */
  readonly titreId: string;
  /** A decision of which no title was recorded yet: proposed. */
  readonly isEnregistre: boolean;
  readonly fait?: Titre | undefined;
  readonly poursuiteId?: string | undefined;
  /** The decision, in its procedure. */
  readonly jalonId?: string | undefined;
  /** What the decision is; absent: no procedure of the dossier gave it. */
  readonly decision?: KindProcedure | undefined;
  readonly type: TypeTitre;
  /** Of an order to pay, whose ten years are those of its principal alone. */
  readonly isOrdonnanceInjonction: boolean;
  /** « Jugement du 04/05/2026, tribunal de commerce de Nanterre ». */
  readonly libelle: string;
  readonly rendu: Jour;
  readonly formuleLe?: Jour | undefined;
  readonly signifieLe?: Jour | undefined;
  /** Absent: not enforceable yet, or nobody said so. */
  readonly executoireLe?: Jour | undefined;
  readonly definitifLe?: Jour | undefined;
  readonly recours?: { readonly kind: "opposition" | "appel" | "pourvoi"; readonly formeLe: Jour } | undefined;
  /** Absent: no sum was read. */
  readonly condamnation?: Condamnation | undefined;
  /** Where the enforceable copy is; absent: nobody said. */
  readonly garde?: Garde | undefined;
  /** Every move of it, in order of day. */
  readonly gardes: readonly Garde[];
}

/** Decisions that make a title (CPCE, art. L111-3), those that replace an earlier one included. */
const DECISIONS: ReadonlySet<KindProcedure> = new Set(["ordonnance_injonction", "jugement", "ordonnance_refere", "arret_appel", "titre_simplifiee", "formule_l126", "injonction_europeenne"]);
/** Enforceable from their own day. */
const EXECUTOIRES: ReadonlySet<KindProcedure> = new Set(["decision_executoire", "absence_opposition", "execution_injonction", "force_chose_jugee"]);
const SIGNIFICATIONS: ReadonlySet<KindProcedure> = new Set(["signification_injonction", "notification_jugement", "notification_refere", "notification_arret", "signification_l126"]);
const DEFINITIFS: ReadonlySet<KindProcedure> = new Set(["force_chose_jugee", "absence_opposition"]);
/** What leaves no title of what came before. */
export const PERTES: ReadonlySet<KindProcedure> = new Set(["caducite", "renonciation_ordonnance", "rejet_injonction", "opposition_europeenne"]);
const RECOURS: Readonly<Partial<Record<KindProcedure, "opposition" | "appel" | "pourvoi">>> = { opposition_injonction: "opposition", avis_opposition: "opposition", recours: "appel", pourvoi: "pourvoi" };
const DE_COMMISSAIRE: ReadonlySet<KindProcedure> = new Set(["titre_simplifiee", "formule_l126"]);

/** The titles of a dossier, the oldest first: those that were recorded, then the decision of each procedure that nobody recorded yet. */
export function listTitres(dossier: Dossier): readonly TitreDossier[] {
  const enregistres = dossier.titres.map((titre) => createTitre(dossier, titre));
  return [...enregistres, ...listAEnregistrer(dossier)].toSorted((a, b) => (a.rendu < b.rendu ? -1 : a.rendu > b.rendu ? 1 : 0));
}

/** One procedure, one decision that stands: an appeal replaces the judgment, an opposition the order. */
function listAEnregistrer(dossier: Dossier): readonly TitreDossier[] {
  return dossier.poursuites.flatMap((poursuite): readonly TitreDossier[] => {
    const jalons = listJalons(dossier, poursuite.poursuiteId);
    const decision = findDecision(jalons);
    if (decision === undefined || dossier.titres.some((titre) => isDe(titre, decision))) return [];
    return [createDepuis(dossier, poursuite, decision)];
  });
}

function isDe({ poursuiteId, jalonId }: Titre, decision: Jalon): boolean {
  return jalonId === undefined ? poursuiteId === decision.poursuiteId : jalonId === decision.jalonId;
}

/** The last decision; without one, the event that says that some decision is enforceable. */
function findDecision(jalons: readonly Jalon[]): Jalon | undefined {
  const decision = jalons.findLast(({ kind }) => DECISIONS.has(kind)) ?? jalons.find(({ kind }) => EXECUTOIRES.has(kind));
  return decision === undefined || jalons.some(({ kind, dateFait }) => PERTES.has(kind) && dateFait >= decision.dateFait) ? undefined : decision;
}

function listJalons({ jalons }: Dossier, poursuiteId: string | undefined): readonly Jalon[] {
  return poursuiteId === undefined ? [] : jalons.filter((jalon) => jalon.poursuiteId === poursuiteId);
}

function createDepuis(dossier: Dossier, poursuite: Poursuite, decision: Jalon): TitreDossier {
  const type: TypeTitre = DE_COMMISSAIRE.has(decision.kind) ? "5" : "1";
  const nom = EXECUTOIRES.has(decision.kind) ? "Décision exécutoire" : formatKindProcedure(decision.kind);
  return {
    titreId: decision.jalonId, isEnregistre: false, poursuiteId: poursuite.poursuiteId, jalonId: decision.jalonId, decision: decision.kind, type, rendu: decision.dateFait, gardes: [],
    isOrdonnanceInjonction: isOrdonnance(poursuite, decision), libelle: formatNom(nom, decision.dateFait, poursuite.juridiction),
    condamnation: decision.accorde === undefined ? undefined : { principal: decision.accorde, interets: MONTANT_NUL, article700: MONTANT_NUL, depens: MONTANT_NUL, indemnites: MONTANT_NUL, total: decision.accorde },
    ...readJours({}, type, decision.dateFait, listJalons(dossier, poursuite.poursuiteId)),
  };
}

function isOrdonnance(poursuite: Poursuite | undefined, decision: Jalon | undefined): boolean {
  return poursuite?.kind === "injonction-de-payer" && (decision === undefined || decision.kind === "ordonnance_injonction" || EXECUTOIRES.has(decision.kind));
}

function createTitre(dossier: Dossier, fait: Titre): TitreDossier {
  const { titreId, type, poursuiteId, jalonId, dateFait, auteur, formuleLe } = fait;
  const poursuite = dossier.poursuites.find((candidate) => candidate.poursuiteId === poursuiteId);
  const jalons = listJalons(dossier, poursuiteId);
  const decision = jalons.find((jalon) => jalon.jalonId === jalonId) ?? findDecision(jalons);
  const gardes = dossier.gardes.filter((garde) => garde.titreId === titreId);
  return {
    titreId, isEnregistre: true, fait, poursuiteId, jalonId: decision?.jalonId, decision: decision?.kind, type, rendu: dateFait, formuleLe, gardes, garde: gardes.at(-1), condamnation: readCondamnation(fait),
    isOrdonnanceInjonction: isOrdonnance(poursuite, decision),
    libelle: formatNom(decision === undefined || !DECISIONS.has(decision.kind) ? NOMS_TYPES[type] : formatKindProcedure(decision.kind), dateFait, auteur ?? poursuite?.juridiction),
    ...readJours(fait, type, dateFait, jalons),
  };
}

function formatNom(nom: string, le: Jour, auteur: string | undefined): string {
  return `${nom} du ${formatJour(le)}${auteur === undefined ? "" : `, ${auteur}`}`;
}

/** A title that no event of a procedure names. */
const NOMS_TYPES: Readonly<Record<TypeTitre, string>> = {
  1: "Décision de justice", 2: "Décision étrangère ou sentence", "2bis": "Décision de la juridiction unifiée du brevet", 3: "Procès-verbal de conciliation", 4: "Acte notarié",
  "4bis": "Accord de divorce ou de séparation", 5: "Titre d’un commissaire de justice", 6: "Titre d’une personne publique", 7: "Accord contresigné par les avocats",
};

type Jours = Pick<TitreDossier, "signifieLe" | "executoireLe" | "definitifLe" | "recours">;

/** What a person said first, what the events of the procedure say otherwise. */
function readJours(dit: Partial<Titre>, type: TypeTitre, rendu: Jour, jalons: readonly Jalon[]): Jours {
  const apres = jalons.filter(({ dateFait }) => dateFait >= rendu);
  const find = (kinds: ReadonlySet<KindProcedure>) => apres.find(({ kind, destinataire }) => kinds.has(kind) && destinataire !== "creancier")?.dateFait;
  const signifieLe = dit.signifieLe ?? find(SIGNIFICATIONS);
  const recours = apres.findLast(({ kind }) => RECOURS[kind] !== undefined);
  const kind = recours === undefined ? undefined : RECOURS[recours.kind];
  return {
    signifieLe,
    executoireLe: dit.executoireLe ?? find(EXECUTOIRES) ?? findDeDroit(dit, { type, rendu, signifieLe }, apres),
    definitifLe: dit.definitifLe ?? find(DEFINITIFS),
    recours: dit.recours ?? (recours === undefined || kind === undefined ? undefined : { kind, formeLe: recours.dateFait }),
  };
}

/** Provisional enforcement is used once notified (CPC, art. 503 and 514; always in référé, art. 514-1); a title that no judge gave is enforceable by its formula. */
function findDeDroit({ isProvisoire, formuleLe }: Partial<Titre>, { type, rendu, signifieLe }: { readonly type: TypeTitre; readonly rendu: Jour; readonly signifieLe: Jour | undefined }, apres: readonly Jalon[]): Jour | undefined {
  if (type !== "1") return formuleLe ?? (type === "3" || type === "5" || type === "6" ? rendu : undefined);
  const isRefere = apres.some(({ kind, dateFait }) => kind === "ordonnance_refere" && dateFait === rendu);
  return isRefere || isProvisoire === true ? signifieLe : undefined;
}

function readCondamnation({ principal, interets, article700, depens, indemnites }: Titre): Condamnation | undefined {
  if ([principal, interets, article700, depens, indemnites].every((poste) => poste === undefined)) return undefined;
  const postes = { principal: principal ?? MONTANT_NUL, interets: interets ?? MONTANT_NUL, article700: article700 ?? MONTANT_NUL, depens: depens ?? MONTANT_NUL, indemnites: indemnites ?? MONTANT_NUL };
  return { ...postes, total: sumMontants(Object.values(postes)) };
}

/** Where a title stands, in a few French words: what is missing before it may be enforced. */
export function formatEtatTitre({ isEnregistre, recours, signifieLe, executoireLe, definitifLe }: TitreDossier): string {
  if (!isEnregistre) return "À enregistrer";
  if (definitifLe !== undefined) return "Définitif";
  if (executoireLe !== undefined) return recours === undefined ? "Exécutoire" : `Exécutoire, ${recours.kind} en cours`;
  if (recours !== undefined) return `${recours.kind === "opposition" ? "Opposition" : recours.kind === "appel" ? "Appel" : "Pourvoi"} en cours`;
  return signifieLe === undefined ? "À signifier" : `Signifié, force exécutoire à vérifier${INSECABLE}: recours ouvert`;
}

/** The title on which an enforcement rests: the last one that is enforceable, the last one otherwise. */
export function findTitreUtile(titres: readonly TitreDossier[]): TitreDossier | undefined {
  return titres.findLast(({ executoireLe }) => executoireLe !== undefined) ?? titres.at(-1);
}
