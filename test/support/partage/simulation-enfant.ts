// A share of the seeds, in a process of its own: two cores run twice as many.
import { runSimulations } from "./simulations.ts";

// A fault is told by its invariant and its seed; refusals of the folder come by the million.
Error.stackTraceLimit = 0;
// Until its parent has the answer.
process.once("disconnect", () => process.exit());
process.send?.(await runSimulations(JSON.parse(process.argv[2] ?? "") as Parameters<typeof runSimulations>[0]));
