import { describe, expect, test } from "vitest";
import { findMotifQuarantaine, foldEquipe, listBornesReglage } from "#shared/sync/membres.ts";
import { BORNE, CREATION, createPosteInvente, createRegistre, FONDATRICE, isSigneInvente, listNomsActifs } from "../../support/equipe-inventee.ts";

const LEA = FONDATRICE;
const KARIM = createPosteInvente("Karim");
const INES = createPosteInvente("Inès");
const PAUL = createPosteInvente("Paul");

describe("who is of a team", () => {
  test("is its founder, then those whom an administrator let in", () => {
    const registre = createRegistre();
    registre.add(LEA, KARIM, "administrateur");
    registre.add(KARIM, INES, "lecteur");
    const equipe = registre.fold();
    expect(equipe.nom).toBe("Contentieux");
    expect(equipe.membres.map(({ personne, role }) => `${personne} ${role}`)).toEqual(["Léa administrateur", "Karim administrateur", "Inès lecteur"]);
    expect(equipe.rejets).toEqual([]);
    expect(equipe.invitations.every(({ etat }) => etat === "utilisee")).toBe(true);
  });

  test("a demand waits for an administrator and gives nothing by itself", () => {
    const registre = createRegistre();
    registre.ask(KARIM, registre.invite(LEA, KARIM));
    expect(listNomsActifs(registre.fold())).toEqual(["Léa"]);
    expect(registre.fold().demandes.map(({ personne }) => personne)).toEqual(["Karim"]);
  });

  test("a removal beats the role and the arrivals that the removed had written without having seen it", () => {
    const registre = createRegistre();
    const entree = registre.add(LEA, KARIM, "administrateur");
    registre.write(LEA, { kind: "retrait", poste: KARIM.cles.poste, borne: BORNE }, [entree.id]);
    registre.add(KARIM, PAUL, "administrateur", [entree.id]);
    const equipe = registre.fold();
    expect(listNomsActifs(equipe)).toEqual(["Léa"]);
    expect(equipe.rejets[0]?.motif).toBe("Écrit par le poste de Karim sans avoir vu qu’il était retiré.");
  });

  test("of two administrators who remove each other the more senior stays, in both orders", () => {
    const registre = createRegistre();
    const entree = registre.add(LEA, KARIM, "administrateur");
    const parLea = registre.write(LEA, { kind: "retrait", poste: KARIM.cles.poste, borne: BORNE }, [entree.id]);
    const parKarim = registre.write(KARIM, { kind: "retrait", poste: LEA.cles.poste, borne: BORNE }, [entree.id]);
    for (const fin of [[parLea, parKarim], [parKarim, parLea]]) {
      const equipe = foldEquipe([...registre.entrees.slice(0, -2), ...fin], CREATION.id, isSigneInvente);
      expect(listNomsActifs(equipe)).toEqual(["Léa"]);
    }
  });

  test("a team whose administrators all left at once goes on with the most senior of the others", () => {
    const registre = createRegistre();
    registre.add(LEA, KARIM, "administrateur");
    registre.add(LEA, INES, "responsable");
    const { feuilles } = registre.fold();
    registre.write(LEA, { kind: "retrait", poste: LEA.cles.poste, borne: BORNE }, feuilles);
    registre.write(KARIM, { kind: "retrait", poste: KARIM.cles.poste, borne: BORNE }, feuilles);
    expect(registre.fold().membres.at(-1)).toMatchObject({ personne: "Inès", role: "administrateur" });
    registre.add(INES, PAUL);
    expect(listNomsActifs(registre.fold())).toEqual(["Inès", "Paul"]);
  });

  test("the last administrator can neither leave nor become less", () => {
    const registre = createRegistre();
    registre.write(LEA, { kind: "retrait", poste: LEA.cles.poste, borne: BORNE });
    registre.write(LEA, { kind: "role", poste: LEA.cles.poste, role: "lecteur" });
    expect(registre.fold().rejets.map(({ motif }) => motif)).toEqual(["L’équipe n’aurait plus d’administrateur.", "L’équipe n’aurait plus d’administrateur."]);
  });

  test("one invitation lets one post in, whichever two administrators confirmed", () => {
    const registre = createRegistre();
    registre.add(LEA, KARIM, "administrateur");
    const invitation = registre.invite(LEA, INES);
    const [une, autre] = [registre.ask(INES, invitation), registre.ask(PAUL, invitation)];
    registre.write(LEA, { kind: "ajout", demande: une.id, boite: "YQ==" }, [une.id]);
    registre.write(KARIM, { kind: "ajout", demande: autre.id, boite: "YQ==" }, [autre.id]);
    const equipe = registre.fold();
    expect(listNomsActifs(equipe)).toHaveLength(3);
    expect(equipe.rejets.map(({ motif }) => motif)).toEqual(["L’invitation de Inès avait déjà fait entrer un autre poste."]);
  });

  test("a replaced post is stopped at what was known of it and never comes back", () => {
    const registre = createRegistre();
    registre.add(LEA, KARIM);
    const nouveau = createPosteInvente("Karim, nouveau poste");
    const demande = registre.ask(nouveau, registre.invite(LEA, nouveau));
    registre.write(LEA, { kind: "ajout", demande: demande.id, boite: "YQ==", remplace: { poste: KARIM.cles.poste, borne: { sequence: 41 } } });
    const equipe = registre.fold();
    expect(equipe.membres[1]?.sortie).toMatchObject({ kind: "remplacement", borne: { sequence: 41 }, suivant: nouveau.cles.poste });
    expect(equipe.isRotationDue).toBe(true);
    registre.ask(KARIM, registre.invite(LEA, KARIM));
    expect(registre.fold().rejets[0]?.motif).toBe("Le poste qui demande l’entrée pour Karim est déjà connu.");
  });

  test("a restored post takes another id by itself, with the keys it had", () => {
    const registre = createRegistre();
    registre.add(LEA, KARIM, "responsable");
    const restaure = createPosteInvente("Karim restauré");
    registre.write(KARIM, { kind: "releve", cles: restaure.cles, borne: { sequence: 7 }, boite: "YQ==" });
    const equipe = registre.fold();
    expect(equipe.membres.map(({ personne, role, sortie }) => [personne, role, sortie?.kind])).toEqual([["Léa", "administrateur", undefined], ["Karim", "responsable", "releve"], ["Karim", "responsable", undefined]]);
  });
});

