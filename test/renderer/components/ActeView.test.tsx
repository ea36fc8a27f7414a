import { render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
import { renderTransmissionAvocat } from "#shared/actes/transmission-avocat.ts";
import { formatDocument } from "#shared/word/typographie.ts";
import { ActeView } from "../../../renderer/components/ActeView.tsx";
import { createFaitsInventes, createFaitsVides } from "../../support/dossier-invente.ts";

const acte = formatDocument(renderTransmissionAvocat(createFaitsInventes()));

test("shows the same titles as the file, in an outline", () => {
  render(<ActeView document={acte} />);
  const attendus = acte.blocs.flatMap((bloc) => (bloc.kind === "titre" ? [`${bloc.niveau + 2} ${bloc.texte}`] : []));
  const lus = screen.getAllByRole("heading").map((titre) => `${titre.tagName.slice(1)} ${titre.textContent}`);
  expect(lus).toEqual(attendus);
});

test("shows each table with its name, its header and its total", () => {
  render(<ActeView document={acte} />);
  const tableau = screen.getByRole("table", { name: "Récapitulatif du décompte" });
  expect(within(tableau).getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual(["Poste", "Fondement", "Montant"]);
  expect(within(tableau).getByRole("cell", { name: /42.039,01.€/ })).toBeTruthy();
  expect(screen.getAllByRole("table")).toHaveLength(acte.blocs.filter(({ kind }) => kind === "tableau").length);
});

test("marks the gaps", () => {
  const { container } = render(<ActeView document={formatDocument(renderTransmissionAvocat(createFaitsVides()))} />);
  expect([...container.querySelectorAll("mark")].map(({ textContent }) => textContent)).toContain("[à compléter\u00A0: adresse du débiteur]");
});

test("a reference to a pièce scrolls to its row", () => {
  const { container } = render(<ActeView document={acte} />);
  const cible = container.querySelector("#acte-piece-12");
  const vues: unknown[] = [];
  if (cible === null) throw new Error("ligne attendue");
  Reflect.set(cible, "scrollIntoView", () => vues.push(cible));
  const [renvoi] = screen.getAllByRole("button", { name: "12" });
  renvoi?.click();
  expect(vues).toEqual([cible]);
});

test("raises the letters of ordinals", () => {
  const { container } = render(<ActeView document={{ titre: "t", sujet: "s", auteur: "a", reference: "r", blocs: [{ kind: "paragraphe", texte: [{ texte: "le 1er mars" }] }] }} />);
  expect(container.querySelector("p")?.innerHTML).toBe("le 1<sup>er</sup> mars");
});

test("has nothing serious against it for a reader who cannot see it", async () => {
  const { container } = render(
    <main>
      <h1>Documents</h1>
      <ActeView document={acte} />
    </main>,
  );
  // jsdom has neither colours nor layout: contrast is checked in the real window.
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id)).toEqual([]);
});
