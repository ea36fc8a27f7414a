import { describe, expect, test } from "vitest";
import type { FaitsActe } from "#shared/actes/faits-acte.ts";
import { findDemandeAcces, findLimiteAcces, formatConsultationsActe, formatDestinataires, formatDureesActe, formatProcedures, formatSources, hasDemandeOuverte } from "#shared/actes/faits-rgpd.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { Debiteur, Dossier } from "#shared/model/dossier.ts";
import { BAREMES } from "../../support/baremes.ts";
import { createFaitsInventes, createObjetInvente as objet } from "../../support/dossier-invente.ts";

type Demandes = NonNullable<Debiteur["demandes"]>;

const demande = (nature: Demandes[number]["nature"], recueLe: string, reste: Partial<Demandes[number]> = {}): Demandes[number] => ({ ...objet(recueLe), demandeId: `${nature}-${recueLe}`, nature, ...reste });

function createFaits(demandes: Demandes, dossier: Partial<Dossier> = {}, reponses: FaitsActe["reponses"] = {}): FaitsActe {
  const faits = createFaitsInventes();
  return { ...faits, dossier: { ...faits.dossier, ...dossier }, debiteur: { ...faits.debiteur!, demandes }, baremes: BAREMES, reponses, territoire: "metropole", acte: { id: "reponse-acces-rgpd", destinataire: "debiteur", envoi: "recommandé" } };
}

describe("l’acte 31 prend la demande du registre", () => {
  test("sa réception, comment l’identité fut vérifiée, et le jour où répondre (RGPD, art. 12)", () => {
    const faits = createFaits([demande("acces", "2026-11-09", { identite: "rappel au contrat" })]);
    expect(findDemandeAcces(faits)).toMatchObject({ dateFait: "2026-11-09", identite: "rappel au contrat" });
    expect(findLimiteAcces(faits)).toBe("2026-12-09");
  });

  test("prolongée, deux mois plus tard", () => {
    expect(findLimiteAcces(createFaits([demande("acces", "2026-11-09")], {}, { "acces.prolongation": "oui" }))).toBe("2027-02-09");
  });

  test("sans demande notée, ou déjà répondue, l’acte n’invente rien : il demande", () => {
    for (const demandes of [[], [demande("acces", "2026-11-09", { reponduLe: jour("2026-11-12") })], [demande("opposition", "2026-11-09")]]) {
      expect(findDemandeAcces(createFaits(demandes))).toBeUndefined();
      expect(findLimiteAcces(createFaits(demandes))).toBeUndefined();
    }
  });
});

test("l’acte 30 attend qu’une demande d’effacement ou de limitation ait sa réponse", () => {
  expect(hasDemandeOuverte(createFaits([demande("limitation", "2026-11-09")]))).toBe(true);
  expect(hasDemandeOuverte(createFaits([demande("effacement", "2026-11-09", { reponduLe: jour("2026-11-12") }), demande("acces", "2026-11-09")]))).toBe(false);
});

describe("ce que le dossier sait", () => {
  test("à qui il fut remis, et quand ; personne d’autre sinon", () => {
    expect(formatDestinataires(createFaits([], { transmissions: [] }))).toBe("notre service contentieux et notre comptabilité");
    const transmission = (le: string): Dossier["transmissions"][number] => ({ ...objet(le), transmissionId: le, mandatId: "m", nomFichier: "dossier.zip", decompteArreteAu: jour(le), total: 0 as never, bordereau: [] });
    expect(formatDestinataires(createFaits([], { transmissions: [transmission("2026-06-01"), transmission("2026-06-01"), transmission("2026-07-15")] }))).toBe("notre service contentieux et notre comptabilité ; notre mandataire, le 01/06/2026 et 15/07/2026");
  });

  test("les procédures ouvertes, avec leur jour et leur juridiction", () => {
    expect(formatProcedures(createFaits([], { poursuites: [] }))).toBe("aucun acte ni décision");
    expect(formatProcedures(createFaits([], { poursuites: [{ ...objet("2026-06-01"), poursuiteId: "p", kind: "injonction-de-payer", juridiction: "tribunal de commerce de Lyon" }] }))).toBe("injonction de payer du 01/06/2026 (tribunal de commerce de Lyon)");
  });

  test("les consultations, sans le nom de qui a consulté", () => {
    const dit = formatConsultationsActe(createFaits([], { consultations: [{ personne: "Léa Roux", dateFait: jour("2026-06-01") }] }));
    expect(dit).toBe("1 consultation notée par le service contentieux");
    expect(formatConsultationsActe(createFaits([], { consultations: [] }))).toMatch(/^vos dossiers sont accessibles/);
  });

  test("les registres publics consultés, ou aucune autre source", () => {
    expect(formatSources(createFaits([]))).toBeUndefined();
    const faits = createFaits([]);
    expect(formatSources({ debiteur: { ...faits.debiteur!, verifications: [{ ...objet("2026-10-01"), registre: "bodacc", siren: "123456789" } as never] } })).toBe("le BODACC, consulté le 01/10/2026");
  });

  test("les durées du registre ; celle des pièces comptables vient de la loi en vigueur, ou n’est pas chiffrée", () => {
    expect(formatDureesActe(createFaits([]))).toContain("les pièces comptables, 10 ans depuis la dernière écriture");
    expect(formatDureesActe({ ...createFaits([]), aujourdhui: jour("1950-01-01") })).toContain("le temps que la loi impose");
  });
});
