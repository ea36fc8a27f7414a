import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { listCompte } from "#shared/actes/verifications/compte.ts";
import { findModele } from "#shared/actes/modeles/catalogue.ts";
import { createFaitsActeInventes } from "../../../support/dossiers-actes.ts";

const MODELE = findModele("mise-en-demeure-professionnel");
if (MODELE === undefined) throw new Error("l’acte manque");
const FAITS = createFaitsActeInventes(MODELE, "professionnel, trois factures");
const IBAN = "FR7630006000011234567890189";
const AUTRE = "DE89370400440532013000";
const PRODUIT = { acteId: "a", modele: "m", titre: "Relance", nomFichier: "relance.docx", empreinte: "0", reponses: {}, derogations: [], bordereau: [], faitId: "f" as never, dateFait: jour("2026-10-01") };

function verify(texte: string, { iban = IBAN, dernier, isImprime = true }: { readonly iban?: string; readonly dernier?: string; readonly isImprime?: boolean } = {}): readonly string[] {
  const { creancier, dossier } = FAITS;
  const faits = { ...FAITS, creancier: creancier === undefined ? undefined : { ...creancier, iban }, dossier: { ...dossier, actes: dernier === undefined ? [] : [{ ...PRODUIT, iban: dernier }] } };
  return listCompte({ valeurs: isImprime ? [{ champ: "creancier.iban", valeur: { kind: "texte", texte: iban } }] : [] }, texte, faits).map(({ motif = "acquise", niveau }) => `${niveau} ${motif}`.replace(/[\u00A0\u202F]/g, " "));
}

test("le compte de la société, inchangé, est acquis ; un acte sans compte n’a rien à vérifier", () => {
  expect(verify("Payer sur FR76 3000 6000 0112 3456 7890 189.", { dernier: IBAN })).toEqual(["bloquant acquise"]);
  expect(verify("Sans compte.", { isImprime: false })).toEqual([]);
});

test("un IBAN changé depuis l’acte précédent bloque, avec l’ancien et son jour", () => {
  expect(verify("", { iban: AUTRE, dernier: IBAN })).toEqual([expect.stringMatching(/^bloquant l’IBAN n’est plus celui de l’acte du 1er octobre 2026 \(FR76 3000 6000 0112 3456 7890 189\)/)]);
});

test("un IBAN écrit dans le texte, qui n’est pas celui de la société, bloque même sans champ", () => {
  expect(verify("Payer sur DE89 3704 0044 0532 0130 00 SOUS HUITAINE.", { isImprime: false })).toEqual([expect.stringMatching(/le texte imprime l’IBAN DE89 3704 0044 0532 0130 00, qui n’est pas/)]);
  expect(verify("Référence FR76 1234 5678 9012 3456 7890 000.", { isImprime: false })).toEqual([]);
});
