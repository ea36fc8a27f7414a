import { jour, type Jour, toNumero } from "../../kernel/jour.ts";
import { montant } from "../../kernel/montant.ts";
import type { Statistique } from "../../model/faits/rgpd-faits.ts";
import { type Entree, KINDS_MOUVEMENT, PAS_MOUVEMENT } from "../pilotage/situation.ts";

/** How a dossier that was erased is named in the lists behind a figure. */
export const NOM_ANONYME = "Dossier anonymisé";

/** What the figures keep of a closed dossier before it is erased; `undefined` while it is open. `id`: a new one, which nothing ties to it. */
export function createStatistique({ ligne, situation }: Entree, id: string): Statistique | undefined {
  const { clos, ouvertLe, qualite, voie, juridiction: juridictionProcedure, isCollective, conteste, mouvements, promesses } = situation;
  if (clos === undefined) return undefined;
  const { creancierId, mandataireId, gestionnaire, juridiction, nature, verdict, solde, principal, interets, indemnites, premiereEcheance } = ligne;
  const facultatifs = { creancierId, mandataireId, gestionnaire, juridiction, nature, verdict, premiereEcheance, juridictionProcedure, isCollective, conteste };
  const connus = Object.fromEntries(Object.entries(facultatifs).filter(([, valeur]) => valeur !== undefined));
  return { id, ...connus, solde, principal, interets, indemnites, ouvertLe, qualite, voie, clos, mouvements: [...mouvements], ...(promesses === undefined ? {} : { promesses: [...promesses] }) };
}

/**
 * The dossier as the figures read it on a day: the very values that it had. Before its closing its stage of then is no longer known: it counts as
 * one in procedure, or as one in amicable recovery. `undefined`: it was not open yet.
 */
export function toEntree(statistique: Statistique, au: Jour): Entree | undefined {
  const { id, juridictionProcedure, isCollective, conteste, ouvertLe, qualite, voie, clos, mouvements, promesses, ...ligne } = statistique;
  const jourNumero = toNumero(au);
  if (ouvertLe > jourNumero) return undefined;
  const isClos = clos.jour <= jourNumero;
  return {
    ligne: {
      ...ligne, id, reference: NOM_ANONYME, debiteur: NOM_ANONYME, etape: isClos ? "clos" : voie === "amiable" ? "amiable" : "procedure",
      interetsParJour: montant(0), arreteAu: au, creances: countEntrees(mouvements), dateOuverture: JOUR_ZERO, hasConflit: false, hasAVerifier: false,
    },
    situation: {
      id, ouvertLe, qualite, voie, mouvements: isClos ? mouvements : keepJusque(mouvements, jourNumero),
      ...(juridictionProcedure === undefined ? {} : { juridiction: juridictionProcedure }),
      ...(isCollective === undefined ? {} : { isCollective }),
      ...(conteste === undefined ? {} : { conteste }),
      ...(isClos ? { clos } : {}),
      ...(promesses === undefined ? {} : { promesses }),
    },
  };
}

/** No figure reads the day of a row: the opening is in the situation. */
const JOUR_ZERO = jour("2000-01-01");

function countEntrees(mouvements: readonly number[]): number {
  return mouvements.filter((valeur, rang) => rang % PAS_MOUVEMENT === 0 && valeur === KINDS_MOUVEMENT.indexOf("entree")).length;
}

function keepJusque(mouvements: readonly number[], jourNumero: number): readonly number[] {
  const gardes: number[] = [];
  for (let rang = 0; rang < mouvements.length; rang += PAS_MOUVEMENT) if ((mouvements[rang + 1] ?? 0) <= jourNumero) gardes.push(...mouvements.slice(rang, rang + PAS_MOUVEMENT));
  return gardes;
}
