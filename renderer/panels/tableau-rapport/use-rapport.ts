import { useEffect, useMemo, useRef, useState } from "react";
import { createEcritures, createFeuillesCloture } from "#shared/actes/feuilles-pilotage.ts";
import { composeRapport, type FaitsRapport, formatNomRapport } from "#shared/actes/rapport-mensuel.ts";
import type { Cloture } from "#shared/suivi/pilotage/cloture.ts";
import { createComparaison, type Periode } from "#shared/suivi/pilotage/periode.ts";
import { findReglages } from "#shared/suivi/pilotage/reglages.ts";
import type { DemandePilotage, FiltrePilotage } from "#shared/suivi/pilotage/tableau.ts";
import { renderClasseur, renderCsv } from "#shared/word/classeur.ts";
import type { Selon } from "#shared/suivi/passe.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { saveDocument } from "../../bridge/bridge.ts";
import { readCloture } from "../../db/pilotage-portefeuille.ts";
import { computeEmpreinte } from "../../db/empreinte.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useTravail } from "../../hooks/use-travail.ts";
import { drawImages } from "./images-rapport.ts";

export type EtatRapport =
  | { readonly kind: "calcul"; readonly fait: number; readonly total: number }
  | { readonly kind: "pret"; readonly cloture: Cloture }
  | { readonly kind: "interrompu" }
  | { readonly kind: "erreur"; readonly motif: string };

/** The closing of a month and what is written of it. */
export function useRapport(periode: Periode, selon: Selon, filtre: FiltrePilotage | undefined) {
  const { creanciers, mandataires } = usePortefeuille();
  const reglages = useMemo(() => findReglages(creanciers), [creanciers]);
  const demande = useMemo((): DemandePilotage => ({ periode, comparaison: createComparaison("periode-precedente", periode, "mois"), ...(filtre === undefined ? {} : { filtre }), reglages: { taux: reglages.taux } }), [periode, filtre, reglages]);
  const { etat, interrupt } = useCloture(demande, selon);
  const { isEnCours, during } = useTravail();
  const noms = new Map([...mandataires, ...creanciers.map(({ id, denomination }) => ({ id, nom: denomination }))].map(({ id, nom }) => [id, nom]));
  const findNom = (id: string) => noms.get(id) ?? "Inconnu";
  const write = (extension: string, render: (faits: FaitsRapport) => Promise<Uint8Array<ArrayBuffer>>) => during(async () => {
    if (etat.kind !== "pret") return;
    try {
      const faits: FaitsRapport = {
        cloture: etat.cloture, creancier: creanciers.map(({ denomination }) => denomination).join(", ") || "Service contentieux", nMinimum: reglages.nMinimum, selon, findNom, images: {},
        empreinte: await computeEmpreinte(new TextEncoder().encode(JSON.stringify(etat.cloture))),
        ...(filtre?.gestionnaire === undefined ? {} : { perimetre: `dossiers de ${filtre.gestionnaire}` }),
      };
      const reply = await saveDocument({ nom: `${formatNomRapport(faits)}${extension}`, contenu: await render(faits) });
      if (!reply.ok) showEchec("Le rapport n’a pas été écrit", reply.detail);
      else if (reply.value.kind === "enregistre") showInformation(reply.value.nom, selon === "connu" ? "Recalculé plus tard, il sera le même." : "Il dit ce qui est su aujourd’hui de ce mois.");
    } catch (erreur) {
      showEchec("Le rapport n’a pas été écrit", `${erreur instanceof Error ? erreur.message : String(erreur)} Les dossiers sont intacts.`);
    }
  });
  return {
    etat, interrupt, isEnCours,
    writeDocx: () => write(".docx", async (faits) => {
      const { renderDocx } = await import("#shared/word/docx-writer.ts");
      return new Uint8Array(await renderDocx(composeRapport({ ...faits, images: await drawImages(faits.cloture) })));
    }),
    writeXlsx: () => write(".xlsx", async ({ cloture }) => Promise.resolve(new Uint8Array(renderClasseur(createFeuillesCloture(cloture, findNom), periode.fin)))),
    writeEcritures: () => write("-ecritures.csv", async ({ cloture }) => Promise.resolve(new Uint8Array(renderCsv(createEcritures(cloture))))),
  };
}

function useCloture(demande: DemandePilotage, selon: Selon): { readonly etat: EtatRapport; readonly interrupt: () => void } {
  const { portefeuille } = useContexte();
  const [etat, setEtat] = useState<EtatRapport>({ kind: "calcul", fait: 0, total: 0 });
  const arret = useRef(new AbortController());
  useEffect(() => {
    const controle = new AbortController();
    arret.current = controle;
    const show = (suivant: EtatRapport) => { if (!controle.signal.aborted) setEtat(suivant); };
    show({ kind: "calcul", fait: 0, total: 0 });
    void readCloture(portefeuille, demande, selon, { signal: controle.signal, onProgress: (fait, total) => show({ kind: "calcul", fait, total }) })
      .then((cloture) => show(cloture === undefined ? { kind: "interrompu" } : { kind: "pret", cloture }), (erreur: unknown) => show({ kind: "erreur", motif: erreur instanceof Error ? erreur.message : String(erreur) }));
    return () => controle.abort();
  }, [portefeuille, demande, selon]);
  return { etat, interrupt: () => { arret.current.abort(); setEtat({ kind: "interrompu" }); } };
}
