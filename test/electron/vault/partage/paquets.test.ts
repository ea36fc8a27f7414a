// Packs, the end of tail segments, and facts taken out of the files.
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { chainLots, deriveSels, eraseFaits, ORIGINE, parseContenu } from "../../../../electron/vault/partage/chaine.ts";
import { repackWithout } from "../../../../electron/vault/partage/effacement.ts";
import { QUEUE_MAX } from "../../../../electron/vault/partage/paquets.ts";
import { createSceau } from "../../../../electron/vault/partage/sceau.ts";
import { formatFrontiere } from "../../../../electron/vault/partage/tete.ts";
import { computeFrontiere } from "../../../../electron/vault/partage/tetes.ts";
import { createNote } from "../../../support/coffre-kit.ts";
import { createEquipe, DEPART, type Equipe, exchangeAll, HEURE, listChambre, NOMS } from "../../../support/partage/equipe.ts";
import { createPostePartage, listLignes } from "../../../support/partage/poste-partage.ts";
import { createGraine } from "../../../support/partage/trousse-en-memoire.ts";

const JOUR = 24 * HEURE;
const [A] = NOMS as [string];

async function fillQueue({ postes: [a] }: Equipe, nombre: number): Promise<void> {
  for (let rang = 0; rang < nombre; rang += 1) {
    a.save([createNote(`note ${rang}`)]);
    await a.exchange();
  }
}

describe("a long tail", () => {
  test("is gathered in a pack; its segments stay until every post has the pack and a week has passed", async () => {
    const equipe = createEquipe();
    const [a, b, c] = equipe.postes;
    await fillQueue(equipe, QUEUE_MAX + 1);
    expect(listChambre(equipe, A, "p")).toHaveLength(1);
    await a.exchange();
    await b.exchange();
    equipe.wait(8 * JOUR);
    await a.exchange();
    // The third post has not said that it has it.
    expect(listChambre(equipe, A, "t")).toHaveLength(QUEUE_MAX + 1);
    await c.exchange();
    await a.exchange();
    expect(listChambre(equipe, A, "t")).toHaveLength(QUEUE_MAX + 1);
    equipe.wait(8 * JOUR);
    await a.exchange();
    expect(listChambre(equipe, A, "t")).toEqual([]);
    for (const poste of [b, c]) expect(listLignes(poste)).toEqual(listLignes(a));
  });

  test("removed by its owner is not put back by the others, and is forgotten by them", async () => {
    const equipe = createEquipe();
    await fillQueue(equipe, QUEUE_MAX + 1);
    await exchangeAll(equipe);
    equipe.wait(8 * JOUR);
    await equipe.postes[0].exchange();
    equipe.wait(8 * JOUR);
    await exchangeAll(equipe, 3);
    expect(listChambre(equipe, A, "t")).toEqual([]);
    const { miroir } = (await equipe.postes[1].open()).contexte;
    expect(miroir.list(A).filter(({ nature }) => nature === "segment")).toEqual([]);
  });

  test("43 · a newcomer reads the pack alone, and a post that was away goes on from where it stood", async () => {
    const equipe = createEquipe();
    const [a, b] = equipe.postes;
    a.save([createNote("avant l’absence")]);
    await exchangeAll(equipe, 1);
    await fillQueue(equipe, QUEUE_MAX);
    for (const chemin of listChambre(equipe, A, "t")) equipe.io.files.delete(chemin);
    await b.exchange();
    const nouveau = createPostePartage({ nom: NOMS[2]!, membres: NOMS, io: equipe.io, now: () => DEPART });
    await nouveau.exchange();
    expect(listLignes(b)).toEqual(listLignes(a));
    expect(listLignes(nouveau)).toEqual(listLignes(a));
  });

  test("43 · segments go only once the pack reads back whole in the folder", async () => {
    const equipe = createEquipe();
    const [a, b] = equipe.postes;
    await fillQueue(equipe, QUEUE_MAX + 1);
    await exchangeAll(equipe);
    equipe.wait(8 * JOUR);
    const [paquet] = listChambre(equipe, A, "p");
    const entier = equipe.io.files.get(paquet!)!;
    equipe.io.files.set(paquet!, Buffer.from("abîmé"));
    // Nobody has said that it is altered, and its turn to be compared is far.
    (await a.open()).contexte.prochainControle = 8;
    await a.exchange();
    expect(listChambre(equipe, A, "t")).toHaveLength(QUEUE_MAX + 1);
    equipe.io.files.set(paquet!, entier);
    await a.exchange();
    expect(listChambre(equipe, A, "t")).toEqual([]);
    expect(listLignes(b)).toEqual(listLignes(a));
  });

  test("a silent post holds the others back for forty-five days, no longer", async () => {
    const equipe = createEquipe();
    const [a, b] = equipe.postes;
    await exchangeAll(equipe);
    await fillQueue(equipe, QUEUE_MAX + 1);
    await b.exchange();
    await a.exchange();
    equipe.wait(40 * JOUR);
    await a.exchange();
    expect(listChambre(equipe, A, "t")).not.toEqual([]);
    for (let semaine = 0; semaine < 3; semaine += 1) {
      equipe.wait(8 * JOUR);
      await b.exchange();
      await a.exchange();
    }
    expect(listChambre(equipe, A, "t")).toEqual([]);
  });
});

