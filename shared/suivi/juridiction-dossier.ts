import type { TypeJuridiction } from "../kernel/juridiction.ts";
import type { Reference } from "../kernel/reference.ts";
import type { Resultat } from "../kernel/resultat.ts";
import { formatListe } from "../kernel/texte.ts";
import type { Annuaire } from "../regles/competence/annuaire.ts";
import { type Attribution, type Attributions, findAttributions } from "../regles/competence/attribution.ts";
import { computeJuridiction } from "../regles/competence/juridiction-competente.ts";
import { foldMots } from "../regles/competence/lieu-competence.ts";
import { type Competence, isCommerciale, type JuridictionProposee, type Magistrat, type Matiere, type Procedure } from "../regles/competence/types-competence.ts";
import type { FaitsVoies } from "../regles/voies/faits-voies.ts";
import type { Contexte } from "./contexte.ts";
import { readFaitsVoies, type SourceVoies } from "./strategie.ts";

/** A court as an act names it. */
export interface JuridictionNommee {
  /** « le tribunal de commerce de Nanterre ». */
  readonly intitule: string;
  /** `undefined`: its name says no kind of court that is known. */
  readonly type: TypeJuridiction | undefined;
  /** The judge who sits alone, when the name says so. */
  readonly juge?: Extract<Magistrat, "jcp" | "jex"> | undefined;
  readonly isProximite: boolean;
}

/** What is asked of that court, and why that place. */
export interface Saisine {
  readonly procedure: Procedure;
  /** What the act founds the place on (CPC, art. 42, 46 and 48). */
  readonly fondement: "defendeur" | "execution" | "clause";
}

/** Where the court named is not the one that the rules give; `isSur`: no fact that is left to establish could change it. */
export interface EcartJuridiction {
  readonly isSur: boolean;
  /** French sentence: what is named, what is proposed, why. */
  readonly motif: string;
  readonly references: readonly Reference[];
}

export interface ExamenJuridiction {
  /** Kind of court and judge, by the matter and the amount. */
  readonly nature: readonly EcartJuridiction[];
  /** `nature` says that the order of the court named is not that of the matter. */
  readonly isAutreOrdre?: true;
  /** `undefined`: the place was not compared, the directory or the kind of court being missing, or the law letting the parties choose it. */
  readonly lieu?: readonly EcartJuridiction[] | undefined;
}

/**
 * What separates the court that an act names from the one that the rules of competence give for this dossier (C. com. L721-3; COJ L211-3, L213-4-3 to -7;
 * CPC 42 to 48, 1406; CPCE R511-2). The place is compared only with the directory; a clause or a place of performance is respected where the law lets it choose.
 */
export function examineJuridiction(nommee: JuridictionNommee, saisine: Saisine, source: SourceVoies, { aujourdhui, baremes, annuaire }: Pick<Contexte, "aujourdhui" | "baremes"> & { readonly annuaire?: Annuaire | undefined }): ExamenJuridiction {
  const faits = readFaitsVoies(source, aujourdhui);
  const { matiere, montant } = faits;
  const { procedure } = saisine;
  if (matiere === undefined || montant === undefined) {
    const manquants = [...(matiere === undefined ? ["la matière (nature des créances, qualité du débiteur)"] : []), ...(montant === undefined ? ["le montant de la demande"] : [])];
    return { nature: [createDoute(`compétence non vérifiée, il manque ${formatListe(manquants)}`)] };
  }
  const attributions = findAttributions({ matiere, procedure, montant, au: aujourdhui }, baremes);
  if (attributions.kind === "inapplicable") return { nature: [createDoute(attributions.motif, attributions.references)] };
  const [premiere] = attributions.liste;
  if (nommee.type === undefined) return { nature: [createDoute(`à vérifier\u00A0: «\u00A0${nommee.intitule}\u00A0» ne dit pas de quelle sorte de tribunal il s’agit\u00A0; ${premiere.motif}`, premiere.references)] };
  const proposition = annuaire === undefined ? undefined : computeJuridiction({ ...faits.lieu, matiere, montant, procedure, au: aujourdhui }, annuaire, baremes);
  const ordre = findEcartOrdre(nommee, faits, attributions, proposition);
  if (ordre !== undefined) return { isAutreOrdre: true, nature: [ordre] };
  const nature = listEcartsJuge(nommee, { matiere, procedure }, attributions);
  return annuaire === undefined || proposition === undefined || isLieuChoisi(saisine) ? { nature } : { nature, lieu: listEcartsLieu(nommee, proposition, annuaire, procedure) };
}

