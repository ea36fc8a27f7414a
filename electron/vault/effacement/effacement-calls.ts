import { join } from "node:path";
import type { ParsedOf, ResponseOf } from "#shared/ipc/contract.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { createRefus } from "../../adapters/refus.ts";
import type { EngineCalls } from "../calls.ts";
import { listManifestes } from "../depot.ts";
import type { Journal } from "../journal.ts";
import { readLots } from "../journal-lecture.ts";
import type { CoffreOuvert } from "../sauvegarde-copie.ts";
import { isJournalOuvrable } from "../sauvegarde-controle.ts";
import type { Pieces } from "../pieces.ts";
import type { Sauvegardes } from "../sauvegardes.ts";
import type { Avancement, Travaux } from "../travaux.ts";
import { createAdoption } from "./adoption.ts";
import { listAnciens } from "./coffre-efface.ts";
import { createBilan, findObstacleJournal, type PlanEffacement } from "./journaux.ts";
import type { Ordre } from "#shared/model/effacement.ts";
import { createCible, type Ordres } from "./ordres.ts";
import { redactDepot } from "./sauvegardes-effacees.ts";
import { createChercheur } from "./restes.ts";

export interface PortsEffacement {
  readonly coffre: CoffreOuvert & { readonly journal: Journal };
  readonly pieces: Pieces;
  readonly sauvegardes: Sauvegardes;
  readonly travaux: Travaux;
  readonly ordres: Ordres;
  readonly sels: PlanEffacement["sels"];
  /** Closes everything, then ends the process: the vault that starts again applies the orders before it opens. */
  readonly restart: () => void;
}

type Essai = NonNullable<ResponseOf<"effacement:etat">["essai"]>;
type Demande = ParsedOf<"effacement:try">;

export interface EffacementCalls {
  readonly calls: Pick<EngineCalls, Extract<keyof EngineCalls, `effacement:${string}`>>;
  /** Goes on with the backups of the orders that the vault has applied, when a place of theirs can be reached. */
  readonly resume: () => Promise<void>;
}

/** What erasing means for an open vault: counted first, without changing anything; then ordered, once. */
export function createEffacementCalls(ports: PortsEffacement): EffacementCalls {
  const { travaux, ordres, coffre } = ports;
  let essai: Essai | undefined;
  const adoption = createAdoption(ports);
  return {
    resume: () => resumeSauvegardes(ports),
    calls: {
      "effacement:etat": () => Promise.resolve({ ordres: ordres.list().map(({ id, etape, attente, echec }) => ({ id, etape, attente, ...(echec === undefined ? {} : { echec }) })), ...(essai === undefined ? {} : { essai }), ...adoption.read() }),
      "effacement:try": (demande) => {
        essai = undefined;
        travaux.start("essai", async (avancement) => {
          essai = await survey(ports, demande, avancement);
          return `Essai terminé\u00A0: ${formatNombreDe(essai.faits, "fait", "faits")} et ${formatNombreDe(essai.pieces, "fichier", "fichiers")} seraient effacés. Rien n’a été modifié.`;
        });
        return Promise.resolve({});
      },
      "effacement:start": (demande) => {
        if ("ids" in demande) return adoption.start(demande);
        if (demande.id !== essai?.id) throw createRefus("refuse", "Cet effacement n’a pas été essayé depuis l’ouverture du coffre\u00A0: faites l’essai, lisez ce qu’il annonce, puis confirmez. Rien n’a été effacé.");
        travaux.start("effacement", async (avancement) => {
          const { faits } = await survey(ports, { ...demande, marques: [] }, avancement);
          const obstacle = await findObstacleJournal(coffre.disk, join(coffre.folder, "journal"));
          if (obstacle !== undefined) throw createRefus("endommage", obstacle);
          // The point of no return: whatever stops from now on, the next start goes on.
          await ordres.add(demande, coffre.now());
          setImmediate(ports.restart);
          return `Effacement engagé\u00A0: ${formatNombreDe(faits, "fait", "faits")}. Le coffre se ferme, réécrit son journal, et se rouvre.`;
        });
        return Promise.resolve({});
      },
    },
  };
}

