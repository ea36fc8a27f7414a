import { describe, expect, test } from "vitest";
import { type Jour, jour } from "#shared/kernel/jour.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { computeCollective, listCollectives } from "#shared/suivi/collective.ts";
import { projectLigne } from "#shared/suivi/ligne.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { BAREMES } from "../../support/baremes.ts";
import { euros, factsOf, facture, id, jalon, ouverture, poursuite, reglement } from "../../support/dossier-builder.ts";

const PROCEDURE: NonNullable<Debiteur["procedure"]> = { procedureId: id("k"), procedure: "redressement_judiciaire", etat: "ouverte", dateOuverture: jour("2026-05-04"), dateParution: jour("2026-05-12"), source: "BODACC", faitId: "y" as never, dateFait: jour("2026-05-12") };
const debiteur = (procedure: Debiteur["procedure"] = PROCEDURE, contenu: Partial<Debiteur> = {}): Debiteur => ({ id: id("b"), nom: "Pelagrin", qualite: "professionnel", faitId: "x" as never, dateFait: jour("2026-01-01"), procedure, ...contenu });

function dossierDe(...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), facture("a", "9 000,00"), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return dossier;
}

const phaseAu = (au: string, procedure: Debiteur["procedure"], ...brouillons: readonly FaitBrouillon[]) => computeCollective(dossierDe(...brouillons), debiteur(procedure), jour(au), BAREMES);
const DECLARATION = [poursuite("p", "declaration-creance"), jalon("o", "publication_bodacc", "2026-05-12"), jalon("q", "declaration_creance", "2026-06-22", { demande: euros("9 500,00") })];

describe("où en est une créance dans la procédure collective", () => {
  test("deux mois depuis le BODACC, reportés du dimanche au lundi ; relevé de forclusion dans les six mois (C. com., art. R622-24 et L622-26)", () => {
    expect(phaseAu("2026-06-01", PROCEDURE)).toMatchObject({ phase: "a-declarer", limite: "2026-07-13", releve: "2026-11-12" });
    expect(phaseAu("2026-07-14", PROCEDURE)?.phase).toBe("forclose");
  });

  test("sans publication, rien ne se compte : elle est à dater", () => {
    expect(phaseAu("2026-06-01", { ...PROCEDURE, dateParution: undefined })).toMatchObject({ phase: "a-dater", maillons: [] });
  });

  test("une sûreté publiée : le délai part de l’avertissement personnel (C. com., art. L622-24)", () => {
    expect(phaseAu("2026-06-15", PROCEDURE, poursuite("p", "declaration-creance"), jalon("o", "publication_bodacc", "2026-05-12"), jalon("n", "avertissement_personnel", "2026-06-10"))).toMatchObject({ phase: "a-declarer", limite: "2026-08-10" });
  });

  test("déclarée, contestée, répondue, admise, avec les dividendes reçus depuis l’ouverture", () => {
    expect(phaseAu("2026-07-20", PROCEDURE, ...DECLARATION)).toMatchObject({ phase: "declaree", declareLe: "2026-06-22", declare: 950_000 });
    const contestee = [...DECLARATION, jalon("s", "contestation_mandataire", "2026-09-14")];
    const conteste = phaseAu("2026-09-20", PROCEDURE, ...contestee);
    expect([conteste?.phase, conteste?.maillons.find(({ parametreId }) => parametreId === "delais/contestation-creance")?.echeance]).toEqual(["contestee", "2026-10-14"]);
    expect(phaseAu("2026-10-02", PROCEDURE, ...contestee, jalon("t", "reponse_mandataire", "2026-10-01"))?.phase).toBe("declaree");
    expect(phaseAu("2026-12-01", PROCEDURE, ...DECLARATION, jalon("v", "admission_creance", "2026-11-10", { accorde: euros("9 000,00") }), reglement("r", "450,00", "2026-11-20"), reglement("z", "100,00", "2026-03-01"))).toMatchObject({ phase: "admise", admis: 900_000, recu: 45_000 });
  });

  test("close, ou sans procédure", () => {
    expect(phaseAu("2026-12-01", { ...PROCEDURE, etat: "close" }, ...DECLARATION)?.phase).toBe("close");
    expect(computeCollective(dossierDe(), { ...debiteur(), procedure: undefined }, jour("2026-12-01"), BAREMES)).toBeUndefined();
  });
});

describe("le portefeuille face aux procédures", () => {
  const AU: Jour = jour("2026-06-01");
  const ligneDe = (partie: Debiteur, dossierId: string, obliges?: readonly string[]): LigneDossier => ({ ...projectLigne(dossierDe(), partie, AU, BAREMES), id: dossierId, debiteurId: partie.id, ...(obliges === undefined ? {} : { obliges }) });

  test("le débiteur, la caution et le dirigeant commun sont rapprochés ; ce qui est à faire vient d’abord", () => {
    const atteint = debiteur(PROCEDURE, { dirigeant: "Marc Ollivier" });
    const sain = debiteur(undefined, { id: id("s"), procedure: undefined, nom: "Sablon" });
    const cousin = debiteur(undefined, { id: id("v"), procedure: undefined, nom: "Voisin", dirigeant: "marc ollivier" });
    const parties = new Map([atteint, sain, cousin].map((partie) => [partie.id, partie]));
    const toutes = listCollectives([ligneDe(cousin, "3"), ligneDe(sain, "2", [atteint.id]), ligneDe(atteint, "1")], parties);
    expect(toutes[0]).toMatchObject({ dossier: { id: "1" }, role: "debiteur", collective: { phase: "a-declarer", limite: "2026-07-13" } });
    expect(new Map(toutes.map(({ dossier, role }) => [dossier.id, role]))).toEqual(new Map([["1", "debiteur"], ["3", "dirigeant"], ["2", "oblige"]]));
  });

  test("un portefeuille sans procédure ne coûte rien", () => {
    expect(listCollectives([], new Map())).toEqual([]);
  });
});
