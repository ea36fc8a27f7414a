// Random portfolios for the figures of the department: bare facts, and the entries that the engine makes of them.
import fc from "fast-check";
import { addJours, fromNumero, jour, type Jour, toNumero } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";
import { POSTES_DEPENSE } from "#shared/model/faits/argent-faits.ts";
import { KINDS_POURSUITE } from "#shared/model/faits/procedure-faits.ts";
import { MOTIFS_CLOTURE } from "#shared/model/faits/liste-faits.ts";
import { projectLigne } from "#shared/suivi/ligne.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { type Cloture, composeCloture } from "#shared/suivi/pilotage/cloture.ts";
import { listFaitsSurvenus } from "#shared/suivi/passe.ts";
import { type Entree, projectSituation } from "#shared/suivi/pilotage/situation.ts";
import { BAREMES } from "./baremes.ts";
import { debiteurProfessionnel, factsOf, id } from "./dossier-builder.ts";
import { createIdCompte } from "./grand-portefeuille.ts";
import { createPortefeuillePilotage } from "./portefeuille-pilotage.ts";

export const AU_PILOTAGE = jour("2026-11-21");
const FIN = toNumero(AU_PILOTAGE);

/** One invented dossier, as bare values that a test adds up by itself. */
export interface DossierNu {
  readonly ouvertLe: number;
  readonly creances: readonly { readonly le: number; readonly montant: number; readonly echeance: number }[];
  readonly avoirs: readonly { readonly le: number; readonly montant: number }[];
  readonly reglements: readonly { readonly le: number; readonly montant: number; readonly rejet?: { readonly apres: number; readonly montant: number } | undefined }[];
  readonly poursuites: readonly { readonly le: number; readonly kind: (typeof KINDS_POURSUITE)[number]; readonly juridiction?: string | undefined }[];
  readonly mandats: readonly { readonly le: number; readonly budget: number }[];
  readonly depenses: readonly { readonly le: number; readonly poste: (typeof POSTES_DEPENSE)[number]; readonly ttc: number; readonly horsTaxes?: number | undefined }[];
  readonly promesses: readonly { readonly le: number; readonly pourLe: number; readonly montant: number; readonly isDePlan: boolean }[];
  readonly abandons: readonly { readonly le: number; readonly montant: number }[];
  readonly remboursements: readonly { readonly le: number; readonly montant: number }[];
  /** Disputed by a person's verdict, in centimes. */
  readonly conteste?: number | undefined;
  /** A liquidation of the debtor, still open. */
  readonly collectiveLe?: number | undefined;
  readonly cloture?: { readonly le: number; readonly motif: (typeof MOTIFS_CLOTURE)[number] } | undefined;
  readonly gestionnaire?: string | undefined;
}

const jourNu = fc.integer({ min: FIN - 900, max: FIN });
const sommeNue = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 5_000_000 }) }, { weight: 1, arbitrary: fc.constant(100_000_000_000_000) });

const dossierBrut: fc.Arbitrary<DossierNu> = fc.record({
  ouvertLe: jourNu,
  creances: fc.array(fc.record({ le: jourNu, montant: sommeNue, echeance: jourNu }), { maxLength: 4 }),
  avoirs: fc.array(fc.record({ le: jourNu, montant: fc.integer({ min: 1, max: 900_000 }) }), { maxLength: 2 }),
  reglements: fc.array(fc.record({ le: jourNu, montant: sommeNue, rejet: fc.option(fc.record({ apres: fc.integer({ min: 0, max: 40 }), montant: sommeNue }), { nil: undefined, freq: 4 }) }), { maxLength: 4 }),
  poursuites: fc.uniqueArray(fc.record({ le: jourNu, kind: fc.constantFrom(...KINDS_POURSUITE), juridiction: fc.option(fc.constantFrom("Lyon", "Lille"), { nil: undefined }) }), { maxLength: 2, selector: ({ le }) => le }),
  mandats: fc.array(fc.record({ le: jourNu, budget: fc.integer({ min: 0, max: 400_000 }) }), { maxLength: 2 }),
  depenses: fc.array(fc.record({ le: jourNu, poste: fc.constantFrom(...POSTES_DEPENSE), ttc: fc.integer({ min: 2, max: 300_000 }), horsTaxes: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }) }), { maxLength: 3 }),
  promesses: fc.array(fc.record({ le: jourNu, pourLe: fc.integer({ min: FIN - 400, max: FIN + 120 }), montant: fc.integer({ min: 1, max: 400_000 }), isDePlan: fc.boolean() }), { maxLength: 4 }),
  abandons: fc.array(fc.record({ le: jourNu, montant: fc.integer({ min: 1, max: 5_000 }) }), { maxLength: 1 }),
  remboursements: fc.array(fc.record({ le: jourNu, montant: fc.integer({ min: 1, max: 900_000 }) }), { maxLength: 1 }),
  conteste: fc.option(fc.integer({ min: 1, max: 3_000_000 }), { nil: undefined, freq: 2 }),
  collectiveLe: fc.option(jourNu, { nil: undefined, freq: 2 }),
  cloture: fc.option(fc.record({ le: jourNu, motif: fc.constantFrom(...MOTIFS_CLOTURE) }), { nil: undefined }),
  gestionnaire: fc.option(fc.constantFrom("Claire Aubry", "Hugo Lemoine"), { nil: undefined }),
});

