import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu } from "./champ.ts";

const { texte, choix, date } = createTypes<FaitsActe>();

/** The decision of the one who may decide, named and dated. */
export const CHAMPS_VISA: Readonly<Record<string, Champ>> = {
  "visa.valeur": demander(choix("décision du responsable", DEMANDE, inconnu), { exemple: "accordé", choix: ["accordé", "refusé", "à revoir"] }),
  "visa.auteur": demander(texte("nom du décideur", DEMANDE, inconnu), { exemple: "Aurèle Valdoré" }),
  "visa.date": demander(date("date de la décision", DEMANDE, inconnu), { exemple: "2026-11-20", sens: "passee" }),
  "visa.motif": demander(texte("motif de la décision", DEMANDE, inconnu), { exemple: "coût proportionné à l’enjeu" }),
};
