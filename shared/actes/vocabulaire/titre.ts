import type { Jour } from "../../kernel/jour.ts";
import { findFinAttente, findFinDuree, findTerme } from "../../suivi/termes.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, deriver, inconnu } from "./champ.ts";
import { findJourRepondu } from "./reponse.ts";

const { texte, date, choix, montant, ouiNon } = createTypes<FaitsActe>();
/** Titles that live ten years (CPCE, art. L111-4: 1° to 3° of art. L111-3); the others live as long as the claim itself. */
const DECENNAUX = ["ordonnance d’injonction de payer", "jugement", "ordonnance de référé", "conciliation ou accord homologué"] as const;
/** « protocole sous seing privé » is no title: it is offered so that the act can say so. */
const NATURES = [...DECENNAUX, "titre délivré par une étude", "acte notarié", "transaction contresignée par avocats", "protocole sous seing privé"] as const;

/** The enforceable title, told for the act until the dossier holds it; the days that it commands are computed from its own. */
export const CHAMPS_TITRE: Readonly<Record<string, Champ>> = {
  "titre.libelle": demander(texte("titre exécutoire, avec son article", DEMANDE, inconnu), { exemple: "l’ordonnance d’injonction de payer" }),
  "titre.date": demander(date("date du titre", DEMANDE, inconnu), { exemple: "2026-09-14", sens: "passee" }),
  "titre.nature": demander(choix("nature du titre", DEMANDE, inconnu), { exemple: "jugement", choix: NATURES }),
  "titre.juridiction": demander(texte("juridiction ou auteur du titre", DEMANDE, inconnu), { exemple: "tribunal de commerce de Nanterre" }),
  "titre.rg": demander(texte("numéro du titre", DEMANDE, inconnu), { exemple: "2026IP01234" }),
  "titre.montantPrincipal": demander(montant("principal porté par le titre", DEMANDE, inconnu), { exemple: "30 000,00" }),
  "titre.dateSignification": demander(date("signification du titre", DEMANDE, inconnu), { exemple: "2026-09-18", sens: "passee" }),
  "titre.modeSignification": demander(texte("mode de remise de la signification", DEMANDE, inconnu), { exemple: "remise à personne" }),
  "titre.dateExecutoire": demander(date("jour depuis lequel le titre est exécutoire", DEMANDE, inconnu), { exemple: "2026-11-19", sens: "passee" }),
  "titre.justificatifs": demander(texte("justificatifs de la force exécutoire", DEMANDE, inconnu), { exemple: "acte de signification et relevé daté du greffe, aucun avis d’opposition reçu" }),
  "titre.isDefaut": demander(ouiNon("jugement par défaut ou réputé contradictoire", DEMANDE, inconnu), { exemple: "non" }),
  "titre.isSuspendu": demander(ouiNon("opposition, suspension, délai de grâce ou plan respecté", DEMANDE, inconnu), { question: "Une opposition, une suspension, un délai de grâce ou un plan respecté arrête-t-il l’exécution\u00A0?", exemple: "non" }),
  "titre.hasAutreMandat": demander(ouiNon("un autre mandat porte sur ce titre", DEMANDE, inconnu), { exemple: "non" }),
  "titre.majoration": demander(ouiNon("majoration de l’intérêt légal", DEMANDE, () => false), { exemple: "non" }),
  "titre.dateMajoration": demander(date("jour de la majoration de l’intérêt légal", DEMANDE, inconnu), { exemple: "2026-11-20", sens: "passee" }),
  "titre.capitalisation": demander(ouiNon("capitalisation ordonnée par le titre", DEMANDE, () => false), { exemple: "non" }),
  "titre.dateCapitalisation": demander(date("point de départ de la capitalisation", DEMANDE, inconnu), { exemple: "2026-09-14", sens: "passee" }),
  "titre.dateExecutable": deriver(date("premier jour pour exécuter l’ordonnance d’injonction", DEMANDE, (faits) => findFinAttente("delais/injonction-attente-execution", findJourRepondu(faits, "titre.dateSignification"), findJourRepondu(faits, "titre.date"), faits)), "titre.dateSignification"),
  "titre.dateLimiteNotification": deriver(date("dernier jour pour notifier le jugement par défaut", DEMANDE, (faits) => findTerme("delais/notification-defaut", findJourRepondu(faits, "titre.date"), faits)), "titre.date"),
  "titre.datePrescription": deriver(date("fin de l’exécution possible du titre", DEMANDE, findDatePrescription), "titre.date"),
  "titre.dateMajorationPossible": deriver(date("premier jour de la majoration possible", DEMANDE, (faits) => findFinDuree("interets/delai-majoration", findJourRepondu(faits, "titre.dateExecutoire"), faits)), "titre.dateExecutoire"),
};

function findDatePrescription(faits: FaitsActe): Jour | undefined {
  const nature = faits.reponses["titre.nature"]?.trim();
  if (!DECENNAUX.some((decennale) => decennale === nature)) return undefined;
  return findFinDuree("prescription/execution-titre", findJourRepondu(faits, "titre.date"), faits);
}
