/** Does the 40 € run? Due date and opening judgment; statement on 21 November 2026. */
export const CAS_INDEMNITE: readonly { readonly nom: string; readonly echeance: string; readonly ouverture?: string; readonly debiteur: "professionnel" | "consommateur" | "personne-publique"; readonly montant: number; readonly source: string }[] = [
  { nom: "une facture échue doit 40 €", echeance: "2026-03-31", debiteur: "professionnel", montant: 4000, source: "C. com., art. D441-5" },
  { nom: "une facture échue le jour de l’arrêté n’est pas encore en retard", echeance: "2026-11-21", debiteur: "professionnel", montant: 0, source: "C. com., art. L441-10 II : le jour suivant la date de règlement" },
  { nom: "un consommateur ne la doit jamais", echeance: "2026-03-31", debiteur: "consommateur", montant: 0, source: "C. com., art. L441-10 II : tout professionnel en situation de retard" },
  { nom: "échue la veille du jugement d’ouverture, elle est due", echeance: "2026-09-30", ouverture: "2026-10-01", debiteur: "professionnel", montant: 4000, source: "C. com., art. L441-10 II" },
  { nom: "échue le jour du jugement d’ouverture, elle ne l’est pas", echeance: "2026-10-01", ouverture: "2026-10-01", debiteur: "professionnel", montant: 0, source: "C. com., art. L441-10 II" },
  { nom: "avant 2013, elle n’existait pas", echeance: "2012-12-31", debiteur: "professionnel", montant: 0, source: "Décret 2012-1115, effet au 01/01/2013" },
  { nom: "un acheteur public la doit aussi", echeance: "2026-03-31", debiteur: "personne-publique", montant: 4000, source: "Décret 2013-269, art. 9" },
];
