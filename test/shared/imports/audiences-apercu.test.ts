import { expect, test } from "vitest";
import { createFaitsAudiences, type DossierAgenda, listPropositionsAudiences } from "#shared/imports/audiences-apercu.ts";
import type { LectureAgenda, RendezVousLu } from "#shared/imports/lecture-agenda.ts";
import { listDeType } from "#shared/model/vivants.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import type { Fait } from "#shared/model/fait.ts";
import { appendLot, DOSSIER, factsOf, ouverture } from "../../support/dossier-builder.ts";
import { createIds } from "../../support/import-builder.ts";

const AUDIENCE: RendezVousLu = { uid: "1@x", genre: "rendez-vous", titre: "Audience – TJ Lyon – RG n° 25/01234 – Exemple c/ Hôtel du Cœur", debut: "2026-03-27T08:00:00Z", isAnnule: false, sequence: 0 };
const agenda = (...rendezVous: readonly RendezVousLu[]): LectureAgenda => ({ kind: "agenda", format: "ics", nomFichier: "a.ics", rendezVous, composants: { evenements: rendezVous.length, taches: 0 }, anomalies: [], anomaliesTotal: 0, avertissements: [] });
const dossierId = DOSSIER.slice("dossier/".length);
const dossier = (reste: Partial<DossierAgenda> = {}): DossierAgenda => ({ dossierId, reference: "2026-0042", debiteur: "SARL Hôtel du Cœur", audiences: [], ...reste });
const connues = (faits: readonly Fait[]): DossierAgenda["audiences"] => listDeType(faits, "audience").map(({ id, dateFait, contenu }) => ({ faitId: id, dateFait, contenu }));

test("found by the name of the debtor, by the reference, by the roll already known; an unrelated dossier is not proposed", () => {
  const autres = [dossier({ dossierId: "b".repeat(20), debiteur: "Garage Fictif", reference: "2026-0007" }), dossier({ dossierId: "c".repeat(20), debiteur: "Sans rapport" })];
  expect(listPropositionsAudiences(agenda(AUDIENCE), [dossier(), ...autres])).toMatchObject([{ statut: "nouvelle", candidats: [{ dossierId, motif: "debiteur" }] }]);
  expect(listPropositionsAudiences(agenda({ ...AUDIENCE, titre: "Audience dossier 2026-0007" }), [dossier(), ...autres])[0]?.candidats).toMatchObject([{ reference: "2026-0007", motif: "reference" }]);
  const rg = { contenu: { audienceId: "a".repeat(20), numeroRg: "25/01234" } } as DossierAgenda["audiences"][number];
  expect(listPropositionsAudiences(agenda(AUDIENCE), [dossier(), dossier({ dossierId: "d".repeat(20), debiteur: "Autre", audiences: [rg] })])[0]?.candidats.map(({ motif }) => motif)).toEqual(["rg", "debiteur"]);
  expect(listPropositionsAudiences(agenda({ ...AUDIENCE, titre: "Audience Dupont" }), [dossier()])).toMatchObject([{ candidats: [] }]);
});

test("accepted, it is a fact of the dossier; read again it is known; moved it replaces itself; called off it stays, crossed", () => {
  const ids = createIds();
  const accept = (faits: readonly Fait[], lu: RendezVousLu): readonly Fait[] => {
    const propositions = listPropositionsAudiences(agenda(lu), [dossier({ audiences: connues(faits.filter(({ id }) => !faits.some(({ remplace }) => remplace.includes(id)))) })]);
    return appendLot(faits, ...createFaitsAudiences(propositions.map((proposition) => ({ proposition, dossierId })), ids));
  };
  const premiere = accept(factsOf(ouverture()), AUDIENCE);
  expect(projectDossier(premiere)?.audiences).toMatchObject([{ dateFait: "2026-03-27", heure: "09:00", numeroRg: "25/01234", juridiction: "TJ Lyon", uid: "1@x" }]);
  expect(accept(premiere, AUDIENCE)).toHaveLength(premiere.length);
  const deplacee = accept(premiere, { ...AUDIENCE, debut: "2026-04-10T07:00:00Z", sequence: 1 });
  expect(projectDossier(deplacee)?.audiences).toMatchObject([{ dateFait: "2026-04-10", heure: "09:00", sequence: 1 }]);
  const annulee = accept(deplacee, { ...AUDIENCE, debut: "2026-04-10T07:00:00Z", isAnnule: true, sequence: 2 });
  expect(projectDossier(annulee)?.audiences).toMatchObject([{ dateFait: "2026-04-10", isAnnulee: true }]);
});

test("an appointment called off that nobody recorded is silent; one uid for several appointments makes several hearings", () => {
  expect(listPropositionsAudiences(agenda({ ...AUDIENCE, isAnnule: true }), [dossier()])).toEqual([]);
  expect(listPropositionsAudiences(agenda(AUDIENCE, { ...AUDIENCE, debut: "2026-04-03T07:00:00Z" }), [dossier()]).map(({ cle }) => cle)).toEqual(["1@x#2026-03-27T08:00:00Z", "1@x#2026-04-03T07:00:00Z"]);
});
