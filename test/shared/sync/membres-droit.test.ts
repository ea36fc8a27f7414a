import { describe, expect, test } from "vitest";
import { type Entree, parseEntree } from "#shared/model/entree-membre.ts";
import { foldEquipe } from "#shared/sync/membres.ts";
import { formatPreuve } from "#shared/sync/membres-droit.ts";
import { BORNE, CREATION, createEntree, createPosteInvente, createRegistre, FONDATRICE, isSigneInvente, listNomsActifs } from "../../support/equipe-inventee.ts";

const LEA = FONDATRICE;
const KARIM = createPosteInvente("Karim");
const INES = createPosteInvente("Inès");
const PAUL = createPosteInvente("Paul");

describe("what does not count, each with its reason", () => {
  const registre = createRegistre();
  const entreeKarim = registre.add(LEA, KARIM, "gestionnaire");
  const refuse = (entree: Entree | undefined) => foldEquipe([...registre.entrees, ...(entree === undefined ? [] : [entree])], CREATION.id, isSigneInvente).rejets.map(({ motif }) => motif);
  const parents = registre.fold().feuilles;

  test("a stranger, a borrowed signature, another team, an altered text", () => {
    const invite = { kind: "annulation", invitation: registre.entrees[1]!.id } as const;
    expect(refuse(createEntree({ par: PAUL, acte: invite, equipe: CREATION.id, parents }))).toEqual([`Écrit par un poste inconnu de l’équipe (${PAUL.cles.poste.slice(0, 8)}).`]);
    expect(refuse(createEntree({ par: { ...PAUL, cles: LEA.cles }, acte: invite, equipe: CREATION.id, parents }))).toEqual(["La signature n’est pas celle du poste de Léa."]);
    expect(refuse(createEntree({ par: LEA, acte: invite, equipe: "0".repeat(64), parents }))[0]).toMatch(/est d’une autre équipe\.$/);
    const juste = createEntree({ par: LEA, acte: invite, equipe: CREATION.id, parents });
    const texte = juste.texte.replace('"instant":1000', '"instant":1001');
    expect(refuse(parseEntree({ texte, signature: juste.signature }, "1".repeat(64)))).toEqual(["La signature n’est pas celle du poste de Léa."]);
  });

  test("a second creation in the same folder is not mixed with the team", () => {
    const autre = createEntree({ par: PAUL, parents: [], acte: { kind: "creation", nom: "Autre", personne: "Paul", cles: PAUL.cles, tirage: "2".repeat(64), boite: "YQ==" } });
    expect(refuse(autre)).toEqual(["Une autre équipe a été créée dans ce dossier\u00A0: elle n’est pas mêlée à la vôtre."]);
  });

  test("who is not an administrator lets nobody in", () => {
    expect(refuse(createEntree({ par: KARIM, acte: { kind: "role", poste: KARIM.cles.poste, role: "administrateur" }, equipe: CREATION.id, parents }))).toEqual(["Karim n’est pas administrateur\u00A0: changer un rôle lui est refusé."]);
  });

  test("nobody answers for a post of the team, nor for what another has named, nor from a post that may only read", () => {
    const suite = createRegistre(registre.entrees);
    const avant = createPosteInvente("Léa avant").cles.poste;
    const name = (par: typeof LEA, poste: string) => suite.write(par, { kind: "anterieurs", postes: [{ poste, borne: BORNE }] });
    name(LEA, avant);
    for (const poste of [LEA.cles.poste, KARIM.cles.poste, avant]) name(KARIM, poste);
    // Named once, named for good: what would come after was not written before.
    name(LEA, avant);
    suite.write(LEA, { kind: "role", poste: KARIM.cles.poste, role: "lecteur" });
    name(KARIM, INES.cles.poste);
    name(PAUL, INES.cles.poste);
    const deLea = "Ces enregistrements sont ceux du poste de Léa\u00A0: personne d’autre ne les signe.";
    expect(suite.fold().rejets.map(({ motif }) => motif).toSorted()).toEqual([
      deLea, deLea, deLea,
      "Ces enregistrements sont ceux du poste de Karim\u00A0: personne d’autre ne les signe.",
      "Karim est en lecture seule\u00A0: partager ce qui précède l’équipe lui est refusé.",
      `Écrit par un poste inconnu de l’équipe (${PAUL.cles.poste.slice(0, 8)}).`,
    ].toSorted());
    expect(suite.fold().anterieurs).toEqual([{ poste: avant, par: LEA.cles.poste, borne: BORNE }]);
  });

  test("an invitation out of date, and a demand without its words", () => {
    const suite = createRegistre(registre.entrees);
    const invitation = suite.invite(LEA, INES);
    const demande = suite.ask(INES, invitation);
    suite.write(LEA, { kind: "ajout", demande: demande.id, boite: "YQ==" }, [demande.id], 2_001);
    const sansMots = { kind: "demande", invitation: invitation.id, personne: "Paul", cles: PAUL.cles, preuve: "0".repeat(128) } as const;
    suite.write(PAUL, sansMots, [invitation.id]);
    expect(suite.fold().rejets.map(({ motif }) => motif).toSorted()).toEqual(["L’invitation de Inès était périmée.", "La demande de Paul ne prouve pas qu’elle a reçu les mots de l’invitation."].toSorted());
  });

  test("an entry whose past has not come waits, and counts when it comes", () => {
    const suite = createRegistre(registre.entrees);
    const retrait = suite.write(LEA, { kind: "retrait", poste: KARIM.cles.poste, borne: BORNE });
    const sans = suite.entrees.filter(({ id }) => id !== entreeKarim.id);
    const partielle = foldEquipe(sans, CREATION.id, isSigneInvente);
    expect(partielle.attente.map(({ id }) => id)).toEqual([retrait.id]);
    expect(listNomsActifs(partielle)).toEqual(["Léa"]);
    expect(suite.fold().attente).toEqual([]);
  });
});

test("what a newcomer signs names the team, the invitation and its own keys", () => {
  const demande = { invitation: CREATION.id, personne: "Karim", cles: KARIM.cles };
  expect(new Set([formatPreuve("a", demande), formatPreuve("b", demande), formatPreuve("a", { ...demande, cles: PAUL.cles }), formatPreuve("a", { ...demande, personne: "Paul" })]).size).toBe(4);
});
