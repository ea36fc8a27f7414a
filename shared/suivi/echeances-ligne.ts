import { addJours, type Jour } from "../kernel/jour.ts";
import type { Audience, Dossier, IssueAudience } from "../model/dossier.ts";
import type { AudienceLigne, DelaiLigne, LigneDossier, SuiviLigne } from "../model/ligne-dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { computeDelaisDossier, type DelaiSuivi } from "./delais-dossier.ts";
import { listAudiencesDites } from "./rendez-vous.ts";

/** Days during which a delay that was kept stays on the calendar, and a hearing that was withdrawn in those of others. */
const MEMOIRE = 62;

/** Delays and hearings of a dossier as the row carries them; nothing for a dossier without any. */
export function projectEcheances(dossier: Dossier, au: Jour, baremes: Baremes): Pick<LigneDossier, "delais" | "audiences" | "suivis"> {
  const visibles = (dossier.cloture === undefined ? computeDelaisDossier(dossier, au, baremes).delais : []).filter((delai) => isVisible(delai, au)).map(toLigne);
  const suivis = dossier.cloture === undefined ? listSuivis(dossier) : [];
  return {
    ...(suivis.length === 0 ? {} : { suivis }),
    ...(visibles.length === 0 ? {} : { delais: visibles }),
    ...projectAudiences(dossier, au),
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

/** Hearings of the dossier, then those that were withdrawn and whose day calendars may still hold. */
function projectAudiences(dossier: Dossier, au: Jour): Pick<LigneDossier, "audiences"> {
  const dites = listAudiencesDites(dossier).filter(({ audience }) => dossier.audiences.includes(audience) || audience.dateFait >= addJours(au, -MEMOIRE));
  return dites.length === 0 ? {} : { audiences: dites.map(({ audience, version }) => toAudience(audience, dossier.issues, version)) };
}

function toAudience({ audienceId, dateFait, faitId: _faitId, detail: _detail, motif: _motif, sequence: _sequence, ...reste }: Audience, issues: readonly IssueAudience[], version: number): AudienceLigne {
  const issue = issues.findLast((candidate) => candidate.audienceId === audienceId);
  return { id: audienceId, jour: dateFait, ...reste, version, ...(issue === undefined ? {} : { issue: issue.issue, ...(issue.au === undefined ? {} : { au: issue.au }) }) };
}
