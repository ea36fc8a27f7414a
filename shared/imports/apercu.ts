import { montant, MONTANT_NUL, sumMontants } from "../kernel/montant.ts";
import { listApercuCreances } from "./apercu-creances.ts";
import type { Apercu, ApercuCreance, ApercuDebiteur, Connus, CreanceConnue, DebiteurConnu, OptionsApercu, PiedApercu, SeuilsDetection, Somme } from "./apercu-modele.ts";
import { findRaison } from "./apercu-raison.ts";
import { createCleConnue } from "./cle.ts";
import { findChangement } from "./delta.ts";
import type { CompteClient, LectureComptes, Poste } from "./lecture.ts";
import { markDepassements } from "./plafonds.ts";

/** The usual rule of a service contentieux: thirty days after the due date, whatever the amount. A setting, not the law. */
export const SEUILS_PAR_DEFAUT: SeuilsDetection = { joursRetard: 30, montantMinimum: MONTANT_NUL };

/** Compares a reading with what is known: what is new, what is already there, what differs, and which debtors deserve a dossier. */
export function computeApercu(lecture: LectureComptes, connus: Connus, options: OptionsApercu): Apercu {
  const debiteursConnus = indexDebiteurs(connus.debiteurs);
  const creancesConnues = new Map(connus.creances.map((creance) => [creance.cle, creance]));
  const reclamees = connus.plafonds === undefined ? SANS_RECLAMEES : groupParCompte(connus.creances);
  const debiteurs = lecture.comptes
    .map((compte) => {
      const cle = createCleConnue(options.source, compte.code);
      const mark: Marquage = (creances) => markDepassements(creances, connus.plafonds?.get(cle), reclamees.get(cle) ?? []);
      return createApercuDebiteur(compte, findConnu(compte, debiteursConnus, options), creancesConnues, mark, options);
    })
    .filter(({ creances }) => creances.length > 0)
    .toSorted((premier, second) => second.plafond - premier.plafond || (premier.code < second.code ? -1 : 1));
  const presentes = new Set(debiteurs.flatMap(({ creances }) => creances.map(({ cle }) => cle)));
  const absentes = connus.creances.filter(({ cle }) => !presentes.has(cle));
  return {
    debiteurs,
    absentes,
    disparues: listDisparues(absentes, connus.debiteurs, options),
    pied: computePied(lecture.comptes, debiteurs, connus, listClesRetenues(debiteurs)),
  };
}

/** The keys ticked at first. */
export function listClesRetenues(debiteurs: readonly ApercuDebiteur[]): ReadonlySet<string> {
  return new Set(debiteurs.flatMap(({ creances }) => creances.filter(({ isRetenue }) => isRetenue).map(({ cle }) => cle)));
}

/** The footing for another choice of ticks. */
export function computePied(comptes: readonly CompteClient[], debiteurs: readonly ApercuDebiteur[], connus: Connus, cles: ReadonlySet<string>): PiedApercu {
  const creances = debiteurs.flatMap((debiteur) => debiteur.creances);
  const nouvelles = creances.filter(({ statut }) => statut === "nouvelle");
  const retenues = sumCreances(nouvelles.filter(({ cle }) => cles.has(cle)));
  const deduites = creances.flatMap(({ cle, changement }) => (changement?.isApplicable === true && cles.has(cle) ? [changement.deduction] : []));
  const reclamable = sumMontants(comptes.map(({ plafond }) => plafond));
  const encoursAvant = { nombre: connus.creances.length, montant: sumMontants(connus.creances.map((creance) => creance.montant)) };
  return {
    retenues,
    deduites: { nombre: deduites.length, montant: sumMontants(deduites) },
    enAttente: sumCreances(nouvelles.filter(({ cle }) => !cles.has(cle))),
    connues: sumCreances(creances.filter(({ statut }) => statut === "connue")),
    differentes: sumCreances(creances.filter(({ statut }) => statut === "differente")),
    sansDetail: montant(reclamable - sumCreances(creances).montant),
    reclamable,
    avancesDeduites: sumMontants(comptes.map(({ solde, plafond }) => montant(Math.max(0, solde) - plafond))),
    soldesCrediteurs: sumMontants(comptes.map(({ solde }) => montant(Math.min(0, solde)))),
    soldeFichier: sumMontants(comptes.map(({ solde }) => solde)),
    encoursAvant,
    encoursApres: { nombre: encoursAvant.nombre + retenues.nombre, montant: montant(encoursAvant.montant + retenues.montant - sumMontants(deduites)) },
  };
}

