import { type Commande, createRefus, type LigneDeCommande } from "./commande.ts";

/** Sorts the words of a command into positions and options; refuses what the command does not take. */
export function parseLigne(mots: readonly string[], commande: Commande): LigneDeCommande {
  const positions: string[] = [];
  const options: Record<string, string | true> = {};
  const reste = [...mots];
  for (let mot = reste.shift(); mot !== undefined; mot = reste.shift()) {
    if (!mot.startsWith("--")) {
      positions.push(mot);
      continue;
    }
    const [nom = "", accole] = splitOption(mot.slice(2));
    const genre = Object.hasOwn(commande.options, nom) ? commande.options[nom] : undefined;
    if (genre === undefined) throw createRefus(`L’option --${nom} n’est pas prévue par la commande «\u00A0${commande.nom}\u00A0». Usage\u00A0: ${commande.usage}`);
    if (options[nom] !== undefined) throw createRefus(`L’option --${nom} est donnée deux fois.`);
    if (genre === "drapeau" && accole !== undefined) throw createRefus(`L’option --${nom} ne prend pas de valeur.`);
    const valeur = genre === "drapeau" ? true : (accole ?? reste.shift());
    if (valeur === undefined || (valeur !== true && valeur.startsWith("--"))) throw createRefus(`L’option --${nom} attend une valeur.`);
    options[nom] = valeur;
  }
  const deTrop = positions[commande.positions];
  if (deTrop !== undefined) throw createRefus(`«\u00A0${deTrop}\u00A0» est de trop. Usage\u00A0: ${commande.usage}`);
  return { positions, options };
}

function splitOption(mot: string): readonly [string, string | undefined] {
  const egal = mot.indexOf("=");
  return egal < 0 ? [mot, undefined] : [mot.slice(0, egal), mot.slice(egal + 1)];
}
