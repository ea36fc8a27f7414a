import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { formatListe, uncapitalize } from "../kernel/texte.ts";
import { findDureeComptable } from "../suivi/cloture-dossier.ts";
import { findProcedure } from "../suivi/procedures/catalogue.ts";
import { type DemandeConnue, findLimite, listOuvertes } from "../suivi/rgpd/demandes.ts";
import { formatConsultations } from "./dossier-acces.ts";
import type { FaitsActe } from "./faits-acte.ts";
import { formatDurees } from "./registre-traitements.ts";

/** The request of access that the act answers: the oldest of the debtor without an answer; `undefined`: none is noted. */
export function findDemandeAcces({ debiteur }: Pick<FaitsActe, "debiteur">): DemandeConnue | undefined {
  return listOuvertes(debiteur, ["acces"])[0];
}

/** Last day to answer it (RGPD, art. 12), put off when the act says so. */
export function findLimiteAcces(faits: Pick<FaitsActe, "debiteur" | "baremes" | "reponses">): Jour | undefined {
  const demande = findDemandeAcces(faits);
  return demande === undefined ? undefined : findLimite(faits.baremes, demande.dateFait, /^oui$/i.test(faits.reponses["acces.prolongation"]?.trim() ?? ""));
}

/** A demand of erasure or of limitation waits for its answer: an information letter would come too early. */
export function hasDemandeOuverte({ debiteur }: Pick<FaitsActe, "debiteur">): boolean {
  return listOuvertes(debiteur, ["effacement", "limitation"]).length > 0;
}

/** Who really received something of the dossier, and when; nobody is named who is not of the company but by the quality in which he received it. */
export function formatDestinataires({ dossier }: Pick<FaitsActe, "dossier">): string {
  const remises = [...new Set(dossier.transmissions.map(({ dateFait }) => formatJour(dateFait)))];
  const service = "notre service contentieux et notre comptabilité";
  return remises.length === 0 ? service : `${service}\u00A0; notre mandataire, le ${formatListe(remises)}`;
}

/** Procedures open about the dossier, with their day and court. */
export function formatProcedures({ dossier }: Pick<FaitsActe, "dossier">): string {
  const procedures = dossier.poursuites.map(({ kind, dateFait, juridiction }) => `${uncapitalize(findProcedure(kind).titre)} du ${formatJour(dateFait)}${juridiction === undefined ? "" : ` (${juridiction})`}`);
  return procedures.length === 0 ? "aucun acte ni décision" : procedures.join("\u00A0; ");
}

/** How often the dossier was opened, when that is noted. */
export function formatConsultationsActe({ dossier }: Pick<FaitsActe, "dossier">): string {
  return uncapitalize(formatConsultations([dossier])).replace(/\.$/, "");
}

/** Durations of the register, with what the law in force says of accounting pièces. */
export function formatDureesActe({ baremes, aujourdhui }: Pick<FaitsActe, "baremes" | "aujourdhui">): string {
  return formatDurees(findDureeComptable(baremes, aujourdhui)?.valeur);
}

/** Public registers in which the person was looked up. */
export function formatSources({ debiteur }: Pick<FaitsActe, "debiteur">): string | undefined {
  const verifiees = debiteur?.verifications ?? [];
  return verifiees.length === 0 ? undefined : `le BODACC, consulté le ${formatListe(verifiees.map(({ dateFait }) => formatJour(dateFait)))}`;
}
