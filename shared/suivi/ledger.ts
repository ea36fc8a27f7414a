import { formatJour } from "../kernel/format-jour.ts";
import { formatMontantNu } from "../kernel/format-montant.ts";
import { type Jour, splitJour } from "../kernel/jour.ts";
import { type Montant, montant, sumMontants } from "../kernel/montant.ts";
import type { Taux } from "../kernel/taux.ts";
import { capitalize, formatListe, INSECABLE } from "../kernel/texte.ts";
import type { Dossier } from "../model/dossier.ts";
import type { FaitId } from "../model/fait.ts";
import type { Decompte, DecompteCreance, Imputation, Segment } from "../regles/decompte/decompte.ts";
import { LIBELLES_CANAL_REGLEMENT, LIBELLES_IMPUTATION } from "./libelles-argent.ts";
import { isEcheanceSure, listReglementsComptes } from "./decompte-dossier.ts";
import { type CreanceComptee, type DossierCompte, readTitreDecompte } from "./titre-decompte.ts";

/** One invoice of the ledger, its lines in the order of an accountant: principal, then what happened, day by day. */
export interface GroupeLedger {
  readonly creance: CreanceComptee;
  readonly titre: string;
  readonly sousTitre: string;
  readonly lignes: readonly LigneLedger[];
  readonly du: Montant;
}

export interface LigneLedger {
  readonly cle: string;
  readonly creanceId: string;
  readonly numero: string;
  readonly kind: "principal" | "condamnation" | "acquis" | "indemnite" | "interets" | "reglement" | "avoir";
  readonly date: Jour | undefined;
  readonly libelle: string;
  readonly note?: string | undefined;
  readonly base?: Montant | undefined;
  readonly taux?: Taux | undefined;
  readonly jours?: number | undefined;
  /** Negative for what the debtor paid. */
  readonly montant: Montant;
  /** Owed on this invoice after the line. */
  readonly du: Montant;
  /** The segments of an interest line: one, or several once folded. */
  readonly segments: readonly Segment[];
  /** Interest lines that follow one another share it: they fold together. */
  readonly suite?: string | undefined;
  /** The fact that recorded it, for what a person may withdraw. */
  readonly objetId?: FaitId | undefined;
}

type Brouillon = Omit<LigneLedger, "du" | "cle" | "creanceId" | "numero">;

/** The décompte as a ledger, one group per invoice of the dossier, in the order of the décompte. */
export function listGroupes(dossier: Dossier, decompte: Decompte): readonly GroupeLedger[] {
  // The statement numbers the payments among those that it counts on its date.
  const { dossier: compte } = readTitreDecompte(dossier, decompte.arreteAu);
  const connu = { ...compte, reglements: listReglementsComptes(compte, decompte.arreteAu) };
  return decompte.creances.flatMap((ligne) => {
    const creance = connu.creances.find(({ creanceId }) => creanceId === ligne.id);
    return creance === undefined ? [] : [createGroupe(connu, creance, ligne, decompte.arreteAu)];
  });
}

function createGroupe(dossier: DossierCompte, creance: CreanceComptee, decompte: DecompteCreance, arreteAu: Jour): GroupeLedger {
  // What came before the first day of interest reduces the principal: it is read before the indemnity.
  const depart = decompte.segments[0]?.du ?? arreteAu;
  const avant = decompte.imputations.filter(({ date }) => date < depart);
  const brouillons = [
    createPrincipal(creance, avant),
    ...avant.map((imputation) => createMouvement(dossier, creance, imputation)),
    ...createAcquis(creance),
    ...createIndemnite(creance, decompte),
    ...listDatees(dossier, creance, { ...decompte, imputations: decompte.imputations.filter(({ date }) => date >= depart) }),
  ];
  let du = 0;
  const lignes = brouillons.map((brouillon, rang): LigneLedger => {
    du += brouillon.montant;
    return { ...brouillon, cle: `${creance.creanceId}/${rang}`, creanceId: creance.creanceId, numero: creance.numero, du: montant(du) };
  });
  return { creance, titre: creance.condamnation === undefined ? `Facture ${creance.numero}` : capitalize(creance.numero), sousTitre: formatSousTitre(creance), lignes, du: montant(du) };
}

function formatSousTitre({ dateFacture, echeance, origineEcheance, condamnation }: CreanceComptee): string {
  if (condamnation !== undefined) return `intérêts du ${formatJour(condamnation.interetsDu)}, d’après le titre`;
  const du = dateFacture === undefined ? [] : [`du ${formatJour(dateFacture)}`];
  const echue = echeance === undefined ? "échéance inconnue" : origineEcheance === "calculee" ? `échéance calculée au ${formatJour(echeance)}, à confirmer` : `échue le ${formatJour(echeance)}`;
  return [...du, echue].join(", ");
}

