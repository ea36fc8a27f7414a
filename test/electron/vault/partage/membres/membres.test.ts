import { describe, expect, test } from "vitest";
import { createPosteVivant, exchange, listFichiers, listPersonnes, type PosteVivant, welcome } from "../../../../support/equipe-vivante.ts";

async function createEquipe(...noms: readonly string[]): Promise<readonly PosteVivant[]> {
  const [fondateur, ...suite] = await Promise.all(noms.map((nom) => createPosteVivant(nom)));
  await fondateur!.membres.create({ nom: "Contentieux", personne: noms[0]! });
  for (const [rang, poste] of suite.entries()) await welcome(fondateur!, poste, { role: rang === 0 ? "administrateur" : "gestionnaire", autres: suite.slice(0, rang) });
  return [fondateur!, ...suite];
}

function findCle({ membres }: PosteVivant): string {
  const trousse = membres.findTrousse();
  return Buffer.from(trousse?.cleDe(trousse.epoque()) ?? []).toString("hex");
}

describe("a team without a server", () => {
  test("is created, joined with twelve words, and shares one key", async () => {
    const [lea, karim, ines] = await createEquipe("Léa", "Karim", "Inès");
    for (const poste of [lea!, karim!, ines!]) expect(listPersonnes(poste)).toEqual(["Léa", "Karim", "Inès"]);
    expect(findCle(lea!)).toHaveLength(64);
    expect(findCle(ines!)).toBe(findCle(lea!));
    expect(ines!.membres.findTrousse()?.equipe).toBe(lea!.membres.findTrousse()?.equipe);
    expect(ines!.membres.findTrousse()?.listPostes().map(({ nom, role, isActif }) => `${nom} ${role} ${isActif}`)).toEqual(["Léa administrateur true", "Karim administrateur true", "Inès gestionnaire true"]);
  });

  test("both screens show the same six digits, and another demand shows others", async () => {
    const [lea, karim, paul] = await Promise.all(["Léa", "Karim", "Paul"].map((nom) => createPosteVivant(nom)));
    await lea!.membres.create({ nom: "Contentieux", personne: "Léa" });
    const { mots } = await lea!.membres.invite({ role: "gestionnaire", pour: "Karim" });
    const { chiffres } = await karim!.membres.join({ mots, personne: "Karim", fichiers: listFichiers(lea!) });
    const autres = await paul!.membres.join({ mots, personne: "Karim", fichiers: listFichiers(lea!) });
    await exchange(lea!, karim!, paul!);
    const vus = await Promise.all(lea!.membres.findEtat()!.equipe.demandes.map(({ id }) => lea!.membres.computeChiffres(id)));
    expect(chiffres).toMatch(/^\d{6}$/);
    expect(vus.toSorted()).toEqual([chiffres, autres.chiffres].toSorted());
    expect(new Set(vus).size).toBe(2);
  });

  test("nothing of it can be read in the folder without its keys", async () => {
    const [lea, karim] = await createEquipe("Léa Marqueur", "Karim Marqueur");
    const bytes = Buffer.concat(listFichiers(lea!, karim!));
    for (const marque of ["Marqueur", "Contentieux", "gestionnaire", findCle(lea!)]) expect(bytes.includes(marque)).toBe(false);
    expect(bytes.includes(Buffer.from(findCle(lea!), "hex"))).toBe(false);
    expect([...lea!.disk.files.values()].some((fichier) => fichier.includes("Marqueur"))).toBe(false);
  });

  test("words of another folder, words out of date, words that served already are refused in French", async () => {
    const horloge = { maintenant: 1_000_000 };
    const [lea, karim, paul] = await Promise.all(["Léa", "Karim", "Paul"].map((nom) => createPosteVivant(nom, horloge)));
    await lea!.membres.create({ nom: "Contentieux", personne: "Léa" });
    const { mots, expire } = await lea!.membres.invite({ role: "gestionnaire", pour: "Karim" });
    const join = (poste: PosteVivant, fichiers = listFichiers(lea!)) => poste.membres.join({ mots, personne: poste.personne, fichiers });
    await expect(join(karim!, [])).rejects.toThrow("Ces mots n’ouvrent aucune invitation de ce dossier");
    await expect(karim!.membres.join({ mots: mots.replace(/^\S+/, "zzzzzz"), personne: "Karim", fichiers: [] })).rejects.toThrow("Mots à vérifier\u00A0: «\u00A0zzzzzz\u00A0».");
    horloge.maintenant = expire + 1;
    await expect(join(karim!)).rejects.toThrow("périmée");
    horloge.maintenant = expire;
    await join(karim!);
    await exchange(lea!, karim!);
    await lea!.membres.accept({ demande: lea!.membres.findEtat()!.equipe.demandes[0]!.id });
    await expect(join(paul!, listFichiers(lea!, karim!))).rejects.toThrow("a déjà servi");
    expect(paul!.membres.findEtat()).toBeUndefined();
  });
});

