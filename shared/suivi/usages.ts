import { addJours, type Jour } from "../kernel/jour.ts";
import { formatJour } from "../kernel/format-jour.ts";
import { addDuree, type Duree, formatDuree } from "../kernel/duree.ts";
import { formatKindProcedure } from "../kernel/kinds-procedure.ts";
import type { Territoire } from "../kernel/territoire.ts";
import { INSECABLE, uncapitalize } from "../kernel/texte.ts";
import type { Demarche } from "../model/dossier.ts";
import { findJourOuvrablePrecedent } from "../regles/calendrier/jour-ouvrable.ts";
import type { EvenementProcedure, EtatMaillon, Maillon } from "../regles/delais/types-enchainement.ts";
import type { EtatPoursuite } from "./poursuites.ts";
import { type DelaiUsage, type DemarcheUsage, toDureeUsage, type Usage } from "./usage.ts";

/** Where the delays of the house live among those of the packs: no pack bears that name. */
const MAISON = "maison/";

/** A day that the house sets to itself: nothing is lost with it. */
export function isMaison({ parametreId }: Pick<Maillon, "parametreId">): boolean {
  return parametreId.startsWith(MAISON);
}

/** The step of the copy that a house delay is about; `undefined` for the house's own day of a delay of the law. */
export function findDemarcheUsage(usage: Usage | undefined, { parametreId }: Pick<Maillon, "parametreId">): DemarcheUsage | undefined {
  return usage?.demarches.find(({ demarcheUsageId }) => `${MAISON}${demarcheUsageId}` === parametreId);
}

interface Cadre {
  readonly usage: Usage;
  readonly version: number;
  readonly demarches: readonly Demarche[];
  readonly au: Jour;
  readonly territoire: Territoire;
}

/** Days that the house sets to itself in one procedure: its steps, then its own day of the delays of the law. They bear no sanction and replace nothing. */
export function listMaillonsUsage(etat: EtatPoursuite, legaux: readonly Maillon[], cadre: Cadre): readonly Maillon[] {
  return [...cadre.usage.demarches.flatMap((demarche) => listMaillonsDemarche(demarche, etat, cadre)), ...cadre.usage.delais.flatMap((delai) => listMaillonsDelai(delai, legaux, cadre))];
}

/** One day for each event that calls for the step; a follow-up has the next one only. */
function listMaillonsDemarche(demarche: DemarcheUsage, etat: EtatPoursuite, cadre: Cadre): readonly Maillon[] {
  const { delai, nom, isAvant, demarcheUsageId } = demarche;
  if (delai === undefined) return [];
  const duree = toDureeUsage(delai);
  return listCauses(demarche, etat).map((cause) => {
    const faites = cadre.demarches.filter((faite) => faite.poursuiteId === etat.poursuite.poursuiteId && faite.demarcheUsageId === demarcheUsageId && faite.causeId === cause.id);
    const depart = demarche.jusqua === undefined ? cause.date : (faites.at(-1)?.dateFait ?? cause.date);
    const brut = addDuree(depart, isAvant === true ? opposeDuree(duree) : duree);
    return createMaillon({
      id: `${MAISON}${demarcheUsageId} ${cause.id}`, parametreId: `${MAISON}${demarcheUsageId}`, libelle: nom, cause, brut, cadre,
      etat: findEtatDemarche(demarche, { cause, faites, etat, au: cadre.au }),
      pas: `${formatDuree(duree)} ${isAvant === true ? "avant" : "après"} ${depart === cause.date ? formatCause(cause, demarche) : "la dernière fois"} du ${formatJour(depart)}`,
    });
  });
}

function listCauses({ depuis }: DemarcheUsage, { evenements, audiences }: EtatPoursuite): readonly EvenementProcedure[] {
  if (depuis !== "audience") return evenements.filter(({ kind }) => kind === depuis);
  return audiences.filter(({ isAnnulee }) => isAnnulee !== true).map(({ audienceId, dateFait }) => ({ id: audienceId, kind: "audience_judiciaire", date: dateFait }));
}

/** « ordonnance d’injonction de payer », « audience du 06/10/2026 »: what a delay is counted from. */
export function formatCauseDelai({ maillon: { cause }, demarche }: { readonly maillon: Pick<Maillon, "cause">; readonly demarche?: DemarcheUsage | undefined }): string {
  return demarche?.depuis === "audience" ? `audience du ${formatJour(cause.date)}` : uncapitalize(formatKindProcedure(cause.kind));
}

function formatCause({ kind }: EvenementProcedure, { depuis }: Pick<DemarcheUsage, "depuis">): string {
  return depuis === "audience" ? "l’audience" : `«${INSECABLE}${formatKindProcedure(kind)}${INSECABLE}»`;
}

interface SuiviDemarche {
  readonly cause: EvenementProcedure;
  readonly faites: readonly Demarche[];
  readonly etat: EtatPoursuite;
  readonly au: Jour;
}

