import { formatDuree } from "../../kernel/duree.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { addJours, countJours, type Jour, maxJour, minJour } from "../../kernel/jour.ts";
import type { Parametre, ParametreLu } from "../../kernel/parametre.ts";
import type { Etape } from "../../kernel/resultat.ts";
import { type AmenagementRetenu, findEffetConvenu } from "./amenagement.ts";
import { type Butoir, createEtapeButoir, limitButoir } from "./butoir.ts";
import { findTermePrescription } from "./duree-prescription.ts";
import { type Effet, findEffet, formatEvenement } from "./interruption.ts";
import type { Nature } from "./nature.ts";
import { findOpposabilite } from "./solidarite.ts";
import { createSuspension, type RegleSuspension, type Suspension } from "./suspension.ts";
import type { EvenementPrescription, FaitsPrescription, PeriodePrescription } from "./types-prescription.ts";

/** What a count needs besides its starting day. */
export interface CadrePrescription extends RegleSuspension, Pick<FaitsPrescription, "oblige" | "obliges"> {
  readonly nature: Nature;
  readonly parametre: Parametre;
  readonly causes: Pick<AmenagementRetenu, "interrompt" | "suspend">;
  readonly butoir: Butoir | undefined;
  readonly evenements: readonly EvenementPrescription[];
  readonly au: Jour;
}

/** A count followed event after event, in the order of their dates. */
export interface Cours {
  /** Day from which the present count runs. */
  readonly depart: Jour;
  /** Absent while an instance freezes the count. */
  readonly dernierJour: Jour | undefined;
  readonly suspensions: readonly Suspension[];
  readonly isAbrege: boolean;
  readonly periodes: readonly PeriodePrescription[];
  readonly etapes: readonly Etape[];
  readonly lus: readonly ParametreLu[];
  readonly avertissements: readonly string[];
}

export function createCours(depart: Jour, cadre: CadrePrescription): Cours {
  const initial = extendCours({ depart, dernierJour: depart, suspensions: [], isAbrege: false, periodes: [], etapes: [], lus: [], avertissements: [] }, depart, cadre);
  const dates = cadre.evenements.toSorted(compareEvenements);
  const parcouru = dates.reduce((cours, evenement) => addEvenement(cours, evenement, cadre), initial);
  return { ...parcouru, periodes: [...parcouru.periodes, ...listPeriodesCourantes(parcouru)] };
}

/** By day; on one day, an order of their own, so that the order in which they were typed never counts. */
function compareEvenements(premier: EvenementPrescription, second: EvenementPrescription): number {
  const [cle, autre] = [premier, second].map(({ date, type, fin = "", issue = "", contre = "" }) => [date, type, fin, issue, contre].join(" "));
  return cle === undefined || autre === undefined || cle === autre ? 0 : cle < autre ? -1 : 1;
}

function addEvenement(cours: Cours, evenement: EvenementPrescription, cadre: CadrePrescription): Cours {
  const { date } = evenement;
  if (date > cadre.au) return addEtape(cours, evenement, `fait postérieur au ${formatJour(cadre.au)}, pas encore compté`);
  const opposabilite = findOpposabilite(evenement, cadre);
  if (opposabilite !== undefined && !opposabilite.isOpposable) return addEtape(cours, evenement, opposabilite.motif, opposabilite.references);
  const effet = findEffetConvenu(evenement, cadre.causes) ?? findEffet(evenement, cadre.nature, cadre.au);
  if (effet.kind === "aucun") return addEffet(cours, evenement, effet, effet.motif);
  if (cours.dernierJour === undefined) return addEffet(cours, evenement, effet, "sans effet propre\u00A0: le délai est déjà interrompu par l’instance en cours");
  if (date > cours.dernierJour) {
    const phrase = `trop tard\u00A0: la prescription était acquise depuis le ${formatJour(cours.dernierJour)}`;
    return addEffet(cours, evenement, { ...effet, avertissements: listRenonciation(evenement) }, phrase);
  }
  if (effet.kind === "suspension") return addSuspension(cours, evenement, effet, cadre);
  return addInterruption(cours, evenement, effet, cadre);
}

function addSuspension(cours: Cours, evenement: EvenementPrescription, effet: Effet, cadre: CadrePrescription): Cours {
  const suspension = createSuspension(evenement, cadre.au);
  if (suspension.fin <= cours.depart) return addEffet(cours, evenement, effet, "terminée avant que le délai ne coure\u00A0: sans effet");
  const etendu = limitCours(extendCours({ ...cours, suspensions: [...cours.suspensions, suspension] }, cours.depart, cadre), cours, cadre);
  const suite = suspension.isOuverte
    ? `\u00A0; elle court encore et le calcul la tient pour terminée le ${formatJour(suspension.fin)}`
    : `, du ${formatJour(suspension.debut)} au ${formatJour(suspension.fin)}, soit ${formatDuree({ jours: countJours(suspension.debut, suspension.fin) })}`;
  return addEffet(etendu, evenement, effet, `${effet.motif}${suite}`);
}

