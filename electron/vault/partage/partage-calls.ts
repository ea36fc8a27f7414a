import type { EtatPartage } from "#shared/ipc/partage-channels.ts";
import { can } from "#shared/model/membres-roles.ts";
import { createRefus, findRefus } from "../../adapters/refus.ts";
import { COUT_PHRASE } from "../crypto/argon2.ts";
import type { EngineCalls } from "../calls.ts";
import type { Secrets } from "../cles/secrets.ts";
import type { Journal } from "../journal.ts";
import type { Pieces } from "../pieces.ts";
import type { VaultPorts } from "../ports.ts";
import type { Ordres } from "../effacement/ordres.ts";
import { type Poste, separatePoste } from "../poste.ts";
import type { Quarantine } from "../quarantine.ts";
import { createEquipeCalls } from "./membres/equipe-calls.ts";
import { type Membres, openMembres } from "./membres/membres.ts";
import { createPiecesDuCoffre } from "./pieces-du-coffre.ts";
import { openPartage } from "./service.ts";

export interface PortsPartageCalls {
  readonly ports: Pick<VaultPorts, "disk" | "folder" | "randomBytes" | "now" | "application" | "cout" | "onRecus" | "onRacine">;
  readonly identite: Poste;
  /** The vault ends, and opens again by itself. */
  readonly restart: () => void;
  readonly secrets: Pick<Secrets, "signature" | "echange">;
  readonly journal: Journal;
  readonly pieces: Pieces;
  readonly quarantine: Quarantine;
  readonly ordres: Ordres;
}

export interface PartageCalls {
  readonly calls: Pick<EngineCalls, Extract<keyof EngineCalls, `partage:${string}` | `equipe:${string}`>>;
  readonly membres: Membres;
  readonly noteSave: (faits: number) => void;
  /** The same reading of a pièce, which a colleague may have shared when it is not on this post. */
  readonly seekPiece: <D extends { readonly empreinte: string }, R>(read: (demande: D) => Promise<R>) => (demande: D) => Promise<R>;
  readonly close: () => Promise<void>;
}

/** The team of an open vault and its shared folder. Without them nothing is read but two small files, and nothing is written. */
export async function createPartageCalls({ ports, identite: { poste, jumeauDe }, restart, secrets, journal, pieces, quarantine, ordres }: PortsPartageCalls): Promise<PartageCalls> {
  const { disk, folder, randomBytes, now, application = "inconnue", cout = COUT_PHRASE, onRecus = () => undefined, onRacine = () => undefined } = ports;
  const membres = await openMembres({ disk, folder, quarantine, randomBytes, now, cout, poste, jumeauDe, graines: secrets, findBorne: (autre) => ({ sequence: journal.findDerniere(autre) }) });
  const equipe = { ...membres, isReleveDue: () => membres.findEtat()?.isReleveDue ?? false };
  // No team: nothing was ever shared that would have to be written again.
  if (membres.findTrousse() === undefined) for (const { id, attente } of ordres.list()) if (attente.includes("partage")) await ordres.leave(id, "partage");
  const partage = await openPartage({ disk, folder, poste, journal, equipe, pieces: createPiecesDuCoffre(pieces), quarantine, secret: secrets.echange, ordres, randomBytes, now, application, onRecus, onRacine });
  return {
    membres,
    noteSave: partage.noteSave,
    seekPiece: (read) => (demande) => read(demande).then((lue) => lue, async (error: unknown) => {
      const arrivee = findRefus(error).code === "introuvable" ? await partage.takePiece(demande.empreinte) : undefined;
      if (arrivee === undefined) throw error;
      if (arrivee.kind === "attente") throw createRefus("introuvable", formatAttente(arrivee));
      return read(demande);
    }),
    close: partage.close,
    calls: {
      ...createEquipeCalls({ membres, readFichiers: partage.readMembres, onChange: () => void partage.exchange(), now }),
      "partage:etat": () => Promise.resolve(partage.findEtat()),
      "partage:setFolder": ({ folder: choisi }) => partage.choose(choisi),
      "partage:connect": async (acces) => partage.connect(acces, { isVidePermis: isFondateur(membres) }),
      "partage:exchange": async ({ isRemise, isCopie = false }) => {
        if (isCopie) return separate(ports, { poste, etat: partage.findEtat(), restart });
        // Followed by its state: a slow drive must not keep the window waiting.
        void partage.exchange(isRemise);
        return Promise.resolve({});
      },
      "partage:racine": async (vue) => {
        partage.noteRacine(vue);
        return Promise.resolve({});
      },
      "partage:pieces": partage.readPieces,
      "partage:leave": async () => {
        await partage.leave();
        return {};
      },
    },
  };
}

interface Separation {
  readonly poste: string;
  readonly etat: EtatPartage;
  readonly restart: () => void;
}

/** Once the answer has left, the vault ends and opens again under its new name. */
async function separate({ disk, folder, randomBytes }: Pick<PortsPartageCalls["ports"], "disk" | "folder" | "randomBytes">, { poste, etat: { alarmes }, restart }: Separation): Promise<Record<string, never>> {
  if (!alarmes.some(({ nature }) => nature === "poste-double")) throw createRefus("refuse", "Aucune copie de ce poste n’a écrit de son côté\u00A0: il garde son identité.");
  await separatePoste(disk, folder, poste, randomBytes);
  setImmediate(restart);
  return {};
}

/** Where a team shares is an administrator's word, who alone brings it to an empty place; its members then go where it is. */
function isFondateur({ findEtat }: Membres): boolean {
  const moi = findEtat()?.moi;
  return moi === undefined || can(moi.role, "administrer");
}

function formatAttente({ recus, total }: { readonly recus: number; readonly total: number }): string {
  const compte = total === 0 ? "" : ` (${recus} morceau${recus > 1 ? "x" : ""} sur ${total})`;
  return `Cette pièce n’est pas encore arrivée par le dossier partagé${compte}\u00A0: elle est demandée au poste qui l’a. Réessayez un peu plus tard.`;
}
