import type { Bloc, Fragment } from "../word/bloc.ts";
import type { FaitsActe } from "./faits-acte.ts";
import { gras } from "./fragments.ts";
import { formatValeur } from "./langue/valeur.ts";
import { createPortee } from "./vocabulaire/vocabulaire.ts";

/** Who signs for each side, side by side with room to sign: no signature is ever printed by the program. */
export function renderSignatureParties(faits: FaitsActe): readonly Bloc[] {
  const { find } = createPortee(faits);
  const read = (champ: string): string | undefined => {
    const lue = find(champ);
    return lue === undefined ? undefined : formatValeur(lue);
  };
  const isSociete = read("debiteur.nature") === "personne morale";
  const format = (partie: string, qualite: string, signataire: readonly (string | undefined)[]): readonly Fragment[] => {
    const nom = signataire.filter((mot) => mot !== undefined).join(", ");
    return [gras(qualite), { texte: `\n${partie}${nom === "" ? "" : `\n${nom}`}` }];
  };
  return [
    {
      kind: "tableau", style: "signature", legende: "Signatures des parties",
      colonnes: [{ titre: "Créancier", largeur: 50 }, { titre: "Débiteur", largeur: 50 }],
      lignes: [
        {
          cellules: [
            format(read("creancier.denomination") ?? "", "Le Créancier", [read("signataire.nom"), read("signataire.qualite")]),
            format(read("debiteur.nom") ?? "", "Le Débiteur", isSociete ? [read("debiteur.signataireNom"), read("debiteur.signataireQualite")] : []),
          ],
        },
      ],
    },
  ];
}
