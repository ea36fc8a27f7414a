import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { addJours, type Jour, jour } from "../kernel/jour.ts";
import { sumMontants } from "../kernel/montant.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { Dossier } from "../model/dossier.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { Controle } from "./controle-jalon.ts";
import type { TitreDossier } from "./titres.ts";

export interface SaisieTitre extends Omit<ContenuPar["titre"], "titreId"> {
  /** Absent: it is new. */
  readonly titreId?: string | undefined;
  readonly dateFait: Jour;
}

export interface SaisieGarde extends Omit<ContenuPar["garde"], "gardeId"> {
  readonly dateFait: Jour;
}

const PREMIER_JOUR = jour("1990-01-01");
/** Ten years: past that the year is read again. */
const ANCIEN = 3653;

/** What is wrong or odd in a title about to be recorded, or corrected. */
export function checkTitre(saisie: SaisieTitre, dossier: Dossier, aujourdhui: Jour): Controle {
  const { dateFait } = saisie;
  return {
    refus: [
      ...(dateFait < PREMIER_JOUR ? [`Un titre du ${formatJour(dateFait)} est trop ancien pour ce dossier${INSECABLE}: vérifier l’année.`] : []),
      ...(dateFait > aujourdhui ? [`Le ${formatJour(dateFait)} n’est pas passé${INSECABLE}: un titre s’enregistre une fois rendu.`] : []),
      ...listRefusJours(saisie, aujourdhui),
      ...listDoublons(saisie, dossier),
      ...listRefusInterets(saisie),
    ],
    reserves: [
      ...(dateFait >= PREMIER_JOUR && dateFait < addJours(aujourdhui, -ANCIEN) ? [`Le ${formatJour(dateFait)} a plus de dix ans${INSECABLE}: relire l’année, et la prescription du titre.`] : []),
      ...listReservesSomme(saisie, dossier),
    ],
  };
}

/** Nothing of a title happened before it. */
function listRefusJours({ dateFait, formuleLe, signifieLe, executoireLe, definitifLe, recours }: SaisieTitre, aujourdhui: Jour): readonly string[] {
  const jours: readonly (readonly [string, Jour | undefined])[] = [["La formule exécutoire", formuleLe], ["La signification", signifieLe], ["La force exécutoire", executoireLe], ["Le caractère définitif", definitifLe], ["Le recours", recours?.formeLe]];
  return jours.flatMap(([nom, le]): readonly string[] => {
    if (le === undefined) return [];
    if (le < dateFait) return [`${nom} du ${formatJour(le)} précède le titre du ${formatJour(dateFait)}${INSECABLE}: corriger l’une des deux dates.`];
    return le > aujourdhui ? [`${nom} du ${formatJour(le)} n’est pas encore là${INSECABLE}: noter ce jour une fois passé.`] : [];
  });
}

/** What the title says of its interest holds together (C. civ., art. 1343-2 and 1343-5). */
function listRefusInterets({ dateFait, taux, compteAu, grace }: SaisieTitre): readonly string[] {
  return [
    ...(taux?.regime === "conventionnel" && taux.tauxPpm === 0 ? ["Le taux que fixe le titre manque : l’écrire, ou choisir « Pas lu »."] : []),
    ...(compteAu !== undefined && compteAu > dateFait ? [`Le titre du ${formatJour(dateFait)} n’a pas pu compter un paiement jusqu’au ${formatJour(compteAu)}${INSECABLE}: corriger l’une des deux dates.`] : []),
    ...(grace !== undefined && grace.au < grace.du ? [`Le délai de grâce finit le ${formatJour(grace.au)}, avant de commencer le ${formatJour(grace.du)}.`] : []),
  ];
}

/** One decision, one title; one number of the same author, one title. */
function listDoublons({ titreId, jalonId, numero, auteur }: SaisieTitre, { titres }: Dossier): readonly string[] {
  const double = titres.find((autre) => autre.titreId !== titreId && ((jalonId !== undefined && autre.jalonId === jalonId) || (numero !== undefined && autre.numero === numero && autre.auteur === auteur)));
  return double === undefined ? [] : [`Le titre du ${formatJour(double.dateFait)} est déjà enregistré pour cette décision${numero === undefined ? "" : ` (n°${INSECABLE}${numero})`}${INSECABLE}: le corriger au lieu d’en créer un second.`];
}

function listReservesSomme({ principal }: SaisieTitre, { creances }: Dossier): readonly string[] {
  const du = sumMontants(creances.map(({ montantTtc }) => montantTtc));
  return principal === undefined || creances.length === 0 || principal <= du ? [] : [`Le principal du titre (${formatMontant(principal)}) dépasse les factures du dossier (${formatMontant(du)})${INSECABLE}: relire la décision, ou ajouter la facture qui manque.`];
}

/** What is wrong or odd in a move of the enforceable copy. */
export function checkGarde(saisie: SaisieGarde, titre: TitreDossier, aujourdhui: Jour): Controle {
  const { dateFait, lieu, detenteur, retourPour } = saisie;
  const actuelle = titre.garde;
  return {
    refus: [
      ...(dateFait > aujourdhui ? [`Le ${formatJour(dateFait)} n’est pas passé${INSECABLE}: un mouvement se note une fois fait.`] : []),
      ...(dateFait < titre.rendu ? [`Le ${formatJour(dateFait)} précède le titre du ${formatJour(titre.rendu)}${INSECABLE}: corriger la date.`] : []),
      ...(actuelle !== undefined && dateFait < actuelle.dateFait ? [`Le ${formatJour(dateFait)} précède le dernier mouvement (${actuelle.detenteur}, ${formatJour(actuelle.dateFait)})${INSECABLE}: corriger la date, ou retirer ce mouvement.`] : []),
      ...(actuelle?.lieu === lieu && actuelle.detenteur === detenteur ? [`La grosse est déjà là (${detenteur}, depuis le ${formatJour(actuelle.dateFait)}).`] : []),
      ...(retourPour !== undefined && retourPour <= dateFait ? [`Le retour attendu le ${formatJour(retourPour)} ne suit pas la remise du ${formatJour(dateFait)}${INSECABLE}: corriger la date.`] : []),
    ],
    reserves: [
      ...(lieu === "debiteur" ? [`Rendue au débiteur, la grosse ne sert plus à exécuter${INSECABLE}: dire pourquoi elle est rendue.`] : []),
      ...(lieu === "mandataire" && actuelle?.lieu === "mandataire" && actuelle.detenteur !== detenteur ? [`La grosse est chez ${actuelle.detenteur}${INSECABLE}: dire comment elle passe à ${detenteur}.`] : []),
    ],
  };
}

/** A title whose copy moved is not withdrawn: its moves first. */
export function checkRetraitTitre({ gardes }: TitreDossier): Controle {
  return { refus: gardes.length === 0 ? [] : [`La grosse de ce titre a ${gardes.length} mouvement${gardes.length > 1 ? "s" : ""}${INSECABLE}: ${gardes.length > 1 ? "les" : "le"} retirer d’abord, ou corriger le titre.`], reserves: [] };
}
