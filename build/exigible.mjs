// `npm run -s exigible -- …`: the command line on plain Node, built first when its sources changed.
import { buildCli } from "./build-app.mjs";
import { ROOT, run } from "./run.mjs";

// Standard output carries the answer and nothing else: whatever the build says goes to standard error.
console.log = console.error;
await buildCli();
const { code } = await run(process.execPath, [`${ROOT}/dist/cli/exigible.cjs`, ...process.argv.slice(2)], { cwd: process.env.INIT_CWD ?? process.cwd() });
process.exitCode = code;