/** Reads everything that is on this post; changes nothing. */
async function survey({ coffre, pieces, sauvegardes }: PortsEffacement, { marques, ...demande }: Demande, avancement: Avancement): Promise<Essai> {
  const { disk, folder, journal, sealings } = coffre;
  const { faits: total, curseur } = journal.findEtat();
  const isCible = createCible([demande]);
  const bilan = createBilan(isCible);
  const chercheur = createChercheur(marques, isCible);
  avancement.begin("Lecture de chaque enregistrement", total);
  for await (const { ligne, premiere, derniere } of readLots(journal, curseur)) {
    bilan.note(ligne);
    chercheur.note(ligne);
    avancement.advance(derniere - premiere + 1);
  }
  const { faits, pieces: nommees } = bilan.read();
  const presentes = (await Promise.all(nommees.map((empreinte) => pieces.findTaille(empreinte).then((taille) => [taille], () => [])))).flat();
  const anciens = await listAnciens(disk, folder);
  const ouvrables = await Promise.all(anciens.map((nom) => isJournalOuvrable(disk, join(folder, "..", nom, "journal"), sealings.journal)));
  const lieux = await sauvegardes.listLieux();
  const manifestes = (await Promise.all(lieux.filter(({ isAccessible }) => isAccessible).map(({ depot }) => listManifestes(depot)))).flat();
  return {
    id: demande.id, faits, pieces: presentes.length, octets: presentes.reduce((somme, taille) => somme + taille, 0),
    sauvegardes: manifestes.filter(({ kind }) => kind === "lu").length, illisibles: manifestes.filter(({ kind }) => kind === "illisible").length,
    anciens: ouvrables.filter(Boolean).length, anciensFermes: ouvrables.filter((isOuvrable) => !isOuvrable).length,
    quarantaine: (await disk.listNames(join(folder, "quarantine"))).filter((nom) => nom.endsWith(".bin")).length,
    horsDePortee: lieux.filter(({ isAccessible }) => !isAccessible).map(({ nom }) => nom),
    restes: [...chercheur.list()],
  };
}

async function resumeSauvegardes(ports: PortsEffacement): Promise<void> {
  const { travaux, ordres, sauvegardes } = ports;
  const dus = ordres.list().filter(({ etape, attente }) => etape !== "coffre" && attente.some((lieu) => lieu !== "partage"));
  if (dus.length === 0 || travaux.findEtat().enCours !== undefined) return;
  const lieux = (await sauvegardes.listLieux()).filter(({ lieu, isAccessible }) => isAccessible && dus.some(({ attente }) => attente.includes(lieu)));
  const isSansSecond = !(await sauvegardes.listLieux()).some(({ lieu }) => lieu === "second");
  if (lieux.length === 0 && !isSansSecond) return;
  travaux.start("effacement", async (avancement) => {
    for (const { lieu, depot } of lieux) {
      await redactPlace(ports, dus.filter(({ attente }) => attente.includes(lieu)), depot, avancement);
      sauvegardes.forgetLectures();
      for (const { id } of dus) await ordres.leave(id, lieu);
    }
    if (isSansSecond) for (const { id } of dus) await ordres.leave(id, "second");
    const restent = ordres.list().some(({ attente }) => attente.includes("second"));
    return restent ? "Effacement fait dans le coffre et dans les sauvegardes de ce poste\u00A0; le second dossier n’est pas à portée\u00A0: il sera réécrit dès son retour." : "Effacement terminé\u00A0: coffre, pièces et sauvegardes de ce poste sont réécrits et relus.";
  });
}

async function redactPlace({ coffre, sels }: PortsEffacement, dus: readonly Ordre[], depot: Parameters<typeof redactDepot>[1], avancement: Avancement): Promise<void> {
  await redactDepot({ coffre, plan: { isCible: createCible(dus), sels }, pieces: new Set(dus.flatMap(({ pieces }) => pieces)) }, depot, avancement);
}
