import { parseCsv, type Rangee } from "../formats/csv.ts";
import { parseIban } from "../kernel/iban.ts";
import { findOrdreDate, type OrdreDate, parseJourLu } from "../formats/jour-lu.ts";
import { findMarqueDecimale, type MarqueDecimale, parseMontantLu } from "../formats/montant-lu.ts";
import type { Jour } from "../kernel/jour.ts";
import { type Montant, montant, sumMontants } from "../kernel/montant.ts";
import { foldTexte, INSECABLE } from "../kernel/texte.ts";
import { createReleveAnomalies, formatCitation, type ReleveAnomalies } from "./anomalie.ts";
import { refuseVolume, type TexteEntier } from "./banque-bloc.ts";
import { type ClesMouvement, createCles, type IdentiteMouvement } from "./banque-cle.ts";
import { formatCentimes } from "./banque-somme.ts";
import { type ChampReleve, type EnteteReleve, findEnteteReleve, type ReleveConnu } from "./banque-csv-entete.ts";
import { createExtrait, nameColonnes } from "./extrait-tableau.ts";
import { type ColonnesReleve, type LectureReleves, type Mouvement, MOUVEMENTS_MAX, type Operation, type Releve } from "./lecture-releves.ts";
import { isLibelleRetour } from "./banque-retour.ts";
import { listEcarts } from "./banque-solde.ts";
import { removeInconnus } from "./inconnus.ts";
import type { LectureRefus } from "./lecture.ts";

interface Tableau {
  readonly entete: EnteteReleve;
  readonly ordre: OrdreDate;
  readonly marque: MarqueDecimale | undefined;
  readonly anomalies: ReleveAnomalies;
  readonly keys: (identite: IdentiteMouvement) => ClesMouvement;
}

/** Reads the table that a bank's site exports: debit and credit columns, or one amount with or without its side. */
export function parseReleveCsv({ nomFichier, texte, encodage }: TexteEntier, connu: ReleveConnu = {}): LectureReleves | LectureRefus {
  const entete = findEnteteReleve(texte, connu);
  if (entete === undefined) return { kind: "refus", nomFichier, format: "releve-csv", motif: "Les colonnes de ce relevé ne sont pas reconnues\u00A0: il faut une date, un libellé et un montant. Rien n’est importé." };
  const { rangees, ecarts } = parseCsv(texte, entete.separateur);
  const anomalies = createReleveAnomalies();
  for (const { ligne, texte: brut } of ecarts) anomalies.add({ ligne, motif: "Guillemets mal fermés\u00A0; la ligne est mise de côté.", texte: brut.slice(0, 200), isEcartee: true });
  const corps = rangees.filter(({ ligne, cellules }) => ligne > entete.ligne && cellules.some((cellule) => cellule.trim() !== ""));
  if (corps.length > MOUVEMENTS_MAX) return refuseVolume(nomFichier, "releve-csv");
  const tableau: Tableau = {
    entete, anomalies, keys: createCles("releve-csv"),
    ordre: entete.ordre ?? findOrdreDate(corps.map((rangee) => readCellule(entete, rangee, "date"))),
    marque: findMarqueDecimale(corps.flatMap((rangee) => (["montant", "debit", "credit"] as const).map((champ) => readCellule(entete, rangee, champ)).filter((texteLu) => texteLu !== ""))),
  };
  const mouvements = corps.flatMap((rangee) => createMouvement(tableau, rangee));
  const releve = createReleve(tableau, corps, mouvements);
  return {
    kind: "releves", nomFichier, encodage, format: "releve-csv", nature: "releve", releves: [releve],
    colonnes: describeColonnes(entete), extrait: createExtrait(rangees, entete.ligne === 0 ? undefined : entete.ligne),
    lignes: { lues: mouvements.length, ecartees: anomalies.countEcartees() }, anomalies: anomalies.list(), anomaliesTotal: anomalies.countTotal(), avertissements: listEcarts([releve]),
  };
}

function describeColonnes({ ligne, noms, rangs, ordre, isInverse }: EnteteReleve): ColonnesReleve {
  const uniques = nameColonnes(noms, ligne !== 0);
  return { ligneEntete: ligne, noms, colonnes: Object.fromEntries(Object.entries(rangs).map(([champ, rang]) => [champ, uniques[rang] ?? ""])), ordre, isInverse };
}

