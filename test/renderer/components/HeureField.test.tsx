import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { HeureField } from "../../../renderer/components/HeureField.tsx";
import { closeFenetre, renderNu } from "../../support/ecran.tsx";

afterEach(closeFenetre);

test("an hour is given as it is left, and shown as French writes it", async () => {
  const onChange = vi.fn();
  renderNu(<HeureField label="Heure" valeur="14:00" onChange={onChange} />);
  const champ = screen.getByRole("textbox", { name: "Heure" });
  expect(champ).toHaveProperty("value", "14\u00A0h");
  await userEvent.clear(champ);
  await userEvent.type(champ, "9h30");
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.tab();
  expect(onChange).toHaveBeenCalledExactlyOnceWith("09:30");
});

test("an hour that does not exist is said and changes nothing; Escape gives the last one back", async () => {
  const onChange = vi.fn();
  renderNu(<HeureField label="Heure" valeur="09:30" onChange={onChange} />);
  const champ = screen.getByRole("textbox", { name: "Heure" });
  await userEvent.clear(champ);
  await userEvent.type(champ, "25h{Enter}");
  expect(screen.getByText(/Heure non reconnue/)).toBeDefined();
  await userEvent.tab();
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.type(champ, "{Escape}");
  expect(champ).toHaveProperty("value", "9\u00A0h\u00A030");
});

test("emptied, the hour is no longer known", async () => {
  const onChange = vi.fn();
  renderNu(<HeureField label="Heure" valeur="09:30" onChange={onChange} />);
  await userEvent.clear(screen.getByRole("textbox", { name: "Heure" }));
  await userEvent.tab();
  expect(onChange).toHaveBeenCalledExactlyOnceWith(undefined);
});
