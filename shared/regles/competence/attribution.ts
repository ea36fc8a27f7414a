import type { NonEmpty } from "../../kernel/brand.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Rattachement } from "../../kernel/juridiction.ts";
import { montant as toMontant, type Montant } from "../../kernel/montant.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape, Inapplicable } from "../../kernel/resultat.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import type { Magistrat, Matiere, Procedure } from "./types-competence.ts";

/** A kind of jurisdiction that the matter and the procedure designate, whatever the place. */
export interface Attribution {
  /** Key of the rattachement that gives it; the seat judges where there is no chambre de proximité. */
  readonly siege: keyof Rattachement;
  readonly magistrat: Magistrat;
  /** French clause: « le président statue sur requête ». */
  readonly motif: string;
  readonly references: NonEmpty<Reference>;
  /** The texts read leave a doubt on this one. */
  readonly isAVerifier: boolean;
}

export interface Attributions {
  readonly kind: "attributions";
  /** Best first. */
  readonly liste: NonEmpty<Attribution>;
  readonly etapes: NonEmpty<Etape>;
  readonly lus: readonly ParametreLu[];
  readonly avertissements: readonly string[];
}

export interface FaitsAttribution {
  readonly matiere: Matiere;
  readonly procedure: Procedure;
  readonly montant: Montant;
  readonly au: Jour;
}

/** Commercial jurisdiction, tribunal judiciaire or juge des contentieux de la protection (C. com. L721-3; COJ L211-3, L213-4-3 to -7). */
export function findAttributions(faits: FaitsAttribution, baremes: Baremes): Attributions | Inapplicable {
  switch (faits.matiere) {
    case "commerciale": return createCommerciales(faits.procedure);
    case "civile": return createCiviles(faits, baremes);
    case "consommation": return createProtection(faits.procedure, AVERTISSEMENT_CREDIT);
    case "bail_habitation": return createProtection(faits.procedure, AVERTISSEMENT_BAIL);
  }
}

const L721_3: Reference = { texte: "C. com.", article: "L721-3" };
const L211_3: Reference = { texte: "COJ", article: "L211-3" };
const PROTECTION: Reference = { texte: "COJ", article: "L213-4-3 à L213-4-7" };
const JEX: NonEmpty<Reference> = [{ texte: "CPCE", article: "L511-3" }, { texte: "CPCE", article: "R511-2" }];

const AVERTISSEMENT_CREDIT = "La matière «\u00A0consommation\u00A0» est le crédit à la consommation\u00A0; une autre dette de consommateur est une matière civile, portée devant le tribunal judiciaire.";
const AVERTISSEMENT_BAIL = "À vérifier\u00A0: la commune doit être celle du logement si le débiteur n’y demeure plus.";

const CONSERVATOIRE_JEX: Attribution = {
  siege: "tj", magistrat: "jex", motif: "le juge de l’exécution autorise la mesure sur requête", references: JEX, isAVerifier: false,
};

function createCommerciales(procedure: Procedure): Attributions {
  const commune: Pick<Attribution, "siege" | "isAVerifier"> = { siege: "tc", isAVerifier: false };
  const liste: Readonly<Record<Procedure, NonEmpty<Attribution>>> = {
    fond: [{ ...commune, magistrat: "formation", motif: "le tribunal juge les engagements entre commerçants et les sociétés commerciales", references: [L721_3] }],
    refere: [{ ...commune, magistrat: "president", motif: "le président du tribunal statue en référé", references: [{ texte: "CPC", article: "872" }, { texte: "CPC", article: "873" }] }],
    injonction: [{ ...commune, magistrat: "president", motif: "le président du tribunal statue sur requête en injonction de payer", references: [{ texte: "CPC", article: "1405" }, { texte: "CPC", article: "1406" }] }],
    conservatoire: [CONSERVATOIRE_JEX, { ...commune, magistrat: "president", motif: "le président du tribunal peut autoriser la mesure, avant tout procès, pour une créance commerciale", references: JEX }],
  };
  const qualite: Etape = {
    libelle: "Matière commerciale\u00A0: débiteur commerçant ou société commerciale, acte de son commerce\u00A0; la forme juridique le propose et ne le prouve pas",
    references: [L721_3, { texte: "C. com.", article: "L210-1" }],
  };
  return { kind: "attributions", liste: liste[procedure], etapes: [qualite], lus: [], avertissements: [AVERTISSEMENT_ARTISANS] };
}

