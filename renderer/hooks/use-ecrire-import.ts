import type { Montant } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { useContexte } from "../app/Contexte.tsx";
import { type ChoixImport, type ImportNomme, type ImportPrepare, prepareImport } from "../db/import-ecriture.ts";
import { writePortions } from "../db/import-portions.ts";
import { createId } from "./create-id.ts";
import { showEchec, showEnregistrement } from "./notices.tsx";
import { useAnnuler } from "./use-annuler.ts";
import { useAnnulerImport } from "./use-annuler-import.ts";
import { useEnregistrer } from "./use-enregistrer.ts";

/** What a large import tells while it is written. */
export interface Ecriture {
  readonly signal: AbortSignal;
  readonly onProgression: (ecrits: number, total: number) => void;
}

export type IssueImport =
  | { readonly kind: "fini"; readonly dossiers: number; readonly creances: number; /** Decreases applied, when nothing was imported. */ readonly baisses: number; readonly total: Montant }
  /** Some of its parts are written: what to do next, as a sentence. */
  | { readonly kind: "attente"; readonly motif: string };

/** Writes the chosen claims: one save, or several with their progress; answers what the screen shows next, or nothing when nothing was written. */
export function useEcrireImport(): (choix: ChoixImport, appris: readonly FaitBrouillon[], ecriture: Ecriture) => Promise<IssueImport | undefined> {
  const { portefeuille, utilisateur, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const { follow, remember, annuler } = useAnnuler();
  const annulerImport = useAnnulerImport();
  return async (choix, appris, ecriture) => {
    const prepare = prepareImport(portefeuille, choix, appris, { au: aujourdhui, createId });
    const { portions, importId, dossiers, creances, baisses, total, inacheve } = prepare;
    const annonce = formatAnnonce(prepare);
    const fini: IssueImport = { kind: "fini", dossiers, creances, baisses, total };
    const [seule, ...autres] = portions;
    if (seule === undefined) return undefined;
    if (autres.length === 0 && inacheve === undefined) return (await enregistrer({ brouillons: seule, annonce })) === undefined ? undefined : fini;
    const issue = await follow(writePortions(portefeuille, portions, { par: utilisateur?.id, ...ecriture }));
    const [lot] = issue.lots;
    if (lot === undefined) {
      if (issue.kind === "echec") showEchec("Rien n’a été enregistré", issue.echec.detail);
      return undefined;
    }
    const importe: ImportNomme = { id: importId, lots: [...(inacheve?.lots ?? []), ...issue.lots.map(({ id }) => id)], nomFichier: choix.lecture.nomFichier };
    remember({ lot, annonce, undo: () => annulerImport(importe) });
    if (issue.kind === "ecrit") {
      showEnregistrement(annonce, () => void annuler(lot.id));
      return fini;
    }
    if (issue.kind === "echec") showEchec("L’import s’est arrêté", issue.echec.detail);
    return { kind: "attente", motif: formatArret(importe, (inacheve?.lots.length ?? 0) + portions.length) };
  };
}

function formatAnnonce({ creances, baisses, dossiers }: ImportPrepare): string {
  if (creances > 0) return `${formatNombreDe(dossiers, "dossier importé", "dossiers importés")}, ${formatNombreDe(creances, "facture", "factures")}`;
  return baisses > 0 ? "Baisses de la comptabilité appliquées" : "Suivi de la comptabilité enregistré";
}

function formatArret({ nomFichier, lots }: ImportNomme, sur: number): string {
  return `L’import de «\u00A0${nomFichier}\u00A0» s’est arrêté à la partie\u00A0${lots.length} sur\u00A0${sur}. Déposez de nouveau ce fichier pour finir, ou annulez-le ci-dessous.`;
}
