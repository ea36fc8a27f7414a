import { render, screen } from "@testing-library/react";
import { Suspense } from "react";
import { expect, test, vi } from "vitest";
import { createDiffere } from "../../../renderer/components/differe.tsx";

function Mot({ texte }: { readonly texte: string }) {
  return <p>{texte}</p>;
}

test("loaded ahead, it is shown at once, without its fallback", async () => {
  const load = vi.fn(() => Promise.resolve(Mot));
  const differe = createDiffere(load);
  await differe.preload();
  render(<Suspense fallback="attente"><differe.Composant texte="là" /></Suspense>);
  expect(screen.getByText("là")).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(1);
});

test("not loaded yet, it is waited for", async () => {
  const differe = createDiffere(() => new Promise<typeof Mot>((resolve) => setTimeout(() => resolve(Mot), 20)));
  render(<Suspense fallback={<i>attente</i>}><differe.Composant texte="enfin" /></Suspense>);
  expect(screen.getByText("attente")).toBeTruthy();
  expect(await screen.findByText("enfin")).toBeTruthy();
});

test("what could not be loaded is asked for again", async () => {
  const load = vi.fn(() => Promise.resolve(Mot));
  load.mockRejectedValueOnce(new Error("fichier absent"));
  const differe = createDiffere(load);
  await differe.preload();
  await differe.preload();
  render(<differe.Composant texte="relu" />);
  expect(screen.getByText("relu")).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(2);
});