describe("a fact taken out of the files", () => {
  const lots = [["un", "deux"], ["trois"]].map((textes, rang) => {
    const premiere = rang * 2 + 1;
    const faits = textes.map((texte, place) => ({ id: `${A}.bbbbbbbb:${premiere + place}`, sujet: `dossier/${"d".repeat(20)}`, type: "note", dateFait: "2026-11-21", contenu: { texte, portee: "interne" }, remplace: [], v: 1 }));
    return { poste: A, premiere, derniere: premiere + textes.length - 1, ligne: JSON.stringify({ h: [1, rang], par: "u".repeat(20), faits }) };
  });

  test("leaves its hash: the chain is the same, its neighbours are read, it is not", () => {
    const chaine = chainLots(lots, ORIGINE, deriveSels(createGraine(A)));
    const efface = eraseFaits(chaine, ({ id }) => id.endsWith(":1"));
    const relu = parseContenu(efface.map(({ ecrit }) => ecrit).join("\n"), { poste: A, de: 1, a: 3, avant: ORIGINE, ch: chaine.at(-1)!.ch });
    expect(relu?.map(({ ch }) => ch)).toEqual(chaine.map(({ ch }) => ch));
    expect(relu![0]!.ligne).not.toContain('"un"');
    expect(relu![0]!.ligne).toContain('"deux"');
    const faux = efface.map(({ ecrit }) => ecrit.replace("deux", "DEUX")).join("\n");
    expect(parseContenu(faux, { poste: A, de: 1, a: 3, avant: ORIGINE, ch: chaine.at(-1)!.ch })).toBeUndefined();
  });

  test("goes from the folder and from every mirror, an old copy that comes back is not kept again", async () => {
    const equipe = createEquipe({ changement: { sceau: createSceau(randomBytes) } });
    const [a, b, c] = equipe.postes;
    const [id] = a.save([createNote("SECRET-MEDICAL"), createNote("reste")]);
    a.save([createNote("suite")]);
    await exchangeAll(equipe);
    const ancien = [...equipe.io.files].find(([chemin]) => chemin.startsWith(`v1/d/${A}/t/`))!;
    const frontiere = computeFrontiere((await b.open()).contexte);
    expect(await repackWithout((await a.open()).contexte, (fait) => fait.id === id)).toBe(1);
    await exchangeAll(equipe);
    expect(equipe.io.files.has(ancien[0])).toBe(false);
    expect([...b.rangement.files.keys()]).not.toContain(ancien[0]);
    expect(computeFrontiere((await b.open()).contexte)).toEqual(frontiere);
    equipe.io.files.set(`${ancien[0]} (1)`, ancien[1]);
    await exchangeAll(equipe);
    expect([...c.rangement.files.keys()]).not.toContain(ancien[0]);
    const nouveau = createPostePartage({ nom: NOMS[2]!, membres: NOMS, io: equipe.io, now: equipe.now, changement: { sceau: createSceau(randomBytes) } });
    equipe.io.files.delete(`${ancien[0]} (1)`);
    await nouveau.exchange();
    expect(listLignes(nouveau).join()).not.toContain("SECRET-MEDICAL");
    expect(listLignes(nouveau).join()).toContain("reste");
    expect(computeFrontiere((await nouveau.open()).contexte)[A]).toEqual(frontiere[A]);
  });
});

describe("what holds the exchange back", () => {
  test("44, I2 · equal frontiers and another state are an alarm", async () => {
    const equipe = createEquipe();
    const [a, b] = equipe.postes;
    a.save([createNote("un")]);
    await exchangeAll(equipe);
    for (const [poste, racine] of [[a, "11"], [b, "22"]] as const) {
      const { contexte } = await poste.open();
      contexte.racine = { frontiere: formatFrontiere(computeFrontiere(contexte)), racine };
    }
    await exchangeAll(equipe);
    expect([...(await a.open()).contexte.alarmes.keys()]).toEqual(["divergence"]);
  });

  test("40 · a fact that this version refuses keeps its journal waiting, says so, and the others go on", async () => {
    const equipe = createEquipe();
    const [a, b, c] = equipe.postes;
    a.save([createNote("lisible")]);
    a.save([{ ...createNote("x"), contenu: { texte: 12, portee: "future" } as never }]);
    a.save([createNote("après")]);
    c.save([createNote("d’un autre")]);
    await exchangeAll(equipe);
    expect(listLignes(b)).toHaveLength(2);
    const { alarmes, miroir } = (await b.open()).contexte;
    expect([...alarmes.keys()]).toEqual(["version"]);
    expect(miroir.list(A).filter(({ nature }) => nature === "segment").length).toBeGreaterThan(0);
  });

  test("40 · a fact of a type that this version does not know passes, and is kept", async () => {
    const equipe = createEquipe();
    const [a, b] = equipe.postes;
    a.save([{ ...createNote("x"), type: "type-a-venir" as never }]);
    await exchangeAll(equipe);
    expect(listLignes(b)).toEqual(listLignes(a));
  });
});
