import type { NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import { ACTES_SANS_EFFET, LISTE_LIMITATIVE } from "./actes-sans-effet.ts";
import type { Nature } from "./nature.ts";
import { SUSPENSIONS } from "./suspension.ts";
import type { EvenementPrescription } from "./types-prescription.ts";

/** What an event does to the count, said in French with its article. */
export type Effet =
  | { readonly kind: "interruption"; readonly reprise: Jour | undefined; readonly isHorsButoir: boolean; readonly motif: string; readonly references: NonEmpty<Reference>; readonly avertissements: readonly string[] }
  | { readonly kind: "suspension"; readonly motif: string; readonly references: NonEmpty<Reference>; readonly avertissements: readonly string[] }
  | { readonly kind: "aucun"; readonly motif: string; readonly references: NonEmpty<Reference>; readonly avertissements: readonly string[] };

/** Effect of one event on one nature of claim, as known on `au`; the list of interrupting acts is closed (Com. 18/05/2022, 20-23.204). */
export function findEffet(evenement: EvenementPrescription, nature: Nature, au: Jour): Effet {
  const suspension = SUSPENSIONS.get(evenement.type);
  if (suspension !== undefined) {
    return nature.isForclusion
      ? createAucun("une forclusion n’est jamais suspendue", FORCLUSION)
      : { kind: "suspension", motif: "le délai s’arrête sans s’effacer", references: suspension.references, avertissements: [] };
  }
  const acte = ACTES.get(evenement.type);
  return acte === undefined ? findSansEffet(evenement, nature) : acte(evenement, nature, au);
}

/** French name of a type of event, for a step or a question. */
export function formatEvenement({ type, date }: EvenementPrescription): string {
  return `${formatTypeEvenement(type)} du ${formatJour(date)}`;
}

export function formatTypeEvenement(type: string): string {
  return LIBELLES.get(type) ?? SUSPENSIONS.get(type)?.libelle ?? ACTES_SANS_EFFET.get(type)?.libelle ?? type.replaceAll("_", " ");
}

/** An instance that ended otherwise than by a judgment interrupts nothing, and never did (C. civ., art. 2243). */
export function isNonAvenue({ issue, fin }: EvenementPrescription, au: Jour): boolean {
  const isConnue = fin === undefined || fin <= au;
  return isConnue && (issue === "desistement" || issue === "peremption" || issue === "rejet" || issue === "caducite");
}

/** Types of event that the rule knows, interrupting or not. */
export function listTypesEvenement(): readonly string[] {
  return [...ACTES.keys(), ...ACTES_SANS_EFFET.keys(), ...SUSPENSIONS.keys()];
}

/** An act that opens a procedure before a judge, with an end and an outcome. */
export function isInstance({ type }: EvenementPrescription): boolean {
  return type === "assignation" || type === "signification_injonction";
}

type Acte = (evenement: EvenementPrescription, nature: Nature, au: Jour) => Effet;

const FORCLUSION: NonEmpty<Reference> = [{ texte: "C. civ.", article: "2220" }];
const DEMANDE: NonEmpty<Reference> = [{ texte: "C. civ.", article: "2241" }, { texte: "C. civ.", article: "2242" }];
const NON_AVENUE: NonEmpty<Reference> = [{ texte: "C. civ.", article: "2243" }];
const INJONCTION: NonEmpty<Reference> = [{ texte: "Civ. 1re", article: "10/07/1990, 89-13.345" }, { texte: "Civ. 1re", article: "09/09/2020, 19-12.006" }];
const LOI_68_1250: NonEmpty<Reference> = [{ texte: "Loi 68-1250", article: "art. 2" }];

const LIBELLES: ReadonlyMap<string, string> = new Map(Object.entries({
  lrar_assurance: "Lettre recommandée de l’assureur",
  reconnaissance: "Reconnaissance de la dette",
  paiement_partiel: "Paiement partiel",
  assignation: "Assignation",
  signification_injonction: "Signification de l’ordonnance d’injonction de payer",
  mesure_conservatoire: "Mesure conservatoire",
  acte_execution: "Acte d’exécution forcée",
  declaration_creance: "Déclaration de créance",
  surendettement_demande: "Demande du débiteur en surendettement",
  demande_conciliation_tj: "Demande de conciliation préalable au tribunal judiciaire",
}));

const ACTES: ReadonlyMap<string, Acte> = new Map(Object.entries<Acte>({
  lrar_assurance: (evenement, nature) =>
    nature.isAssurance
      ? createInstant(evenement, "la lettre recommandée interrompt la prescription du contrat d’assurance", [{ texte: "C. assur.", article: "L114-2" }])
      : createAucun("hors assurance, une lettre recommandée n’interrompt pas la prescription", LISTE_LIMITATIVE),
  reconnaissance: (evenement, nature) =>
    nature.isForclusion
      ? createAucun("une reconnaissance n’interrompt pas une forclusion", FORCLUSION)
      : createInstant(evenement, "elle interrompt la prescription pour toute la créance", [{ texte: "C. civ.", article: "2240" }]),
  paiement_partiel: findPaiement,
  assignation: (evenement, _nature, au) => findInstance(evenement, au),
  signification_injonction: (evenement, _nature, au) => findSignification(evenement, au),
  mesure_conservatoire: (evenement, _nature, au) => findExecution(evenement, au),
  acte_execution: (evenement, _nature, au) => findExecution(evenement, au),
  declaration_creance: (evenement, nature, au) => findDeclaration(evenement, nature, au),
  demande_conciliation_tj: (evenement, nature) =>
    nature.isForclusion
      ? createAucun("par prudence, cette demande n’est pas tenue pour interruptive d’une forclusion", FORCLUSION, ["À vérifier\u00A0: effet de la demande de conciliation préalable sur la forclusion (CPC, art. 820)."])
      : createInstant(evenement, "son enregistrement interrompt la prescription", [{ texte: "CPC", article: "820" }]),
  surendettement_demande: (evenement, nature) =>
    nature.isForclusion
      ? createAucun("par prudence, cette demande n’est pas tenue pour interruptive d’une forclusion", FORCLUSION, ["À vérifier\u00A0: effet de la demande de surendettement sur la forclusion (C. conso, art. L721-5)."])
      : createInstant(evenement, "elle interrompt la prescription", [{ texte: "C. conso", article: "L721-5" }]),
}));

/** What the law does not list; a claim written to a public debtor would interrupt, which the research does not settle. */
function findSansEffet({ type, date }: EvenementPrescription, nature: Nature): Effet {
  const acte = ACTES_SANS_EFFET.get(type);
  if (acte === undefined) return createAucun("fait que la règle ne connaît pas, tenu pour sans effet", LISTE_LIMITATIVE);
  if (nature.isParAnnee && (type === "mise_en_demeure" || type === "relance")) {
    const phrase = `À vérifier\u00A0: une réclamation écrite à l’administration interrompt la déchéance (loi 68-1250, art. 2)\u00A0; celle du ${formatJour(date)} n’est pas comptée, par prudence.`;
    return createAucun("réclamation dont l’effet n’est pas compté, par prudence", LOI_68_1250, [phrase]);
  }
  return createAucun(acte.motif, acte.references, acte.avertissement === undefined ? [] : [`À vérifier\u00A0: ${acte.avertissement}.`]);
}

function findPaiement(evenement: EvenementPrescription, nature: Nature): Effet {
  if (nature.isForclusion) return createAucun("un paiement partiel n’interrompt pas une forclusion", FORCLUSION);
  const avertissement = `Le paiement du ${formatJour(evenement.date)} n’interrompt que s’il reconnaît la dette sans équivoque (C. civ., art. 2240)\u00A0: à confirmer.`;
  return createInstant(evenement, "il vaut reconnaissance et interrompt pour toute la créance", [{ texte: "C. civ.", article: "2240" }], [avertissement]);
}

/** From the day of the summons to the end of the instance, nothing runs (C. civ., art. 2241 and 2242). */
function findInstance(evenement: EvenementPrescription, au: Jour): Effet {
  const { issue, fin } = evenement;
  if (isNonAvenue(evenement, au)) return createAucun(`${MOTIFS_FIN.get(issue ?? "") ?? "instance éteinte"}, l’interruption est non avenue`, NON_AVENUE);
  const isEnCours = issue === "en_cours" || fin === undefined || fin > au;
  const avertissements = isEnCours ? [] : [
    ...(issue === undefined ? [`À vérifier\u00A0: l’issue de l’instance engagée le ${formatJour(evenement.date)} n’est pas indiquée\u00A0; un désistement, une péremption, un rejet ou une caducité effacerait son effet (C. civ., art. 2243).`] : []),
    ...(issue === "jugement" ? ["Un jugement exécutoire se poursuit dix ans (CPCE, art. L111-4)\u00A0: cette date ne vaut que pour la créance, pas pour le titre."] : []),
  ];
  const motif = isEnCours ? "la demande en justice interrompt jusqu’à l’extinction de l’instance, encore en cours" : `la demande en justice interrompt jusqu’à l’extinction de l’instance, le ${formatJour(fin)}`;
  return { kind: "interruption", reprise: isEnCours ? undefined : fin, isHorsButoir: true, motif, references: DEMANDE, avertissements };
}

/** The notified order interrupts at once; an opposition opens an instance that freezes the count or undoes it (Civ. 2e 19/11/2020, 19-20.238). */
function findSignification(evenement: EvenementPrescription, au: Jour): Effet {
  if (evenement.issue === undefined) return { ...createInstant(evenement, "elle interrompt la prescription", INJONCTION), isHorsButoir: true };
  const effet = findInstance(evenement, au);
  return effet.kind === "aucun" ? { ...effet, references: [...NON_AVENUE, { texte: "Civ. 2e", article: "19/11/2020, 19-20.238" }] } : effet;
}

function findExecution(evenement: EvenementPrescription, au: Jour): Effet {
  if (!isNonAvenue(evenement, au)) return { ...createInstant(evenement, "cet acte interrompt la prescription", [{ texte: "C. civ.", article: "2244" }]), isHorsButoir: true };
  const avertissement = `À vérifier\u00A0: la mesure du ${formatJour(evenement.date)} a pris fin sans suite (${evenement.issue ?? ""})\u00A0; par prudence, son effet interruptif n’est pas compté.`;
  return createAucun("mesure privée d’effet, tenue par prudence pour non interruptive", [{ texte: "C. civ.", article: "2244" }], [avertissement]);
}

function findDeclaration(evenement: EvenementPrescription, nature: Nature, au: Jour): Effet {
  const references: NonEmpty<Reference> = [{ texte: "C. com.", article: "L622-25-1" }];
  if (nature.isForclusion) return createAucun("par prudence, la déclaration n’est pas tenue pour interruptive d’une forclusion", FORCLUSION, ["À vérifier\u00A0: effet de la déclaration de créance sur la forclusion (C. com., art. L622-25-1)."]);
  const isCloture = evenement.fin !== undefined && evenement.fin <= au;
  const suite = isCloture ? `, le ${formatJour(evenement.fin)}` : ", qui n’est pas intervenue";
  return { kind: "interruption", reprise: isCloture ? evenement.fin : undefined, isHorsButoir: false, motif: `la déclaration interrompt jusqu’à la clôture de la procédure${suite}`, references, avertissements: [] };
}

const MOTIFS_FIN: ReadonlyMap<string, string> = new Map(Object.entries({
  desistement: "désistement",
  peremption: "péremption de l’instance",
  rejet: "demande définitivement rejetée",
  caducite: "caducité",
}));

function createInstant({ date }: EvenementPrescription, motif: string, references: NonEmpty<Reference>, avertissements: readonly string[] = []): Effet & { readonly kind: "interruption" } {
  return { kind: "interruption", reprise: date, isHorsButoir: false, motif, references, avertissements };
}

function createAucun(motif: string, references: NonEmpty<Reference>, avertissements: readonly string[] = []): Effet {
  return { kind: "aucun", motif, references, avertissements };
}
