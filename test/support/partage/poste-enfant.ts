// A process that saves and exchanges without end, printing each save that its journal acknowledged. Arguments: folder, post, members.
import { writeSync } from "node:fs";
import { findRefus } from "../../../electron/adapters/refus.ts";
import { createNote } from "../coffre-kit.ts";
import { openPosteReel } from "./poste-reel.ts";

const [racine = "", nom = "", membres = ""] = process.argv.slice(2);
try {
  const { journal, echange } = await openPosteReel(racine, nom, membres.split(","));
  writeSync(1, "ouvert\n");
  for (let rang = 0; ; rang += 1) {
    writeSync(1, `${await journal.append([createNote(`${process.pid}-${rang}-${"x".repeat((rang * 37) % 900)}`), createNote("bis")], undefined)}\n`);
    if (rang % 3 === 0) await echange.run({ isMoisChange: rang % 9 === 0 });
  }
} catch (error) {
  writeSync(1, `refus ${findRefus(error).detail}\n`);
  process.exitCode = 3;
}
