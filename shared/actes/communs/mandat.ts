import { modele, type TexteModele } from "../langue/modele.ts";

/** Wordings of the letters to an avocat or to an étude. */
export const TEXTES_MANDAT: Readonly<Record<string, TexteModele>> = {
  "renvoi-fiche-retour": modele`
    La fiche de retour jointe (n° {{dossier.reference}}) peut nous être renvoyée complétée[[si dossier.gestionnaireCourriel renseigné]], par courriel à {{dossier.gestionnaireCourriel}}[[fin]], après chaque acte. Une réponse libre convient aussi ; la fiche nous évite seulement de vous poser les mêmes questions.
  `,
};
