import { formatMontant } from "../kernel/format-montant.ts";
import { formatSanction } from "../kernel/sanction.ts";
import { addJours, type Jour } from "../kernel/jour.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import type { Territoire } from "../kernel/territoire.ts";
import type { LigneDossier } from "../model/ligne-dossier.ts";
import { createSujetId, type FaitBrouillon } from "../model/fait.ts";
import { REPORT_DOSSIER } from "../model/faits/journee-faits.ts";
import { findJourOuvrablePrecedent, isJourOuvrable } from "../regles/calendrier/jour-ouvrable.ts";
import { formatLigne, type KindLigne, type PhraseLigne } from "./journee-phrases.ts";
import { isMaison } from "./usages.ts";
import { applySilence, formatCle, PLANS_EN_PAIX } from "./veille.ts";
import { readVeilles, type ReportLu, type Veille, type VeillesLigne } from "./veilles-lues.ts";

/** In the order in which they are read. */
export const GROUPES_JOURNEE = ["droits", "aujourdhui", "semaine", "attente"] as const;
export type GroupeJournee = (typeof GROUPES_JOURNEE)[number];

/** One thing to do, why now, and what ranked it. */
export interface LigneJournee extends PhraseLigne {
  /** Unique in the list. */
  readonly id: string;
  readonly dossierId: string;
  /** Name of the line inside its dossier: what a postponement is about. */
  readonly cle: string;
  readonly kind: KindLigne;
  readonly objetId: string;
  readonly groupe: GroupeJournee;
  readonly dossier: LigneDossier;
  readonly montant: Montant;
  readonly jour?: Jour | undefined;
  /** Open days left, today excluded; negative once past. */
  readonly joursOuvres?: number | undefined;
  /** Euros × urgency × risk. */
  readonly poids: number;
  /** What made its rank, in French. */
  readonly raisons: readonly string[];
  /** A right is lost: a second person reads the deadline again. */
  readonly isCritique: boolean;
  readonly relecteur?: string | undefined;
  readonly report?: ReportLu | undefined;
  readonly responsable?: string | undefined;
}

export interface Journee {
  readonly groupes: readonly { readonly groupe: GroupeJournee; readonly lignes: readonly LigneJournee[]; readonly montant: Montant }[];
  /** Put off, and still waiting for their day. */
  readonly reportees: readonly LigneJournee[];
  readonly faites: readonly { readonly dossier: LigneDossier; readonly phrase: string }[];
  /** Dossiers that may go forward and that no text hurries, beyond those proposed for the day. */
  readonly autres: number;
}

export interface CadreJournee {
  readonly au: Jour;
  readonly territoire: Territoire;
  readonly findNom: (mandataireId: string) => string;
  /** « CPC, art. 1411 »: what imposes a delay of procedure. */
  readonly findArticle?: ((parametreId: string) => string | undefined) | undefined;
  /** From which amount a creditor asks for a visa; absent: never. */
  readonly findSeuil?: ((creancierId: string) => Montant | undefined) | undefined;
  /** Days after which the creditor shows a mandataire's silence; absent: the habit of the house. */
  readonly findSilence?: ((creancierId: string) => number | undefined) | undefined;
  /** Whose day: the dossiers of that person and the tasks given to them; absent: the whole department. */
  readonly personne?: string | undefined;
}

/** Days from which a right that is lost is in danger. */
export const DANGER = 30;
/** Under this number of open days a right comes before any amount. */
const DERNIERS_JOURS = 2;
/** Dossiers that nothing hurries proposed for one day. */
const A_AVANCER = 10;

