import { join } from "node:path";
import { formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import { formatFaitsExport, parseFaitExport, type SommaireExport } from "#shared/model/export.ts";
import { formatInstant } from "../adapters/clock.ts";
import { findRefus } from "../adapters/refus.ts";
import type { LieuExport } from "./calls.ts";
import { type Sortie, writeSortie } from "./export-sortie.ts";
import { findExtension } from "./extract.ts";
import { computeRacine, readLots } from "./journal-lecture.ts";
import type { Journal } from "./journal.ts";
import type { Pieces } from "./pieces.ts";
import { type CoffreOuvert, findInstantane, type Instantane } from "./sauvegarde-copie.ts";
import type { Avancement } from "./travaux.ts";

/** What an export reads. */
export interface PortsExport {
  readonly coffre: CoffreOuvert & { readonly journal: Journal };
  readonly pieces: Pieces;
  readonly application: string;
}

const LISEZ_MOI = `Export complet d’Exigible — EN CLAIR

Ce dossier contient tout ce que le coffre contenait, lisible par n’importe quel programme\u00A0: il n’est pas chiffré.
Gardez-le comme vous gardez vos dossiers, et supprimez-le quand vous n’en avez plus besoin.

faits.jsonl    un fait par ligne (JSON, UTF-8), dans l’ordre où chaque poste les a écrits\u00A0: id, sujet, type, dateFait,
               contenu, remplace (les faits que celui-ci remplace), v, lot (les faits d’un même enregistrement), horloge, par,
               journal (seulement quand une copie du poste a écrit de son côté)
pieces/        les pièces telles qu’elles ont été déposées, nommées par leur empreinte SHA-256
pieces.jsonl   une pièce par ligne\u00A0: empreinte, fichier, taille, mime, noms donnés dans les dossiers
export.json    ce que l’export contient, et l’empreinte de l’ensemble\u00A0; écrit en dernier

Exigible le reprend\u00A0: Sécurité et sauvegardes, «\u00A0Reprendre un export\u00A0».
`;

/** Writes all that the vault holds at this instant, in clear, by portions. Answers the sentence of its end. */
export async function writeExport({ coffre, pieces, application }: PortsExport, lieu: LieuExport, avancement: Avancement): Promise<string> {
  const instantane = findInstantane(coffre.journal);
  const instant = coffre.now();
  const empreintes = await pieces.listEmpreintes();
  const octets = await measureExport(coffre, pieces, { instantane, empreintes });
  avancement.begin("Écriture de l’export", octets);
  const manquantes: string[] = [];
  const nom = `Export Exigible ${formatInstant(instant).slice(0, 10)} ${formatInstant(instant).slice(11, 19).replaceAll(":", "")}`;
  await writeSortie(coffre.disk, lieu, { octets, instant, nom }, async (sortie) => {
    await addTexte(sortie, "LISEZ-MOI.txt", LISEZ_MOI);
    const noms = await addFaits(sortie, coffre.journal, instantane, avancement);
    const lignes: string[] = [];
    for (const empreinte of empreintes) {
      const ligne = await addPiece(sortie, pieces, empreinte, noms.get(empreinte), avancement);
      if (ligne === undefined) manquantes.push(empreinte);
      else lignes.push(`${ligne}\n`);
    }
    await addTexte(sortie, "pieces.jsonl", lignes.join(""));
    const racine = await computeRacine(coffre.journal, instantane.curseur);
    const sommaire: SommaireExport = { format: "exigible-export", version: 1, instant, application, faits: instantane.faits, curseur: instantane.curseur, racine, pieces: empreintes.length - manquantes.length, manquantes };
    await addTexte(sortie, "export.json", `${JSON.stringify(sommaire, undefined, 2)}\n`);
  });
  const absentes = manquantes.length === 0 ? "" : ` ${formatNombreDe(manquantes.length, "pièce illisible n’y est pas", "pièces illisibles n’y sont pas")}.`;
  return `Export écrit en clair${INSECABLE}: ${formatNombreDe(instantane.faits, "fait", "faits")} et ${formatNombreDe(empreintes.length - manquantes.length, "pièce", "pièces")}.${absentes}`;
}

async function measureExport({ disk, folder }: CoffreOuvert, pieces: Pieces, { instantane, empreintes }: { readonly instantane: Instantane; readonly empreintes: readonly string[] }): Promise<number> {
  let octets = 0;
  for (const { nom, fin } of instantane.fichiers) octets += fin ?? (await disk.findSize(join(folder, "journal", nom))) ?? 0;
  for (const empreinte of empreintes) octets += await pieces.findTaille(empreinte).then((taille) => taille, () => 0);
  return octets;
}

function addTexte(sortie: Sortie, nom: string, texte: string): Promise<void> {
  return sortie.add(nom, (take) => take(Buffer.from(texte, "utf8")));
}

/** Answers the names that the facts give to each pièce. */
async function addFaits(sortie: Sortie, journal: Journal, { curseur }: Instantane, { advance }: Avancement): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const noms = new Map<string, Set<string>>();
  await sortie.add("faits.jsonl", async (take) => {
    for await (const { ligne, poste, journal: nom } of readLots(journal, curseur)) {
      const faits = formatFaitsExport(ligne, nom === poste ? undefined : nom);
      faits.forEach((fait) => noteNom(noms, fait));
      const octets = Buffer.from(`${faits.join("\n")}\n`, "utf8");
      await take(octets);
      advance(Buffer.byteLength(ligne));
    }
  });
  return noms;
}

function noteNom(noms: Map<string, Set<string>>, ligne: string): void {
  if (!ligne.includes("\"type\":\"piece\"")) return;
  const lu = parseFaitExport(ligne);
  const contenu: unknown = lu.ok && lu.fait.type === "piece" ? lu.fait.contenu : undefined;
  if (typeof contenu !== "object" || contenu === null || !("nom" in contenu) || !("empreinte" in contenu)) return;
  const { nom, empreinte } = contenu;
  if (typeof nom === "string" && typeof empreinte === "string") noms.set(empreinte, (noms.get(empreinte) ?? new Set()).add(nom));
}

/** A pièce in clear; `undefined` when the vault does not read it, and nothing of it is then written. */
async function addPiece(sortie: Sortie, pieces: Pieces, empreinte: string, noms: ReadonlySet<string> | undefined, { advance }: Avancement): Promise<string | undefined> {
  const lue = await pieces.readBlocs(empreinte, () => Promise.resolve()).then((piece) => piece, (error: unknown) => findRefus(error).code);
  if (typeof lue === "string") return undefined;
  const extension = findExtension(lue.mime);
  const fichier = `pieces/${empreinte}${extension === undefined ? "" : `.${extension}`}`;
  await sortie.add(fichier, async (take) => {
    await pieces.readBlocs(empreinte, async (bloc) => {
      await take(bloc);
      advance(bloc.byteLength);
    });
  });
  return JSON.stringify({ empreinte, fichier, taille: lue.taille, mime: lue.mime, noms: [...(noms ?? [])] });
}