function addInterruption(cours: Cours, evenement: EvenementPrescription, effet: Effet & { readonly kind: "interruption" }, cadre: CadrePrescription): Cours {
  const { date } = evenement;
  const { reprise } = effet;
  if (reprise !== undefined && reprise < cours.depart) return addEffet(cours, evenement, effet, "antérieur au cours du délai présent\u00A0: sans effet");
  const finFige = reprise === undefined ? cadre.au : addJours(reprise, -1);
  const debutFige = maxJour(date, cours.depart);
  const fige: readonly PeriodePrescription[] = debutFige <= finFige ? [{ kind: "suspendu", debut: debutFige, fin: finFige }] : [];
  const efface: readonly PeriodePrescription[] = date > cours.depart ? [{ kind: "efface", debut: cours.depart, fin: addJours(date, -1) }] : [];
  const interrompu = addEffet({ ...cours, periodes: [...cours.periodes, ...efface, ...fige] }, evenement, effet, effet.motif);
  if (reprise === undefined) return { ...interrompu, dernierJour: undefined };
  const nouveau: Etape = { libelle: "Un nouveau délai de même durée court", valeur: formatJour(reprise), references: [{ texte: "C. civ.", article: "2231" }] };
  const repris = extendCours({ ...interrompu, etapes: [...interrompu.etapes, ...listSolidarite(evenement, cadre), nouveau] }, reprise, cadre);
  return effet.isHorsButoir ? repris : limitCours(repris, cours, cadre);
}

/** Against whom the act was done, when it counts against another all the same. */
function listSolidarite(evenement: EvenementPrescription, cadre: CadrePrescription): readonly Etape[] {
  const opposabilite = findOpposabilite(evenement, cadre);
  return opposabilite === undefined ? [] : [{ libelle: `${formatEvenement(evenement)}\u00A0: ${opposabilite.motif}`, references: opposabilite.references }];
}

/** The outer limit holds what was just added, never what an act had already given. */
function limitCours(cours: Cours, { dernierJour: precedent }: Cours, { butoir }: CadrePrescription): Cours {
  if (cours.dernierJour === undefined || precedent === undefined || butoir === undefined) return cours;
  const dernierJour = limitButoir(cours.dernierJour, precedent, butoir);
  if (dernierJour === cours.dernierJour) return cours;
  return { ...cours, dernierJour, lus: [...cours.lus, butoir.lu], etapes: [...cours.etapes, createEtapeButoir(butoir)], avertissements: [...cours.avertissements, ...butoir.avertissements] };
}

/** The last day of the count that starts on `depart`, with the suspensions known so far. */
function extendCours(cours: Cours, depart: Jour, cadre: CadrePrescription): Cours {
  const terme = findTermePrescription(cadre.parametre, depart, cours.suspensions, cadre);
  return {
    ...cours,
    depart,
    dernierJour: terme.dernierJour,
    isAbrege: terme.isAbrege,
    lus: [...cours.lus, ...terme.lus],
    avertissements: [...cours.avertissements, ...terme.avertissements],
  };
}

function addEffet(cours: Cours, evenement: EvenementPrescription, effet: Effet, phrase: string): Cours {
  const etape: Etape = { libelle: `${formatEvenement(evenement)}\u00A0: ${phrase}`, references: effet.references };
  return { ...cours, etapes: [...cours.etapes, etape], avertissements: [...cours.avertissements, ...effet.avertissements] };
}

function addEtape(cours: Cours, evenement: EvenementPrescription, phrase: string, references?: Etape["references"]): Cours {
  const etape = { libelle: `${formatEvenement(evenement)}\u00A0: ${phrase}` };
  return { ...cours, etapes: [...cours.etapes, references === undefined ? etape : { ...etape, references }] };
}

/** A debtor who acknowledges an acquired prescription may have waived it: a person decides (C. civ., art. 2250 and 2251). */
function listRenonciation({ type, date }: EvenementPrescription): readonly string[] {
  const isAveu = type === "reconnaissance" || type === "paiement_partiel";
  return isAveu ? [`À vérifier\u00A0: l’acte du ${formatJour(date)} peut valoir renonciation à la prescription acquise (C. civ., art. 2250 et 2251).`] : [];
}

/** What runs and what is suspended in the present count, up to its last day. */
function listPeriodesCourantes({ depart, dernierJour, suspensions }: Cours): readonly PeriodePrescription[] {
  if (dernierJour === undefined) return [];
  const periodes: PeriodePrescription[] = [];
  let debut = depart;
  for (const suspension of suspensions) {
    const arret = maxJour(suspension.debut, debut);
    const fin = minJour(suspension.fin, dernierJour);
    if (fin <= arret) continue;
    if (arret > debut) periodes.push({ kind: "court", debut, fin: addJours(arret, -1) });
    periodes.push({ kind: "suspendu", debut: arret, fin: addJours(fin, -1) });
    debut = fin;
  }
  return [...periodes, { kind: "court", debut, fin: dernierJour }];
}
