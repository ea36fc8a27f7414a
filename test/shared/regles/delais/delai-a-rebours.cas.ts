/** Backward delays before a hearing of Wednesday 20 January 2027. */
export const CAS_REBOURS: readonly { readonly nom: string; readonly depart: string; readonly jours: number; readonly termeBrut: string; readonly echeance: string; readonly source: string }[] = [
  { nom: "délivrer l’assignation quinze jours avant l’audience", depart: "2027-01-20", jours: 15, termeBrut: "2027-01-05", echeance: "2027-01-04", source: "CPC, art. 856" },
  { nom: "la placer huit jours avant", depart: "2027-01-20", jours: 8, termeBrut: "2027-01-12", echeance: "2027-01-11", source: "CPC, art. 857" },
  { nom: "la marge tombe un dimanche\u00A0: recul au vendredi", depart: "2027-01-19", jours: 15, termeBrut: "2027-01-04", echeance: "2026-12-31", source: "CPC, art. 642 (3 janvier 2027\u00A0: dimanche\u00A0; 1er janvier\u00A0: férié)" },
];
