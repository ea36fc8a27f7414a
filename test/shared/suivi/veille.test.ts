import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { findChiffresDossier } from "#shared/suivi/decompte-dossier.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { listPrescriptions } from "#shared/suivi/prescriptions.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { createTache } from "#shared/suivi/taches.ts";
import { applySilence, formatCle, listFaits, listVeilles, SILENCE_USUEL } from "#shared/suivi/veille.ts";
import type { Veille } from "#shared/suivi/veilles-lues.ts";
import { brouillon, DEBITEUR, debiteurProfessionnel, euros, evenement, factsOf, facture, id, ouverture, reglement, verdict } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const BAREMES = createBaremes();

function listFor(faits: readonly FaitBrouillon[], debiteur: readonly FaitBrouillon[] = [debiteurProfessionnel()], au = AU): readonly Veille[] {
  const dossier = projectDossier(factsOf(ouverture(), ...faits));
  if (dossier === undefined) throw new Error("dossier absent");
  const connu: Debiteur | undefined = projectDebiteur(factsOf(...debiteur));
  return listVeilles(dossier, { debiteur: connu, decompte: findChiffresDossier(dossier, connu, au, BAREMES), prescriptions: listPrescriptions(dossier, au, BAREMES), au }, BAREMES);
}

const ancienne = facture("a", "1 000,00", { dateFacture: jour("2021-12-15"), echeance: jour("2021-12-15") });
const procedure = (contenu: object): FaitBrouillon => ({ ...brouillon("procedure", "2026-10-01", { procedureId: id("p"), procedure: "redressement_judiciaire", etat: "ouverte", source: "BODACC", ...contenu }), sujet: DEBITEUR });
const mandat = (contenu: object = {}): FaitBrouillon => brouillon("mandat", "2026-10-01", { mandatId: id("m"), mandataireId: id("w"), mission: "Obtenir un titre", ...contenu });
const transmission: FaitBrouillon = brouillon("transmission", "2026-10-02", { transmissionId: id("t"), mandatId: id("m"), nomFichier: "d.docx", decompteArreteAu: AU, total: euros("10,00"), bordereau: [] });

describe("la prescription d’une créance", () => {
  test("se veille dans les six mois, pour ce qui reste dû de cette facture, avec l’article qui la fonde", () => {
    const [veille] = listFor([ancienne, reglement("r", "400,00", "2026-11-20", { creanceId: id("a") })]);
    expect(veille).toMatchObject({ kind: "prescription", objetId: id("a"), jour: "2026-12-14", objet: "F-A" });
    expect(veille?.reference).toMatch(/L110-4/);
    expect(veille?.montant).toBeGreaterThan(0);
    expect(veille?.montant).toBeLessThanOrEqual(euros("1 000,00"));
  });

  test("nomme l’acte le moins coûteux, puis celui qui n’attend pas le débiteur", () => {
    const [veille] = listFor([ancienne]);
    expect(veille?.actes).toHaveLength(2);
    expect(veille?.actes?.[0]).toMatch(/reconnaissance/i);
    expect(veille?.actes?.[1]).not.toMatch(/reconnaissance|paiement|médiation/i);
  });

  test("ne se veille pas quand elle est à plus de six mois, ni quand la facture est payée", () => {
    expect(listFor([facture("a", "1 000,00")])).toEqual([]);
    expect(listFor([ancienne, reglement("r", "1 000 000,00", "2026-11-20", { creanceId: id("a") })]).filter(({ kind }) => kind === "prescription")).toEqual([]);
  });

  test("interrompue par une assignation en cours, elle ne court plus", () => {
    expect(listFor([ancienne, evenement("e", "assignation", "2026-06-01", { issue: "en_cours" })]).filter(({ kind }) => kind === "prescription")).toEqual([]);
  });
});

describe("la déclaration de créance", () => {
  test("se compte de la publication au BODACC : deux mois (C. com., art. R622-24)", () => {
    const [veille] = listFor([facture("a", "1 000,00")], [debiteurProfessionnel(), procedure({ dateOuverture: jour("2026-09-25"), dateParution: jour("2026-10-02") })]);
    expect(veille).toMatchObject({ kind: "declaration", jour: "2026-12-02", reference: "C. com., art. R622-24" });
  });

  test("sans date de publication, son terme est inconnu : on la demande aujourd’hui", () => {
    expect(listFor([facture("a", "1 000,00")], [debiteurProfessionnel(), procedure({ dateOuverture: jour("2026-09-25") })])).toMatchObject([{ kind: "declaration-a-dater", jour: AU }]);
  });

  test("faite, ou la procédure close, il n’y a plus rien à veiller", () => {
    expect(listFor([facture("a", "1 000,00"), evenement("e", "declaration_creance", "2026-10-20")], [debiteurProfessionnel(), procedure({ dateParution: jour("2026-10-02") })])).toEqual([]);
    expect(listFor([facture("a", "1 000,00")], [debiteurProfessionnel(), procedure({ etat: "close", dateParution: jour("2026-10-02") })])).toEqual([]);
  });
});

