// Many runs of the exchange that ships, counted; in several processes when there are several cores.
import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { parseContenu } from "../../../electron/vault/partage/chaine.ts";
import { createSceau } from "../../../electron/vault/partage/sceau.ts";
import { simulatePartage } from "./simulation.ts";

export interface PlanSimulations {
  readonly depart: number;
  readonly nombre: number;
  /** One seed out of so many. */
  readonly pas?: number;
  readonly isSansPanne?: boolean;
  /** Files sealed and signed as they are in a folder, instead of checked only, and read by each post for itself. */
  readonly isScelle?: boolean;
}

export interface BilanSimulations {
  readonly tirages: number;
  readonly acquis: number;
  readonly pannes: number;
  /** Milliseconds of processor. */
  readonly processeur: number;
  /** Seeds that broke an invariant, and which. */
  readonly fautes: readonly { readonly graine: number; readonly fautes: readonly string[] }[];
}

const FAUTES_DITES = 5;

export async function runSimulations({ depart, nombre, pas = 1, isSansPanne = false, isScelle = false }: PlanSimulations): Promise<BilanSimulations> {
  const depuis = process.cpuUsage();
  const bilan = { tirages: 0, acquis: 0, pannes: 0, fautes: [] as { graine: number; fautes: readonly string[] }[] };
  const changement = isScelle ? { sceau: createSceau(randomBytes), readLots: parseContenu } : {};
  for (let graine = depart; graine < depart + nombre && bilan.fautes.length < FAUTES_DITES; graine += pas) {
    const { fautes, acquis, pannes } = await simulatePartage({ graine, isSansPanne, changement });
    if (fautes.length > 0) bilan.fautes.push({ graine, fautes });
    bilan.tirages += 1;
    bilan.acquis += acquis;
    bilan.pannes += pannes;
  }
  const { user, system } = process.cpuUsage(depuis);
  return { ...bilan, processeur: (user + system) / 1000 };
}

/** The same in `fils` processes of a compiled `simulation-enfant.ts`, each with one seed out of so many: threads of one process wait for each other to hash and to take memory. */
export async function runSimulationsEnsemble(script: string, plan: PlanSimulations, fils: number): Promise<BilanSimulations> {
  const bilans = await Promise.all(Array.from({ length: fils }, (_vide, rang) => runApart(script, { ...plan, depart: plan.depart + rang, nombre: plan.nombre - rang, pas: fils })));
  return bilans.reduce((somme, bilan) => ({ tirages: somme.tirages + bilan.tirages, acquis: somme.acquis + bilan.acquis, pannes: somme.pannes + bilan.pannes, processeur: somme.processeur + bilan.processeur, fautes: [...somme.fautes, ...bilan.fautes] }));
}

async function runApart(script: string, plan: PlanSimulations): Promise<BilanSimulations> {
  // Nothing of a run outlives it: a large nursery is emptied at once, a small one is copied again and again.
  const enfant = fork(script, [JSON.stringify(plan)], { execArgv: ["--max-semi-space-size=64"] });
  try {
    return await new Promise<BilanSimulations>((resolve, reject) => {
      enfant.once("message", (bilan) => resolve(bilan as BilanSimulations));
      enfant.once("error", reject);
      enfant.once("exit", (code) => reject(new Error(`Les tirages se sont arrêtés (${code})`)));
    });
  } finally {
    enfant.kill();
  }
}
