import type { ChangementParametre, ChangementValeur, Droit, ParametreEnVigueur } from "../kernel/droit.ts";
import { type Jour, maxJour } from "../kernel/jour.ts";
import { findValeur, type Parametre, type ValeurDatee } from "../kernel/parametre.ts";

/** What a newer law adds or changes, parameter by parameter; empty when it teaches nothing. */
export function listChangements(avant: Droit, apres: Droit): readonly ChangementParametre[] {
  return [...apres.parametres.values()].flatMap(({ parametre }) => {
    const changement = findChangement(avant.parametres.get(parametre.id), parametre);
    return changement === undefined ? [] : [changement];
  });
}

/** Days on which those changes take effect, the most telling first: today for what is past, then each day to come. */
export function listDatesEffet(changements: readonly ChangementParametre[], aujourdhui: Jour): readonly Jour[] {
  const couverts = changements.flatMap(({ perimeLe: { avant, apres } }) => (avant !== undefined && (apres === undefined || apres > avant) ? [avant] : []));
  const effets = changements.flatMap(({ valeurs }) => valeurs.map(({ depuis }) => depuis));
  const passes = [...couverts, ...effets].filter((jour) => jour <= aujourdhui).map((jour) => maxJour(jour, aujourdhui));
  // A day that had no value at all tells more than a change of value: it comes before.
  const aVenir = [couverts, effets].flatMap((jours) => jours.filter((jour) => jour > aujourdhui).toSorted());
  return [...new Set([...passes, ...aVenir])];
}

function findChangement(connu: ParametreEnVigueur | undefined, parametre: Parametre): ChangementParametre | undefined {
  const ancien = connu?.parametre;
  const valeurs = parametre.valeurs.flatMap((apres): readonly ChangementValeur[] => {
    const connue = ancien?.valeurs.find(({ depuis }) => depuis === apres.depuis);
    return connue !== undefined && isMeme(connue, apres) ? [] : [{ depuis: apres.depuis, avant: connue ?? findLue(ancien, apres.depuis), apres }];
  });
  const dates = { verifieLe: { avant: ancien?.verifieLe, apres: parametre.verifieLe }, perimeLe: { avant: ancien?.perimeLe, apres: parametre.perimeLe } };
  if (ancien === undefined) return { parametre, kind: "nouveau", valeurs, ...dates };
  if (valeurs.length > 0) return { parametre, kind: "modifie", valeurs, ...dates };
  const isRevu = ancien.verifieLe !== parametre.verifieLe || ancien.perimeLe !== parametre.perimeLe;
  return isRevu ? { parametre, kind: "revu", valeurs, ...dates } : undefined;
}

function findLue(parametre: Parametre | undefined, au: Jour): ValeurDatee | undefined {
  const lecture = parametre === undefined ? undefined : findValeur(parametre, au);
  return lecture?.ok === true ? parametre?.valeurs.find(({ depuis }) => depuis === lecture.lu.depuis) : undefined;
}

function isMeme(avant: ValeurDatee, apres: ValeurDatee): boolean {
  return avant.valeur === apres.valeur && avant.jusqua === apres.jusqua && avant.confiance === apres.confiance;
}
