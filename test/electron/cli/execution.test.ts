import { describe, expect, test } from "vitest";
import { runExigible } from "../../../electron/cli/execution.ts";
import { COMMANDES } from "../../../electron/cli/registre.ts";
import { parseReponse, runInMemory } from "./poste.ts";

const NOMS = COMMANDES.map(({ nom }) => nom).join(", ");
const DELAI = '{"depart":"2026-08-31","duree":{"mois":6}}';

describe("exigible, règles communes", () => {
  test("une valeur JSON sur la sortie, rien d’autre, code 0", async () => {
    const reponse = await runInMemory(["delai", "--entree", "-"], { stdin: DELAI });
    expect(reponse).toMatchObject({ code: 0, erreur: "" });
    expect(reponse.sortie.endsWith("}\n")).toBe(true);
    expect(parseReponse(reponse)).toMatchObject({ kind: "calcule", valeur: { termeBrut: "2027-02-28", echeance: "2027-03-01" } });
  });

  test("le fichier et l’entrée standard répondent pareil, avec ou sans BOM", async () => {
    const parEntree = await runInMemory(["delai", "--entree", "-"], { stdin: DELAI });
    expect(await runInMemory(["delai", "--entree", "d.json"], { files: { "d.json": DELAI } })).toEqual(parEntree);
    expect(await runInMemory(["delai", "--entree=d.json"], { files: { "d.json": `\uFEFF${DELAI}` } })).toEqual(parEntree);
  });

  test("--lot : un tableau entre, les réponses sortent dans le même ordre", async () => {
    const lot = JSON.stringify([{ depart: "2026-01-31", duree: { mois: 1 } }, {}, { depart: "2027-01-20", duree: { jours: 15 }, sens: "arriere" }]);
    expect(parseReponse(await runInMemory(["delai", "--lot", "--entree", "-"], { stdin: lot }))).toMatchObject([
      { valeur: { echeance: "2026-03-02" } }, { kind: "incomplet" }, { valeur: { echeance: "2027-01-04" } },
    ]);
    expect(parseReponse(await runInMemory(["delai", "--lot", "--entree", "-"], { stdin: "[]" }))).toEqual([]);
  });

  const refus: readonly (readonly [nom: string, mots: readonly string[], stdin: string, phrase: string])[] = [
    ["aucune commande", [], "", `Indiquez une commande : ${NOMS}.`],
    ["commande inconnue", ["delais"], "", `La commande « delais » n’existe pas : ${NOMS}.`],
    ["option inconnue", ["delai", "--sortie", "x"], "", "L’option --sortie n’est pas prévue par la commande « delai ». Usage : exigible delai --entree FICHIER|- [--lot]"],
    ["option héritée d’un objet", ["delai", "--toString", "x"], "", "L’option --toString n’est pas prévue par la commande « delai ». Usage : exigible delai --entree FICHIER|- [--lot]"],
    ["option sans valeur", ["delai", "--entree"], "", "L’option --entree attend une valeur."],
    ["option suivie d’une autre", ["delai", "--entree", "--lot"], "", "L’option --entree attend une valeur."],
    ["option donnée deux fois", ["delai", "--entree", "-", "--entree", "-"], DELAI, "L’option --entree est donnée deux fois."],
    ["drapeau avec valeur", ["delai", "--entree", "-", "--lot=oui"], DELAI, "L’option --lot ne prend pas de valeur."],
    ["mot de trop", ["delai", "x", "--entree", "-"], DELAI, "« x » est de trop. Usage : exigible delai --entree FICHIER|- [--lot]"],
    ["sans entrée", ["delai"], "", "Indiquez les faits avec --entree FICHIER, ou --entree - pour l’entrée standard."],
    ["fichier absent", ["delai", "--entree", "absent.json"], "", "Le fichier « absent.json » est introuvable."],
    ["JSON coupé", ["delai", "--entree", "-"], '{"depart":\n"2026-08-31"', "L’entrée standard n’est pas du JSON correct : erreur à la ligne 2."],
    ["virgule de trop", ["delai", "--entree", "-"], '{"depart":"2026-08-31",\n\n}', "L’entrée standard n’est pas du JSON correct : erreur à la ligne 3."],
    ["entrée vide", ["delai", "--entree", "-"], "", "L’entrée standard n’est pas du JSON correct : erreur à la ligne 1."],
    ["pas un tableau", ["delai", "--lot", "--entree", "-"], DELAI, "L’entrée standard doit contenir un tableau avec --lot."],
    ["pas un objet", ["delai", "--entree", "-"], "[]", "L’entrée doit être un objet."],
    ["champ inconnu", ["delai", "--entree", "-"], '{"depart":"2026-08-31","duré":{}}', "Le champ « duré » n’est pas prévu."],
    ["champ inconnu plus bas", ["delai", "--entree", "-"], '{"duree":{"an":1,"moi":2}}', "Les champs « an », « moi » ne sont pas prévus dans « duree »."],
    ["jour impossible", ["delai", "--entree", "-"], '{"depart":"2026-02-30"}', "Le champ « depart » n’est pas valable : « 2026-02-30 » n’est pas un jour (AAAA-MM-JJ)."],
    ["nombre à virgule", ["delai", "--entree", "-"], '{"duree":{"jours":1.5}}', "Le champ « duree.jours » doit être un nombre entier."],
    ["nombre négatif", ["delai", "--entree", "-"], '{"duree":{"jours":-1}}', "Le champ « duree.jours » est trop petit (au moins 0)."],
    ["texte pour un nombre", ["delai", "--entree", "-"], '{"duree":{"jours":"1"}}', "Le champ « duree.jours » doit être un nombre."],
    ["territoire inconnu", ["delai", "--entree", "-"], '{"territoire":"corse"}', "Le champ « territoire » doit être l’une de ces valeurs : metropole, alsace-moselle, guadeloupe, martinique, guyane, la-reunion, mayotte."],
    ["délai à rebours en mois", ["delai", "--entree", "-"], '{"sens":"arriere","duree":{"mois":1}}', "Le champ « duree.mois » n’est pas valable : un délai à rebours se compte en jours."],
    ["entrée du lot nommée", ["delai", "--lot", "--entree", "-"], '[{},{"depart":1}]', "Entrée n° 2 : Le champ « depart » doit être un texte."],
  ];
  test.each(refus)("refus, %s : code 2, une phrase, rien sur la sortie", async (_nom, mots, stdin, phrase) => {
    expect(await runInMemory(mots, { stdin })).toEqual({ code: 2, sortie: "", ecrits: new Map(), erreur: `${phrase}\n` });
  });

  test("un calcul impossible se dit sans pile d’appels, et nomme l’entrée du lot", async () => {
    const creances = [{ id: "F1", montantTtc: 10 ** 13, echeance: "1900-01-01", taux: { regime: "conventionnel", tauxPpm: 10_000_000 } }];
    const demesure = JSON.stringify({ arreteAu: "2199-12-31", creancier: { qualite: "professionnel" }, debiteur: { qualite: "consommateur" }, creances });
    const reponse = await runInMemory(["decompte", "--entree", "-"], { stdin: demesure });
    expect(reponse).toMatchObject({ code: 2, sortie: "" });
    expect(reponse.erreur).toMatch(/^« \d+ » n’est pas un nombre entier de centimes\.\n$/);
    expect((await runInMemory(["decompte", "--lot", "--entree", "-"], { stdin: `[${demesure}]` })).erreur).toMatch(/^Entrée n° 1 : « /);
  });

  test("l’aide nomme chaque commande, sur l’erreur standard", async () => {
    const { code, sortie, erreur } = await runInMemory(["--aide"]);
    expect([code, sortie]).toEqual([0, ""]);
    for (const { nom } of COMMANDES) expect(erreur).toContain(`exigible ${nom}`);
  });

  test("a failure of ours is one line too", async () => {
    const erreurs: string[] = [];
    const casse = { nom: "casse", resume: "", usage: "", options: {}, positions: 0, run: () => Promise.reject(new Error("première\n   seconde")) };
    const poste = { readFile: () => Promise.reject(new Error()), readStdin: () => Promise.reject(new Error()), writeOut: () => undefined, writeErr: (texte: string) => erreurs.push(texte) };
    expect(await runExigible(["casse"], [casse], poste, false)).toBe(2);
    expect(erreurs).toEqual(["La commande n’a pas abouti\u00A0: première seconde\n"]);
  });
});