/** Order of the courts that judges what is asked, and why. */
export interface OrdreCompetent extends EcartJuridiction {
  readonly ordre: "commercial" | "judiciaire";
}

/** `undefined`: the matter or the amount is missing, or courts of both orders may judge it. */
export function findOrdreCompetent(procedure: Procedure, source: SourceVoies, { aujourdhui, baremes }: Pick<Contexte, "aujourdhui" | "baremes">): OrdreCompetent | undefined {
  const faits = readFaitsVoies(source, aujourdhui);
  const { matiere, montant } = faits;
  if (matiere === undefined || montant === undefined) return undefined;
  const attributions = findAttributions({ matiere, procedure, montant, au: aujourdhui }, baremes);
  if (attributions.kind === "inapplicable") return undefined;
  const [premiere, ...suivantes] = attributions.liste;
  if (suivantes.some(({ siege }) => (siege === "tc") !== (premiere.siege === "tc"))) return undefined;
  return { ordre: premiere.siege === "tc" ? "commercial" : "judiciaire", isSur: isOrdreSur(faits), motif: `la matière est ${MATIERES[matiere]}\u00A0: ${premiere.motif}`, references: attributions.etapes[0].references ?? premiere.references };
}

/** Order of the courts that a name says; `undefined` when it says none. */
export function findOrdreNomme({ type }: Pick<JuridictionNommee, "type">): "commercial" | "judiciaire" | undefined {
  return type === undefined ? undefined : isCommerciale(type) ? "commercial" : "judiciaire";
}

/** Neither the injonction de payer nor a protective measure lets the parties choose (CPC, art. 1406; CPCE, art. R511-3). */
function isLieuChoisi({ procedure, fondement }: Saisine): boolean {
  return fondement !== "defendeur" && (procedure === "fond" || procedure === "refere");
}

const MATIERES: Readonly<Record<Matiere, string>> = { commerciale: "commerciale", civile: "civile", consommation: "le crédit à la consommation", bail_habitation: "le bail d’habitation" };

/** A merchant is proved by his registration: without it, the order of the courts is a doubt (C. com., art. L210-1). */
function isOrdreSur(faits: FaitsVoies): boolean {
  return faits.matiere !== "commerciale" || (faits.isDebiteurCommercant === true && isHorsAlsaceMoselle(faits));
}

/** A court of commerce for a civil matter, or the other way round. */
function findEcartOrdre({ intitule, type }: JuridictionNommee, faits: FaitsVoies, { liste, etapes }: Attributions, proposition: Resultat<Competence> | undefined): EcartJuridiction | undefined {
  if (type === undefined || liste.some(({ siege }) => (siege === "tc") === isCommerciale(type))) return undefined;
  const [premiere] = liste;
  const isSur = isOrdreSur(faits);
  const proposee = proposition?.kind === "calcule" ? `\u00A0; juridiction proposée\u00A0: ${formatNom(proposition.valeur.juridictions[0])}` : "";
  const matiere = faits.matiere === undefined ? "" : MATIERES[faits.matiere];
  return { isSur, motif: `${isSur ? "" : "à vérifier\u00A0: "}${intitule} n’est pas le juge de cette demande, dont la matière est ${matiere}\u00A0: ${premiere.motif}${proposee}`, references: etapes[0].references ?? premiere.references };
}

