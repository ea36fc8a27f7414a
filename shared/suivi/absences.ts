import { addJours, type Jour } from "../kernel/jour.ts";
import { formatHeure } from "../kernel/format-heure.ts";
import { formatJour } from "../kernel/format-jour.ts";
import { foldTexte, INSECABLE } from "../kernel/texte.ts";
import type { Absence, Creancier } from "../model/dossier.ts";
import { type BrouillonDeType, createSujetId, type FaitId } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { LigneDossier } from "../model/ligne-dossier.ts";
import type { Controle } from "./controle-jalon.ts";

/** Days on which a person is away, both included. */
export interface JoursAbsents {
  readonly personne: string;
  readonly du: Jour;
  readonly au: Jour;
  readonly motif?: string | undefined;
  /** Nobody said it: it is known because the dossiers were lent. */
  readonly isDeduite?: true | undefined;
}

/** Who is away: said of a person, or known because dossiers were lent until a day. */
export function listAbsences(creanciers: readonly Pick<Creancier, "absences">[], lignes: readonly Pick<LigneDossier, "passation" | "gestionnaire">[], aujourdhui: Jour): readonly JoursAbsents[] {
  const dites = creanciers.flatMap(({ absences = [] }) => absences);
  const retours = new Map<string, Jour>();
  for (const { passation, gestionnaire } of lignes) {
    if (passation?.kind !== "absence" || passation.retourLe === undefined || passation.a !== gestionnaire || passation.retourLe <= aujourdhui) continue;
    const connu = retours.get(passation.de);
    if (connu === undefined || passation.retourLe > connu) retours.set(passation.de, passation.retourLe);
  }
  const pretes = [...retours].map(([personne, retourLe]): JoursAbsents => ({ personne, du: aujourdhui, au: addJours(retourLe, -1), motif: "dossiers prêtés", isDeduite: true }));
  return [...dites, ...pretes.filter(({ personne }) => findAbsence(dites, personne, aujourdhui) === undefined)].toSorted((a, b) => (a.du === b.du ? a.personne.localeCompare(b.personne, "fr") : a.du < b.du ? -1 : 1));
}

/** The absence of that person on that day; names are compared without case nor accents. */
export function findAbsence(absences: readonly JoursAbsents[], personne: string | undefined, jour: Jour): JoursAbsents | undefined {
  if (personne === undefined) return undefined;
  const nom = foldTexte(personne.trim());
  return absences.find(({ personne: absente, du, au }) => du <= jour && jour <= au && foldTexte(absente.trim()) === nom);
}

/** « Claire Aubry est absente du 02/12/2026 au 09/12/2026 ». */
export function formatAbsence({ personne, du, au, motif }: JoursAbsents): string {
  const jours = du === au ? `le ${formatJour(du)}` : `du ${formatJour(du)} au ${formatJour(au)}`;
  return `${personne}${INSECABLE}: absence ${jours}${motif === undefined ? "" : ` (${motif})`}`;
}

/** What is wrong in an absence about to be written. */
export function checkAbsence({ personne, du, au }: Pick<JoursAbsents, "personne" | "du" | "au">, connues: readonly JoursAbsents[]): Controle {
  const autre = connues.find((connue) => foldTexte(connue.personne) === foldTexte(personne) && connue.du <= au && connue.au >= du && connue.isDeduite !== true);
  return {
    refus: [
      ...(personne.trim() === "" ? ["Dire qui est absent."] : []),
      ...(au < du ? [`Le ${formatJour(au)} précède le ${formatJour(du)}${INSECABLE}: corriger l’un des deux jours.`] : []),
      ...(autre === undefined ? [] : [`${formatAbsence(autre)}, déjà notée${INSECABLE}: la retirer d’abord si elle change.`]),
    ],
    reserves: [],
  };
}

export function createAbsence(creancierId: string, contenu: ContenuPar["absence"], dateFait: Jour): BrouillonDeType<"absence"> {
  return { sujet: createSujetId("creancier", creancierId), type: "absence", dateFait, remplace: [], contenu };
}

