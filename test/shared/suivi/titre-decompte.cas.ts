import { type Jour, jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { brouillon, euros, id, reglement } from "../../support/dossier-builder.ts";

interface CasTitre {
  readonly nom: string;
  readonly source: string;
  readonly faits: readonly FaitBrouillon[];
  readonly au: Jour;
  readonly principal: number;
  readonly interets: number;
  readonly frais: number;
  readonly total: number;
}

const AU = jour("2026-11-21");
const JUGEMENT = { titreId: id("t"), type: "1", principal: euros("9 000,00"), taux: { regime: "legal" }, interetsDu: jour("2026-05-05"), executoireLe: jour("2026-06-10") } as const;

/** Worked by hand with the rates of the arrêtés of 15/12/2025 (2,62 %) and 26/06/2026 (2,75 %), days and rates beside them. */
export const CAS_TITRE: readonly CasTitre[] = [
  {
    nom: "condamnation de 10 000\u00A0€, exécutoire le 10/02/2026, intérêts dès le 03/02",
    source: "CMF, art. L313-3, exemple B de la note de droit\u00A0: 67 j × 2,62\u00A0% = 48,09\u00A0; 81 j × 7,62\u00A0% = 169,10\u00A0; 144 j × 7,75\u00A0% = 305,75",
    faits: [brouillon("titre", "2026-02-02", { titreId: id("t"), type: "1", creanceIds: [id("f")], principal: euros("10 000,00"), taux: { regime: "legal" }, interetsDu: jour("2026-02-03"), executoireLe: jour("2026-02-10") })],
    au: AU, principal: 1_000_000, interets: 52_294, frais: 0, total: 1_052_294,
  },
  {
    nom: "règlement de 500\u00A0€ après le jugement\u00A0: les intérêts d’abord, puis la condamnation",
    source: "C. civ., art. 1343-1\u00A0: 47 j × 2,62\u00A0% = 30,36 payés d’abord\u00A0; sur 8 530,36\u00A0: 10 j × 2,62\u00A0% = 6,12\u00A0; 41 j × 2,75\u00A0% = 26,35\u00A0; 103 j × 7,75\u00A0% = 186,56",
    faits: [brouillon("titre", "2026-05-04", JUGEMENT), reglement("r", "500,00", "2026-06-20")],
    au: AU, principal: 853_036, interets: 21_903, frais: 0, total: 874_939,
  },
  {
    nom: "article 700 de 1 000\u00A0€ et dépens de 180\u00A0€ : l’un porte intérêt du prononcé, les autres non",
    source: "C. civ., art. 1231-7\u00A0: 57 j × 2,62\u00A0%, 41 j × 2,75\u00A0%, 103 j × 7,75\u00A0% = 36,82 + 27,80 + 196,83 sur 9 000\u00A0€, 4,09 + 3,09 + 21,87 sur 1 000\u00A0€",
    faits: [brouillon("titre", "2026-05-04", { ...JUGEMENT, article700: euros("1 000,00"), depens: euros("180,00") })],
    au: AU, principal: 900_000, interets: 29_050, frais: 118_000, total: 1_047_050,
  },
];