/** Nothing is given up or given back before the dossier is there, and what came back has come back. */
const dossierNu = dossierBrut.map((nu): DossierNu => {
  const depuis = <T extends { readonly le: number }>(quoi: readonly T[]) => quoi.map((un) => ({ ...un, le: Math.max(un.le, nu.ouvertLe) }));
  const reglements = nu.reglements.map((un) => ({ ...un, rejet: un.rejet === undefined ? undefined : { ...un.rejet, apres: Math.min(un.rejet.apres, FIN - un.le) } }));
  return { ...nu, reglements, abandons: depuis(nu.abandons), remboursements: depuis(nu.remboursements) };
});

export const portefeuilleArbitraire = fc.array(dossierNu, { maxLength: 8 });

/** The facts that say what the bare values say. */
export function listFaitsNus(nu: DossierNu, rang: number): readonly Fait[] {
  const { ouvertLe, creances, avoirs, reglements, poursuites, mandats, cloture, gestionnaire } = nu;
  const sujet = createSujetId("dossier", createIdCompte(rang * 100));
  const cle = (place: number) => createIdCompte(rang * 100 + place);
  const write = (type: FaitBrouillon["type"], le: number, contenu: unknown) => ({ sujet, type, dateFait: fromNumero(le), remplace: [], contenu }) as FaitBrouillon;
  return factsOf(
    write("ouverture", ouvertLe, { reference: `2026-${String(rang).padStart(4, "0")}`, creancierId: id("c"), debiteurId: id("b") }),
    ...creances.map(({ le, montant: montantTtc, echeance }, place) => write("creance", le, { creanceId: cle(10 + place), numero: `F-${place}`, nature: "commercial", montantTtc: montant(montantTtc), dateFacture: fromNumero(le), echeance: fromNumero(echeance), origineEcheance: "stipulee" })),
    ...avoirs.map(({ le, montant: somme }, place) => write("avoir", le, { avoirId: cle(20 + place), montant: montant(somme) })),
    ...reglements.map(({ le, montant: somme }, place) => write("reglement", le, { reglementId: cle(30 + place), montant: montant(somme) })),
    ...reglements.flatMap(({ le, montant: somme, rejet }, place) => (rejet === undefined ? [] : [write("rejet", le + rejet.apres, { rejetId: cle(40 + place), reglementId: cle(30 + place), montant: montant(Math.min(somme, rejet.montant)) })])),
    ...poursuites.map(({ le, kind, juridiction }, place) => write("poursuite", le, { poursuiteId: cle(50 + place), kind, ...(juridiction === undefined ? {} : { juridiction }) })),
    ...mandats.map(({ le, budget }, place) => write("mandat", le, { mandatId: cle(60 + place), mandataireId: id("m"), mission: "Recouvrer", budget: montant(budget) })),
    ...listSuites(nu).map(({ type, le, contenu }, place) => write(type, le, contenu(cle(70 + place)))),
    ...(gestionnaire === undefined ? [] : [write("champ", ouvertLe, { champ: "gestionnaire", valeur: gestionnaire })]),
    ...(cloture === undefined ? [] : [write("cloture", cloture.le, { motif: cloture.motif })]),
  );
}

