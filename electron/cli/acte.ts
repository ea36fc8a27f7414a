import { createFaitsActe, type FaitsActe } from "#shared/actes/faits-acte.ts";
import { ACTES, findActe } from "#shared/actes/catalogue.ts";
import { createFaitsTransmission } from "#shared/actes/faits-transmission.ts";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { findMandatConfie } from "#shared/actes/mandat-acte.ts";
import { createModeleSociete, renderActeSociete } from "#shared/actes/modele-societe.ts";
import { findModele, MODELES } from "#shared/actes/modeles/catalogue.ts";
import { renderActe } from "#shared/actes/redaction.ts";
import { listReponsesConnues } from "#shared/actes/reponses.ts";
import { listVerifications } from "#shared/actes/verifications/liste.ts";
import { listBlocages, type Verification } from "#shared/actes/verifications/verification.ts";
import type { DocumentRedige } from "#shared/word/bloc.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { fillGabarit, listBlocsRemplis } from "#shared/word/gabarit-remplissage.ts";
import { type Commande, createRefus, type LigneDeCommande, type Poste } from "./commande.ts";
import { computeEmpreinte, type DossierLu, OPTIONS_DOSSIER, readDossier, writeSortie } from "./dossier-entree.ts";
import { readFond, readGabaritNomme } from "./papier-entree.ts";

export const acte: Commande = {
  nom: "acte",
  resume: "rédige un acte d’un dossier en Word, sur le papier à en-tête ou dans un modèle de la société, et dit ce qui manque ou bloque",
  usage: "exigible acte ACTE --entree DOSSIER.json --sortie FICHIER.docx [--papier PAPIER.docx | --modele MODELE.docx] [--au AAAA-MM-JJ]",
  options: { ...OPTIONS_DOSSIER, papier: "valeur", modele: "valeur" },
  positions: 1,
  run: answerActe,
};

/** The file for the avocat goes to the last avocat of the dossier. */
export const TRANSMISSION = { destinataire: "avocat", famille: "mandat" } as const;

async function answerActe(ligne: LigneDeCommande, poste: Poste): Promise<unknown> {
  const [id] = ligne.positions;
  if (id === undefined) throw createRefus(`Indiquez un acte\u00A0: ${listIds()}.`);
  const sortie = readSortie(ligne);
  const dossier = await readDossierPour(id, ligne, poste);
  const { document, verifications, write } = await renderDemande(id, dossier, ligne, poste);
  const interdits = listBlocages(verifications).filter(({ id: verification, niveau }) => niveau === "absolu" && !verification.startsWith("champ/") && !verification.startsWith("mention/"));
  if (interdits.length > 0) throw createRefus(`L’acte «\u00A0${id}\u00A0» ne peut pas être produit pour ce dossier\u00A0: ${interdits.map(({ motif }) => motif ?? "").join(" ; ")}.`);
  const octets = await write();
  await writeSortie(poste, sortie, octets);
  return {
    acte: id, titre: document.titre, fichier: sortie, octets: octets.length, empreinte: computeEmpreinte(octets), isPret: listBlocages(verifications).length === 0,
    verifications: verifications.filter(({ isAcquise }) => !isAcquise).map(({ id: verification, niveau, motif, origine, champ }) => ({ id: verification, niveau, motif, origine, champ })),
  };
}

interface ActeDemande {
  readonly document: DocumentRedige;
  readonly verifications: readonly Verification[];
  readonly write: () => Promise<Uint8Array>;
}

/** On the company's letterhead, or in its template, which is then held to what the act of the library demands. */
async function renderDemande(id: string, lu: DossierLu, ligne: LigneDeCommande, poste: Poste): Promise<ActeDemande> {
  const { modele: chemin, papier } = ligne.options;
  if (typeof chemin !== "string") {
    // A form is read back by its fields: it stands on its own page.
    const fond = id === "fiche-retour" ? undefined : await readFond(ligne, lu, poste);
    const rendu = renderActeDossier(id, lu);
    return { ...rendu, write: () => renderDocx(rendu.document, fond) };
  }
  if (papier !== undefined) throw createRefus("Un modèle est son propre papier\u00A0: --modele et --papier ne s’emploient pas ensemble.");
  const socle = findModele(id);
  if (socle === undefined) throw createRefus(`L’acte «\u00A0${id}\u00A0» ne s’écrit pas dans un modèle.`);
  const gabarit = await readGabaritNomme(chemin, poste);
  const modele = createModeleSociete({ modeleId: chemin.replace(/^.*[\\/]/, ""), titre: socle.titre, nature: socle.nature, destinataire: socle.destinataire }, gabarit.parties, socle);
  const faits = createFaits(modele, lu);
  const redige = renderActeSociete(modele, faits, (contenus) => listBlocsRemplis(gabarit, contenus));
  return { document: redige.document, verifications: listVerifications(modele, redige, faits), write: () => fillGabarit(gabarit, redige.contenus, redige.document) };
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
  if (modele !== undefined) {
    const faits = createFaits(modele, lu);
    const redige = renderActe(modele, faits);
    return { document: redige.document, verifications: listVerifications(modele, redige, faits) };
  }
  const { vue, mandataires, aujourdhui, utilisateur } = lu;
  const confie = findMandatConfie(TRANSMISSION, vue.dossier, mandataires);
  if (id === "fiche-retour" && confie.mandat === undefined) throw createRefus("La fiche de retour nomme une mission\u00A0: le dossier n’a aucun mandat.");
  const document = findActe(id)?.render(createFaitsTransmission(vue, { ...confie, aujourdhui, utilisateur }));
  if (document === undefined) throw createRefus(`L’acte «\u00A0${id}\u00A0» n’existe pas.`);
  return { document, verifications: [] };
}

function createFaits(modele: ModeleActe, { vue, ouvert, baremes, mandataires, aujourdhui, utilisateur }: DossierLu): FaitsActe {
  return createFaitsActe(vue, modele, { ...findMandatConfie(modele, vue.dossier, mandataires), aujourdhui, utilisateur, baremes, territoire: "metropole", reponses: { ...listReponsesConnues(vue.dossier), ...ouvert.reponses } });
}

function listIds(): string {
  return [...MODELES, ...ACTES].map(({ id }) => id).join(", ");
}
