import { isLuhn } from "../kernel/siren.ts";
import type { ContenuPar } from "../model/faits/registre.ts";

// Invented companies and people, in towns that exist: postal codes and courts are right, nobody is real.
export const CREANCIER_FICTIF: ContenuPar["creancier"] = {
  denomination: "Ardenne Matériaux", formeJuridique: "SAS", capital: "1 200 000 €", siren: createSirenFictif(1), villeRcs: "Sedan", adresse: "14 quai des Forges",
  codePostal: "08200", ville: "Sedan", representant: "Hélène Marchal", qualiteRepresentant: "présidente", email: "contentieux@ardenne-materiaux.example", telephone: "03 24 00 10 20",
};

export const GESTIONNAIRES = ["Claire Aubry", "Karim Benali", "Léa Fontan"] as const;

export const MANDATAIRES_FICTIFS: readonly ContenuPar["mandataire"][] = [
  { kind: "avocat", nom: "Me Solène Artaud", structure: "Artaud & Lignières", barreau: "Nanterre", adresse: "3 place du Barreau", codePostal: "92000", ville: "Nanterre", email: "s.artaud@artaud-lignieres.example" },
  { kind: "avocat", nom: "Me Idriss Kerbrat", structure: "Cabinet Kerbrat", barreau: "Rennes", codePostal: "35000", ville: "Rennes", telephone: "02 99 00 12 40" },
  { kind: "commissaire-de-justice", nom: "Étude Vasseur-Noël", structure: "SELARL Vasseur-Noël", codePostal: "87000", ville: "Limoges", telephone: "05 55 00 31 18" },
  { kind: "commissaire-de-justice", nom: "Étude Sabourdin", codePostal: "69003", ville: "Lyon" },
];

const RACINES = [
  "Altivoie", "Boréalux", "Solférat", "Thermilune", "Orbanel", "Pelagrin", "Malaubert", "Mécavia", "Loriac", "Ninove", "Brumefer", "Logivrac", "Brévent", "Epsilor", "Rocheverte", "Ondelys", "Aubemont",
  "Morvélian", "Tessandier", "Lauzerat", "Cryoval", "Pradelin", "Drouet", "Sirocco", "Lormel", "Castelvif", "Harfange", "Quillebœuf", "Vermandois", "Ysalte", "Fontanilles", "Garlaban", "Jossigny",
] as const;
const METIERS = ["Transports", "Éclairage", "Imprimerie", "Chauffage", "Bâtiment", "Précision", "Charpentes", "Nettoyage", "Paysages", "Menuiserie", "Aménagement", "Papeterie", "Carrelages", "Façades", "Négoce", "Toitures"] as const;
const FORMES = ["SAS", "SARL", "SA", "EURL", "SASU"] as const;
const PRENOMS = ["Agathe", "Bastien", "Coralie", "Damien", "Élodie", "Fabien", "Gaëlle", "Hugo", "Inès", "Joris", "Léonie", "Maxence", "Nadège", "Octave", "Perrine", "Rémi", "Salomé", "Tristan"] as const;
const PATRONYMES = ["Abravent", "Bellorgue", "Cazenord", "Daubricourt", "Estrabel", "Fauvernay", "Grandsault", "Haubrive", "Jolivault", "Kermadou", "Lespagnat", "Montfaucher", "Nervalier"] as const;
const COLLECTIVITES = ["Commune de Brannecourt", "Communauté de communes du Val d’Ormelle", "Centre hospitalier de Saint-Aubrin", "Syndicat des eaux du Haut-Lignon"] as const;
const VOIES = ["rue des Tanneurs", "avenue de la Gare", "quai de l’Écluse", "rue du Moulin", "boulevard des Tilleuls", "chemin des Vignes", "place du Marché", "zone d’activité des Prés"] as const;

const LIEUX = [
  ["87000", "Limoges", "Limoges"], ["92000", "Nanterre", "Nanterre"], ["69003", "Lyon", "Lyon"], ["35000", "Rennes", "Rennes"], ["08200", "Sedan", "Sedan"], ["72000", "Le Mans", "Le Mans"], ["64000", "Pau", "Pau"],
  ["21000", "Dijon", "Dijon"], ["29000", "Quimper", "Quimper"], ["81000", "Albi", "Albi"], ["59000", "Lille", "Lille Métropole"], ["67000", "Strasbourg", "Strasbourg"], ["33000", "Bordeaux", "Bordeaux"], ["44000", "Nantes", "Nantes"],
] as const;

/** Who owes: decides the name, the quality and the identity that acts print. */
export type GenreDebiteur = "societe" | "particulier" | "public";

/** The debtor of a rank: same rank, same debtor. The lists have no common divisor, so that no company comes back before five hundred. */
export function createDebiteurFictif(genre: GenreDebiteur, rang: number): ContenuPar["debiteur"] {
  const [codePostal, ville, villeRcs] = pick(LIEUX, rang * 5 + 3);
  const adresse = { adresse: `${(rang * 13) % 97 + 1} ${pick(VOIES, rang * 3)}`, codePostal, ville };
  const codeComptable = `411${String(rang + 1).padStart(5, "0")}`;
  if (genre === "particulier") return { nom: `${pick(PRENOMS, rang)} ${pick(PATRONYMES, rang)}`, qualite: "consommateur", codeComptable, ...adresse };
  const siren = createSirenFictif(rang + 2);
  if (genre === "public") return { nom: pick(COLLECTIVITES, rang), qualite: "professionnel", siren, codeComptable, ...adresse };
  const tour = Math.floor(rang / (RACINES.length * METIERS.length));
  return {
    nom: `${pick(RACINES, rang)} ${pick(METIERS, rang)}${tour === 0 ? "" : ` ${tour + 1}`}`,
    formeJuridique: pick(FORMES, rang), qualite: "professionnel", siren, villeRcs, dirigeant: `${pick(PRENOMS, rang * 7)} ${pick(PATRONYMES, rang * 5 + 1)}`, codeComptable, ...adresse,
  };
}

/** Nine digits with a right key, in a range that is given to nobody (000). */
function createSirenFictif(rang: number): string {
  const base = String(rang).padStart(8, "0");
  const cle = Array.from({ length: 10 }, (_vide, chiffre) => chiffre).find((chiffre) => isLuhn(`${base}${chiffre}`));
  return `${base}${cle ?? 0}`;
}

function pick<T>(liste: readonly [T, ...T[]] | readonly T[], rang: number): T {
  const valeur = liste[rang % liste.length];
  if (valeur === undefined) throw new Error("Une liste de noms est vide");
  return valeur;
}
