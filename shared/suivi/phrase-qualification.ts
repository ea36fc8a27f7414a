import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { INSECABLE, uncapitalize } from "../kernel/texte.ts";
import type { FaitDeType } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { LIBELLES_ELEMENT } from "../regles/qualification/preuve.ts";
import { LIBELLES_APPRECIATION, LIBELLES_CANAL, LIBELLES_FORCE, LIBELLES_ISSUE_LITIGE, LIBELLES_LIEN_OBLIGE, LIBELLES_LITIGE, LIBELLES_SERVICE, LIBELLES_SUITE_ENVOI } from "./libelles-qualification.ts";

/** What a fact says, in one French phrase and, when there is more to know, a second line. */
export interface PhraseFait {
  readonly libelle: string;
  readonly detail?: string | undefined;
}

export type TypeQualification = "preuve" | "levee" | "litige" | "visa" | "oblige" | "promesse" | "delegation" | "solvabilite";
type FaitQualification = { readonly [T in TypeQualification]: FaitDeType<T> }[TypeQualification];

/** What a fact of the qualification or of the amicable phase says. */
export function formatFaitQualification(fait: FaitQualification): PhraseFait {
  switch (fait.type) {
    case "preuve": return { libelle: `Pièce jugée${INSECABLE}: ${LIBELLES_FORCE[fait.contenu.force]}, ${uncapitalize(LIBELLES_ELEMENT[fait.contenu.element])}` };
    case "levee": return { libelle: `Réserve levée${INSECABLE}: ${uncapitalize(LIBELLES_ELEMENT[fait.contenu.element])}`, detail: fait.contenu.motif };
    case "litige": return formatLitige(fait.contenu);
    case "visa": return { libelle: fait.contenu.decision === "accorde" ? "Visa accordé" : "Visa refusé", detail: fait.contenu.motif };
    case "oblige": return { libelle: `${LIBELLES_LIEN_OBLIGE[fait.contenu.lien]} ajouté au dossier`, detail: fait.contenu.plafond === undefined ? undefined : `dans la limite de ${formatMontant(fait.contenu.plafond)}` };
    case "promesse": return { libelle: `Promesse de ${formatMontant(fait.contenu.montant)} pour le ${formatJour(fait.contenu.pourLe)}`, detail: fait.contenu.detail };
    case "delegation": return { libelle: fait.contenu.seuilVisa === undefined ? "Visa des qualifications supprimé" : `Visa des qualifications à partir de ${formatMontant(fait.contenu.seuilVisa)}` };
    case "solvabilite": return { libelle: `Solvabilité${INSECABLE}: ${uncapitalize(LIBELLES_APPRECIATION[fait.contenu.appreciation])}`, detail: `${fait.contenu.source}, relevé du ${formatJour(fait.contenu.dateSource)}` };
  }
}

/** « Appel reçu, Mme Vauquier », « Recommandé n° 1A…, reçu le 24/09/2026 »: what an event says of how it was sent. */
export function formatEnvoi({ canal, sens, interlocuteur, numeroEnvoi, presenteLe, recuLe, suiteEnvoi }: ContenuPar["evenement"]): string | undefined {
  const parties = [
    canal === undefined ? undefined : `${LIBELLES_CANAL[canal]}${sens === undefined || canal === "lrar" ? "" : ` ${accord(sens, canal)}`}`,
    interlocuteur,
    numeroEnvoi === undefined ? undefined : `n°${INSECABLE}${numeroEnvoi}`,
    presenteLe === undefined ? undefined : `présenté le ${formatJour(presenteLe)}`,
    recuLe === undefined ? undefined : `reçu le ${formatJour(recuLe)}`,
    suiteEnvoi === undefined || suiteEnvoi === "remis" ? undefined : LIBELLES_SUITE_ENVOI[suiteEnvoi],
  ].filter((partie) => partie !== undefined);
  return parties.length === 0 ? undefined : parties.join(", ");
}

function accord(sens: NonNullable<ContenuPar["evenement"]["sens"]>, canal: NonNullable<ContenuPar["evenement"]["canal"]>): string {
  return `${sens === "recu" ? "reçu" : "émis"}${canal === "lettre" ? "e" : ""}`;
}

function formatLitige({ motif, montant, service, responsable, reponsePour, issue, detail }: ContenuPar["litige"]): PhraseFait {
  const suite = [
    `${responsable ?? LIBELLES_SERVICE[service]}${reponsePour === undefined ? "" : `, réponse pour le ${formatJour(reponsePour)}`}`,
    ...(issue === undefined ? [] : [LIBELLES_ISSUE_LITIGE[issue]]),
    ...(detail === undefined ? [] : [detail]),
  ];
  return { libelle: `Litige${INSECABLE}: ${uncapitalize(LIBELLES_LITIGE[motif])}${montant === undefined ? "" : `, ${formatMontant(montant)}`}`, detail: suite.join("\u00A0; ") };
}
