import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { addJours, type Jour, maxJour, minJour } from "../kernel/jour.ts";
import { MONTANT_NUL, type Montant, sumMontants } from "../kernel/montant.ts";
import { formatNombreDe, INSECABLE, uncapitalize } from "../kernel/texte.ts";
import type { Creance, Depense, Dossier, Titre } from "../model/dossier.ts";
import type { FaitsDecompte, FaitsTitre } from "../regles/decompte/decompte.ts";
import type { PosteCondamnation } from "../regles/decompte/types-decompte.ts";
import type { Capitalisation } from "../regles/interets/capitalisation.ts";
import { type Condamnation, listTitres, PERTES, type TitreDossier } from "./titres.ts";

/** A claim as a statement counts it: an invoice, or the sum that a title puts in the place of invoices. */
export interface CreanceComptee extends Creance {
  readonly condamnation?: {
    readonly poste: PosteCondamnation;
    readonly titreId: string;
    readonly interetsDu: Jour;
    readonly interetsAcquis?: Montant | undefined;
    readonly indemniteAccordee?: Montant | undefined;
  } | undefined;
}

export interface DossierCompte extends Dossier {
  readonly creances: readonly CreanceComptee[];
}

export interface LectureTitre {
  /** What the statement counts: sums of titles instead of the invoices that they cover, the payments and costs that they had not counted. */
  readonly dossier: DossierCompte;
  readonly titre?: FaitsTitre | undefined;
  readonly capitalisation?: Capitalisation | undefined;
  readonly delaisGrace: NonNullable<FaitsDecompte["delaisGrace"]>;
  /** What a person must check, in French. */
  readonly reserves: readonly string[];
}

/**
 * The dossier as its titles make it on that day. A title whose sums were read takes the place of the invoices that it covers, with the rate and the first day that
 * it gives; the last one wins. An order under opposition, or a title that was lost, changes nothing.
 */
export function readTitreDecompte(dossier: Dossier, au: Jour): LectureTitre {
  if (dossier.titres.length === 0) return { dossier, delaisGrace: [], reserves: [] };
  const portees = listPortees(dossier, listTitres(dossier).filter((titre) => isDebout(titre, dossier, au)));
  if (portees.length === 0) return { dossier, delaisGrace: [], reserves: [`Aucun titre enregistré ne vaut au ${formatJour(au)} (opposition, caducité ou date)${INSECABLE}: le décompte suit les factures.`] };
  const dits = portees.map(({ fait }) => fait);
  const capitalisations = dits.flatMap(({ capitalisationDepuis }) => capitalisationDepuis ?? []);
  return {
    dossier: portees.filter(hasSommes).reduce<DossierCompte>(replaceFactures, { ...dossier, titres: [] }),
    titre: createFaitsTitre(portees.map(({ titre }) => titre)),
    capitalisation: capitalisations.length === 0 ? undefined : { depuis: capitalisations.reduce((a, b) => maxJour(a, b)), fondement: "decision" },
    delaisGrace: dits.flatMap(({ grace }) => grace ?? []),
    reserves: listReserves(dossier, portees),
  };
}

interface Portee {
  readonly titre: TitreDossier;
  readonly fait: Titre;
  readonly creanceIds: ReadonlySet<string>;
}

type PorteeChiffree = Portee & { readonly titre: { readonly condamnation: Condamnation } };

function hasSommes(portee: Portee): portee is PorteeChiffree {
  return portee.fait.principal !== undefined;
}

/** Recorded, given by that day, and neither lost nor under an opposition. */
function isDebout({ isEnregistre, rendu, recours, poursuiteId }: TitreDossier, { jalons }: Dossier, au: Jour): boolean {
  if (!isEnregistre || rendu > au || (recours?.kind === "opposition" && recours.formeLe <= au)) return false;
  return !jalons.some((jalon) => jalon.poursuiteId === poursuiteId && PERTES.has(jalon.kind) && jalon.dateFait >= rendu && jalon.dateFait <= au);
}

/** An invoice belongs to the last title that covers it; a title left without any was replaced. */
function listPortees({ creances }: Dossier, titres: readonly TitreDossier[]): readonly Portee[] {
  const pris = new Set<string>();
  return titres.toReversed().flatMap((titre): readonly Portee[] => {
    const { fait } = titre;
    if (fait === undefined) return [];
    const siennes = creances.filter((creance) => !pris.has(creance.creanceId) && isCouverte(creance, fait)).map(({ creanceId }) => creanceId);
    for (const creanceId of siennes) pris.add(creanceId);
    return siennes.length === 0 ? [] : [{ titre, fait, creanceIds: new Set(siennes) }];
  }).toReversed();
}

function isCouverte({ creanceId, dateFacture, echeance }: Creance, { creanceIds, dateFait }: Titre): boolean {
  return creanceIds === undefined ? (dateFacture ?? echeance ?? dateFait) <= dateFait : creanceIds.includes(creanceId);
}

function findCompteAu({ compteAu, dateFait }: Titre): Jour {
  return compteAu ?? dateFait;
}

