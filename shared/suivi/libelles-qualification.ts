import type { ContenuPar } from "../model/faits/registre.ts";

// French names of what qualification and the amicable phase record.
export const LIBELLES_SERVICE: Readonly<Record<ContenuPar["litige"]["service"], string>> = {
  comptabilite: "Comptabilité", commerce: "Commerce", logistique: "Logistique", technique: "Technique", juridique: "Juridique", direction: "Direction", autre: "Autre service",
};

export const LIBELLES_LITIGE: Readonly<Record<ContenuPar["litige"]["motif"], string>> = {
  livraison: "Livraison niée ou incomplète", qualite: "Défaut ou non-conformité", prix: "Prix contesté", quantite: "Quantité contestée", facturation: "Erreur de facturation",
  "avoir-attendu": "Avoir attendu", "deja-paye": "Paiement allégué", contrat: "Contrat ou commande niés", compensation: "Compensation opposée", autre: "Autre motif",
};

export const LIBELLES_ISSUE_LITIGE: Readonly<Record<NonNullable<ContenuPar["litige"]["issue"]>, string>> = { fonde: "reconnu fondé", "non-fonde": "non fondé", retire: "retiré par le débiteur" };

export const LIBELLES_APPRECIATION: Readonly<Record<ContenuPar["solvabilite"]["appreciation"], string>> = {
  solvable: "Solvable", "payeur-tardif": "Solvable, payeur tardif", fragile: "Fragile", insolvable: "Insolvable", inconnue: "Inconnue",
};

export const LIBELLES_FORCE: Readonly<Record<ContenuPar["preuve"]["force"], string>> = { prouve: "prouve", corrobore: "corrobore", rien: "ne prouve rien" };

export const LIBELLES_LIEN_OBLIGE: Readonly<Record<ContenuPar["oblige"]["lien"], string>> = { solidaire: "Codébiteur solidaire", caution: "Caution" };

export const LIBELLES_CANAL: Readonly<Record<NonNullable<ContenuPar["evenement"]["canal"]>, string>> = { appel: "Appel", courriel: "Courriel", lettre: "Lettre", sms: "SMS", lrar: "Recommandé avec avis" };

export const LIBELLES_SUITE_ENVOI: Readonly<Record<NonNullable<ContenuPar["evenement"]["suiteEnvoi"]>, string>> = {
  remis: "remis", "non-reclame": "non réclamé", refuse: "refusé", "destinataire-inconnu": "destinataire inconnu à l’adresse",
};
