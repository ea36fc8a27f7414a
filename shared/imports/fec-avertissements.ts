import { decodeBrut, decodeExtrait, type Encodage } from "../formats/encodage.ts";
import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { montant } from "../kernel/montant.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import type { ReleveAnomalies } from "./anomalie.ts";
import { findNatureJournal } from "./fec-journal.ts";
import type { LettrageClient } from "./fec-lettrage.ts";
import type { ReleveFec } from "./fec-releve.ts";
import type { CompteClient, ControleFec } from "./lecture.ts";

export interface ConstatsFec {
  readonly releve: ReleveFec;
  /** How the strings in memory are still to be decoded. */
  readonly encodage: Encodage | undefined;
  readonly controle: ControleFec;
  readonly lettrages: readonly LettrageClient[];
  readonly comptes: readonly CompteClient[];
  readonly dateCloture?: Jour | undefined;
  readonly premiereDate?: Jour | undefined;
  readonly derniereDate?: Jour | undefined;
}

/** What a person must know of the file before trusting what it says is owed. */
export function listAvertissementsFec(constats: ConstatsFec): readonly string[] {
  const { releve, controle } = constats;
  if (releve.lignes === 0) return ["Le fichier a un en-tête et aucune écriture\u00A0: il n’y a rien à importer."];
  return [
    ...listAvertissementsClients(constats),
    ...listAvertissementsDates(constats),
    ...(releve.debit === releve.credit ? [] : [`Le fichier n’est pas équilibré\u00A0: débits ${formatMontant(montant(releve.debit))}, crédits ${formatMontant(montant(releve.credit))}.`]),
    ...(releve.sansValidation === 0 ? [] : [`${formatNombreDe(releve.sansValidation, "ligne n’a", "lignes n’ont")} pas de date de validation\u00A0: écritures provisoires.`]),
    ...(controle.clients > 0 && controle.groupesLettrage === 0
      ? ["Aucun lettrage dans ce fichier\u00A0: les règlements sont rapprochés par numéro de pièce, puis des factures les plus anciennes."]
      : []),
  ];
}

function listAvertissementsClients({ releve, encodage, controle, lettrages, comptes }: ConstatsFec): readonly string[] {
  if (controle.clients === 0) return ["Aucun compte client (411 ou 416) dans ce fichier\u00A0: il n’y a rien à réclamer."];
  const ventes = [...releve.journaux.values()].filter((journal) => findNatureJournal(journal, encodage === undefined ? journal.libelle : decodeBrut(journal.libelle, encodage)) === "ventes");
  const horsFichier = comptes.flatMap(({ postes }) => postes).filter(({ isLettreHorsFichier }) => isLettreHorsFichier);
  const reports = comptes.flatMap(({ postes }) => postes).filter(({ kind }) => kind === "report");
  const flottantes = lettrages.filter(({ client, avances }) => client.lignes.length === 0 && avances.length > 0);
  return [
    ...(ventes.length === 0 ? ["Aucun journal de ventes\u00A0: l’export est partiel, et les soldes ne veulent rien dire sans les factures."] : []),
    ...(horsFichier.length === 0
      ? []
      : [`${formatNombreDe(horsFichier.length, "facture ouverte est lettrée", "factures ouvertes sont lettrées")} avec un règlement absent du fichier, sans doute postérieur à la clôture\u00A0: à vérifier avant d’agir.`]),
    ...(reports.length === 0
      ? []
      : [`${formatNombreDe(reports.length, "report à nouveau n’a", "reports à nouveau n’ont")} pas de numéro de facture\u00A0: les factures sont dans le FEC de l’exercice précédent.`]),
    ...(flottantes.length === 0 ? [] : [`${formatNombreDe(flottantes.length, "compte d’acomptes (4191) n’a", "comptes d’acomptes (4191) n’ont")} pas de compte client correspondant\u00A0: à rattacher à la main.`]),
  ];
}

function listAvertissementsDates({ dateCloture, premiereDate, derniereDate }: ConstatsFec): readonly string[] {
  if (dateCloture === undefined || premiereDate === undefined || derniereDate === undefined) return [];
  if (dateCloture >= premiereDate && derniereDate <= dateCloture) return [];
  return [`Le nom du fichier annonce une clôture au ${formatJour(dateCloture)}, mais les écritures vont du ${formatJour(premiereDate)} au ${formatJour(derniereDate)}.`];
}

/** Unbalanced entries: told one by one, unless they balance once journals are put together (some software numbers across journals). */
export function addEcrituresDesequilibrees(releve: ReleveFec, anomalies: ReleveAnomalies): readonly string[] {
  const desequilibrees = [...releve.desequilibrees.values()];
  const parNumero = new Map<string, number>();
  for (const { numero, solde } of desequilibrees) parNumero.set(numero, (parNumero.get(numero) ?? 0) + solde);
  const reelles = desequilibrees.filter(({ numero }) => parNumero.get(numero) !== 0);
  for (const ecriture of reelles) {
    const { journal, numero, solde, ligne } = ecriture;
    const sens = solde > 0 ? "débit" : "crédit";
    const suite = ecriture === releve.ecriture ? "C’est la dernière du fichier, peut-être coupé." : "Ses lignes sont gardées.";
    anomalies.add({ ligne, motif: `L’écriture ${decodeExtrait(`${journal.code} ${numero}`.trim())} n’est pas équilibrée\u00A0: ${formatMontant(montant(Math.abs(solde)))} de trop au ${sens}. ${suite}`, isEcartee: false });
  }
  const croisees = desequilibrees.length - reelles.length;
  return croisees === 0 ? [] : [`${formatNombreDe(croisees, "écriture ne s’équilibre", "écritures ne s’équilibrent")} qu’avec un autre journal\u00A0: la numérotation couvre plusieurs journaux.`];
}
