import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { TexteLibre } from "../../../renderer/components/TexteLibre.tsx";
import { closeFenetre, renderNu } from "../../support/ecran.tsx";

afterEach(closeFenetre);

function Saisie() {
  const [texte, setTexte] = useState("");
  return <TexteLibre label="Note" value={texte} onChange={setTexte} />;
}

test("ce qui juge la personne est dit pendant la frappe, avec ce qu’il faut écrire à la place, et s’efface avec le mot", async () => {
  renderNu(<Saisie />);
  const champ = screen.getByRole("textbox", { name: "Note" });
  await userEvent.type(champ, "un vrai menteur");
  expect(screen.getByRole("status").textContent).toMatch(/«\smenteur\s» juge la personne/);
  await userEvent.clear(champ);
  await userEvent.type(champ, "a promis 500 € le 3 mars, rien reçu");
  expect(screen.getByRole("status").textContent).toBe("");
});
