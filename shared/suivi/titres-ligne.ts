import { formatJour } from "../kernel/format-jour.ts";
import { addDuree } from "../kernel/duree.ts";
import type { Jour } from "../kernel/jour.ts";
import { formatKindProcedure } from "../kernel/kinds-procedure.ts";
import { MONTANT_NUL, type Montant, sumMontants } from "../kernel/montant.ts";
import type { Debiteur, Dossier } from "../model/dossier.ts";
import type { LigneDossier, TitreLigne } from "../model/ligne-dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { LIBELLES_EVENEMENT } from "./libelles.ts";
import { listPrescriptionsTitres } from "./prescriptions.ts";
import { findProcedure } from "./procedures/catalogue.ts";
import { formatEtatTitre, type TitreDossier } from "./titres.ts";

/** What a row of the list keeps of the titles of its dossier; `undefined` when it holds none. */
export function projectTitres(dossier: Dossier, debiteur: Debiteur | undefined, au: Jour, baremes: Baremes): readonly TitreLigne[] | undefined {
  if (dossier.titres.length === 0 && dossier.poursuites.length === 0) return undefined;
  const lignes = listPrescriptionsTitres(dossier, au, baremes).map(({ titre, resultat }): TitreLigne => {
    const { titreId: id, libelle, type, isEnregistre, rendu, signifieLe, executoireLe, condamnation, garde } = titre;
    const dernier = findDernierActe(dossier, titre);
    const agirAuPlusTard = resultat.kind === "calcule" ? resultat.valeur.principal.agirAuPlusTard : undefined;
    return {
      id, libelle, type, isEnregistre, etat: formatEtatTitre(titre), rendu, dernierLe: dernier.le, dernier: dernier.acte, ...listChances(debiteur, dernier.le),
      ...(signifieLe === undefined ? {} : { signifieLe }),
      ...(executoireLe === undefined ? {} : { executoireLe }),
      ...(condamnation === undefined ? {} : { total: condamnation.total }),
      ...(agirAuPlusTard === undefined ? {} : { agirAuPlusTard }),
      ...(garde === undefined ? {} : { grosse: { lieu: garde.lieu, detenteur: garde.detenteur, depuis: garde.dateFait, ...(garde.retourPour === undefined ? {} : { retourPour: garde.retourPour }) } }),
    };
  });
  return lignes.length === 0 ? undefined : lignes;
}

const MESURES: ReadonlySet<string> = new Set(["execution", "saisie-conservatoire"]);

/** The last thing done on the title, or paid under it: its own day when nothing was. */
export function findDernierActe({ poursuites, jalons, evenements, reglements, transmissions }: Dossier, { rendu, signifieLe }: Pick<TitreDossier, "rendu" | "signifieLe">): { readonly le: Jour; readonly acte: string } {
  const mesures = new Set(poursuites.filter(({ kind }) => MESURES.has(findProcedure(kind).id)).map(({ poursuiteId }) => poursuiteId));
  const actes = [
    { le: rendu, acte: "titre rendu" },
    ...(signifieLe === undefined ? [] : [{ le: signifieLe, acte: "signification" }]),
    ...evenements.filter(({ kind }) => kind === "acte_execution").map(({ kind, dateFait: le }) => ({ le, acte: LIBELLES_EVENEMENT[kind] })),
    ...jalons.filter(({ poursuiteId }) => mesures.has(poursuiteId)).map(({ kind, dateFait: le }) => ({ le, acte: formatKindProcedure(kind) })),
    ...reglements.map(({ dateFait: le }) => ({ le, acte: "règlement" })),
    ...transmissions.map(({ dateFait: le }) => ({ le, acte: "dossier transmis" })),
  ];
  return actes.filter(({ le }) => le >= rendu).reduce((dernier, acte) => (acte.le >= dernier.le ? acte : dernier), { le: rendu, acte: "titre rendu" });
}