describe("les délais de procédure", () => {
  test("que le créancier doit tenir se veillent sous le nom que leur donne leur chaîne", () => {
    const poursuite = brouillon("poursuite", "2026-09-01", { poursuiteId: id("p"), kind: "injonction-de-payer", nature: "commerciale" });
    const ordonnance = brouillon("jalon", "2026-10-05", { jalonId: id("j"), poursuiteId: id("p"), kind: "ordonnance_injonction" });
    const delais = listFor([facture("a", "1 000,00"), poursuite, ordonnance]).filter(({ kind }) => kind === "procedure");
    expect(delais.length).toBeGreaterThan(0);
    expect(formatCle({ kind: "procedure", objetId: delais[0]?.objetId ?? "" })).toBe(delais[0]?.objetId);
    expect(delais[0]?.reference).toBe("décision non avenue");
  });
});

describe("ce qui attend", () => {
  test("une promesse passée et non reçue se rappelle, pour ce qui en manque", () => {
    const promesse = brouillon("promesse", "2026-11-02", { promesseId: id("q"), montant: euros("500,00"), pourLe: jour("2026-11-15") });
    expect(listFor([facture("a", "1 000,00"), promesse, reglement("r", "200,00", "2026-11-14")])).toMatchObject([{ kind: "promesse", montant: euros("300,00"), jour: "2026-11-15" }]);
    expect(listFor([facture("a", "1 000,00"), promesse, reglement("r", "500,00", "2026-11-14")])).toEqual([]);
  });

  test("un verdict sans visa se signale ; le seuil du créancier dira s’il en faut un", () => {
    expect(listFor([facture("a", "1 000,00"), verdict()]).map(({ kind }) => kind)).toEqual(["visa"]);
  });

  test("un mandat sans envoi se transmet", () => {
    expect(listFor([facture("a", "1 000,00"), mandat()])).toMatchObject([{ kind: "transmettre", objet: id("w") }]);
  });

  test("un mandataire muet se relance au jour convenu, sinon après l’usage de la maison", () => {
    expect(listFor([facture("a", "1 000,00"), mandat(), transmission])).toMatchObject([{ kind: "mandat", jour: "2026-10-23", reference: `${SILENCE_USUEL} jours sans nouvelles, usage de la maison` }]);
    expect(listFor([facture("a", "1 000,00"), mandat({ dateEcheance: jour("2026-11-15") }), transmission])).toMatchObject([{ kind: "mandat", jour: "2026-11-15", reference: "date convenue" }]);
  });

  test("le silence se compte comme la société l’a réglé ; une date convenue ne bouge pas", () => {
    const [muet] = listFor([facture("a", "1 000,00"), mandat(), transmission]);
    const [convenu] = listFor([facture("a", "1 000,00"), mandat({ dateEcheance: jour("2026-11-15") }), transmission]);
    if (muet === undefined || convenu === undefined) throw new Error("Le mandat n’est pas suivi");
    expect(applySilence(muet, 10)).toMatchObject({ jour: "2026-10-12", reference: "10 jours sans nouvelles, réglage de la société" });
    expect(applySilence(muet, undefined)).toBe(muet);
    expect(applySilence(convenu, 10)).toBe(convenu);
  });

  test("une nouvelle écrite après l’envoi rompt le silence", () => {
    expect(listFor([facture("a", "1 000,00"), mandat(), transmission, brouillon("note", "2026-11-02", { texte: "Le cabinet a répondu", portee: "interne" })])).toEqual([]);
  });

  test("une tâche dit son responsable, une demande dit de qui on l’attend", () => {
    const taches = [createTache(id("d"), id("s"), { objet: "Appeler le greffe", responsable: "Karim Benali", avantLe: AU }, AU), createTache(id("d"), id("v"), { objet: "Bon de livraison", attenduDe: "la comptabilité", avantLe: jour("2026-11-19") }, AU)];
    expect(listFor([facture("a", "1 000,00"), ...taches])).toMatchObject([{ kind: "attente", objet: "Bon de livraison", actes: ["la comptabilité"] }, { kind: "tache", objet: "Appeler le greffe", responsable: "Karim Benali" }]);
  });

  test("une audience tenue dont rien n’est écrit se rappelle ; annulée, elle se tait", () => {
    const audience = (contenu: object = {}) => brouillon("audience", "2026-11-20", { audienceId: id("h"), juridiction: "TAE de Nanterre", heure: "09:30", ...contenu });
    expect(listFor([facture("a", "1 000,00"), audience()])).toMatchObject([{ kind: "audience-passee", objet: "TAE de Nanterre, 09:30" }]);
    expect(listFor([facture("a", "1 000,00"), audience({ isAnnulee: true })])).toEqual([]);
    expect(listFor([facture("a", "1 000,00"), audience(), brouillon("note", "2026-11-21", { texte: "Renvoyée", portee: "interne" })])).toEqual([]);
  });
});

test("ce qui fut fait ce jour-là se dit ; le lendemain, plus rien", () => {
  const dossier = projectDossier(factsOf(ouverture(), evenement("e", "relance", AU), brouillon("tache", "2026-11-01", { tacheId: id("t"), objet: "Appeler le greffe", faiteLe: AU })));
  expect(dossier === undefined ? [] : listFaits(dossier, AU)).toEqual(["Appeler le greffe", "Relance"]);
  expect(dossier === undefined ? [] : listFaits(dossier, jour("2026-11-22"))).toEqual([]);
});
