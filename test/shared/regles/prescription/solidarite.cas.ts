/** An act against one, counted for another. */
export const CAS_SOLIDARITE: readonly { readonly regle: string; readonly nom: string; readonly contre: string; readonly pour: string; readonly isOpposable: boolean; readonly source: string }[] = [
  { regle: "R-INT-10", nom: "contre un codébiteur solidaire, pour l’autre", contre: "s1", pour: "s2", isOpposable: true, source: "C. civ., art. 2245, al. 1" },
  { regle: "R-INT-10", nom: "contre le débiteur principal, pour la caution", contre: "p", pour: "c", isOpposable: true, source: "C. civ., art. 2246" },
  { regle: "R-INT-10", nom: "contre un codébiteur solidaire, pour la caution", contre: "s1", pour: "c", isOpposable: true, source: "C. civ., art. 2246" },
  { regle: "R-INT-10", nom: "contre la caution, pour le débiteur principal", contre: "c", pour: "p", isOpposable: false, source: "C. civ., art. 2246 : l’inverse n’y est pas" },
  { regle: "R-INT-10", nom: "contre un débiteur, pour un codébiteur qui n’est pas solidaire", contre: "p", pour: "p2", isOpposable: false, source: "C. civ., art. 2245 : solidaires seulement" },
  { regle: "R-INT-10", nom: "contre une caution, pour une autre", contre: "c", pour: "c2", isOpposable: false, source: "C. civ., art. 2246" },
];
