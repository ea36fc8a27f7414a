import { formatJour } from "../../kernel/format-jour.ts";
import type { NonEmpty } from "../../kernel/brand.ts";
import { formatReference } from "../../kernel/format-reference.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Juridiction, Rattachement } from "../../kernel/juridiction.ts";
import type { Reference } from "../../kernel/reference.ts";
import { formatListe } from "../../kernel/texte.ts";
import { type Baremes, findParametre, findValeurDe } from "../baremes.ts";
import type { Annuaire, Lieu } from "./annuaire.ts";
import type { Attribution } from "./attribution.ts";
import { formatLieu } from "./commune.ts";
import { findRessort } from "./ressort.ts";
import type { Fiabilite, JuridictionProposee, Magistrat } from "./types-competence.ts";

/** A jurisdiction that may judge, with who decides in it and the articles that say so. */
export interface Candidate {
  readonly juridiction: JuridictionProposee;
  readonly magistrat: Magistrat;
  /** The reason without its doubts, which the warnings tell once. */
  readonly libelle: string;
  readonly references: NonEmpty<Reference>;
}

export interface FaitsCandidates {
  /** Best first. */
  readonly attributions: NonEmpty<Attribution>;
  /** One when the commune is known, all that are possible otherwise. */
  readonly lieux: NonEmpty<Lieu>;
  readonly au: Jour;
}

/** Every jurisdiction that the places and the kinds of judge allow, best first, each once; empty where no ressort is known. */
export function listCandidates({ attributions, lieux, au }: FaitsCandidates, annuaire: Annuaire, baremes: Baremes): readonly Candidate[] {
  const candidates = attributions.flatMap((attribution) => listParLieux(attribution, lieux, annuaire).map((place): Candidate => {
    const { type, nom } = findDenomination(place.juridiction, au, baremes);
    return {
      juridiction: { id: place.juridiction.id, nom, type, motif: formatMotif(place, attribution), fiabilite: findFiabilite(place, attribution) },
      magistrat: attribution.magistrat,
      libelle: formatRaison(place, attribution),
      references: attribution.references,
    };
  }));
  const premieres = new Map([...candidates].reverse().map((candidate) => [candidate.juridiction.id, candidate]));
  return [...premieres.values()].reverse();
}

interface Place {
  readonly juridiction: Juridiction;
  readonly lieu: Lieu;
  readonly isSeule: boolean;
  /** First of several, and made likely by the sources. */
  readonly isProbable: boolean;
  readonly motif?: string | undefined;
}

function listParLieux(attribution: Attribution, lieux: NonEmpty<Lieu>, annuaire: Annuaire): readonly Place[] {
  const places = new Map<string, Omit<Place, "isSeule">>();
  for (const lieu of lieux) {
    const ressort = findRessort(lieu, annuaire);
    for (const [rang, rattachement] of (ressort?.rattachements ?? []).entries()) {
      const juridiction = annuaire.juridictions.get(findId(rattachement, attribution));
      if (juridiction === undefined || places.has(juridiction.id)) continue;
      places.set(juridiction.id, { juridiction, lieu, isProbable: rang === 0 && ressort?.hasPreference === true && lieux.length === 1, motif: ressort?.motif });
    }
  }
  return [...places.values()].map((place) => ({ ...place, isSeule: places.size === 1 }));
}

/** Where there is no chambre de proximité the seat of the tribunal judiciaire judges. */
function findId({ tj, tprx, tc }: Rattachement, { siege }: Attribution): string {
  if (siege === "tc") return tc;
  return siege === "tprx" ? (tprx ?? tj) : tj;
}

/** Commercial ressorts overseas were read in no text; a doubt of the attribution is a doubt of the whole. */
function findFiabilite({ juridiction, isSeule, isProbable }: Place, attribution: Attribution): Fiabilite {
  const isOutreMer = juridiction.type === "TMC" || (juridiction.type === "TPI" && attribution.siege === "tc");
  if (isOutreMer || attribution.isAVerifier) return "a_verifier";
  if (isSeule) return "haute";
  return isProbable ? "moyenne" : "a_verifier";
}

function formatMotif(place: Place, attribution: Attribution): string {
  const { isSeule, motif } = place;
  const doute = isSeule || motif === undefined ? "" : `\u00A0; ressort à vérifier\u00A0: ${motif.replaceAll("'", "’").replace(/\.$/, "")}`;
  return `${formatRaison(place, attribution)}${doute}.`;
}

function formatRaison({ lieu }: Place, { motif, references }: Attribution): string {
  return `Débiteur à ${formatLieu(lieu)}\u00A0; ${motif} (${formatArticles(references)})`;
}

/** « CPC, art. 1405 et 1406 »: articles of one text told together. */
function formatArticles(references: NonEmpty<Reference>): string {
  const textes = new Map<string, string[]>();
  for (const { texte, article } of references) textes.set(texte, [...(textes.get(texte) ?? []), article]);
  return [...textes].map(([texte, articles]) => formatReference({ texte, article: formatListe(articles) })).join("\u00A0; ");
}

/** A tribunal des activités économiques is a tribunal de commerce before and after its experiment. */
function findDenomination({ type, nom }: Juridiction, au: Jour, baremes: Baremes): Pick<Juridiction, "type" | "nom"> {
  if (type !== "TAE" || findValeurDe(baremes, PERIODE_TAE, au).ok) return { type, nom };
  return { type: "TC", nom: nom.replace("Tribunal des activités économiques", "Tribunal de commerce") };
}

const PERIODE_TAE = "competence/experimentation-tae";

/** After the last day of the experiment the name is a guess: the sentence to show. */
export function listAvertissementsTae(juridictions: readonly JuridictionProposee[], annuaire: Annuaire, au: Jour, baremes: Baremes): readonly string[] {
  const terme = findParametre(baremes, PERIODE_TAE).valeurs.at(-1)?.jusqua;
  const isConcernee = juridictions.some(({ id, type }) => type === "TC" && annuaire.juridictions.get(id)?.type === "TAE");
  if (!isConcernee || terme === undefined || au <= terme) return [];
  return [`À vérifier\u00A0: l’expérimentation des tribunaux des activités économiques s’arrête le ${formatJour(terme)}\u00A0; le nom du tribunal à cette date n’est pas connu.`];
}
