import { countJours, type Jour } from "../../kernel/jour.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, deriver } from "./champ.ts";
import { findJourRepondu } from "./reponse.ts";
import { findTermeARebours } from "../../suivi/termes.ts";

const { texte, date, entier } = createTypes<FaitsActe>();

/** The hearing: the one of the dossier that is to come, unless another is answered, and the days that it commands. */
export const CHAMPS_AUDIENCE: Readonly<Record<string, Champ>> = {
  "audience.date": demander(date("date d’audience", DEMANDE, (faits) => findAudience(faits)?.dateFait), { exemple: "2027-01-19", sens: "du-jour" }),
  "audience.heure": demander(texte("heure d’audience", DEMANDE, (faits) => findAudience(faits)?.heure?.replace(":", " h ")), { exemple: "9 h 30" }),
  "audience.salle": demander(texte("salle d’audience", DEMANDE, (faits) => findAudience(faits)?.salle), { exemple: "salle 3" }),
  "audience.chambre": demander(texte("chambre", DEMANDE, (faits) => findAudience(faits)?.chambre), { exemple: "5e chambre" }),
  "audience.joursRestants": deriver(entier("jours avant l’audience", DEMANDE, (faits) => {
    const jour = findDate(faits);
    return jour === undefined ? undefined : countJours(faits.aujourdhui, jour);
  }), "audience.date"),
  "audience.dateLimiteDelivrance": deriver(date("dernier jour pour délivrer l’assignation", DEMANDE, (faits) => findTermeARebours("delais/delivrance-commerce", findDate(faits), faits)), "audience.date"),
  "audience.dateLimitePlacement": deriver(date("dernier jour pour placer devant le tribunal de commerce", DEMANDE, (faits) => findTermeARebours("delais/placement-commerce", findDate(faits), faits)), "audience.date"),
  "audience.dateLimitePlacementJudiciaire": deriver(date("dernier jour pour placer devant le tribunal judiciaire", DEMANDE, (faits) => findTermeARebours("delais/placement-judiciaire", findDate(faits), faits)), "audience.date"),
};

/** The next hearing that was not called off. */
function findAudience({ dossier, aujourdhui }: FaitsActe): FaitsActe["dossier"]["audiences"][number] | undefined {
  return dossier.audiences.find(({ isAnnulee, dateFait }) => isAnnulee !== true && dateFait >= aujourdhui);
}

function findDate(faits: FaitsActe): Jour | undefined {
  return findJourRepondu(faits, "audience.date") ?? findAudience(faits)?.dateFait;
}
