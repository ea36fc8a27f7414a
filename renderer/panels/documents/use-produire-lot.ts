import { useRef, useState } from "react";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { createActeProduit } from "#shared/actes/acte-produit.ts";
import { type ActeDuLot, renderActeDuLot } from "#shared/actes/lot-actes.ts";
import { createNomsUniques, formatNomActe } from "#shared/actes/noms-actes.ts";
import { isNonEmpty } from "#shared/kernel/brand.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { listSuitesActe } from "#shared/suivi/rgpd/demandes.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { renderClasseur } from "#shared/word/classeur.ts";
import { renderDocuments, renderDocx } from "#shared/word/docx-writer.ts";
import { fillGabarit } from "#shared/word/gabarit-remplissage.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { saveArchive, saveDocument } from "../../bridge/bridge.ts";
import { computeEmpreinte } from "../../db/empreinte.ts";
import { createId } from "../../hooks/create-id.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { readFond } from "../../hooks/use-papier.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { waitFrame } from "./use-lot-examen.ts";
import type { LigneLot, Lot, ModeleLot } from "./use-lot.ts";

export interface ProduireLot {
  /** Acts written of those asked; absent when nothing is being written. */
  readonly avancement?: { readonly fait: number; readonly total: number } | undefined;
  /** Written before an interruption, kept until they are saved, gone on with, or given up. */
  readonly enAttente: number;
  readonly interrupt: () => void;
  /** Writes what is not written yet, then saves; the answer is true once the acts are kept. */
  readonly produce: (lignes: readonly LigneLot[]) => Promise<boolean>;
  readonly saveEnAttente: () => Promise<boolean>;
  readonly dropEnAttente: () => void;
}

interface ActeEcrit {
  readonly acte: ActeDuLot;
  /** The file of this act alone; empty when all go into one. */
  readonly octets: Uint8Array<ArrayBuffer>;
  readonly extension: string;
  /** The form to send back, beside the letter that announces it. */
  readonly fiche?: { readonly octets: Uint8Array<ArrayBuffer>; readonly extension: string } | undefined;
}

/** Writes the acts of a batch one after the other, then their file, then their facts in one save that undoes as a whole. */
export function useProduireLot(lot: Lot): ProduireLot {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const arret = useRef(false);
  const ecrits = useRef(new Map<string, ActeEcrit>());
  const [avancement, setAvancement] = useState<ProduireLot["avancement"]>();
  const [enAttente, setEnAttente] = useState(0);
  const { modele, charge, forme, createCommun } = lot;
  const dropEnAttente = () => {
    ecrits.current.clear();
    setEnAttente(0);
  };
  const finish = async (): Promise<boolean> => {
    const actes = [...ecrits.current.values()];
    const fichiers = modele === undefined ? undefined : await saveActes(actes, modele, { ...forme, sortie: findSortie(lot) }, aujourdhui);
    if (modele === undefined || fichiers === undefined) return false;
    if ((await enregistrer({ brouillons: createFaits(actes, fichiers, charge, aujourdhui), annonce: `${formatNombreDe(actes.length, "acte produit", "actes produits")}\u00A0: ${modele.titre}` })) === undefined) return false;
    lot.change({ produits: [...new Set([...forme.produits, ...listDossierIds(actes)])] });
    dropEnAttente();
    return true;
  };
  const produce = async (lignes: readonly LigneLot[]): Promise<boolean> => {
    if (modele === undefined || avancement !== undefined) return false;
    arret.current = false;
    try {
      await writeActes(lignes, ecrits.current, (fait) => {
        setAvancement({ fait, total: lignes.length });
        return !arret.current;
      }, ({ entrees }) => writeActe(renderActeDuLot(modele, entrees, createCommun(entrees)), { sortie: findSortie(lot), charge, date: aujourdhui }));
      setEnAttente(ecrits.current.size);
      return !arret.current && (await finish());
    } catch (erreur) {
      showEchec("Le lot n’a pas été écrit", `${erreur instanceof Error ? erreur.message : String(erreur)} Rien n’est perdu\u00A0: la liste et vos réponses restent là.`);
      return false;
    } finally {
      setAvancement(undefined);
    }
  };
  return { avancement, enAttente, interrupt: () => void (arret.current = true), produce, saveEnAttente: finish, dropEnAttente };
}

/** Neither workbooks, nor documents of the company, nor letters that leave with a form are poured into one. */
export function isFusionnable({ modele, charge }: Pick<Lot, "modele" | "charge">): boolean {
  return charge === undefined && modele?.fichier !== "classeur" && modele?.texte.includes("[[bloc renvoi-fiche-retour]]") !== true;
}

export function findSortie(lot: Pick<Lot, "modele" | "charge" | "forme">): Lot["forme"]["sortie"] {
  return isFusionnable(lot) ? lot.forme.sortie : "separes";
}

/** What is not written yet, until `onProgress` answers no. */
async function writeActes(lignes: readonly LigneLot[], ecrits: Map<string, ActeEcrit>, onProgress: (fait: number) => boolean, write: (ligne: LigneLot) => Promise<ActeEcrit>): Promise<void> {
  for (const [rang, ligne] of lignes.entries()) {
    if (!onProgress(rang)) return;
    await waitFrame();
    if (!ecrits.has(ligne.id)) ecrits.set(ligne.id, await write(ligne));
  }
}

