import { formatListe } from "../../kernel/texte.ts";
import { LIBELLES_LIEN_OBLIGE } from "../../suivi/libelles-qualification.ts";
import { formatAdresse } from "../champs.ts";
import type { FaitsActe } from "../faits-acte.ts";
import type { ElementListe, Valeur } from "../langue/valeur.ts";
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

/** Those who owe beside the debtor, each with the deed that binds him: those of the dossier, unless others are told for the act. */
export const CHAMPS_CODEBITEURS: Readonly<Record<string, Champ>> = {
  codebiteurs: demander(liste("codébiteurs et cautions visés", DEMANDE, listObliges), {
    question: "Une personne par ligne\u00A0: nom\u00A0; adresse\u00A0; qualité\u00A0; plafond\u00A0; pièces", exemple: "Monsieur Côme Pelagrin\u00A0; 3 allée des Tilleuls, 92000 Nanterre\u00A0; caution solidaire\u00A0; 20 000,00\u00A0; 4",
  }),
  "codebiteurs.liste": texte("noms des codébiteurs", DEMANDE, formatNoms),
  "codebiteurs.modalite": demander(texte("modalité de leur engagement", DEMANDE, () => "solidairement"), { exemple: "solidairement" }),
};

export const LISTES_CODEBITEURS: readonly ListeChamps[] = [{ element: "codebiteur", liste: "codebiteurs", champs: CHAMPS_CODEBITEUR }];

/** `undefined`: the debtor owes alone. */
function listObliges({ obliges, dossier }: FaitsActe): readonly ElementListe[] | undefined {
  if (obliges.length === 0) return undefined;
  return obliges.map(({ oblige: { lien, plafond, pieceId }, debiteur }): ElementListe => {
    const numero = dossier.pieces.find((piece) => piece.pieceId === pieceId)?.numero;
    return {
      "codebiteur.nom": toTexte(debiteur?.nom),
      "codebiteur.adresse": toTexte(formatAdresse(debiteur)),
      "codebiteur.qualite": toTexte(LIBELLES_LIEN_OBLIGE[lien].toLowerCase()),
      "codebiteur.plafond": plafond === undefined ? undefined : { kind: "montant", montant: plafond },
      "codebiteur.pieces": numero === undefined ? undefined : { kind: "pieces", numeros: [numero] },
    };
  });
}

function toTexte(texte: string | undefined): Valeur | undefined {
  return texte === undefined ? undefined : { kind: "texte", texte };
}

/** An answer wins over the dossier. */
function formatNoms(faits: FaitsActe): string | undefined {
  const repondue = parseReponseListe(CHAMPS_CODEBITEUR, faits.reponses["codebiteurs"] ?? "");
  const elements = repondue?.kind === "liste" ? repondue.elements : (listObliges(faits) ?? []);
  const noms = elements.flatMap(({ "codebiteur.nom": nom }) => (nom?.kind === "texte" ? [nom.texte] : []));
  return noms.length === 0 ? undefined : formatListe(noms);
}
