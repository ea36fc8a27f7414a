import type { Jour } from "../kernel/jour.ts";
import { MONTANT_NUL, montant, sumMontants } from "../kernel/montant.ts";
import type { Debiteur, Dossier, NatureCreance } from "../model/dossier.ts";
import type { KindProchaine, LigneDossier } from "../model/ligne-dossier.ts";
import type { Fait } from "../model/fait.ts";
import { REPORT_DOSSIER } from "../model/faits/journee-faits.ts";
import type { Baremes } from "../regles/baremes.ts";
import { computeCollective } from "./collective.ts";
import { findChiffresDossier, isEcheanceSure } from "./decompte-dossier.ts";
import { projectEcheances } from "./echeances-ligne.ts";
import { findAgirAuPlusTard, listPrescriptions } from "./prescriptions.ts";
import { computeEtape } from "./statut.ts";
import { projectTitres } from "./titres-ligne.ts";
import type { EtatVeille } from "./veille.ts";
import { formatVeilles } from "./veilles-ligne.ts";

/** The row of a dossier in the list, with its figures at `au`. Without a statement, the principal stands alone and is marked. */
export function projectLigne(dossier: Dossier, debiteur: Debiteur | undefined, au: Jour, baremes: Baremes): LigneDossier {
  const decompte = findChiffresDossier(dossier, debiteur, au, baremes);
  const principal = decompte?.principalRestant ?? computePrincipalComptable(dossier);
  return {
    id: dossier.id,
    reference: dossier.reference,
    debiteur: debiteur?.nom ?? "Débiteur inconnu",
    debiteurId: dossier.debiteurId,
    creancierId: dossier.creancierId,
    siren: debiteur?.siren,
    ...(dossier.obliges.length === 0 ? {} : { obliges: [...new Set(dossier.obliges.map(({ debiteurId }) => debiteurId))] }),
    ...(debiteur?.email === undefined ? {} : { courriels: listCourriels(debiteur.email) }),
    etape: computeEtape(dossier),
    solde: decompte?.total ?? principal,
    principal,
    interets: decompte?.interetsRestants ?? MONTANT_NUL,
    indemnites: decompte?.indemnitesRestantes ?? MONTANT_NUL,
    interetsParJour: decompte?.interetsParJour ?? MONTANT_NUL,
    arreteAu: au,
    premiereEcheance: findPremiereEcheance(dossier, au),
    creances: dossier.creances.length,
    verdict: dossier.verdict?.verdict,
    dateOuverture: dossier.dateOuverture,
    ...listNatures(dossier),
    etiquettes: dossier.etiquettes?.length ? dossier.etiquettes : undefined,
    libres: dossier.libres,
    juridiction: dossier.audiences.findLast(({ juridiction }) => juridiction !== undefined)?.juridiction,
    relanceLe: dossier.evenements.findLast(({ kind }) => RELANCES.has(kind))?.dateFait,
    reporteAu: findReport(dossier, au),
    ...projectJours(dossier, { debiteur, decompte, au }, baremes),
    mandataireId: dossier.mandats.at(-1)?.mandataireId,
    gestionnaire: dossier.gestionnaire,
    ...listMains(dossier),
    ...(dossier.confidentialite?.isConfidentiel === true ? { isConfidentiel: true } : {}),
    hasConflit: dossier.conflits.length > 0,
    hasAVerifier: decompte === undefined || dossier.creances.some((creance) => !isEcheanceSure(creance)),
  };
}

/** What has a day in the dossier; of a closed one, only the hearings that were held. */
function projectJours(dossier: Dossier, etat: Omit<EtatVeille, "prescriptions">, baremes: Baremes): Pick<LigneDossier, "agirAuPlusTard" | "prochaineLe" | "prochaineKind" | "delais" | "audiences" | "veilles" | "titres" | "collective"> {
  const echeances = projectEcheances(dossier, etat.au, baremes);
  if (dossier.cloture !== undefined) return echeances;
  const prescriptions = listPrescriptions(dossier, etat.au, baremes);
  const agirAuPlusTard = findAgirAuPlusTard(prescriptions);
  const veilles = formatVeilles(dossier, { ...etat, prescriptions }, baremes);
  const titres = projectTitres(dossier, etat.debiteur, etat.au, baremes);
  return { agirAuPlusTard, ...findProchaine(dossier, { agirAuPlusTard, delais: echeances.delais }, etat.au), ...echeances, ...(veilles === undefined ? {} : { veilles }), ...(titres === undefined ? {} : { titres }), ...projectCollective(dossier, etat, baremes) };
}

