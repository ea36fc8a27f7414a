import { listNomsPieces } from "#shared/actes/noms-pieces.ts";
import { createZip, encodeUtf8, type EntreeZip } from "#shared/formats/zip.ts";
import { formatDossierOuvert } from "#shared/model/dossier-ouvert.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { readSortie, renderActeDossier } from "./acte.ts";
import type { Commande, LigneDeCommande, Poste } from "./commande.ts";
import { computeEmpreinte, OPTIONS_DOSSIER, readDossier, writeSortie } from "./dossier-entree.ts";

export const exporter: Commande = {
  nom: "exporter",
  resume: "le dossier pour l’avocat en une archive\u00A0: synthèse, décompte, bordereau, pièces numérotées, faits",
  usage: "exigible exporter --entree DOSSIER.json --sortie DOSSIER.zip [--au AAAA-MM-JJ]",
  options: OPTIONS_DOSSIER,
  positions: 0,
  run: answerExporter,
};

const DOCUMENTS = [["dossier.docx", "transmission-avocat"], ["decompte.docx", "decompte"], ["bordereau.docx", "bordereau-pieces"]] as const;

async function answerExporter(ligne: LigneDeCommande, poste: Poste): Promise<unknown> {
  const sortie = readSortie(ligne);
  const lu = await readDossier(ligne, poste);
  const { dossier } = lu.vue;
  const noms = listNomsPieces(dossier.pieces, dossier.creances);
  const entrees: EntreeZip[] = [];
  for (const [nom, acte] of DOCUMENTS) {
    if (acte === "bordereau-pieces" && dossier.pieces.length === 0) continue;
    entrees.push({ nom, octets: await renderDocx(renderActeDossier(acte, lu).document) });
  }
  const absentes = dossier.pieces.filter(({ empreinte }) => !lu.pieces.has(empreinte));
  for (const { pieceId, empreinte } of dossier.pieces) {
    const octets = lu.pieces.get(empreinte);
    if (octets !== undefined) entrees.push({ nom: `pieces/${noms.get(pieceId) ?? pieceId}`, octets });
  }
  entrees.push({ nom: "dossier.json", octets: encodeUtf8(formatDossierOuvert(lu.ouvert)) });
  const archive = createZip(entrees, lu.aujourdhui);
  await writeSortie(poste, sortie, archive);
  return {
    fichier: sortie, octets: archive.length, empreinte: computeEmpreinte(archive), entrees: entrees.map(({ nom }) => nom),
    piecesAbsentes: absentes.map(({ pieceId }) => noms.get(pieceId) ?? pieceId),
  };
}
