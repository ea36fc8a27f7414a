import { useCallback, useEffect, useRef, useState } from "react";
import type { Droit } from "#shared/kernel/droit.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { type Radar, RADAR_VIDE } from "#shared/suivi/radar.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { type Candidat, readPaquet } from "../../db/droit.ts";
import { computeRadarDuPortefeuille } from "../../db/radar-portefeuille.ts";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";

/** Where the update stands; nothing is written before it is accepted. */
export type EtatMiseAJour =
  | { readonly kind: "attente" }
  | { readonly kind: "lecture" }
  | { readonly kind: "refus"; readonly nom: string; readonly motif: string }
  | Propose;

export interface Propose {
  readonly kind: "propose";
  readonly fichier: File;
  readonly droit: Droit;
  readonly candidat: Candidat;
  readonly radar: RadarEnCours;
}

/** The radar of one day, as far as it got. */
export interface RadarEnCours {
  /** Absent: the pack has no effect to look at. */
  readonly au: Jour | undefined;
  readonly etat: "en-cours" | "fini" | "interrompu" | "echec";
  readonly bilan: Radar;
  readonly total: number;
  readonly motif?: string | undefined;
}

export interface MiseAJourRegles {
  readonly etat: EtatMiseAJour;
  readonly read: (fichier: File) => Promise<void>;
  readonly compareAu: (jour: Jour) => void;
  readonly interrupt: () => void;
  /** Writes nothing. */
  readonly forget: () => void;
  readonly accept: () => Promise<void>;
}

export function useMiseAJour(droit: Droit): MiseAJourRegles {
  const { aujourdhui } = useContexte();
  const [etat, setEtat] = useState<EtatMiseAJour>({ kind: "attente" });
  const isAcceptation = useRef(false);
  const { start, interrupt } = useRadar(setEtat);
  const enregistrer = useEnregistrer();

  const read = useCallback(async (fichier: File) => {
    interrupt();
    setEtat({ kind: "lecture" });
    const lecture = await readPaquet(fichier, droit, aujourdhui, createId());
    if (lecture.kind === "refus") return setEtat({ kind: "refus", nom: fichier.name, motif: lecture.motif });
    const { candidat } = lecture;
    const [au] = candidat.dates;
    setEtat({ kind: "propose", fichier, droit, candidat, radar: { au, etat: au === undefined ? "fini" : "en-cours", bilan: RADAR_VIDE, total: 0 } });
    if (au !== undefined) start(candidat, au);
  }, [droit, aujourdhui, start, interrupt]);

  // Another pack was accepted or withdrawn meanwhile: what this one would change is read again.
  useEffect(() => {
    if (etat.kind === "propose" && etat.droit !== droit && !isAcceptation.current) void read(etat.fichier);
  }, [etat, droit, read]);

  const forget = useCallback(() => {
    interrupt();
    setEtat({ kind: "attente" });
  }, [interrupt]);

  const accept = async () => {
    if (etat.kind !== "propose" || etat.radar.etat === "en-cours" || etat.radar.etat === "echec" || isAcceptation.current) return;
    isAcceptation.current = true;
    const { contenu, changements } = etat.candidat;
    const lot = await enregistrer({
      brouillons: [{ sujet: createSujetId("paquet", createId()), type: "paquet", dateFait: aujourdhui, contenu, remplace: [] }],
      annonce: `Paquet ${contenu.nom} accepté, ${formatNombreDe(changements.length, "valeur mise à jour", "valeurs mises à jour")}`,
    });
    if (lot !== undefined) setEtat({ kind: "attente" });
    isAcceptation.current = false;
  };

  const compareAu = (jour: Jour) => {
    if (etat.kind === "propose") start(etat.candidat, jour);
  };

  return { etat, read, compareAu, interrupt, forget, accept };
}

/** One radar at a time; a newer one, or leaving the screen, stops the former. */
function useRadar(setEtat: (update: (etat: EtatMiseAJour) => EtatMiseAJour) => void) {
  const { portefeuille } = useContexte();
  const arret = useRef<AbortController>(undefined);
  const interrupt = useCallback(() => arret.current?.abort(), []);
  useEffect(() => interrupt, [interrupt]);

  const start = useCallback((candidat: Candidat, au: Jour) => {
    interrupt();
    const { signal } = (arret.current = new AbortController());
    const { length: total } = portefeuille.read().lignes;
    const update = (radar: Partial<RadarEnCours>) => setEtat((etat) => (etat.kind === "propose" && etat.candidat === candidat ? { ...etat, radar: { ...etat.radar, ...radar } } : etat));
    update({ au, etat: "en-cours", bilan: RADAR_VIDE, total, motif: undefined });
    void computeRadarDuPortefeuille(portefeuille, candidat.source, au, { signal, onProgress: (bilan) => update({ bilan }) }).then(
      (bilan) => (arret.current?.signal === signal ? update({ bilan, etat: signal.aborted ? "interrompu" : "fini" }) : undefined),
      (erreur: unknown) => update({ etat: "echec", motif: erreur instanceof Error ? erreur.message : String(erreur) }),
    );
  }, [portefeuille, setEtat, interrupt]);
  return { start, interrupt };
}
