import { isChampVide, isEntreGuillemets, readCentimes, readChamp, readChampRepete, readClasse, readDate, readExtrait } from "../formats/champ.ts";
import type { DefautLigne, LigneOctets } from "../formats/decoupe-lignes.ts";
import { decodeExtrait } from "../formats/encodage.ts";
import { parseJourLu } from "../formats/jour-lu.ts";
import { parseMontantLu } from "../formats/montant-lu.ts";
import { formatMontantNu } from "../kernel/format-montant.ts";
import { formatJour } from "../kernel/format-jour.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import { formatCitation, type ReleveAnomalies } from "./anomalie.ts";
import type { ChampFec, EnteteFec } from "./fec-entete.ts";
import { addClient, addJournal, addMouvement, isCompteClient, type JournalFec, type LigneFec, type ReleveFec } from "./fec-releve.ts";

/** Reading of the lines of a text FEC: sums for all, strings for the customer accounts only. */
export interface LecteurLignesFec {
  readonly entete: EnteteFec;
  readonly releve: ReleveFec;
  readonly anomalies: ReleveAnomalies;
  /** Values of the line before: most columns repeat. */
  journal: JournalFec | undefined;
  numero: string;
  /** Last line of a customer account, and its customer: an invoice and its payment share much. */
  client: LigneFec | undefined;
  code: string;
  /** Fields of the first line: a separator at the end of the lines makes one more than the header. */
  champs: number | undefined;
}

const DEFAUTS: Readonly<Record<DefautLigne, string>> = {
  nul: "La ligne contient des caractères nuls (fichier abîmé\u00A0?)\u00A0; elle est mise de côté.",
  guillemet: "Un guillemet ouvert n’est pas refermé\u00A0; la ligne est mise de côté.",
  "trop-longue": "La ligne dépasse un million de caractères\u00A0; elle est mise de côté.",
};

export function addLigneFec(lecteur: LecteurLignesFec, ligne: LigneOctets): void {
  const { entete, releve } = lecteur;
  if (ligne.defaut !== undefined) return ecarteLigne(lecteur, ligne, DEFAUTS[ligne.defaut]);
  if (!hasBonCompte(lecteur, ligne)) {
    const motif = `La ligne a ${formatNombreDe(ligne.champs, "champ", "champs")} au lieu de ${entete.champs}\u00A0; elle est mise de côté.`;
    return ecarteLigne(lecteur, ligne, motif);
  }
  const classe = readClasse(ligne, entete.rangs.comptenum);
  if (classe < 0 && readChamp(ligne, entete.rangs.comptenum) === "") return ecarteLigne(lecteur, ligne, "Le numéro de compte manque\u00A0; la ligne est mise de côté.", "comptenum");
  const montants = readMontants(lecteur, ligne);
  if (montants === undefined) return;
  const date = readDateFec(lecteur, ligne, "ecrituredate");
  if (date === undefined) return;
  const journal = readJournal(lecteur, ligne);
  lecteur.numero = readChampRepete(ligne, entete.rangs.ecriturenum, lecteur.numero);
  addMouvement(releve, { ligne: ligne.numero, journal, numero: lecteur.numero, classe, ...montants, date });
  if (entete.rangs.validdate >= 0 && isChampVide(ligne, entete.rangs.validdate)) releve.sansValidation++;
  if (isCompteClient(classe) || classe === 419) addLigneClient(lecteur, ligne, journal, montants.debit - montants.credit, date);
}

/** As many fields as the header, or as the first line when only an empty last field makes the difference. */
function hasBonCompte(lecteur: LecteurLignesFec, ligne: LigneOctets): boolean {
  const { champs, hasChampVide } = lecteur.entete;
  const isTolere = hasChampVide ? ligne.champs === champs - 1 : ligne.champs === champs + 1 && isChampVide(ligne, champs);
  lecteur.champs ??= isTolere ? ligne.champs : champs;
  return ligne.champs === lecteur.champs;
}

function readMontants(lecteur: LecteurLignesFec, ligne: LigneOctets): { readonly debit: number; readonly credit: number } | undefined {
  const { rangs } = lecteur.entete;
  if (rangs.debit >= 0 && rangs.credit >= 0) {
    const debit = readMontant(lecteur, ligne, "debit");
    const credit = debit === undefined ? undefined : readMontant(lecteur, ligne, "credit");
    return debit === undefined || credit === undefined ? undefined : { debit, credit };
  }
  const montant = readMontant(lecteur, ligne, "montant");
  if (montant === undefined) return undefined;
  const sens = readChamp(ligne, rangs.sens);
  if (/^(?:d|\+?1)$/i.test(sens)) return { debit: montant, credit: 0 };
  if (/^(?:c|-1)$/i.test(sens)) return { debit: 0, credit: montant };
  ecarteLigne(lecteur, ligne, `Le sens ${formatBrut(sens)} n’est ni D ni C\u00A0; la ligne est mise de côté.`, "sens");
  return undefined;
}