interface Suite {
  readonly type: FaitBrouillon["type"];
  readonly le: number;
  /** With the identifier of the thing. */
  readonly contenu: (objetId: string) => unknown;
}

/** What costs, what was promised, what was given up or given back, what is disputed. */
function listSuites({ depenses, promesses, abandons, remboursements, conteste, ouvertLe }: DossierNu): readonly Suite[] {
  return [
    ...depenses.map(({ le, poste, ttc, horsTaxes }): Suite => ({ type: "depense", le, contenu: (depenseId) => ({ depenseId, libelle: "Acte", poste, montant: montant(ttc), ...(horsTaxes === undefined ? {} : { horsTaxes: montant(horsTaxes) }) }) })),
    ...promesses.map(({ le, pourLe, montant: somme, isDePlan }): Suite => ({ type: "promesse", le, contenu: (promesseId) => ({ promesseId, montant: montant(somme), pourLe: fromNumero(Math.max(le, pourLe)), ...(isDePlan ? { planId: id("n") } : {}) }) })),
    ...abandons.map(({ le, montant: somme }): Suite => ({ type: "abandon", le, contenu: (abandonId) => ({ abandonId, montant: montant(somme), motif: "petit solde" }) })),
    ...remboursements.map(({ le, montant: somme }): Suite => ({ type: "remboursement", le, contenu: (remboursementId) => ({ remboursementId, montant: montant(somme) }) })),
    ...(conteste === undefined ? [] : [{ type: "verdict", le: ouvertLe, contenu: () => ({ verdict: "partielle", montantConteste: montant(conteste), motif: "qualité" }) } satisfies Suite]),
  ];
}

/** The debtor of a bare dossier, with its collective procedure. */
function listFaitsDebiteur({ collectiveLe }: DossierNu): readonly Fait[] {
  const debiteur = debiteurProfessionnel();
  if (collectiveLe === undefined) return factsOf(debiteur);
  const ouverte = fromNumero(collectiveLe);
  return factsOf(debiteur, { sujet: debiteur.sujet, type: "procedure", dateFait: ouverte, remplace: [], contenu: { procedureId: id("j"), procedure: "liquidation_judiciaire", etat: "ouverte", dateOuverture: ouverte, source: "BODACC, annonce A20260010100" } });
}

/** The entry that facts make on a day. */
export function createEntree(faits: readonly Fait[], au: Jour = AU_PILOTAGE, debiteurs: readonly Fait[] = factsOf(debiteurProfessionnel())): Entree {
  const dossier = projectDossier(faits);
  if (dossier === undefined) throw new Error("dossier absent");
  const debiteur = projectDebiteur(debiteurs);
  return { ligne: projectLigne(dossier, debiteur, au, BAREMES), situation: projectSituation(dossier, debiteur, au) };
}

export function createEntrees(dossiers: readonly DossierNu[]): readonly Entree[] {
  return dossiers.map((dossier, rang) => createEntree(listFaitsNus(dossier, rang), AU_PILOTAGE, listFaitsDebiteur(dossier)));
}

export function addAu(jours: number): Jour {
  return addJours(AU_PILOTAGE, jours);
}

/** The closing of October 2026 by a department that has worked for two years. */
export function createClotureInventee(): Cloture {
  const [, ...dossiers] = createPortefeuillePilotage(AU_PILOTAGE);
  const listAu = (au: Jour) => dossiers.flatMap((lot): readonly Entree[] => {
    const faits = listFaitsSurvenus(factsOf(...lot), au);
    const siens = faits.filter(({ sujet }) => sujet.startsWith("dossier/"));
    const ouvert = siens.find(({ type }) => type === "ouverture")?.dateFait;
    return ouvert === undefined || ouvert > au ? [] : [createEntree(siens, au, faits.filter(({ sujet }) => sujet.startsWith("debiteur/")))];
  });
  const [fin, veille] = [jour("2026-10-31"), jour("2026-09-30")];
  return composeCloture(listAu(fin), listAu(veille), { periode: { debut: jour("2026-10-01"), fin }, comparaison: { debut: jour("2026-09-01"), fin: veille }, reglages: { taux: {} } });
}
