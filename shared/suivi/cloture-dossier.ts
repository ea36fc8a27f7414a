import { addDuree } from "../kernel/duree.ts";
import type { Confiance } from "../kernel/confiance.ts";
import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { sumMontants } from "../kernel/montant.ts";
import { findValeurCalculee } from "../kernel/resultat.ts";
import { formatListe, formatNombreDe, INSECABLE } from "../kernel/texte.ts";
import type { LigneDossier } from "../model/ligne-dossier.ts";
import { createSujetId, type FaitBrouillon } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { type Baremes, findValeurDe } from "../regles/baremes.ts";
import { computeARendre, listSommesDetenues } from "./encaissements.ts";
import { findPlanVivant } from "./plans.ts";
import { listRemplaces } from "./projection.ts";
import { listTitres } from "./titres.ts";
import { readVeilles } from "./veilles-lues.ts";
import type { VueDossier } from "./vue-dossier.ts";

/** Something still alive that forbids the closing, and the tab of the fiche where it ends (act 27, refusals). */
export interface Obstacle {
  readonly id: string;
  readonly phrase: string;
  readonly onglet: string;
}

type Motif = ContenuPar["cloture"]["motif"];

/** All that must end before the dossier does; a closing that says the debt is paid also needs it to be. */
export function listObstacles(vue: VueDossier, motif: Motif | undefined, au: Jour): readonly Obstacle[] {
  const { dossier, delais, decompte } = vue;
  const valeur = findValeurCalculee(decompte);
  const aRendre = computeARendre(dossier, valeur);
  const detenues = listSommesDetenues(dossier, au);
  return [
    ...(findPlanVivant(dossier, au) === undefined ? [] : [{ id: "plan", phrase: "un plan d’apurement lie encore les parties\u00A0: closez-le, ou mettez-y fin", onglet: "amiable" }]),
    ...dossier.audiences.filter(({ dateFait, isAnnulee }) => isAnnulee !== true && dateFait >= au).map(({ audienceId, dateFait }): Obstacle => ({ id: `audience/${audienceId}`, phrase: `une audience est fixée au ${formatJour(dateFait)}${INSECABLE}: notez son issue, ou son annulation`, onglet: "procedures" })),
    ...delais.poursuites.filter(({ isClose }) => !isClose).map(({ poursuite, procedure }): Obstacle => ({ id: `poursuite/${poursuite.poursuiteId}`, phrase: `la procédure «${INSECABLE}${procedure.titre}${INSECABLE}» n’est pas terminée${INSECABLE}: notez sa fin (désistement, mainlevée, exécution)`, onglet: "procedures" })),
    ...listTitres(dossier).filter(({ garde }) => garde !== undefined && garde.lieu !== "service" && garde.lieu !== "debiteur").map(({ titreId, garde }): Obstacle => ({ id: `grosse/${titreId}`, phrase: `la copie exécutoire est chez ${garde?.detenteur ?? ""}${INSECABLE}: faites-la revenir`, onglet: "titres" })),
    ...(detenues.length === 0 ? [] : [{ id: "reversement", phrase: `${formatMontant(sumMontants(detenues.map(({ reste }) => reste)))} restent à reverser par un mandataire`, onglet: "encaissements" }]),
    ...(aRendre === 0 ? [] : [{ id: "rendre", phrase: `${formatMontant(aRendre)} de trop-perçu restent à rendre au débiteur`, onglet: "encaissements" }]),
    ...(valeur !== undefined && valeur.total > 0 && motif !== undefined && SOLDES.has(motif) ? [{ id: "solde", phrase: `le décompte du jour n’est pas soldé${INSECABLE}: il reste ${formatMontant(valeur.total)}, à encaisser ou à abandonner`, onglet: "encaissements" }] : []),
  ];
}

/** Reasons that say that nothing is owed any more. */
const SOLDES: ReadonlySet<Motif> = new Set(["paiement", "plan"]);

