import { useMemo } from "react";
import { createEnvoi, type Envoi } from "#shared/actes/envoi-avocat.ts";
import type { FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { renderFicheRetour } from "#shared/actes/fiche-retour.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Mandat } from "#shared/model/dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import type { DocumentRedige } from "#shared/word/bloc.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { readFond } from "../../hooks/use-papier.ts";
import { useTravail } from "../../hooks/use-travail.ts";
import { guard, renderEnvoi, saveOctets, writeArchive, writeMessage } from "./ecriture-envoi.ts";
import { createTransmission, formatNomTransmission } from "./saisies.ts";

export interface Transmettre {
  readonly isEnCours: boolean;
  /** Writes the archive, then the fact, then the message; true once the fact is recorded. */
  readonly transmit: (tailleJointe: number) => Promise<boolean>;
  /** The document alone, gaps visible; records nothing. */
  readonly writeBrouillon: () => Promise<void>;
  /** The form that the mandataire sends back, alone; records nothing. */
  readonly writeFiche: () => Promise<void>;
}

const MO = 1024 * 1024;

/** Everything that comes with the letter, for the screen to say and for the archive to hold. */
export function useEnvoi(vue: VueDossier, faits: FaitsTransmission): Envoi {
  const { baremes, territoire } = useContexte();
  return useMemo(() => {
    const { mandat, mandataire, aujourdhui, utilisateur, logo } = faits;
    return createEnvoi(vue, { mandat, mandataire, aujourdhui, utilisateur, logo, baremes, territoire });
  }, [vue, faits, baremes, territoire]);
}

export function useTransmettre(vue: VueDossier, mandat: Mandat, { faits, document, envoi }: { readonly faits: FaitsTransmission; readonly document: DocumentRedige; readonly envoi: Envoi }): Transmettre {
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
      annonce: `Dossier produit\u00A0: ${nomFichier}, ${formatNombreDe(vue.dossier.pieces.length, "pièce", "pièces")}`,
    });
    return lot !== undefined;
  };
  return {
    isEnCours,
    writeBrouillon: () => during(async () => void (await guard(async () => saveOctets(`brouillon-${nom}.docx`, await renderDocx(document, await readFond(papier)))))),
    writeFiche: () => during(async () => void (await guard(async () => saveOctets(`fiche-de-retour-${nom.replace("transmission-", "")}.docx`, await renderDocx(renderFicheRetour(faits, mandat)))))),
    transmit: (tailleJointe) => during(async () => {
      const archive = await guard(async () => writeArchive(vue, await renderEnvoi(document, envoi, { date: aujourdhui, fond: await readFond(papier) }), { nom, tailleJointe: tailleJointe * MO, date: aujourdhui }));
      if (archive === undefined || !(await record(archive.nom))) return false;
      await guard(() => writeMessage(faits, archive));
      return true;
    }),
  };
}
