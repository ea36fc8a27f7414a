import { expect, test } from "vitest";
import { createGraphe } from "#shared/sync/membres-graphe.ts";
import { createVue, isActif } from "#shared/sync/membres-vue.ts";
import { createPosteInvente, createRegistre, FONDATRICE } from "../../support/equipe-inventee.ts";

const KARIM = createPosteInvente("Karim");

function readVue(registre: ReturnType<typeof createRegistre>) {
  const { ordre, ancetres } = createGraphe(registre.entrees);
  return createVue(ordre, ancetres);
}

test("a newcomer is handed every key that whoever let it in had seen", () => {
  const registre = createRegistre();
  registre.write(FONDATRICE, { kind: "epoque", numero: 2, boites: [] });
  registre.add(FONDATRICE, KARIM, "gestionnaire", registre.fold().feuilles);
  expect([...readVue(registre).epoques.values()].map(({ numero, destinataires }) => [numero, destinataires.size])).toEqual([[1, 2], [2, 2]]);
});

test("of two removals the first says why, the better informed says up to where", () => {
  const registre = createRegistre();
  registre.add(FONDATRICE, KARIM);
  const { feuilles } = registre.fold();
  for (const [sequence, motif] of [[4, "poste volé"], [9, "départ"]] as const) registre.write(FONDATRICE, { kind: "retrait", poste: KARIM.cles.poste, borne: { sequence }, motif }, feuilles);
  const membre = readVue(registre).membres.get(KARIM.cles.poste)!;
  expect(isActif(membre)).toBe(false);
  expect(membre.sortie?.borne).toEqual({ sequence: 9 });
});

test("a journal from before the team has one member that answers for it: of two that did not know of each other, the more senior", () => {
  const registre = createRegistre();
  registre.add(FONDATRICE, KARIM);
  const { feuilles } = registre.fold();
  const ancien = createPosteInvente("Léa avant").cles.poste;
  registre.write(KARIM, { kind: "anterieurs", postes: [{ poste: ancien, borne: { sequence: 5 } }] }, feuilles);
  expect(readVue(registre).anterieurs.get(ancien)?.par).toBe(KARIM.cles.poste);
  registre.write(FONDATRICE, { kind: "anterieurs", postes: [{ poste: ancien, borne: { sequence: 7 } }] }, feuilles);
  expect(readVue(registre).anterieurs.get(ancien)).toEqual({ poste: ancien, par: FONDATRICE.cles.poste, borne: { sequence: 7 } });
});

test("an invitation is open, used, or called off for good", () => {
  const registre = createRegistre();
  const invitation = registre.invite(FONDATRICE, KARIM);
  expect(readVue(registre).invitations.get(invitation.id)?.etat).toBe("ouverte");
  registre.write(FONDATRICE, { kind: "annulation", invitation: invitation.id });
  expect(readVue(registre).invitations.get(invitation.id)?.etat).toBe("annulee");
  expect([...readVue(registre).demandes.values()]).toEqual([]);
});
