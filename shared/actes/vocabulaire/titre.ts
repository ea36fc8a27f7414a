import type { Jour } from "../../kernel/jour.ts";
import { findTitreUtile, type TitreDossier } from "../../suivi/titres.ts";
import { findFinAttente, findFinDuree, findTerme } from "../../suivi/termes.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, deriver, inconnu } from "./champ.ts";
import { findJourRepondu } from "./reponse.ts";

const { texte, date, choix, montant, ouiNon } = createTypes<FaitsActe>();
/** Titles that live ten years (CPCE, art. L111-4: 1° to 3° of art. L111-3); the others live as long as the claim itself. */
const DECENNAUX = ["ordonnance d’injonction de payer", "jugement", "ordonnance de référé", "conciliation ou accord homologué"] as const;
/** « protocole sous seing privé » is no title: it is offered so that the act can say so. */
const NATURES = [...DECENNAUX, "titre délivré par une étude", "acte notarié", "transaction contresignée par avocats", "protocole sous seing privé"] as const;

/** The enforceable title that the dossier holds, told for the act when it does not; the days that it commands are computed from its own. */
export const CHAMPS_TITRE: Readonly<Record<string, Champ>> = {
  "titre.libelle": demander(texte("titre exécutoire, avec son article", DEMANDE, readTitre(({ type, decision }) => (type === "1" && decision !== undefined ? NOMS[decision] : undefined))), { exemple: "l’ordonnance d’injonction de payer" }),
  "titre.date": demander(date("date du titre", DEMANDE, readTitre(({ rendu }) => rendu)), { exemple: "2026-09-14", sens: "passee" }),
  "titre.nature": demander(choix("nature du titre", DEMANDE, readTitre(findNature)), { exemple: "jugement", choix: NATURES }),
  "titre.juridiction": demander(texte("juridiction ou auteur du titre", DEMANDE, findAuteur), { exemple: "tribunal de commerce de Nanterre" }),
  "titre.rg": demander(texte("numéro du titre", DEMANDE, findNumero), { exemple: "2026IP01234" }),
  "titre.montantPrincipal": demander(montant("principal porté par le titre", DEMANDE, readTitre(({ condamnation }) => condamnation?.principal)), { exemple: "30 000,00" }),
  "titre.dateSignification": demander(date("signification du titre", DEMANDE, readTitre(({ signifieLe }) => signifieLe)), { exemple: "2026-09-18", sens: "passee" }),
  "titre.modeSignification": demander(texte("mode de remise de la signification", DEMANDE, inconnu), { exemple: "remise à personne" }),
  "titre.dateExecutoire": demander(date("jour depuis lequel le titre est exécutoire", DEMANDE, readTitre(({ executoireLe }) => executoireLe)), { exemple: "2026-11-19", sens: "passee" }),
  "titre.justificatifs": demander(texte("justificatifs de la force exécutoire", DEMANDE, inconnu), { exemple: "acte de signification et relevé daté du greffe, aucun avis d’opposition reçu" }),
  "titre.isDefaut": demander(ouiNon("jugement par défaut ou réputé contradictoire", DEMANDE, inconnu), { exemple: "non" }),
  "titre.isSuspendu": demander(ouiNon("opposition, suspension, délai de grâce ou plan respecté", DEMANDE, inconnu), { question: "Une opposition, une suspension, un délai de grâce ou un plan respecté arrête-t-il l’exécution\u00A0?", exemple: "non" }),
  "titre.hasAutreMandat": demander(ouiNon("un autre mandat porte sur ce titre", DEMANDE, inconnu), { exemple: "non" }),
  "titre.majoration": demander(ouiNon("majoration de l’intérêt légal", DEMANDE, () => false), { exemple: "non" }),
  "titre.dateMajoration": demander(date("jour de la majoration de l’intérêt légal", DEMANDE, inconnu), { exemple: "2026-11-20", sens: "passee" }),
  "titre.capitalisation": demander(ouiNon("capitalisation ordonnée par le titre", DEMANDE, () => false), { exemple: "non" }),
  "titre.dateCapitalisation": demander(date("point de départ de la capitalisation", DEMANDE, inconnu), { exemple: "2026-09-14", sens: "passee" }),
  "titre.dateExecutable": deriver(date("premier jour pour exécuter l’ordonnance d’injonction", DEMANDE, (faits) => findFinAttente("delais/injonction-attente-execution", findJour(faits, "titre.dateSignification", ({ signifieLe }) => signifieLe), findJour(faits, "titre.date", ({ rendu }) => rendu), faits)), "titre.dateSignification"),
  "titre.dateLimiteNotification": deriver(date("dernier jour pour notifier le jugement par défaut", DEMANDE, (faits) => findTerme("delais/notification-defaut", findJour(faits, "titre.date", ({ rendu }) => rendu), faits)), "titre.date"),
  "titre.datePrescription": deriver(date("fin de l’exécution possible du titre", DEMANDE, findDatePrescription), "titre.date"),
  "titre.dateMajorationPossible": deriver(date("premier jour de la majoration possible", DEMANDE, (faits) => findFinDuree("interets/delai-majoration", findJour(faits, "titre.dateExecutoire", ({ executoireLe }) => executoireLe), faits)), "titre.dateExecutoire"),
};

