import { formatJour } from "../kernel/format-jour.ts";
import type { NonEmpty } from "../kernel/brand.ts";
import type { Jour } from "../kernel/jour.ts";
import { formatKindProcedure, type KindProcedure, MESURES_CONSERVATOIRES } from "../kernel/kinds-procedure.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import type { Reference } from "../kernel/reference.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { Jalon } from "../model/dossier.ts";
import type { DelaisDossier, DelaiSuivi } from "./delais-dossier.ts";
import type { EtatPoursuite } from "./poursuites.ts";
import { findEvenementPossible } from "./procedures/catalogue.ts";

export type IssueMesure = "en-cours" | "fructueuse" | "partielle" | "infructueuse" | "levee" | "caduque";

/** A measure of enforcement or protection: what opened it, what followed, its delays, what it gave. */
export interface MesureSuivie {
  /** Of the event that opened it. */
  readonly id: string;
  readonly poursuiteId: string;
  readonly kind: KindProcedure;
  readonly nom: string;
  readonly le: Jour;
  /** In order of day, the opening one first. */
  readonly jalons: NonEmpty<Jalon>;
  readonly delais: readonly DelaiSuivi[];
  readonly issue: IssueMesure;
  /** Where it stands, in French: « Saisie dénoncée, contestation possible ». */
  readonly etat: string;
  /** What the third party said that it holds, in centimes. */
  readonly saisi?: Montant | undefined;
  /** What it brought, in centimes. */
  readonly recu?: Montant | undefined;
  readonly frais: ChargeFrais;
}

/** Who bears the costs of a measure. */
export interface ChargeFrais {
  readonly phrase: string;
  readonly isAVerifier: boolean;
  readonly references: NonEmpty<Reference>;
}

const OUVERTURES: ReadonlySet<KindProcedure> = new Set([
  "saisie_attribution", "commandement_saisie_vente", "commandement_remunerations", "saisie_vehicule", "saisie_parts", ...MESURES_CONSERVATOIRES,
]);

/** Every measure of the dossier, in the order in which they were opened; `du`: what remains owed, which says whether a payment was enough. */
export function listMesures({ poursuites, delais }: Pick<DelaisDossier, "poursuites" | "delais">, du: Montant | undefined): readonly MesureSuivie[] {
  return poursuites.flatMap((etat) => splitMesures(etat).map((jalons) => createMesure(etat, jalons, delais, du))).toSorted((a, b) => (a.le < b.le ? -1 : a.le > b.le ? 1 : 0));
}

/** The events of a procedure, measure by measure: each goes with the one that it answers. */
function splitMesures({ jalons, evenements }: EtatPoursuite): readonly NonEmpty<Jalon>[] {
  const origines = new Map(evenements.map(({ id, origineId }) => [id, origineId]));
  const parId = new Map(jalons.map((jalon) => [jalon.jalonId, jalon]));
  const findRacine = (jalon: Jalon | undefined, pas = 0): Jalon | undefined => {
    if (jalon === undefined || OUVERTURES.has(jalon.kind) || pas > jalons.length) return jalon;
    return findRacine(parId.get(origines.get(jalon.jalonId) ?? ""), pas + 1);
  };
  const ouvertures = jalons.filter(({ kind }) => OUVERTURES.has(kind));
  return ouvertures.map((ouverture) => [ouverture, ...jalons.filter((jalon) => jalon !== ouverture && !OUVERTURES.has(jalon.kind) && findRacine(jalon) === ouverture)]);
}

function createMesure({ procedure, poursuite }: EtatPoursuite, jalons: NonEmpty<Jalon>, tous: readonly DelaiSuivi[], du: Montant | undefined): MesureSuivie {
  const [ouverture] = jalons;
  const dernier = jalons.at(-1) ?? ouverture;
  const siens = new Set(jalons.map(({ jalonId }) => jalonId));
  const delais = tous.filter(({ maillon }) => siens.has(maillon.cause.id));
  const recus = jalons.flatMap(({ kind, accorde }) => ((kind === "paiement_tiers" || kind === "vente_amiable") && accorde !== undefined ? [accorde] : []));
  const issue = findIssue(jalons, delais, du);
  return {
    id: ouverture.jalonId, poursuiteId: poursuite.poursuiteId, kind: ouverture.kind, nom: formatKindProcedure(ouverture.kind), le: ouverture.dateFait, jalons, delais, issue,
    etat: findEvenementPossible(procedure, dernier.kind)?.etat ?? procedure.titre,
    saisi: jalons.findLast(({ kind, accorde }) => kind === "reponse_tiers" && accorde !== undefined)?.accorde ?? ouverture.accorde,
    recu: recus.length === 0 ? undefined : sumMontants(recus),
    frais: findCharge(ouverture.kind, issue),
  };
}

/** The last thing said of it decides; a delay missed on pain of caducity undoes it whatever was said. */
function findIssue(jalons: readonly Jalon[], delais: readonly DelaiSuivi[], du: Montant | undefined): IssueMesure {
  const find = (kind: KindProcedure) => jalons.findLast((jalon) => jalon.kind === kind);
  if (find("caducite") !== undefined) return "caduque";
  // What found nothing lost nothing.
  if (find("proces_verbal_carence") !== undefined || find("reponse_tiers")?.accorde === 0) return "infructueuse";
  if (delais.some(({ etat, maillon }) => etat === "manque" && maillon.sanction === "caducite")) return "caduque";
  if (find("paiement_integral") !== undefined) return "fructueuse";
  const paiement = find("paiement_tiers") ?? find("vente_amiable");
  if (paiement !== undefined) return paiement.accorde === 0 ? "infructueuse" : du !== undefined && du > 0 ? "partielle" : "fructueuse";
  return find("mainlevee") === undefined ? "en-cours" : "levee";
}

const L111_8: Reference = { texte: "CPCE", article: "L111-8" };

/** Enforcement is at the debtor's charge unless it was plainly useless (CPCE, art. L111-8); of a measure that lapsed, that is argued. */
function findCharge(kind: KindProcedure, issue: IssueMesure): ChargeFrais {
  if (MESURES_CONSERVATOIRES.some((conservatoire) => conservatoire === kind)) return { phrase: `À vérifier${INSECABLE}: frais d’une mesure conservatoire, à réclamer avec le fond`, isAVerifier: true, references: [L111_8] };
  if (issue === "caduque") return { phrase: `À vérifier${INSECABLE}: mesure caduque, l’utilité de ses frais se discute`, isAVerifier: true, references: [L111_8] };
  return { phrase: "Frais à la charge du débiteur, sauf s’ils étaient manifestement inutiles\u00A0; le droit proportionnel du créancier reste à lui", isAVerifier: false, references: [L111_8, { texte: "C. com.", article: "A444-32" }] };
}

export const LIBELLES_ISSUE_MESURE: Readonly<Record<IssueMesure, string>> = { "en-cours": "En cours", fructueuse: "Fructueuse", partielle: "Partielle", infructueuse: "Infructueuse", levee: "Levée", caduque: "Caduque" };

/** « Saisie-attribution du 02/06/2026 ». */
export function formatMesure({ nom, le }: Pick<MesureSuivie, "nom" | "le">): string {
  return `${nom} du ${formatJour(le)}`;
}