describe("a copy of a post", () => {
  test("takes a name of its own beside it, for the same person, with the same keys and no others", () => {
    const registre = createRegistre();
    registre.add(LEA, KARIM, "responsable");
    const copie = { ...createPosteInvente("copie").cles, signature: KARIM.cles.signature, echange: KARIM.cles.echange };
    registre.write(KARIM, { kind: "jumeau", cles: copie, boite: "YQ==" });
    const equipe = registre.fold();
    expect(equipe.membres.map(({ personne, role, jumeauDe, sortie }) => [personne, role, jumeauDe, sortie])).toEqual([["Léa", "administrateur", undefined, undefined], ["Karim", "responsable", undefined, undefined], ["Karim", "responsable", KARIM.cles.poste, undefined]]);
    expect(equipe.remisesDues).toEqual([]);
    registre.write(KARIM, { kind: "jumeau", cles: PAUL.cles, boite: "YQ==" });
    registre.write(KARIM, { kind: "jumeau", cles: copie, boite: "YQ==" });
    registre.write(INES, { kind: "jumeau", cles: { ...INES.cles, poste: PAUL.cles.poste }, boite: "YQ==" });
    expect(registre.fold().rejets.map(({ motif }) => motif).toSorted()).toEqual(["Ce poste n’est pas une copie du sien\u00A0: il n’en a pas les clés.", "Le nouveau poste est déjà connu.", `Écrit par un poste inconnu de l’équipe (${INES.cles.poste.slice(0, 8)}).`].toSorted());
  });
});

describe("keys of a team", () => {
  test("of two made at the same time both are read, and the later by number then by hash writes", () => {
    const registre = createRegistre();
    registre.add(LEA, KARIM, "administrateur");
    const { feuilles } = registre.fold();
    const deux = [
      registre.write(LEA, { kind: "epoque", numero: 2, boites: [{ poste: KARIM.cles.poste, boite: "YQ==" }] }, feuilles),
      registre.write(KARIM, { kind: "epoque", numero: 2, boites: [{ poste: LEA.cles.poste, boite: "YQ==" }] }, feuilles),
    ].map(({ id }) => id).toSorted();
    const equipe = registre.fold();
    expect(equipe.epoques.map(({ id }) => id)).toEqual([CREATION.id, ...deux]);
    expect(equipe.epoque?.id).toBe(deux[1]);
  });

  test("one handed to a post since removed no longer writes; a new one is due until it is made", () => {
    const registre = createRegistre();
    registre.add(LEA, KARIM);
    expect(registre.fold().isRotationDue).toBe(false);
    registre.write(LEA, { kind: "retrait", poste: KARIM.cles.poste, borne: BORNE });
    expect(registre.fold().isRotationDue).toBe(true);
    const epoque = registre.write(LEA, { kind: "epoque", numero: 2, boites: [] });
    expect(registre.fold()).toMatchObject({ isRotationDue: false, epoque: { id: epoque.id } });
  });

  test("one made while someone came in is owed to the newcomer", () => {
    const registre = createRegistre();
    const { feuilles } = registre.fold();
    registre.add(LEA, KARIM, "gestionnaire", feuilles);
    const epoque = registre.write(LEA, { kind: "epoque", numero: 2, boites: [] }, feuilles);
    expect(registre.fold().remisesDues).toMatchObject([{ epoque: { id: epoque.id }, postes: [KARIM.cles.poste] }]);
    registre.write(LEA, { kind: "remise", epoque: epoque.id, boites: [{ poste: KARIM.cles.poste, boite: "YQ==" }] });
    expect(registre.fold().remisesDues).toEqual([]);
  });

  test("that of an administrator removed meanwhile is still read, and no longer written under", () => {
    const registre = createRegistre();
    const entree = registre.add(LEA, KARIM, "administrateur");
    registre.write(LEA, { kind: "retrait", poste: KARIM.cles.poste, borne: BORNE }, [entree.id]);
    const perdue = registre.write(KARIM, { kind: "epoque", numero: 2, boites: [{ poste: LEA.cles.poste, boite: "YQ==" }] }, [entree.id]);
    const equipe = registre.fold();
    expect(equipe.epoques.map(({ id }) => id)).toContain(perdue.id);
    expect(equipe.epoque?.id).not.toBe(perdue.id);
  });
});

