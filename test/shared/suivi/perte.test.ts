import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createFormePerte, createPerte, findPertePossible, findPerteProposee, findRefusPerte, findTvaPerte } from "#shared/suivi/perte.ts";
import { projectVue } from "#shared/suivi/vue-dossier.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { BAREMES } from "../../support/baremes.ts";
import { DOSSIER, evenement, factsOf, facture, id, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const DEBITEUR: Debiteur = { id: id("b"), nom: "Pelagrin", qualite: "professionnel", faitId: "x" as never, dateFait: AU };
const POSSIBLE = { du: montant(150_000), principal: montant(120_000) };
const CARENCE = [poursuite("p", "execution"), jalon("j", "proces_verbal_carence", "2026-11-05")];

function vueDe(...brouillons: readonly FaitBrouillon[]) {
  const vue = projectVue(factsOf(ouverture(), facture("a", "1 200,00"), ...brouillons), { debiteurs: new Map([[id("b"), DEBITEUR]]), creanciers: [], mandataires: [] }, { aujourdhui: AU, baremes: BAREMES, territoire: "metropole" });
  if (vue === undefined) throw new Error("vue absente");
  return vue;
}

describe("passer une créance en perte", () => {
  test("se propose quand l’exécution n’a rien trouvé, pas avant, ni tant que la créance est contestée (CGI, art. 272-1)", () => {
    expect(findPerteProposee(vueDe(...CARENCE))?.phrase).toBe("Rien n’a été trouvé à saisir, le 05/11/2026\u00A0: ce qui reste dû peut passer en perte.");
    expect(findPerteProposee(vueDe())).toBeUndefined();
    expect(findPerteProposee(vueDe(...CARENCE, evenement("c", "contestation", "2026-10-01")))).toBeUndefined();
    expect(findPertePossible(vueDe())?.principal).toBe(120_000);
  });

  test("ne se fait qu’une fois", () => {
    const perte: FaitBrouillon = { sujet: DOSSIER, type: "perte", dateFait: AU, remplace: [], contenu: { perteId: id("x"), montant: montant(1), motif: "carence" } };
    expect([findPertePossible(vueDe(...CARENCE, perte)), findPerteProposee(vueDe(...CARENCE, perte))]).toEqual([undefined, undefined]);
  });

  test("porte un motif, pas plus que le dû, et reprend la taxe du principal seul", () => {
    const forme = { ...createFormePerte(POSSIBLE, AU), motif: " carence ", taux: "20" };
    expect(findTvaPerte(POSSIBLE, forme)).toBe(20_000);
    expect(findTvaPerte(POSSIBLE, { ...forme, taux: "" })).toBeUndefined();
    expect(createPerte(id("d"), POSSIBLE, forme, id("x"), AU)?.contenu).toEqual({ perteId: id("x"), montant: 150_000, tva: 20_000, motif: "carence" });
    expect(findRefusPerte(POSSIBLE, { ...forme, motif: "" }, AU)).toBe("");
    expect(findRefusPerte(POSSIBLE, { ...forme, montant: montant(150_001) }, AU)).toBe("On ne passe pas en perte plus que ce qui reste dû.");
    expect(findRefusPerte(POSSIBLE, { ...forme, taux: "vingt" }, AU)).toBe("Taux non reconnu\u00A0: essayez 20 ou 5,5.");
    expect(findRefusPerte(POSSIBLE, { ...forme, date: jour("2026-11-22") }, AU)).toBe("Le 22/11/2026 n’est pas encore venu.");
    expect(createPerte(id("d"), POSSIBLE, { ...forme, motif: "" }, id("x"), AU)).toBeUndefined();
  });
});
