import { expect, test } from "vitest";
import { relectureContenu, reportContenu, tacheContenu } from "#shared/model/faits/journee-faits.ts";

const ID = "a".repeat(20);

test("une tâche dit au moins ce qui est à faire ; qui, pour quand et de qui on l’attend se précisent", () => {
  expect(tacheContenu.safeParse({ tacheId: ID, objet: "Appeler le greffe" }).success).toBe(true);
  expect(tacheContenu.safeParse({ tacheId: ID, objet: "Bon de livraison", responsable: "Claire Aubry", avantLe: "2026-11-30", attenduDe: "la comptabilité", faiteLe: "2026-11-28", resultat: "reçu" }).success).toBe(true);
  for (const faute of [{ objet: "" }, { tacheId: "x" }, { avantLe: "30/11/2026" }, { avantLe: "2026-11-31" }]) expect(tacheContenu.safeParse({ tacheId: ID, objet: "a", ...faute }).success, JSON.stringify(faute)).toBe(false);
});

test("on ne remet rien à plus tard sans un jour et un motif", () => {
  expect(reportContenu.safeParse({ cle: "etape", jusquAu: "2026-11-30", motif: "attente du chèque" }).success).toBe(true);
  for (const champ of ["cle", "jusquAu", "motif"]) expect(reportContenu.safeParse({ cle: "etape", jusquAu: "2026-11-30", motif: "attente", [champ]: undefined }).success, champ).toBe(false);
});

test("une relecture nomme l’échéance, le jour qu’elle portait et qui l’a relue", () => {
  expect(relectureContenu.safeParse({ cle: `prescription/${ID}`, jour: "2026-12-04", relecteur: "Karim Benali" }).success).toBe(true);
  expect(relectureContenu.safeParse({ cle: `prescription/${ID}`, jour: "2026-12-04", relecteur: "" }).success).toBe(false);
});
