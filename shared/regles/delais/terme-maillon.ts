import { formatJourComplet } from "../../kernel/format-jour.ts";
import { addDuree, type Duree, formatDuree } from "../../kernel/duree.ts";
import { addJours, type Jour } from "../../kernel/jour.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Etape, Resultat } from "../../kernel/resultat.ts";
import type { Territoire } from "../../kernel/territoire.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { computeAttente } from "./attente.ts";
import { computeDelaiARebours } from "./delai-a-rebours.ts";
import { computeDelaiATenir } from "./delai-a-tenir.ts";
import { computeDelaiDistance } from "./delai-distance.ts";
import type { Demeure } from "./demeure.ts";
import { computeEcheance } from "./echeance.ts";
import { formatKindProcedure } from "../../kernel/kinds-procedure.ts";
import type { Compte, DelaiProcedure, EvenementProcedure, FaitsEnchainement, Porteur } from "./types-enchainement.ts";

export interface TermeMaillon {
  readonly termeBrut: Jour;
  readonly echeance: Jour;
  /** Last day on which the act still counts, local holidays in its favour. */
  readonly limite: Jour;
  readonly aPartirDu?: Jour | undefined;
}

export interface FaitsTerme {
  readonly delai: DelaiProcedure;
  readonly cause: EvenementProcedure;
  readonly porteur: Porteur;
  /** The figure, in the version that the criterion date chose. */
  readonly lu: ParametreLu;
  readonly faits: FaitsEnchainement;
}

/** The last day of one delay of a chain, by the way its text counts, with distance and supplement; steps are those of the rules it calls. */
export function computeTermeMaillon(demande: FaitsTerme, baremes: Baremes): Resultat<TermeMaillon> {
  const { delai, porteur, lu, faits } = demande;
  const territoire = faits.territoire ?? "metropole";
  const depart = findDepart(demande, baremes);
  const ajouts = listAjouts(demande, baremes);
  const duree = sumDurees([toDuree(lu), ...ajouts.map(({ mois }) => ({ mois }))]);
  const terme = delai.isSansReport === true ? computeSansReport(depart.jour, duree, lu) : computeSelon(delai.compte, porteur, { depart: depart.jour, duree, territoire }, baremes);
  if (terme.kind !== "calcule") return terme;
  return {
    ...terme,
    justification: {
      ...terme.justification,
      etapes: [createTexte(demande), ...depart.etapes, ...ajouts.flatMap(({ etapes }) => etapes), ...terme.justification.etapes],
      parametres: [lu, ...depart.lus, ...ajouts.flatMap(({ lus }) => lus), ...terme.justification.parametres],
    },
  };
}

/** A pack writes its figure in days, months or years. */
export function toDuree({ id, unite, valeur }: ParametreLu): Duree {
  switch (unite) {
    case "jours": return { jours: valeur };
    case "mois": return { mois: valeur };
    case "annees": return { annees: valeur };
    case "ppm": case "points": case "centimes": case "nombre": case "oui-non": throw new Error(`Le barème «\u00A0${id}\u00A0» n’est pas une durée`);
  }
}

interface Depart {
  readonly jour: Jour;
  readonly etapes: readonly Etape[];
  readonly lus: readonly ParametreLu[];
}

/** Some delays start where the other's delay expires (CPC, former art. 1423; CPCE, art. L126-3). */
function findDepart({ delai, cause, faits }: FaitsTerme, baremes: Baremes): Depart {
  if (delai.apres === undefined) return { jour: cause.date, etapes: [], lus: [] };
  const lecture = findValeurDe(baremes, delai.apres, cause.date);
  if (!lecture.ok) throw new Error(`Le barème «\u00A0${delai.apres}\u00A0» manque au ${cause.date}`);
  const precedent = computeEcheance({ depart: cause.date, duree: toDuree(lecture.lu), territoire: faits.territoire ?? "metropole" });
  if (precedent.kind !== "calcule") throw new Error("Le délai précédent ne se calcule pas");
  const { echeance } = precedent.valeur;
  return {
    jour: echeance,
    etapes: [{ libelle: `Expiration du délai précédent\u00A0: ${lecture.lu.libelle.charAt(0).toLowerCase()}${lecture.lu.libelle.slice(1)}`, valeur: formatJourComplet(echeance), references: lecture.lu.references }],
    lus: [lecture.lu],
  };
}

interface Ajout {
  readonly mois: number;
  readonly etapes: readonly Etape[];
  readonly lus: readonly ParametreLu[];
}

function listAjouts({ delai, cause, porteur, faits }: FaitsTerme, baremes: Baremes): readonly Ajout[] {
  return [...listDistance(delai, cause, porteur, faits, baremes), ...listComplement(delai, cause, faits, baremes)];
}

