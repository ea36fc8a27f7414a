// `npm start`: builds what changed and opens the application.
import { buildAll } from "./build-app.mjs";
import { ensureElectron } from "./ensure-electron.mjs";
import { ensureSystem, hasDisplay } from "./ensure-system.mjs";
import { listLaunchArguments } from "./launch.mjs";
import { refuse, run } from "./run.mjs";

if (!hasDisplay()) {
  refuse("Cette machine n’a pas d’écran : Exigible ne peut pas ouvrir de fenêtre.\nPour voir l’application travailler sans écran : npm run demo");
}
ensureSystem({ affichage: true });
const { executable } = await ensureElectron();
await buildAll();
const { code } = await run(executable, listLaunchArguments(process.argv.slice(2)));
process.exitCode = code;
