import { foldTexte } from "../../kernel/texte.ts";
import type { TypeChamp } from "./champ.ts";
import { findChamp, findListe, formatLibelleChamp, listElementsListes, listNomsChamps } from "./vocabulaire.ts";

/** A field as a person picks it: its French name, and the mark that it becomes in a document. */
export interface ChampPalette {
  readonly nom: string;
  readonly libelle: string;
  readonly marque: string;
  readonly type: TypeChamp;
  /** Asked when the document is written. */
  readonly isDemande: boolean;
}

export interface GroupePalette {
  readonly titre: string;
  readonly champs: readonly ChampPalette[];
  /** Element of the loop that these fields need around them: « creance ». */
  readonly element?: string | undefined;
}

/** Subjects of the vocabulary, in the order in which a letter meets them; what no line names comes last. */
const SUJETS: readonly (readonly [titre: string, prefixes: readonly string[]])[] = [
  ["Société et signataire", ["creancier", "signataire"]],
  ["Débiteur", ["debiteur", "codebiteurs", "irrecouvrabilite"]],
  ["Destinataire et envoi", ["destinataire", "acte", "paiement"]],
  ["Dossier", ["dossier", "qualification", "prescription", "chronologie", "texte", "reponse"]],
  ["Décompte", ["decompte", "creances", "frais", "reglements", "indemniteForfaitaire"]],
  ["Contrat et commande", ["contrat"]],
  ["Échanges et relances", ["relances", "miseEnDemeure", "amiable", "contestations", "demande"]],
  ["Juridiction et procédure", ["juridiction", "competence", "requete", "ordonnance", "opposition", "audience", "role", "procedure", "visa"]],
  ["Titre et exécution", ["titre", "mesure", "conservatoire", "quitus", "mainlevee", "surete", "suretes", "adresse", "renseignement"]],
  ["Mandat et mandataires", ["mandat", "mandataire", "avocat", "pouvoir", "groupe"]],
  ["Accords et plans", ["protocole", "plan", "echeance", "reconnaissances"]],
  ["Procédure collective", ["collective", "declaration", "surendettement"]],
  ["Stratégie et clôture", ["strategie", "voie", "cloture", "tva"]],
  ["Données personnelles", ["rgpd", "acces"]],
  ["Valeurs légales", ["parametre"]],
];

/** Every field by subject, then the fields of each list; `recherche` keeps those whose name holds all its words. */
export function listPalette(recherche = ""): readonly GroupePalette[] {
  const mots = foldTexte(recherche).split(/\s+/).filter((mot) => mot !== "");
  const isRetenu = ({ libelle, nom }: ChampPalette): boolean => mots.every((mot) => foldTexte(`${libelle} ${nom}`).includes(mot));
  return [...listSujets(), ...listListes()].map((groupe) => ({ ...groupe, champs: groupe.champs.filter(isRetenu) })).filter(({ champs }) => champs.length > 0);
}

function listSujets(): readonly GroupePalette[] {
  const champs = listNomsChamps().flatMap((nom): readonly ChampPalette[] => {
    const champ = findChamp(nom);
    return champ === undefined || champ.type === "liste" || champ.type === "pieces" ? [] : [{ nom, libelle: champ.libelle, marque: `{{${nom}}}`, type: champ.type, isDemande: champ.demande !== undefined }];
  });
  const findSujet = ({ nom }: ChampPalette): string => SUJETS.find(([, prefixes]) => prefixes.includes(nom.split(".")[0] ?? ""))?.[0] ?? "Autres";
  return [...SUJETS.map(([titre]) => titre), "Autres"].map((titre) => ({ titre, champs: champs.filter((champ) => findSujet(champ) === titre) }));
}

function listListes(): readonly GroupePalette[] {
  return listElementsListes().map(({ element, libelle, champs }) => ({
    titre: `Dans chaque ligne\u00A0: ${libelle}`,
    element,
    champs: champs.filter(([, { type }]) => type !== "liste" && type !== "pieces").map(([nom, { libelle: champ, type }]) => ({ nom, libelle: champ, marque: `{{${nom}}}`, type, isDemande: false })),
  }));
}

/** Shared wordings, drawn tables and pictures that stand in the place of a paragraph. */
export const BLOCS_PALETTE: readonly { readonly marque: string; readonly libelle: string }[] = [
  ["image-logo", "logo de la société"],
  ["image-signature", "image de la signature"],
  ["tableau-creances", "tableau des créances"],
  ["tableau-decompte", "récapitulatif du décompte"],
  ["detail-decompte", "détail du décompte, facture par facture"],
  ["annexe-calcul", "annexe de calcul des intérêts"],
  ["bordereau", "bordereau des pièces"],
  ["chronologie", "chronologie"],
  ["expose-faits", "exposé des faits"],
  ["identite-creancier", "identité complète de la société"],
  ["identite-debiteur", "identité complète du débiteur"],
  ["phrase-taux", "phrase sur le taux des intérêts"],
  ["modalites-paiement", "modalités de paiement"],
  ["pied-donnees-personnelles", "mention sur les données personnelles"],
  ["signature-parties", "cadre de signature des parties"],
].map(([nom = "", libelle = ""]) => ({ marque: `[[bloc ${nom}]]`, libelle }));

/** A mark as a person reads it in the text of a template: « nom du débiteur », « si… », « fin ». */
export function formatLibelleMarque(marque: string): string {
  const bloc = BLOCS_PALETTE.find((connu) => connu.marque === marque.replace(/\s+/g, " "));
  if (bloc !== undefined) return bloc.libelle;
  const [, nom, filtres] = /^\{\{\s*([^|}\s]+)\s*(?:\|([^}]*))?\}\}$/.exec(marque) ?? [];
  if (nom !== undefined) return `${formatLibelleChamp(nom)}${filtres === undefined ? "" : ` (${filtres.split("|").map((filtre) => filtre.trim()).join(", ")})`}`;
  const [, element] = /^\[\[\s*pour chaque (\w+)\s*\]\]$/.exec(marque) ?? [];
  if (element !== undefined) return `pour chaque ligne\u00A0: ${formatLibelleChamp(findListe(element))}`;
  return marque.replace(/^\[\[\s*|\s*\]\]$/g, "").replace(/[a-zA-Z]+\.[a-zA-Z0-9_]+/g, formatLibelleChamp);
}
