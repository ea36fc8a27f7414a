import { useRef, useState } from "react";
import { renderDossierAudit } from "#shared/actes/dossier-audit.ts";
import { listNomsPieces } from "#shared/actes/noms-pieces.ts";
import { formatDossierOuvert } from "#shared/model/dossier-ouvert.ts";
import { listHistorique } from "#shared/suivi/historique.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { formatNomDossier } from "#shared/kernel/nom-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { saveArchive } from "../../bridge/bridge.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { readFaitsDossier } from "../../hooks/use-exporter-dossier.ts";
import { useSignature } from "../../hooks/use-signature.ts";
import { type Constat, type EtatVerification, verifyChaine } from "../../hooks/use-verification.ts";
import { formatPoste } from "./use-annulation.ts";

/** What is being done for the archive; `undefined` when nothing is asked. */
export type EtatAudit = EtatVerification | undefined;

export interface Audit {
  readonly etat: EtatAudit;
  readonly start: () => void;
  readonly interrupt: () => void;
}

/** The chain of the whole journal checked, then one archive: the document, the facts as another program reads them, the pièces, each read again. */
export function useAudit(vue: VueDossier): Audit {
  const { portefeuille } = useContexte();
  const [etat, setEtat] = useState<EtatAudit>();
  const arret = useRef<AbortController>(undefined);
  const write = useWriteAudit(vue);
  const run = async ({ signal }: AbortController): Promise<void> => {
    const fin = await verifyChaine(portefeuille, signal, setEtat);
    if (fin.kind === "echec") return showEchec("Le dossier d’audit n’a pas été écrit", `La chaîne n’a pas pu être vérifiée\u00A0: ${fin.detail} Rien n’a changé.`);
    if (!fin.isInterrompu) await write(fin);
  };
  const start = () => {
    const controleur = new AbortController();
    arret.current = controleur;
    setEtat({ kind: "attente" });
    void run(controleur)
      .catch((erreur: unknown) => showEchec("Le dossier d’audit n’a pas été écrit", `${erreur instanceof Error ? erreur.message : String(erreur)} Rien n’a changé.`))
      .finally(() => setEtat(undefined));
  };
  return { etat, start, interrupt: () => arret.current?.abort() };
}

function useWriteAudit(vue: VueDossier): (constat: Constat) => Promise<void> {
  const { portefeuille, utilisateur, aujourdhui } = useContexte();
  const formatSignature = useSignature();
  const { dossier, creancier, debiteur } = vue;
  return async ({ fichiers, faits: nombre, anomalies, anomalieCopie }) => {
    const ecritures = listHistorique(vue.faits).map((ecriture) => ({ ...ecriture, signature: formatSignature(ecriture.par, ecriture.instant), nomPoste: formatPoste(ecriture.lot) }));
    const { renderDocx } = await import("#shared/word/docx-writer.ts");
    const document = await renderDocx(renderDossierAudit({
      reference: dossier.reference, intitule: `${creancier?.denomination ?? "Société créancière"} c/ ${debiteur?.nom ?? "débiteur"}`, creancier: creancier?.denomination, aujourdhui,
      ecritures, chaine: { fichiers, faits: nombre, anomalies, anomalieCopie }, pieces: dossier.pieces, creances: dossier.creances,
    }));
    const faits = await readFaitsDossier(portefeuille, vue, utilisateur?.id);
    const noms = listNomsPieces(dossier.pieces, dossier.creances);
    const reponse = await saveArchive({
      nom: `${formatNomDossier("audit", dossier.reference)}.zip`,
      documents: [{ nom: "audit.docx", contenu: new Uint8Array(document) }, { nom: "faits.json", contenu: new Uint8Array(new TextEncoder().encode(formatDossierOuvert({ au: aujourdhui, faits, pieces: [], reponses: {} }))) }],
      pieces: dossier.pieces.map(({ pieceId, empreinte, nom }) => ({ nom: `pieces/${noms.get(pieceId) ?? nom}`, empreinte })),
    });
    if (!reponse.ok) showEchec("Le dossier d’audit n’a pas été écrit", `${reponse.detail} Un fichier qui existait déjà est intact.`);
    else if (reponse.value.kind === "enregistre") showInformation("Dossier d’audit écrit", `${reponse.value.nom}, en clair\u00A0: il contient les pièces et les notes internes.`);
  };
}
