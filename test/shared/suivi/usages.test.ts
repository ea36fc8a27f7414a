import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { previewChangements } from "#shared/suivi/changements-delais.ts";
import { computeDelaisDossier, type DelaiSuivi } from "#shared/suivi/delais-dossier.ts";
import { formatFait } from "#shared/suivi/phrase-fait.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import type { Usage } from "#shared/suivi/usage.ts";
import { findRemontee, formatCauseDelai, isMaison } from "#shared/suivi/usages.ts";
import { BAREMES } from "../../support/baremes.ts";
import { audience, brouillon, factsOf, facture, id, issue, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

const VIDE: Usage = { kind: "injonction-de-payer", noms: [], demarches: [], delais: [], documents: [] };
const IP = [poursuite("p", "injonction-de-payer", "2026-06-01", { nature: "commerciale" }), jalon("q", "requete_injonction", "2026-06-08"), jalon("o", "ordonnance_injonction", "2026-09-01")];
const RELANCE: Usage["demarches"][number] = { demarcheUsageId: id("x"), nom: "Relancer l’étude", depuis: "ordonnance_injonction", delai: { nombre: 15, unite: "jours" }, jusqua: "signification_injonction", responsable: "Karim Benali" };

function suit(usage: Partial<Usage>, kind: Usage["kind"] = "injonction-de-payer"): FaitBrouillon {
  return brouillon("adoption", "2026-09-02", { poursuiteId: id("p"), version: 3, usage: { ...VIDE, kind, ...usage } });
}

function faite(lettre: string, le: string, causeLettre = "o"): FaitBrouillon {
  return brouillon("demarche", le, { demarcheId: id(lettre), poursuiteId: id("p"), demarcheUsageId: id("x"), causeId: id(causeLettre), nom: "Relancer l’étude" });
}

function delaisAu(au: string, ...faits: readonly FaitBrouillon[]): readonly DelaiSuivi[] {
  const dossier = projectDossier(factsOf(ouverture(), facture("a", "12 000,00"), ...faits));
  if (dossier === undefined) throw new Error("dossier absent");
  return computeDelaisDossier(dossier, jour(au), BAREMES).delais;
}

const maison = (delais: readonly DelaiSuivi[]) => delais.filter(({ maillon }) => isMaison(maillon)).map(({ maillon, etat, jour: le }) => `${maillon.libelle} ${etat} ${le}`);

describe("une relance qui revient", () => {
  test("part de l’ordonnance, revient quinze jours après la dernière fois, et s’arrête à la signification", () => {
    expect(maison(delaisAu("2026-09-10", ...IP, suit({ demarches: [RELANCE] })))).toEqual(["Relancer l’étude a-tenir 2026-09-16"]);
    // 1 October + 15 days.
    expect(maison(delaisAu("2026-10-02", ...IP, suit({ demarches: [RELANCE] }), faite("r", "2026-09-16"), faite("s", "2026-10-01")))).toEqual(["Relancer l’étude a-tenir 2026-10-16"]);
    expect(maison(delaisAu("2026-10-20", ...IP, suit({ demarches: [RELANCE] }), faite("r", "2026-09-16"), jalon("z", "signification_injonction", "2026-10-10", { isAPersonne: true })))).toEqual(["Relancer l’étude tenu 2026-10-01"]);
  });

  test("un jour fermé l’avance, jamais ne la recule", () => {
    // 26 September 2026 is a Saturday.
    const [delai] = delaisAu("2026-09-10", ...IP, suit({ demarches: [{ ...RELANCE, delai: { nombre: 25, unite: "jours" } }] })).filter(({ maillon }) => isMaison(maillon));
    expect(delai?.jour).toBe("2026-09-25");
    expect(delai?.maillon.justification.etapes.map(({ libelle }) => libelle).join(" ")).toContain("Jour fermé");
    expect(delai?.maillon.justification.avertissements.join(" ")).toContain("Aucun texte n’impose ce jour");
  });

  test("en retard, elle remonte le lendemain et ne perd aucun droit", () => {
    const [delai] = delaisAu("2026-09-30", ...IP, suit({ demarches: [RELANCE] })).filter(({ maillon }) => isMaison(maillon));
    expect(delai).toMatchObject({ etat: "a-tenir", jour: "2026-09-16", remonteLe: "2026-09-17", isCritique: false, responsable: "Karim Benali" });
    expect(findRemontee(jour("2026-09-16"))).toBe("2026-09-17");
  });
});

describe("une démarche avant l’audience", () => {
  const PREPARER: Usage["demarches"][number] = { demarcheUsageId: id("x"), nom: "Relire les conclusions", depuis: "audience", delai: { nombre: 7, unite: "jours" }, isAvant: true };
  const FOND = [poursuite("p", "assignation-fond", "2026-06-01", { nature: "commerciale" }), jalon("q", "assignation", "2026-08-03"), audience("e", "2026-10-06"), audience("f", "2026-11-03")];

  test("vaut pour chaque audience, et s’efface une fois l’audience passée", () => {
    const usage = suit({ demarches: [PREPARER] }, "assignation-fond");
    expect(maison(delaisAu("2026-09-10", ...FOND, usage))).toEqual(["Relire les conclusions a-tenir 2026-09-29", "Relire les conclusions a-tenir 2026-10-27"]);
    expect(delaisAu("2026-09-10", ...FOND, usage).filter(({ demarche }) => demarche !== undefined).map(formatCauseDelai)).toEqual(["audience du 06/10/2026", "audience du 03/11/2026"]);
    expect(maison(delaisAu("2026-10-20", ...FOND, usage, issue("i", "e", "2026-10-06", { issue: "renvoi", au: jour("2026-11-03") })))).toEqual(["Relire les conclusions tenu 2026-09-29", "Relire les conclusions a-tenir 2026-10-27"]);
    expect(maison(delaisAu("2026-09-30", ...FOND, usage, faite("r", "2026-09-28", "e")))[0]).toBe("Relire les conclusions tenu 2026-09-29");
  });
});

describe("le délai de la loi reste ce qu’il est", () => {
  const SIGNIFIER = "delais/injonction-signification";

  test("un jour plus court de la maison s’ajoute, celui de la loi ne bouge pas (CPC, art. 1411)", () => {
    const delais = delaisAu("2026-09-10", ...IP, suit({ delais: [{ parametreId: SIGNIFIER, delai: { nombre: 1, unite: "mois" }, preavis: 10, responsable: "Claire Aubry" }] }));
    expect(maison(delais)).toEqual(["Signifier l’ordonnance d’injonction de payer (jour de la maison) a-tenir 2026-10-01"]);
    expect(delais.find(({ maillon }) => maillon.parametreId === SIGNIFIER)).toMatchObject({ jour: "2026-12-01", alerteLe: "2026-11-21", responsable: "Claire Aubry", isCritique: true, anomalie: undefined });
  });

  test("il est tenu avec celui de la loi, par le même acte", () => {
    const delais = delaisAu("2026-10-20", ...IP, suit({ delais: [{ parametreId: SIGNIFIER, delai: { nombre: 1, unite: "mois" } }] }), jalon("z", "signification_injonction", "2026-10-10", { isAPersonne: true }));
    expect(maison(delais)).toEqual(["Signifier l’ordonnance d’injonction de payer (jour de la maison) tenu 2026-10-01"]);
  });

  test("plus long ou retiré, il est nommé et celui de la loi reste suivi", () => {
    const long = delaisAu("2026-09-10", ...IP, suit({ delais: [{ parametreId: SIGNIFIER, delai: { nombre: 6, unite: "mois" }, motif: "habitude" }] }));
    expect(maison(long)).toEqual([]);
    expect(long.find(({ maillon }) => maillon.parametreId === SIGNIFIER)).toMatchObject({ etat: "a-tenir", jour: "2026-12-01", anomalie: "Le jour de la maison, 01/03/2027, dépasse celui de la loi\u00A0: seul celui de la loi est suivi." });
    const retire = delaisAu("2026-09-10", ...IP, suit({ delais: [{ parametreId: SIGNIFIER, isRetire: true, motif: "jamais utilisé" }] }));
    expect(retire.find(({ maillon }) => maillon.parametreId === SIGNIFIER)).toMatchObject({ etat: "a-tenir", jour: "2026-12-01", anomalie: "La copie de la maison a retiré ce délai\u00A0: il est légal, il reste suivi." });
  });

  test("la suivre montre ce qui change avant d’écrire\u00A0: les jours de la maison, jamais ceux de la loi", () => {
    const faits = factsOf(ouverture(), facture("a", "12 000,00"), ...IP);
    const changements = previewChangements(faits, [suit({ demarches: [RELANCE], delais: [{ parametreId: SIGNIFIER, isRetire: true, motif: "x" }] })], { aujourdhui: jour("2026-09-10"), baremes: BAREMES, territoire: "metropole" });
    expect(changements.map(({ libelle, kind }) => `${libelle} ${kind}`)).toEqual(["Relancer l’étude nouveau"]);
  });
});

describe("ce que la preuve relie", () => {
  test("un délai nomme la pièce de sa cause et celle qui le prouve tenu", () => {
    const delais = delaisAu("2026-10-20", IP[0] as FaitBrouillon, jalon("o", "ordonnance_injonction", "2026-09-01", { pieceId: id("e") }), jalon("z", "signification_injonction", "2026-10-10", { pieceId: id("f"), isAPersonne: true }));
    expect(delais.find(({ maillon }) => maillon.parametreId === "delais/injonction-signification")).toMatchObject({ pieceCauseId: id("e"), preuveId: id("f") });
  });

  test("la dernière copie suivie compte\u00A0; chaque fait se lit en français", () => {
    const faits = factsOf(ouverture(), facture("a", "12 000,00"), ...IP, suit({}), faite("r", "2026-09-16"));
    expect(faits.slice(-2).map((fait) => formatFait(fait, faits).libelle)).toEqual(["Procédure suivie d’après la copie de la maison, version 3", "Démarche faite\u00A0: relancer l’étude"]);
  });
});
