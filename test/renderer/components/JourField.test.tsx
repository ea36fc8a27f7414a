import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { JourField } from "../../../renderer/components/JourField.tsx";
import { closeFenetre, renderNu } from "../../support/ecran.tsx";

const AUJOURDHUI = jour("2026-11-21");
afterEach(closeFenetre);

test("the day read is shown before Enter, and given on Enter", async () => {
  const onChange = vi.fn();
  renderNu(<JourField label="Échéance" valeur={undefined} onChange={onChange} aujourdhui={AUJOURDHUI} />);
  await userEvent.type(screen.getByLabelText("Échéance"), "+15j");
  expect(screen.getByRole("status")).toHaveProperty("textContent", "dim. 06/12/2026 avant Entrée");
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.keyboard("{Enter}");
  expect(onChange).toHaveBeenCalledExactlyOnceWith("2026-12-06");
});

test("a day that does not exist says why and changes nothing", async () => {
  const onChange = vi.fn();
  renderNu(<JourField label="Échéance" valeur={jour("2026-01-02")} onChange={onChange} aujourdhui={AUJOURDHUI} />);
  const champ = screen.getByLabelText("Échéance");
  await userEvent.clear(champ);
  await userEvent.type(champ, "31/09/2026{Enter}");
  expect(screen.getByText("Septembre a 30 jours.")).toBeDefined();
  await userEvent.tab();
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.type(champ, "{Escape}");
  expect(champ).toHaveProperty("value", "02/01/2026");
});

test("emptied, the day is no longer known", async () => {
  const onChange = vi.fn();
  renderNu(<JourField label="Échéance" valeur={jour("2026-01-02")} onChange={onChange} aujourdhui={AUJOURDHUI} />);
  await userEvent.clear(screen.getByLabelText("Échéance"));
  await userEvent.keyboard("{Enter}");
  expect(onChange).toHaveBeenCalledExactlyOnceWith(undefined);
});
