import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { formatFait } from "#shared/suivi/phrase-fait.ts";
import { formatEnvoi } from "#shared/suivi/phrase-qualification.ts";
import { brouillon, euros, evenement, factsOf, id } from "../../support/dossier-builder.ts";

const JOUR = "2026-11-21";
const PHRASES: readonly [FaitBrouillon, string, string | undefined][] = [
  [brouillon("preuve", JOUR, { pieceId: id("k"), element: "execution", force: "corrobore" }), "Pièce jugée\u00A0: corrobore, livraison ou exécution", undefined],
  [brouillon("levee", JOUR, { element: "execution", creanceId: id("a"), motif: "Avoué" }), "Réserve levée\u00A0: livraison ou exécution", "Avoué"],
  [brouillon("litige", JOUR, { litigeId: id("l"), motif: "qualite", montant: euros("200,00"), service: "technique", reponsePour: jour("2026-12-01"), issue: "non-fonde" }), "Litige\u00A0: défaut ou non-conformité, 200,00\u00A0€", "Technique, réponse pour le 01/12/2026\u00A0; non fondé"],
  [brouillon("visa", JOUR, { decision: "refuse", verdictId: "x", motif: "Trop tôt" }), "Visa refusé", "Trop tôt"],
  [brouillon("promesse", JOUR, { promesseId: id("p"), montant: euros("500,00"), pourLe: jour("2026-12-15") }), "Promesse de 500,00\u00A0€ pour le 15/12/2026", undefined],
  [brouillon("oblige", JOUR, { obligeId: id("o"), debiteurId: id("y"), lien: "caution", plafond: euros("20 000,00") }), "Caution ajouté au dossier", "dans la limite de 20\u202F000,00\u00A0€"],
  [brouillon("delegation", JOUR, { seuilVisa: euros("20 000,00") }), "Visa des qualifications à partir de 20\u202F000,00\u00A0€", undefined],
  [brouillon("solvabilite", JOUR, { appreciation: "payeur-tardif", source: "comptes 2025 déposés", dateSource: jour("2026-11-19") }), "Solvabilité\u00A0: solvable, payeur tardif", "comptes 2025 déposés, relevé du 19/11/2026"],
];

test.each(PHRASES.map(([fait, libelle, detail]) => [libelle, fait, detail] as const))("%s", (libelle, brouillonFait, detail) => {
  const [fait] = factsOf(brouillonFait);
  expect(fait === undefined ? undefined : formatFait(fait, [])).toEqual({ libelle, detail });
});

test("un recommandé dit son numéro, sa présentation, sa réception ; un échange, son canal et son sens", () => {
  expect(formatEnvoi({ evenementId: id("m"), kind: "mise_en_demeure", canal: "lrar", sens: "emis", numeroEnvoi: "1A 204", presenteLe: jour("2026-09-23"), recuLe: jour("2026-09-24"), suiteEnvoi: "remis" })).toBe("Recommandé avec avis, n°\u00A01A 204, présenté le 23/09/2026, reçu le 24/09/2026");
  expect(formatEnvoi({ evenementId: id("m"), kind: "negociation", canal: "lettre", sens: "recu", interlocuteur: "Inès Vauquier" })).toBe("Lettre reçue, Inès Vauquier");
  expect(formatEnvoi({ evenementId: id("m"), kind: "relance" })).toBeUndefined();
});

test("un évènement se lit avec son envoi, puis ses précisions", () => {
  const [fait] = factsOf(evenement("m", "relance", JOUR, { canal: "appel", sens: "emis", detail: "Absente jusqu’à lundi" }));
  expect(fait === undefined ? undefined : formatFait(fait, []).detail).toBe("Appel émis\u00A0; Absente jusqu’à lundi");
});
