import { addJours, type Jour } from "../kernel/jour.ts";
import { formatSanction } from "../kernel/sanction.ts";
import { type Montant, MONTANT_NUL, subtractMontant, sumMontants } from "../kernel/montant.ts";
import { formatReference } from "../kernel/format-reference.ts";
import type { Debiteur, Dossier } from "../model/dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { computeEnchainement } from "../regles/delais/enchainement.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";
import { computeDelaisDossier } from "./delais-dossier.ts";
import { computeActesCreance, listPrescriptionsTitres, type PrescriptionCreance } from "./prescriptions.ts";
import { computeARendre, listSommesDetenues } from "./encaissements.ts";
import { findPlanVivant } from "./plans.ts";
import { listPromessesSuivies } from "./promesses.ts";
import { LIBELLES_EVENEMENT } from "./libelles.ts";
import type { Veille } from "./veilles-lues.ts";

/** States of a plan in which nobody has anything to do but wait. */
export const PLANS_EN_PAIX: ReadonlySet<string> = new Set(["en-cours", "demeure"]);
/** What is already computed of a dossier when its days are listed. */
export interface EtatVeille {
  readonly debiteur: Debiteur | undefined;
  readonly decompte: Decompte | undefined;
  readonly prescriptions: readonly PrescriptionCreance[];
  readonly au: Jour;
  /** Days ahead that are watched for rights; the usual half-year when absent. */
  readonly horizon?: number | undefined;
}

type SourceVeille = (dossier: Dossier, etat: EtatVeille, baremes: Baremes) => readonly Veille[];

/**
 * Where the days that a row keeps come from, one line each: a source that is added is shown everywhere. The delays of procedures are in the row by themselves (`echeances-ligne.ts`).
 */
const SOURCES: readonly SourceVeille[] = [
  listPrescriptionsVeillees,
  listTitres,
  listDeclarations,
  listAudiences,
  listTaches,
  listPromesses,
  listLitiges,
  listMandats,
  listVisas,
  listPlans,
  listReversements,
  listARendre,
];

/** Days ahead and behind that are watched: half a year for a limitation (the guard's map), a week for the rest, three months back. */
export const HORIZON_DROITS = 190;
const HORIZON_SUIVI = 7;
const RECUL = 90;

/** Days after which a mandataire's silence is shown when no date was agreed and the company chose nothing: a habit of the house, not a rule. */
export const SILENCE_USUEL = 21;
const DATE_CONVENUE = "date convenue";

/** The silence of a mandataire as the company counts it; a date that was agreed is nobody's to move. */
export function applySilence(veille: Veille, silence: number | undefined): Veille {
  const { kind, jour, reference } = veille;
  if (kind !== "mandat" || silence === undefined || jour === undefined || reference === DATE_CONVENUE) return veille;
  return { ...veille, jour: addJours(jour, silence - SILENCE_USUEL), reference: `${silence} jours sans nouvelles, réglage de la société` };
}

/** What a row keeps of the days of its dossier within the horizon, the earliest first; a dossier that owes nothing has no right in danger. */
export function listVeillesLigne(dossier: Dossier, etat: EtatVeille, baremes: Baremes): readonly Veille[] {
  return sortVeilles(SOURCES.flatMap((list) => list(dossier, etat, baremes)));
}

/** Everything that has a day in the dossier, the delays of its procedures included. */
export function listVeilles(dossier: Dossier, etat: EtatVeille, baremes: Baremes): readonly Veille[] {
  return sortVeilles([...listVeillesLigne(dossier, etat, baremes), ...listDelaisVeilles(dossier, etat, baremes)]);
}

function sortVeilles(veilles: readonly Veille[]): readonly Veille[] {
  return veilles.toSorted((a, b) => ((a.jour ?? "9999") < (b.jour ?? "9999") ? -1 : 1));
}

/** Name of a line inside its dossier: what a postponement and a second look are about; a delay of procedure is named by its chain. */
export function formatCle({ kind, objetId }: { readonly kind: string; readonly objetId: string }): string {
  return kind === "procedure" ? objetId : `${kind}/${objetId}`;
}

