import type { ContenuPar } from "#shared/model/faits/registre.ts";

// Invented companies and people.
export const CREANCIER: ContenuPar["creancier"] = {
  denomination: "Ardenne Matériaux", formeJuridique: "SAS", capital: "1 200 000 €", villeRcs: "Sedan", adresse: "14 quai des Forges",
  codePostal: "08200", ville: "Sedan", representant: "Hélène Marchal", qualiteRepresentant: "présidente",
};

export const MANDATAIRES: readonly ContenuPar["mandataire"][] = [
  { kind: "avocat", nom: "Me Solène Artaud", structure: "Artaud & Lignières", barreau: "Nanterre", ville: "Nanterre", email: "s.artaud@artaud-lignieres.example" },
  { kind: "avocat", nom: "Me Idriss Kerbrat", structure: "Cabinet Kerbrat", barreau: "Rennes", ville: "Rennes", telephone: "02 99 00 12 40" },
  { kind: "commissaire-de-justice", nom: "Étude Vasseur-Noël", structure: "SELARL Vasseur-Noël", ville: "Limoges", telephone: "05 55 00 31 18" },
  { kind: "commissaire-de-justice", nom: "Étude Sabourdin", ville: "Lyon" },
];

export const VILLES = ["Limoges", "Nanterre", "Lyon", "Rennes", "Sedan", "Le Mans", "Pau", "Dijon", "Quimper", "Albi"] as const;

export const NOMS = [
  "Altivoie Transports SAS", "Boréalux Éclairage SAS", "Imprimerie Solférat SARL", "Hôtel des Trois Vents SARL", "Thermilune Chauffage SARL", "Tissages Orbanel SAS",
  "Pelagrin Bâtiment SAS", "Verrerie Malaubert SA", "Mécavia Précision SAS", "Charpentes Loriac SARL", "Ninove Traiteur SAS", "Brumefer Industrie SAS",
  "Logivrac Nord SAS", "Cartonneries du Brévent SA", "Epsilor Nettoyage SAS", "Rocheverte Paysages SARL", "Ondelys Cosmétiques SAS", "Les Vergers d’Aubemont SCEA",
  "Ateliers Morvélian SARL", "Garage Tessandier SARL", "Fonderies Lauzerat SA", "Cryoval Surgelés SAS", "Menuiserie Pradelin EURL", "Clinique vétérinaire du Val Drouet", "Sirocco Aménagement SAS", "Papeterie Lormel SARL",
] as const;
