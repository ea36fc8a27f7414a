import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu } from "./champ.ts";

const { texte, date } = createTypes<FaitsActe>();

/** The enforceable title, told for the act until the dossier holds it. */
export const CHAMPS_TITRE: Readonly<Record<string, Champ>> = {
  "titre.libelle": demander(texte("titre exécutoire, avec son article", DEMANDE, inconnu), { exemple: "l’ordonnance d’injonction de payer" }),
  "titre.date": demander(date("date du titre", DEMANDE, inconnu), { exemple: "2026-09-14", sens: "passee" }),
};