function createMouvement(tableau: Tableau, rangee: Rangee): readonly Mouvement[] {
  const { entete, ordre, anomalies, keys } = tableau;
  const read = (champ: ChampReleve): string => readCellule(entete, rangee, champ);
  const refuse = (motif: string, colonne: ChampReleve): readonly Mouvement[] => {
    const nom = entete.noms[entete.rangs[colonne] ?? -1];
    anomalies.add({ ligne: rangee.ligne, ...(nom === undefined ? {} : { colonne: nom }), motif: `${motif}${INSECABLE}; la ligne est mise de côté.`, texte: rangee.cellules.join(" ").slice(0, 200), isEcartee: true });
    return [];
  };
  const lu = readMontant(tableau, rangee);
  if (typeof lu === "string") return refuse(lu === "" ? "Le montant manque" : `Le montant ${formatCitation(lu)} n’est pas lisible`, entete.rangs.montant === undefined ? "debit" : "montant");
  const texteDate = read("date") === "" ? read("dateValeur") : read("date");
  const date = parseJourLu(texteDate, ordre);
  if (date === undefined) return refuse(texteDate === "" ? "La date manque" : `La date ${formatCitation(texteDate)} n’existe pas`, "date");
  const operation = createOperation(read, lu);
  const dateValeur: Jour | undefined = parseJourLu(read("dateValeur"), ordre);
  const devise = read("devise").toUpperCase();
  return [{
    ...keys({ compte: undefined, date, montant: lu, reference: read("reference") === "" ? operation.libelle : read("reference") }),
    date, ...(dateValeur === undefined ? {} : { dateValeur }), montant: lu, ...(/^[A-Z]{3}$/.test(devise) ? { devise } : {}), etat: "comptabilise",
    isRetour: isLibelleRetour(operation.libelle, lu), operations: [operation], ligne: rangee.ligne,
  }];
}

function createOperation(read: (champ: ChampReleve) => string, somme: Montant): Operation {
  const tiers = read("tiers");
  const reference = read("reference");
  return removeInconnus<Operation>({
    montant: somme, noms: tiers === "" ? [] : [tiers], iban: parseIban(read("iban")), libelle: read("libelle").replace(/\s+/g, " "), bout: undefined, motifRetour: undefined,
    references: reference === "" ? [] : [reference],
  });
}

/** Signed centimes, or the text that is no amount; `""` when no column holds one. */
function readMontant({ entete, marque }: Tableau, rangee: Rangee): Montant | string {
  const read = (champ: ChampReleve): string => readCellule(entete, rangee, champ);
  const seul = read("montant");
  if (seul !== "") {
    const lu = parseMontantLu(seul, marque)?.montant;
    if (lu === undefined) return seul;
    const sens = foldTexte(read("sens"));
    // With a column for the side, the sign of the amount says nothing more.
    return /^(?:d|debit|-)/.test(sens) ? montant(-Math.abs(lu)) : /^(?:c|credit|\+)/.test(sens) ? montant(Math.abs(lu)) : entete.isInverse === true ? montant(-lu) : lu;
  }
  const textes = [read("debit"), read("credit")] as const;
  if (textes.every((texte) => texte === "")) return "";
  const [debit, credit] = textes.map((texte) => (texte === "" ? montant(0) : parseMontantLu(texte, marque)?.montant));
  if (debit === undefined || credit === undefined) return textes.filter((texte) => texte !== "").join(" ");
  // Some banks write debits with their minus sign.
  return montant(credit - Math.abs(debit));
}

/** With a column of balances, the first and the last one must be reconciled by the movements. */
function createReleve({ entete, marque, ordre }: Tableau, corps: readonly Rangee[], mouvements: readonly Mouvement[]): Releve {
  const devises = new Set(mouvements.flatMap(({ devise }) => (devise === undefined ? [] : [devise])));
  const [devise] = devises;
  const somme = sumMontants(mouvements.map((mouvement) => mouvement.montant));
  const dates = corps.flatMap((rangee) => parseJourLu(readCellule(entete, rangee, "date"), ordre) ?? []);
  const isRecentDAbord = (dates.at(0) ?? "") > (dates.at(-1) ?? "");
  const chronologiques = isRecentDAbord ? corps.toReversed() : corps;
  const readSolde = (rangee: Rangee | undefined): Montant | undefined => (rangee === undefined ? undefined : parseMontantLu(readCellule(entete, rangee, "solde"), marque)?.montant);
  const premier = chronologiques.at(0);
  const soldePremier = readSolde(premier);
  const montantPremier = premier === undefined ? undefined : mouvements.find(({ ligne }) => ligne === premier.ligne)?.montant;
  const soldeOuverture = soldePremier === undefined || montantPremier === undefined ? undefined : montant(soldePremier - montantPremier);
  const soldeCloture = readSolde(chronologiques.at(-1));
  return removeInconnus<Releve>({
    reference: undefined, compte: {}, devise: devises.size === 1 ? devise : undefined, mouvements,
    dateOuverture: dates.toSorted().at(0), dateCloture: dates.toSorted().at(-1), soldeOuverture, soldeCloture,
    ecart: soldeOuverture === undefined || soldeCloture === undefined ? undefined : montant(soldeCloture - soldeOuverture - somme),
    controle: { nombre: corps.length, somme: formatCentimes(somme) },
  });
}

function readCellule({ rangs }: EnteteReleve, { cellules }: Rangee, champ: ChampReleve): string {
  const rang = rangs[champ];
  return rang === undefined ? "" : (cellules[rang] ?? "").trim();
}
