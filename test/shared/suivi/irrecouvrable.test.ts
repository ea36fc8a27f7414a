import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { Debiteur, Dossier, Jalon } from "#shared/model/dossier.ts";
import { findCauseFaits, findPiecesNommees, formatMesures, hasTitre, isContestee, listConstats, listDiligences, listMesuresEngagees } from "#shared/suivi/irrecouvrable.ts";
import { createFaitsInventes, createObjetInvente as objet } from "../../support/dossier-invente.ts";

const { dossier: INVENTE, debiteur } = createFaitsInventes();
const jalon = (kind: Jalon["kind"], le: string, reste: Partial<Jalon> = {}): Jalon => ({ ...objet(le), jalonId: `${kind}-${le}`, poursuiteId: "p", kind, par: "u", instant: 0, ...reste });
const createDossier = (changement: Partial<Dossier>): Dossier => ({ ...INVENTE, ...changement });
const LIQUIDATION = { ...debiteur!, procedure: { ...objet("2026-10-06"), procedureId: "c", procedure: "liquidation_judiciaire", etat: "ouverte", dateOuverture: jour("2026-10-06"), juridiction: "tribunal de commerce de Nanterre", source: "BODACC" } } as Debiteur;

describe("ce que les faits disent de l’irrécouvrabilité (CGI, art. 272-1)", () => {
  test("un jugement de liquidation suffit, à son jour, même si une mesure a échoué depuis", () => {
    expect(findCauseFaits(createDossier({ jalons: [jalon("proces_verbal_carence", "2026-11-02")] }), LIQUIDATION)).toEqual({ cause: "liquidation judiciaire", date: "2026-10-06" });
  });

  test("sinon, la dernière mesure qui n’a rien trouvé\u00A0: carence, ou tiers qui ne détient rien", () => {
    const jalons = [jalon("saisie_attribution", "2026-09-01"), jalon("reponse_tiers", "2026-09-01", { accorde: montant(0) }), jalon("proces_verbal_carence", "2026-10-12")];
    expect(findCauseFaits({ jalons }, debiteur)).toEqual({ cause: "échec des poursuites", date: "2026-10-12" });
    expect(listConstats({ jalons }).map(({ kind }) => kind)).toEqual(["reponse_tiers", "proces_verbal_carence"]);
    expect(formatMesures({ jalons })).toBe("Saisie-attribution du 01/09/2026 ; Réponse du tiers saisi, qui ne détient rien du 01/09/2026 ; Procès-verbal de carence du 12/10/2026");
  });

  test("une mesure en cours, ou un tiers qui détient quelque chose, ne disent rien\u00A0: aucune cause n’est inventée", () => {
    const jalons = [jalon("saisie_attribution", "2026-09-01"), jalon("reponse_tiers", "2026-09-01", { accorde: montant(120_000) })];
    expect(findCauseFaits({ jalons }, debiteur)).toBeUndefined();
    expect(listMesuresEngagees({ jalons })).toHaveLength(1);
    expect(formatMesures({ jalons: [] })).toBeUndefined();
  });
});

describe("les diligences", () => {
  test("se suivent jour après jour, chacune avec ses pièces, jugement d’ouverture compris", () => {
    const dites = listDiligences(createDossier({ jalons: [jalon("signification_injonction", "2026-10-02", { pieceId: "acte" })] }), LIQUIDATION);
    expect(dites.map(({ le, libelle }) => `${le} ${libelle}`)).toEqual(["2026-05-04 Relance", "2026-09-21 Mise en demeure", "2026-10-02 Signification de l’ordonnance d’injonction de payer", "2026-10-06 Jugement d’ouverture d’une procédure collective"]);
    expect(dites[2]?.pieceIds).toEqual(["acte"]);
    expect(dites[1]?.pieceIds).toHaveLength(1);
  });

  test("un événement et l’étape de procédure qui dit la même chose le même jour ne font qu’une ligne, avec les pièces des deux", () => {
    const evenement = { ...objet("2026-10-02"), evenementId: "e", kind: "signification_injonction", pieceId: "copie" } as const;
    const dites = listDiligences(createDossier({ evenements: [evenement], jalons: [jalon("signification_injonction", "2026-10-02", { pieceId: "acte" })] }), undefined);
    expect(dites).toEqual([expect.objectContaining({ pieceIds: ["copie", "acte"] })]);
  });

  test("la contestation du débiteur n’en est pas une", () => {
    const contestation = { ...objet("2026-06-12"), evenementId: "c", kind: "contestation" } as const;
    expect(listDiligences(createDossier({ evenements: [contestation] }), undefined)).toEqual([]);
    expect(isContestee(createDossier({ evenements: [contestation] }))).toBe(true);
  });
});

test("une contestation close n’empêche plus\u00A0; sans litige ni verdict contraire, rien n’est contesté", () => {
  expect(isContestee(INVENTE)).toBe(false);
  const litige = { ...objet("2026-06-12"), litigeId: "l", motif: "qualite", service: "technique" } as const;
  expect(isContestee(createDossier({ litiges: [litige] }))).toBe(true);
  expect(isContestee(createDossier({ litiges: [{ ...litige, issue: "non-fonde" as never }] }))).toBe(false);
  expect(isContestee(createDossier({ verdict: { ...INVENTE.verdict!, verdict: "contestee" } }))).toBe(true);
});

test("une pièce se reconnaît à son nom ou à son intitulé, accents et tirets à part", () => {
  const [modele] = INVENTE.pieces;
  const pieces = [{ ...modele!, pieceId: "a", nom: "PV_de-carence.pdf", intitule: undefined }, { ...modele!, pieceId: "b", nom: "scan.pdf", intitule: "Certificat d’irrécouvrabilité" }, { ...modele!, pieceId: "c", nom: "facture.pdf", intitule: undefined }];
  expect(findPiecesNommees({ pieces }, /carence|irrecouvr/).map(({ pieceId }) => pieceId)).toEqual(["a", "b"]);
});

test("un titre est ce que le dossier a d’enregistré, ou la décision d’une procédure", () => {
  expect(hasTitre(createDossier({ titres: [], jalons: [], poursuites: [] }))).toBe(false);
  const poursuite = { ...objet("2026-06-01"), poursuiteId: "p", kind: "assignation-fond" } as Dossier["poursuites"][number];
  expect(hasTitre(createDossier({ titres: [], poursuites: [poursuite], jalons: [jalon("jugement", "2026-09-14")] }))).toBe(true);
});
