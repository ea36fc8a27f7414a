import type { PieceProbante } from "#shared/regles/qualification/documentation.ts";
import type { Porte } from "#shared/regles/qualification/porte.ts";

interface CasDocumentation {
  readonly nom: string;
  readonly source: string;
  readonly creanceIds: readonly string[];
  /** Nature, then the claims it concerns; none: the whole dossier. */
  readonly pieces: readonly (readonly [nature: string, ...creanceIds: string[]])[];
  readonly isEntreCommercants?: boolean;
  readonly etat: Porte["etat"];
  readonly phrases: readonly string[];
}

export function createPieces(pieces: CasDocumentation["pieces"]): readonly PieceProbante[] {
  return pieces.map(([nature, ...creanceIds], rang) => ({ id: `p${rang + 1}`, nature, creanceIds }));
}

const COMPLET = [["bon-de-commande"], ["bon-de-livraison"], ["facture"], ["mise-en-demeure"]] as const;

export const CAS_DOCUMENTATION: readonly CasDocumentation[] = [
  {
    nom: "commande, livraison, facture et mise en demeure", source: "C. civ., art. 1353 et 1344", creanceIds: ["F1", "F2"], pieces: COMPLET,
    etat: "ouverte", phrases: ["acquis : Contrat ou commande", "acquis : Livraison ou exécution", "acquis : Facture", "acquis : Mise en demeure"],
  },
  {
    nom: "une livraison sur deux n’est pas prouvée", source: "C. civ., art. 1353", creanceIds: ["F1", "F2"],
    pieces: [["contrat"], ["bon-de-livraison", "F1"], ["facture"], ["mise-en-demeure"]],
    etat: "reserve",
    phrases: ["acquis : Contrat ou commande", "acquis : Livraison ou exécution pour 1 créance sur 2", "reserve : Livraison ou exécution, facture n° F2 : aucune pièce", "acquis : Facture", "acquis : Mise en demeure"],
  },
  {
    nom: "une facture seule est la parole du créancier", source: "C. civ., art. 1353", creanceIds: ["F1"], pieces: [["facture"], ["mise-en-demeure"]],
    etat: "fermee",
    phrases: [
      "reserve : Contrat ou commande, facture n° F1 : aucune pièce", "reserve : Livraison ou exécution, facture n° F1 : aucune pièce", "acquis : Facture", "acquis : Mise en demeure",
      "manque : Rien ne prouve la commande ni l’exécution, facture n° F1",
    ],
  },
  {
    nom: "un courriel corrobore sans prouver", source: "C. civ., art. 1353 ; C. com., art. L110-3", creanceIds: ["F1"], pieces: [["courriel"], ["facture"], ["mise-en-demeure"]], isEntreCommercants: true,
    etat: "reserve",
    phrases: [
      "reserve : Contrat ou commande, facture n° F1 : corroboré seulement", "reserve : Livraison ou exécution, facture n° F1 : corroboré seulement", "acquis : Facture", "acquis : Mise en demeure",
      "fait : Entre commerçants, la preuve est libre",
    ],
  },
  {
    nom: "sans facture la porte est fermée, sans mise en demeure elle ne l’est pas", source: "C. civ., art. 1353 et 1231-6", creanceIds: ["F1"], pieces: [["contrat"], ["bon-de-livraison"]],
    etat: "fermee",
    phrases: ["acquis : Contrat ou commande", "acquis : Livraison ou exécution", "manque : Facture, facture n° F1 : aucune pièce", "reserve : Mise en demeure, facture n° F1 : aucune pièce"],
  },
  {
    nom: "une reconnaissance de dette couvre l’obligation, son exécution et son montant", source: "C. civ., art. 1353", creanceIds: ["F1"], pieces: [["reconnaissance-de-dette"], ["mise-en-demeure"]],
    etat: "ouverte", phrases: ["acquis : Contrat ou commande", "acquis : Livraison ou exécution", "acquis : Facture", "acquis : Mise en demeure"],
  },
  { nom: "aucune créance", source: "C. civ., art. 1353", creanceIds: [], pieces: COMPLET, etat: "fermee", phrases: ["manque : Aucune créance dans ce dossier"] },
];
