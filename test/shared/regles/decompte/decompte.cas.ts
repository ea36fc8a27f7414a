import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { createFacture, createFaits, PRO_CONTRE_CONSOMMATEUR } from "./faits.ts";

interface CasDecompte {
  readonly nom: string;
  readonly source: string;
  readonly faits: FaitsDecompte;
  readonly principal: number;
  readonly interets: number;
  readonly indemnites: number;
  /** Amounts of the segments, claim after claim. */
  readonly segments: readonly number[];
}

/** Worked by hand, with the days and rates written beside them. */
export const CAS_DECOMPTE: readonly CasDecompte[] = [
  {
    nom: "entre professionnels sans taux convenu, deux semestres",
    source: "C. com., art. L441-10 II : 91 j × 12,15 % = 363,50 ; 144 j × 12,40 % = 587,05",
    faits: createFaits(),
    principal: 1_200_000, interets: 95_055, indemnites: 4000, segments: [36_350, 58_705],
  },
  {
    nom: "condamnation au taux légal, majorée deux mois après être devenue exécutoire",
    source: "CMF, art. L313-3 : 67 j × 2,62 % = 48,09 ; 81 j × 7,62 % = 169,10 ; 144 j × 7,75 % = 305,75",
    faits: createFaits({
      ...PRO_CONTRE_CONSOMMATEUR,
      creances: [createFacture({ montantTtc: montant(1_000_000), echeance: jour("2026-02-02"), interetsDu: jour("2026-02-03"), taux: { regime: "legal", miseEnDemeureLe: jour("2026-02-02") } })],
      titre: { executoireLe: jour("2026-02-10") },
    }),
    principal: 1_000_000, interets: 52_294, indemnites: 0, segments: [4809, 16_910, 30_575],
  },
  {
    nom: "règlement partiel : les intérêts d’abord, puis le principal",
    source: "C. civ., art. 1343-1 : 199,73 + 50,96 payés d’abord ; reste 6 250,69 ; 50 j × 12,40 % = 106,18",
    faits: createFaits({
      arreteAu: jour("2026-09-03"),
      creances: [createFacture({ montantTtc: montant(1_000_000), echeance: jour("2026-05-01") })],
      reglements: [{ date: jour("2026-07-15"), montant: montant(400_000) }],
    }),
    principal: 625_069, interets: 10_618, indemnites: 4000, segments: [19_973, 5096, 10_618],
  },
  {
    nom: "consommateur mis en demeure : intérêt légal du créancier professionnel, sans indemnité",
    source: "C. civ., art. 1231-6 ; CMF, art. L313-2 : 112 j × 2,62 % = 12,06 ; 144 j × 2,75 % = 16,27",
    faits: createFaits({
      ...PRO_CONTRE_CONSOMMATEUR,
      creances: [createFacture({ montantTtc: montant(150_000), echeance: jour("2026-01-31"), taux: { regime: "legal", miseEnDemeureLe: jour("2026-03-10") } })],
    }),
    principal: 150_000, interets: 2833, indemnites: 0, segments: [1206, 1627],
  },
  {
    nom: "année bissextile : la base reste 365",
    source: "Usage des calculateurs publics : 182 j × 14,50 % ÷ 365 = 723,01 (721,04 sur 366)",
    faits: createFaits({ arreteAu: jour("2024-06-30"), creances: [createFacture({ montantTtc: montant(1_000_000), echeance: jour("2023-12-31") })] }),
    principal: 1_000_000, interets: 72_301, indemnites: 4000, segments: [72_301],
  },
  {
    nom: "trois factures, un avoir avant l’échéance et un virement imputé sur la plus ancienne",
    source: "C. com., art. L441-10 II et D441-5 ; C. civ., art. 1342-10 et 1343-1 : 30 927,24 + 3 560,74 + 120,00 = 34 607,98",
    faits: createFaits({
      creances: [
        createFacture({ id: "F-25-0412", montantTtc: montant(1_428_000), echeance: jour("2025-05-30") }),
        createFacture({ id: "F-25-0877", montantTtc: montant(963_600), echeance: jour("2025-08-29") }),
        createFacture({ id: "F-25-1391", montantTtc: montant(1_190_460), echeance: jour("2025-12-16") }),
      ],
      avoirs: [{ creanceId: "F-25-1391", date: jour("2025-12-08"), montant: montant(128_400) }],
      reglements: [{ date: jour("2026-03-16"), montant: montant(500_000) }],
    }),
    principal: 3_092_724, interets: 356_074, indemnites: 12_000,
    segments: [15_949, 87_464, 35_651, 37_651, 52_201, 39_774, 58_058, 47_140, 5303, 63_990, 51_957],
  },
];
