import { describe, expect, test } from "vitest";
import { addJours, jour } from "#shared/kernel/jour.ts";
import { MOTIFS_LITIGE, SERVICES } from "#shared/model/faits/qualification-faits.ts";
import { computeConservation, listRetenues } from "#shared/suivi/rgpd/conservation.ts";
import { brouillon, facture, id, jalon, poursuite, reglement } from "../../../support/dossier-builder.ts";
import { AU, BAREMES, createVue } from "../../../support/vue-builder.ts";

const cloture = (contenu: object = {}) => brouillon("cloture", "2026-11-01", { motif: "paiement", ...contenu });
const plain = (texte: string) => texte.replaceAll("\u00A0", " ");

describe("combien de temps un dossier se conserve", () => {
  test("tant qu’il n’est pas clos, il est en base active, et le dit", () => {
    const { statut, retenues } = computeConservation(createVue([facture("a", "1 000,00")]), AU, BAREMES);
    expect(statut).toBe("active");
    expect(retenues).toContain("le dossier n’est pas clos");
  });

  test("clos, il est archivé jusqu’à la plus longue de ses durées\u00A0: les pièces comptables", () => {
    const { statut, jusquAu, durees } = computeConservation(createVue([facture("a", "1 000,00"), reglement("r", "1 000,00", "2026-10-01"), cloture()]), AU, BAREMES);
    expect(statut).toBe("archive");
    expect(jusquAu).toBe("2036-10-01");
    expect(durees.map(({ kind }) => kind)).toEqual(["prescription", "comptable"]);
    expect(plain(durees[1]!.phrase)).toContain("10 ans depuis la dernière écriture du 01/10/2026 (à vérifier");
  });

  test("la décision prise à la clôture peut durer plus, jamais moins", () => {
    const avec = (conservation: string) => computeConservation(createVue([facture("a", "1 000,00"), cloture({ conservation: jour(conservation) })]), AU, BAREMES).jusquAu;
    expect(avec("2050-01-01")).toBe("2050-01-01");
    expect(avec("2027-01-01")! > "2027-01-01").toBe(true);
  });

  test("le dernier jour, il se conserve encore\u00A0; le lendemain, il est à effacer", () => {
    const vue = createVue([facture("a", "1 000,00"), cloture()]);
    const fin = computeConservation(vue, AU, BAREMES).jusquAu!;
    expect(computeConservation(vue, fin, BAREMES).statut).toBe("archive");
    expect(computeConservation(vue, addJours(fin, 1), BAREMES).statut).toBe("echue");
  });
});

describe("ce qui retient un dossier quel que soit le jour", () => {
  const loin = jour("2099-01-01");

  test("une contestation sans issue", () => {
    const vue = createVue([facture("a", "1 000,00"), brouillon("litige", "2026-06-01", { litigeId: id("l"), motif: MOTIFS_LITIGE[0], service: SERVICES[0], detail: "qualité contestée" }), cloture()], { au: AU });
    expect(listRetenues(vue, loin)).toEqual(["une contestation est sans issue"]);
    expect(computeConservation(vue, loin, BAREMES).statut).toBe("archive");
  });

  test("une procédure qui n’est pas terminée", () => {
    const vue = createVue([facture("a", "1 000,00"), poursuite("p", "injonction-de-payer"), jalon("j", "requete_injonction", "2026-06-10"), cloture()]);
    expect(plain(listRetenues(vue, loin).join())).toContain("n’est pas terminée");
  });

  test("un titre qui peut encore être exécuté\u00A0; passé son terme, il ne retient plus", () => {
    const vue = createVue([facture("a", "1 000,00"), brouillon("titre", "2026-05-04", { titreId: id("t"), type: "1" }), cloture()]);
    expect(plain(listRetenues(vue, AU).join())).toContain("peut encore être exécuté");
    expect(listRetenues(vue, loin)).toEqual([]);
  });

  test("sans rien de vivant, rien ne le retient", () => expect(listRetenues(createVue([facture("a", "1 000,00"), cloture()]), AU)).toEqual([]));
});
