import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type Fait } from "#shared/model/fait.ts";
import { TOUT_COMPTE } from "#shared/model/reglages-equipe.ts";
import { listUsagesEnVigueur } from "#shared/suivi/adoption.ts";
import { projectCreancier } from "#shared/suivi/parties.ts";
import { findProcedure, PROCEDURES } from "#shared/suivi/procedures/catalogue.ts";
import { checkUsage, createRetraitUsage, createUsage, createUsageVide, isAudience, listAnomaliesUsage, listDelaisLegaux, listVersionsUsage } from "#shared/suivi/usage-procedure.ts";
import type { Usage } from "#shared/suivi/usage.ts";
import { BAREMES } from "../../support/baremes.ts";
import { appendLot, factsOf, id } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const IP = findProcedure("injonction-de-payer");
const FOND = findProcedure("assignation-fond");
const VIDE = createUsageVide("injonction-de-payer");
const SIGNIFIER = "delais/injonction-signification";
const LEGAUX = listDelaisLegaux(IP, BAREMES, AU);

describe("les délais de la loi d’une procédure", () => {
  test("portent leur durée du jour, leur sanction et leur article (CPC, art. 1411)", () => {
    expect(LEGAUX.find(({ parametreId }) => parametreId === SIGNIFIER)).toMatchObject({ duree: { mois: 3 }, sanction: "non-avenu", isAjustable: true, depuis: ["ordonnance_injonction"] });
    expect(listDelaisLegaux(IP, BAREMES, jour("2026-08-31")).find(({ parametreId }) => parametreId === SIGNIFIER)?.duree).toEqual({ mois: 6 });
  });

  test("celui de l’autre et l’attente ne sont pas à nous", () => {
    expect(LEGAUX.find(({ parametreId }) => parametreId === "delais/injonction-opposition")?.isAjustable).toBe(false);
    expect(LEGAUX.find(({ parametreId }) => parametreId === "delais/injonction-attente-execution")?.isAjustable).toBe(false);
  });

  test("chaque procédure dont le droit lu donne un délai en montre au moins un", () => {
    const vides = PROCEDURES.filter((procedure) => listDelaisLegaux(procedure, BAREMES, AU).length === 0).map(({ id: kind }) => kind);
    expect(vides).toEqual([]);
  });
});

describe("une copie n’assouplit jamais la loi en silence", () => {
  const regle = (delai: Partial<Usage["delais"][number]>): Usage => ({ ...VIDE, delais: [{ parametreId: SIGNIFIER, ...delai }] });

  test("plus court, rien à dire\u00A0; plus long ou retiré, l’anomalie est nommée avec l’article et la sanction", () => {
    expect(listAnomaliesUsage(regle({ delai: { nombre: 1, unite: "mois" } }), LEGAUX, AU)).toEqual([]);
    const [long] = listAnomaliesUsage(regle({ delai: { nombre: 120, unite: "jours" } }), LEGAUX, AU);
    expect(long).toMatchObject({ kind: "allonge", isMotivee: false });
    expect(long?.phrase).toContain("la loi donne 3 mois (CPC, art. 1411), sanction\u00A0: décision non avenue\u00A0; la copie dit 120 jours. Seul le jour de la loi est suivi.");
    expect(listAnomaliesUsage(regle({ isRetire: true }), LEGAUX, AU)[0]?.phrase).toContain("Délai légal retiré.");
  });

  test("compté à rebours, moins de jours avant l’audience est plus large que la loi (CPC, art. 856, 857)", () => {
    const legaux = listDelaisLegaux(FOND, BAREMES, AU);
    const rebours = legaux.find(({ compte, isAjustable, duree }) => compte === "rebours" && isAjustable && (duree?.jours ?? 0) > 1);
    if (rebours?.duree?.jours === undefined) throw new Error("aucun délai à rebours en jours");
    const avec = (nombre: number) => listAnomaliesUsage({ delais: [{ parametreId: rebours.parametreId, delai: { nombre, unite: "jours" } }] }, legaux, AU).map(({ kind }) => kind);
    expect(avec(rebours.duree.jours - 1)).toEqual(["allonge"]);
    expect(avec(rebours.duree.jours + 5)).toEqual([]);
  });

  test("sans motif elle ne s’enregistre pas\u00A0; motivée, elle reste dite", () => {
    expect(checkUsage(regle({ isRetire: true }), LEGAUX, AU).refus[0]).toContain("Dire pourquoi, à côté du délai, ou revenir à celui de la loi.");
    const motivee = checkUsage(regle({ isRetire: true, motif: "l’étude le suit" }), LEGAUX, AU);
    expect([motivee.refus, motivee.reserves.length]).toEqual([[], 1]);
  });

  test("deux démarches du même nom, une relance sans rythme, un délai avant un acte déjà fait\u00A0: refusés avec la sortie", () => {
    const demarche = { demarcheUsageId: id("x"), nom: "Relancer", depuis: "ordonnance_injonction" } as const;
    const refus = (demarches: Usage["demarches"]) => checkUsage({ ...VIDE, demarches }, LEGAUX, AU).refus.join(" ");
    expect(refus([demarche, { ...demarche, demarcheUsageId: id("y"), nom: "RELANCER" }])).toContain("changer un nom");
    expect(refus([{ ...demarche, jusqua: "signification_injonction" }])).toContain("tous les combien de jours");
    expect(refus([{ ...demarche, isAvant: true, delai: { nombre: 3, unite: "jours" } }])).toContain("seule une audience est connue d’avance");
    expect(refus([{ ...demarche, nom: " " }])).toContain("n’a pas de nom");
    expect(checkUsage({ ...VIDE, demarches: [demarche] }, LEGAUX, AU).refus).toEqual([]);
    expect([isAudience("audience"), isAudience("audience_commerce"), isAudience("assignation")]).toEqual([true, true, false]);
  });
});

describe("les versions sont des faits", () => {
  const SOCIETE = createSujetId("creancier", id("c"));
  const societe = factsOf({ sujet: SOCIETE, type: "creancier", dateFait: AU, remplace: [], contenu: { denomination: "Exemple SA" } });
  const enVigueur = (faits: readonly Fait[]) => listUsagesEnVigueur(projectCreancier(faits), "injonction-de-payer", TOUT_COMPTE);
  const premiere = appendLot(societe, createUsage(id("c"), VIDE, enVigueur(societe), AU));
  const seconde = appendLot(premiere, createUsage(id("c"), { ...VIDE, titre: "IP express" }, enVigueur(premiere), AU));

  test("chaque enregistrement prend la place du précédent et le garde", () => {
    const courante = enVigueur(seconde)[0];
    expect(courante).toMatchObject({ titre: "IP express", version: 2 });
    expect(listVersionsUsage(seconde, "injonction-de-payer", courante).map(({ version, isCourante }) => [version, isCourante])).toEqual([[2, true], [1, false]]);
  });

  test("revenir au texte de la loi retire la copie, ses versions restent\u00A0; la suivante prend le numéro d’après", () => {
    const courante = enVigueur(seconde)[0];
    if (courante === undefined) throw new Error("copie absente");
    const loi = appendLot(seconde, createRetraitUsage(id("c"), [courante], AU, "trop lourde"));
    expect(enVigueur(loi)).toEqual([]);
    expect(listVersionsUsage(loi, "injonction-de-payer", undefined)).toHaveLength(2);
    expect(enVigueur(appendLot(loi, createUsage(id("c"), VIDE, enVigueur(loi), AU)))[0]?.version).toBe(3);
  });
});
