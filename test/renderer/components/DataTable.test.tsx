import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { DataTable } from "../../../renderer/components/DataTable.tsx";
import type { Colonne, Tri } from "../../../renderer/components/data-table-columns.ts";
import { useClavier } from "../../../renderer/hooks/use-touches.ts";
import { closeFenetre, renderNu } from "../../support/ecran.tsx";

interface Ligne {
  readonly id: string;
  readonly nom: string;
  readonly solde: number;
}

const COLONNES: readonly Colonne<Ligne>[] = [
  { id: "nom", titre: "Débiteur", largeur: "1fr", compare: (a, b) => a.nom.localeCompare(b.nom, "fr"), cellule: ({ nom }) => nom },
  { id: "solde", titre: "Solde", largeur: "100px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.solde - b.solde, cellule: ({ solde }) => String(solde) },
];
const LIGNES: readonly Ligne[] = [{ id: "a", nom: "Éole", solde: 3 }, { id: "b", nom: "Altivoie", solde: 1 }, { id: "c", nom: "Tissages", solde: 2 }];

afterEach(closeFenetre);

test("the order is French, and a figure sorts from the largest first", async () => {
  renderNu(<Banc lignes={LIGNES} />);
  expect(listNoms()).toEqual(["Altivoie", "Éole", "Tissages"]);
  await userEvent.click(screen.getByRole("button", { name: "Solde" }));
  expect(listNoms()).toEqual(["Éole", "Tissages", "Altivoie"]);
  expect(screen.getByRole("columnheader", { name: "Solde" }).getAttribute("aria-sort")).toBe("descending");
});

test("arrows move, X selects, Shift extends, Enter opens, Escape forgets", async () => {
  const onOpen = vi.fn();
  renderNu(<Banc lignes={LIGNES} onOpen={onOpen} />);
  await userEvent.keyboard("{ArrowDown}x");
  expect(listSelection()).toEqual(["Éole"]);
  await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}{Enter}");
  expect(listSelection()).toEqual(["Éole", "Tissages"]);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(LIGNES[2]);
  await userEvent.keyboard("{Escape}");
  expect(listSelection()).toEqual([]);
});

test("the head box takes all, then none", async () => {
  renderNu(<Banc lignes={LIGNES} />);
  await userEvent.click(screen.getByRole("checkbox", { name: "Tout sélectionner" }));
  expect(listSelection()).toHaveLength(3);
  await userEvent.click(screen.getByRole("checkbox", { name: "Tout sélectionner" }));
  expect(listSelection()).toEqual([]);
});

test("of 50 000 rows only those in sight exist, and the list says how many there are", () => {
  renderNu(<Banc lignes={Array.from({ length: 50_000 }, (_vide, rang) => ({ id: `n${rang}`, nom: `Débiteur ${rang}`, solde: rang }))} />);
  expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("50001");
  expect(screen.getAllByRole("row").length).toBeLessThan(60);
});

function Banc({ lignes, onOpen }: { readonly lignes: readonly Ligne[]; readonly onOpen?: (ligne: Ligne) => void }) {
  useClavier();
  const [tri, setTri] = useState<Tri>({ colonne: "nom", isDecroissant: false });
  const [courante, setCourante] = useState<string | undefined>(undefined);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  return (
    <DataTable
      label="Dossiers" isPrincipale lignes={lignes} colonnes={COLONNES} findId={({ id }) => id} findNom={({ nom }) => nom} tri={tri} onTri={setTri}
      courante={courante} onCourante={setCourante} selection={selection} onSelection={setSelection} onOpen={onOpen}
    />
  );
}

function listRangees(): readonly HTMLElement[] {
  return screen.getAllByRole("row").slice(1);
}

function listNoms(): readonly string[] {
  return listRangees().map((rangee) => within(rangee).getAllByRole("gridcell")[1]!.textContent ?? "");
}

function listSelection(): readonly string[] {
  return listRangees().filter((rangee) => rangee.getAttribute("aria-selected") === "true").map((rangee) => within(rangee).getAllByRole("gridcell")[1]!.textContent ?? "");
}
