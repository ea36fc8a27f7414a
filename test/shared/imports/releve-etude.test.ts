import { describe, expect, test } from "vitest";
import { createClasseur } from "#shared/formats/xlsx-writer.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { parseReleveTexte, readReleveEtude } from "#shared/imports/releve-etude.ts";

const COLLE = `DECOMPTE ARRETE AU 21/11/2026
Date;Libellé;Montant
;Principal facture F-25-0412;14 280,00
;Intérêts au taux de 12,15 %;1 390,64
;Indemnité forfaitaire;40,00
02/05/2026;Signification de l'ordonnance;61,90
16/03/2026;Versement du débiteur;5 000,00
20/03/2026;Reversement au client;4 900,00
;TOTAL DU;10 772,54
`;

const lire = (texte: string) => {
  const lecture = parseReleveTexte(texte);
  return lecture.ok ? lecture.releve : undefined;
};

test("un relevé collé se lit ligne à ligne : nature par ses mots, jour, somme, date d’arrêté", () => {
  const releve = lire(COLLE);
  expect(releve?.arreteAu).toBe("2026-11-21");
  expect(releve?.lignes.map(({ poste, date, montant: somme }) => [poste, date, somme])).toEqual([
    ["principal", undefined, 1_428_000], ["interets", undefined, 139_064], ["indemnites", undefined, 4000], ["frais", "2026-05-02", 6190], ["reglements", "2026-03-16", 500_000], ["reversement", "2026-03-20", 490_000], ["total", undefined, 1_077_254],
  ]);
});

test("une ligne que ses mots ne disent pas est gardée, et demandée à une personne", () => {
  const releve = lire("12/09/2026;Divers;12,00\n13/09/2026;Frais de greffe;30,23\n");
  expect(releve?.lignes.map(({ poste }) => poste)).toEqual([undefined, "frais"]);
  expect(releve?.avis[0]).toContain("Ligne 1");
});

test("tabulations, montants négatifs et séparateurs américains se lisent", () => {
  expect(lire("2026-09-12\tAcompte\t-1,300.50\n2026-09-13\tPrincipal\t2,000.00\n")?.lignes.map(({ montant: somme }) => somme)).toEqual([130_050, 200_000]);
});

describe("un classeur", () => {
  test("se lit par ses cellules typées, jours et montants", async () => {
    const octets = createClasseur([{
      nom: "Décompte", colonnes: [{ titre: "Date", largeur: 10 }, { titre: "Libellé", largeur: 30 }, { titre: "Montant", largeur: 12 }],
      rangees: [[{ kind: "jour", jour: jour("2026-05-02") }, { kind: "texte", texte: "Commandement de payer" }, { kind: "montant", montant: montant(4901) }]],
    }], jour("2026-11-21"));
    const lecture = await readReleveEtude(new Uint8Array(octets));
    expect(lecture.ok && lecture.releve.lignes.map(({ poste, date, montant: somme }) => [poste, date, somme])).toEqual([["frais", "2026-05-02", 4901]]);
  });

  test.each([
    ["un ZIP tronqué", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
    ["un OLE qui n’en est pas un", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array.from({ length: 64 }, () => 0)])],
    ["rien", new Uint8Array()],
    ["des octets quelconques", Uint8Array.from({ length: 4096 }, (_vide, rang) => (rang * 7919) % 256)],
    ["un fichier démesuré", new Uint8Array(17 * 1024 * 1024)],
  ])("%s est refusé d’une phrase, rien n’est changé", async (_nom, octets) => {
    const lecture = await readReleveEtude(octets);
    expect(lecture.ok).toBe(false);
    expect(!lecture.ok && lecture.motif).toMatch(/Rien n’est changé|rien n’est changé/);
  });
});
