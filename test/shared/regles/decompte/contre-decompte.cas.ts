import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import type { PosteReleve } from "#shared/regles/decompte/releve.ts";
import { createFacture, createFaits, PRO_CONTRE_CONSOMMATEUR } from "./faits.ts";

interface CasContreDecompte {
  readonly nom: string;
  readonly source: string;
  readonly notre: FaitsDecompte;
  /** The étude's figures, worked by hand with the mistake made. */
  readonly leur: Partial<Readonly<Record<PosteReleve, number>>>;
  readonly causes: readonly string[];
}

const CONDAMNATION = createFaits({
  ...PRO_CONTRE_CONSOMMATEUR,
  creances: [createFacture({ montantTtc: montant(1_000_000), echeance: jour("2026-02-02"), interetsDu: jour("2026-02-03"), taux: { regime: "legal", miseEnDemeureLe: jour("2026-02-02") } })],
  titre: { executoireLe: jour("2026-02-10"), prononceLe: jour("2026-02-02") },
});
const ACOMPTE = createFaits({ arreteAu: jour("2026-09-03"), creances: [createFacture({ montantTtc: montant(1_000_000), echeance: jour("2026-05-01") })], reglements: [{ date: jour("2026-07-15"), montant: montant(400_000) }] });
const CAPITALISE = createFaits({ arreteAu: jour("2026-06-30"), creances: [createFacture({ echeance: jour("2024-12-31"), montantTtc: montant(1_000_000) })], capitalisation: { depuis: jour("2025-01-01"), fondement: "contrat" } });
const CONSOMMATEUR = createFaits({ ...PRO_CONTRE_CONSOMMATEUR, creances: [createFacture({ montantTtc: montant(150_000), echeance: jour("2026-01-31"), taux: { regime: "legal", miseEnDemeureLe: jour("2026-03-10") } })] });

/** Net statements of an étude at the date of ours. */
export const CAS_CONTRE_DECOMPTE: readonly CasContreDecompte[] = [
  { nom: "majoration oubliée", source: "CMF, art. L313-3 : 148 j × 2,62 % = 106,24 ; 144 j × 2,75 % = 108,49", notre: CONDAMNATION, leur: { principal: 1_000_000, interets: 21_473, total: 1_021_473 }, causes: ["majoration-oubliee"] },
  { nom: "majoration sans attendre deux mois", source: "CMF, art. L313-3 : 8 j × 2,62 % = 5,74 ; 140 j × 7,62 % = 292,27 ; 144 j × 7,75 % = 305,75", notre: CONDAMNATION, leur: { principal: 1_000_000, interets: 60_376, total: 1_060_376 }, causes: ["majoration-immediate"] },
  { nom: "taux légal des particuliers parce que le débiteur en est un", source: "CMF, art. L313-2 : 67 j × 6,67 % ; 81 j × 11,67 % ; 144 j × 11,84 %", notre: CONDAMNATION, leur: { principal: 1_000_000, interets: 84_853, total: 1_084_853 }, causes: ["autre-categorie"] },
  { nom: "règlement imputé d’abord sur le principal", source: "C. civ., art. 1343-1 : 199,73 + 50,96 + 101,92 d’intérêts sur 6 000 restants", notre: ACOMPTE, leur: { principal: 600_000, interets: 35_261, indemnites: 4000, total: 639_261 }, causes: ["principal-dabord"] },
  { nom: "règlement non imputé", source: "C. civ., art. 1342-10 : 199,73 + 65 j × 12,40 % = 220,82", notre: ACOMPTE, leur: { principal: 1_000_000, interets: 42_055, indemnites: 4000, total: 1_046_055 }, causes: ["reglement-omis-0"] },
  { nom: "capitalisation oubliée", source: "C. civ., art. 1343-2 : 652,10 + 612,49 + 602,51 sans capitaliser", notre: CAPITALISE, leur: { principal: 1_000_000, interets: 186_710, indemnites: 4000, total: 1_190_710 }, causes: ["capitalisation-oubliee"] },
  { nom: "40 € comptés à un consommateur", source: "C. com., art. D441-5", notre: CONSOMMATEUR, leur: { principal: 150_000, interets: 2833, indemnites: 4000, total: 156_833 }, causes: ["indemnite-consommateur"] },
  { nom: "40 € oubliés", source: "C. com., art. D441-5", notre: createFaits(), leur: { principal: 1_200_000, interets: 95_055, total: 1_295_055 }, causes: ["indemnite-oubliee"] },
  { nom: "taux du semestre précédent", source: "C. com., art. L441-10 II : 12,15 % au lieu de 12,40 % au second semestre 2026", notre: createFaits(), leur: { principal: 1_200_000, interets: 93_871, indemnites: 4000, total: 1_297_871 }, causes: ["taux-precedent"] },
  { nom: "taux de la BCE du jour, 2,65 %, au lieu du 1er juillet", source: "C. com., art. L441-10 II : 144 j × 12,65 % = 598,88", notre: createFaits(), leur: { principal: 1_200_000, interets: 96_238, indemnites: 4000, total: 1_300_238 }, causes: ["taux-du-jour"] },
  { nom: "année de 360 jours", source: "Usage : 91 j × 12,15 % ÷ 360 = 368,55 ; 144 j × 12,40 % ÷ 360 = 595,20", notre: createFaits(), leur: { principal: 1_200_000, interets: 96_375, indemnites: 4000, total: 1_300_375 }, causes: ["base-bancaire"] },
  {
    nom: "année de 366 jours en 2024", source: "Usage : 182 j × 14,50 % ÷ 366 = 721,04", notre: createFaits({ arreteAu: jour("2024-06-30"), creances: [createFacture({ montantTtc: montant(1_000_000), echeance: jour("2023-12-31") })] }),
    leur: { principal: 1_000_000, interets: 72_104, indemnites: 4000, total: 1_076_104 }, causes: ["base-exacte"],
  },
  { nom: "jour de l’échéance compté", source: "C. com., art. L441-10 II : 92 j × 12,15 % = 367,50", notre: createFaits(), leur: { principal: 1_200_000, interets: 95_455, indemnites: 4000, total: 1_299_455 }, causes: ["depart-avance"] },
  {
    nom: "intérêts comptés après le jugement d’ouverture", source: "C. com., art. L622-28 : 144 jours au lieu de 92 au second semestre", notre: createFaits({ ouvertureProcedureCollectiveLe: jour("2026-10-01") }),
    leur: { principal: 1_200_000, interets: 95_055, indemnites: 4000, total: 1_299_055 }, causes: ["ouverture-ignoree"],
  },
  { nom: "intérêt légal compté de l’échéance", source: "C. civ., art. 1231-6 : 150 j × 2,62 % = 16,15 ; 144 j × 2,75 % = 16,27", notre: CONSOMMATEUR, leur: { principal: 150_000, interets: 3242, total: 153_242 }, causes: ["depart-echeance"] },
  { nom: "deux erreurs à la fois : règlement non imputé, 40 € oubliés", source: "C. civ., art. 1342-10 ; C. com., art. D441-5", notre: ACOMPTE, leur: { principal: 1_000_000, interets: 42_055, total: 1_042_055 }, causes: ["reglement-omis-0", "indemnite-oubliee"] },
  { nom: "aucune différence", source: "C. com., art. L441-10 II : 363,50 + 587,05", notre: createFaits(), leur: { principal: 1_200_000, interets: 95_055, indemnites: 4000, total: 1_299_055 }, causes: [] },
];
