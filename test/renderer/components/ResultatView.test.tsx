import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Resultat } from "#shared/kernel/resultat.ts";
import { ProofPane } from "../../../renderer/components/ProofPane.tsx";
import { ResultatView } from "../../../renderer/components/ResultatView.tsx";
import { PreuveProvider } from "../../../renderer/hooks/use-preuve.tsx";
import { useClavier } from "../../../renderer/hooks/use-touches.ts";
import { closeFenetre, renderNu } from "../../support/ecran.tsx";

const CALCULE: Resultat<number> = {
  kind: "calcule", valeur: 522,
  justification: {
    regle: "interets/l441-10", references: [{ texte: "C. com.", article: "L441-10 II" }],
    etapes: [{ libelle: "Base", valeur: "10\u202F670,64\u00A0€" }, { libelle: "Jours", valeur: "144" }],
    parametres: [{ id: "interets/taux-bce", libelle: "Taux de la BCE", unite: "ppm", depuis: jour("2026-07-01"), valeur: 24_000, confiance: "C", references: [{ texte: "BCE", article: "11/06/2026" }] }],
    avertissements: ["Taux relevé de mémoire."],
  },
};

afterEach(closeFenetre);

test("a figure opens its proof: steps, dated values, articles, warnings; Escape closes it", async () => {
  renderNu(<Banc resultat={CALCULE} />);
  expect(screen.getByText("à vérifier")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: /Pénalités.*522.*voir la preuve/ }));
  const preuve = screen.getByRole("complementary", { name: /Preuve/ }).textContent ?? "";
  for (const attendu of ["Base", "144", "Taux de la BCE", "2,40\u00A0%", "01/07/2026", "C. com., art. L441-10 II", "Taux relevé de mémoire."]) expect(preuve).toContain(attendu);
  expect(screen.getByRole("link", { name: "Taux de la BCE" }).getAttribute("href")).toBe("#/regles/interets%2Ftaux-bce");
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("complementary", { name: /Preuve/ })).toBeNull();
});

test("what is missing is a button that goes where it is typed", async () => {
  const onMissing = vi.fn();
  renderNu(<Banc resultat={{ kind: "incomplet", manquants: ["la date de signification"] }} onMissing={onMissing} />);
  await userEvent.click(screen.getByRole("button", { name: "la date de signification" }));
  expect(onMissing).toHaveBeenCalledOnce();
});

test("what does not apply says why", () => {
  renderNu(<Banc resultat={{ kind: "inapplicable", motif: "taux du 1er semestre 2027 inconnu", references: [{ texte: "CMF", article: "L313-2" }] }} />);
  expect(screen.getByText("— taux du 1er semestre 2027 inconnu")).toBeDefined();
});

test("on one line of a head, the reason does not push the rest out of the window", () => {
  renderNu(<ResultatView titre="Solde" resultat={{ kind: "inapplicable", motif: "taux du 1er semestre 2027 inconnu", references: [{ texte: "CMF", article: "L313-2" }] }} format={String} isBref />);
  expect(screen.getByText("non calculable").getAttribute("title")).toBe("taux du 1er semestre 2027 inconnu");
});

function Banc({ resultat, onMissing }: { readonly resultat: Resultat<number>; readonly onMissing?: () => void }) {
  useClavier();
  return (
    <PreuveProvider onPrint={() => undefined}>
      <ResultatView titre="Pénalités" resultat={resultat} format={(valeur) => `${valeur} €`} onMissing={onMissing} />
      <ProofPane />
    </PreuveProvider>
  );
}
