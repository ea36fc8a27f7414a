import userEvent from "@testing-library/user-event";

/** Writes in a field at once: each letter typed draws the whole screen again. Where typing itself is tried, `userEvent.type`. */
export async function writeTexte(champ: Element, texte: string): Promise<void> {
  await userEvent.click(champ);
  await userEvent.paste(texte);
}
