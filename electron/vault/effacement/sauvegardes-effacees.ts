import { join } from "node:path";
import type { FichierSauvegarde, Manifeste } from "#shared/model/sauvegarde.ts";
import { createRefus } from "../../adapters/refus.ts";
import { NOMS_TROUSSE } from "../cles/trousse-file.ts";
import { copyFile, copyObjet, type Depot, findPathObjet, listManifestes, sweepObjets, writeManifeste } from "../depot.ts";
import { createVue, VUE } from "../depot-vue.ts";
import { isDuCoffre } from "../sauvegarde-cles.ts";
import { isSame, readContenu } from "../sauvegarde-controle.ts";
import type { CoffreOuvert } from "../sauvegarde-copie.ts";
import type { Avancement } from "../travaux.ts";
import { type PlanEffacement, redactJournaux, surveyJournaux } from "./journaux.ts";

export interface LieuSauvegardes {
  readonly coffre: Pick<CoffreOuvert, "disk" | "folder" | "sealings" | "now">;
  readonly plan: PlanEffacement;
  /** Files erased from the vault. */
  readonly pieces: ReadonlySet<string>;
}

export interface BilanDepot {
  readonly refaites: number;
  /** Backups of another vault: their keys are elsewhere, nothing in them can be erased from here. */
  readonly etrangeres: number;
  /** Backups whose description does not read: they could not be restored any more, and are removed with what they alone held. */
  readonly retirees: number;
}

/** Where a backup is written again, beside the others: what a stop left there is removed by the next pass. */
const CHANTIER = "~effacement";

/**
 * Writes again each backup of a place without what is erased: same day, same name, one move each, read back before. They stay as many, and as old;
 * their keys become those of today, so that the former key of the window's copy is in none of them.
 */
export async function redactDepot(lieu: LieuSauvegardes, depot: Depot, avancement: Avancement): Promise<BilanDepot> {
  const lus = await listManifestes(depot);
  const bilan = { refaites: 0, etrangeres: 0, retirees: 0 };
  avancement.begin("Réécriture des sauvegardes", lus.reduce((total, lu) => total + (lu.kind === "lu" ? sumTailles(lu.manifeste) : 0), 0));
  try {
    for (const lu of lus) {
      if (lu.kind === "illisible") {
        await depot.disk.remove(join(depot.folder, `${lu.id}.json`));
        bilan.retirees += 1;
      } else if (await isDuCoffre(depot, lu.manifeste, lieu.coffre.sealings.journal)) {
        await redactSauvegarde(lieu, depot, lu.manifeste, avancement);
        bilan.refaites += 1;
      } else bilan.etrangeres += 1;
    }
    await sweepObjets(depot);
  } finally {
    await depot.disk.remove(join(depot.folder, CHANTIER));
  }
  return bilan;
}

async function redactSauvegarde({ coffre, plan, pieces }: LieuSauvegardes, depot: Depot, manifeste: Manifeste, avancement: Avancement): Promise<void> {
  const { disk } = depot;
  const chantier = join(depot.folder, CHANTIER, "journal");
  await disk.remove(join(depot.folder, CHANTIER));
  await disk.createFolder(chantier);
  const journaux = manifeste.fichiers.filter(({ nom }) => nom.startsWith("journal/"));
  for (const { nom, taille, empreinte } of journaux) await copyFile(disk, findPathObjet(depot, empreinte), join(depot.folder, CHANTIER, nom), taille, avancement.show);
  const { pieces: siennes } = await surveyJournaux(disk, chantier, coffre.sealings.journal, plan.isCible);
  await redactJournaux(disk, chantier, coffre.sealings.journal, plan);
  const otees = new Set([...siennes, ...pieces]);
  const fichiers: FichierSauvegarde[] = manifeste.fichiers.filter(({ nom }) => nom === "device.json" || nom === "equipe.bin" || (nom.startsWith("pieces/") && !otees.has(nom.slice("pieces/00/".length))));
  for (const nom of NOMS_TROUSSE) fichiers.push(await keepFile(depot, join(coffre.folder, nom), nom));
  for (const { nom } of journaux) fichiers.push(await keepFile(depot, join(depot.folder, CHANTIER, nom), nom));
  await writeManifeste(depot, { ...manifeste, journal: { ...manifeste.journal, racine: await checkJournal({ coffre, depot, manifeste, fichiers }, avancement) }, abimees: manifeste.abimees.filter((empreinte) => !otees.has(empreinte)), fichiers });
}

/** What was written again must hold as many facts, up to the same place; answers its hash. */
async function checkJournal({ coffre, depot, manifeste, fichiers }: { readonly coffre: LieuSauvegardes["coffre"]; readonly depot: Depot; readonly manifeste: Manifeste; readonly fichiers: readonly FichierSauvegarde[] }, avancement: Avancement): Promise<string> {
  const vue = createVue(depot, fichiers.filter(({ nom }) => !nom.startsWith("pieces/")));
  const { faits, curseur, racine } = await readContenu(vue, VUE, coffre, { ...avancement, advance: avancement.show });
  if (faits === manifeste.journal.faits && isSame(curseur, manifeste.journal.curseur)) return racine;
  throw createRefus("endommage", "Une sauvegarde réécrite ne se relit pas comme l’ancienne\u00A0: l’ancienne est gardée, l’effacement reprendra. Vérifiez le disque.");
}

async function keepFile(depot: Depot, source: string, nom: string): Promise<FichierSauvegarde> {
  return { nom, ...(await copyObjet(depot, source, (await depot.disk.findSize(source)) ?? 0, () => undefined)) };
}

function sumTailles({ fichiers }: Manifeste): number {
  return fichiers.reduce((total, { nom, taille }) => (nom.startsWith("pieces/") ? total : total + 2 * taille), 0);
}
