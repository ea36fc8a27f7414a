// Sizes that keep the house readable: files, panel folders, dependencies.
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { listFiles, readText } from "../support/depot.ts";

const MAX_LINES = 300;
const MAX_MEDIAN = 60;
const MAX_P90 = 180;
const MAX_PANEL_FILES = 12;
const READMES = ["shared/README.md", "electron/README.md", "renderer/README.md", "test/README.md", "build/README.md"];

describe("files", () => {
  const sizes = ["shared", "electron", "renderer"].flatMap((room) => listFiles(room, /\.tsx?$/)).map((path) => ({ path, lines: countLines(readText(path), path) }));

  test(`no file has more than ${MAX_LINES} lines of code`, () => {
    expect(sizes.filter(({ lines }) => lines > MAX_LINES)).toEqual([]);
  });

  test(`the median stays under ${MAX_MEDIAN} lines and nine files in ten under ${MAX_P90}`, () => {
    const lines = sizes.map((size) => size.lines);
    expect(findQuantile(lines, 0.5)).toBeLessThanOrEqual(MAX_MEDIAN);
    expect(findQuantile(lines, 0.9)).toBeLessThanOrEqual(MAX_P90);
  });

  test("blank lines and comments are not counted, code is", () => {
    expect(countLines("// a\n\n/* b\n c */\nconst d = 1; // e\nconst f = `\n\n`;\n", "a.ts")).toBe(4);
    expect(findQuantile([1, 2, 3, 400], 0.9)).toBe(400);
  });
});

describe("panels", () => {
  test(`a panel folder is flat and has at most ${MAX_PANEL_FILES} files`, () => {
    expect(listPanelProblems(listFiles("renderer", /^renderer\/panels\//))).toEqual([]);
  });

  test("a nested or crowded panel is seen", () => {
    expect(listPanelProblems(["renderer/panels/a/b/c.ts"])).toHaveLength(1);
    expect(listPanelProblems(Array.from({ length: 13 }, (_, index) => `renderer/panels/a/f${index}.ts`))).toHaveLength(1);
  });
});

describe("runtime dependencies", () => {
  test("each one has its reason, on one line of a README", () => {
    const readmes = READMES.filter((path) => listFiles(path.split("/")[0] ?? "").includes(path)).map(readText).join("\n");
    expect(listDependencies().filter((name) => !hasReason(name, readmes))).toEqual([]);
  });

  test("a dependency without reason is seen", () => {
    expect(hasReason("left-pad", "| `left-pad` |\n")).toBe(false);
    expect(hasReason("left-pad", "| `left-pad` | pads on the left, as the bank files require |\n")).toBe(true);
  });
});

/** Lines that carry at least one token. */
function countLines(text: string, path: string): number {
  const variant = path.endsWith(".tsx") ? ts.LanguageVariant.JSX : ts.LanguageVariant.Standard;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, variant === ts.LanguageVariant.JSX ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const lines = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (node.getChildCount(source) > 0) return node.getChildren(source).forEach(visit);
    if (node.getWidth(source) === 0 || ts.isJSDoc(node)) return undefined;
    const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
    const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
    for (let line = first; line <= last; line += 1) lines.add(line);
    return undefined;
  };
  visit(source);
  return lines.size;
}

function findQuantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}

function listPanelProblems(paths: readonly string[]): readonly string[] {
  const nested = paths.filter((path) => path.split("/").length !== 4);
  const parPanel = groupByPanel(paths);
  const crowded = [...parPanel].filter(([, files]) => files.length > MAX_PANEL_FILES).map(([panel, files]) => `${panel} : ${files.length} fichiers`);
  return [...nested, ...crowded];
}

function groupByPanel(paths: readonly string[]): ReadonlyMap<string | undefined, readonly string[]> {
  return paths.reduce((groups, path) => {
    const panel = path.split("/")[2];
    return groups.set(panel, [...(groups.get(panel) ?? []), path]);
  }, new Map<string | undefined, readonly string[]>());
}

function listDependencies(): readonly string[] {
  const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(readText("package.json"));
  return Object.keys(dependencies);
}

function hasReason(name: string, readmes: string): boolean {
  return readmes.split("\n").some((line) => line.includes(`\`${name}\``) && line.replace(`\`${name}\``, "").replace(/[|\s-]/g, "").length >= 10);
}