/** Every rule of costs and of the five points reads one title: the earliest day for the costs, the latest enforceable one for the points, never more than is certain. */
function createFaitsTitre(titres: readonly TitreDossier[]): FaitsTitre | undefined {
  const [premier] = titres;
  if (premier === undefined) return undefined;
  const prononceLe = titres.map(({ rendu }) => rendu).reduce((a, b) => minJour(a, b));
  const origine = titres.every(({ type }) => type === "1" || type === "2" || type === "2bis") ? "decision" : "acte";
  const executoires = titres.flatMap(({ executoireLe }) => executoireLe ?? []);
  return executoires.length < titres.length ? { prononceLe, origine } : { prononceLe, origine, executoireLe: executoires.reduce((a, b) => maxJour(a, b)) };
}

/** The sums of one title in the place of its invoices. */
function replaceFactures(dossier: DossierCompte, { titre, fait, creanceIds }: PorteeChiffree): DossierCompte {
  const compteAu = findCompteAu(fait);
  const sommes = createSommes(titre, fait);
  const [principale] = sommes;
  const isTotal = dossier.creances.every(({ creanceId, condamnation }) => condamnation !== undefined || creanceIds.has(creanceId));
  const isDeja = ({ creanceId, dateFait }: { readonly creanceId?: string | undefined; readonly dateFait: Jour }): boolean => dateFait <= compteAu && (creanceId === undefined ? isTotal : creanceIds.has(creanceId));
  const move = <T extends { readonly creanceId?: string | undefined }>(mouvement: T): T => (mouvement.creanceId === undefined || !creanceIds.has(mouvement.creanceId) ? mouvement : { ...mouvement, creanceId: principale?.creanceId });
  return {
    ...dossier,
    creances: [...dossier.creances.filter(({ creanceId }) => !creanceIds.has(creanceId)), ...sommes],
    reglements: dossier.reglements.filter((reglement) => !isDeja(reglement)).map(move),
    avoirs: dossier.avoirs.filter((avoir) => !isDeja(avoir)).map(move),
    depenses: [...dossier.depenses.filter((depense) => !isAlloueAvant(depense, fait)), ...listDepens(titre, fait)],
  };
}

function createSommes({ titreId, libelle, rendu }: TitreDossier, fait: Titre): readonly CreanceComptee[] {
  const { principal = MONTANT_NUL, interets, indemnites, article700, taux } = fait;
  const nom = uncapitalize(libelle);
  const commun = { faitId: fait.faitId, dateFait: rendu, dateFacture: rendu, echeance: rendu, origineEcheance: "stipulee" } as const;
  const legal = { regime: "legal", miseEnDemeureLe: rendu } as const;
  const lendemain = addJours(rendu, 1);
  return [
    {
      ...commun, creanceId: `${titreId}/1`, numero: `principal, ${nom}`, montantTtc: principal, taux: taux === undefined || taux.regime === "legal" ? legal : taux,
      condamnation: { poste: "principal", titreId, interetsDu: fait.interetsDu ?? addJours(findCompteAu(fait), 1), interetsAcquis: interets === MONTANT_NUL ? undefined : interets, indemniteAccordee: indemnites === MONTANT_NUL ? undefined : indemnites },
    },
    ...(article700 === undefined || article700 === MONTANT_NUL ? [] : [{ ...commun, creanceId: `${titreId}/2`, numero: `article 700, ${nom}`, montantTtc: article700, taux: legal, condamnation: { poste: "article-700", titreId, interetsDu: lendemain } } as const]),
  ];
}

/** A cost noted before the decision that the decision itself then allotted: counted once. */
function isAlloueAvant({ poste, dateFait: le }: Depense, { dateFait, depens, article700 }: Titre): boolean {
  return le <= dateFait && ((poste === "depens" && depens !== undefined) || (poste === "article-700" && article700 !== undefined));
}

function listDepens({ titreId, libelle, rendu }: TitreDossier, { depens, faitId }: Titre): readonly Depense[] {
  return depens === undefined || depens === MONTANT_NUL ? [] : [{ depenseId: `${titreId}/3`, libelle: `Dépens, ${uncapitalize(libelle)}`, poste: "depens", montant: depens, faitId, dateFait: rendu }];
}

function listReserves(dossier: Dossier, portees: readonly Portee[]): readonly string[] {
  return portees.flatMap((portee) => {
    const nom = uncapitalize(portee.titre.libelle);
    if (!hasSommes(portee)) return [`Les condamnations du titre ne sont pas notées (${nom})${INSECABLE}: le décompte suit encore les factures${INSECABLE}; les lire à l’onglet Titres.`];
    const { fait, creanceIds } = portee;
    const deja = dossier.reglements.filter(({ dateFait, creanceId }) => dateFait <= findCompteAu(fait) && (creanceId === undefined || creanceIds.has(creanceId)));
    return [
      ...(fait.taux === undefined ? [`Le taux que fixe le titre n’est pas noté (${nom})${INSECABLE}: l’intérêt légal est compté, à vérifier (C. civ., art. 1231-6).`] : []),
      ...(fait.interetsDu === undefined ? [`Le premier jour d’intérêts que fixe le titre n’est pas noté (${nom})${INSECABLE}: ils sont comptés du ${formatJour(addJours(findCompteAu(fait), 1))}, à vérifier.`] : []),
      ...(deja.length === 0 ? [] : [`${formatNombreDe(deja.length, "règlement reçu", "règlements reçus")} jusqu’au ${formatJour(findCompteAu(fait))} (${formatMontant(sumMontants(deja.map(({ montant }) => montant)))}), que le titre est réputé avoir déduits${INSECABLE}: ils ne sont pas comptés une seconde fois, à vérifier.`]),
    ];
  });
}
