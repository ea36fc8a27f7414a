// Runs one compiled bench and writes its answer where the caller reads it.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [script, answer] = process.argv.slice(2);
const { nom, but, mesure } = await import(pathToFileURL(script).href);
writeFileSync(answer, JSON.stringify({ nom, but, ...(await mesure()) }));
// A window left open by a bench must not keep the table waiting.
process.exit(0);
