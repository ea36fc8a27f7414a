import { expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import type { LectureBase } from "#shared/imports/lecture-base.ts";
import { createPublication, findNomFormat, isUtile } from "#shared/imports/publication.ts";
import { jour } from "#shared/kernel/jour.ts";
import { createAnnonce } from "../../support/bodacc-builder.ts";
import { writeCycle } from "../../support/facture-builder.ts";
import { formatFec, readFec, readListe, readTout } from "../../support/fec-builder.ts";

const BASE: LectureBase = { nomFichier: "a", anomalies: [], anomaliesTotal: 0, avertissements: [] };

test("a FEC and a list publish the customers, everything open, and their figures", () => {
  const fec = readFec(formatFec([{ debit: "12,00" }]));
  expect(findNomFormat(fec)).toBe("fec");
  expect(createPublication(fec)).toMatchObject({ debiteurs: [{ code: "C1", solde: 1200 }], creances: [{ debiteur: "C1", reference: "FA-1", montant: 1200, solde: 1200 }], controle: { lines: 1 } });
  const liste = readListe("Code;Client;Facture;Échéance;Solde\nC1;X;F1;31/01/2025;10,00\n");
  expect(findNomFormat(liste)).toBe("balance-agee");
  expect(createPublication(liste).controle).toEqual({ lines: 1, customers: 1, debit_cents: 1000, credit_cents: 0, net_cents: 1000 });
});

test("a lifecycle message publishes its status, its invoices, its amounts as written", async () => {
  const lecture = await readTout(encodeUtf8(writeCycle({ statut: "212", montants: [["MEN", "500.00"], ["RAP", "250.00"]] })));
  if (!isUtile(lecture)) throw new Error(lecture.kind);
  expect(createPublication(lecture).controle).toEqual({ status: "212", invoice: ["F-26-0412"], amounts: ["500.00", "250.00"] });
});

test("an agenda counts its appointments and its tasks", () => {
  const rendezVous = { genre: "rendez-vous", titre: "Audience", isAnnule: false, sequence: 0 } as const;
  expect(createPublication({ ...BASE, kind: "agenda", format: "ics", composants: { evenements: 1, taches: 1 }, rendezVous: [rendezVous, { ...rendezVous, genre: "tache" }] }).controle).toEqual({ vevents: 1, vtodos: 1 });
});

test("a message publishes its names and sizes of attachments, never their bytes", () => {
  const message = { nature: "courriel", sujet: "Réponse", destinataires: [], copies: [], enTetes: [], html: "<p>", messages: [], piecesJointes: [{ nom: "f_.pdf", nomEcrit: "../f?.pdf", mime: "application/pdf", octets: new Uint8Array(9) }] } as const;
  const publiee = createPublication({ ...BASE, kind: "message", format: "msg", message });
  expect(publiee.controle).toEqual({ subject: "Réponse", date_utc: null, attachments: ["../f?.pdf"] });
  expect(publiee.messages).toMatchObject([{ piecesJointes: [{ nom: "f_.pdf", taille: 9 }] }]);
  expect(JSON.stringify(publiee.messages)).not.toMatch(/octets|html/);
  expect(createPublication({ ...BASE, kind: "message", format: "eml", message }).controle).toHaveProperty("message_id", null);
});

test("notices are looked at on the day given, else on that of the last one; companies are counted", () => {
  const ancienne = createAnnonce({ sirens: ["404833048"], dateParution: "2014-01-10", jugement: { date: "2014-01-02", nature: "Jugement d'ouverture de liquidation judiciaire" } });
  const annonces = { ...BASE, kind: "annonces", format: "bodacc", annonces: [ancienne] } as const;
  expect(createPublication(annonces).controle).toEqual({ records: 1, collective: 1, status_by_siren: { 404833048: "liquidation_judiciaire" } });
  expect(createPublication(annonces, jour("2026-11-21")).controle).toMatchObject({ status_by_siren: { 404833048: null } });
  expect(createPublication({ ...annonces, annonces: [] }).controle).toEqual({ records: 0, collective: 0, status_by_siren: {} });
  expect(createPublication({ ...BASE, kind: "entreprises", format: "sirene", entreprises: [{ siren: "880878145", isNonDiffusible: false }] }).controle).toEqual({ records: 1 });
});

test("documents, archives and refusals bring nothing to import", async () => {
  expect(isUtile(await readTout(new Uint8Array(0)))).toBe(false);
  expect(isUtile(readFec(formatFec([])))).toBe(true);
});
