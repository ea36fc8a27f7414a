import { splitSujetId } from "#shared/model/fait.ts";
import { computeNoeud, computeRacine, listTranchesAVerifier, NOMBRE_TRANCHES } from "#shared/sync/racine.ts";
import type { Atelier } from "./atelier.ts";
import { computeEmpreinte, decodeValeur, encodeValeur } from "./codec.ts";
import { computeEmpreinteTexte, formatCleTranche, toFeuilles } from "./feuilles.ts";
import type { Verification } from "./moteur.ts";
import { openEnregistrement, sealEnregistrement } from "./scelles.ts";
import { readCanari } from "./stockage.ts";

const CLE_TOURNEE = "tournee";

/** The parts whose turn it is: about one record in a hundred at each start, the whole copy after eighty-six of them. */
export async function verifyEchantillon(atelier: Atelier): Promise<Verification> {
  const depart = await readTournee(atelier);
  const tranches = listTranchesAVerifier(depart);
  const verification = await verifyTranches(atelier, tranches);
  const suivant = ((tranches.at(-1) ?? depart) + 1) % NOMBRE_TRANCHES;
  await atelier.rangement.writeUn("meta", await sealEnregistrement(atelier, "meta", CLE_TOURNEE, encodeValeur(suivant)));
  return verification;
}

/** Reads those parts on the disk: each record opens, its facts have their hash, the part has its own, all of them the root. */
export async function verifyTranches(atelier: Atelier, tranches: readonly number[]): Promise<Verification> {
  try {
    const canari = await readCanari(atelier);
    if (canari === undefined) return { sujets: 0, ...(atelier.sujets === 0 ? {} : { anomalie: "Le repère de la copie a disparu" }) };
    if (computeRacine(canari.noeuds, computeEmpreinteTexte) !== canari.racine) return { sujets: 0, anomalie: "La racine de la copie ne se retrouve pas" };
    let sujets = 0;
    for (const tranche of tranches) {
      const lue = await verifyTranche(atelier, tranche, canari.noeuds[tranche] ?? "");
      if (lue.anomalie !== undefined) return lue;
      sujets += lue.sujets;
    }
    return { sujets };
  } catch {
    return { sujets: 0, anomalie: "Un enregistrement de la copie ne s’ouvre plus" };
  }
}

/** The whole copy holds as many subjects as the canary says: a record added or lost outside the parts is seen. */
export async function verifyNombre(atelier: Atelier, verification: Verification): Promise<Verification> {
  const sujets = await atelier.rangement.count("sujets");
  return sujets === atelier.sujets ? verification : { ...verification, anomalie: `La copie tient ${sujets} sujets au lieu de ${atelier.sujets}` };
}

async function verifyTranche(atelier: Atelier, tranche: number, noeud: string): Promise<Verification> {
  const [stockee] = await atelier.rangement.read("feuilles", [formatCleTranche(tranche)]);
  const feuilles = new Map(stockee === undefined ? [] : toFeuilles(decodeValeur(await openEnregistrement(atelier, "feuilles", stockee))));
  if (computeNoeud(feuilles, computeEmpreinteTexte) !== noeud) return { sujets: 0, anomalie: "Une tranche de la copie n’est pas celle qui a été écrite" };
  const sujets = [...feuilles.keys()];
  const trouves = await atelier.rangement.read("sujets", sujets);
  const empreintes = await Promise.all(trouves.map(async (stocke) => (stocke === undefined ? undefined : computeEmpreinte(await openEnregistrement(atelier, "sujets", stocke)))));
  const faux = sujets.find((sujet, rang) => empreintes[rang] !== feuilles.get(sujet));
  if (faux === undefined) return { sujets: sujets.length };
  return { sujets: 0, anomalie: `La copie d’un enregistrement «\u00A0${splitSujetId(faux).sujet}\u00A0» n’est pas celle qui a été écrite` };
}

async function readTournee(atelier: Atelier): Promise<number> {
  const [stockee] = await atelier.rangement.read("meta", [CLE_TOURNEE]);
  if (stockee === undefined) return 0;
  const lu = await openEnregistrement(atelier, "meta", stockee).then(decodeValeur, () => 0);
  return typeof lu === "number" ? lu : 0;
}
