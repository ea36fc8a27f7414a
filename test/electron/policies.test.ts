import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listInterdits } from "../../electron/argv.ts";
import { findAsset } from "../../electron/asset.ts";
import { CSP } from "../../electron/csp.ts";
import { findOrigin, findOrigine, ORIGIN } from "../../electron/origin.ts";
import { isNavigationPermitted, isPermitted, isRequestPermitted } from "../../electron/policy.ts";

describe("files served under the application's address", () => {
  test.each([
    ["app://exigible/", "index.html"],
    ["app://exigible/index.html", "index.html"],
    ["app://exigible/assets/index-DPsTTFX5.js", "assets/index-DPsTTFX5.js"],
    ["app://exigible/assets/inter-latin.woff2?v=1#x", "assets/inter-latin.woff2"],
  ])("%s is %s", (adresse, path) => expect(findAsset(adresse, ORIGIN)?.path).toBe(path));

  test.each([
    "app://exigible/../main.cjs", "app://exigible/%2e%2e/main.cjs", "app://exigible/..%2fmain.cjs", "app://exigible/%5c..%5cmain.js", "app://exigible//etc/passwd.js",
    "app://exigible/a\0.js", "app://exigible/C:/x.js", "app://exigible/.env.json", "app://exigible/a/.git/x.js", "app://exigible/x.exe", "app://exigible/x", "app://exigible.fr/x.js",
    "app://autre/index.html", "file:///index.html", "app:/index.html", "", "app://exigible/constructor", "app://exigible/a.__proto__",
  ])("%j is not served", (adresse) => expect(findAsset(adresse, ORIGIN)).toBeUndefined());

  test("whatever the address, the path stays in the folder", () => {
    const morceau = fc.oneof(fc.constantFrom("..", "%2e%2e", "%5c", "//", "\0", "\\\\serveur", "C:", ".", "a", "index.html", "x.js", "%", "/"), fc.string());
    fc.assert(
      fc.property(fc.array(morceau, { maxLength: 8 }), (morceaux) => {
        const asset = findAsset(`${ORIGIN}/${morceaux.join("/")}`, ORIGIN);
        if (asset === undefined) return;
        expect(asset.path).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._/-]*$|^-[A-Za-z0-9._/-]*$/);
        expect(asset.path.split("/").some((nom) => nom.startsWith(".") || nom === "")).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("the page's policy", () => {
  test("closes everything by default and opens nothing but its own files", () => {
    const directives = new Map(CSP.split("; ").map((directive) => [directive.split(" ")[0] ?? "", directive.split(" ").slice(1)]));
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("script-src")).toEqual(["'self'"]);
    expect(directives.get("style-src")).toEqual(["'self'"]);
    expect(directives.get("connect-src")).toEqual(["'self'"]);
    expect(directives.get("require-trusted-types-for")).toEqual(["'script'"]);
    for (const nom of ["object-src", "frame-src", "base-uri", "form-action", "frame-ancestors"]) expect(directives.get(nom), nom).toEqual(["'none'"]);
    expect(CSP).not.toMatch(/unsafe|\*|https?:/);
  });
});

describe("requests", () => {
  test.each([
    ["app://exigible/x.js", true], ["data:image/png;base64,AA", true], ["blob:app://exigible/123", true],
    ["https://exemple.fr/", false], ["http://127.0.0.1:80/", false], ["ws://127.0.0.1/", false], ["file:///etc/passwd", false], ["blob:https://exemple.fr/1", false],
    ["app://autre/x.js", false], ["devtools://devtools/x", false], ["chrome-extension://x/", false], ["ftp://x/", false], ["", false],
  ])("%s leaves the window: %s", (adresse, attendu) => expect(isRequestPermitted(adresse, ORIGIN, false)).toBe(attendu));

  test("in development the server of the interface answers too, and nobody else", () => {
    const dev = "http://127.0.0.1:5173";
    expect(isRequestPermitted(`${dev}/main.tsx`, dev, true)).toBe(true);
    expect(isRequestPermitted("ws://127.0.0.1:5173/", dev, true)).toBe(true);
    expect(isRequestPermitted("http://127.0.0.1:5174/", dev, true)).toBe(false);
  });
});

describe("permissions", () => {
  test("copying what is selected, from our page, and nothing else", () => {
    const autres = ["media", "geolocation", "notifications", "midi", "pointerLock", "fullscreen", "openExternal", "clipboard-read", "display-capture", "hid", "serial", "usb", "idle-detection", "window-management", "storage-access", "fileSystem"];
    for (const permission of autres) expect(isPermitted(permission, ORIGIN, ORIGIN), permission).toBe(false);
    expect(isPermitted("clipboard-sanitized-write", ORIGIN, ORIGIN)).toBe(true);
    expect(isPermitted("clipboard-sanitized-write", "https://exemple.fr", ORIGIN)).toBe(false);
    expect(isPermitted("clipboard-sanitized-write", undefined, ORIGIN)).toBe(false);
  });
});

describe("navigation", () => {
  test("only the page itself", () => {
    const start = "app://exigible/index.html";
    expect(isNavigationPermitted(`${start}#/dossiers`, start)).toBe(true);
    for (const adresse of ["app://exigible/autre.html", "https://exemple.fr", "file:///x/facture.pdf", "javascript:alert(1)", "", "app://exigible/index.html?x=1"]) expect(isNavigationPermitted(adresse, start), adresse).toBe(false);
  });
});

describe("where the page comes from", () => {
  test("the development server counts outside a package only, on this machine only", () => {
    expect(findOrigine(false, "http://localhost:5173/")).toEqual({ origin: "http://localhost:5173", start: "http://localhost:5173/", isDev: true });
    for (const [isPackaged, url] of [[true, "http://localhost:5173"], [false, undefined], [false, "https://exemple.fr"], [false, "http://exemple.fr:80"], [false, "http://a@localhost:5173"], [false, "file:///x"]] as const) {
      expect(findOrigine(isPackaged, url)).toEqual({ origin: ORIGIN, start: `${ORIGIN}/index.html`, isDev: false });
    }
  });
  test("an address without host, or with a name and password, has no origin", () => {
    for (const adresse of ["about:blank", "data:text/html,x", "", "javascript:1", "app://a@exigible/"]) expect(findOrigin(adresse), adresse).toBeUndefined();
    expect(findOrigin("app://exigible/index.html#/a")).toBe(ORIGIN);
  });
});

describe("arguments of a packaged application", () => {
  test.each(["--remote-debugging-port=9222", "--inspect", "--inspect-brk=0", "--load-extension=/x", "--no-sandbox", "--NO-SANDBOX", "-r", "--js-flags=--expose-gc", "/remote-debugging-port=1", "--disable-web-security", "--proxy-server=x"])("%s is refused", (argument) => {
    expect(listInterdits(["Exigible", argument])).toHaveLength(1);
  });
  test("a normal start is not", () => {
    expect(listInterdits(["/opt/Exigible/exigible", "--user-data-dir=/profil/lea/profil", "--lang=fr", "/profil/lea/no-sandbox.csv", "--force-device-scale-factor=1.5"])).toEqual([]);
  });
});
