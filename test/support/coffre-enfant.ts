// A process that opens a real vault and saves without end, printing each save that the vault acknowledged.
// Arguments: folder, mode (`saves` or `open`).
import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import { nodeDisk } from "../../electron/adapters/disk.ts";
import { findErrno, findRefus } from "../../electron/adapters/refus.ts";
import { openVault } from "../../electron/vault/vault.ts";
import { COUT_TEST, createNote, unlockTestVault } from "./coffre-kit.ts";

const [folder = "", mode = "saves"] = process.argv.slice(2);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return findErrno(error) === "EPERM";
  }
}

try {
  const vault = await openVault({ disk: nodeDisk, folder, randomBytes, now: Date.now, pid: process.pid, isAlive, cout: COUT_TEST });
  await unlockTestVault(vault);
  writeSync(1, "ouvert\n");
  for (let rang = 0; mode === "saves"; rang += 1) {
    const texte = `${process.pid}-${rang}-${"x".repeat((rang * 37) % 3000)}`;
    const suite = [vault["journal:append"]({ brouillons: [createNote(texte), createNote(`${texte} bis`)] })];
    if (rang % 3 === 0) suite.push(vault["journal:append"]({ brouillons: [createNote(`${texte} ter`)] }));
    // What is printed was on the disk before: the parent believes nothing else.
    for (const { lot } of await Promise.all(suite)) writeSync(1, `${lot}\n`);
  }
  setInterval(() => undefined, 1000);
} catch (error) {
  writeSync(1, `refus ${findRefus(error).detail}\n`);
  process.exitCode = 3;
}
