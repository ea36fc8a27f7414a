import { foldTexte } from "../../kernel/texte.ts";
import type { FaitsInstance } from "../../regles/competence/types-competence.ts";
import { findRepresentation, findTentativeAmiable } from "../../suivi/instance.ts";
import type { JuridictionNommee } from "../../suivi/juridiction-dossier.ts";
import { findProcedure } from "../../suivi/procedures/catalogue.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { formatFiltree } from "../langue/filtres.ts";
import { parseReponse } from "./reponse.ts";
import { type Champ, createTypes, DEMANDE, demander, deriver, inconnu } from "./champ.ts";

const { texte, choix, ouiNon, montant } = createTypes<FaitsActe>();

/** The judge and what is asked of him. */
export const CHAMPS_JURIDICTION: Readonly<Record<string, Champ>> = {
  "juridiction.intitule": demander(texte("juridiction, avec son article", DEMANDE, findSaisie), { question: "Quelle juridiction\u00A0? Avec son article\u00A0: le tribunal de commerce de Nanterre", exemple: "le tribunal de commerce de Nanterre" }),
  "juridiction.type": deriver(choix("type de juridiction", DEMANDE, (faits) => findType(findIntitule(faits))), "juridiction.intitule"),
  "juridiction.ordre": deriver(choix("ordre de la juridiction", DEMANDE, (faits) => findOrdre(findIntitule(faits))), "juridiction.intitule"),
  "juridiction.destinataire": deriver(texte("magistrat saisi", DEMANDE, (faits) => formatMagistrat(findIntitule(faits))), "juridiction.intitule"),
  "juridiction.formule": deriver(texte("magistrat saisi", DEMANDE, (faits) => findFormule(findIntitule(faits))), "juridiction.intitule"),
  "juridiction.adresse": demander(texte("adresse de la juridiction", DEMANDE, inconnu), { exemple: "4 rue Pablo-Neruda, 92000 Nanterre" }),
  "procedure.rg": texte("numéro de rôle", "Fiche du dossier, audiences", ({ dossier }) => dossier.audiences.findLast(({ numeroRg }) => numeroRg !== undefined)?.numeroRg),
  "procedure.matiere": demander(texte("matière", DEMANDE, inconnu), { question: "Crédit à la consommation, louage d’habitation, autre\u00A0?", exemple: "un crédit à la consommation" }),
  "procedure.instanceEnCours": demander(ouiNon("instance au fond en cours", DEMANDE, inconnu), { exemple: "non" }),
  "procedure.juridictionFond": demander(texte("juridiction du fond, avec son article", DEMANDE, inconnu), { exemple: "le tribunal de commerce de Nanterre" }),
  "procedure.rgFond": demander(texte("numéro de rôle du fond", DEMANDE, inconnu), { exemple: "25/01234" }),
  "requete.demandeRenvoi": demander(ouiNon("renvoi demandé en cas d’opposition", DEMANDE, inconnu), { question: "Demander, en cas d’opposition, le renvoi devant une juridiction que vous estimez compétente\u00A0?", exemple: "non" }),
  "requete.juridictionRenvoi": demander(texte("juridiction de renvoi, avec son article", DEMANDE, inconnu), { exemple: "le tribunal de commerce de Lyon" }),
  "requete.motifRenvoi": demander(texte("motif du renvoi", DEMANDE, inconnu), { exemple: "lieu de livraison des marchandises" }),
  "frais.greffe": demander(montant("frais de greffe demandés", DEMANDE, inconnu), { exemple: "33,47" }),
  "procedure.representation": deriver(choix("représentation par avocat", DEMANDE, formatRepresentation), "juridiction.intitule"),
  "procedure.tentativeAmiable": deriver(choix("tentative amiable préalable", DEMANDE, formatTentativeAmiable), "juridiction.intitule"),
};

/** What names the court: the answer, else the procedure of the act. */
type FaitsSaisine = Pick<FaitsActe, "reponses" | "acte" | "dossier">;

function findIntitule(faits: FaitsSaisine): string | undefined {
  const lu = parseReponse("texte", faits.reponses["juridiction.intitule"] ?? "");
  return lu?.kind === "texte" ? lu.texte : findSaisie(faits);
}

