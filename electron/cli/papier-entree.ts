import { findAnomalieMarque, findRoleMarque } from "#shared/actes/modele-societe.ts";
import type { Fond } from "#shared/word/docx-writer.ts";
import { type Gabarit, readGabarit } from "#shared/word/gabarit-lecture.ts";
import { readPapierEprouve } from "#shared/word/papier.ts";
import { createRefus, type LigneDeCommande, type Poste } from "./commande.ts";
import type { DossierLu } from "./dossier-entree.ts";

/** The letterhead on which a document is laid: the one that is named, else that of the company when it came with the dossier; white paper otherwise. */
export async function readFond({ options: { papier: chemin } }: LigneDeCommande, { vue, pieces }: DossierLu, poste: Poste): Promise<Fond | undefined> {
  const octets = typeof chemin === "string" ? await poste.readFile(chemin) : pieces.get(vue.creancier?.papier?.empreinte ?? "");
  if (octets === undefined) return undefined;
  const lecture = await readPapierEprouve(octets);
  if (!lecture.ok) throw createRefus(`Le papier à en-tête${typeof chemin === "string" ? ` «\u00A0${chemin}\u00A0»` : ""} n’est pas employé\u00A0: ${lecture.motif}`);
  return lecture.papier.fond;
}

/** A template of the company, ready to be filled; what is wrong in it is said with its place. */
export async function readGabaritNomme(chemin: string, poste: Poste): Promise<Gabarit> {
  const lecture = readGabarit(await poste.readFile(chemin), findRoleMarque);
  if (!lecture.ok) throw createRefus(`Le modèle «\u00A0${chemin}\u00A0» n’est pas employé\u00A0: ${lecture.motif}`);
  const { anomalies, marques } = lecture.gabarit;
  const fausses = [...anomalies, ...marques.flatMap(({ texte, lieu }) => { const motif = findAnomalieMarque(texte); return motif === undefined ? [] : [{ lieu, motif }]; })];
  const [premiere] = fausses;
  if (premiere !== undefined) throw createRefus(`Le modèle «\u00A0${chemin}\u00A0» est à corriger\u00A0: ${premiere.lieu.libelle.toLowerCase()}, paragraphe ${premiere.lieu.paragraphe}, ${premiere.motif}${fausses.length > 1 ? ` (et ${fausses.length - 1} autre${fausses.length > 2 ? "s" : ""} point${fausses.length > 2 ? "s" : ""})` : ""}.`);
  return lecture.gabarit;
}