describe("a departure", () => {
  test("changes the key: those who stay have it, who left does not and is stopped where it was known", async () => {
    const horloge = { maintenant: 1_000_000 };
    const bornes: Record<string, number> = {};
    const [lea, karim, ines] = await Promise.all(["Léa", "Karim", "Inès"].map((nom) => createPosteVivant(nom, horloge, bornes)));
    await lea!.membres.create({ nom: "Contentieux", personne: "Léa" });
    await welcome(lea!, karim!);
    await welcome(lea!, ines!, { autres: [karim!] });
    bornes[karim!.poste] = 12;
    const avant = findCle(lea!);
    await lea!.membres.remove({ poste: karim!.poste, motif: "poste volé" });
    await exchange(lea!, karim!, ines!);
    expect(findCle(lea!)).not.toBe(avant);
    expect(findCle(ines!)).toBe(findCle(lea!));
    expect(karim!.membres.findTrousse()).toBeUndefined();
    expect(ines!.membres.findTrousse()?.isAuteurA(karim!.poste, 12)).toBe(true);
    expect(ines!.membres.findTrousse()?.isAuteurA(karim!.poste, 13)).toBe(false);
    await expect(karim!.membres.invite({ role: "lecteur", pour: "Paul" })).rejects.toThrow("Ce poste n’est pas d’une équipe.");
    bornes[karim!.poste] = 15;
    await lea!.membres.remove({ poste: karim!.poste });
    await exchange(lea!, ines!);
    expect(ines!.membres.findTrousse()?.isAuteurA(karim!.poste, 15)).toBe(true);
  });

  test("of both administrators at once leaves the more senior, with a key that the other lacks", async () => {
    const [lea, karim, ines] = await createEquipe("Léa", "Karim", "Inès");
    await lea!.membres.remove({ poste: karim!.poste });
    await karim!.membres.remove({ poste: lea!.poste });
    await exchange(lea!, karim!, ines!);
    for (const poste of [lea!, ines!]) expect(listPersonnes(poste)).toEqual(["Léa", "Inès"]);
    expect(findCle(ines!)).toBe(findCle(lea!));
    expect(lea!.membres.findTrousse()?.epoque()).toBe(ines!.membres.findTrousse()?.epoque());
  });

  test("a lost post is replaced: the new one has its name, the old one is stopped", async () => {
    const [lea, karim] = await createEquipe("Léa", "Karim");
    const nouveau = await createPosteVivant("Karim");
    await welcome(lea!, nouveau, { autres: [karim!], remplace: karim!.poste });
    expect(listPersonnes(lea!)).toEqual(["Léa", "Karim"]);
    expect(lea!.membres.findEtat()?.equipe.membres[1]?.sortie).toMatchObject({ kind: "remplacement", suivant: nouveau.poste });
    expect(findCle(nouveau)).toBe(findCle(lea!));
    expect(lea!.membres.findEtat()?.equipe.isRotationDue).toBe(false);
  });

  test("a restored vault goes on under another identifier, with the keys that it had", async () => {
    const [lea, karim] = await createEquipe("Léa", "Karim");
    await karim!.reopen("a".repeat(16));
    expect(karim!.membres.findEtat()).toMatchObject({ isReleveDue: true });
    await karim!.membres.releve();
    await exchange(lea!, karim!);
    expect(karim!.membres.findEtat()).toMatchObject({ isReleveDue: false, moi: { poste: "a".repeat(16), personne: "Karim" } });
    expect(lea!.membres.findTrousse()?.findPoste(karim!.poste)?.isActif).toBe(false);
    expect(findCle(karim!)).toBe(findCle(lea!));
  });
});

