import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { type Touche, useClavier, useTouches, useTouchesAffichees } from "../../../renderer/hooks/use-touches.ts";

test("the nearest layer answers, letters typed in a field stay letters, the keys are printed in order", async () => {
  const [panneau, fenetre, palette] = [vi.fn(), vi.fn(), vi.fn()];
  render(
    <Couche touches={[{ combinaison: "f", libelle: "chercher", action: fenetre }, { combinaison: "mod+k", libelle: "tout ouvrir", action: palette, isDansLesChamps: true }]}>
      <Couche touches={[{ combinaison: "f", libelle: "filtrer", action: panneau }, { combinaison: "g", action: () => undefined }]} />
      <input aria-label="Champ" />
    </Couche>,
  );
  await userEvent.keyboard("f");
  expect([panneau.mock.calls.length, fenetre.mock.calls.length]).toEqual([1, 0]);
  await userEvent.type(screen.getByLabelText("Champ"), "f");
  expect(screen.getByLabelText("Champ")).toHaveProperty("value", "f");
  await userEvent.keyboard("{Control>}k{/Control}");
  expect(palette).toHaveBeenCalledOnce();
  expect(screen.getByRole("status").textContent).toBe("filtrer, tout ouvrir");
});

test("Enter belongs to the button that has the focus", async () => {
  const [bouton, liste] = [vi.fn(), vi.fn()];
  render(<Couche touches={[{ combinaison: "Enter", action: liste }]}><button onClick={bouton}>Ouvrir</button></Couche>);
  screen.getByRole("button").focus();
  await userEvent.keyboard("{Enter}");
  expect([bouton.mock.calls.length, liste.mock.calls.length]).toEqual([1, 0]);
  screen.getByRole("button").blur();
  await userEvent.keyboard("{Enter}");
  expect(liste).toHaveBeenCalledOnce();
});

function Couche({ touches, children }: { readonly touches: readonly Touche[]; readonly children?: React.ReactNode }) {
  useTouches(touches);
  return <>{children !== undefined && <Clavier />}{children}</>;
}

function Clavier() {
  useClavier();
  return <p role="status">{useTouchesAffichees().map(({ libelle }) => libelle).join(", ")}</p>;
}
