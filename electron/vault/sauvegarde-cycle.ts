import { join } from "node:path";
import { formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import type { MotifSauvegarde } from "#shared/model/sauvegarde.ts";
import { formatInstant } from "../adapters/clock.ts";
import { createRefus, findRefus } from "../adapters/refus.ts";
import { formatBase32 } from "./base32.ts";
import { sweepObjets } from "./depot.ts";
import { createSauvegarde, type Instantane } from "./sauvegarde-copie.ts";
import { checkLieu, type Lieu } from "./sauvegarde-lieux.ts";
import { listSuperflues } from "./sauvegarde-rotation.ts";
import type { Tenue } from "./sauvegarde-tenue.ts";
import type { Avancement } from "./travaux.ts";

/** What one backup is made of, and where it goes. */
export interface Cycle {
  readonly motif: MotifSauvegarde;
  readonly instantane: Instantane;
  readonly lieux: readonly Lieu[];
}

const HEURE = 60 * 60 * 1000;
/** Before a refused place is tried again, and before an interrupted backup is started again by itself. */
const REPRISE_APRES_ECHEC = HEURE;
const REPRISE_APRES_INTERRUPTION = 6 * HEURE;

/** Makes a backup in each place; one that fails is said and does not prevent the others. */
export async function runCycle(tenue: Tenue, cycle: Cycle, avancement: Avancement): Promise<string> {
  const { coffre, randomBytes } = tenue;
  const instant = coffre.now();
  const id = `${formatInstant(instant).slice(0, 19).replace(/[-:]/g, "").replace("T", "-")}-${formatBase32(randomBytes(5)).slice(0, 6)}`;
  const phrases: string[] = [];
  const echecs: string[] = [];
  for (const lieu of cycle.lieux) {
    try {
      phrases.push(await backUp(tenue, cycle, { lieu, id, instant }, avancement));
    } catch (error) {
      const { code, detail } = findRefus(error);
      const delai = code === "annule" ? REPRISE_APRES_INTERRUPTION : REPRISE_APRES_ECHEC;
      await noteEchec(tenue, lieu, detail, delai);
      if (code === "annule") throw error;
      echecs.push(`${lieu.nom}${INSECABLE}: ${detail}`);
    }
  }
  if (echecs.length > 0) throw createRefus("refuse", `${phrases.length > 0 ? `${cycle.lieux[0]?.nom ?? ""}${INSECABLE}: sauvegarde faite et vérifiée. ` : ""}${echecs.join(" ")}`);
  return phrases[0] ?? "";
}

async function backUp(tenue: Tenue, { motif, instantane }: Cycle, { lieu, id, instant }: { readonly lieu: Lieu; readonly id: string; readonly instant: number }, avancement: Avancement): Promise<string> {
  const { coffre, application, suivi } = tenue;
  await checkLieu(coffre.disk, lieu, suivi.read());
  const manifeste = await createSauvegarde(coffre, lieu.depot, { id, instant, motif, application, instantane }, avancement);
  const pieces = manifeste.fichiers.filter(({ nom }) => nom.startsWith("pieces/")).length;
  const phrase = formatBonne(manifeste.journal.faits, pieces, manifeste.abimees.length);
  await suivi.update(({ echecs: { [lieu.lieu]: _leve, ...echecs }, ...connu }) => ({
    ...connu, echecs, application, controles: { ...connu.controles, [`${lieu.lieu}/${id}`]: { instant: coffre.now(), isBonne: true, phrase } },
  }));
  await rotate(tenue, lieu).then(undefined, (error: unknown) => noteEchec(tenue, lieu, `La sauvegarde est faite, mais les anciennes n’ont pas pu être triées. ${findRefus(error).detail}`, REPRISE_APRES_ECHEC));
  return phrase;
}

/** Removes what rotation no longer keeps: the manifest first, then what nothing names any more. */
async function rotate({ coffre, lecture, suivi }: Tenue, { lieu, depot }: Lieu): Promise<void> {
  const superflues = listSuperflues(await lecture.listPassees({ source: lieu, depot }, suivi.read()));
  for (const id of superflues) await coffre.disk.remove(join(depot.folder, `${id}.json`));
  await sweepObjets(depot);
  const oubliees = new Set(superflues.map((id) => `${lieu}/${id}`));
  await suivi.update((connu) => ({ ...connu, controles: Object.fromEntries(Object.entries(connu.controles).filter(([cle]) => !oubliees.has(cle))) }));
}

async function noteEchec({ coffre, suivi }: Tenue, { lieu }: Lieu, phrase: string, delai: number): Promise<void> {
  const instant = coffre.now();
  await suivi.update((connu) => ({ ...connu, echecs: { ...connu.echecs, [lieu]: { instant, phrase, prochain: instant + delai } } }));
}

export function formatBonne(faits: number, pieces: number, abimees: number): string {
  const dommage = abimees === 0 ? "" : ` ${formatNombreDe(abimees, "pièce était", "pièces étaient")} déjà illisible${abimees >= 2 ? "s" : ""} dans le coffre.`;
  return `Relue en entier${INSECABLE}: ${formatNombreDe(faits, "fait", "faits")} et ${formatNombreDe(pieces, "pièce", "pièces")}.${dommage}`;
}