/** The same from the row alone, for many dossiers at once; `undefined`: nothing is alive. */
export function findObstacleLigne(ligne: LigneDossier, motif: Motif, au: Jour): string | undefined {
  const kinds = new Set(readVeilles(ligne).veilles.map(({ kind }) => kind));
  const raisons = [
    ...(kinds.has("plan") ? ["un plan est en cours"] : []),
    ...(ligne.audiences?.some(({ jour, isAnnulee }) => isAnnulee !== true && jour >= au) === true ? ["une audience est fixée"] : []),
    ...(ligne.delais?.some(({ etat }) => etat === "a-tenir") === true ? ["un délai de procédure est à tenir"] : []),
    ...(kinds.has("reversement") ? ["une somme est à reverser"] : []),
    ...(kinds.has("rendre") ? ["un trop-perçu est à rendre"] : []),
    ...(ligne.solde > 0 && SOLDES.has(motif) ? [`il reste ${formatMontant(ligne.solde)}`] : []),
  ];
  return raisons.length === 0 ? undefined : formatListe(raisons);
}

/** The day until which the dossier is proposed to be kept, and why; a person decides (RGPD, art. 5). */
export interface ConservationProposee {
  readonly jusquAu: Jour;
  readonly motif: string;
}

/** The last day on which the debt, or a title, could still be claimed: what the pièces may have to prove until then. `undefined`: no limitation is known. */
export function findConservation({ prescriptions, titres }: VueDossier): ConservationProposee | undefined {
  const creances = prescriptions.flatMap(({ resultat }) => (resultat.kind === "calcule" && resultat.valeur.dernierJour !== undefined ? [resultat.valeur.dernierJour] : []));
  const executions = titres.flatMap(({ resultat }) => (resultat.kind === "calcule" && resultat.valeur.principal.dernierJour !== undefined ? [resultat.valeur.principal.dernierJour] : []));
  const jusquAu = [...creances, ...executions].toSorted().at(-1);
  if (jusquAu === undefined) return undefined;
  return { jusquAu, motif: executions.includes(jusquAu) ? `prescription de l’exécution du titre, ${formatNombreDe(executions.length, "titre", "titres")}` : "prescription de la créance" };
}

export interface ConservationComptable {
  readonly jusquAu: Jour;
  readonly annees: number;
  /** Day of the last of what the accounts hold. */
  readonly derniere: Jour;
  readonly confiance: Confiance;
}

/** Last day until which the accounts keep what the dossier gave them: invoices, credit notes, payments, costs; `undefined`: it holds none, or the packs do not say. */
export function findConservationComptable({ dossier: { creances, avoirs, reglements, depenses, pertes } }: VueDossier, au: Jour, baremes: Baremes): ConservationComptable | undefined {
  const derniere = [...creances.map(({ dateFacture, dateFait }) => dateFacture ?? dateFait), ...[...avoirs, ...reglements, ...depenses, ...pertes].map(({ dateFait }) => dateFait)].toSorted().at(-1);
  const duree = findDureeComptable(baremes, au);
  return derniere === undefined || duree === undefined ? undefined : { jusquAu: addDuree(derniere, { annees: duree.valeur }), annees: duree.valeur, derniere, confiance: duree.confiance };
}

/** Years during which the accounts keep their pièces; `undefined`: the packs do not say. */
export function findDureeComptable(baremes: Baremes, au: Jour): { readonly valeur: number; readonly confiance: Confiance } | undefined {
  const lecture = findValeurDe(baremes, "conservation/pieces-comptables", au);
  return lecture.ok ? lecture.lu : undefined;
}

/** The fact that closes; a closing that stood is replaced. */
export function createCloture({ dossier, faits }: VueDossier, contenu: ContenuPar["cloture"], au: Jour): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossier.id), type: "cloture", dateFait: au, remplace: listRemplaces(faits, "cloture", () => true), contenu };
}

/** The fact that opens again, with its reason. */
export function createReouverture({ dossier, faits }: VueDossier, motif: string, au: Jour): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossier.id), type: "retrait", dateFait: au, remplace: listRemplaces(faits, "cloture", () => true), contenu: { motif } };
}

/** Letters of a closing, by who receives them (acts 26, 27, 28). */
export function listLettres({ dossier }: VueDossier, motif: Motif): readonly string[] {
  if (motif === "erreur") return ["cloture-interne"];
  return [
    ...(motif === "paiement" || motif === "plan" || motif === "transaction" ? ["quitus"] : []),
    "cloture-debiteur",
    ...(dossier.mandats.length > 0 ? ["cloture-mandataire"] : []),
    "cloture-interne",
    ...(motif === "irrecouvrable" || motif === "collective" ? ["certificat-irrecouvrabilite"] : []),
  ];
}
