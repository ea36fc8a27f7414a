import type { NumeroTitre } from "#shared/regles/prescription/prescription-titre.ts";

/** Title of 10 January 2020 for a commercial claim due on 15 March 2018; interest fallen due on 31 December 2022. */
export const CAS_TITRE: readonly { readonly regle: string; readonly nom: string; readonly numero: NumeroTitre; readonly isOrdonnanceInjonction?: boolean; readonly regime: "titre" | "creance"; readonly principal: string; readonly periodique: string; readonly source: string }[] = [
  { regle: "R-TE-01", nom: "jugement", numero: "1", regime: "titre", principal: "2030-01-09", periodique: "2027-12-30", source: "CPCE, art. L111-4 et L111-3 1°" },
  { regle: "R-TE-01", nom: "décision étrangère exequaturée", numero: "2", regime: "titre", principal: "2030-01-09", periodique: "2027-12-30", source: "CPCE, art. L111-4 et L111-3 2°" },
  { regle: "R-TE-01", nom: "procès-verbal de conciliation", numero: "3", regime: "titre", principal: "2030-01-09", periodique: "2027-12-30", source: "CPCE, art. L111-4 et L111-3 3°" },
  { regle: "R-TE-02", nom: "ordonnance d’injonction exécutoire", numero: "1", isOrdonnanceInjonction: true, regime: "titre", principal: "2030-01-09", periodique: "2027-12-30", source: "Civ. 2e 08/06/2023, 21-18.615" },
  { regle: "R-TE-03", nom: "acte notarié : la prescription de la créance", numero: "4", regime: "creance", principal: "2023-03-14", periodique: "2027-12-30", source: "CPCE, art. L111-4, a contrario" },
  { regle: "R-TE-03", nom: "titre du commissaire de justice : la prescription de la créance", numero: "5", regime: "creance", principal: "2023-03-14", periodique: "2027-12-30", source: "CPCE, art. L111-4, a contrario" },
  { regle: "R-TE-03", nom: "accord contresigné par les avocats : la prescription de la créance", numero: "7", regime: "creance", principal: "2023-03-14", periodique: "2027-12-30", source: "CPCE, art. L111-4, a contrario" },
  { regle: "R-TE-04", nom: "intérêts échus après le titre : cinq ans, pas dix", numero: "1", regime: "titre", principal: "2030-01-09", periodique: "2027-12-30", source: "Ass. plén. 10/06/2005, 03-18.922" },
];