/** The court of the procedure that this act belongs to, with its article; only when it is named with its place. */
function findSaisie({ acte, dossier }: FaitsSaisine): string | undefined {
  const { juridiction } = dossier.poursuites.findLast(({ kind, juridiction: nom }) => nom !== undefined && findProcedure(kind).evenements.some(({ actes = [] }) => actes.includes(acte.id))) ?? {};
  return juridiction !== undefined && SITUEE.test(juridiction) ? `le ${juridiction.charAt(0).toLowerCase()}${juridiction.slice(1)}` : undefined;
}

const SITUEE = /^tribunal (?:(?:mixte )?de commerce|judiciaire|des activités économiques) (?:de |d['’]|du |des )\S/i;

const TYPES: readonly (readonly [motif: RegExp, type: string, ordre: "commercial" | "judiciaire", regle: FaitsInstance["type"]])[] = [
  [/chambre commerciale/, "chambre-commerciale", "commercial", "CCTJ"],
  [/tribunal mixte de commerce/, "tmc", "commercial", "TMC"],
  [/tribunal de commerce/, "tc", "commercial", "TC"],
  [/tribunal des activites economiques/, "tae", "commercial", "TAE"],
  [/contentieux de la protection/, "jcp", "judiciaire", "TJ"],
  [/juge de l'execution/, "jex", "judiciaire", "TJ"],
  [/tribunal judiciaire|tribunal de proximite|chambre de proximite/, "tj", "judiciaire", "TJ"],
];

/** The court that the act is written for, as its name says it; `undefined` while nobody named it. */
export function findJuridictionNommee(faits: FaitsSaisine): JuridictionNommee | undefined {
  const intitule = findIntitule(faits);
  if (intitule === undefined) return undefined;
  const plie = foldTexte(intitule);
  const [, type, , regle] = TYPES.find(([motif]) => motif.test(plie)) ?? [];
  return { intitule, type: regle, juge: type === "jcp" || type === "jex" ? type : undefined, isProximite: /de proximite/.test(plie) };
}

/** The instance as the rules of competence read it. */
function findInstance({ acte, decompte, aujourdhui }: FaitsActe, intitule: string | undefined): FaitsInstance | undefined {
  const [, type, , regle] = TYPES.find(([motif]) => intitule !== undefined && motif.test(foldTexte(intitule))) ?? [];
  if (regle === undefined || decompte.kind !== "calcule") return undefined;
  const isRefere = acte.id.includes("refere");
  const magistrat = type === "jcp" || type === "jex" ? type : isRefere ? "president" : "formation";
  return { type: regle, magistrat, procedure: isRefere ? "refere" : "fond", montant: decompte.valeur.total, au: aujourdhui };
}

function formatRepresentation(faits: FaitsActe): string | undefined {
  const instance = findInstance(faits, findIntitule(faits));
  const avocat = instance === undefined ? undefined : findRepresentation(instance, faits);
  return avocat === undefined ? undefined : avocat === "obligatoire" ? "obligatoire" : "facultative";
}

function formatTentativeAmiable(faits: FaitsActe): string | undefined {
  const instance = findInstance(faits, findIntitule(faits));
  const tentative = instance === undefined ? undefined : findTentativeAmiable(instance, faits);
  return tentative === undefined ? undefined : tentative === "exigee" ? "exigée" : "non exigée";
}

function findType(intitule: string | undefined): string | undefined {
  return intitule === undefined ? undefined : TYPES.find(([motif]) => motif.test(foldTexte(intitule)))?.[1];
}

function findOrdre(intitule: string | undefined): string | undefined {
  return intitule === undefined ? undefined : TYPES.find(([motif]) => motif.test(foldTexte(intitule)))?.[2];
}

/** A judge who sits alone is addressed himself; a court by its president. */
function isJuge(intitule: string): boolean {
  return /^le juge\s/i.test(intitule);
}

function formatMagistrat(intitule: string | undefined): string | undefined {
  if (intitule === undefined) return undefined;
  const complement = formatFiltree({ kind: "texte", texte: intitule }, ["de"]);
  return isJuge(intitule) ? `À Madame ou Monsieur ${intitule}` : `À Madame ou Monsieur le président ${complement}`;
}

function findFormule(intitule: string | undefined): string | undefined {
  if (intitule === undefined) return undefined;
  return isJuge(intitule) ? (/^(le juge (?:de l['’]exécution|des contentieux de la protection))/i.exec(intitule)?.[1] ?? intitule) : "Madame ou Monsieur le président";
}