describe("what a post writes in the journal", () => {
  test("counts up to what was known of it when it was removed; a further limit lets in what was held", () => {
    const registre = createRegistre();
    registre.add(LEA, KARIM);
    registre.write(LEA, { kind: "retrait", poste: KARIM.cles.poste, borne: BORNE });
    expect(findMotifQuarantaine(registre.fold(), KARIM.cles.poste, 10)).toBeUndefined();
    expect(findMotifQuarantaine(registre.fold(), KARIM.cles.poste, 11)).toBe("Écrit par le poste de Karim après ce qui était connu de lui à son retrait\u00A0: un administrateur décide.");
    registre.write(LEA, { kind: "retrait", poste: KARIM.cles.poste, borne: { sequence: 12 } });
    expect(findMotifQuarantaine(registre.fold(), KARIM.cles.poste, 12)).toBeUndefined();
  });

  test("before the team, under another identifier, counts as far as it had gone when a member named it", () => {
    const registre = createRegistre();
    registre.write(LEA, { kind: "anterieurs", postes: [{ poste: PAUL.cles.poste, borne: { sequence: 4 } }] });
    expect(findMotifQuarantaine(registre.fold(), PAUL.cles.poste, 4)).toBeUndefined();
    expect(findMotifQuarantaine(registre.fold(), PAUL.cles.poste, 5)).toBe("Écrit au nom d’un poste d’avant l’équipe, après ce qui en avait été nommé.");
    // The post itself comes in: it answers for itself, as any other.
    registre.add(LEA, PAUL);
    expect(registre.fold().rejets).toEqual([]);
    expect(findMotifQuarantaine(registre.fold(), PAUL.cles.poste, 5)).toBeUndefined();
  });

  test("is refused from a stranger, and from a post that may only read", () => {
    const registre = createRegistre();
    registre.add(LEA, KARIM);
    expect(findMotifQuarantaine(registre.fold(), PAUL.cles.poste, 1)).toBe("Écrit par un poste inconnu de l’équipe.");
    registre.write(LEA, { kind: "role", poste: KARIM.cles.poste, role: "lecteur", borne: { sequence: 3 } });
    expect(findMotifQuarantaine(registre.fold(), KARIM.cles.poste, 3)).toBeUndefined();
    expect(findMotifQuarantaine(registre.fold(), KARIM.cles.poste, 4)).toBe("Le poste de Karim est en lecture seule.");
  });
});

describe("what a post writes for the whole company", () => {
  const bornes = (registre: ReturnType<typeof createRegistre>) => listBornesReglage(registre.fold()).map(({ personne, sequence }) => [personne, sequence]);

  test("counts from whoever answers for it, and from nobody else", () => {
    const registre = createRegistre();
    registre.add(LEA, KARIM, "gestionnaire");
    registre.add(LEA, PAUL, "responsable");
    expect(bornes(registre)).toEqual([["Karim", 0]]);
  });

  test("counts as far as it was known when its role changed, whatever role follows, and whole again once it may", () => {
    const registre = createRegistre();
    registre.add(LEA, KARIM, "responsable");
    const change = (role: "gestionnaire" | "lecteur" | "responsable", sequence: number) => registre.write(LEA, { kind: "role", poste: KARIM.cles.poste, role, borne: { sequence } });
    change("gestionnaire", 7);
    change("lecteur", 9);
    expect(bornes(registre)).toEqual([["Karim", 7]]);
    expect(findMotifQuarantaine(registre.fold(), KARIM.cles.poste, 9)).toBeUndefined();
    change("responsable", 12);
    expect(bornes(registre)).toEqual([]);
  });

  test("before the team, counts when the member that named it answers for the company", () => {
    const registre = createRegistre();
    registre.add(LEA, KARIM, "gestionnaire");
    registre.write(KARIM, { kind: "anterieurs", postes: [{ poste: PAUL.cles.poste, borne: { sequence: 4 } }] });
    expect(listBornesReglage(registre.fold())).toContainEqual({ poste: PAUL.cles.poste, personne: "Karim", sequence: 0 });
    registre.write(LEA, { kind: "role", poste: KARIM.cles.poste, role: "responsable" });
    expect(bornes(registre)).toEqual([]);
  });
});