/** Delays that the creditor must keep and has not kept yet. */
function listDelaisVeilles(dossier: Dossier, { decompte, au }: EtatVeille, baremes: Baremes): readonly Veille[] {
  return computeDelaisDossier(dossier, au, baremes).delais.filter(({ etat }) => etat === "a-tenir").map(({ maillon: { id, libelle, sanction }, jour, responsable }): Veille => ({
    kind: "procedure", objetId: id, jour, montant: decompte?.total ?? MONTANT_NUL, objet: libelle, reference: formatSanction(sanction), responsable,
  }));
}

function listPrescriptionsVeillees(dossier: Dossier, { prescriptions, decompte, au, horizon = HORIZON_DROITS }: EtatVeille): readonly Veille[] {
  return prescriptions.flatMap((prescription): readonly Veille[] => {
    const { resultat, creanceId, numero } = prescription;
    const jour = resultat.kind === "calcule" ? resultat.valeur.agirAuPlusTard : undefined;
    const montant = findRestant(dossier, decompte, creanceId);
    if (resultat.kind !== "calcule" || jour === undefined || montant <= 0 || !isEntre(jour, addJours(au, -RECUL), addJours(au, horizon))) return [];
    const [reference] = resultat.justification.references;
    return [{ kind: "prescription", objetId: creanceId, jour, montant, objet: numero, reference: formatReference(reference), actes: listActes(prescription, dossier, au) }];
  });
}

/** A title that is not enforced dies like a claim, ten years on. */
function listTitres(dossier: Dossier, { decompte, au, horizon = HORIZON_DROITS }: EtatVeille, baremes: Baremes): readonly Veille[] {
  const montant = decompte?.total ?? MONTANT_NUL;
  if (montant <= 0) return [];
  return listPrescriptionsTitres(dossier, au, baremes).flatMap(({ titreId, titre, resultat }): readonly Veille[] => {
    const jour = resultat.kind === "calcule" ? resultat.valeur.principal.agirAuPlusTard : undefined;
    if (resultat.kind !== "calcule" || jour === undefined || !isEntre(jour, addJours(au, -RECUL), addJours(au, horizon))) return [];
    return [{ kind: "titre", objetId: titreId, jour, montant, objet: titre.libelle, reference: formatReference(resultat.justification.references[0]), actes: [LIBELLES_EVENEMENT.acte_execution] }];
  });
}

/** Without a statement, the invoice stands for what remains of it. */
function findRestant({ creances }: Dossier, decompte: Decompte | undefined, creanceId: string): Montant {
  // The sum of a title took the place of the invoice: what remains of it is watched with the title.
  if (decompte?.creances.some(({ condamnation }) => condamnation !== undefined) === true) return decompte.creances.find(({ id }) => id === creanceId)?.principalRestant ?? MONTANT_NUL;
  return decompte?.creances.find(({ id }) => id === creanceId)?.principalRestant ?? creances.find((creance) => creance.creanceId === creanceId)?.montantTtc ?? MONTANT_NUL;
}

/** Acts that wait for nobody's agreement. */
const DEPENDENT_DU_DEBITEUR: ReadonlySet<string> = new Set(["reconnaissance", "paiement_partiel", "mediation"]);

function listActes(prescription: PrescriptionCreance, dossier: Dossier, au: Jour): readonly string[] {
  const actes = computeActesCreance(prescription, dossier, au);
  if (actes.kind !== "calcule") return [];
  const [premier] = actes.valeur.actes;
  const seul = actes.valeur.actes.find(({ type }) => !DEPENDENT_DU_DEBITEUR.has(type));
  return [premier.libelle, ...(seul === undefined || seul === premier ? [] : [seul.libelle])];
}

const ARTICLE_DECLARATION = "C. com., art. R622-24";

