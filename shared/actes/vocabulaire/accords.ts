import { formatJourLong } from "../../kernel/format-jour.ts";
import { countJours } from "../../kernel/jour.ts";
import { type Montant, subtractMontant, sumMontants } from "../../kernel/montant.ts";
import { formatListe } from "../../kernel/texte.ts";
import { type EcheancePlan, listDatesFermees, listEcheances, splitVersements, type Versement } from "../../suivi/echeancier-plan.ts";
import type { FaitsActe } from "../faits-acte.ts";
import type { ElementListe } from "../langue/valeur.ts";
import { type Champ, createTypes, DEMANDE, demander, deriver, inconnu, listElements, type ListeChamps } from "./champ.ts";
import { findReglage } from "./parametres.ts";
import { parseReponse, parseReponseListe } from "./reponse.ts";

const { texte, texteLong, choix, date, montant, entier, ouiNon, liste } = createTypes<FaitsActe>();
const DECOMPTE = "Fiche du dossier, créances et décompte";

const echeance = createTypes<EcheancePlan>();
const CHAMPS_ECHEANCE: Readonly<Record<string, Champ<EcheancePlan>>> = {
  "echeance.rang": echeance.entier("rang de l’échéance", DEMANDE, ({ rang }) => rang),
  "echeance.date": echeance.date("date de l’échéance", DEMANDE, ({ date: le }) => le),
  "echeance.montant": echeance.montant("montant de l’échéance", DEMANDE, ({ montant: verse }) => verse),
  "echeance.solde": echeance.montant("solde après l’échéance", DEMANDE, ({ solde }) => solde),
};

const saisie = createTypes<ElementListe>();
const CHAMPS_SAISIE: Readonly<Record<string, Champ<ElementListe>>> = {
  "echeance.date": saisie.date("date de l’échéance", DEMANDE, inconnu), "echeance.montant": saisie.montant("montant de l’échéance", DEMANDE, inconnu),
};
const CHAMPS_CONCESSION: Readonly<Record<string, Champ<ElementListe>>> = { "concession.libelle": saisie.texte("concession", DEMANDE, inconnu) };

function createConcessions(de: string, exemple: string): Champ {
  return demander(liste(`concessions ${de}`, DEMANDE, inconnu), { question: "Une concession par ligne", exemple });
}

/** A plan of payments: equal monthly ones are proposed, others are written line by line. */
const CHAMPS_PLAN: Readonly<Record<string, Champ>> = {
  "plan.nombre": demander(entier("nombre d’échéances", DEMANDE, inconnu), { exemple: "6" }),
  "plan.premiereDate": demander(date("première échéance", DEMANDE, inconnu), { exemple: "2026-12-15", sens: "a-venir" }),
  "plan.saisie": demander(texteLong("échéances inégales", DEMANDE, inconnu), { question: "Si les échéances ne sont pas égales\u00A0: une par ligne, date\u00A0; montant", exemple: "" }),
  "plan.echeances": deriver(liste("échéancier", DEMANDE, (faits) => toListe(listEcheancesPlan(faits))), "plan.nombre"),
  "plan.base": montant("somme à échelonner", DECOMPTE, findBase),
  "plan.montantTotal": deriver(montant("total de l’échéancier", DEMANDE, (faits) => sumEcheances(listEcheancesPlan(faits))), "plan.nombre"),
  "plan.joursAvantPremiere": entier("jours avant la première échéance", DEMANDE, (faits) => {
    const premiere = listEcheancesPlan(faits)[0]?.date;
    return premiere === undefined ? undefined : countJours(faits.aujourdhui, premiere);
  }),
  "plan.datesFermees": texte("échéances un jour fermé", DEMANDE, (faits) => formatFermees(listEcheancesPlan(faits), faits)),
  "plan.sortInterets": demander(choix("sort des intérêts pendant le plan", DEMANDE, inconnu), { exemple: "suspendus", choix: ["suspendus", "maintenus", "remis"] }),
  "plan.montantInteretsRemise": montant("intérêts remis si le plan est tenu", DECOMPTE, ({ decompte }) => (decompte.kind === "calcule" ? decompte.valeur.interetsRestants : undefined)),
  "plan.imputation": demander(choix("imputation des versements", DEMANDE, () => "intérêts"), { exemple: "intérêts", choix: ["intérêts", "principal"] }),
  "plan.delaiRegularisation": demander(entier("jours pour régulariser après mise en demeure", DEMANDE, () => findReglage("delaiMedJours")), { exemple: "8" }),
  "plan.garantie": demander(texte("garantie promise", DEMANDE, inconnu), { exemple: "caution personnelle et solidaire de Monsieur Côme Pelagrin" }),
};