function listDossierIds(actes: readonly ActeEcrit[]): readonly string[] {
  return actes.flatMap(({ acte }) => acte.entrees.map(({ vue }) => vue.dossier.id));
}

/** An act of several dossiers is kept in each, with its own answers. */
function createFaits(actes: readonly ActeEcrit[], fichiers: readonly FichierEcrit[], charge: ModeleLot | undefined, date: Jour): readonly FaitBrouillon[] {
  const repondus = new Set<string | undefined>();
  return actes.flatMap(({ acte: { modele, entrees, redige, reponses, verifications } }, rang) => {
    const { nom: nomFichier = "", empreinte = "" } = fichiers[rang] ?? {};
    return entrees.flatMap(({ vue }, place) => {
      const acteId = createId();
      const fait = createActeProduit(vue, { acteId, modele, nomFichier, empreinte, reponses: reponses[place] ?? {}, derogations: [], verifications, valeurs: redige.valeurs, empreinteModele: charge?.empreinte ?? vue.creancier?.papier?.empreinte }, date);
      // A person asked once, however many dossiers she has in the batch.
      const suites = repondus.has(vue.debiteur?.id) ? [] : listSuitesActe(vue, { acteId, modele: modele.id, titre: modele.titre }, date);
      if (suites.length > 0) repondus.add(vue.debiteur?.id);
      return [fait, ...suites];
    });
  });
}

interface Ecriture {
  readonly sortie: Lot["forme"]["sortie"];
  readonly charge: ModeleLot | undefined;
  readonly date: Jour;
}

async function writeActe(acte: ActeDuLot, { sortie, charge, date }: Ecriture): Promise<ActeEcrit> {
  const { redige, fiche } = acte;
  const jointe = fiche === undefined ? undefined : fiche.kind === "classeur" ? { extension: "xlsx", octets: new Uint8Array(renderClasseur(fiche.feuilles, date)) } : { extension: "docx", octets: new Uint8Array(await renderDocx(fiche.document)) };
  if (acte.modele.fichier === "classeur") return { acte, extension: "xlsx", octets: jointe?.octets ?? new Uint8Array() };
  if (charge !== undefined) return { acte, extension: "docx", octets: new Uint8Array(await fillGabarit(charge.gabarit, "contenus" in redige ? redige.contenus : new Map(), redige.document)) };
  const octets = sortie === "fusionne" ? new Uint8Array() : new Uint8Array(await renderDocx(redige.document, await readFond(acte.entrees[0].vue.creancier?.papier?.empreinte)));
  return { acte, extension: "docx", octets, fiche: jointe };
}

interface FichierEcrit {
  readonly nom: string;
  readonly empreinte: string;
}

/** The file of each act, in order; `undefined` when the person closed the dialog, or the failure has been said. */
async function saveActes(actes: readonly ActeEcrit[], modele: ModeleActe, { sortie, regle }: Lot["forme"], date: Jour): Promise<readonly FichierEcrit[] | undefined> {
  const nomLot = formatNomActe({ acte: modele.id, reference: `lot-${actes.length}`, debiteur: "", date });
  if (actes.length === 0) return undefined;
  if (sortie === "fusionne") {
    const documents = actes.map(({ acte }) => acte.redige.document);
    if (!isNonEmpty(documents)) return undefined;
    const contenu = new Uint8Array(await renderDocuments(documents, await readFond(actes[0]?.acte.entrees[0].vue.creancier?.papier?.empreinte)));
    const reponse = await saveDocument({ nom: `${nomLot}.docx`, contenu });
    const nom = readNom(reponse);
    const empreinte = await computeEmpreinte(contenu);
    return nom === undefined ? undefined : actes.map(() => ({ nom, empreinte }));
  }
  const noms = createNomsUniques(actes.map(({ acte: { modele: ecrit, entrees: [{ vue, mandataire }, ...autres] } }) => formatNomActe({ acte: ecrit.id, reference: autres.length === 0 ? vue.dossier.reference : `${autres.length + 1}-dossiers`, debiteur: (autres.length === 0 ? vue.debiteur?.nom : mandataire?.nom) ?? "", date }, regle)));
  const fichiers = actes.map(({ octets, extension }, rang) => ({ nom: `${noms[rang] ?? ""}.${extension}`, contenu: octets }));
  const documents = [...fichiers, ...actes.flatMap(({ fiche }, rang) => (fiche === undefined ? [] : [{ nom: `${noms[rang] ?? ""}-fiche-retour.${fiche.extension}`, contenu: fiche.octets }]))];
  const [seul] = documents;
  const reponse = documents.length === 1 && seul !== undefined ? await saveDocument(seul) : await saveArchive({ nom: `${nomLot}.zip`, documents, pieces: [] });
  if (readNom(reponse) === undefined) return undefined;
  return Promise.all(fichiers.map(async ({ nom, contenu }) => ({ nom, empreinte: await computeEmpreinte(contenu) })));
}

function readNom(reponse: Awaited<ReturnType<typeof saveDocument>>): string | undefined {
  if (!reponse.ok) showEchec("Le lot n’a pas été écrit", `${reponse.detail} Les actes déjà rédigés sont gardés\u00A0: enregistrez-les ailleurs, ou recommencez.`);
  return reponse.ok && reponse.value.kind === "enregistre" ? reponse.value.nom : undefined;
}
