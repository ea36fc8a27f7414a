import { Packer } from "docx";
import { listObstacles } from "#shared/actes/verifications/liste.ts";
import { MODELES } from "#shared/actes/modeles/catalogue.ts";
import { renderActe } from "#shared/actes/redaction.ts";
import { createFichier, PAGE_A4, renderDocx } from "#shared/word/docx-writer.ts";
import { formatDocument } from "#shared/word/typographie.ts";
import { createFaitsActeInventes, NOMS_DOSSIERS } from "../support/dossiers-actes.ts";

export const nom = "200 actes Word, du dossier au fichier vérifié, contre la seule mise en paquet des mêmes blocs par docx";
export const but = 3;

const NOMBRE = 200;

/** Every act on every dossier that calls for it, as many times as it takes. */
function listCouples() {
  const couples = NOMS_DOSSIERS.flatMap((dossier) => MODELES.flatMap((modele) => (listObstacles(modele, createFaitsActeInventes(modele, dossier)).length === 0 ? [{ modele, dossier }] : [])));
  return Array.from({ length: NOMBRE }, (_vide, rang) => couples[(rang * 7) % couples.length]).filter((couple) => couple !== undefined);
}

export async function mesure() {
  const couples = listCouples();
  const write = async (couple: (typeof couples)[number]) => renderDocx(renderActe(couple.modele, createFaitsActeInventes(couple.modele, couple.dossier)).document);
  for (const couple of couples.slice(0, 10)) await write(couple);
  const durees: number[] = [];
  for (const couple of couples) {
    const debut = performance.now();
    await write(couple);
    durees.push(performance.now() - debut);
  }
  const documents = couples.map(({ modele, dossier }) => formatDocument(renderActe(modele, createFaitsActeInventes(modele, dossier)).document));
  const depart = performance.now();
  for (const document of documents) await Packer.pack(createFichier([document], PAGE_A4), "uint8array");
  const reference = performance.now() - depart;
  const total = durees.reduce((somme, duree) => somme + duree, 0);
  const p95 = durees.toSorted((a, b) => a - b)[Math.floor(durees.length * 0.95)] ?? 0;
  return {
    ratio: total / reference,
    detail: `${couples.length} actes en ${(total / 1000).toFixed(1)} s ; mise en paquet seule : ${(reference / 1000).toFixed(1)} s.`,
    limites: [{ nom: "200 actes", valeur: Number((total / 1000).toFixed(2)), but: 60, unite: "s" }, { nom: "un acte, 95e centile", valeur: Math.round(p95), but: 300, unite: "ms" }],
  };
}