/** Distance lengthens what the other may still do; a creditor never counts on it to act late. */
function listDistance(delai: DelaiProcedure, cause: EvenementProcedure, porteur: Porteur, { territoire }: FaitsEnchainement, baremes: Baremes): readonly Ajout[] {
  if (delai.distance === undefined || (porteur === "creancier" && delai.compte !== "attendre")) return [];
  const siege = findSiege(territoire ?? "metropole");
  const distance = computeDelaiDistance({ acte: delai.distance, siege, demeure: cause.demeure ?? siege, depart: cause.date }, baremes);
  if (distance.kind !== "calcule" || distance.valeur.mois === 0) return [];
  return [{ mois: distance.valeur.mois, etapes: distance.justification.etapes, lus: distance.justification.parametres }];
}

function findSiege(territoire: Territoire): Demeure {
  return territoire === "alsace-moselle" ? "metropole" : territoire;
}

function listComplement({ complement }: DelaiProcedure, { date }: EvenementProcedure, { isCreancierHorsTerritoire = false }: FaitsEnchainement, baremes: Baremes): readonly Ajout[] {
  if (complement === undefined || !isCreancierHorsTerritoire) return [];
  const lecture = findValeurDe(baremes, complement, date);
  if (!lecture.ok) return [];
  return [{ mois: lecture.lu.valeur, etapes: [{ libelle: "Créancier hors du territoire\u00A0: délai augmenté", valeur: formatDuree(toDuree(lecture.lu)), references: lecture.lu.references }], lus: [lecture.lu] }];
}

function sumDurees(durees: readonly Duree[]): Duree {
  return {
    annees: durees.reduce((somme, { annees = 0 }) => somme + annees, 0),
    mois: durees.reduce((somme, { mois = 0 }) => somme + mois, 0),
    jours: durees.reduce((somme, { jours = 0 }) => somme + jours, 0),
  };
}

interface Delai {
  readonly depart: Jour;
  readonly duree: Duree;
  readonly territoire: Territoire;
}

function computeSelon(compte: Compte, porteur: Porteur, delai: Delai, baremes: Baremes): Resultat<TermeMaillon> {
  if (compte === "rebours") return mapLimite(computeDelaiARebours({ depart: delai.depart, jours: delai.duree.jours ?? 0, territoire: delai.territoire }, baremes), ({ termeBrut }) => termeBrut);
  if (compte === "attendre" || porteur !== "creancier") return mapLimite(computeAttente(delai), ({ echeance }) => echeance);
  const locale = computeEcheance(delai);
  return mapLimite(computeDelaiATenir(delai), ({ echeance }) => (locale.kind === "calcule" ? locale.valeur.echeance : echeance));
}

/** The increase of the legal rate runs by the calendar alone, as the décompte counts it (CMF, art. L313-3). */
function computeSansReport(depart: Jour, duree: Duree, { references }: ParametreLu): Resultat<TermeMaillon> {
  const terme = addDuree(depart, duree);
  const aPartirDu = addJours(terme, 1);
  return {
    kind: "calcule",
    valeur: { termeBrut: terme, echeance: terme, limite: terme, aPartirDu },
    justification: {
      regle: "delais/enchainement",
      references,
      etapes: [
        { libelle: `${formatDuree(duree)}, sans report d’un jour fermé`, valeur: formatJourComplet(terme), references },
        { libelle: "À partir du lendemain", valeur: formatJourComplet(aPartirDu), references },
      ],
      parametres: [],
      avertissements: [],
    },
  };
}

function mapLimite<T extends { readonly termeBrut: Jour; readonly echeance: Jour; readonly aPartirDu?: Jour }>(resultat: Resultat<T>, findLimite: (valeur: T) => Jour): Resultat<TermeMaillon> {
  if (resultat.kind !== "calcule") return resultat;
  const { termeBrut, echeance, aPartirDu } = resultat.valeur;
  return { ...resultat, valeur: { termeBrut, echeance, aPartirDu, limite: findLimite(resultat.valeur) } };
}

function createTexte({ delai, cause, lu }: FaitsTerme): Etape {
  const nom = formatKindProcedure(cause.kind);
  const origine = `${nom.charAt(0).toLowerCase()}${nom.slice(1)}`;
  return {
    libelle: `${formatDuree(toDuree(lu))}, ${delai.compte === "rebours" ? "à rebours de l’événement" : "à compter de l’événement"}\u00A0: ${origine}`,
    valeur: formatJourComplet(cause.date),
    references: lu.references,
  };
}