/** In Alsace-Moselle the judge of merchants is a chamber of the tribunal judiciaire: its name alone does not tell them apart. */
function isHorsAlsaceMoselle({ lieu }: FaitsVoies): boolean {
  return lieu?.codePostal !== undefined && !/^(57|67|68)/.test(lieu.codePostal);
}

/** Of the right order, but another judge inside it. */
function listEcartsJuge(nommee: JuridictionNommee, { matiere, procedure }: Pick<Saisine, "procedure"> & { readonly matiere: Matiere }, { liste, etapes }: Attributions): readonly EcartJuridiction[] {
  if (nommee.type === undefined || isCommerciale(nommee.type)) return [];
  const judiciaires = liste.filter(({ siege }) => siege !== "tc");
  const attendue = judiciaires.find(({ magistrat }) => isSeul(magistrat)) ?? judiciaires[0];
  const juge = attendue !== undefined && isSeul(attendue.magistrat) ? attendue.magistrat : undefined;
  if (attendue !== undefined && nommee.juge !== juge) return [createDoute(`à vérifier\u00A0: ${nommee.intitule} est saisi, or ${attendue.motif}`, attendue.references)];
  const seuil = etapes.at(-1);
  if (!nommee.isProximite || matiere !== "civile" || procedure === "conservatoire" || hasProximite(liste) || seuil?.references === undefined) return [];
  return [createDoute(`à vérifier\u00A0: ${nommee.intitule} est saisi d’une demande qui excède son seuil${seuil.valeur === undefined ? "" : ` (${seuil.valeur})`}`, seuil.references)];
}

function isSeul(magistrat: Magistrat): magistrat is "jcp" | "jex" {
  return magistrat === "jcp" || magistrat === "jex";
}

function hasProximite(liste: readonly Attribution[]): boolean {
  return liste.some(({ siege }) => siege === "tprx");
}

/** The seat is read in the name; a tribunal des activités économiques is not called a tribunal de commerce while it lasts. */
function listEcartsLieu({ intitule, type }: JuridictionNommee, proposition: Resultat<Competence>, { juridictions }: Annuaire, procedure: Procedure): readonly EcartJuridiction[] {
  if (proposition.kind === "incomplet") return [createDoute(`ressort non vérifié, il manque ${formatListe(proposition.manquants)}`)];
  if (proposition.kind === "inapplicable") return [createDoute(proposition.motif, proposition.references)];
  const memes = proposition.valeur.juridictions.filter((proposee) => type !== undefined && isCommerciale(proposee.type) === isCommerciale(type));
  const nom = foldMots(intitule);
  const nommee = memes.find(({ id }) => {
    const siege = juridictions.get(id)?.siege;
    return siege !== undefined && ` ${nom} `.includes(` ${foldMots(siege.replace(/^(?:le|la|les) /i, ""))} `);
  });
  const references = procedure === "injonction" ? [CPC_1406] : procedure === "conservatoire" ? [CPCE_R511_2] : [CPC_42, CPC_46];
  const [premiere] = memes;
  if (nommee === undefined) return premiere === undefined ? [] : [createDoute(`à vérifier\u00A0: ${intitule} est saisi, ${formatNom(premiere)} est proposé. ${premiere.motif}`, references)];
  if (nommee.type !== type && isCommerciale(nommee.type)) return [createDoute(`à vérifier\u00A0: cette juridiction se nomme ${formatNom(nommee)}`, [])];
  return [];
}

const CPC_42: Reference = { texte: "CPC", article: "42" };
const CPC_46: Reference = { texte: "CPC", article: "46" };
const CPC_1406: Reference = { texte: "CPC", article: "1406" };
const CPCE_R511_2: Reference = { texte: "CPCE", article: "R511-2" };

function createDoute(motif: string, references: readonly Reference[] = []): EcartJuridiction {
  return { isSur: false, motif, references };
}

function formatNom({ nom }: JuridictionProposee): string {
  return `«\u00A0${nom.replaceAll("'", "’")}\u00A0»`;
}
