// A share of the seeds, in a thread of its own: two cores run twice as many.
import { parentPort, workerData } from "node:worker_threads";
import { runSimulations } from "./simulations.ts";

parentPort?.postMessage(await runSimulations(workerData as Parameters<typeof runSimulations>[0]));
