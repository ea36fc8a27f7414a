/** Version of the form: a tag keeps its name from one to the next. */
export const VERSION_RETOUR = "1";

export type TypeRetour = "texte" | "texte-long" | "date" | "heure" | "montant" | "choix";

/** Prompt that stands in an empty field: it is no answer. */
export const INVITES_RETOUR: Readonly<Record<TypeRetour, string>> = { texte: "écrire ici", "texte-long": "écrire ici", date: "jj/mm/aaaa", heure: "hh:mm", montant: "montant en euros", choix: "choisir" };

/** One field of the form that an avocat or an étude fills and sends back. */
export interface ChampRetour {
  /** Stable name: it travels in the content control and in the workbook. */
  readonly tag: string;
  readonly libelle: string;
  readonly type: TypeRetour;
  readonly choix?: readonly string[];
}

export interface GroupeRetour {
  readonly titre: string;
  readonly champs: readonly ChampRetour[];
}

/** Identity of the form, written by the application and locked. */
export const TAGS_IDENTITE = { mandat: "retour.mandat", dossier: "retour.dossier", version: "retour.version", cle: "retour.cle" } as const;

export const NATURES_ACTE_RETOUR = [
  "signification", "assignation délivrée", "placement", "commandement", "saisie-attribution", "saisie-vente", "saisie des rémunérations", "mesure conservatoire", "dénonciation", "conversion", "sûreté", "audience", "ordonnance", "jugement", "opposition", "appel", "certificat", "déclaration", "admission", "répartition", "autre",
] as const;

const champ = (tag: string, libelle: string, type: TypeRetour, choix?: readonly string[]): ChampRetour => ({ tag: `retour.${tag}`, libelle, type, ...(choix === undefined ? {} : { choix }) });

/** Lines of costs that the form holds. */
export const LIGNES_FRAIS = 8;

/** Fields of one line of costs. */
export function listChampsFrais(ligne: number): readonly ChampRetour[] {
  const de = (tag: string, libelle: string, type: TypeRetour, choix?: readonly string[]): ChampRetour => champ(`frais[${ligne}].${tag}`, `Frais ${ligne}, ${libelle}`, type, choix);
  return [
    de("nature", "nature", "choix", ["acte", "émolument", "débours", "honoraires", "greffe", "déplacement", "autre"]), de("montantHt", "montant HT", "montant"), de("tva", "TVA", "montant"),
    de("recuperable", "à la charge du débiteur", "choix", ["oui", "non", "à discuter"]), de("piece", "n° de facture", "texte"),
  ];
}

/** Everything that may be filled, in the order of the form; nothing is required. */
export const GROUPES_RETOUR: readonly GroupeRetour[] = [
  { titre: "Rempli par", champs: [champ("rempliPar", "Rempli par", "texte"), champ("rempliLe", "Le", "date"), champ("referenceMandataire", "Votre référence", "texte")] },
  {
    titre: "Acte ou décision",
    champs: [
      champ("acte.nature", "Acte accompli", "choix", NATURES_ACTE_RETOUR), champ("acte.precision", "Précision", "texte"), champ("acte.date", "Date de l’acte", "date"),
      champ("acte.modeRemise", "Mode de remise", "choix", ["à personne", "à personne habilitée", "à domicile", "à étude", "procès-verbal de recherches", "électronique", "non remis"]),
      champ("acte.destinataire", "Destinataire", "choix", ["débiteur", "codébiteur", "tiers", "tous"]), champ("acte.juridiction", "Juridiction", "texte"), champ("acte.rg", "N° de rôle (RG)", "texte"),
      champ("acte.numero", "N° de l’ordonnance ou du jugement", "texte"), champ("acte.prochaine", "Acte suivant prévu", "choix", NATURES_ACTE_RETOUR), champ("acte.prochaineDate", "Date prévue", "date"),
    ],
  },
  {
    titre: "Audience",
    champs: [
      champ("audience.date", "Date d’audience", "date"), champ("audience.heure", "Heure", "heure"), champ("audience.chambre", "Chambre, salle", "texte"),
      champ("audience.issue", "Issue", "choix", ["renvoi", "délibéré", "jugement", "radiation", "désistement", "caducité"]), champ("audience.dateSuivante", "Date suivante", "date"),
      champ("audience.comparution", "Débiteur présent", "choix", ["oui", "représenté", "non"]),
    ],
  },
  {
    titre: "Décision et sommes",
    champs: [
      champ("decision.principal", "Principal alloué", "montant"), champ("decision.interets", "Intérêts, libellé de la décision", "texte"), champ("decision.article700", "Article 700", "montant"), champ("decision.depens", "Dépens liquidés", "montant"),
      champ("decision.delais", "Délais accordés", "texte"), champ("decision.recours", "Recours formé", "choix", ["aucun connu", "opposition", "appel", "autre"]), champ("decision.recoursDate", "Date du recours", "date"),
      champ("encaissement", "Sommes encaissées", "montant"), champ("encaissementDate", "Encaissées le", "date"), champ("reversement", "Reversées", "montant"), champ("reversementDate", "Reversées le", "date"), champ("solde", "Votre solde", "montant"),
    ],
  },
  {
    titre: "Mesure et débiteur",
    champs: [
      champ("mesure.resultat", "Résultat de la mesure", "choix", ["fructueux", "partiel", "infructueux", "en cours", "impossible"]), champ("mesure.montant", "Montant saisi ou bloqué", "montant"),
      champ("tiers.reponse", "Réponse du tiers", "choix", ["fonds", "insuffisant", "néant", "incident", "pas de réponse"]), champ("tiers.montant", "Montant déclaré par le tiers", "montant"),
      champ("debiteur.adresse", "Nouvelle adresse", "texte-long"), champ("debiteur.situation", "Situation constatée", "choix", ["inchangée", "déménagement", "cessation", "procédure collective", "surendettement", "décès", "insolvable apparent"]), champ("offre", "Offre du débiteur", "texte-long"),
    ],
  },
  { titre: "Pièces et besoin", champs: [champ("pieces", "Pièces jointes", "texte-long"), champ("besoin", "Ce qui vous manque", "texte-long"), champ("commentaire", "Remarque", "texte-long")] },
];

/** Every field, costs included, by tag. */
export const CHAMPS_RETOUR: ReadonlyMap<string, ChampRetour> = new Map(
  [...GROUPES_RETOUR.flatMap(({ champs }) => champs), ...Array.from({ length: LIGNES_FRAIS }, (_, rang) => listChampsFrais(rang + 1)).flat()].map((lu) => [lu.tag, lu]),
);

/**
 * Check key of a form: tells a typing mistake or a page mixed with another, not a forgery. Eight letters and digits without those that
 * are mistaken for one another (two FNV-1a sums of 32 bits).
 */
export function computeCleRetour(mandatId: string, reference: string, version: string): string {
  const texte = `${version}/${mandatId}/${reference}`;
  return [0x811c9dc5, 0x01234567].map((graine) => formatSomme(texte, graine)).join("");
}

const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

function formatSomme(texte: string, graine: number): string {
  let somme = graine;
  for (const signe of texte) somme = Math.imul(somme ^ (signe.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return Array.from({ length: 4 }, (_, rang) => ALPHABET.charAt(Math.floor(somme / ALPHABET.length ** rang) % ALPHABET.length)).join("");
}
