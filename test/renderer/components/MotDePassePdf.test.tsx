import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MotDePassePdf } from "../../../renderer/components/MotDePassePdf.tsx";
import { closeFenetre, renderNu } from "../../support/ecran.tsx";

afterEach(closeFenetre);

test("le mot de passe est remis une fois puis effacé du champ ; un faux se dit, « Passer » laisse le fichier tel quel", async () => {
  const dits: string[] = [];
  renderNu(<MotDePassePdf nom="a.pdf" isFaux onOuvrir={(motDePasse) => dits.push(motDePasse)} onPasser={() => dits.push("passé")} />);
  const champ = screen.getByLabelText("Mot de passe du PDF a.pdf");
  expect(screen.getByText("Ce mot de passe n’ouvre pas le PDF.")).toBeDefined();
  await userEvent.type(champ, "secret{Enter}");
  await userEvent.click(screen.getByRole("button", { name: "Passer" }));
  expect(dits).toEqual(["secret", "passé"]);
  expect(champ).toHaveProperty("value", "");
});