function readMontant(lecteur: LecteurLignesFec, ligne: LigneOctets, champ: ChampFec): number | undefined {
  const rang = lecteur.entete.rangs[champ];
  const centimes = readCentimes(ligne, rang);
  if (!Number.isNaN(centimes)) return centimes;
  const texte = readChamp(ligne, rang);
  if (texte === "") return 0;
  // The law writes a decimal comma: three digits after a single comma are decimals, after a point they could be thousands.
  const lu = parseMontantLu(texte, texte.includes(".") ? undefined : ",");
  if (lu === undefined) {
    ecarteLigne(lecteur, ligne, `Le montant ${formatBrut(texte)} n’est pas lisible\u00A0; la ligne est mise de côté.`, champ);
    return undefined;
  }
  if (!isEntreGuillemets(ligne, rang) || lu.isArrondi) {
    signaleLigne(lecteur, ligne, `Le montant ${formatBrut(texte)} est lu ${formatMontantNu(lu.montant)}${lu.isArrondi ? ", arrondi au centime" : ""}.`, champ);
  }
  return lu.montant;
}

/** The day as a number; `undefined` when the line was set aside. A wrong date of piece is reported and ignored. */
function readDateFec(lecteur: LecteurLignesFec, ligne: LigneOctets, champ: "ecrituredate" | "piecedate"): number | undefined {
  const rang = lecteur.entete.rangs[champ];
  const date = rang < 0 ? 0 : readDate(ligne, rang);
  if (date > 0 || (date === 0 && champ === "piecedate")) return date;
  const texte = readChamp(ligne, rang);
  const lu = parseJourLu(texte);
  if (lu !== undefined) {
    if (!/^\d{8}$/.test(texte)) signaleLigne(lecteur, ligne, `La date ${formatBrut(texte)} n’est pas écrite AAAAMMJJ\u00A0; elle est lue ${formatJour(lu)}.`, champ);
    return Number(lu.replaceAll("-", ""));
  }
  if (champ === "piecedate") {
    signaleLigne(lecteur, ligne, `La date de pièce ${formatBrut(texte)} n’existe pas\u00A0; la date d’écriture est retenue.`, champ);
    return 0;
  }
  const motif = texte === "" ? "La date d’écriture manque" : `La date ${formatBrut(texte)} n’existe pas`;
  ecarteLigne(lecteur, ligne, `${motif}\u00A0; la ligne est mise de côté.`, champ);
  return undefined;
}

function readJournal(lecteur: LecteurLignesFec, ligne: LigneOctets): JournalFec {
  const { journalcode, journallib } = lecteur.entete.rangs;
  const code = journalcode < 0 ? "" : readChampRepete(ligne, journalcode, lecteur.journal?.code ?? "");
  if (lecteur.journal?.code !== code) {
    lecteur.journal = lecteur.releve.journaux.get(code) ?? addJournal(lecteur.releve, code, journallib < 0 ? "" : readChamp(ligne, journallib));
  }
  return lecteur.journal;
}

function addLigneClient(lecteur: LecteurLignesFec, ligne: LigneOctets, journal: JournalFec, montant: number, date: number): void {
  const { rangs } = lecteur.entete;
  const precedente = lecteur.client;
  const compte = readChampRepete(ligne, rangs.comptenum, precedente?.compte ?? "");
  const isAvance = compte.startsWith("4191");
  if (!isAvance && compte.startsWith("419")) return;
  const auxiliaire = readFacultatif(ligne, rangs.compauxnum, lecteur.code);
  lecteur.code = auxiliaire === "" ? compte : auxiliaire;
  const connu = lecteur.releve.clients.get(lecteur.code);
  const client = connu !== undefined && connu.nom !== "" ? connu : addClient(lecteur.releve, lecteur.code, readFacultatif(ligne, auxiliaire === "" ? rangs.comptelib : rangs.compauxlib));
  lecteur.client = {
    ligne: ligne.numero, journal, numero: lecteur.numero, compte, montant, date,
    piece: readFacultatif(ligne, rangs.pieceref, precedente?.piece),
    libelle: readFacultatif(ligne, rangs.ecriturelib, precedente?.libelle),
    lettre: readFacultatif(ligne, rangs.ecriturelet, precedente?.lettre),
    datePiece: readDateFec(lecteur, ligne, "piecedate") ?? 0,
  };
  (isAvance ? client.avances : client.lignes).push(lecteur.client);
}

function readFacultatif(ligne: LigneOctets, rang: number, precedent = ""): string {
  return rang < 0 ? "" : readChampRepete(ligne, rang, precedent);
}

function ecarteLigne({ anomalies, entete }: LecteurLignesFec, ligne: LigneOctets, motif: string, champ?: ChampFec): void {
  anomalies.add({ ligne: ligne.numero, motif: motif, texte: readExtrait(ligne), isEcartee: true, ...readColonne(entete, champ) });
}

function signaleLigne({ anomalies, entete }: LecteurLignesFec, ligne: LigneOctets, motif: string, champ?: ChampFec): void {
  anomalies.add({ ligne: ligne.numero, motif: motif, texte: readExtrait(ligne), isEcartee: false, ...readColonne(entete, champ) });
}

function readColonne({ noms, rangs }: EnteteFec, champ: ChampFec | undefined): { readonly colonne?: string } {
  const nom = champ === undefined ? undefined : noms[rangs[champ]];
  return nom === undefined ? {} : { colonne: nom };
}

/** A field quoted in a sentence, before the character set of the file is known. */
function formatBrut(brut: string): string {
  return formatCitation(decodeExtrait(brut));
}
