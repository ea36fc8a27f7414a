import { addMois, type Jour } from "../kernel/jour.ts";
import { foldTexte } from "../kernel/texte.ts";
import { type Annonce, FAMILLE_COLLECTIVE, listSirens } from "./bodacc.ts";
import { findPortee, type PorteeJugement, type Procedure } from "./bodacc-natures.ts";

/** Where a debtor stands according to the notices at hand, and to them only. */
export interface SituationDebiteur {
  readonly siren: string;
  readonly kind: "procedure" | "plan" | "close" | "expiree" | "a-lire" | "aucune";
  readonly procedure?: Procedure;
  /** The notice that decides. */
  readonly annonce?: Annonce;
  readonly ouverture?: OuvertureProcedure;
}

export interface OuvertureProcedure {
  readonly annonceId: string;
  readonly dateJugement?: Jour;
  /** The delay to declare a claim runs from there (C. com., art. R622-24). */
  readonly dateParution?: Jour;
  /** First publication, when the notice at hand corrects another: both dates are shown, a person decides. */
  readonly dateParutionInitiale?: Jour;
}

/** Older than this, a proceeding is not held as in progress; what is left of it is said « expiree ». */
const DUREE_EN_MOIS = 120;

/** Deposits and personal sanctions are no step of the proceeding. */
const FAMILLES_IGNOREES = /^(?:avis de depot|extrait de jugement|loi de 1967)/;

/** Situation of each company that a collective notice names. */
export function listSituations(annonces: readonly Annonce[], au: Jour): readonly SituationDebiteur[] {
  const collectives = annonces.filter(({ famille }) => famille === FAMILLE_COLLECTIVE);
  const ecartees = listEcartees(collectives);
  const gardees = collectives.filter(({ id, jugement }) => !ecartees.has(id) && !FAMILLES_IGNOREES.test(foldTexte(jugement?.famille ?? "")));
  return listSirens(collectives).map((siren) => computeSituation(siren, gardees.filter(({ sirens }) => sirens.includes(siren)).toSorted(compareAnnonces), collectives, au));
}

/** Notices that another one annuls or corrects, annulments themselves, and what a third party had withdrawn, with its target. */
export function listEcartees(annonces: readonly Annonce[]): ReadonlySet<string> {
  const ecartees = new Set<string>();
  for (const annonce of annonces) {
    if (annonce.typeAvis !== "annonce" && annonce.precedenteId !== undefined) ecartees.add(annonce.precedenteId);
    if (annonce.typeAvis === "annulation") ecartees.add(annonce.id);
    if (!/retractation.*tierce opposition/.test(foldTexte(`${annonce.jugement?.nature ?? ""} ${annonce.jugement?.complement ?? ""}`))) continue;
    ecartees.add(annonce.id);
    const cible = annonce.precedenteId ?? findRetractee(annonce, annonces);
    if (cible !== undefined) ecartees.add(cible);
  }
  return ecartees;
}

/** Without a reference, the judgment withdrawn is the last opening of the same company before it. */
function findRetractee(retractation: Annonce, annonces: readonly Annonce[]): string | undefined {
  return annonces
    .filter(({ id, sirens, jugement }) => id !== retractation.id && sirens.some((siren) => retractation.sirens.includes(siren)) && jugement !== undefined && findPortee(jugement).kind === "procedure")
    .filter((annonce) => compareAnnonces(annonce, retractation) < 0)
    .toSorted(compareAnnonces)
    .at(-1)?.id;
}

/** By day of judgment, else of publication; of one day, the last published. */
function compareAnnonces(premiere: Annonce, seconde: Annonce): number {
  const cle = ({ jugement, dateParution, parution, numero }: Annonce): string => [jugement?.date ?? dateParution ?? "", dateParution ?? "", parution ?? "", (numero ?? "").padStart(8, "0")].join("|");
  return cle(premiere) < cle(seconde) ? -1 : cle(premiere) > cle(seconde) ? 1 : 0;
}

interface Etat {
  readonly portee: PorteeJugement;
  readonly annonce: Annonce;
  readonly ouverture: OuvertureProcedure | undefined;
}

function computeSituation(siren: string, annonces: readonly Annonce[], toutes: readonly Annonce[], au: Jour): SituationDebiteur {
  let etat: Etat | undefined;
  for (const annonce of annonces) {
    const portee = annonce.jugement === undefined ? { kind: "a-lire" as const } : findPortee(annonce.jugement);
    // A step leaves the proceeding as it was; alone in the file, it says that there is one to be read.
    if (portee.kind === "etape" && etat !== undefined) continue;
    etat = { portee, annonce, ouverture: findOuverture(portee, annonce, etat, toutes) };
  }
  if (etat === undefined) return { siren, kind: "aucune" };
  const { portee, annonce, ouverture } = etat;
  const commun = { siren, annonce, ...(ouverture === undefined ? {} : { ouverture }) };
  const date = annonce.jugement?.date ?? annonce.dateParution;
  if (portee.kind === "cloture") return { ...commun, kind: "close" };
  if (portee.kind === "a-lire" || portee.kind === "etape") return { ...commun, kind: "a-lire" };
  if (date !== undefined && date < addMois(au, -DUREE_EN_MOIS)) return { ...commun, kind: "expiree", procedure: portee.procedure };
  return { ...commun, kind: portee.kind, procedure: portee.procedure };
}

/** A conversion keeps the first opening: it opens no new delay for the claims born before (C. com., art. L641-3 and R622-24). */
function findOuverture(portee: PorteeJugement, annonce: Annonce, avant: Etat | undefined, toutes: readonly Annonce[]): OuvertureProcedure | undefined {
  if (portee.kind === "cloture") return undefined;
  if (portee.kind !== "procedure") return avant?.ouverture;
  const isConversion = /conversion/.test(foldTexte(annonce.jugement?.nature ?? ""));
  if (!portee.isNouvelle && (avant?.ouverture !== undefined || isConversion)) return avant?.ouverture;
  const corrigee = annonce.typeAvis === "rectificatif" ? toutes.find(({ id }) => id === annonce.precedenteId)?.dateParution : undefined;
  return {
    annonceId: annonce.id,
    ...(annonce.jugement?.date === undefined ? {} : { dateJugement: annonce.jugement.date }),
    ...(annonce.dateParution === undefined ? {} : { dateParution: annonce.dateParution }),
    ...(corrigee === undefined ? {} : { dateParutionInitiale: corrigee }),
  };
}

/** The figures of a file of notices under the names that the command line publishes. */
export function listControleBodacc(annonces: readonly Annonce[], au: Jour): object {
  return {
    records: annonces.length,
    collective: annonces.filter(({ famille }) => famille === FAMILLE_COLLECTIVE).length,
    status_by_siren: Object.fromEntries(listSituations(annonces, au).map(({ siren, kind, procedure }) => [siren, kind === "procedure" || kind === "plan" ? (procedure ?? null) : null])),
  };
}
