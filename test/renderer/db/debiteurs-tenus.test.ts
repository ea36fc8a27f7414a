import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import { createFaitId } from "#shared/model/fait.ts";
import { encodeBloc } from "../../../renderer/db/blocs.ts";
import { createDebiteursTenus } from "../../../renderer/db/debiteurs-tenus.ts";

const faitId = createFaitId({ poste: "a".repeat(16), incarnation: "b".repeat(8), sequence: 1 });
const create = (rang: number, nom = `Débiteur ${rang}`, encours?: Debiteur["encours"]): Debiteur => ({ faitId, dateFait: jour("2026-01-10"), id: `d${rang}`, nom, ...(encours === undefined ? {} : { encours }) });
const bloc = (...debiteurs: readonly Debiteur[]) => encodeBloc("debiteur", debiteurs.map((valeur) => ({ id: valeur.id, valeur })));
const ENCOURS = [{ creancierId: "c", postes: [] }] as unknown as NonNullable<Debiteur["encours"]>;

function createTenus(nombre = 3) {
  const tenus = createDebiteursTenus();
  tenus.addBloc(bloc(...Array.from({ length: nombre }, (_vide, rang) => create(rang))));
  return tenus;
}

describe("debtors kept in bytes", () => {
  test("are read one by one and all together, as they were written", () => {
    const vue = createTenus().read();
    expect(vue.get("d1")).toMatchObject({ nom: "Débiteur 1" });
    expect([vue.has("d2"), vue.has("d9"), vue.size]).toEqual([true, false, 3]);
    expect([...vue].map(([id, { nom }]) => [id, nom])).toEqual([["d0", "Débiteur 0"], ["d1", "Débiteur 1"], ["d2", "Débiteur 2"]]);
    expect([...vue.keys()]).toEqual(["d0", "d1", "d2"]);
  });

  test("one that did not change is given again as the same object", () => {
    const tenus = createTenus();
    const premier = tenus.read().get("d1");
    tenus.write("d2", create(2, "Autre nom"));
    expect(tenus.read().get("d1")).toBe(premier);
  });

  test("one that changed is the new one, once; one that is no more is not there", () => {
    const tenus = createTenus();
    tenus.write("d1", create(1, "Corrigé"));
    tenus.write("d2", undefined);
    const vue = tenus.read();
    expect([vue.get("d1")?.nom, vue.get("d2"), vue.size]).toEqual(["Corrigé", undefined, 2]);
    expect([...vue.values()].map(({ nom }) => nom)).toEqual(["Débiteur 0", "Corrigé"]);
  });

  test("thousands that arrive one by one are packed, corrected again, and none is lost nor doubled", () => {
    const tenus = createDebiteursTenus();
    for (let rang = 0; rang < 3000; rang += 1) tenus.write(`d${rang}`, create(rang));
    for (let rang = 0; rang < 3000; rang += 7) tenus.write(`d${rang}`, create(rang, `Corrigé ${rang}`));
    const vue = tenus.read();
    expect(vue.size).toBe(3000);
    expect(new Set(vue.keys()).size).toBe(3000);
    expect([...vue.values()].every(({ id, nom }) => nom === (Number(id.slice(1)) % 7 === 0 ? "Corrigé" : "Débiteur") + ` ${id.slice(1)}`)).toBe(true);
    expect(vue.get("d1400")?.nom).toBe("Corrigé 1400");
  });

  test("a block that comes after a correction does not undo it", () => {
    const tenus = createDebiteursTenus();
    tenus.write("d0", create(0, "Corrigé"));
    tenus.addBloc(bloc(create(0), create(1)));
    const vue = tenus.read();
    expect([vue.get("d0")?.nom, vue.size, [...vue.keys()].toSorted()]).toEqual(["Corrigé", 2, ["d0", "d1"]]);
  });

  test("each state is another object; emptied, nothing is left", () => {
    const tenus = createTenus();
    const avant = tenus.read();
    expect(tenus.read()).not.toBe(avant);
    tenus.clear();
    expect([tenus.read().size, [...tenus.read()]]).toEqual([0, []]);
  });
});

describe("debtors followed outside the dossiers", () => {
  test("are known without reading the others, the same objects until they change", () => {
    const tenus = createDebiteursTenus();
    tenus.addBloc(bloc(create(0), create(1, "Suivi", ENCOURS)));
    const [suivi] = tenus.read().suivis;
    expect(suivi?.nom).toBe("Suivi");
    expect([...tenus.read().values()][1]).toBe(suivi);
    tenus.write("d0", create(0, "Suivi aussi", ENCOURS));
    expect([...tenus.read().suivis].map(({ nom }) => nom)).toEqual(["Suivi", "Suivi aussi"]);
    tenus.write("d1", create(1));
    expect([...tenus.read().suivis].map(({ nom }) => nom)).toEqual(["Suivi aussi"]);
  });
});
