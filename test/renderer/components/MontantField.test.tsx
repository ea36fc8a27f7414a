import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { MontantField } from "../../../renderer/components/MontantField.tsx";
import { SirenField } from "../../../renderer/components/SirenField.tsx";
import { closeFenetre, renderNu } from "../../support/ecran.tsx";

afterEach(closeFenetre);

test("an amount is read as people write it", async () => {
  const onChange = vi.fn();
  renderNu(<MontantField label="Montant" valeur={undefined} onChange={onChange} />);
  await userEvent.type(screen.getByLabelText("Montant"), "1 200,5");
  expect(screen.getByText(/lu 1\s200,50\s€/)).toBeDefined();
  await userEvent.keyboard("{Enter}");
  expect(onChange).toHaveBeenCalledExactlyOnceWith(120_050);
});

test("what is not an amount is refused and kept on screen", async () => {
  const onChange = vi.fn();
  renderNu(<MontantField label="Montant" valeur={undefined} onChange={onChange} />);
  await userEvent.type(screen.getByLabelText("Montant"), "douze{Enter}");
  expect(screen.getByText(/Montant non reconnu/)).toBeDefined();
  expect(onChange).not.toHaveBeenCalled();
  expect(screen.getByLabelText("Montant")).toHaveProperty("value", "douze");
});

test("a SIREN with a wrong key is refused", async () => {
  const onChange = vi.fn();
  renderNu(<SirenField valeur={undefined} onChange={onChange} />);
  await userEvent.type(screen.getByLabelText("SIREN"), "732829321{Enter}");
  expect(screen.getByText(/La clé ne correspond pas/)).toBeDefined();
  await userEvent.clear(screen.getByLabelText("SIREN"));
  await userEvent.type(screen.getByLabelText("SIREN"), "732 829 320{Enter}");
  expect(onChange).toHaveBeenCalledExactlyOnceWith("732829320");
});