/** The day of a person, from the rows of the list alone. */
export function composeJournee(lignes: readonly LigneDossier[], cadre: CadreJournee): Journee {
  const count = createCompteur(cadre.au, cadre.territoire);
  const faites: Journee["faites"][number][] = [];
  const toutes = lignes.flatMap((ligne) => {
    if (!isACompter(ligne)) return [];
    const lues = readVeilles(ligne, count.danger);
    if (isDe(ligne, undefined, cadre)) faites.push(...lues.faites.map((phrase) => ({ dossier: ligne, phrase })));
    return listLignes(ligne, lues, cadre, count);
  });
  const presentes = toutes.filter(({ report }) => report === undefined).toSorted(compareLignes);
  const avancables = presentes.filter(({ kind }) => isSansHate(kind));
  const gardees = new Set(avancables.slice(0, A_AVANCER));
  const retenues = presentes.filter((ligne) => !isSansHate(ligne.kind) || gardees.has(ligne));
  return {
    groupes: GROUPES_JOURNEE.map((groupe) => {
      const siennes = retenues.filter((ligne) => ligne.groupe === groupe);
      return { groupe, lignes: siennes, montant: sumMontants(siennes.map(({ montant }) => montant)) };
    }).filter((groupe) => groupe.lignes.length > 0),
    reportees: toutes.filter(({ report }) => report !== undefined).toSorted(compareLignes),
    faites,
    autres: avancables.length - gardees.size,
  };
}

function isACompter({ veilles, delais, etape, mandataireId, hasConflit }: LigneDossier): boolean {
  return veilles !== undefined || delais !== undefined || hasConflit || (etape === "qualifie" && mandataireId === undefined);
}

function isSansHate(kind: KindLigne): boolean {
  return kind === "transmettre" || kind === "mandater";
}

function isDe({ gestionnaire }: LigneDossier, responsable: string | undefined, { personne }: CadreJournee): boolean {
  return personne === undefined || (responsable ?? gestionnaire) === personne;
}

function listLignes(dossier: LigneDossier, { veilles, reports, relectures }: VeillesLigne, cadre: CadreJournee, count: Compteur): readonly LigneJournee[] {
  const silence = dossier.creancierId === undefined ? undefined : cadre.findSilence?.(dossier.creancierId);
  return [...veilles.filter((veille) => isAttendu(veille, dossier, cadre)).map((veille) => applySilence(veille, silence)), ...listDelais(dossier, cadre), ...listEtats(dossier)].flatMap((veille): readonly LigneJournee[] => {
    const groupe = findGroupe(veille, cadre.au, count.danger);
    if (groupe === undefined || !isDe(dossier, veille.responsable, cadre)) return [];
    const cle = formatCle(veille);
    const joursOuvres = veille.jour === undefined ? undefined : count.countOuvres(veille.jour);
    const report = reports.get(cle) ?? (dossier.reporteAu === undefined ? undefined : reports.get(REPORT_DOSSIER));
    const isCritique = groupe === "droits" && veille.kind !== "declaration-a-dater";
    // Thousands of lines are ranked, a few dozen are read: words are made when they are.
    const phrase = createParesseux(() => formatLigne(veille, cadre.au, cadre.findNom));
    const raisons = createParesseux(() => listRaisons({ montant: veille.montant, joursOuvres, kind: veille.kind }));
    return [{
      get quoi() { return phrase().quoi; },
      get alerte() { return phrase().alerte; },
      get raison() { return phrase().raison; },
      get action() { return phrase().action; },
      get raisons() { return raisons(); },
      id: `${dossier.id}/${cle}`, dossierId: dossier.id, cle, kind: veille.kind, objetId: veille.objetId, groupe, dossier, montant: veille.montant, jour: veille.jour, joursOuvres,
      poids: weighLigne({ montant: veille.montant, joursOuvres, kind: veille.kind }), isCritique, relecteur: relectures.get(cle), responsable: veille.responsable,
      ...(report === undefined || isReveillee(isCritique, veille.jour, cadre.au, cadre.territoire) ? {} : { report }),
    }];
  });
}

type EntreeJournee = Omit<Veille, "kind"> & { readonly kind: KindLigne };

