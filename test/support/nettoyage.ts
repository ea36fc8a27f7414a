// What a test rendered is gone before the next: they share one page. A panel still being loaded is waited for before the page goes.
// Before any file loads Dexie, which looks for IndexedDB once: files share their modules, and their order must not matter.
import "fake-indexeddb/auto";
import { cleanup, configure, prettyDOM } from "@testing-library/react";
import { afterAll, afterEach, vi } from "vitest";
import { installEtiquettes } from "./etiquettes-jsdom.ts";
import { forgetPiles } from "./pile-react.ts";
import { installStyles } from "./styles-jsdom.ts";

// A few tests of this room run without a page.
const fenetre = typeof document === "undefined" ? null : document.defaultView;
if (fenetre !== null) {
  installStyles(fenetre);
  installEtiquettes(fenetre);
}
forgetPiles();
configure({ getElementError: createErreur });

afterEach(cleanup);
afterAll(() => vi.dynamicImportSettled());

/** What is waited for is missing many times before it is there: the page is only printed for whoever reads the message. */
function createErreur(message: string | null, page: Element): Error {
  const erreur = new Error(message ?? "");
  let texte: string | undefined;
  Object.defineProperty(erreur, "message", {
    configurable: true,
    get: () => (texte ??= `${message ?? ""}\n\n${String(prettyDOM(page))}`),
    set: (autre: string) => (texte = autre),
  });
  erreur.name = "TestingLibraryElementError";
  return erreur;
}
