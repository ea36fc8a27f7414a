// `npm run dev:web`: the interface alone in a browser, on the fake bridge (vite mode `web`).
import { createServer } from "vite";
import { ROOT } from "./run.mjs";

const server = await createServer({ configFile: `${ROOT}/build/vite.renderer.ts`, mode: "web" });
await server.listen();
console.log(`Interface sur un pont simulé, à ouvrir dans un navigateur : ${server.resolvedUrls.local[0]}`);
