// What may be committed: nothing of a machine, nothing of a registry, exact versions, the fuses that were decided.
import { describe, expect, test } from "vitest";
import { listFiles, readText } from "../support/depot.ts";

const BINARY = /\.(png|ico|icns|woff2|docx|xlsx|xls|ods|pdf|zip|msg|bin)$/;
// Built from pieces so that this file does not accuse itself.
const MACHINE_FOLDERS = ["work", "root", "tmp", "home"].join("|");
const MACHINE_PATH = new RegExp(`(?<![\\w.@~*-])/(${MACHINE_FOLDERS})/\\w|[A-Z]:\\\\Users\\\\`);
const REGISTRY = new RegExp(`https?://[^\\s/"']*(registry|verdaccio|artifactory|nexus)|"${"resolved"}"\\s*:|_auth${"Token"}`);
const CONFLICT = /^(<{7}|>{7}) /m;

const texts = listFiles("").filter((path) => !BINARY.test(path) && !path.startsWith("test/fixtures/"));

describe("le dépôt ne dit rien de la machine", () => {
  test("aucun chemin de machine", () => {
    expect(texts.filter((path) => MACHINE_PATH.test(readText(path)))).toEqual([]);
  });

  test("aucune adresse de registre, ni dans le verrou des versions", () => {
    expect(texts.filter((path) => REGISTRY.test(readText(path)))).toEqual([]);
  });

  test("aucune fusion inachevée", () => {
    expect(texts.filter((path) => CONFLICT.test(readText(path)))).toEqual([]);
  });

  test("les motifs voient ce qu’ils cherchent", () => {
    expect(MACHINE_PATH.test(`cp ${["", "home", "lea", "x"].join("/")}`)).toBe(true);
    expect(MACHINE_PATH.test("https://exemple.fr/home/x et ./work/x")).toBe(false);
    expect(REGISTRY.test(["https:/", "registry.exemple.org/x"].join("/"))).toBe(true);
    expect(CONFLICT.test(`${"<".repeat(7)} main`)).toBe(true);
  });
});

describe("les dépendances sont figées", () => {
  const manifest: Manifest = JSON.parse(readText("package.json"));
  const lock: Lock = JSON.parse(readText("package-lock.json"));

  test("chaque version est exacte", () => {
    expect(listLooseVersions({ ...manifest.dependencies, ...manifest.devDependencies })).toEqual([]);
    expect(listLooseVersions({ a: "^1.0.0", b: "1.0.0", c: "npm:b@^2.0.0", d: "npm:b@2.0.0" })).toEqual(["a", "c"]);
  });

  test("le verrou porte une empreinte pour chaque paquet, et les mêmes versions", () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
    expect(packages.filter(([, entry]) => entry.integrity === undefined && entry.link !== true && entry.inBundle !== true).map(([path]) => path)).toEqual([]);
    expect(lock.packages[""]).toMatchObject({ dependencies: manifest.dependencies, devDependencies: manifest.devDependencies });
  });

  test("rien ne s’exécute à l’installation du projet", () => {
    expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)|install|prepare/.test(name))).toEqual([]);
  });
});

describe("les fusibles du binaire livré", () => {
  const settings = readText("electron-builder.yml");

  test("sont ceux qui ont été décidés", () => {
    expect(readFuses(settings)).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test("le paquet ne contient que ce qui est construit", () => {
    expect(settings).toContain('"!node_modules/**"');
    expect(settings).toMatch(/^publish: null$/m);
  });
});

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly link?: boolean; readonly inBundle?: boolean }>>;
}

function listLooseVersions(versions: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(versions).filter((name) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+$/.test(versions[name] ?? ""));
}

function readFuses(settings: string): Readonly<Record<string, boolean>> {
  const block = /^electronFuses:\n((?: +\w+: (?:true|false)\n)+)/m.exec(settings)?.[1] ?? "";
  return Object.fromEntries(block.trim().split("\n").map((line) => [line.trim().split(": ")[0], line.endsWith("true")]));
}