const AVERTISSEMENT_ARTISANS = "À vérifier pour un artisan\u00A0: le tribunal de commerce ne juge les litiges entre artisans que depuis le 01/01/2022 (donné de mémoire).";

function createCiviles({ procedure, montant, au }: FaitsAttribution, baremes: Baremes): Attributions | Inapplicable {
  const qualite: Etape = { libelle: "Matière civile\u00A0: un débiteur qui n’est pas commerçant ne s’assigne pas devant le tribunal de commerce, même par un commerçant", references: [L211_3] };
  if (procedure === "conservatoire") return { kind: "attributions", liste: [CONSERVATOIRE_JEX], etapes: [qualite], lus: [], avertissements: [] };
  const lecture = findValeurDe(baremes, "competence/seuil-chambre-proximite", au);
  if (!lecture.ok) return { kind: "inapplicable", motif: `La répartition entre tribunal judiciaire et chambre de proximité au ${formatJour(au)} n’est pas dans les barèmes.`, references: [L211_3] };
  const isProximite = montant <= lecture.lu.valeur;
  const seuil: Etape = {
    libelle: isProximite ? "Demande qui n’excède pas le seuil\u00A0: procédure orale, chambre de proximité quand il y en a une" : "Demande supérieure au seuil\u00A0: tribunal judiciaire à son siège, procédure écrite",
    valeur: `${formatMontant(montant)}, seuil de ${formatMontant(toMontant(lecture.lu.valeur))}`,
    references: lecture.lu.references,
  };
  return { kind: "attributions", liste: listCiviles(procedure, isProximite), etapes: [qualite, seuil], lus: [lecture.lu], avertissements: [] };
}

function listCiviles(procedure: Exclude<Procedure, "conservatoire">, isProximite: boolean): NonEmpty<Attribution> {
  const siege = isProximite ? "tprx" : "tj";
  switch (procedure) {
    case "fond": return [{ siege, magistrat: "formation", motif: "le tribunal juge le défendeur qui n’est pas commerçant", references: [L211_3], isAVerifier: false }];
    case "injonction": return [{ siege, magistrat: "president", motif: "le président du tribunal judiciaire, ou le juge qui le remplace, statue sur requête en injonction de payer", references: [{ texte: "CPC", article: "1405" }, { texte: "CPC", article: "1406" }], isAVerifier: false }];
    case "refere": return listReferes(isProximite);
  }
}

/** The legal note gives the référé to the president and does not say whether the chambre de proximité hears it too. */
function listReferes(isProximite: boolean): NonEmpty<Attribution> {
  const references: NonEmpty<Reference> = [{ texte: "CPC", article: "834" }, { texte: "CPC", article: "835" }];
  const president: Attribution = { siege: "tj", magistrat: "president", motif: "le président du tribunal judiciaire statue en référé", references, isAVerifier: false };
  if (!isProximite) return [president];
  return [{ siege: "tprx", magistrat: "president", motif: "la demande n’excède pas le seuil de la chambre de proximité\u00A0; à vérifier, sa compétence en référé n’a pas été relue", references, isAVerifier: true }, president];
}

function createProtection(procedure: Procedure, avertissement: string): Attributions {
  const qualite: Etape = { libelle: "Matière réservée au juge des contentieux de la protection, quel que soit le montant", references: [PROTECTION] };
  const avertissements = [avertissement];
  if (procedure === "conservatoire") return { kind: "attributions", liste: [CONSERVATOIRE_JEX], etapes: [qualite], lus: [], avertissements };
  const actions: Readonly<Record<typeof procedure, string>> = { fond: "juge", refere: "statue en référé", injonction: "statue sur requête en injonction de payer" };
  const textes: Readonly<Record<typeof procedure, NonEmpty<Reference>>> = {
    fond: [PROTECTION],
    refere: [PROTECTION, { texte: "CPC", article: "835" }],
    injonction: [PROTECTION, { texte: "CPC", article: "1406" }],
  };
  const jcp: Attribution = { siege: "tprx", magistrat: "jcp", motif: `le juge des contentieux de la protection ${actions[procedure]}`, references: textes[procedure], isAVerifier: false };
  return { kind: "attributions", liste: [jcp], etapes: [qualite], lus: [], avertissements };
}
