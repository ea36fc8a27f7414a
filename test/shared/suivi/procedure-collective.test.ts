import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { computeDecompteDossier } from "#shared/suivi/decompte-dossier.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { findOuvertureCollective } from "#shared/suivi/procedure-collective.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { DEBITEUR, debiteurProfessionnel, factsOf, facture, id, ouverture } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const procedure = (contenu: Partial<ContenuPar["procedure"]> = {}): FaitBrouillon => ({
  sujet: DEBITEUR, type: "procedure", dateFait: AU, remplace: [],
  contenu: { procedureId: id("p"), procedure: "liquidation_judiciaire", etat: "ouverte", dateOuverture: jour("2026-06-01"), source: "BODACC", ...contenu },
});

function find(contenu: Partial<ContenuPar["procedure"]>, ...factures: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), ...factures));
  if (dossier === undefined) throw new Error("dossier absent");
  return findOuvertureCollective(dossier, projectDebiteur(factsOf(debiteurProfessionnel(), procedure(contenu))), AU);
}

describe("le jugement d’ouverture arrête le cours des intérêts (C. com., art. L622-28)", () => {
  const avant = facture("a", "12 000,00");
  const apres = facture("e", "1 000,00", { dateFacture: jour("2026-07-01"), echeance: jour("2026-08-01") });

  test("le décompte s’arrête à la veille du jugement", () => {
    const dossier = projectDossier(factsOf(ouverture(), avant))!;
    const total = (faits: readonly FaitBrouillon[]) => {
      const resultat = computeDecompteDossier(dossier, projectDebiteur(factsOf(debiteurProfessionnel(), ...faits)), AU, createBaremes());
      return resultat.kind === "calcule" ? resultat : undefined;
    };
    const [libre, arrete] = [total([]), total([procedure()])];
    expect(arrete?.valeur.creances[0]?.segments.at(-1)?.au).toBe("2026-05-31");
    expect(arrete!.valeur.interetsRestants).toBeLessThan(libre!.valeur.interetsRestants);
    expect(arrete?.valeur.interetsParJour).toBe(0);
  });

  test("des créances toutes nées après le jugement continuent de produire intérêt", () => {
    expect(find({}, apres)).toEqual({ date: undefined, reserves: [] });
  });

  test("quand l’une lui est postérieure, tout s’arrête par prudence, et c’est dit", () => {
    expect(find({}, avant, apres)).toEqual({ date: "2026-06-01", reserves: [expect.stringMatching(/une facture lui est postérieure.*à vérifier/)] });
  });

  test("sans la date du jugement, rien ne s’arrête, et c’est dit ; après le jour du décompte, rien encore", () => {
    expect(find({ dateOuverture: undefined }, avant)).toEqual({ date: undefined, reserves: [expect.stringMatching(/date du jugement d’ouverture manque/)] });
    expect(find({ dateOuverture: jour("2026-12-01") }, avant)).toEqual({ date: undefined, reserves: [] });
  });

  test("une procédure close garde l’arrêt et demande de vérifier la reprise des poursuites", () => {
    expect(find({ etat: "close" }, avant)).toEqual({ date: "2026-06-01", reserves: [expect.stringMatching(/reprise des poursuites/)] });
    expect(find({ etat: "close", dateOuverture: undefined }, avant)).toEqual({ date: undefined, reserves: [] });
  });

  test("sans procédure, rien", () => {
    const dossier = projectDossier(factsOf(ouverture(), avant))!;
    expect(findOuvertureCollective(dossier, undefined, AU)).toEqual({ date: undefined, reserves: [] });
  });
});
