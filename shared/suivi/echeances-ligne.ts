import { addJours, type Jour } from "../kernel/jour.ts";
import type { Audience, Dossier, IssueAudience } from "../model/dossier.ts";
import type { AudienceLigne, DelaiLigne, LigneDossier, SuiviLigne } from "../model/ligne-dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { computeDelaisDossier, type DelaiSuivi } from "./delais-dossier.ts";

/** Days during which a delay that was kept stays on the calendar. */
const MEMOIRE = 62;

/** Delays and hearings of a dossier as the row carries them; nothing for a dossier without any. */
export function projectEcheances(dossier: Dossier, au: Jour, baremes: Baremes): Pick<LigneDossier, "delais" | "audiences" | "suivis"> {
  const visibles = (dossier.cloture === undefined ? computeDelaisDossier(dossier, au, baremes).delais : []).filter((delai) => isVisible(delai, au)).map(toLigne);
  const suivis = dossier.cloture === undefined ? listSuivis(dossier) : [];
  return {
    ...(suivis.length === 0 ? {} : { suivis }),
    ...(visibles.length === 0 ? {} : { delais: visibles }),
    ...(dossier.audiences.length === 0 ? {} : { audiences: dossier.audiences.map((audience) => toAudience(audience, dossier.issues)) }),
  };
}

/** Tasks with a day, and what a mandataire is to give back. */
function listSuivis({ taches, mandats }: Dossier): readonly SuiviLigne[] {
  const mandat = mandats.at(-1);
  return [
    ...taches.flatMap(({ tacheId, objet, avantLe, faiteLe, responsable, attenduDe }): readonly SuiviLigne[] => (avantLe === undefined || faiteLe !== undefined ? [] : [{ id: tacheId, jour: avantLe, objet: attenduDe === undefined ? objet : `${objet} (${attenduDe})`, ...(responsable === undefined ? {} : { responsable }) }])),
    ...(mandat?.dateEcheance === undefined ? [] : [{ id: mandat.mandatId, jour: mandat.dateEcheance, objet: "Retour du mandataire" }]),
  ];
}

/** A delay without object is a story for the fiche; a kept one is told for two months. */
function isVisible({ etat, maillon }: DelaiSuivi, au: Jour): boolean {
  if (maillon.etat.kind === "sans-objet") return false;
  if (etat !== "tenu") return true;
  return maillon.etat.kind === "accompli" && maillon.porteur === "creancier" && maillon.etat.le >= addJours(au, -MEMOIRE);
}

function toLigne({ poursuiteId, maillon, etat, jour, alerteLe, remonteLe, isCritique, relecture, responsable }: DelaiSuivi): DelaiLigne {
  const { id, parametreId, libelle, sanction } = maillon;
  return {
    id, poursuiteId, parametreId, libelle, etat, alerteLe, sanction,
    jour: maillon.etat.kind === "accompli" ? maillon.etat.le : jour,
    ...(responsable === undefined ? {} : { responsable }),
    ...(isCritique && etat === "a-tenir" && relecture === undefined ? { isARelire: true } : {}),
    ...(remonteLe === undefined ? {} : { remonteLe }),
  };
}

function toAudience({ audienceId, dateFait, faitId: _faitId, detail: _detail, motif: _motif, sequence = 0, ...reste }: Audience, issues: readonly IssueAudience[]): AudienceLigne {
  const issue = issues.findLast((candidate) => candidate.audienceId === audienceId);
  return { id: audienceId, jour: dateFait, ...reste, version: sequence, ...(issue === undefined ? {} : { issue: issue.issue, ...(issue.au === undefined ? {} : { au: issue.au }) }) };
}