/** A claim that was not declared to open proceedings; counted from the publication, never from the judgment (C. com., art. R622-24). */
function listDeclarations(dossier: Dossier, { debiteur, decompte, au, horizon = HORIZON_DROITS }: EtatVeille, baremes: Baremes): readonly Veille[] {
  const procedure = debiteur?.procedure;
  // Once opened as a procedure of the dossier, its chain gives the day.
  if (procedure === undefined || procedure.etat === "close" || dossier.poursuites.some(({ kind }) => kind === "declaration-creance") || dossier.evenements.some(({ kind }) => kind === "declaration_creance")) return [];
  const montant = decompte?.total ?? sumMontants(dossier.creances.map(({ montantTtc }) => montantTtc));
  if (montant <= 0) return [];
  const { procedureId: objetId, dateParution } = procedure;
  if (dateParution === undefined) return [{ kind: "declaration-a-dater", objetId, jour: au, montant, objet: "publication au BODACC", reference: ARTICLE_DECLARATION }];
  const resultat = computeEnchainement({ evenements: [{ id: "publication", kind: "publication_bodacc", date: dateParution }], au }, baremes);
  const jour = resultat.kind === "calcule" ? resultat.valeur.maillons.find(({ parametreId }) => parametreId === "delais/declaration-creance")?.echeance : undefined;
  if (jour === undefined || !isEntre(jour, addJours(au, -RECUL), addJours(au, horizon))) return [];
  return [{ kind: "declaration", objetId, jour, montant, objet: procedure.juridiction ?? "mandataire judiciaire", reference: ARTICLE_DECLARATION }];
}

/** A hearing of the week; one that took place and of which nothing was written since. */
function listAudiences(dossier: Dossier, { decompte, au }: EtatVeille): readonly Veille[] {
  const montant = decompte?.total ?? MONTANT_NUL;
  const tenues = dossier.audiences.filter(({ isAnnulee }) => isAnnulee !== true);
  const create = (kind: "audience" | "audience-passee", audience: Dossier["audiences"][number]): Veille => ({ kind, objetId: audience.audienceId, jour: audience.dateFait, montant, objet: [audience.juridiction, audience.heure].filter((mot) => mot !== undefined).join(", ") || "audience" });
  const prochaines = tenues.filter(({ dateFait }) => isEntre(dateFait, au, addJours(au, HORIZON_SUIVI))).map((audience) => create("audience", audience));
  const derniere = tenues.findLast(({ dateFait }) => dateFait < au);
  if (derniere === undefined || derniere.dateFait < addJours(au, -RECUL) || dossier.issues.some(({ audienceId }) => audienceId === derniere.audienceId) || hasNouvelle(dossier, derniere.dateFait, "")) return prochaines;
  return [create("audience-passee", derniere), ...prochaines];
}

function listTaches(dossier: Dossier, { decompte, au }: EtatVeille): readonly Veille[] {
  return dossier.taches.filter(({ faiteLe, avantLe }) => faiteLe === undefined && (avantLe === undefined || avantLe <= addJours(au, HORIZON_SUIVI))).map(({ tacheId, objet, avantLe, responsable, attenduDe }): Veille => ({
    kind: attenduDe === undefined ? "tache" : "attente", objetId: tacheId, jour: avantLe, montant: decompte?.total ?? MONTANT_NUL, objet, responsable, ...(attenduDe === undefined ? {} : { actes: [attenduDe] }),
  }));
}

/** Money announced for a day and that did not come: what was received since the promise is deducted from it. */
function listPromesses(dossier: Dossier, { au }: EtatVeille): readonly Veille[] {
  return listPromessesSuivies(dossier, au).flatMap(({ etat, recu, promesse: { promesseId, planId, montant: promis, pourLe } }): readonly Veille[] => (etat !== "rompue" || planId !== undefined || pourLe < addJours(au, -RECUL) ? [] : [{ kind: "promesse", objetId: promesseId, jour: pourLe, montant: subtractMontant(promis, recu), objet: "" }]));
}

/** The plan that binds, in the words of its state: the list shows it; the day keeps those that ask for something (all but `PLANS_EN_PAIX`). */
function listPlans(dossier: Dossier, { decompte, au }: EtatVeille): readonly Veille[] {
  const plan = findPlanVivant(dossier, au);
  if (plan === undefined) return [];
  const { planId, etat, attendue } = plan;
  return [{ kind: "plan", objetId: planId, jour: etat === "echu" ? plan.regulariserAvant : attendue?.promesse.pourLe, montant: decompte?.total ?? MONTANT_NUL, objet: etat }];
}

/** Money of the company that a mandataire should have passed on. */
function listReversements(dossier: Dossier, { au }: EtatVeille): readonly Veille[] {
  return listSommesDetenues(dossier, au).flatMap(({ reglement: { reglementId, mandataireId }, reste, pourLe }): readonly Veille[] => (pourLe === undefined || pourLe > addJours(au, HORIZON_SUIVI) ? [] : [{ kind: "reversement", objetId: reglementId, jour: pourLe, montant: reste, objet: mandataireId ?? "" }]));
}

