// A post that erased facts from its own journal, seen by its colleagues and by itself.
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { deriveSels, eraseLigne, type FaitEcrit } from "../../../../electron/vault/partage/chaine.ts";
import { repackWithout } from "../../../../electron/vault/partage/effacement.ts";
import { createSceau } from "../../../../electron/vault/partage/sceau.ts";
import { computeFrontiere } from "../../../../electron/vault/partage/tetes.ts";
import { createNote } from "../../../support/coffre-kit.ts";
import { createEquipe, exchangeAll, NOMS } from "../../../support/partage/equipe.ts";
import { listLignes, type PostePartage } from "../../../support/partage/poste-partage.ts";
import { createGraine } from "../../../support/partage/trousse-en-memoire.ts";

const [A, B] = NOMS as [string, string];
const SECRET = "SECRET-MEDICAL";

/** What the vault does to its journal before it opens. */
function redact({ journal, nom }: PostePartage, isCible: (fait: FaitEcrit) => boolean): void {
  for (const [poste, lots] of journal.lots) journal.lots.set(poste, lots.map((lot) => ({ ...lot, ligne: eraseLigne(lot.ligne, isCible, deriveSels(createGraine(nom))) ?? lot.ligne })));
}

async function openEquipe() {
  const equipe = createEquipe({ changement: { sceau: createSceau(randomBytes) } });
  const [a, b] = equipe.postes;
  const [id] = a.save([createNote(SECRET), createNote("reste")]);
  a.save([createNote("suite")]);
  b.save([createNote("d’un autre")]);
  await exchangeAll(equipe);
  return { equipe, a, b, isCible: (fait: FaitEcrit) => fait.id === id };
}

describe("after an erasure", () => {
  test("the post goes on where it was: no fork, the same frontier, and its files hold the content no more", async () => {
    const { equipe, a, isCible } = await openEquipe();
    const frontiere = computeFrontiere((await a.open()).contexte);
    redact(a, isCible);
    a.kill();
    await repackWithout((await a.open()).contexte, isCible);
    await exchangeAll(equipe);
    const { contexte } = await a.open();
    expect([...contexte.alarmes.keys()]).toEqual([]);
    expect(computeFrontiere(contexte)[A]).toEqual(frontiere[A]);
    const repris = a.rangement.files.size;
    // Everything that lies anywhere, opened again by who holds the team’s key.
    a.rangement.files.clear();
    a.kill();
    await exchangeAll(equipe);
    expect((await a.open()).contexte.alarmes.size).toBe(0);
    expect(a.rangement.files.size).toBeGreaterThanOrEqual(repris - 1);
    expect(listLignes(a).join()).not.toContain(SECRET);
    expect(listLignes(a).join()).toContain("reste");
  });

  test("a lost mirror and an empty folder: the same chain is sealed again from what is left", async () => {
    const { equipe, a, b, isCible } = await openEquipe();
    const frontiere = computeFrontiere((await b.open()).contexte);
    redact(a, isCible);
    a.rangement.files.clear();
    equipe.io.files.clear();
    a.kill();
    await a.exchange({ isRemise: true });
    expect(computeFrontiere((await a.open()).contexte)[A]).toEqual(frontiere[A]);
    b.rangement.files.clear();
    b.journal.lots.delete(A);
    b.kill();
    await b.exchange();
    expect(listLignes(b).join()).not.toContain(SECRET);
    expect(listLignes(b).join()).toContain("suite");
    expect(computeFrontiere((await b.open()).contexte)[A]).toEqual(frontiere[A]);
  });

  test("a colleague who erased it first reads the whole file again as the same lots, without a fork", async () => {
    const { equipe, b, isCible } = await openEquipe();
    redact(b, isCible);
    b.rangement.files.clear();
    b.kill();
    await exchangeAll(equipe);
    const { contexte } = await b.open();
    expect([...contexte.alarmes.keys()]).toEqual([]);
    expect([...b.journal.lots.keys()].toSorted()).toEqual([A, B].toSorted());
    expect(listLignes(b).join()).not.toContain(SECRET);
  });
});
