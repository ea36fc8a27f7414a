import { formatListe } from "../../kernel/texte.ts";
import type { FaitsActe } from "../faits-acte.ts";
import type { ElementListe } from "../langue/valeur.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu, type ListeChamps } from "./champ.ts";
import { parseReponseListe } from "./reponse.ts";

const { texte, liste } = createTypes<FaitsActe>();
const element = createTypes<ElementListe>();

const CHAMPS_CODEBITEUR: Readonly<Record<string, Champ<ElementListe>>> = {
  "codebiteur.nom": element.texte("nom du codébiteur", DEMANDE, inconnu),
  "codebiteur.adresse": element.texte("adresse du codébiteur", DEMANDE, inconnu),
  "codebiteur.qualite": element.texte("qualité du codébiteur", DEMANDE, inconnu),
  "codebiteur.plafond": element.montant("plafond de l’engagement", DEMANDE, inconnu),
  "codebiteur.pieces": element.pieces("acte d’engagement", DEMANDE, inconnu),
};

/** Those who owe beside the debtor: told for the act, each with the deed that binds him. */
export const CHAMPS_CODEBITEURS: Readonly<Record<string, Champ>> = {
  codebiteurs: demander(liste("codébiteurs et cautions visés", DEMANDE, inconnu), {
    question: "Une personne par ligne\u00A0: nom\u00A0; adresse\u00A0; qualité\u00A0; plafond\u00A0; pièces", exemple: "Monsieur Côme Pelagrin\u00A0; 3 allée des Tilleuls, 92000 Nanterre\u00A0; caution solidaire\u00A0; 20 000,00\u00A0; 4",
  }),
  "codebiteurs.liste": texte("noms des codébiteurs", DEMANDE, ({ reponses }) => formatNoms(reponses["codebiteurs"] ?? "")),
  "codebiteurs.modalite": demander(texte("modalité de leur engagement", DEMANDE, () => "solidairement"), { exemple: "solidairement" }),
};

export const LISTES_CODEBITEURS: readonly ListeChamps[] = [{ element: "codebiteur", liste: "codebiteurs", champs: CHAMPS_CODEBITEUR }];

function formatNoms(saisie: string): string | undefined {
  const lue = parseReponseListe(CHAMPS_CODEBITEUR, saisie);
  const noms = lue?.kind === "liste" ? lue.elements.flatMap(({ "codebiteur.nom": nom }) => (nom?.kind === "texte" ? [nom.texte] : [])) : [];
  return noms.length === 0 ? undefined : formatListe(noms);
}