/** A settlement: what each side said, what each gives up, what is paid, how it may be enforced. */
export const CHAMPS_ACCORDS: Readonly<Record<string, Champ>> = {
  ...CHAMPS_PLAN,
  "protocole.objet": demander(texteLong("différend que la transaction règle", DEMANDE, inconnu), { question: "La transaction porte sur…", exemple: "le paiement des factures énumérées au préambule et la conformité des livraisons qu’elles facturent" }),
  "protocole.exclusions": demander(texte("différends exclus", DEMANDE, inconnu), { exemple: "la garantie des matériels livrés" }),
  "protocole.positionCreancier": demander(texteLong("position du créancier", DEMANDE, inconnu), { exemple: "les livraisons sont complètes et les factures sont dues" }),
  "protocole.positionDebiteur": demander(texteLong("position du débiteur", DEMANDE, inconnu), { exemple: "la troisième livraison serait incomplète" }),
  "protocole.concessionsCreancier": createConcessions("du créancier", "accepte un paiement échelonné\nabandonne les indemnités forfaitaires de recouvrement"),
  "protocole.concessionsDebiteur": createConcessions("du débiteur", "renonce à contester la conformité des livraisons"),
  "protocole.montant": demander(montant("somme convenue", DEMANDE, inconnu), { exemple: "30 000,00" }),
  "protocole.isEchelonne": demander(ouiNon("paiement échelonné", DEMANDE, inconnu), { exemple: "oui" }),
  "protocole.remise": deriver(montant("abandon consenti", DEMANDE, findRemise), "protocole.montant"),
  "protocole.datePaiement": demander(date("date de paiement", DEMANDE, inconnu), { exemple: "2026-12-15", sens: "a-venir" }),
  "protocole.delaiRegularisation": demander(entier("jours pour régulariser après mise en demeure", DEMANDE, () => findReglage("delaiMedJours")), { exemple: "8" }),
  "protocole.caducite": demander(ouiNon("abandon caduc à défaut de paiement", DEMANDE, () => true), { exemple: "oui" }),
  "protocole.imputation": demander(choix("imputation des versements", DEMANDE, () => "intérêts"), { exemple: "intérêts", choix: ["intérêts", "principal"] }),
  "protocole.suspension": demander(ouiNon("instance suspendue jusqu’au paiement", DEMANDE, inconnu), { exemple: "oui" }),
  "protocole.mesure": demander(texte("mesure maintenue jusqu’au paiement", DEMANDE, inconnu), { exemple: "la saisie conservatoire du 12 octobre 2026" }),
  "protocole.frais": demander(texte("charge des frais", DEMANDE, inconnu), { exemple: "Le Débiteur supporte les dépens." }),
  "protocole.forceExecutoire": demander(choix("voie de la force exécutoire", DEMANDE, inconnu), { exemple: "homologation", choix: ["acte contresigné", "homologation", "notarié", "aucune"] }),
};

export const LISTES_ACCORDS: readonly ListeChamps[] = [
  { element: "echeance", liste: "plan.echeances", champs: CHAMPS_ECHEANCE },
  { element: "concessionCreancier", liste: "protocole.concessionsCreancier", champs: CHAMPS_CONCESSION },
  { element: "concessionDebiteur", liste: "protocole.concessionsDebiteur", champs: CHAMPS_CONCESSION },
];

function readMontant(nom: string, { reponses }: FaitsActe): Montant | undefined {
  const lu = parseReponse("montant", reponses[nom] ?? "");
  return lu?.kind === "montant" ? lu.montant : undefined;
}

/** A settlement spreads the agreed sum, a plan the debt of the day, less the interest when it is given up. */
function findBase(faits: FaitsActe): Montant | undefined {
  if (faits.acte.id === "protocole-transactionnel") return readMontant("protocole.montant", faits);
  if (faits.decompte.kind !== "calcule") return undefined;
  const { total, interetsRestants } = faits.decompte.valeur;
  return faits.reponses["plan.sortInterets"]?.trim() === "remis" ? subtractMontant(total, interetsRestants) : total;
}

function findRemise(faits: FaitsActe): Montant | undefined {
  const convenu = readMontant("protocole.montant", faits);
  return convenu === undefined || faits.decompte.kind !== "calcule" ? undefined : subtractMontant(faits.decompte.valeur.total, convenu);
}

function listEcheancesPlan(faits: FaitsActe): readonly EcheancePlan[] {
  const { reponses } = faits;
  const saisies = parseReponseListe(CHAMPS_SAISIE, reponses["plan.saisie"] ?? "");
  if (saisies?.kind === "liste") return listEcheances(saisies.elements.flatMap(toVersement));
  const nombre = parseReponse("entier", reponses["plan.nombre"] ?? "");
  const premiere = parseReponse("date", reponses["plan.premiereDate"] ?? "");
  const base = findBase(faits);
  return nombre?.kind === "nombre" && premiere?.kind === "date" && base !== undefined ? listEcheances(splitVersements(base, nombre.nombre, premiere.jour, faits.territoire)) : [];
}

function toVersement({ "echeance.date": le, "echeance.montant": verse }: ElementListe): readonly Versement[] {
  return le?.kind === "date" && verse?.kind === "montant" ? [{ date: le.jour, montant: verse.montant }] : [];
}

function toListe(echeances: readonly EcheancePlan[]): readonly ElementListe[] | undefined {
  return echeances.length === 0 ? undefined : listElements(CHAMPS_ECHEANCE, echeances);
}

function sumEcheances(echeances: readonly EcheancePlan[]): Montant | undefined {
  return echeances.length === 0 ? undefined : sumMontants(echeances.map(({ montant: verse }) => verse));
}

function formatFermees(echeances: readonly EcheancePlan[], { territoire }: FaitsActe): string | undefined {
  const fermees = listDatesFermees(echeances, territoire);
  return fermees.length === 0 ? undefined : formatListe(fermees.map(({ date: le, motif }) => `${formatJourLong(le)} (${motif})`));
}
