import { computeEmpreinte } from "#shared/formats/empreinte.ts";
import { splitSujetId, type SujetId } from "#shared/model/fait.ts";
import { computeRacine, findTranche, listTranchesAVerifier, NOMBRE_TRANCHES } from "#shared/sync/racine.ts";
import type { Atelier } from "./atelier.ts";
import { decodeValeur, encodeValeur } from "./codec.ts";
import { computeEmpreinteTexte, computeNoeudDe, formatCleTranche, openTranche, readTranches } from "./feuilles.ts";
import { formatCleLiasse, openLiasse } from "./liasses.ts";
import type { Verification } from "./moteur.ts";
import { openEnregistrement, sealEnregistrement } from "./scelles.ts";
import type { Canari } from "./schema.ts";
import { readCanari } from "./lecture-blocs.ts";
import type { Liasse } from "./sujets-tenus.ts";

const CLE_TOURNEE = "tournee";

/** The parts whose turn it is: about one record in a hundred at each start, the whole copy after eighty-six of them. */
export async function verifyEchantillon(atelier: Atelier): Promise<Verification> {
  const depart = await readTournee(atelier);
  const tranches = listTranchesAVerifier(depart);
  const verification = await verifyTranches(atelier, tranches, false);
  const suivant = ((tranches.at(-1) ?? depart) + 1) % NOMBRE_TRANCHES;
  await atelier.rangement.writeUn("meta", await sealEnregistrement(atelier, "meta", CLE_TOURNEE, encodeValeur(suivant)));
  return verification;
}

/**
 * Reads those parts on the disk: each bundle opens and is the one written last, the part has its hash, all of them the
 * root. `isComplete`: each subject of the bundles has its own hash too, which wants every part in memory.
 */
export async function verifyTranches(atelier: Atelier, tranches: readonly number[], isComplete: boolean): Promise<Verification> {
  try {
    const canari = await readCanari(atelier);
    if (canari === undefined) return { sujets: 0, ...(atelier.sujets === 0 ? {} : { anomalie: "Le repère de la copie a disparu" }) };
    if ((await computeRacine(canari.noeuds, computeEmpreinteTexte)) !== canari.racine) return { sujets: 0, anomalie: "La racine de la copie ne se retrouve pas" };
    let sujets = 0;
    for (const tranche of tranches) {
      const lue = await verifyTranche(atelier, tranche, canari, isComplete);
      if (lue.anomalie !== undefined) return lue;
      sujets += lue.sujets;
    }
    return { sujets };
  } catch {
    return { sujets: 0, anomalie: "Un enregistrement de la copie ne s’ouvre plus" };
  }
}

/** The whole copy holds as many bundles as the canary has marks: a record added or lost is seen. */
export async function verifyNombre(atelier: Atelier, verification: Verification): Promise<Verification> {
  const liasses = await atelier.rangement.count("sujets");
  return liasses === atelier.reperes.length ? verification : { ...verification, anomalie: `La copie tient ${liasses} liasses au lieu de ${atelier.reperes.length}` };
}

async function verifyTranche(atelier: Atelier, tranche: number, canari: Canari, isComplete: boolean): Promise<Verification> {
  const [stockee] = await atelier.rangement.read("feuilles", [formatCleTranche(tranche)]);
  if ((await computeNoeudDe(await openTranche(atelier, stockee))) !== canari.noeuds[tranche]) return { sujets: 0, anomalie: "Une tranche de la copie n’est pas celle qui a été écrite" };
  const rangs = canari.reperes.flatMap((_repere, rang) => (rang % NOMBRE_TRANCHES === tranche ? [rang] : []));
  const stockees = await atelier.rangement.read("sujets", rangs.map(formatCleLiasse));
  let sujets = 0;
  for (const [place, rang] of rangs.entries()) {
    const liasse = await openLiasse(atelier, stockees[place], canari.reperes[rang]);
    const faux = isComplete ? await findFaux(atelier, rang, liasse) : undefined;
    if (faux !== undefined) return { sujets: 0, anomalie: `La copie d’un enregistrement «\u00A0${splitSujetId(faux).sujet}\u00A0» n’est pas celle qui a été écrite` };
    sujets += liasse.size;
  }
  return { sujets };
}

/** A subject whose facts have not their hash, or that is known to be elsewhere. */
async function findFaux(atelier: Atelier, rang: number, liasse: Liasse): Promise<SujetId | undefined> {
  const tranches = await readTranches(atelier, liasse.keys());
  for (const [sujet, ligne] of liasse) {
    const feuille = tranches.get(findTranche(sujet))?.get(sujet);
    if (feuille?.liasse !== rang || feuille.empreinte !== computeEmpreinte(ligne)) return sujet;
  }
  return undefined;
}

async function readTournee(atelier: Atelier): Promise<number> {
  const [stockee] = await atelier.rangement.read("meta", [CLE_TOURNEE]);
  if (stockee === undefined) return 0;
  const lu = await openEnregistrement(atelier, "meta", stockee).then(decodeValeur, () => 0);
  return typeof lu === "number" ? lu : 0;
}
