import type { Droit } from "../kernel/droit.ts";
import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import type { Parametre, Unite, ValeurDatee } from "../kernel/parametre.ts";
import { INSECABLE } from "../kernel/texte.ts";

/** A pack whose shape was checked. */
interface PaquetLu {
  readonly publieLe: Jour;
  readonly parametres: readonly Parametre[];
}

/** What a unit can say at most: beyond it a figure is a slip of the pen, and could carry every sum out of what a number holds. */
const BORNES: Readonly<Record<Unite, readonly [minimum: number, maximum: number]>> = {
  ppm: [-1_000_000, 1_000_000],
  points: [0, 1_000_000],
  centimes: [0, 1_000_000_000_000],
  jours: [0, 36_600],
  mois: [0, 1_200],
  annees: [0, 100],
  nombre: [0, 1_000_000_000],
  "oui-non": [0, 1],
};

/** Divides an amount: never zero. */
const DIVISEURS: ReadonlySet<string> = new Set(["interets/base-jours"]);

/** The first reason not to accept a well-formed pack beside the law that is known, as a French phrase; `undefined` when there is none. */
export function findRefusPaquet(paquet: PaquetLu, droit: Droit, aujourdhui: Jour): string | undefined {
  if (paquet.publieLe > aujourdhui) return `il est daté du ${formatJour(paquet.publieLe)}, après la date de ce poste`;
  const vus = new Set<string>();
  for (const parametre of paquet.parametres) {
    const motif = vus.has(parametre.id) ? "écrit deux fois" : findRefusParametre(parametre, paquet, droit.parametres.get(parametre.id)?.parametre);
    if (motif !== undefined) return `«${INSECABLE}${parametre.id}${INSECABLE}»${INSECABLE}: ${motif}`;
    vus.add(parametre.id);
  }
  return undefined;
}

function findRefusParametre(parametre: Parametre, { publieLe }: PaquetLu, connu: Parametre | undefined): string | undefined {
  const { unite, verifieLe, perimeLe, valeurs } = parametre;
  if (connu !== undefined && connu.unite !== unite) return `l’unité «${INSECABLE}${unite}${INSECABLE}» remplacerait «${INSECABLE}${connu.unite}${INSECABLE}», que les règles attendent`;
  if (connu?.acte !== undefined && parametre.acte !== undefined && (connu.acte !== parametre.acte || connu.evenement !== parametre.evenement)) return "il ne part plus du même événement, ou ne tend plus au même acte, que le délai connu";
  if (verifieLe > publieLe) return `vérifié le ${formatJour(verifieLe)}, après la publication du paquet`;
  if (connu?.perimeLe !== undefined && perimeLe === undefined) return "la date à partir de laquelle la dernière valeur ne vaut plus («\u00A0perimeLe\u00A0») manque\u00A0; sans elle un taux serait prolongé";
  const derniere = valeurs.at(-1);
  if (perimeLe !== undefined && derniere !== undefined && perimeLe <= derniere.depuis) return `périmé le ${formatJour(perimeLe)}, avant l’effet de sa dernière valeur`;
  for (const valeur of valeurs) {
    const motif = findRefusValeur(valeur, parametre);
    if (motif !== undefined) return `valeur du ${formatJour(valeur.depuis)}, ${motif}`;
  }
  return undefined;
}

function findRefusValeur({ depuis, jusqua, valeur }: ValeurDatee, { id, unite }: Parametre): string | undefined {
  const [minimum, maximum] = BORNES[unite];
  if (valeur < minimum || valeur > maximum) return `${valeur} est hors de ce que l’unité «${INSECABLE}${unite}${INSECABLE}» peut dire`;
  if (valeur === 0 && DIVISEURS.has(id)) return "zéro ne peut pas diviser";
  return jusqua !== undefined && jusqua < depuis ? `elle finirait le ${formatJour(jusqua)}, avant d’avoir commencé` : undefined;
}