/** What the row itself says, without a day. */
function listEtats({ id, hasConflit, etape, mandataireId, solde }: LigneDossier): readonly EntreeJournee[] {
  return [
    ...(hasConflit ? [{ kind: "conflit", objetId: id, montant: solde, objet: "" } as const] : []),
    ...(etape === "qualifie" && mandataireId === undefined ? [{ kind: "mandater", objetId: id, montant: solde, objet: "" } as const] : []),
  ];
}

/** Delays of procedure whose notice began, of which something is lost, and waits that are over. */
function listDelais({ delais = [], solde }: LigneDossier, { au, findArticle }: CadreJournee): readonly EntreeJournee[] {
  return delais.filter(({ etat, alerteLe, jour }) => (etat === "a-tenir" && alerteLe <= au) || (etat === "manque" && jour >= addJours(au, -DANGER))).map(({ id, jour, libelle, sanction, responsable, parametreId }): EntreeJournee => {
    const article = isMaison({ parametreId }) ? undefined : findArticle?.(parametreId);
    return { kind: isMaison({ parametreId }) ? "demarche" : "procedure", objetId: id, jour, montant: solde, objet: libelle, reference: formatSanction(sanction), responsable, ...(article === undefined ? {} : { actes: [article] }) };
  });
}

/** A plan that is kept asks for nothing. A visa is asked above the creditor's threshold, of the department and not of whoever has the dossier. */
function isAttendu({ kind, montant, objet }: Veille, { creancierId }: LigneDossier, { findSeuil, personne }: CadreJournee): boolean {
  if (kind === "plan") return !PLANS_EN_PAIX.has(objet);
  if (kind !== "visa") return true;
  const seuil = creancierId === undefined ? undefined : findSeuil?.(creancierId);
  return personne === undefined && seuil !== undefined && montant >= seuil;
}

const PERTES: ReadonlySet<KindLigne> = new Set(["prescription", "titre", "declaration", "declaration-a-dater", "procedure"]);

/** Where a line stands today; `undefined`: nothing to do with it yet. */
export function findGroupe({ kind, jour }: Pick<EntreeJournee, "kind" | "jour">, au: Jour, danger: Jour = addJours(au, DANGER)): GroupeJournee | undefined {
  // Whoever keeps a delay of procedure is warned from the day that its notice begins, however far its last day.
  if (kind === "procedure") return "droits";
  if (PERTES.has(kind)) return jour !== undefined && jour <= danger ? "droits" : undefined;
  if (kind === "attente" || kind === "mandat" || kind === "litige" || kind === "reversement") return jour !== undefined && jour < au ? "attente" : undefined;
  if (kind === "tache" || kind === "audience" || kind === "demarche") return jour !== undefined && jour <= au ? "aujourdhui" : "semaine";
  return "aujourdhui";
}

const RISQUES: Readonly<Partial<Record<KindLigne, readonly [poids: number, nom: string]>>> = {
  prescription: [4, "le droit est perdu sans action"], titre: [4, "le titre est perdu sans action"], declaration: [4, "la créance est forclose sans action"], "declaration-a-dater": [4, "le terme de la déclaration est inconnu"],
  procedure: [3, "l’acte tombe sans action"], audience: [2, "l’audience se tient"], "audience-passee": [2, "un délai court peut-être depuis l’audience"], conflit: [2, "deux versions s’opposent"],
};
const SANS_RISQUE = [1, "aucun droit ne se perd"] as const;

/** Open days for which urgency is one: a line a month away weighs what it is worth. */
const MOIS_OUVRE = 20;

/** Euros × urgency × risk: urgency is twenty open days over those that remain (one at least), and what waits past its day keeps the highest. */
export function weighLigne({ montant, joursOuvres, kind }: { readonly montant: Montant; readonly joursOuvres: number | undefined; readonly kind: KindLigne }): number {
  const [risque] = RISQUES[kind] ?? SANS_RISQUE;
  const urgence = joursOuvres === undefined ? 1 : MOIS_OUVRE / Math.max(1, joursOuvres + 1);
  return Math.round((montant / 100) * urgence * risque);
}

