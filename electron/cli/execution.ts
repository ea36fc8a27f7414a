import { type Commande, createRefus, isRefus, type Poste } from "./commande.ts";
import { parseLigne } from "./ligne-de-commande.ts";

/** Runs one command line; resolves with the exit code: 0 answered, 2 bad usage or bad input. Never throws, never prints a stack. */
export async function runExigible(mots: readonly string[], commandes: readonly Commande[], poste: Poste, isIndente: boolean): Promise<0 | 2> {
  const [nom, ...suite] = mots;
  if (nom === "--aide" || nom === "--help" || nom === "aide") {
    poste.writeErr(formatAide(commandes));
    return 0;
  }
  try {
    const commande = findCommande(nom, commandes);
    const reponse = await commande.run(parseLigne(suite, commande), poste);
    poste.writeOut(`${JSON.stringify(reponse, undefined, isIndente ? 2 : undefined)}\n`);
    return 0;
  } catch (erreur) {
    poste.writeErr(`${formatErreur(erreur)}\n`);
    return 2;
  }
}

function findCommande(nom: string | undefined, commandes: readonly Commande[]): Commande {
  const liste = commandes.map((commande) => commande.nom).join(", ");
  if (nom === undefined) throw createRefus(`Indiquez une commande\u00A0: ${liste}.`);
  const trouve = commandes.find((commande) => commande.nom === nom);
  if (trouve === undefined) throw createRefus(`La commande «\u00A0${nom}\u00A0» n’existe pas\u00A0: ${liste}.`);
  return trouve;
}

/** One line: the refusal as written, or the error's message without its stack. */
function formatErreur(erreur: unknown): string {
  const message = erreur instanceof Error ? erreur.message : String(erreur);
  const phrase = message.replace(/\s*\n\s*/g, " ").trim();
  return isRefus(erreur) ? phrase : `La commande n’a pas abouti\u00A0: ${phrase}`;
}

function formatAide(commandes: readonly Commande[]): string {
  return ["exigible, en ligne de commande", ...commandes.map(({ usage, resume }) => `  ${usage}\n      ${resume}`), ""].join("\n");
}
