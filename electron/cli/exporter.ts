import { createEnvoi } from "#shared/actes/envoi-avocat.ts";
import { findMandatConfie } from "#shared/actes/mandat-acte.ts";
import { listNomsPieces } from "#shared/actes/noms-pieces.ts";
import { createZip, encodeUtf8, type EntreeZip } from "#shared/formats/zip.ts";
import { formatDossierOuvert } from "#shared/model/dossier-ouvert.ts";
import { renderAgenda } from "#shared/word/agenda.ts";
import { renderClasseur } from "#shared/word/classeur.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { readSortie, renderActeDossier, TRANSMISSION } from "./acte.ts";
import type { Commande, LigneDeCommande, Poste } from "./commande.ts";
import { readFond } from "./papier-entree.ts";
import { computeEmpreinte, OPTIONS_DOSSIER, readDossier, writeSortie } from "./dossier-entree.ts";

export const exporter: Commande = {
  nom: "exporter",
  resume: "le dossier pour l’avocat en une archive\u00A0: synthèse, décompte en Word et en classeur, bordereau, chronologie, agenda, fiche de retour, pièces numérotées, faits",
  usage: "exigible exporter --entree DOSSIER.json --sortie DOSSIER.zip [--papier PAPIER.docx] [--au AAAA-MM-JJ]",
  options: { ...OPTIONS_DOSSIER, papier: "valeur" },
  positions: 0,
  run: answerExporter,
};

async function answerExporter(ligne: LigneDeCommande, poste: Poste): Promise<unknown> {
  const sortie = readSortie(ligne);
  const lu = await readDossier(ligne, poste);
  const { dossier } = lu.vue;
  const noms = listNomsPieces(dossier.pieces, dossier.creances);
  const fond = await readFond(ligne, lu, poste);
  const { documents, classeurs, rendezVous, absents } = createEnvoi(lu.vue, { ...findMandatConfie(TRANSMISSION, dossier, lu.mandataires), aujourdhui: lu.aujourdhui, utilisateur: lu.utilisateur, baremes: lu.baremes, territoire: "metropole" });
  const entrees: EntreeZip[] = [];
  for (const { nom, document } of [{ nom: "dossier.docx", document: renderActeDossier("transmission-avocat", lu).document }, ...documents]) entrees.push({ nom, octets: await renderDocx(document, nom === "fiche-de-retour.docx" ? undefined : fond) });
  entrees.push(...classeurs.map(({ nom, feuilles }) => ({ nom, octets: renderClasseur(feuilles, lu.aujourdhui) })), { nom: "echeances.ics", octets: renderAgenda(rendezVous, lu.aujourdhui) });
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
    nonJoints: absents,
    piecesAbsentes: absentes.map(({ pieceId }) => noms.get(pieceId) ?? pieceId),
  };
}
