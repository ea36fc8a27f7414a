import { expect, test } from "vitest";
import { acceptOwnFile } from "../../../renderer/workers/trusted-types.ts";

test("a worker of the application's own folder may start", () => {
  const adresse = new URL("/assets/projection-worker-abc.js", location.href).href;
  expect(acceptOwnFile(adresse)).toBe(adresse);
  expect(acceptOwnFile("./assets/a.js")).toBe("./assets/a.js");
});

test.each(["https://exemple.fr/a.js", "data:text/javascript,alert(1)", "blob:http://localhost/1", "javascript:alert(1)", "//exemple.fr/a.js", "./page.html"])("%s may not", (adresse) => {
  expect(() => acceptOwnFile(adresse)).toThrow(TypeError);
});
