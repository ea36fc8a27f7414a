import { describe, expect, test } from "vitest";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { listGroupes, listLignesVisibles, listSuites } from "#shared/suivi/ledger.ts";
import { montant } from "#shared/kernel/montant.ts";
import { jour } from "#shared/kernel/jour.ts";
import { decomptePelagrin, dossierPelagrin } from "../../support/dossier-pelagrin.ts";

const plain = (texte: string) => texte.replace(/[\u00A0\u202F]/g, " ");

describe("le grand livre d’une facture", () => {
  const [groupe] = listGroupes(dossierPelagrin, decomptePelagrin);
  const lignes = groupe?.lignes ?? [];

  test("suit l’ordre d’un comptable : principal, indemnité, pénalités échues, puis le règlement qui les solde", () => {
    expect(lignes.map(({ libelle, note }) => plain([libelle, note].filter(Boolean).join(" · ")))).toEqual([
      "Principal, toutes taxes comprises",
      "Indemnité forfaitaire de recouvrement",
      "Pénalités, 1er semestre 2025",
      "Pénalités, 2e semestre 2025",
      "Pénalités, 1er semestre 2026 · jusqu’au règlement",
      "Virement reçu · 1 390,64 sur pénalités, 3 609,36 sur principal",
      "Pénalités, 1er semestre 2026 · depuis le 17/03",
      "Pénalités, 2e semestre 2026 · jusqu’à l’arrêté",
    ]);
  });

  test("reporte de ligne en ligne ce qui reste dû, jusqu’au total du décompte", () => {
    expect(lignes.map(({ du }) => plain(formatMontantNu(du)))).toEqual([
      "14 280,00", "14 320,00", "14 479,49", "15 354,13", "15 710,64", "10 710,64", "11 087,15", "11 609,16",
    ]);
    expect(groupe?.du).toBe(decomptePelagrin.total);
  });

  test("lit l’avoir d’avant l’échéance avant l’indemnité, et date alors le principal de sa facture", () => {
    const [ligne] = decomptePelagrin.creances;
    const avoir = { kind: "avoir" as const, date: jour("2025-04-10"), rang: 0, surInterets: montant(0), surPrincipal: montant(100_000), surIndemnite: montant(0) };
    const decompte = { ...decomptePelagrin, creances: [{ ...ligne!, imputations: [avoir, ...ligne!.imputations] }] };
    const [tout] = listGroupes(dossierPelagrin, decompte);
    expect(tout?.lignes.slice(0, 3).map(({ libelle, date }) => [libelle, date])).toEqual([
      ["Principal, toutes taxes comprises", "2025-03-31"], ["Avoir déduit", "2025-04-10"], ["Indemnité forfaitaire de recouvrement", "2025-05-31"],
    ]);
  });

  test("replie les pénalités qui se suivent sans changer le solde, et jamais par-dessus un règlement", () => {
    const suites = listSuites(lignes);
    expect(suites).toHaveLength(2);
    const repliees = listLignesVisibles(lignes, new Set(suites));
    expect(repliees.map(({ libelle, note, jours }) => [libelle, plain(note ?? ""), jours])).toEqual([
      ["Principal, toutes taxes comprises", "", undefined],
      ["Indemnité forfaitaire de recouvrement", "", undefined],
      ["Pénalités", "trois périodes, 13,15 puis 12,15 %", 290],
      ["Virement reçu", "1 390,64 sur pénalités, 3 609,36 sur principal", undefined],
      ["Pénalités", "deux périodes, 12,15 puis 12,40 %", 250],
    ]);
    expect(repliees.at(-1)?.du).toBe(groupe?.du);
  });
});
