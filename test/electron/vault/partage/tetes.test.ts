// What a post says of itself in the folder reaches its colleagues, even when the folder first seemed to refuse it.
import { describe, expect, test } from "vitest";
import { findAcquis } from "../../../../electron/vault/partage/tete.ts";
import { createNote } from "../../../support/coffre-kit.ts";
import { createEquipe, type Equipe, HEURE, listChambre, NOMS } from "../../../support/partage/equipe.ts";
import { createFaultyFolder, type Faute } from "../../../support/partage/faulty-folder.ts";

const A = NOMS[0]!;

/** A team whose first post meets one fault at each writing of its room of heads, as long as it lasts. */
function createEquipeEmpechee(faute: Faute): { readonly equipe: Equipe; readonly panne: { isEnCours: boolean } } {
  const panne = { isEnCours: true };
  const decide = (methode: string, path: string): Faute | undefined => (panne.isEnCours && methode === "rename" && path.startsWith(`v1/d/${A}/h/`) ? faute : undefined);
  return { panne, equipe: createEquipe({ see: (io, nom) => (nom === A ? createFaultyFolder(io, decide) : io) }) };
}

describe("a head that the folder answered it had refused", () => {
  test("was read there by a colleague: the next one bears another number, and is read too", async () => {
    const { equipe, panne } = createEquipeEmpechee({ code: "EIO", quand: "apres" });
    const [a, b] = equipe.postes;
    a.save([createNote("un")]);
    await expect(a.exchange()).rejects.toThrow("EIO");
    await b.exchange();
    panne.isEnCours = false;
    a.save([createNote("deux")]);
    await a.exchange();
    await b.exchange();
    const tete = (await b.open()).contexte.tetes.get(A)?.tete;
    expect(tete === undefined ? 0 : findAcquis(tete, A)).toBe(2);
  });

  test("is replaced by the next one, here and in the folder: a day of refusals leaves one", async () => {
    const { equipe, panne } = createEquipeEmpechee({ code: "EIO", quand: "avant" });
    const [a] = equipe.postes;
    a.save([createNote("un")]);
    for (let heure = 0; heure < 24; heure += 1) {
      await expect(a.exchange()).rejects.toThrow("EIO");
      equipe.wait(HEURE);
    }
    expect([...a.rangement.files.keys()].filter((chemin) => chemin.startsWith(`v1/d/${A}/h/`))).toHaveLength(1);
    panne.isEnCours = false;
    await a.exchange();
    expect(listChambre(equipe, A, "h")).toHaveLength(1);
  });
});