/** Without its proofs: rows are kept by the thousand. */
function projectCollective(dossier: Dossier, { debiteur, au }: Pick<EtatVeille, "debiteur" | "au">, baremes: Baremes): Pick<LigneDossier, "collective"> {
  const collective = computeCollective(dossier, debiteur, au, baremes);
  if (collective === undefined) return {};
  const { maillons: _maillons, ...ligne } = collective;
  return { collective: ligne };
}

/** Who lent it, and who else has something to do in it. */
function listMains({ passation, gestionnaire, taches, poursuites, consignes }: Dossier): Pick<LigneDossier, "passation" | "responsables"> {
  const autres = [...taches.filter(({ faiteLe }) => faiteLe === undefined), ...poursuites, ...consignes].flatMap(({ responsable }) => (responsable === undefined || responsable === gestionnaire ? [] : [responsable]));
  return {
    ...(passation === undefined ? {} : { passation: { passationId: passation.passationId, kind: passation.kind, de: passation.de, a: passation.a, ...(passation.retourLe === undefined ? {} : { retourLe: passation.retourLe }) } }),
    ...(autres.length === 0 ? {} : { responsables: [...new Set(autres)] }),
  };
}

/** What is sent to a debtor to be paid. */
const RELANCES: ReadonlySet<Dossier["evenements"][number]["kind"]> = new Set(["relance", "mise_en_demeure", "lrar_assurance"]);

/** The last word on the whole dossier, as long as its day is to come. */
function findReport({ reports }: Dossier, au: Jour): Jour | undefined {
  const jusquAu = reports.findLast(({ cle }) => cle === REPORT_DOSSIER)?.jusquAu;
  return jusquAu !== undefined && jusquAu > au ? jusquAu : undefined;
}

/** Of the largest claim, then of the others. */
function listNatures({ creances }: Dossier): Pick<LigneDossier, "nature" | "autresNatures"> {
  const natures = new Set(creances.toSorted((a, b) => b.montantTtc - a.montantTtc).flatMap(({ nature }): readonly NatureCreance[] => (nature === undefined ? [] : [nature])));
  const [nature, ...autresNatures] = natures;
  return { nature, ...(autresNatures.length === 0 ? {} : { autresNatures }) };
}

/** The first thing that falls due: a prescription that is passed stays in front, a hearing that was held does not. */
function findProchaine({ audiences, mandats }: Dossier, { agirAuPlusTard, delais }: Pick<LigneDossier, "agirAuPlusTard" | "delais">, au: Jour): Pick<LigneDossier, "prochaineLe" | "prochaineKind"> {
  const audience = audiences.find(({ dateFait, isAnnulee }) => isAnnulee !== true && dateFait >= au)?.dateFait;
  const dates: readonly (readonly [KindProchaine, Jour | undefined])[] = [["prescription", agirAuPlusTard], ["delai", delais?.find(({ etat }) => etat === "a-tenir" || etat === "manque")?.jour], ["audience", audience], ["retour", mandats.at(-1)?.dateEcheance]];
  const [premiere] = dates.flatMap(([prochaineKind, prochaineLe]) => (prochaineLe === undefined ? [] : [{ prochaineKind, prochaineLe }])).toSorted((a, b) => (a.prochaineLe < b.prochaineLe ? -1 : 1));
  return premiere ?? {};
}

const HEURE_MS = 3_600_000;

/** Hour (whole hours since 1970) of the last thing written of a dossier: which dossiers a log must read. */
export function findEcritLe(faits: readonly Fait[]): number {
  return Math.floor(faits.reduce((dernier, { horloge }) => Math.max(dernier, horloge[0]), 0) / HEURE_MS);
}

/** A person may type several addresses in one field. */
function listCourriels(email: string): readonly string[] {
  return email.split(/[\s,;]+/).filter((adresse) => adresse.includes("@"));
}

function findPremiereEcheance(dossier: Dossier, au: Jour): Jour | undefined {
  return dossier.creances
    .flatMap(({ echeance }) => (echeance !== undefined && echeance < au ? [echeance] : []))
    .toSorted()
    .at(0);
}

function computePrincipalComptable({ creances, avoirs, reglements }: Dossier) {
  const du = sumMontants(creances.map(({ montantTtc }) => montantTtc));
  const verse = sumMontants([...avoirs, ...reglements].map((deduction) => deduction.montant));
  return montant(Math.max(0, du - verse));
}
