import { expect, test } from "vitest";
import { LETTRE_MISSION_AVOCAT } from "#shared/actes/modeles/lettre-mission-avocat.ts";
import { LETTRE_MISSION_AVOCAT_GROUPE } from "#shared/actes/modeles/lettre-mission-avocat-groupe.ts";
import { renderActe } from "#shared/actes/redaction.ts";
import { listVerifications } from "#shared/actes/verifications/liste.ts";
import { renderActeInvente } from "../../../support/dossiers-actes.ts";
import { formatDocumentTexte } from "../../../support/blocs-texte.ts";

test("pendant une instance la prescription est interrompue\u00A0: la lettre le dit, et n’est pas bloquée pour une date qui n’existe pas (C. civ., art. 2242)", () => {
  const { faits } = renderActeInvente(LETTRE_MISSION_AVOCAT, "une seule facture");
  const prescriptions = faits.prescriptions.map((lue) => (lue.resultat.kind === "calcule" ? { ...lue, resultat: { ...lue.resultat, valeur: { statut: "interrompue" as const, periodes: lue.resultat.valeur.periodes, theseCreancier: lue.resultat.valeur.theseCreancier } } } : lue));
  const enInstance = { ...faits, prescriptions };
  const redige = renderActe(LETTRE_MISSION_AVOCAT, enInstance);
  expect(listVerifications(LETTRE_MISSION_AVOCAT, redige, enInstance).filter(({ libelle, isAcquise }) => libelle.startsWith("Prescription prudente") && !isAcquise)).toEqual([]);
  expect(formatDocumentTexte(renderActe(LETTRE_MISSION_AVOCAT_GROUPE, enInstance).document)).toContain("interrompue, instance en cours");
});
