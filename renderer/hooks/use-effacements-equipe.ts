import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { createApplication, type EffacementConnu, listAAnnoncer, listDus } from "#shared/suivi/rgpd/effacement.ts";
import { type ContexteApplication, useContexte } from "../app/Contexte.tsx";
import { readEffacements, readEtatEquipe, readTravail } from "../bridge/bridge.ts";
import { applyEffacements } from "./effacements-equipe.ts";
import { showAction, showEchec, showInformation } from "./notices.tsx";

/** Nobody has typed nor clicked for that long: the window may be loaded again (milliseconds). */
const CALME = 120_000;
/** Between two looks while an erasure waits (milliseconds). */
const RONDE = 2_000;
/** What a window shows while somebody, or something, is at work in it. */
const OCCUPE = '[role="dialog"], .travail, .demarrage, [data-loading="true"], [aria-busy="true"]';
const GESTES = ["keydown", "pointerdown", "wheel"] as const;

/**
 * What the team decided to erase is erased from this post by itself: at once when the window has just opened, after two minutes without a gesture
 * otherwise, or when the person says so. A refusal is said once; the screen of the data of persons keeps its reason and the button.
 */
export function useEffacementsEquipe(): void {
  const contexte = useContexte();
  const dus = useDus(contexte);
  const findCalme = useCalme();
  const tentes = useRef(new Set<string>());
  const { portefeuille } = contexte;
  useEffect(() => {
    const attendus = dus.filter(({ id }) => !tentes.current.has(id));
    if (attendus.length === 0) return;
    const suivi = followCalme(attendus, () => findCalme() >= CALME, async () => {
      for (const { id } of attendus) tentes.current.add(id);
      const refus = await applyEffacements(portefeuille, attendus);
      if (refus !== undefined) showEchec("L’effacement décidé par l’équipe n’est pas appliqué sur ce poste", `${refus} Reprenez-le depuis «\u00A0Données personnelles\u00A0».`);
    });
    return suivi.stop;
  }, [dus, findCalme, portefeuille]);
}

/** Runs once, at the first calm moment or when the person says so; what is waited for is said meanwhile. */
function followCalme(attendus: readonly EffacementConnu[], isCalme: () => boolean, run: () => Promise<void>): { readonly stop: () => void } {
  let isFini = false;
  let attente: { readonly close: () => void } | undefined;
  const stop = (): void => {
    isFini = true;
    clearInterval(ronde);
    attente?.close();
  };
  const launch = (): void => {
    if (isFini) return;
    stop();
    void run();
  };
  const tick = async (): Promise<void> => {
    // Ordered from the screen meanwhile: nothing waits any more.
    if (!(await isAttendu(attendus)) || isFini) return;
    if (isCalme()) {
      // Nobody is there to be told; what is still at work ends first.
      if (document.querySelector(OCCUPE) === null) launch();
      return;
    }
    attente ??= showAction("Un effacement décidé par l’équipe attend ce poste", `${formatNombreDe(attendus.length, "effacement approuvé", "effacements approuvés")}\u00A0: le coffre se fermera et se rouvrira seul après deux minutes sans geste, ou à la prochaine ouverture. Ce qui est en cours de saisie est gardé.`, { libelle: "Appliquer maintenant", run: launch });
  };
  const ronde = setInterval(() => void tick(), RONDE);
  void tick();
  return { stop };
}

/** The vault has not begun it, and does nothing else. */
async function isAttendu(attendus: readonly EffacementConnu[]): Promise<boolean> {
  const [coffre, travail] = await Promise.all([readEffacements(), readTravail()]);
  return coffre.ok && listDus(attendus, coffre.value.ordres).length > 0 && travail.ok && travail.value.enCours === undefined;
}

const AUCUN: readonly EffacementConnu[] = [];

/** Read again when the facts of erasures change; what this post has just carried out is told to the others. */
function useDus({ portefeuille, utilisateur, aujourdhui }: ContexteApplication): readonly EffacementConnu[] {
  const { effacements, etat } = useSyncExternalStore(portefeuille.subscribe, portefeuille.read);
  const [dus, setDus] = useState(AUCUN);
  const annonces = useRef(new Set<string>());
  const isPret = etat.kind === "pret";
  const par = utilisateur?.id;
  useEffect(() => {
    if (!isPret || !effacements.some(({ ordre }) => ordre !== undefined)) return;
    let isParti = false;
    void readDus(effacements).then(async ({ attendus, faits, echec }) => {
      if (isParti) return;
      if (echec !== undefined && !annonces.current.has(echec)) showEchec("Un effacement n’est pas terminé sur ce poste", `${echec} Il reprendra à la prochaine ouverture, ou depuis «\u00A0Données personnelles\u00A0».`);
      if (echec !== undefined) annonces.current.add(echec);
      setDus((avant) => (attendus.length === 0 && avant.length === 0 ? avant : attendus));
      const aDire = faits.filter(({ id }) => !annonces.current.has(id));
      if (aDire.length === 0) return;
      for (const { id } of aDire) annonces.current.add(id);
      const reply = await portefeuille.append({ par, brouillons: aDire.map(({ id }) => createApplication(id, aujourdhui)) });
      if (reply.ok) showInformation("Effacement appliqué sur ce poste", `${formatNombreDe(aDire.length, "effacement décidé", "effacements décidés")} par l’équipe\u00A0: le coffre de ce poste ne les contient plus, ses sauvegardes et ses fichiers partagés suivent.`);
    });
    return () => {
      isParti = true;
    };
  }, [effacements, isPret, portefeuille, par, aujourdhui]);
  return dus;
}

interface Lus {
  readonly attendus: readonly EffacementConnu[];
  /** Carried out here, and not told to the others. */
  readonly faits: readonly EffacementConnu[];
  /** Why the vault still holds what it was to erase. */
  readonly echec?: string | undefined;
}

async function readDus(effacements: readonly EffacementConnu[]): Promise<Lus> {
  const [coffre, equipe] = await Promise.all([readEffacements(), readEtatEquipe()]);
  if (!coffre.ok) return { attendus: AUCUN, faits: AUCUN };
  const { ordres } = coffre.value;
  const moi = equipe.ok && equipe.value.kind === "membre" ? equipe.value.equipe.membres.find(({ isMoi }) => isMoi) : undefined;
  return { attendus: listDus(effacements, ordres), echec: ordres.find(({ etape, echec }) => etape === "coffre" && echec !== undefined)?.echec, faits: moi === undefined ? AUCUN : listAAnnoncer(effacements, ordres, moi.poste) };
}

/** How long nobody has touched the window (milliseconds); for ever when nobody has since it opened. */
function useCalme(): () => number {
  const dernier = useRef<number>(undefined);
  useEffect(() => {
    const note = (): void => void (dernier.current = performance.now());
    for (const geste of GESTES) window.addEventListener(geste, note, { capture: true, passive: true });
    return () => {
      for (const geste of GESTES) window.removeEventListener(geste, note, { capture: true });
    };
  }, []);
  return useCallback(() => (dernier.current === undefined ? Number.POSITIVE_INFINITY : performance.now() - dernier.current), []);
}
