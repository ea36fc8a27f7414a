import { formatJour } from "#shared/kernel/format-jour.ts";
import { parseJour } from "#shared/kernel/jour.ts";
import { findValeur, type Parametre } from "#shared/kernel/parametre.ts";
import { findExpiration } from "#shared/paquets/expirations.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { type Commande, createRefus } from "./commande.ts";

export const bareme: Commande = {
  nom: "bareme",
  resume: "valeurs datées d’un barème et leurs sources\u00A0; sans nom, la liste des barèmes",
  usage: "exigible bareme [NOM] [--au AAAA-MM-JJ]",
  options: { au: "valeur" },
  positions: 1,
  run: ({ positions: [nom], options: { au } }) => Promise.resolve(answerBareme(nom, typeof au === "string" ? au : undefined)),
};

function answerBareme(nom: string | undefined, au: string | undefined): unknown {
  const parametres = [...createBaremes().values()];
  const date = au === undefined ? undefined : parseJour(au);
  if (au !== undefined && date === undefined) throw createRefus(`L’option --au attend un jour (AAAA-MM-JJ), pas «\u00A0${au}\u00A0».`);
  if (nom === undefined) {
    if (au !== undefined) throw createRefus(`L’option --au s’emploie avec le nom d’un barème. Usage\u00A0: ${bareme.usage}`);
    return parametres.map((parametre) => formatLigne(parametre));
  }
  const parametre = findNomme(nom, parametres);
  if (date === undefined) return parametre;
  const lecture = findValeur(parametre, date);
  if (lecture.ok) return lecture.lu;
  const suite = lecture.raison === "perime" ? "n’est pas encore dans les barèmes" : "est antérieure aux barèmes";
  return { kind: "inapplicable", motif: `La valeur de «\u00A0${parametre.id}\u00A0» au ${formatJour(date)} ${suite}.`, references: parametre.valeurs[0].references };
}

/** `perimeLe`: the first day on which nothing tells the value any more, whether its pack says so or its last value ends. */
function formatLigne(parametre: Parametre): object {
  const { id, regle, libelle, unite, verifieLe } = parametre;
  return { id, regle, libelle, unite, verifieLe, perimeLe: findExpiration(parametre)?.premierJour ?? null };
}

/** By identifier, or by its last part when only one parameter bears it. */
function findNomme(nom: string, parametres: readonly Parametre[]): Parametre {
  const exact = parametres.find(({ id }) => id === nom);
  if (exact !== undefined) return exact;
  const [proche, autre] = parametres.filter(({ id }) => id.endsWith(`/${nom}`));
  if (proche !== undefined && autre === undefined) return proche;
  throw createRefus(`Le barème «\u00A0${nom}\u00A0» n’existe pas\u00A0: «\u00A0exigible bareme\u00A0» donne la liste.`);
}