/** Done, or without object once its hearing is over or the procedure is. */
function findEtatDemarche({ jusqua, isAvant }: DemarcheUsage, { cause, faites, etat, au }: SuiviDemarche): EtatMaillon {
  const derniere = faites.at(-1);
  const fin = jusqua === undefined ? undefined : etat.jalons.find(({ kind, dateFait }) => kind === jusqua && dateFait >= cause.date);
  if (fin !== undefined) return { kind: "accompli", parId: fin.jalonId, le: fin.dateFait };
  if (jusqua === undefined && derniere !== undefined) return { kind: "accompli", parId: derniere.demarcheId, le: derniere.dateFait };
  const dernier = etat.jalons.at(-1);
  if (etat.isClose && dernier !== undefined) return { kind: "sans-objet", parId: dernier.jalonId, le: dernier.dateFait };
  return isAvant === true && cause.date < au ? { kind: "sans-objet", parId: cause.id, le: cause.date } : { kind: "a-venir" };
}

/** The house's own day of a delay of the law, when it comes before it; kept by the same act. */
function listMaillonsDelai({ parametreId, delai, isRetire }: DelaiUsage, legaux: readonly Maillon[], cadre: Cadre): readonly Maillon[] {
  if (delai === undefined || isRetire === true) return [];
  const duree = toDureeUsage(delai);
  return legaux.filter((legal) => legal.parametreId === parametreId).flatMap((legal): readonly Maillon[] => {
    const brut = addDuree(legal.cause.date, legal.compte === "rebours" ? opposeDuree(duree) : duree);
    if (brut >= legal.echeance) return [];
    const { kind } = legal.etat;
    const etat: EtatMaillon = kind === "accompli" || kind === "sans-objet" ? legal.etat : kind === "a-venir" ? { kind: "a-venir" } : { kind: "sans-objet", parId: legal.cause.id, le: legal.cause.date };
    const pas = `${formatDuree(duree)} ${legal.compte === "rebours" ? "avant" : "après"} «${INSECABLE}${formatKindProcedure(legal.cause.kind)}${INSECABLE}» du ${formatJour(legal.cause.date)}${INSECABLE}; la loi laisse jusqu’au ${formatJour(legal.echeance)}`;
    return [createMaillon({ id: `${MAISON}${legal.id}`, parametreId: `${MAISON}${parametreId}`, libelle: `${legal.libelle} (jour de la maison)`, cause: legal.cause, brut, cadre, etat, pas })];
  });
}

interface DemandeMaillon {
  readonly id: string;
  readonly parametreId: string;
  readonly libelle: string;
  readonly cause: EvenementProcedure;
  readonly brut: Jour;
  readonly etat: EtatMaillon;
  /** What was counted, in French. */
  readonly pas: string;
  readonly cadre: Cadre;
}

/** A closed day brings the day forward: the house never gives itself longer. */
function createMaillon({ id, parametreId, libelle, cause, brut, etat, pas, cadre: { version, territoire } }: DemandeMaillon): Maillon {
  const echeance = findJourOuvrablePrecedent(brut, territoire);
  const reference = { texte: "Usage de la maison,", article: `copie version ${version}` };
  return {
    id, parametreId, libelle, cause, compte: "tenir", porteur: "creancier", sanction: "aucune", termeBrut: brut, echeance, etat,
    justification: {
      regle: "suivi/usages", references: [reference],
      etapes: [{ libelle: `Compté par la maison${INSECABLE}: ${pas}`, valeur: formatJour(brut), references: [reference] }, ...(echeance === brut ? [] : [{ libelle: "Jour fermé, avancé au jour ouvré précédent", valeur: formatJour(echeance) }])],
      parametres: [], avertissements: ["Aucun texte n’impose ce jour\u00A0: il aide à tenir ceux de la loi."],
    },
  };
}

function opposeDuree({ mois = 0, jours = 0 }: Duree): Duree {
  return { mois: -mois, jours: -jours };
}

/** What the copy says against a delay of the law, in a dossier; that delay is followed all the same. */
export function findAnomalieDelai({ delais }: Usage, { parametreId, compte, cause, echeance }: Maillon): string | undefined {
  const delai = delais.find((connu) => connu.parametreId === parametreId);
  if (delai?.isRetire === true) return "La copie de la maison a retiré ce délai\u00A0: il est légal, il reste suivi.";
  if (delai?.delai === undefined) return undefined;
  const duree = toDureeUsage(delai.delai);
  const jour = addDuree(cause.date, compte === "rebours" ? opposeDuree(duree) : duree);
  return jour <= echeance ? undefined : `Le jour de la maison, ${formatJour(jour)}, dépasse celui de la loi\u00A0: seul celui de la loi est suivi.`;
}

/** First day on which whoever runs the department is told that a house day is past. */
export function findRemontee(jour: Jour): Jour {
  return addJours(jour, 1);
}