/** What makes it worth trying again, and what does not, from what is known of the debtor since the last act. */
function listChances(debiteur: Debiteur | undefined, depuis: Jour): Pick<TitreLigne, "reveils" | "freins"> {
  if (debiteur === undefined) return {};
  const { adresseChangeeLe, ibans = [], procedure, etatAdministratif, dateCessation } = debiteur;
  const isRecente = adresseChangeeLe !== undefined && adresseChangeeLe > depuis;
  const reveils = [
    ...(isRecente ? [`nouvelle adresse le ${formatJour(adresseChangeeLe)}`] : []),
    ...(ibans.length > 0 ? [ibans.length === 1 ? "un compte bancaire connu" : `${ibans.length} comptes bancaires connus`] : []),
  ];
  const freins = [
    ...(procedure !== undefined && procedure.etat !== "close" ? ["procédure collective en cours"] : []),
    ...(procedure?.procedure === "liquidation_judiciaire" && procedure.etat === "close" ? ["liquidation close"] : []),
    ...(etatAdministratif === "cessee" ? [`entreprise cessée${dateCessation === undefined ? "" : ` le ${formatJour(dateCessation)}`}`] : []),
  ];
  return { ...(reveils.length === 0 ? {} : { reveils }), ...(freins.length === 0 ? {} : { freins }) };
}

/** A title among all those of the portfolio. */
export interface TitrePortefeuille {
  /** Unique in the portfolio. */
  readonly id: string;
  readonly titre: TitreLigne;
  readonly dossier: LigneDossier;
  /** Nothing was done on it since `mois` months. */
  readonly isDormant: boolean;
  readonly isSortie: boolean;
  /** The copy was to be back. */
  readonly isRetard: boolean;
}

export type FiltreTitres = "tous" | "dormants" | "sortie" | "retard" | "a-enregistrer" | "a-signifier";

/** Every title of the dossiers still open, those of the largest sum first. */
export function listTitresPortefeuille(lignes: readonly LigneDossier[], au: Jour, mois: number): readonly TitrePortefeuille[] {
  const depuis = addDuree(au, { mois: -mois });
  return lignes.flatMap((dossier) => (dossier.titres ?? []).map((titre): TitrePortefeuille => {
    const isSortie = titre.grosse !== undefined && titre.grosse.lieu !== "service";
    return {
      id: `${dossier.id}/${titre.id}`, titre, dossier, isSortie,
      isDormant: titre.isEnregistre && titre.executoireLe !== undefined && titre.dernierLe <= depuis,
      isRetard: isSortie && titre.grosse?.retourPour !== undefined && titre.grosse.retourPour < au,
    };
  })).toSorted((a, b) => findEnjeu(b) - findEnjeu(a) || (a.id < b.id ? -1 : 1));
}

/** What is still owed under it, at most what it grants. */
export function findEnjeu({ titre: { total }, dossier: { solde } }: TitrePortefeuille): Montant {
  return total === undefined || solde <= total ? solde : total;
}

export function isDansFiltre({ titre, isDormant, isSortie, isRetard }: TitrePortefeuille, filtre: FiltreTitres): boolean {
  switch (filtre) {
    case "tous": return true;
    case "dormants": return isDormant;
    case "sortie": return isSortie;
    case "retard": return isRetard;
    case "a-enregistrer": return !titre.isEnregistre;
    case "a-signifier": return titre.isEnregistre && titre.signifieLe === undefined && titre.type === "1";
  }
}

/** Sleeping titles, the likeliest first: signs of life, then nothing that stands in the way, then the sum. */
export function sortDormants(titres: readonly TitrePortefeuille[]): readonly TitrePortefeuille[] {
  const chances = ({ titre: { reveils = [], freins = [] } }: TitrePortefeuille) => reveils.length - 2 * freins.length;
  return titres.toSorted((a, b) => chances(b) - chances(a) || findEnjeu(b) - findEnjeu(a));
}

export function sumEnjeux(titres: readonly TitrePortefeuille[]): Montant {
  // A dossier that holds two titles owes its sum once.
  const parDossier = new Map<string, Montant>();
  for (const titre of titres) parDossier.set(titre.dossier.id, [parDossier.get(titre.dossier.id) ?? MONTANT_NUL, findEnjeu(titre)].reduce((a, b) => (a >= b ? a : b)));
  return sumMontants(parDossier.values());
}
