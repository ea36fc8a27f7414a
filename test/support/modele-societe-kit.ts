import { createModeleSociete, findRoleMarque, type IdentiteModele, renderActeSociete } from "#shared/actes/modele-societe.ts";
import type { ModeleActe } from "#shared/actes/acte.ts";
import type { Reponses } from "#shared/actes/faits-acte.ts";
import { type Gabarit, readGabarit } from "#shared/word/gabarit-lecture.ts";
import { fillGabarit, listBlocsRemplis } from "#shared/word/gabarit-remplissage.ts";
import { createFaitsActeInventes, type NomDossier } from "./dossiers-actes.ts";
import { buildPng } from "./papier-builder.ts";

const IDENTITE: IdentiteModele = { modeleId: "lettre", titre: "Lettre de la société", nature: "lettre", destinataire: "debiteur" };

export function readModele(octets: Uint8Array): Gabarit {
  const lu = readGabarit(octets, findRoleMarque);
  if (!lu.ok) throw new Error(lu.motif);
  return lu.gabarit;
}

/** A template written on an invented dossier: what it meets, what the screen shows, its file. */
export function renderModele(source: Uint8Array | Gabarit, { dossier = "professionnel, trois factures", socle, reponses, hasImages = false }: { readonly dossier?: NomDossier; readonly socle?: ModeleActe; readonly reponses?: Reponses; readonly hasImages?: boolean } = {}) {
  const gabarit = source instanceof Uint8Array ? readModele(source) : source;
  const modele = createModeleSociete(IDENTITE, gabarit.parties, socle);
  const image = hasImages ? { octets: buildPng(200, 60), type: "png" as const, largeur: 200, hauteur: 60 } : undefined;
  const faits = { ...createFaitsActeInventes(modele, dossier, reponses), logo: image, signature: image };
  const redige = renderActeSociete(modele, faits, (contenus) => listBlocsRemplis(gabarit, contenus));
  return { gabarit, modele, faits, redige, fill: () => fillGabarit(gabarit, redige.contenus, redige.document) };
}
