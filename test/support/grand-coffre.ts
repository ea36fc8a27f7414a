// The large invented portfolio written by the real vault.
import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { nodeDisk } from "../../electron/adapters/disk.ts";
import { openVault } from "../../electron/vault/vault.ts";
import { createDossierFictif } from "#shared/fictif/portefeuille-fictif.ts";
import { listPartiesFictives } from "#shared/fictif/parties-fictives.ts";
import { addJours, type Jour, jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { COUT_TEST, unlockTestVault } from "./coffre-kit.ts";
import { createIdCompte, listFaits } from "./grand-portefeuille.ts";

const LE = jour("2026-11-21");
const DOSSIERS_PAR_LOT = 250;

/** Fills `<userData>/coffre`: the same at every run; `listReste` adds facts to a dossier by its rank. */
export async function fillVault(folder: string, dossiers: number, listReste: (rang: number) => readonly FaitBrouillon[] = () => []): Promise<void> {
  const vault = await createVault(folder);
  const creancierId = createIdCompte(0);
  await vault["journal:append"]({ brouillons: [{ sujet: createSujetId("creancier", creancierId), type: "creancier", dateFait: LE, remplace: [], contenu: { denomination: "Ormelune Distribution SA" } }] });
  for (let premier = 1; premier <= dossiers; premier += DOSSIERS_PAR_LOT) {
    const brouillons = Array.from({ length: Math.min(DOSSIERS_PAR_LOT, dossiers - premier + 1) }, (_, rang) => [...listFaits(premier + rang, creancierId), ...listReste(premier + rang)]).flat();
    await vault["journal:append"]({ brouillons });
  }
  await vault["coffre:close"]({});
}

/** The same with invented dossiers of every nature, stage and trap, dated from `aujourdhui`. */
export async function fillVaultFictif(folder: string, dossiers: number, aujourdhui: Jour): Promise<void> {
  const vault = await createVault(folder);
  const baremes = createBaremes();
  await vault["journal:append"]({ brouillons: [...listPartiesFictives(addJours(aujourdhui, -800))] });
  for (let debut = 0; debut < dossiers; debut += DOSSIERS_PAR_LOT) {
    await vault["journal:append"]({ brouillons: Array.from({ length: Math.min(DOSSIERS_PAR_LOT, dossiers - debut) }, (_vide, rang) => createDossierFictif(debut + rang, aujourdhui, baremes).plume.faits).flat() });
  }
  await vault["coffre:close"]({});
}

async function createVault(folder: string) {
  await mkdir(folder, { recursive: true });
  const vault = await openVault({ disk: nodeDisk, folder, randomBytes, now: () => Date.UTC(2026, 10, 21), pid: process.pid, isAlive: () => false, cout: COUT_TEST });
  await unlockTestVault(vault);
  await vault["coffre:confirmSecours"]({});
  return vault;
}
