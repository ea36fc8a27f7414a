import { listNomsPieces } from "#shared/actes/noms-pieces.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Mandat } from "#shared/model/dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import type { DocumentRedige } from "#shared/word/bloc.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { saveArchive, saveDocument } from "../../bridge/bridge.ts";
import { createId } from "../../hooks/create-id.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { readFond } from "../../hooks/use-papier.ts";
import { useTravail } from "../../hooks/use-travail.ts";
import { createTransmission, formatNomTransmission } from "./saisies.ts";

export interface Transmettre {
  readonly isEnCours: boolean;
  /** Writes the document, then the archive, then the fact; true once the fact is recorded. */
  readonly transmit: () => Promise<boolean>;
  /** The document alone, gaps visible; records nothing. */
  readonly writeBrouillon: () => Promise<void>;
}

export function useTransmettre(vue: VueDossier, mandat: Mandat, document: DocumentRedige): Transmettre {
  const { isEnCours, during } = useTravail();
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const papier = vue.creancier?.papier?.empreinte;
  const nom = formatNomTransmission(vue.dossier, aujourdhui);
  const record = async (nomFichier: string) => {
    const decompte = findValeurCalculee(vue.decompte);
    if (decompte === undefined) return false;
    const lot = await enregistrer({
      brouillons: [createTransmission(vue.dossier, mandat, decompte, nomFichier, createId(), aujourdhui)],
      annonce: `Dossier produit : ${nomFichier}, ${formatNombreDe(vue.dossier.pieces.length, "pièce", "pièces")}`,
    });
    return lot !== undefined;
  };
  return {
    isEnCours,
    writeBrouillon: () => during(async () => void (await writeDocx(document, papier, `brouillon-${nom}`))),
    transmit: () => during(async () => {
      const ecrit = await writeDocx(document, papier, nom);
      if (ecrit === undefined) return false;
      await writeArchive(vue, ecrit.octets, nom);
      return record(ecrit.nom);
    }),
  };
}

interface DocumentEcrit {
  readonly nom: string;
  readonly octets: Uint8Array<ArrayBuffer>;
}

/** `undefined`: the person closed the dialog, or the failure has been said; nothing is half written. */
async function writeDocx(document: DocumentRedige, papier: string | undefined, nom: string): Promise<DocumentEcrit | undefined> {
  try {
    const octets = new Uint8Array(await renderDocx(document, await readFond(papier)));
    const reponse = await saveDocument({ nom: `${nom}.docx`, contenu: octets });
    if (!reponse.ok) showEchec("Le document n’a pas été écrit", `${reponse.detail} Rien n’est perdu : le dossier reste tel quel, recommencez quand vous voulez.`);
    return reponse.ok && reponse.value.kind === "enregistre" ? { nom: reponse.value.nom, octets } : undefined;
  } catch (erreur) {
    showEchec("Le document n’a pas été écrit", `${erreur instanceof Error ? erreur.message : String(erreur)} Le dossier reste tel quel.`);
    return undefined;
  }
}

async function writeArchive({ dossier }: VueDossier, octets: Uint8Array<ArrayBuffer>, nom: string): Promise<void> {
  if (dossier.pieces.length === 0) return;
  const noms = listNomsPieces(dossier.pieces, dossier.creances);
  const pieces = dossier.pieces.map(({ pieceId, empreinte, nom: origine }) => ({ nom: noms.get(pieceId) ?? origine, empreinte }));
  const reponse = await saveArchive({ nom: `${nom}.zip`, documents: [{ nom: `${nom}.docx`, contenu: octets }], pieces });
  if (!reponse.ok) showEchec("L’archive des pièces n’a pas été écrite", `${reponse.detail} Le document Word, lui, est enregistré.`);
  else if (reponse.value.kind === "annule") showInformation("Archive non enregistrée", "Le document Word est enregistré, sans l’archive des pièces.");
}