type Marquage = (creances: readonly ApercuCreance[]) => readonly ApercuCreance[];

const SANS_RECLAMEES: ReadonlyMap<string, readonly CreanceConnue[]> = new Map();

/** A key of a claim begins with that of its account: « source|code|piece ». */
function groupParCompte(creances: readonly CreanceConnue[]): ReadonlyMap<string, readonly CreanceConnue[]> {
  const parCompte = new Map<string, CreanceConnue[]>();
  for (const creance of creances) {
    const cle = creance.cle.split("|").slice(0, 2).join("|");
    const groupe = parCompte.get(cle);
    if (groupe === undefined) parCompte.set(cle, [creance]);
    else groupe.push(creance);
  }
  return parCompte;
}

function createApercuDebiteur(compte: CompteClient, connu: DebiteurConnu | undefined, connues: ReadonlyMap<string, CreanceConnue>, mark: Marquage, options: OptionsApercu): ApercuDebiteur {
  const { code, nom, siren, nature, solde, avances, plafond } = compte;
  const creances = mark(listApercuCreances(compte, connues, options));
  const { isRetenu, raison } = findRaison(nature, creances, connu, options.seuils);
  return {
    cle: createCleConnue(options.source, code), code, nom, siren, nature, connu, solde, avances, plafond, isRetenu, raison,
    creances: creances.map((creance) => ({ ...creance, isRetenue: isRetenu && creance.isRetenue })),
  };
}

/** Known claims that the file does not hold any more, by dossier: nothing is proposed, a list may be partial. */
function listDisparues(absentes: readonly CreanceConnue[], debiteurs: readonly DebiteurConnu[], options: OptionsApercu): readonly ApercuDebiteur[] {
  const parDossier = new Map(debiteurs.flatMap((debiteur) => (debiteur.dossierId === undefined ? [] : [[debiteur.dossierId, debiteur] as const])));
  const groupes = new Map<string, ApercuCreance[]>();
  for (const connue of absentes) {
    const changement = findChangement(connue, undefined, options.source);
    if (changement === undefined) continue;
    const creance: ApercuCreance = { cle: connue.cle, statut: "absente", connue, changement, joursRetard: 0, isRetenue: false, poste: createPosteAbsent(connue, options.au) };
    const groupe = groupes.get(connue.dossierId);
    if (groupe === undefined) groupes.set(connue.dossierId, [creance]);
    else groupe.push(creance);
  }
  return [...groupes].map(([dossierId, creances]): ApercuDebiteur => {
    const connu = parDossier.get(dossierId);
    const nom = connu?.nom ?? connu?.reference ?? dossierId;
    return { cle: `absente/${dossierId}`, code: connu?.codeComptable ?? "", nom, nature: "client", connu, creances, solde: MONTANT_NUL, avances: MONTANT_NUL, plafond: MONTANT_NUL, isRetenu: false, raison: "n’est plus ouverte dans ce fichier" };
  });
}

/** What stands for a claim that the file does not hold: nothing remains of it there. */
function createPosteAbsent({ cle, numero, montant: du }: CreanceConnue, au: OptionsApercu["au"]): Poste {
  return { cle, numero, kind: "facture", origine: "piece", compte: "", dateFacture: au, montantInitial: du, imputations: [], reste: MONTANT_NUL, isLettreHorsFichier: false, lignes: [] };
}

function indexDebiteurs(debiteurs: readonly DebiteurConnu[]): ReadonlyMap<string, DebiteurConnu> {
  return new Map(
    debiteurs.flatMap((debiteur) => {
      const { codeComptable, sourceComptable, siren } = debiteur;
      const parCode = codeComptable === undefined || sourceComptable === undefined ? [] : [[createCleConnue(sourceComptable, codeComptable), debiteur] as const];
      return siren === undefined ? parCode : [...parCode, [siren, debiteur] as const];
    }),
  );
}

function findConnu({ code, siren }: CompteClient, connus: ReadonlyMap<string, DebiteurConnu>, { source }: OptionsApercu): DebiteurConnu | undefined {
  return connus.get(createCleConnue(source, code)) ?? (siren === undefined ? undefined : connus.get(siren));
}

function sumCreances(creances: readonly ApercuCreance[]): Somme {
  return { nombre: creances.length, montant: sumMontants(creances.map(({ poste }) => poste.reste)) };
}
