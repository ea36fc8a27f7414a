/** A file of the interface: its path under the folder of the renderer, and the type it is served as. */
export interface Asset {
  readonly path: string;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  woff2: "font/woff2",
  json: "application/json; charset=utf-8",
  wasm: "application/wasm",
};

/** Plain segments that cannot start with a dot: nothing is decoded, so nothing can hide « .. ». */
const CHEMIN = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** The file that an address of the application names; `undefined` for any other address. */
export function findAsset(adresse: string, origin: string): Asset | undefined {
  if (!adresse.startsWith(`${origin}/`)) return undefined;
  const path = (adresse.slice(origin.length + 1).split(/[?#]/, 1)[0] ?? "") || "index.html";
  const extension = /\.([a-z0-9]+)$/.exec(path)?.[1];
  const type = extension !== undefined && Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
  return type !== undefined && CHEMIN.test(path) ? { path, type } : undefined;
}
