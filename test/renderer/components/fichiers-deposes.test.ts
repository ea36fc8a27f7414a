import { expect, test } from "vitest";
import { FICHIERS_MAX, readDepot } from "../../../renderer/components/fichiers-deposes.ts";

const entreeFichier = (nom: string) => ({ name: nom, isFile: true, isDirectory: false, file: (rendre: (fichier: File) => void) => rendre(new File(["x"], nom)) });

function entreeFolder(nom: string, enfants: readonly object[]): object {
  return {
    name: nom, isFile: false, isDirectory: true,
    createReader: () => {
      let reste = [...enfants];
      return {
        readEntries: (rendre: (lues: readonly object[]) => void) => {
          const portion = reste.slice(0, 100);
          reste = reste.slice(100);
          rendre(portion);
        },
      };
    },
  };
}

function deposer(entrees: readonly object[], fichiers: readonly File[] = []): DataTransfer {
  const depot = { items: entrees.map((entree) => ({ kind: "file", webkitGetAsEntry: () => entree })), files: fichiers };
  return depot as unknown as DataTransfer;
}

test("folders are walked through, hidden files left out", async () => {
  const arbre = [entreeFichier("a.txt"), entreeFolder("d", [entreeFichier("b.txt"), entreeFichier(".DS_Store"), entreeFolder("e", [entreeFichier("c.txt")])])];
  expect((await readDepot(deposer(arbre))).map(({ name }) => name)).toEqual(["a.txt", "b.txt", "c.txt"]);
});

test("files alone are taken as they are", async () => {
  const fichiers = [new File(["x"], "a.txt")];
  expect(await readDepot(deposer([entreeFichier("a.txt")], fichiers))).toEqual(fichiers);
});

test("a folder of thousands of files is bounded", async () => {
  const lus = await readDepot(deposer([entreeFolder("d", Array.from({ length: FICHIERS_MAX + 500 }, (_, rang) => entreeFichier(`f${rang}`)))]));
  expect(lus).toHaveLength(FICHIERS_MAX);
});
