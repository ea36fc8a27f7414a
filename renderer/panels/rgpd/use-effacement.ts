import { useState } from "react";
import { createOrdre, type EffacementConnu, listMarques, listSujetsVises } from "#shared/suivi/rgpd/effacement.ts";
import { type ContexteApplication, useContexte } from "../../app/Contexte.tsx";
import { type EssaiEffacement, interruptTravail, readEffacements, readEtatJournal, startEffacement, type TravailVu, tryEffacement } from "../../bridge/bridge.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { followTravail } from "../../hooks/suivre-travail.ts";
import { checkRetenues, listFaitsCompris, readStatistiques } from "./plan-effacement.ts";

export interface Effacement {
  readonly travail: TravailVu["enCours"];
  readonly essai: EssaiEffacement | undefined;
  /** Reads what would be erased; changes nothing. */
  readonly essayer: () => Promise<void>;
  /** The point of no return: the figures and the order are saved, the vault starts again without the rest. */
  readonly ordonner: () => Promise<void>;
  readonly interrupt: () => void;
}

/** One erasure, from its try to its order. */
export function useEffacement(effacement: EffacementConnu): Effacement {
  const contexte = useContexte();
  const [travail, setTravail] = useState<TravailVu["enCours"]>();
  const [essai, setEssai] = useState<EssaiEffacement>();
  const follow = async (): Promise<TravailVu["dernier"]> => followTravail(setTravail).finally(() => setTravail(undefined));
  const essayer = async (): Promise<void> => {
    setEssai(undefined);
    const lu = await runEssai(contexte, effacement, follow);
    if (typeof lu === "string") showEchec("L’essai n’a pas abouti", lu);
    else setEssai(lu);
  };
  const ordonner = async (): Promise<void> => {
    if (essai === undefined) return;
    const refus = await runOrdre(contexte, effacement, essai, follow);
    if (refus !== undefined) showEchec("Rien n’a été effacé", refus);
  };
  return { travail, essai, essayer, ordonner, interrupt: () => void interruptTravail() };
}

/** What was found, or the sentence that says why nothing was. */
async function runEssai({ portefeuille }: ContexteApplication, effacement: EffacementConnu, follow: () => Promise<TravailVu["dernier"]>): Promise<EssaiEffacement | string> {
  const { lignes, debiteurs } = portefeuille.read();
  const journal = await readEtatJournal();
  if (!journal.ok) return journal.detail;
  const marques = listMarques(effacement, lignes, debiteurs);
  const demande = effacement.ordre ?? { id: effacement.id, sujets: listSujetsVises(effacement.demande), faits: [], frontiere: journal.value.curseur };
  const reply = await tryEffacement({ ...toRequete(demande), marques: [...marques] });
  if (!reply.ok) return reply.detail;
  const fin = await follow();
  if (fin?.issue !== "fait") return fin?.phrase ?? "Le coffre ne répond plus.";
  const etat = await readEffacements();
  return etat.ok && etat.value.essai?.id === effacement.id ? etat.value.essai : "L’essai n’a rien rendu\u00A0: recommencez.";
}

/** `undefined` once it is ordered: the window will be loaded again. */
async function runOrdre(contexte: ContexteApplication, effacement: EffacementConnu, essai: EssaiEffacement, follow: () => Promise<TravailVu["dernier"]>): Promise<string | undefined> {
  const { portefeuille, utilisateur, aujourdhui } = contexte;
  const retenues = effacement.ordre === undefined ? await checkRetenues(contexte, effacement) : [];
  if (retenues.length > 0) return `Un dossier doit être conservé\u00A0: ${retenues[0] ?? ""}. Proposez un autre effacement, sans lui.`;
  const journal = await readEtatJournal();
  if (!journal.ok) return journal.detail;
  const ordre = effacement.ordre ?? { id: effacement.id, sujets: listSujetsVises(effacement.demande), faits: listFaitsCompris(essai).map(({ faitId }) => faitId), frontiere: journal.value.curseur };
  const { lignes, debiteurs } = portefeuille.read();
  await portefeuille.flushBrouillons();
  await portefeuille.forgetBrouillons([...effacement.demande.dossiers, ...effacement.demande.debiteurs, ...listMarques(effacement, lignes, debiteurs)]);
  if (effacement.ordre === undefined) {
    const reply = await portefeuille.append({ par: utilisateur?.id, brouillons: createOrdre(effacement, ordre, await readStatistiques(contexte, effacement), aujourdhui) });
    if (!reply.ok) return reply.detail;
  }
  const reply = await startEffacement(toRequete(ordre));
  if (!reply.ok) return reply.detail;
  const fin = await follow();
  return fin?.issue === "echec" || fin?.issue === "interrompu" ? fin.phrase : undefined;
}

function toRequete({ id, sujets, faits, frontiere }: NonNullable<EffacementConnu["ordre"]>): Parameters<typeof startEffacement>[0] {
  return { id, sujets: [...sujets], faits: [...faits], frontiere: { ...frontiere } };
}
