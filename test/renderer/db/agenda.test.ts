import { expect, test } from "vitest";
import { readIcs } from "#shared/formats/ics.ts";
import { jour } from "#shared/kernel/jour.ts";
import { listAnnulees, listEntrees } from "#shared/suivi/calendrier.ts";
import { createIcs } from "../../../renderer/db/agenda.ts";

const AU = jour("2026-11-21");
const audience = (le: string, version: number, uid?: string) => ({ id: "h", jour: jour(le), heure: "09:30", juridiction: "TAE de Nanterre", salle: "4", version, ...(uid === undefined ? {} : { uid }) });
const read = (le: string, version: number, uid?: string) => readIcs(new TextEncoder().encode(createIcs(listEntrees([{ id: "d", debiteur: "Grandval Bâtiment", etape: "procedure", audiences: [audience(le, version, uid)], delais: [{ id: "delais/x y", parametreId: "delais/x", libelle: "Signifier", jour: jour("2026-12-01"), alerteLe: AU, etat: "a-tenir", sanction: "non-avenu" }] }], AU), AU))).evenements;

test("une audience déplacée garde son rendez-vous, sa version augmente", () => {
  const [avant, apres] = [read("2027-01-20", 0), read("2027-02-03", 1)].map((evenements) => evenements.find(({ titre }) => titre?.includes("TAE de Nanterre")));
  expect([apres?.uid, apres?.sequence, apres?.lieu]).toEqual([avant?.uid, 1, "TAE de Nanterre, salle 4"]);
});

test("une audience lue dans un agenda y met à jour son propre rendez-vous", () => {
  expect(read("2027-01-20", 3, "040000008200E00074C5B7101A82E008").map(({ uid }) => uid)).toContain("040000008200E00074C5B7101A82E008");
});

test("une échéance est une journée entière, avec ce que son défaut coûte", () => {
  const delai = read("2027-01-20", 0).find(({ titre }) => titre?.startsWith("Signifier"));
  expect([delai?.debut, delai?.description]).toEqual([{ kind: "jour", jour: "2026-12-01" }, "Grandval Bâtiment\ndécision non avenue"]);
});

test("une audience qui n’a plus lieu est écrite une fois, annulée, sous le même identifiant, et n’occupe plus son heure", () => {
  const lignes = [{ id: "d", debiteur: "Grandval Bâtiment", etape: "procedure" as const, audiences: [{ ...audience("2027-01-20", 2), isAnnulee: true }] }];
  const texte = createIcs([...listEntrees(lignes, AU), ...listAnnulees(lignes, AU)], AU);
  const avant = read("2027-01-20", 1).find(({ titre }) => titre?.includes("TAE de Nanterre"));
  expect(readIcs(new TextEncoder().encode(texte)).evenements.map(({ uid, sequence, statut, titre }) => [uid, sequence, statut, titre])).toEqual([[avant?.uid, 2, "CANCELLED", "Annulée\u00A0: 9\u00A0h\u00A030 TAE de Nanterre – Grandval Bâtiment"]]);
  expect(texte).toContain("TRANSP:TRANSPARENT");
  expect(texte).not.toContain("VALARM");
});
