import { createFaitsImport, type DecisionImport } from "#shared/imports/faits-import.ts";
import { createPortions } from "#shared/imports/portions.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import { splitJour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { useContexte } from "../app/Contexte.tsx";
import { writePortions } from "../db/import-portions.ts";
import { type ImportConnu, isInacheve } from "../db/moteur.ts";
import { createId } from "./create-id.ts";
import { showEchec, showEnregistrement } from "./notices.tsx";
import { useAnnuler } from "./use-annuler.ts";
import { useEnregistrer } from "./use-enregistrer.ts";
import { useAnnulerImport } from "./use-annuler-import.ts";
import { findProchainNumero } from "../db/references.ts";

/** What a large import tells while it is written. */
export interface Ecriture {
  readonly signal: AbortSignal;
  readonly onProgression: (ecrits: number, total: number) => void;
}

export type IssueImport =
  | { readonly kind: "fini"; readonly dossiers: number; readonly creances: number; /** Decreases applied, when nothing was imported. */ readonly baisses: number; readonly total: Montant }
  /** Some of its parts are written: what to do next, as a sentence. */
  | { readonly kind: "attente"; readonly motif: string };

type Decision = Omit<DecisionImport, "au" | "references" | "createId" | "suite">;

/** Writes the chosen claims: one save, or several with their progress; answers what the screen shows next, or nothing when nothing was written. */
export function useEcrireImport(): (decision: Decision, appris: readonly FaitBrouillon[], ecriture: Ecriture) => Promise<IssueImport | undefined> {
  const { portefeuille, utilisateur, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const { follow, remember, annuler } = useAnnuler();
  const annulerImport = useAnnulerImport();
  return async (decision, appris, ecriture) => {
    const { lignes, imports } = portefeuille.read();
    const annee = splitJour(aujourdhui).annee;
    const inacheve = imports.find((importe) => importe.empreinte === decision.empreinte && isInacheve(importe));
    const suite = inacheve === undefined ? undefined : { importId: inacheve.id, ecrites: inacheve.lots.length };
    const faits = createFaitsImport({ ...decision, au: aujourdhui, suite, references: { annee, prochain: findProchainNumero(lignes.map(({ reference }) => reference), annee) }, createId });
    if (faits.groupes.length === 0) return undefined;
    const { importId, dossiers, creances, total } = faits;
    const portions = createPortions([...faits.groupes, ...(appris.length === 0 ? [] : [appris])], createSujetId("import", importId), { ecrites: suite?.ecrites ?? 0, dateFait: aujourdhui });
    const baisses = creances > 0 ? 0 : faits.brouillons.filter(({ type }) => type === "reglement" || type === "avoir").length;
    const annonce = creances === 0 ? (baisses > 0 ? "Baisses de la comptabilité appliquées" : "Suivi de la comptabilité enregistré") : `${formatNombreDe(dossiers.length, "dossier importé", "dossiers importés")}, ${formatNombreDe(creances, "facture", "factures")}`;
    const fini: IssueImport = { kind: "fini", dossiers: dossiers.length, creances, baisses, total };
    const [seule = [], ...autres] = portions;
    if (autres.length === 0 && suite === undefined) return (await enregistrer({ brouillons: seule, annonce })) === undefined ? undefined : fini;
    const issue = await follow(writePortions(portefeuille, portions, { par: utilisateur?.id, ...ecriture }));
    // The state is told whole: what an earlier run wrote counts.
    const ecrits = [...(inacheve?.lots ?? []), ...issue.lots.map(({ id }) => id)];
    const [lot] = issue.lots;
    const importe: Pick<ImportConnu, "id" | "lots" | "nomFichier"> = { id: importId, lots: ecrits, nomFichier: decision.lecture.nomFichier };
    if (lot !== undefined) remember({ lot, annonce, undo: () => annulerImport(importe) });
    if (issue.kind === "ecrit" && lot !== undefined) {
      showEnregistrement(annonce, () => void annuler(lot.id));
      return fini;
    }
    if (issue.kind === "echec") showEchec(lot === undefined ? "Rien n’a été enregistré" : "L’import s’est arrêté", issue.echec.detail);
    return lot === undefined ? undefined : { kind: "attente", motif: `L’import de «\u00A0${importe.nomFichier}\u00A0» s’est arrêté à la partie ${ecrits.length} sur ${(suite?.ecrites ?? 0) + portions.length}. Déposez de nouveau ce fichier pour finir, ou annulez-le ci-dessous.` };
  };
}