describe("a stop at any moment", () => {
  const GESTES: readonly { readonly nom: string; readonly run: (postes: readonly PosteVivant[], mots: string) => Promise<unknown>; readonly qui: number }[] = [
    { nom: "inviting", qui: 0, run: ([lea]) => lea!.membres.invite({ role: "lecteur", pour: "Zoé" }) },
    { nom: "joining", qui: 2, run: ([lea, karim, paul], mots) => paul!.membres.join({ mots, personne: "Paul", fichiers: listFichiers(lea!, karim!) }) },
    { nom: "letting in", qui: 0, run: async ([lea, karim, paul], mots) => {
      await paul!.membres.join({ mots, personne: "Paul", fichiers: listFichiers(lea!, karim!) });
      await exchange(lea!, paul!);
      return lea!.membres.accept({ demande: lea!.membres.findEtat()!.equipe.demandes[0]!.id });
    } },
    { nom: "removing and changing the key", qui: 0, run: ([lea, karim]) => lea!.membres.remove({ poste: karim!.poste }) },
  ];

  test.each(GESTES)("while $nom leaves a team that works, whichever step it fell on", async ({ run, qui }) => {
    for (let panne = 1; panne < 40; panne += 1) {
      const equipe = await createEquipe("Léa", "Karim");
      const paul = await createPosteVivant("Paul");
      const postes = [...equipe, paul];
      const { mots } = await equipe[0]!.membres.invite({ role: "gestionnaire", pour: "Paul" });
      let operations = 0;
      postes[qui]!.disk.fault = () => {
        operations += 1;
        return operations >= panne ? { code: "EIO" } : undefined;
      };
      const isFait = await run(postes, mots).then(() => true, () => false);
      postes[qui]!.disk.fault = () => undefined;
      await postes[qui]!.reopen();
      await exchange(...postes);
      const { equipe: vue } = equipe[0]!.membres.findEtat()!;
      expect(vue).toMatchObject({ isRotationDue: false, remisesDues: [], rejets: [], attente: [] });
      // Everyone who is of the team writes under the same key.
      const actifs = postes.filter(({ membres }) => membres.findTrousse() !== undefined);
      expect(new Set(actifs.map(findCle)).size).toBe(1);
      expect(actifs.map(({ personne }) => personne)).toEqual(listPersonnes(equipe[0]!));
      if (isFait) return expect(panne).toBeGreaterThan(3);
    }
    throw new Error("Le geste n’a jamais abouti");
  });

  test("a team whose creation was cut is created again or whole", async () => {
    for (let panne = 1; panne < 20; panne += 1) {
      const lea = await createPosteVivant("Léa");
      let operations = 0;
      lea.disk.fault = () => ((operations += 1) >= panne ? { code: "EIO" } : undefined);
      const isFait = await lea.membres.create({ nom: "Contentieux", personne: "Léa" }).then(() => true, () => false);
      lea.disk.fault = () => undefined;
      await lea.reopen();
      if (lea.membres.findEtat() === undefined) await lea.membres.create({ nom: "Contentieux", personne: "Léa" });
      expect(listPersonnes(lea)).toEqual(["Léa"]);
      expect(findCle(lea)).toHaveLength(64);
      if (isFait) return;
    }
  });
});

describe("files that come from elsewhere", () => {
  test("altered at any byte, of another team or of a stranger, are refused and change nothing", async () => {
    const [lea, karim] = await createEquipe("Léa", "Karim");
    const [autre] = await createEquipe("Zoé");
    const [fichier] = karim!.membres.listMiens();
    const neuf = await createPosteVivant("Paul");
    const { mots } = await lea!.membres.invite({ role: "lecteur", pour: "Paul" });
    await neuf.membres.join({ mots, personne: "Paul", fichiers: listFichiers(lea!, karim!) });
    const [demande] = neuf.membres.listMiens();
    for (let place = 0; place < demande!.byteLength; place += 7) {
      const altere = Buffer.from(demande!);
      altere[place] = altere[place]! ^ 1;
      expect(await lea!.membres.receive(altere)).toBe("refuse");
    }
    expect(await lea!.membres.receive(autre!.membres.listMiens()[0]!)).toBe("refuse");
    expect(lea!.membres.findEtat()!.equipe.demandes).toEqual([]);
    expect(await lea!.membres.receive(fichier!)).toBe("accepte");
    expect(await lea!.membres.receive(demande!)).toBe("accepte");
    expect(await lea!.membres.receive(demande!)).toBe("accepte");
    expect(lea!.membres.findEtat()!.equipe.demandes).toHaveLength(1);
  });
});
