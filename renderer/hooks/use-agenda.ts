import { useEffect, useSyncExternalStore } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { type EntreeCalendrier, listAnnulees, listEntrees, listProches } from "#shared/suivi/calendrier.ts";
import { useContexte } from "../app/Contexte.tsx";
import { saveDocument } from "../bridge/bridge.ts";
import { createIcs } from "../db/agenda.ts";
import { showEchec, showInformation } from "./notices.tsx";
import { useTravail } from "./use-travail.ts";

/** Folder of the live calendar, by its name, and what it refused. */
interface EtatAgenda {
  readonly lieu?: string | undefined;
  readonly echec?: string | undefined;
  /** The machine has said whether a folder was chosen. */
  readonly isConnu?: boolean;
}

const NOM = "Exigible.ics";

// One for the window: the menu that chooses it and what keeps it up to date are not the same screen.
let courant: EtatAgenda = {};
const listeners = new Set<() => void>();

function setEtat(etat: EtatAgenda): void {
  courant = { lieu: etat.lieu, echec: etat.echec, isConnu: true };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useEtatAgenda(): EtatAgenda {
  return useSyncExternalStore(subscribe, () => courant);
}

/** One file for any calendar, where the person says; or a folder where it is kept up to date. */
export function useExporterAgenda(entrees: readonly EntreeCalendrier[]) {
  const { aujourdhui, portefeuille } = useContexte();
  const { isEnCours, during } = useTravail();
  const exporter = () => during(async () => {
    const reponse = await saveDocument({ nom: NOM, contenu: encode(createIcs([...entrees, ...listAnnulees(portefeuille.read().lignes, aujourdhui)], aujourdhui)) });
    if (!reponse.ok) showEchec("L’agenda n’a pas été écrit", `${reponse.detail} Rien n’est perdu.`);
    else if (reponse.value.kind === "enregistre") showInformation("Agenda exporté", `${reponse.value.nom}, ${formatNombreDe(entrees.length, "date", "dates")}. Réexporté, il met à jour les rendez-vous qu’un agenda connaît déjà.`);
  });
  const keep = (isAucun: boolean) => during(async () => {
    const reponse = await saveDocument({ nom: NOM, contenu: encodeProches(portefeuille.read().lignes, aujourdhui), tenue: isAucun ? "arreter" : "choisir" });
    if (!reponse.ok) return showEchec("Le dossier n’a pas été retenu", reponse.detail);
    if (reponse.value.kind !== "tenu") return;
    setEtat(reponse.value);
    const { lieu, echec } = reponse.value;
    if (lieu !== undefined && echec === undefined) showInformation("Agenda tenu à jour", `${NOM}, dans «\u00A0${lieu}\u00A0». Ce fichier est lisible par d’autres\u00A0: noms des débiteurs, dates, juridictions.`);
  });
  return { exporter, keep, isEnCours };
}

/** Milliseconds of calm after a change before the file is written again. */
const CALME = 3000;

/** Writes the live calendar again after each change, when a folder was chosen. */
export function useAgendaVivant(): void {
  const { portefeuille, aujourdhui } = useContexte();
  const { lieu, isConnu = false } = useEtatAgenda();
  useEffect(() => {
    if (!isConnu) void saveDocument({ nom: NOM, contenu: new Uint8Array(), tenue: "ecrire" }).then((reponse) => setEtat(reponse.ok && reponse.value.kind === "tenu" ? reponse.value : {}));
  }, [isConnu]);
  useEffect(() => {
    if (lieu === undefined) return undefined;
    let minuteur: ReturnType<typeof setTimeout> | undefined;
    let ecrites: unknown;
    const write = () => {
      const { lignes, etat } = portefeuille.read();
      if (etat.kind !== "pret" || lignes === ecrites) return;
      ecrites = lignes;
      const contenu = encodeProches(lignes, aujourdhui);
      void saveDocument({ nom: NOM, contenu, tenue: "ecrire" }).then((reponse) => { if (reponse.ok && reponse.value.kind === "tenu") setEtat(reponse.value); });
    };
    const plan = () => {
      clearTimeout(minuteur);
      minuteur = setTimeout(write, CALME);
    };
    plan();
    const stop = portefeuille.subscribe(plan);
    return () => {
      clearTimeout(minuteur);
      stop();
    };
  }, [portefeuille, aujourdhui, lieu]);
}

/** What the live calendar holds: what is near, and the hearings that no longer take place. */
function encodeProches(lignes: readonly LigneDossier[], aujourdhui: Jour): Uint8Array<ArrayBuffer> {
  return encode(createIcs(listProches([...listEntrees(lignes, aujourdhui), ...listAnnulees(lignes, aujourdhui)], aujourdhui), aujourdhui));
}

function encode(texte: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(texte);
}
