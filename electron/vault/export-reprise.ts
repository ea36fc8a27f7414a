import { createHash } from "node:crypto";
import { formatNombre, formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import type { Curseur } from "#shared/ipc/journal-channels.ts";
import { formatLotExport, type FaitExporte, parseFaitExport, type SommaireExport, sommaireExportSchema } from "#shared/model/export.ts";
import { parseLot } from "#shared/model/lot.ts";
import type { Disk } from "../adapters/disk.ts";
import { createRefus, findRefus } from "../adapters/refus.ts";
import type { LieuExport } from "./calls.ts";
import { type Entree, openEntree } from "./export-entree.ts";
import type { Journal } from "./journal.ts";
import { computeRacine, type LigneLot, parseLigne } from "./journal-lecture.ts";
import type { Pieces } from "./pieces.ts";
import { createLignes } from "./export-lignes.ts";
import { addPieces } from "./export-pieces.ts";
import type { Avancement } from "./travaux.ts";

export interface PortsReprise {
  readonly disk: Disk;
  readonly poste: string;
  readonly journal: Journal;
  readonly pieces: Pieces;
}

/** Lots written together when they come in. */
const LOTS_PAR_ECRITURE = 500;

/**
 * Brings an export into this vault: pièces first, then the lots that are not here yet, each with the ids that it had. Read twice:
 * what contradicts the vault is refused before anything is written. At the end the facts are read again and compared with the export.
 */
export async function readExport(ports: PortsReprise, lieu: LieuExport, avancement: Avancement): Promise<string> {
  const entree = await openEntree(ports.disk, lieu);
  try {
    const sommaire = await readSommaire(entree);
    avancement.begin("Contrôle de l’export", sommaire.faits);
    await checkExport(ports, entree, sommaire, avancement);
    const pieces = await addPieces(ports.pieces, entree, avancement);
    avancement.begin("Reprise des faits", sommaire.faits);
    const avant = ports.journal.findEtat().faits;
    await adoptLots(ports.journal, entree, avancement).catch((error: unknown) => {
      const { code, detail } = findRefus(error);
      throw createRefus(code, `${detail} La reprise s’est arrêtée en route : recommencez-la, ce qui est entré ne le sera pas deux fois.`);
    });
    if ((await computeRacine(ports.journal, sommaire.curseur)) !== sommaire.racine) throw createRefus("endommage", "Les faits repris ne sont pas ceux de l’export\u00A0: vérifiez le coffre avant de continuer. Rien de ce qui s’y trouvait n’a été modifié.");
    return formatFin(ports.journal.findEtat().faits - avant, pieces, sommaire);
  } finally {
    await entree.close();
  }
}

async function readSommaire(entree: Entree): Promise<SommaireExport> {
  const portions: Uint8Array[] = [];
  let octets = 0;
  await entree.read("export.json", (portion) => {
    octets += portion.byteLength;
    if (octets > 32 * 1024 * 1024) throw createRefusExport();
    portions.push(Uint8Array.from(portion));
    return Promise.resolve();
  });
  const lu = sommaireExportSchema.safeParse(parseJson(Buffer.concat(portions).toString("utf8")));
  if (!lu.success) throw createRefusExport();
  return lu.data;
}

/** Every line well formed, the whole as announced, and nothing that the vault holds otherwise under the same numbers. */
async function checkExport({ journal, poste }: PortsReprise, entree: Entree, sommaire: SommaireExport, { advance }: Avancement): Promise<void> {
  const connu = journal.findEtat().curseur;
  const hash = createHash("sha256");
  const communs = new Map<string, { readonly hash: ReturnType<typeof createHash>; derniere: number }>();
  const dernieres = new Map<string, number>();
  let faits = 0;
  await readLotsExport(entree, (lot) => {
    if (lot.premiere <= (dernieres.get(lot.poste) ?? 0)) throw createRefusExport();
    dernieres.set(lot.poste, lot.derniere);
    faits += lot.derniere - lot.premiere + 1;
    hash.update(lot.ligne).update("\n");
    if (lot.premiere <= (connu[lot.poste] ?? 0)) noteCommun(communs, lot);
    else if (lot.poste === poste) throw createRefus("refuse", "Cet export contient des faits de ce poste que ce coffre n’a plus\u00A0: restaurez plutôt une sauvegarde, ou reprenez l’export dans un coffre vide. Rien n’a été repris.");
    advance(lot.derniere - lot.premiere + 1);
    return Promise.resolve();
  });
  if (faits !== sommaire.faits || hash.digest("hex") !== sommaire.racine || !isCurseur(dernieres, sommaire.curseur)) throw createRefusExport();
  for (const [commun, { hash: attendu, derniere }] of communs) {
    if ((await computeRacine(journal, { [commun]: derniere })) !== attendu.digest("hex")) throw createRefus("refuse", "Cet export et ce coffre portent des faits différents sous les mêmes numéros\u00A0: rien n’a été repris. Reprenez l’export dans un coffre vide.");
  }
}

function noteCommun(communs: Map<string, { readonly hash: ReturnType<typeof createHash>; derniere: number }>, { poste, ligne, derniere }: LigneLot): void {
  const commun = communs.get(poste) ?? { hash: createHash("sha256"), derniere: 0 };
  commun.hash.update(ligne).update("\n");
  commun.derniere = derniere;
  communs.set(poste, commun);
}

function isCurseur(dernieres: ReadonlyMap<string, number>, curseur: Curseur): boolean {
  const postes = Object.keys(curseur).filter((poste) => (curseur[poste] ?? 0) > 0);
  return postes.length === dernieres.size && postes.every((poste) => dernieres.get(poste) === curseur[poste]);
}

async function adoptLots(journal: Journal, entree: Entree, { show }: Avancement): Promise<void> {
  const adoption = journal.startAdoption();
  let attente: LigneLot[] = [];
  const flush = async (): Promise<void> => {
    await adoption.append(attente);
    attente = [];
  };
  try {
    await readLotsExport(entree, async (lot) => {
      if (attente.length >= LOTS_PAR_ECRITURE || (attente[0] !== undefined && attente[0].poste !== lot.poste)) await flush();
      attente.push(lot);
      show(lot.derniere - lot.premiere + 1);
    });
    await flush();
  } finally {
    await adoption.close();
  }
}

/** The lots of `faits.jsonl`, in order, each one checked as the journal checks its own. */
async function readLotsExport(entree: Entree, take: (lot: LigneLot) => Promise<void>): Promise<void> {
  let enCours: { readonly fait: FaitExporte; readonly brut: object }[] = [];
  const flush = async (): Promise<void> => {
    const lot = enCours;
    enCours = [];
    if (lot[0] !== undefined && lot[0].fait.lot !== lot[0].fait.id) throw createRefusExport();
    if (lot.length > 0) await take(toLigneLot(formatLotExport(lot), lot[0]?.fait.journal));
  };
  const lignes = createLignes(async (ligne) => {
    const lu = parseFaitExport(ligne);
    if (!lu.ok) throw createRefusExport();
    if (enCours[0] !== undefined && enCours[0].fait.lot !== lu.fait.lot) await flush();
    enCours.push(lu);
  });
  await entree.read("faits.jsonl", lignes.take);
  await lignes.end();
  await flush();
}

function toLigneLot(ligne: string, journal: string | undefined): LigneLot {
  const [lot, place] = [parseLot(ligne), parseLigne(ligne)];
  if (!lot.ok || place === undefined) throw createRefusExport();
  return { ...place, poste: journal ?? place.poste, ligne };
}

function createRefusExport(): Error {
  return createRefus("endommage", "Cet export est incomplet, abîmé ou modifié\u00A0: rien n’en a été repris.");
}

function formatFin(faits: number, pieces: number, sommaire: SommaireExport): string {
  const deja = sommaire.faits - faits;
  const suite = deja === 0 ? "" : ` ${formatNombre(deja)} y étai${deja >= 2 ? "en" : ""}t déjà.`;
  return `Export repris et relu${INSECABLE}: ${formatNombreDe(faits, "fait ajouté", "faits ajoutés")}, ${formatNombreDe(pieces, "pièce ajoutée", "pièces ajoutées")}.${suite}`;
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