/** « l’ordonnance d’injonction de payer »: a decision as a letter names it. */
const NOMS: Readonly<Partial<Record<NonNullable<TitreDossier["decision"]>, string>>> = { ordonnance_injonction: "l’ordonnance d’injonction de payer", absence_opposition: "l’ordonnance d’injonction de payer", jugement: "le jugement", ordonnance_refere: "l’ordonnance de référé", arret_appel: "l’arrêt" };

function findTitre({ titres }: FaitsActe): TitreDossier | undefined {
  return findTitreUtile(titres.map(({ titre }) => titre));
}

function readTitre<V>(lecture: (titre: TitreDossier) => V | undefined): (faits: FaitsActe) => V | undefined {
  return (faits) => {
    const titre = findTitre(faits);
    return titre === undefined ? undefined : lecture(titre);
  };
}

/** A day that was answered, otherwise that of the title of the dossier. */
function findJour(faits: FaitsActe, champ: string, lecture: (titre: TitreDossier) => Jour | undefined): Jour | undefined {
  return findJourRepondu(faits, champ) ?? readTitre(lecture)(faits);
}

function findNature({ type, decision, isOrdonnanceInjonction }: TitreDossier): (typeof NATURES)[number] | undefined {
  switch (type) {
    case "1": return isOrdonnanceInjonction ? "ordonnance d’injonction de payer" : decision === "ordonnance_refere" ? "ordonnance de référé" : "jugement";
    case "3": return "conciliation ou accord homologué";
    case "4": return "acte notarié";
    case "5": return "titre délivré par une étude";
    case "7": return "transaction contresignée par avocats";
    case "2": case "2bis": case "4bis": case "6": return undefined;
  }
}

function findAuteur(faits: FaitsActe): string | undefined {
  const titre = findTitre(faits);
  return titre?.fait?.auteur ?? findPoursuite(faits, titre)?.juridiction;
}

function findNumero(faits: FaitsActe): string | undefined {
  const titre = findTitre(faits);
  return titre?.fait?.numero ?? findPoursuite(faits, titre)?.numeroRg;
}

function findPoursuite({ dossier }: FaitsActe, titre: TitreDossier | undefined): FaitsActe["dossier"]["poursuites"][number] | undefined {
  return dossier.poursuites.find(({ poursuiteId }) => titre !== undefined && poursuiteId === titre.poursuiteId);
}

/** A title that lives ten years, from its own day; of the one that the dossier holds, from the last act that interrupted them. */
function findDatePrescription(faits: FaitsActe): Jour | undefined {
  const [nature, le] = [faits.reponses["titre.nature"]?.trim(), findJourRepondu(faits, "titre.date")];
  const titre = findTitre(faits);
  const resultat = nature === undefined && le === undefined ? faits.titres.find(({ titreId }) => titreId === titre?.titreId)?.resultat : undefined;
  if (resultat?.kind === "calcule") return resultat.valeur.regime === "titre" ? resultat.valeur.principal.agirAuPlusTard : undefined;
  const retenue = nature ?? (titre === undefined ? undefined : findNature(titre));
  if (!DECENNAUX.some((decennale) => decennale === retenue)) return undefined;
  return findFinDuree("prescription/execution-titre", le ?? titre?.rendu, faits);
}