/** Dated at its due date, or at its own when something was paid before it fell due. */
function createPrincipal(creance: CreanceComptee, avant: readonly Imputation[]): Brouillon {
  const { montantTtc, echeance, dateFacture, condamnation } = creance;
  if (condamnation !== undefined) return { kind: "condamnation", date: dateFacture, libelle: condamnation.poste === "principal" ? "Condamnation au principal" : "Somme allouée (CPC, art. 700)", montant: montantTtc, segments: [] };
  if (!isEcheanceSure(creance)) return { kind: "principal", date: dateFacture ?? echeance, libelle: "Principal, toutes taxes comprises", note: "échéance à confirmer", montant: montantTtc, segments: [] };
  const isAnticipe = avant.some(({ date }) => echeance !== undefined && date < echeance);
  return { kind: "principal", date: isAnticipe ? (dateFacture ?? echeance) : (echeance ?? dateFacture), libelle: "Principal, toutes taxes comprises", montant: montantTtc, segments: [] };
}

/** What the title had already counted. */
function createAcquis({ condamnation, dateFacture }: CreanceComptee): readonly Brouillon[] {
  return condamnation?.interetsAcquis === undefined ? [] : [{ kind: "acquis", date: dateFacture, libelle: "Intérêts liquidés par le titre", montant: condamnation.interetsAcquis, segments: [] }];
}

function createIndemnite({ echeance, condamnation }: CreanceComptee, { indemniteRestante, imputations, segments }: DecompteCreance): readonly Brouillon[] {
  const indemnite = sumMontants([indemniteRestante, ...imputations.map(({ surIndemnite }) => surIndemnite)]);
  if (indemnite === 0) return [];
  return [{ kind: "indemnite", date: segments[0]?.du ?? echeance, libelle: condamnation === undefined ? "Indemnité forfaitaire de recouvrement" : "Indemnité forfaitaire accordée par le titre", montant: indemnite, segments: [] }];
}

/** Interest up to a day comes before the payment of that day: it is what the payment clears first. */
function listDatees(dossier: Dossier, creance: CreanceComptee, { segments, imputations }: DecompteCreance): readonly Brouillon[] {
  const lignes: Brouillon[] = [];
  const restantes = [...imputations];
  let suite = 0;
  segments.forEach((segment, rang) => {
    while (restantes[0] !== undefined && restantes[0].date < segment.du) {
      lignes.push(createMouvement(dossier, creance, restantes.shift()));
      suite += 1;
    }
    lignes.push(createInterets(creance, segments, rang, imputations, suite));
  });
  return [...lignes, ...restantes.map((imputation) => createMouvement(dossier, creance, imputation))];
}

function createInterets(creance: CreanceComptee, segments: readonly Segment[], rang: number, imputations: readonly Imputation[], suite: number): Brouillon {
  const segment = segments[rang];
  if (segment === undefined) throw new Error("Segment hors du décompte");
  const { au, jours, tauxPpm, principal, montant: interets } = segment;
  return {
    kind: "interets", date: au, libelle: formatLibelleInterets(creance, segment), note: findNote(segments, rang, imputations),
    base: principal, taux: tauxPpm, jours, montant: interets, segments: [segment], suite: `${creance.creanceId}/${suite}`,
  };
}

/** « jusqu’au règlement » or « depuis le 17/03 » when the semester is cut, « jusqu’à l’arrêté » for the last line. */
function findNote(segments: readonly Segment[], rang: number, imputations: readonly Imputation[]): string | undefined {
  const segment = segments[rang];
  if (segment === undefined) return undefined;
  const cause = imputations.find(({ date }) => date === segment.au);
  if (cause !== undefined) return cause.kind === "avoir" ? "jusqu’à l’avoir" : "jusqu’au règlement";
  if (rang === segments.length - 1) return "jusqu’à l’arrêté";
  const precedent = segments[rang - 1];
  if (precedent !== undefined && isMemeSemestre(precedent.au, segment.du)) return `depuis le ${formatJour(segment.du).slice(0, 5)}`;
  return undefined;
}

function formatLibelleInterets(creance: CreanceComptee, { du, au }: Segment): string {
  const nom = formatNomInterets(creance);
  if (!isMemeSemestre(du, au)) return `${nom}, du ${formatJour(du)} au ${formatJour(au)}`;
  const { annee, mois } = splitJour(au);
  return `${nom}, ${mois <= 6 ? "1er" : "2e"} semestre ${annee}`;
}

/** « Pénalités » between professionals, « Intérêts au taux légal » otherwise. */
export function formatNomInterets({ taux }: Pick<CreanceComptee, "taux">): string {
  switch (taux?.regime) {
    case "legal": return "Intérêts au taux légal";
    case "conventionnel": return "Pénalités contractuelles";
    case "l441-10-defaut": case undefined: return "Pénalités";
  }
}

function isMemeSemestre(premier: Jour, second: Jour): boolean {
  const [debut, fin] = [splitJour(premier), splitJour(second)];
  return debut.annee === fin.annee && debut.mois <= 6 === fin.mois <= 6;
}

