import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findEtatEnvoi, listEchanges } from "#shared/suivi/amiable.ts";
import { evenement, facture, id, reglement } from "../../support/dossier-builder.ts";
import { AU, createVue } from "../../support/vue-builder.ts";

const echangesDe = (...suite: Parameters<typeof createVue>[0]) => listEchanges(createVue(suite).dossier, AU);

describe("l’effet d’un échange vient des règles", () => {
  test("une mise en demeure n’interrompt pas la prescription (Com. 18/05/2022, 20-23.204), et fait courir l’intérêt légal quand c’est lui qui court (C. civ., art. 1231-6)", () => {
    const med = evenement("m", "mise_en_demeure", "2026-09-24", { canal: "lrar", sens: "emis" });
    expect(echangesDe(facture("a", "10,00"), med)[0]?.effets).toMatchObject([{ kind: "aucun", phrase: "une mise en demeure, même recommandée, n’interrompt pas la prescription" }]);
    const legal = facture("a", "10,00", { nature: "pro_vers_consommateur", taux: { regime: "legal", miseEnDemeureLe: jour("2026-09-24") } });
    expect(echangesDe(legal, med)[0]?.effets.map(({ kind }) => kind)).toEqual(["aucun", "interets"]);
  });

  test("une lettre recommandée de l’assureur interrompt (C. assur., art. L114-2), hors assurance non", () => {
    const lettre = evenement("m", "lrar_assurance", "2026-09-24");
    expect(echangesDe(facture("a", "10,00", { nature: "assurance" }), lettre)[0]?.effets[0]?.kind).toBe("interruption");
    expect(echangesDe(facture("a", "10,00"), lettre)[0]?.effets[0]?.kind).toBe("aucun");
  });

  test("ni des pourparlers ni un appel n’interrompent ; une reconnaissance, si (C. civ., art. 2240)", () => {
    expect(echangesDe(facture("a", "10,00"), evenement("k", "negociation", "2026-10-01", { canal: "appel" }))[0]?.effets[0]?.phrase).toContain("ni pourparlers");
    expect(echangesDe(facture("a", "10,00"), evenement("k", "reconnaissance", "2026-10-01"))[0]?.effets[0]?.kind).toBe("interruption");
  });

  test("plusieurs natures disent chacune leur règle, une seule fois ; sans nature, rien n’est dit", () => {
    const deux = echangesDe(facture("a", "10,00", { nature: "credit_consommation" }), facture("e", "10,00"), evenement("k", "reconnaissance", "2026-10-01"));
    expect(deux[0]?.effets.map(({ kind }) => kind)).toEqual(["aucun", "interruption"]);
    expect(echangesDe(facture("a", "10,00", { nature: undefined }), evenement("k", "relance", "2026-10-01"))[0]?.effets).toEqual([]);
  });
});

test("les échanges seuls, le dernier d’abord : ni assignation ni règlement", () => {
  const kinds = echangesDe(facture("a", "10,00"), evenement("k", "relance", "2026-09-01"), evenement("l", "mise_en_demeure", "2026-10-01"), evenement("n", "assignation", "2026-11-01"), reglement("r", "1,00", "2026-10-02")).map(({ evenement: { kind } }) => kind);
  expect(kinds).toEqual(["mise_en_demeure", "relance"]);
});

test("un recommandé se suit : numéro, route, présentation, remise, avis numérisé, retour", () => {
  const etat = (contenu: Parameters<typeof evenement>[3]) => {
    const [echange] = echangesDe(facture("a", "10,00"), evenement("m", "mise_en_demeure", "2026-09-21", { canal: "lrar", ...contenu }));
    return echange === undefined ? undefined : findEtatEnvoi(echange.evenement);
  };
  expect(etat({})).toBe("sans-numero");
  expect(etat({ numeroEnvoi: "1A 204" })).toBe("en-route");
  expect(etat({ numeroEnvoi: "1A 204", presenteLe: jour("2026-09-23") })).toBe("presente");
  expect(etat({ numeroEnvoi: "1A 204", recuLe: jour("2026-09-24") })).toBe("remis-sans-avis");
  expect(etat({ recuLe: jour("2026-09-24"), pieceId: id("k") })).toBe("remis");
  expect(etat({ presenteLe: jour("2026-09-23"), suiteEnvoi: "non-reclame" })).toBe("revenu");
});