export function createRetraitAbsence(creancierId: string, { faitId }: { readonly faitId: FaitId } & Pick<Absence, "absenceId">, dateFait: Jour): BrouillonDeType<"retrait"> {
  return { sujet: createSujetId("creancier", creancierId), type: "retrait", dateFait, remplace: [faitId], contenu: {} };
}

/** A hearing of the portfolio, as a row holds it, with who goes. */
export interface AudienceConnue {
  readonly audienceId: string;
  readonly jour: Jour;
  readonly heure?: string | undefined;
  readonly juridiction?: string | undefined;
  readonly personne: string;
  readonly debiteur: string;
}

/** Hearings of one day, with who goes: the lawyer, else whoever has the dossier. */
export function listAudiencesDu(lignes: readonly Pick<LigneDossier, "audiences" | "debiteur" | "gestionnaire">[], jour: Jour): readonly AudienceConnue[] {
  return lignes.flatMap(({ audiences = [], debiteur, gestionnaire }) => audiences.flatMap(({ id, jour: le, heure, juridiction, avocat, isAnnulee, issue }): readonly AudienceConnue[] => {
    const personne = avocat ?? gestionnaire;
    return le !== jour || isAnnulee === true || issue !== undefined || personne === undefined ? [] : [{ audienceId: id, jour: le, heure, juridiction, personne, debiteur }];
  }));
}

interface AudiencePrevue {
  readonly audienceId?: string | undefined;
  readonly dateFait: Jour;
  readonly heure?: string | undefined;
  readonly juridiction?: string | undefined;
  readonly avocat?: string | undefined;
}

/** Who cannot be there: already before another court at that hour, or away. Said, never refused: a person decides. */
export function listHeurtsAudience({ audienceId, dateFait, heure, juridiction, avocat }: AudiencePrevue, gestionnaire: string | undefined, absences: readonly JoursAbsents[], duJour: readonly AudienceConnue[]): readonly string[] {
  const personne = avocat ?? gestionnaire;
  const nom = personne === undefined ? "" : foldTexte(personne);
  const prise = heure === undefined || personne === undefined ? undefined : duJour.find((autre) => autre.audienceId !== audienceId && autre.heure === heure && foldTexte(autre.personne) === nom && foldTexte(autre.juridiction ?? "") !== foldTexte(juridiction ?? ""));
  const absence = findAbsence(absences, personne, dateFait);
  return [
    ...(prise === undefined || heure === undefined ? [] : [`${prise.personne} est déjà attendu à ${formatHeure(heure)} le ${formatJour(dateFait)}${INSECABLE}: ${[prise.juridiction, prise.debiteur].filter((mot) => mot !== undefined).join(", ")}. Se faire substituer, ou demander un autre appel.`]),
    ...(absence === undefined ? [] : [`${formatAbsence(absence)}${INSECABLE}: prévoir qui se rend à l’audience du ${formatJour(dateFait)}.`]),
  ];
}

/** Whoever keeps a delay is away on its last day, or during the whole of its notice. */
export function findHeurtDelai(personne: string | undefined, { alerteLe, jour }: { readonly alerteLe: Jour; readonly jour: Jour }, absences: readonly JoursAbsents[]): string | undefined {
  const absence = findAbsence(absences, personne, jour) ?? absences.find((autre) => findAbsence([autre], personne, alerteLe) !== undefined && autre.au >= addJours(jour, -1));
  return absence === undefined ? undefined : `${formatAbsence(absence)}${INSECABLE}: le confier à quelqu’un d’autre, ou l’avancer avant le ${formatJour(absence.du)}.`;
}

/** French sentences of a day: who is away while a hearing is theirs. `entrees`: those of that day. */
export function listAbsencesEnAudience(entrees: readonly { readonly audience?: { readonly avocat?: string | undefined; readonly issue?: unknown } | undefined; readonly gestionnaire?: string | undefined; readonly debiteur: string }[], jour: Jour, absences: readonly JoursAbsents[]): readonly string[] {
  return entrees.flatMap(({ audience, gestionnaire, debiteur }): readonly string[] => {
    const absence = audience === undefined || audience.issue !== undefined ? undefined : findAbsence(absences, audience.avocat ?? gestionnaire, jour);
    return absence === undefined ? [] : [`${formatAbsence(absence)}${INSECABLE}; audience ${debiteur}`];
  });
}
