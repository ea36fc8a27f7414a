import { createFaitsActe } from "#shared/actes/faits-acte.ts";
import { ACTES, findActe } from "#shared/actes/catalogue.ts";
import { createFaitsTransmission } from "#shared/actes/faits-transmission.ts";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { findModele, MODELES } from "#shared/actes/modeles/catalogue.ts";
import { renderActe } from "#shared/actes/redaction.ts";
import { listReponsesConnues } from "#shared/actes/reponses.ts";
import { listVerifications } from "#shared/actes/verifications/liste.ts";
import { listBlocages, type Verification } from "#shared/actes/verifications/verification.ts";
import type { DocumentRedige } from "#shared/word/bloc.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { type Commande, createRefus, type LigneDeCommande, type Poste } from "./commande.ts";
import { computeEmpreinte, type DossierLu, OPTIONS_DOSSIER, readDossier, writeSortie } from "./dossier-entree.ts";

export const acte: Commande = {
  nom: "acte",
  resume: "rédige un acte d’un dossier en Word, et dit ce qui manque ou bloque",
  usage: "exigible acte ACTE --entree DOSSIER.json --sortie FICHIER.docx [--au AAAA-MM-JJ]",
  options: OPTIONS_DOSSIER,
  positions: 1,
  run: answerActe,
};

async function answerActe(ligne: LigneDeCommande, poste: Poste): Promise<unknown> {
  const [id] = ligne.positions;
  if (id === undefined) throw createRefus(`Indiquez un acte\u00A0: ${listIds()}.`);
  const sortie = readSortie(ligne);
  const dossier = await readDossierPour(id, ligne, poste);
  const { document, verifications } = renderActeDossier(id, dossier);
  const interdits = listBlocages(verifications).filter(({ id: verification, niveau }) => niveau === "absolu" && !verification.startsWith("champ/") && !verification.startsWith("mention/"));
  if (interdits.length > 0) throw createRefus(`L’acte «\u00A0${id}\u00A0» ne peut pas être produit pour ce dossier\u00A0: ${interdits.map(({ motif }) => motif ?? "").join(" ; ")}.`);
  const octets = await renderDocx(document);
  await writeSortie(poste, sortie, octets);
  return {
    acte: id, titre: document.titre, fichier: sortie, octets: octets.length, empreinte: computeEmpreinte(octets), isPret: listBlocages(verifications).length === 0,
    verifications: verifications.filter(({ isAcquise }) => !isAcquise).map(({ id: verification, niveau, motif, origine, champ }) => ({ id: verification, niveau, motif, origine, champ })),
  };
}

/** The name of an act is checked before a long file is read. */
async function readDossierPour(id: string, ligne: LigneDeCommande, poste: Poste): Promise<DossierLu> {
  if (findModele(id) === undefined && findActe(id) === undefined) throw createRefus(`L’acte «\u00A0${id}\u00A0» n’existe pas\u00A0: ${listIds()}.`);
  return readDossier(ligne, poste);
}

export function readSortie({ options: { sortie } }: LigneDeCommande): string {
  if (sortie === undefined || sortie === true) throw createRefus("Indiquez le fichier à écrire avec --sortie FICHIER.");
  return sortie;
}

/** An act of the library, or the file for the avocat, written for the dossier. */
export function renderActeDossier(id: string, lu: DossierLu): { readonly document: DocumentRedige; readonly verifications: readonly Verification[] } {
  const modele = findModele(id);
  if (modele !== undefined) return renderModele(modele, lu);
  const { vue, mandat, mandataire, aujourdhui, utilisateur } = lu;
  if (id === "fiche-retour" && mandat === undefined) throw createRefus("La fiche de retour nomme une mission\u00A0: le dossier n’a aucun mandat.");
  const document = findActe(id)?.render(createFaitsTransmission(vue, { mandat, mandataire, aujourdhui, utilisateur }));
  if (document === undefined) throw createRefus(`L’acte «\u00A0${id}\u00A0» n’existe pas.`);
  return { document, verifications: [] };
}

function renderModele(modele: ModeleActe, { vue, ouvert, baremes, mandat, mandataire, aujourdhui, utilisateur }: DossierLu) {
  const reponses = { ...listReponsesConnues(vue.dossier), ...ouvert.reponses };
  const faits = createFaitsActe(vue, modele, { mandat, mandataire, aujourdhui, utilisateur, baremes, territoire: "metropole", reponses });
  const redige = renderActe(modele, faits);
  return { document: redige.document, verifications: listVerifications(modele, redige, faits) };
}

function listIds(): string {
  return [...MODELES, ...ACTES].map(({ id }) => id).join(", ");
}