/** The three factors of a weight, in words. */
export function listRaisons({ montant, joursOuvres, kind }: { readonly montant: Montant; readonly joursOuvres: number | undefined; readonly kind: KindLigne }): readonly string[] {
  const [, nom] = RISQUES[kind] ?? SANS_RISQUE;
  return [`${formatMontant(montant)} en jeu`, joursOuvres === undefined ? "aucune date" : joursOuvres < 0 ? "jour passé" : formatNombreDe(joursOuvres, "jour ouvré", "jours ouvrés"), nom];
}

/** Computed the first time it is asked for. */
function createParesseux<T>(compute: () => T): () => T {
  let valeur: { readonly faite: T } | undefined;
  return () => (valeur ??= { faite: compute() }).faite;
}

/** A right about to be lost comes before any amount, one already past after those that can be saved; then by weight; the same list for everybody. */
function compareLignes(a: LigneJournee, b: LigneJournee): number {
  return findTour(a) - findTour(b) || b.poids - a.poids || ((a.jour ?? "9999") < (b.jour ?? "9999") ? -1 : (a.jour ?? "9999") > (b.jour ?? "9999") ? 1 : a.id < b.id ? -1 : 1);
}

function findTour({ kind, joursOuvres }: LigneJournee): number {
  if (!PERTES.has(kind) || joursOuvres === undefined) return 1;
  return joursOuvres < 0 ? 2 : joursOuvres <= DERNIERS_JOURS ? 0 : 1;
}

/** Last day to which a line may be put off: never into the three days before a right is lost; `undefined`: it no longer can. */
export function findReportMaximal({ isCritique, jour }: Pick<LigneJournee, "isCritique" | "jour">, au: Jour, territoire: Territoire): Jour | "libre" | undefined {
  if (!isCritique) return "libre";
  const dernier = jour === undefined ? au : findJourOuvrablePrecedent(addJours(jour, -AVANT_LA_PERTE), territoire);
  return dernier > au ? dernier : undefined;
}

const AVANT_LA_PERTE = 3;

/** A line whose right is about to be lost shows whatever was written. */
function isReveillee(isCritique: boolean, jour: Jour | undefined, au: Jour, territoire: Territoire): boolean {
  return isCritique && findReportMaximal({ isCritique, jour }, au, territoire) === undefined;
}

/** The fact that puts a line off. */
export function createReport({ dossierId, cle }: Pick<LigneJournee, "dossierId" | "cle">, jusquAu: Jour, motif: string, au: Jour): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "report", dateFait: au, remplace: [], contenu: { cle, jusquAu, motif } };
}

/** The fact by which a second person vouches for a deadline. */
export function createRelecture({ dossierId, cle, jour }: Pick<LigneJournee, "dossierId" | "cle"> & { readonly jour: Jour }, relecteur: string, au: Jour, note?: string): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "relecture", dateFait: au, remplace: [], contenu: { cle, jour, relecteur, ...(note === undefined ? {} : { note }) } };
}


/** What is counted once for the whole list. */
interface Compteur {
  readonly countOuvres: (jour: Jour) => number;
  /** Last day of the rights in danger. */
  readonly danger: Jour;
}

/** Open days between today and a day, each day counted once for the whole list. */
function createCompteur(au: Jour, territoire: Territoire): Compteur {
  const connus = new Map<Jour, number>();
  return {
    danger: addJours(au, DANGER),
    countOuvres: (jour) => {
      const connu = connus.get(jour);
      if (connu !== undefined) return connu;
      const compte = jour < au ? -1 : countOuvres(au, jour, territoire);
      connus.set(jour, compte);
      return compte;
    },
  };
}

function countOuvres(au: Jour, jour: Jour, territoire: Territoire): number {
  let nombre = 0;
  for (let courant = addJours(au, 1); courant <= jour; courant = addJours(courant, 1)) if (isJourOuvrable(courant, territoire)) nombre += 1;
  return nombre;
}
