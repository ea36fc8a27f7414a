import { createResume } from "#shared/imports/resume.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { addPiece, isEchec } from "../../db/pieces.ts";
import type { Recu } from "../../db/reception.ts";
import { createId } from "../../hooks/create-id.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useReception } from "../../hooks/use-reception.ts";

/** Keeps files in the « Boîte d’arrivée »: their bytes as they came, under their hash, then one lot that undoes as a whole. */
export function useRanger(): (recus: readonly Recu[]) => Promise<void> {
  const { portefeuille, aujourdhui } = useContexte();
  const { reception } = useReception();
  const enregistrer = useEnregistrer();
  return async (recus) => {
    const connues = new Set(portefeuille.read().arrivees.map(({ empreinte }) => empreinte));
    const gardes: { readonly recu: Recu; readonly brouillon: FaitBrouillon }[] = [];
    for (const recu of recus) {
      const ecrite = await addPiece(recu.fichier);
      if (isEchec(ecrite)) showEchec(`«\u00A0${recu.nom}\u00A0» n’a pas pu être gardé`, ecrite.detail);
      else if (connues.has(ecrite.empreinte)) reception.settle(recu.id, "Déjà dans la boîte d’arrivée.");
      else {
        connues.add(ecrite.empreinte);
        const { etat, nom, archive } = recu;
        const resume = etat.kind === "lu" ? createResume(etat.lecture) : undefined;
        gardes.push({ recu, brouillon: {
          sujet: createSujetId("arrivee", createId()), type: "arrivee", dateFait: aujourdhui, remplace: [],
          contenu: {
            nom: nom.slice(0, 400) || "sans nom", ...ecrite, format: findFormat(recu),
            ...(archive === undefined ? {} : { origine: archive.slice(0, 400) }), ...(resume === undefined ? {} : { resume }),
          },
        } });
      }
    }
    if (gardes.length === 0) return;
    const lot = await enregistrer({ brouillons: gardes.map(({ brouillon }) => brouillon), annonce: `${formatNombreDe(gardes.length, "fichier gardé", "fichiers gardés")} dans la boîte d’arrivée` });
    if (lot !== undefined) for (const { recu } of gardes) reception.settle(recu.id, "Gardé dans la boîte d’arrivée.");
  };
}

function findFormat({ etat }: Recu): string {
  if (etat.kind !== "lu") return "inconnu";
  const { lecture } = etat;
  if (lecture.kind === "fec") return "fec";
  if (lecture.kind === "echeancier") return "balance-agee";
  return lecture.format ?? "inconnu";
}
