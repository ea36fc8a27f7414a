import type { Confiance } from "../../kernel/confiance.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import type { Jour } from "../../kernel/jour.ts";
import { INSECABLE } from "../../kernel/texte.ts";
import type { Baremes } from "../../regles/baremes.ts";
import { type ConservationComptable, findConservation, findConservationComptable } from "../cloture-dossier.ts";
import type { VueDossier } from "../vue-dossier.ts";

/** Where a dossier stands between the recovery and the end of its data. */
export const STATUTS_CONSERVATION = ["active", "archive", "echue"] as const;
export type StatutConservation = (typeof STATUTS_CONSERVATION)[number];

/** Something for which the data are kept until a day. */
export interface Duree {
  readonly kind: "decision" | "prescription" | "titre" | "comptable";
  readonly jusquAu: Jour;
  readonly phrase: string;
  readonly confiance: Confiance;
}

export interface Conservation {
  readonly statut: StatutConservation;
  /** Last day for which something keeps the data; absent: nothing says it, a person must. */
  readonly jusquAu?: Jour | undefined;
  readonly durees: readonly Duree[];
  /** What forbids an erasure whatever the day: each a sentence. */
  readonly retenues: readonly string[];
}

/**
 * How long the data of a dossier are kept, and why (droit, § 10): in use while the recovery lasts; then archived until the last of what may still
 * have to be proved; then due. An open procedure, contest, title or request keeps them whatever the day.
 */
export function computeConservation(vue: VueDossier, au: Jour, baremes: Baremes): Conservation {
  const { dossier } = vue;
  const durees = listDurees(vue, au, baremes);
  const jusquAu = durees.map((duree) => duree.jusquAu).toSorted().at(-1);
  const retenues = listRetenues(vue, au);
  const isEchue = jusquAu !== undefined && jusquAu < au && retenues.length === 0;
  return { statut: dossier.cloture === undefined ? "active" : isEchue ? "echue" : "archive", ...(jusquAu === undefined ? {} : { jusquAu }), durees, retenues };
}

function listDurees(vue: VueDossier, au: Jour, baremes: Baremes): readonly Duree[] {
  const { dossier } = vue;
  const decision = dossier.cloture?.conservation;
  const proposee = findConservation(vue);
  const comptable = findConservationComptable(vue, au, baremes);
  return [
    ...(decision === undefined ? [] : [{ kind: "decision", jusquAu: decision, phrase: `décision prise à la clôture, jusqu’au ${formatJour(decision)}`, confiance: "A" } as const]),
    ...(proposee === undefined ? [] : [{ kind: vue.titres.length > 0 ? "titre" : "prescription", jusquAu: proposee.jusquAu, phrase: `${proposee.motif}, jusqu’au ${formatJour(proposee.jusquAu)}`, confiance: "B" } as const]),
    ...(comptable === undefined ? [] : [createDureeComptable(comptable)]),
  ];
}

function createDureeComptable({ derniere, annees, jusquAu, confiance }: ConservationComptable): Duree {
  return { kind: "comptable", jusquAu, phrase: `pièces comptables, ${annees}${INSECABLE}ans depuis la dernière écriture du ${formatJour(derniere)} (à vérifier${INSECABLE}: clôture de l’exercice), jusqu’au ${formatJour(jusquAu)}`, confiance };
}

/** What lives still: a purge is then refused, whoever asks for it. */
export function listRetenues({ dossier, delais, titres }: VueDossier, au: Jour): readonly string[] {
  const vivants = titres.filter(({ resultat }) => resultat.kind !== "calcule" || (resultat.valeur.principal.dernierJour ?? au) >= au);
  const litiges = dossier.litiges.filter(({ issue }) => issue === undefined);
  const ouvertes = delais.poursuites.filter(({ isClose }) => !isClose);
  return [
    ...(dossier.cloture === undefined ? ["le dossier n’est pas clos"] : []),
    ...vivants.map(({ titre }) => `le titre «${INSECABLE}${titre.libelle}${INSECABLE}» peut encore être exécuté`),
    ...(litiges.length === 0 ? [] : ["une contestation est sans issue"]),
    ...ouvertes.map(({ procedure }) => `la procédure «${INSECABLE}${procedure.titre}${INSECABLE}» n’est pas terminée`),
  ];
}
