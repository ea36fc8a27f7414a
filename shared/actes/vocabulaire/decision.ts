import { foldTexte } from "../../kernel/texte.ts";
import type { FaitsActe } from "../faits-acte.ts";
import type { ElementListe } from "../langue/valeur.ts";
import { type Champ, createTypes, DEMANDE, demander, deriver, inconnu, type ListeChamps } from "./champ.ts";
import { parseReponseListe } from "./reponse.ts";

const { texte, texteLong, choix, date, montant, entier, ouiNon, liste } = createTypes<FaitsActe>();
const voie = createTypes<ElementListe>();

const CHAMPS_VOIE: Readonly<Record<string, Champ<ElementListe>>> = {
  "voie.libelle": voie.texte("voie", DEMANDE, inconnu),
  "voie.conditions": voie.texte("conditions remplies", DEMANDE, inconnu),
  "voie.avocat": voie.texte("avocat", DEMANDE, inconnu),
  "voie.cout": voie.montant("coût avancé", DEMANDE, inconnu),
  "voie.delai": voie.texte("délai", DEMANDE, inconnu),
  "voie.probabilite": voie.texte("chances", DEMANDE, inconnu),
  "voie.net": voie.montant("net espéré", DEMANDE, inconnu),
  "voie.source": voie.texte("source ou «\u00A0hypothèse\u00A0»", DEMANDE, inconnu),
};

/** The decision of the one who may decide, named and dated. */
const CHAMPS_VISA: Readonly<Record<string, Champ>> = {
  "visa.valeur": demander(choix("décision du responsable", DEMANDE, inconnu), { exemple: "accordé", choix: ["accordé", "refusé", "à revoir"] }),
  "visa.auteur": demander(texte("nom du décideur", DEMANDE, inconnu), { exemple: "Aurèle Valdoré" }),
  "visa.date": demander(date("date de la décision", DEMANDE, inconnu), { exemple: "2026-11-20", sens: "passee" }),
  "visa.motif": demander(texte("motif de la décision", DEMANDE, inconnu), { exemple: "coût proportionné à l’enjeu" }),
  "visa.isMemePersonne": ouiNon("rédacteur et décideur confondus", DEMANDE, ({ reponses, utilisateur }) => (reponses["visa.auteur"] === undefined || utilisateur === undefined ? undefined : foldTexte(reponses["visa.auteur"]) === foldTexte(utilisateur.nom))),
};

/** Which way to take: estimates of the department, each with its source, never computed here. */
export const CHAMPS_DECISION: Readonly<Record<string, Champ>> = {
  ...CHAMPS_VISA,
  "strategie.recommandation": demander(texte("recommandation en une phrase", DEMANDE, inconnu), { exemple: "demander une injonction de payer, puis faire exécuter" }),
  "strategie.voie": demander(texte("voie recommandée", DEMANDE, inconnu), { exemple: "injonction de payer" }),
  "strategie.voies": demander(liste("voies comparées", DEMANDE, inconnu), {
    question: "Une voie par ligne\u00A0: voie\u00A0; conditions remplies (oui, non, lesquelles)\u00A0; avocat\u00A0; coût avancé\u00A0; délai\u00A0; chances\u00A0; net espéré\u00A0; source ou «\u00A0hypothèse\u00A0»",
    exemple: "injonction de payer\u00A0; oui\u00A0; facultatif\u00A0; 450,00\u00A0; 3 mois\u00A0; 60\u00A0%\u00A0; 24 000,00\u00A0; hypothèse\nréféré-provision\u00A0; oui\u00A0; obligatoire\u00A0; 2 500,00\u00A0; 4 mois\u00A0; 50\u00A0%\u00A0; 20 000,00\u00A0; hypothèse",
  }),
  "strategie.nombreVoies": deriver(entier("nombre de voies comparées", DEMANDE, (faits) => listVoies(faits)?.length), "strategie.voies"),
  "strategie.voiesSansSource": deriver(texte("voies sans source", DEMANDE, (faits) => formatVoies(faits, ({ "voie.source": source }) => source === undefined)), "strategie.voies"),
  "strategie.voieFermee": deriver(texte("voie recommandée fermée", DEMANDE, (faits) => formatVoies(faits, (element) => isRecommandee(element, faits) && isFermee(element))), "strategie.voies"),
  "strategie.isComparee": deriver(ouiNon("voie recommandée parmi les voies comparées", DEMANDE, (faits) => listVoies(faits)?.some((element) => isRecommandee(element, faits))), "strategie.voies"),
  "strategie.motifs": demander(texteLong("motifs de la recommandation", DEMANDE, inconnu), { exemple: "Les livraisons sont prouvées et le débiteur est en activité." }),
  "strategie.motifsContraires": demander(texteLong("raisons contraires", DEMANDE, inconnu), { exemple: "La troisième livraison n’est prouvée que par un courriel." }),
  "strategie.montantAvances": demander(montant("coût à avancer", DEMANDE, inconnu), { exemple: "450,00" }),
  "strategie.estimationDelai": demander(texte("délai estimé", DEMANDE, inconnu), { exemple: "trois mois" }),
  "strategie.esperanceNette": demander(montant("résultat net espéré", DEMANDE, inconnu), { exemple: "24 000,00" }),
  "strategie.source": demander(choix("source des estimations", DEMANDE, inconnu), { exemple: "hypothèse", choix: ["hypothèse", "statistique interne", "statistique publique"] }),
  "strategie.nombreDossiers": demander(entier("nombre de dossiers de la statistique", DEMANDE, inconnu), { exemple: "42" }),
  "strategie.mandataire": demander(texte("mandataire proposé", DEMANDE, inconnu), { exemple: "Maître Hélène Castagnier" }),
  "strategie.budget": demander(montant("budget demandé", DEMANDE, ({ mandat }) => mandat?.budget), { exemple: "1 800,00" }),
  "strategie.demande": demander(texte("décision attendue", DEMANDE, inconnu), { exemple: "accorder l’injonction de payer" }),
  "strategie.dateLimiteDecision": demander(date("date limite de décision", DEMANDE, inconnu), { exemple: "2026-12-04", sens: "a-venir" }),
};

export const LISTES_DECISION: readonly ListeChamps[] = [{ element: "voie", liste: "strategie.voies", champs: CHAMPS_VOIE }];

function listVoies({ reponses }: FaitsActe): readonly ElementListe[] | undefined {
  const lue = parseReponseListe(CHAMPS_VOIE, reponses["strategie.voies"] ?? "");
  return lue?.kind === "liste" ? lue.elements : undefined;
}

function readMot(element: ElementListe, champ: string): string {
  const valeur = element[champ];
  return valeur?.kind === "texte" ? foldTexte(valeur.texte) : "";
}

function isRecommandee(element: ElementListe, { reponses }: FaitsActe): boolean {
  return readMot(element, "voie.libelle") === foldTexte(reponses["strategie.voie"] ?? "");
}

function isFermee(element: ElementListe): boolean {
  return /^(?:non|ferme|indisponible)/.test(readMot(element, "voie.conditions"));
}

function formatVoies(faits: FaitsActe, isRetenue: (element: ElementListe) => boolean): string | undefined {
  const retenues = (listVoies(faits) ?? []).filter(isRetenue).map((element) => readMot(element, "voie.libelle"));
  return retenues.length === 0 ? undefined : retenues.join(", ");
}
