import type { Jour } from "../kernel/jour.ts";
import { createSujetId, type FaitBrouillon, type FaitId } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { ApercuCreance, ApercuDebiteur, DebiteurConnu } from "./apercu-modele.ts";
import { findObstacle } from "./apercu-raison.ts";
import { cutTexte, definis } from "./faits-creance.ts";

const POSTES_PAR_FAIT = 500;
const IMPUTATIONS_MAX = 1000;

export interface ContexteSuivi extends Pick<ContenuPar["encours"], "importId" | "creancierId" | "constateLe" | "nature"> {
  readonly debiteurId: string;
  readonly code: string;
  readonly dateFait: Jour;
  /** What was followed of this account before. */
  readonly remplace: readonly FaitId[];
}

/** What the file holds open against a customer and that nobody ticked: kept, so that « À qualifier » proposes it the day the rules are met. */
export function createFaitsSuivi(creances: readonly ApercuCreance[], { debiteurId, code, dateFait, remplace, importId, creancierId, constateLe, nature }: ContexteSuivi): readonly FaitBrouillon[] {
  const sujet = createSujetId("debiteur", debiteurId);
  const postes = creances.filter(({ poste }) => poste.reste > 0).map(createPoste);
  if (postes.length === 0) return createFinSuivi(debiteurId, remplace, dateFait);
  const paquets = Array.from({ length: Math.ceil(postes.length / POSTES_PAR_FAIT) }, (_vide, rang) => postes.slice(rang * POSTES_PAR_FAIT, (rang + 1) * POSTES_PAR_FAIT));
  return paquets.map((paquet, rang): FaitBrouillon => ({ sujet, type: "encours", dateFait, remplace: rang === 0 ? [...remplace] : [], contenu: { importId, creancierId, constateLe, code: cutTexte(code), postes: paquet, ...definis({ nature }) } }));
}

/** The accounts hold nothing more of what was followed. */
export function createFinSuivi(debiteurId: string, remplace: readonly FaitId[], dateFait: Jour): readonly FaitBrouillon[] {
  return remplace.length === 0 ? [] : [{ sujet: createSujetId("debiteur", debiteurId), type: "retrait", dateFait, remplace: [...remplace], contenu: { motif: "Soldé en comptabilité, ou repris dans un dossier" } }];
}

/** The facts that follow this account of a known debtor. */
export function listSuivis(connu: DebiteurConnu | undefined, creancierId: string, code: string): readonly FaitId[] {
  return connu?.suivis?.flatMap((suivi) => (suivi.creancierId === creancierId && suivi.code === cutTexte(code) ? [suivi.faitId] : [])) ?? [];
}

/** Claims that following what is not ticked would add or change; none: everything is followed already. */
export function countASuivre(debiteurs: readonly ApercuDebiteur[], cles: ReadonlySet<string>): number {
  return debiteurs.reduce((total, { nature, connu, creances }) => {
    if (nature !== "client") return total;
    const suivis = new Map(connu?.suivis?.flatMap(({ postes }) => postes.map(({ cle, reste }) => [cle, reste] as const)));
    return total + creances.filter(({ cle, statut, poste }) => statut === "nouvelle" && !cles.has(cle) && poste.reste > 0 && suivis.get(cutTexte(cle)) !== poste.reste).length;
  }, 0);
}

function createPoste(creance: ApercuCreance): ContenuPar["encours"]["postes"][number] {
  const { cle, poste, echeance, origineEcheance } = creance;
  const isSure = poste.kind === "facture" && !poste.isLettreHorsFichier && creance.depassement === undefined;
  return {
    cle: cutTexte(cle), numero: cutTexte(poste.numero), dateFacture: poste.dateFacture, montantInitial: poste.montantInitial, reste: poste.reste, compte: cutTexte(poste.compte),
    imputations: poste.imputations.slice(0, IMPUTATIONS_MAX).map(({ kind, cle: cleImputation, date, montant, numero, libelle }) => ({ kind, cle: cutTexte(cleImputation), date, montant, ...definis({ numero: numero?.slice(0, 400), libelle: libelle?.slice(0, 400) }) })),
    ...definis({ echeance, origineEcheance, relances: poste.relances, libelle: poste.libelle === undefined ? undefined : cutTexte(poste.libelle), reserve: isSure ? undefined : cutTexte(findObstacle([{ ...creance, joursRetard: 1 }])) }),
  };
}
