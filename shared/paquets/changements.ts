import type { ChangementParametre, ChangementValeur, Droit, ParametreEnVigueur } from "../kernel/droit.ts";
import { type Jour, maxJour } from "../kernel/jour.ts";
import type { Parametre, ValeurDatee } from "../kernel/parametre.ts";

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
    const avant = ancien?.valeurs.find(({ depuis }) => depuis === apres.depuis);
    return avant !== undefined && isMeme(avant, apres) ? [] : [{ depuis: apres.depuis, avant, apres }];
  });
  const dates = { verifieLe: { avant: ancien?.verifieLe, apres: parametre.verifieLe }, perimeLe: { avant: ancien?.perimeLe, apres: parametre.perimeLe } };
  if (ancien === undefined) return { parametre, kind: "nouveau", valeurs, ...dates };
  if (valeurs.length > 0) return { parametre, kind: "modifie", valeurs, ...dates };
  const isRevu = ancien.verifieLe !== parametre.verifieLe || ancien.perimeLe !== parametre.perimeLe;
  return isRevu ? { parametre, kind: "revu", valeurs, ...dates } : undefined;
}

function isMeme(avant: ValeurDatee, apres: ValeurDatee): boolean {
  return avant.valeur === apres.valeur && avant.jusqua === apres.jusqua && avant.confiance === apres.confiance;
}
