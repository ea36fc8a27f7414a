import { addJours, type Jour } from "../kernel/jour.ts";
import type { Audience, AudienceLigne, DelaiLigne, Dossier, IssueAudience, LigneDossier } from "../model/dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { computeDelaisDossier, type DelaiSuivi } from "./delais-dossier.ts";

/** Days during which a delay that was kept stays on the calendar. */
const MEMOIRE = 62;

/** Delays and hearings of a dossier as the row carries them; nothing for a dossier without any. */
export function projectEcheances(dossier: Dossier, au: Jour, baremes: Baremes): Pick<LigneDossier, "delais" | "audiences"> {
  const visibles = (dossier.cloture === undefined ? computeDelaisDossier(dossier, au, baremes).delais : []).filter((delai) => isVisible(delai, au)).map((delai) => toLigne(delai, dossier));
  return {
    ...(visibles.length === 0 ? {} : { delais: visibles }),
    ...(dossier.audiences.length === 0 ? {} : { audiences: dossier.audiences.map((audience) => toAudience(audience, dossier.issues)) }),
  };
}

/** A delay without object is a story for the fiche; a kept one is told for two months. */
function isVisible({ etat, maillon }: DelaiSuivi, au: Jour): boolean {
  if (maillon.etat.kind === "sans-objet") return false;
  if (etat !== "tenu") return true;
  return maillon.etat.kind === "accompli" && maillon.porteur === "creancier" && maillon.etat.le >= addJours(au, -MEMOIRE);
}

function toLigne({ poursuiteId, maillon, etat, jour, alerteLe, remonteLe, isCritique, relecture, consigne }: DelaiSuivi, { jalons }: Dossier): DelaiLigne {
  const { id, parametreId, libelle, sanction, cause } = maillon;
  const noteA = jalons.find(({ jalonId }) => jalonId === cause.id)?.instant;
  return {
    id, poursuiteId, parametreId, libelle, etat, alerteLe, sanction,
    jour: maillon.etat.kind === "accompli" ? maillon.etat.le : jour,
    ...(consigne?.responsable === undefined ? {} : { responsable: consigne.responsable }),
    ...(noteA === undefined ? {} : { noteA }),
    ...(isCritique && etat === "a-tenir" && relecture === undefined ? { isARelire: true } : {}),
    ...(remonteLe === undefined ? {} : { remonteLe }),
  };
}

function toAudience({ audienceId, dateFait, faitId: _faitId, detail: _detail, motif: _motif, sequence = 0, ...reste }: Audience, issues: readonly IssueAudience[]): AudienceLigne {
  const issue = issues.findLast((candidate) => candidate.audienceId === audienceId);
  return { id: audienceId, jour: dateFait, ...reste, version: sequence, ...(issue === undefined ? {} : { issue: issue.issue, ...(issue.au === undefined ? {} : { au: issue.au }) }) };
}
