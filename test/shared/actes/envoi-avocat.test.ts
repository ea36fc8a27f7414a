import { describe, expect, test } from "vitest";
import { type CommunEnvoi, createEnvoi, createMessageEnvoi, listRendezVous } from "#shared/actes/envoi-avocat.ts";
import { BAREMES } from "../../support/baremes.ts";
import { createFaitsInventes, createObjetInvente } from "../../support/dossier-invente.ts";
import { createVueInventee } from "../../support/vue-inventee.ts";

const VUE = createVueInventee();
const FAITS = createFaitsInventes();
const COMMUN: CommunEnvoi = { mandat: VUE.mandat, mandataire: VUE.mandataire, aujourdhui: VUE.aujourdhui, utilisateur: FAITS.utilisateur, logo: undefined, baremes: BAREMES, territoire: "metropole" };

describe("createEnvoi", () => {
  test("le dossier part avec son décompte en Word et en classeur, son bordereau, sa chronologie, sa synthèse et la fiche de retour", () => {
    const { documents, classeurs, absents } = createEnvoi(VUE, COMMUN);
    expect([...documents, ...classeurs].map(({ nom }) => nom)).toEqual(expect.arrayContaining(["decompte.docx", "bordereau.docx", "chronologie.docx", "fiche-de-retour.docx", "decompte.xlsx", "fiche-de-retour.xlsx"]));
    expect(documents.length + absents.length).toBe(5);
  });

  test("ce qui manque n’est pas joint, et la raison est dite", () => {
    const sansPiece = createVueInventee({ pieces: 0 });
    const { documents, absents } = createEnvoi(sansPiece, COMMUN);
    expect(documents.map(({ nom }) => nom)).not.toContain("bordereau.docx");
    expect(absents).toContain("Bordereau de pièces\u00A0: aucune pièce n’est au dossier");
  });

  test("sans mandat, pas de fiche de retour", () => {
    expect(createEnvoi(VUE, { ...COMMUN, mandat: undefined }).documents.map(({ nom }) => nom)).not.toContain("fiche-de-retour.docx");
  });
});

test("l’agenda porte la prescription, le retour attendu et les audiences à venir, pas celles qui sont passées\u00A0; celle qui n’a plus lieu s’y dit annulée", () => {
  const audiences = [{ ...createObjetInvente("2026-12-10"), audienceId: "h1", heure: "09:30", numeroRg: "26/01234" }, { ...createObjetInvente("2026-11-02"), audienceId: "h2" }, { ...createObjetInvente("2026-12-11"), audienceId: "h3", isAnnulee: true }];
  const lus = listRendezVous({ ...FAITS, dossier: { ...FAITS.dossier, audiences } });
  expect(lus.map(({ jour, titre }) => `${jour} ${titre}`)).toEqual([expect.stringMatching(/prescription/), "2026-12-15 Projet d’acte attendu – Pelagrin Bâtiment", "2026-12-10 Audience à 9\u00A0h\u00A030 – Pelagrin Bâtiment", "2026-12-11 Annulée\u00A0: audience – Pelagrin Bâtiment"]);
  expect(lus.map(({ isAnnule = false }) => isAnnule)).toEqual([false, false, false, true]);
  expect(new Set(lus.map(({ uid }) => uid)).size).toBe(4);
  expect(lus[2]?.uid).toBe("audience-h1@exigible");
});

test("le message dit le montant, la date qui commande, et joint l’archive ou la nomme", () => {
  const joint = createMessageEnvoi(FAITS, { nom: "transmission.zip", isJointe: true });
  expect(joint.a).toEqual([]);
  expect(joint.sujet).toBe("Valdoré Équipements c/ Pelagrin Bâtiment – réf. 2026-0417");
  expect(joint.texte).toMatch(/^Maître,/);
  expect(joint.texte).toContain("ci-joint l’archive transmission.zip");
  expect(createMessageEnvoi(FAITS, { nom: "transmission.zip", isJointe: false }).texte).toContain("trop lourde");
  const connu = { ...FAITS, mandataire: FAITS.mandataire && { ...FAITS.mandataire, email: "cabinet@artaud.example" } };
  expect(createMessageEnvoi(connu, { nom: "transmission.zip", isJointe: true }).a).toEqual(["cabinet@artaud.example"]);
});
