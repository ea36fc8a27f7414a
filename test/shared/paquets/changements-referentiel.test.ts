import { expect, test } from "vitest";
import type { ReferentielJudiciaire } from "#shared/kernel/juridiction.ts";
import { listChangementsReferentiel } from "#shared/paquets/changements-referentiel.ts";
import { createReferentiel, parseReferentiel } from "#shared/paquets/referentiel.ts";
import { createEcrits } from "../../support/referentiel-builder.ts";

const LIVRE = createReferentiel();

test("the same files change nothing", () => {
  expect(listChangementsReferentiel(LIVRE, createReferentiel())).toEqual({ juridictions: [], communes: [], textes: 0 });
});

test("a commune that changes courts is told with both, a completed address with its field", () => {
  const lu = parseReferentiel(createEcrits());
  if (!lu.ok) throw new Error(lu.motifs[0]);
  const { juridictions, communes } = listChangementsReferentiel(LIVRE, lu.referentiel);
  expect(juridictions).toMatchObject([{ kind: "modifiee", juridiction: { id: "tj01053" }, champs: ["téléphone"] }]);
  expect(communes).toEqual([{
    insee: "92050", nom: "Nanterre",
    avant: { judiciaire: findNom("tprx92062"), commerce: findNom("tc9201") },
    apres: { judiciaire: findNom("tj78646"), commerce: findNom("tc7803") },
  }]);
});

test("a court that appears or disappears, a commune of each kind", () => {
  const [premiere, ...autres] = LIVRE.juridictions;
  const nouvelle = { ...premiere, id: "tj99999", nom: "Tribunal inventé" };
  const apres: ReferentielJudiciaire = { ...LIVRE, juridictions: [nouvelle, ...autres], communes: [["99999", "Inventée", ""], ...LIVRE.communes.filter(([insee]) => insee !== "01001")], groupes: LIVRE.groupes.map((groupe) => ({ ...groupe, communes: groupe.communes.replace(/^01001 | 01001\b/, "") })) };
  const { juridictions, communes, textes } = listChangementsReferentiel(LIVRE, apres);
  expect(juridictions.map(({ kind, juridiction: { id } }) => [kind, id])).toEqual([["ajoutee", "tj99999"], ["retiree", premiere.id]]);
  expect(communes.map(({ insee, avant, apres: suite }) => [insee, avant !== undefined, suite !== undefined])).toEqual([["99999", false, false], ["01001", true, false]]);
  expect(textes).toBe(1);
});

test("a doubtful commune names its candidates; a doubt that is settled is a change", () => {
  const [ambigu] = LIVRE.ambigus;
  const insee = ambigu!.communes.split(" ")[0]!;
  const [tj] = ambigu!.tj;
  const apres: ReferentielJudiciaire = { ...LIVRE, ambigus: LIVRE.ambigus.slice(1), groupes: [...LIVRE.groupes, { tj: tj!, tc: ambigu!.tc[0]!, communes: ambigu!.communes }] };
  const changee = listChangementsReferentiel(LIVRE, apres).communes.find((commune) => commune.insee === insee);
  expect(changee?.apres?.judiciaire).toBe(findNom(tj!));
  expect(`${changee?.avant?.judiciaire} ${changee?.avant?.commerce}`).toContain(" ou ");
});

function findNom(id: string): string | undefined {
  return LIVRE.juridictions.find((juridiction) => juridiction.id === id)?.nom;
}