function createMouvement(dossier: Dossier, creance: CreanceComptee, imputation: Imputation | undefined): Brouillon {
  if (imputation === undefined) throw new Error("Imputation hors du décompte");
  const { kind, date, surInterets, surPrincipal, surIndemnite } = imputation;
  const total = sumMontants([surInterets, surPrincipal, surIndemnite]);
  const reglement = kind === "reglement" ? dossier.reglements[imputation.rang] : undefined;
  const avoir = kind === "avoir" ? findAvoir(dossier, creance, imputation) : undefined;
  const libelle = kind === "reglement" ? (reglement?.libelle ?? "Règlement reçu") : avoir?.numero === undefined ? "Avoir déduit" : `Avoir ${avoir.numero} déduit`;
  return {
    kind, date, libelle, montant: montant(-total), segments: [],
    note: [formatCanal(reglement), formatImputation(imputation, formatNomInterets(creance).toLowerCase())].filter((partie) => partie !== undefined).join(", ") || undefined, objetId: (reglement ?? avoir)?.faitId,
  };
}

/** « par l’étude, valeur 12/03/2026 »: what makes this payment another than money received directly. */
function formatCanal(reglement: Dossier["reglements"][number] | undefined): string | undefined {
  if (reglement === undefined) return undefined;
  const { canal, dateValeur, principalDabord } = reglement;
  const parties = [
    canal === undefined || canal === "direct" ? undefined : LIBELLES_CANAL_REGLEMENT[canal].replace(/^P/, "p"),
    dateValeur === undefined ? undefined : `valeur ${formatJour(dateValeur)}`,
    principalDabord === undefined ? undefined : LIBELLES_IMPUTATION[principalDabord],
  ].filter((partie) => partie !== undefined);
  return parties.length === 0 ? undefined : parties.join(", ");
}

/** A credit note may be shared between invoices: it is known by its date and the invoice it names, when it names one. */
function findAvoir({ avoirs }: Dossier, { creanceId }: CreanceComptee, { date }: Imputation): Dossier["avoirs"][number] | undefined {
  const dujour = avoirs.filter(({ dateFait }) => dateFait === date);
  return dujour.find((avoir) => avoir.creanceId === creanceId) ?? dujour.find((avoir) => avoir.creanceId === undefined);
}

/** « 1 390,64 sur pénalités, 3 609,36 sur principal », `undefined` when all of it went to the principal. */
function formatImputation({ surInterets, surPrincipal, surIndemnite }: Imputation, nomInterets: string): string | undefined {
  if (surInterets === 0 && surIndemnite === 0) return undefined;
  const parts: readonly (readonly [Montant, string])[] = [[surInterets, nomInterets], [surPrincipal, "principal"], [surIndemnite, "indemnité"]];
  return parts.filter(([part]) => part !== 0).map(([part, nom]) => `${formatMontantNu(part)} sur ${nom}`).join(", ");
}

/** The lines to show once the runs of interest named in `replis` are folded into one line each. */
export function listLignesVisibles(lignes: readonly LigneLedger[], replis: ReadonlySet<string>): readonly LigneLedger[] {
  const visibles: LigneLedger[] = [];
  for (const ligne of lignes) {
    const derniere = visibles.at(-1);
    const isSuite = ligne.suite !== undefined && derniere?.suite === ligne.suite && replis.has(ligne.suite);
    if (isSuite) visibles[visibles.length - 1] = mergeLignes(derniere, ligne);
    else visibles.push(ligne);
  }
  return visibles;
}

/** Runs of at least two interest lines: what a click can fold. */
export function listSuites(lignes: readonly LigneLedger[]): readonly string[] {
  const compte = new Map<string, number>();
  for (const { suite } of lignes) if (suite !== undefined) compte.set(suite, (compte.get(suite) ?? 0) + 1);
  return [...compte].filter(([, nombre]) => nombre > 1).map(([suite]) => suite);
}

function mergeLignes(premiere: LigneLedger, suivante: LigneLedger): LigneLedger {
  const segments = [...premiere.segments, ...suivante.segments];
  const bases = new Set(segments.map(({ principal }) => principal));
  return {
    ...suivante, cle: premiere.cle, segments, libelle: premiere.libelle.split(",")[0] ?? premiere.libelle, note: formatNoteRepli(segments),
    base: bases.size === 1 ? suivante.base : undefined, taux: undefined,
    jours: segments.reduce((total, { jours }) => total + jours, 0), montant: sumMontants(segments.map(({ montant: part }) => part)),
  };
}

const NOMBRES = ["zéro", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

/** « trois périodes, 12,15 puis 12,40 % ». */
function formatNoteRepli(segments: readonly Segment[]): string {
  const taux = segments.map(({ tauxPpm }) => tauxPpm).filter((ppm, rang, tous) => ppm !== tous[rang - 1]);
  const nombres = taux.map((ppm) => (ppm / 10000).toFixed(2).replace(".", ","));
  const suite = nombres.length > 3 ? `${nombres[0] ?? ""} à ${nombres.at(-1) ?? ""}` : nombres.length > 2 ? formatListe(nombres) : nombres.join(" puis ");
  return `${NOMBRES[segments.length] ?? segments.length} périodes, ${suite}${INSECABLE}%`;
}
