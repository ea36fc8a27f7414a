/** Judgment of 10 000 €, interest from 3 February 2026, title of 30 June, 400 € paid on 15 July, statement on 21 November. */
export const CAS_COLONNES: readonly { readonly nom: string; readonly poste: string; readonly colonnes: readonly [number, number, number, number]; readonly source: string }[] = [
  { nom: "principal : rien d’ajouté après le titre", poste: "principal", colonnes: [1_000_000, 0, 28_246, 971_754], source: "CPCE, art. L111-8 ; C. civ., art. 1343-1 : 400 − 117,54 d’intérêts" },
  { nom: "intérêts : courus avant, courus depuis, payés depuis", poste: "interets", colonnes: [10_624, 21_624, 11_754, 20_494], source: "C. civ., art. 1231-6 ; CMF, art. L313-3 : 148 j × 2,62 % ; depuis, 15 j × 2,75 % = 11,30, puis sur 9 717,54 : 46 j × 2,75 % = 33,68 et 83 j × 7,75 % = 171,26" },
];
