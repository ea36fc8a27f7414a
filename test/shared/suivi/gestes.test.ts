import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createFaitId } from "#shared/model/fait.ts";
import { createGesteAffecter, createGesteClore, createGesteEtiqueter, createGesteFaire, createGesteLibre, createGesteRelancer, createGesteReporter, findReportUsuel, type Geste } from "#shared/suivi/gestes.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { computeEtape } from "#shared/suivi/statut.ts";
import { appendLot, brouillon, factsOf, id, ouverture } from "../../support/dossier-builder.ts";
import { AU, ligne } from "../../support/ligne-inventee.ts";

const LIGNE = ligne({ id: id("d"), gestionnaire: "Claire Aubry", etiquettes: [id("e")] });
const FAITS = factsOf(ouverture(), brouillon("champ", AU, { champ: "gestionnaire", valeur: "Claire Aubry" }), brouillon("champ", AU, { champ: "etiquettes", valeur: [id("e")] }));
const CONNUES = [{ etiquetteId: id("e"), nom: "litige" }, { etiquetteId: id("f"), nom: "grand compte" }];

function apply(geste: Geste) {
  const suite = appendLot(FAITS, ...geste.create(LIGNE, FAITS));
  const dossier = projectDossier(suite);
  if (dossier === undefined) throw new Error("dossier absent");
  return dossier;
}

describe("un geste dit ce qu’il change avant de l’écrire, et l’écrit", () => {
  test("affecter", () => {
    const geste = createGesteAffecter("Karim Benali", AU);
    expect(geste.preview(LIGNE)).toEqual({ avant: "Claire Aubry", apres: "Karim Benali", isInchange: false });
    expect(apply(geste).gestionnaire).toBe("Karim Benali");
    expect(createGesteAffecter("Claire Aubry", AU).preview(LIGNE).isInchange).toBe(true);
    expect(createGesteAffecter(undefined, AU).preview(ligne({})).avant).toBe("personne");
  });

  test("marquer fait coche les tâches choisies de chaque dossier, et elles seules", () => {
    const tache = (tacheId: string) => brouillon("tache", AU, { tacheId: id(tacheId), objet: tacheId });
    const faits = factsOf(ouverture(), tache("a"), tache("b"), tache("c"));
    const geste = createGesteFaire(new Map([[id("d"), [{ tacheId: id("a"), objet: "Appeler" }, { tacheId: id("c"), objet: "Écrire" }]]]), AU);
    expect(geste.preview(LIGNE)).toMatchObject({ avant: "Appeler, Écrire", isInchange: false });
    expect(geste.preview(ligne({ id: id("z") })).isInchange).toBe(true);
    expect(projectDossier(appendLot(faits, ...geste.create(LIGNE, faits)))?.taches.map(({ faiteLe }) => faiteLe)).toEqual([AU, undefined, AU]);
  });

  test("étiqueter ajoute et retire sans toucher au reste", () => {
    const geste = createGesteEtiqueter({ ajoutees: [id("f")], retirees: [id("e")], connues: CONNUES, le: AU });
    expect(geste.preview(LIGNE)).toMatchObject({ avant: "litige", apres: "grand compte", isInchange: false });
    expect(apply(geste).etiquettes).toEqual([id("f")]);
    expect(createGesteEtiqueter({ ajoutees: [id("e")], retirees: [], connues: CONNUES, le: AU }).preview(LIGNE)).toMatchObject({ isInchange: true });
  });

  test("relancer note un envoi au débiteur, et prévient pour un dossier clos ou remis", () => {
    const geste = createGesteRelancer({ le: AU, canal: "appel", detail: "rappelle lundi", createId: () => id("r") });
    expect(apply(geste).evenements).toMatchObject([{ kind: "relance", canal: "appel", sens: "emis", detail: "rappelle lundi", dateFait: AU }]);
    expect(geste.preview(LIGNE).reserve).toBeUndefined();
    expect(geste.preview(ligne({ etape: "clos" })).reserve).toBe("dossier clos");
    expect(geste.preview(ligne({ relanceLe: AU })).reserve).toBe("déjà relancé ce jour");
  });

  test("remettre à plus tard prévient quand une échéance tombe avant, ou est passée", () => {
    const geste = createGesteReporter({ jusquAu: jour("2026-12-15"), motif: "promesse", le: AU });
    expect(apply(geste).reports).toMatchObject([{ cle: "dossier", jusquAu: "2026-12-15", motif: "promesse" }]);
    expect(geste.preview(ligne({ prochaineLe: jour("2026-12-10") })).reserve).toBe("une échéance tombe avant, le 10/12/2026");
    expect(geste.preview(ligne({ prochaineLe: jour("2026-11-10") })).reserve).toBe("une échéance est passée, le 10/11/2026");
    expect(geste.preview(ligne({ prochaineLe: jour("2027-12-10") })).reserve).toBeUndefined();
  });

  test("un report part d’une semaine", () => expect(findReportUsuel(AU)).toBe("2026-11-28"));

  test("un second report remplace le premier", () => {
    const faits = appendLot(FAITS, ...createGesteReporter({ jusquAu: jour("2026-12-15"), motif: "promesse", le: AU }).create(LIGNE, FAITS));
    const suite = appendLot(faits, ...createGesteReporter({ jusquAu: jour("2027-01-15"), motif: "vacances", le: AU }).create(LIGNE, faits));
    expect(projectDossier(suite)?.reports.map(({ jusquAu }) => jusquAu)).toEqual(["2027-01-15"]);
  });

  test("clore dit ce qui reste dû ou attendu, et met le dossier à l’étape close", () => {
    const geste = createGesteClore({ motif: "paiement", le: AU });
    const vivant = ligne({ id: id("d"), solde: montant(12_000), audiences: [{ id: id("a"), jour: jour("2026-12-01"), version: 1 }] });
    expect(geste.preview(vivant)).toMatchObject({ apres: "reste ouvert", reserve: "une audience est fixée et il reste 120,00\u00A0€", isInchange: true });
    expect(geste.create(vivant, FAITS)).toEqual([]);
    expect(geste.preview(LIGNE)).toMatchObject({ avant: "Amiable", apres: "Clos\u00A0: paiement de la totalité", reserve: undefined, isInchange: false });
    expect(computeEtape(apply(geste))).toBe("clos");
    expect(geste.preview(ligne({ etape: "clos" })).isInchange).toBe(true);
  });

  test("renseigner un champ de la société, ou le vider", () => {
    const champ = { libreId: id("g"), nom: "Provision", kind: "montant" as const, faitId: createFaitId({ poste: "a".repeat(16), incarnation: "b".repeat(8), sequence: 9 }), dateFait: AU };
    const geste = createGesteLibre(champ, 12_000, AU);
    expect(geste.preview(LIGNE)).toEqual({ avant: "sans valeur", apres: "120,00\u00A0€", isInchange: false });
    expect(apply(geste).libres).toEqual({ [id("g")]: 12_000 });
    expect(createGesteLibre(champ, undefined, AU).preview(LIGNE).isInchange).toBe(true);
  });
});