/** What the debtor paid in excess is his. */
function listARendre(dossier: Dossier, { decompte }: EtatVeille): readonly Veille[] {
  const montant = computeARendre(dossier, decompte);
  return montant === 0 ? [] : [{ kind: "rendre", objetId: dossier.id, montant, objet: "" }];
}

/** An answer that a department owes on a dispute. */
function listLitiges({ litiges }: Dossier, { decompte, au }: EtatVeille): readonly Veille[] {
  return litiges.flatMap(({ litigeId, reponsePour, issue, montant: conteste, service, responsable }): readonly Veille[] =>
    issue !== undefined || reponsePour === undefined || reponsePour > addJours(au, HORIZON_SUIVI) ? [] : [{ kind: "litige", objetId: litigeId, jour: reponsePour, montant: conteste ?? decompte?.total ?? MONTANT_NUL, objet: responsable ?? service }],
  );
}

/** A verdict that nobody countersigned; the threshold of the creditor says whether anybody must. */
function listVisas({ verdict, visa }: Dossier, { decompte }: EtatVeille): readonly Veille[] {
  return verdict === undefined || visa !== undefined ? [] : [{ kind: "visa", objetId: verdict.faitId, montant: decompte?.total ?? MONTANT_NUL, objet: verdict.par }];
}

/** What was given to someone and was not sent, or was sent and brought nothing back. */
function listMandats(dossier: Dossier, { decompte, au }: EtatVeille): readonly Veille[] {
  const mandat = dossier.mandats.at(-1);
  if (mandat === undefined) return [];
  const montant = decompte?.total ?? MONTANT_NUL;
  const transmission = dossier.transmissions.findLast(({ mandatId }) => mandatId === mandat.mandatId);
  if (transmission === undefined) return [{ kind: "transmettre", objetId: mandat.mandatId, montant, objet: mandat.mandataireId }];
  if (hasNouvelle(dossier, transmission.dateFait, transmission.faitId)) return [];
  const jour = mandat.dateEcheance ?? addJours(transmission.dateFait, SILENCE_USUEL);
  const reference = mandat.dateEcheance === undefined ? `${SILENCE_USUEL} jours sans nouvelles, usage de la maison` : DATE_CONVENUE;
  // Without a date agreed the company may count fewer days: the line is kept, and read with its setting.
  return mandat.dateEcheance !== undefined && jour > addJours(au, HORIZON_SUIVI) ? [] : [{ kind: "mandat", objetId: mandat.mandatId, jour, montant, objet: mandat.mandataireId, reference }];
}

/** Something was written of the dossier after that day: an act, a pièce, a note, a payment, a hearing to come. */
function hasNouvelle({ evenements, pieces, notes, reglements, audiences, taches }: Dossier, depuis: Jour, saufFait: string): boolean {
  return [...evenements, ...pieces, ...notes, ...reglements, ...audiences, ...taches].some(({ dateFait, faitId }) => dateFait > depuis && faitId !== saufFait);
}

function isEntre(jour: Jour, debut: Jour, fin: Jour): boolean {
  return jour >= debut && jour <= fin;
}

/** French phrases of what was done on that day, for the end of the day. */
export function listFaits({ taches, transmissions, actes, mandats, evenements, verdict, relectures }: Dossier, le: Jour): readonly string[] {
  return [
    ...taches.filter(({ faiteLe }) => faiteLe === le).map(({ objet }) => objet),
    ...transmissions.filter(({ dateFait }) => dateFait === le).map(() => "Dossier transmis"),
    ...actes.filter(({ dateFait }) => dateFait === le).map(({ titre }) => titre),
    ...mandats.filter(({ dateFait }) => dateFait === le).map(() => "Mandat confié"),
    ...evenements.filter(({ dateFait }) => dateFait === le).map(({ kind }) => LIBELLES_EVENEMENT[kind]),
    ...(verdict?.dateFait === le ? ["Créance qualifiée"] : []),
    ...relectures.filter(({ dateFait }) => dateFait === le).map(() => "Échéance relue"),
  ];
}
