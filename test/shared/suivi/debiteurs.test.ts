import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import { createFaitId } from "#shared/model/fait.ts";
import { indexDebiteurs, listLies, listLignesDebiteurs } from "#shared/suivi/debiteurs.ts";
import { createLigneDossier } from "../../support/ligne-builder.ts";

const AU = jour("2026-11-21");
const faitId = createFaitId({ poste: "aaaaaaaaaaaaaaaa", incarnation: "bbbbbbbb", sequence: 1 });
const debiteur = (id: string, reste: Partial<Debiteur> = {}): Debiteur => ({ id, nom: id, qualite: "professionnel", faitId, dateFait: AU, ...reste });
function listFor(debiteurs: readonly Debiteur[], lignes: Parameters<typeof listLignesDebiteurs>[1]) {
  const connus = new Map(debiteurs.map((connu) => [connu.id, connu]));
  const index = indexDebiteurs(debiteurs);
  return { connus, index, rangees: listLignesDebiteurs(connus, lignes, index, AU) };
}

describe("un débiteur consolidé", () => {
  test("réunit ses dossiers et ceux où il est codébiteur ou caution, les clos à la fin et hors du solde", () => {
    const { rangees } = listFor([debiteur("pelagrin"), debiteur("come")], [
      createLigneDossier("d1", "pelagrin", { etape: "clos" }), createLigneDossier("d2", "pelagrin", { obliges: ["come"] }),
    ]);
    expect(rangees.find(({ id }) => id === "pelagrin")).toMatchObject({ solde: 100_000, dossiers: [{ id: "d2" }, { id: "d1" }], retard: 51 });
    expect(rangees.find(({ id }) => id === "come")?.engagements.map(({ id }) => id)).toEqual(["d2"]);
  });

  test("un débiteur réuni à un autre n’est plus montré", () => {
    expect(listFor([debiteur("a", { liens: [{ avec: "b", nature: "meme", faitId, dateFait: AU }] }), debiteur("b")], []).rangees.map(({ id }) => id)).toEqual(["b"]);
  });

  test("le plus gros solde vient d’abord", () => {
    const { rangees } = listFor([debiteur("a"), debiteur("b")], [createLigneDossier("d1", "a"), createLigneDossier("d2", "b", { solde: montant(900_000) })]);
    expect(rangees.map(({ id }) => id)).toEqual(["b", "a"]);
  });
});

describe("les alertes", () => {
  test("même compte, même adresse autrement écrite, adresse changée depuis moins d’un an", () => {
    const { rangees } = listFor([
      debiteur("a", { ibans: ["FR76"], adresse: "3, rue du Four", codePostal: "69000", adresseChangeeLe: jour("2026-03-01") }),
      debiteur("b", { ibans: ["FR76"], adresse: "3 RUE DU FOUR", codePostal: "69000", adresseChangeeLe: jour("2025-01-01") }),
    ], []);
    expect(rangees[0]?.alertes.map(({ kind, avec }) => [kind, avec])).toEqual([["iban", ["b"]], ["adresse", ["b"]], ["demenagement", []]]);
    expect(rangees[1]?.alertes.map(({ kind }) => kind)).toEqual(["iban", "adresse"]);
  });

  test("une adresse que tout un centre commercial partage n’en est pas une", () => {
    const tous = Array.from({ length: 13 }, (_vide, rang) => debiteur(`m${rang}`, { adresse: "Centre Rivoli", codePostal: "75001" }));
    expect(listFor(tous, []).rangees.every(({ alertes }) => alertes.length === 0)).toBe(true);
  });
});

test("les sociétés liées : même dirigeant, même compte, ou liées par une personne, chacune avec ses raisons", () => {
  const a = debiteur("a", { dirigeant: "Côme Pelagrin", ibans: ["FR76"], liens: [{ avec: "d", nature: "lie", faitId, dateFait: AU }] });
  const { connus, index, rangees } = listFor([a, debiteur("b", { dirigeant: "COME PELAGRIN" }), debiteur("c", { ibans: ["FR76"] }), debiteur("d")], []);
  const lies = listLies(a, connus, rangees.find(({ id }) => id === "a") ?? { alertes: [] }, index);
  expect(lies.map(({ debiteur: lie, raisons }) => [lie.id, raisons.length])).toEqual([["c", 1], ["b", 1], ["d", 1]]);
});

test("dix fois plus de débiteurs ne coûtent pas trente fois plus\u00A0: cinquante mille se lisent d’un trait", () => {
  const listNombreux = (nombre: number) => {
    const tous = Array.from({ length: nombre }, (_vide, rang) => debiteur(`x${rang}`, { adresse: `${rang} rue des Essais`, codePostal: "75001", dirigeant: `Nom ${rang % (nombre / 2)}` }));
    const lignes = tous.map(({ id }) => createLigneDossier(`d${id}`, id));
    const { user, system } = process.cpuUsage();
    expect(listFor(tous, lignes).rangees).toHaveLength(nombre);
    const depense = process.cpuUsage({ user, system });
    return depense.user + depense.system;
  };
  listNombreux(5_000);
  const petit = listNombreux(5_000);
  expect(listNombreux(50_000) / petit).toBeLessThan(30);
});
