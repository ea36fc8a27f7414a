import { describe, expect, test } from "vitest";
import { composeCollectives, composeConformite } from "#shared/actes/rapport-suites.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { Cloture } from "#shared/suivi/pilotage/cloture.ts";
import { formatBlocsTexte } from "../../support/blocs-texte.ts";
import { createClotureInventee } from "../../support/pilotage-builder.ts";

const VIDE: Cloture = { ...createClotureInventee(), collectives: [], surendettements: [], derogations: [], demandes: [], purges: [] };
const nomme = (reference: string) => ({ dossierId: reference, reference, debiteur: "Pelagrin Bâtiment" });
const lire = (blocs: ReturnType<typeof composeCollectives>): string => formatBlocsTexte(blocs).replace(/[\u00A0\u202F]/g, " ");

type Collective = Cloture["collectives"][number];
const collective = (reference: string, reste: Partial<Collective> = {}): Collective => ({ ...nomme(reference), nature: "liquidation_judiciaire", phase: "declaree", ouverteLe: jour("2026-10-06"), publieeLe: jour("2026-10-10"), limite: jour("2026-12-10"), declareLe: jour("2026-10-20"), declare: montant(120_000), repartitions: [], ...reste });

describe("§ 7 du rapport\u00A0: procédures collectives et surendettement", () => {
  test("compte ce qui s’est fait dans le mois, et combien de déclarations l’ont été dans le délai", () => {
    const texte = lire(composeCollectives({ ...VIDE, collectives: [
      collective("2026-0001"),
      collective("2026-0002", { ouverteLe: jour("2026-05-06"), limite: jour("2026-07-10"), declareLe: jour("2026-10-21") }),
      collective("2026-0003", { ouverteLe: jour("2026-01-06"), declareLe: jour("2026-02-01"), phase: "admise", admiseLe: jour("2026-10-15"), admis: montant(90_000), repartitions: [{ le: jour("2026-10-30"), montant: montant(5_000) }, { le: jour("2026-09-30"), montant: montant(7_000) }] }),
    ] }));
    expect(texte).toContain("Dans la période : 1 ouverture, 2 déclarations dont 1 dans le délai, 1 admission, 0 contestation, réparti 50,00 €.");
    expect(texte).toContain("Liquidation judiciaire, 06/10/2026 : déclarée");
    expect(texte).toContain("120,00 €");
  });

  test("sans procédure ni surendettement, une phrase chacun, aucun tableau", () => {
    const texte = lire(composeCollectives(VIDE));
    expect(texte).toContain("Aucun débiteur n’est en procédure collective.");
    expect(texte).toContain("Aucun débiteur n’est en surendettement.");
    expect(composeCollectives(VIDE).some(({ kind }) => kind === "tableau")).toBe(false);
  });

  test("le surendettement dit depuis quand l’exécution est suspendue", () => {
    expect(lire(composeCollectives({ ...VIDE, surendettements: [{ ...nomme("2026-0004"), phase: "recevable", recevableLe: jour("2026-10-02"), isExecutionSuspendue: true }] }))).toMatch(/2026-0004.*Recevable.*02\/10\/2026.*suspendue/s);
  });
});

describe("§ 9 du rapport\u00A0: conformité", () => {
  const demande = (demandeId: string, reste: Partial<Cloture["demandes"][number]> = {}): Cloture["demandes"][number] => ({ demandeId, nature: "acces", recueLe: jour("2026-10-05"), limite: jour("2026-11-05"), ...reste });

  test("les demandes\u00A0: reçues, répondues, attendues, hors délai\u00A0; aucun nom", () => {
    const texte = lire(composeConformite({ ...VIDE, demandes: [demande("a", { reponduLe: jour("2026-10-20") }), demande("b"), demande("c", { recueLe: jour("2026-08-20"), limite: jour("2026-09-20") })] }));
    expect(texte).toContain("2 demandes reçues, 1 réponse donnée, 2 réponses attendues au 31/10/2026 ; 1 hors délai");
    expect(texte).toMatch(/05\/10\/2026.*20\/10\/2026.*tenu/s);
    expect(texte).toContain("dépassé");
  });

  test("une réponse donnée après la limite est hors délai", () => {
    expect(lire(composeConformite({ ...VIDE, demandes: [demande("a", { recueLe: jour("2026-09-01"), limite: jour("2026-10-01"), reponduLe: jour("2026-10-02") })] }))).toContain("1 hors délai");
  });

  test("les effacements ordonnés, et les dérogations avec leur auteur et leur motif", () => {
    const texte = lire(composeConformite({ ...VIDE, purges: [{ le: jour("2026-10-12"), dossiers: 3 }], derogations: [{ ...nomme("2026-0001"), le: jour("2026-10-08"), acte: "Relance", objet: "adresse non vérifiée", par: "Léa Roux", motif: "adresse du contrat" }] }));
    expect(texte).toContain("1 effacement ordonné, 3 dossiers anonymisés : 12/10/2026 (3).");
    expect(texte).toMatch(/08\/10\/2026.*2026-0001.*Relance.*adresse non vérifiée.*Léa Roux.*adresse du contrat/s);
  });

  test("rien dans le mois se dit, en trois phrases", () => {
    const texte = lire(composeConformite(VIDE));
    for (const phrase of ["Aucune demande n’a été reçue", "Aucun effacement n’a été ordonné", "Aucun contrôle d’un acte n’a été levé"]) expect(texte).toContain(phrase);
  });
});
