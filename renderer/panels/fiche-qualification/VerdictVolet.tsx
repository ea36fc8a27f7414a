import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from "react";
import { montant as createMontant, type Montant } from "#shared/kernel/montant.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import type { AvisVerdict } from "#shared/model/dossier.ts";
import { VERDICTS } from "#shared/model/faits/dossier-faits.ts";
import { LIBELLES_VERDICT } from "#shared/suivi/libelles.ts";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { MontantField } from "../../components/MontantField.tsx";
import { TexteLibre } from "../../components/TexteLibre.tsx";
import { Touche } from "../../components/Touche.tsx";
import styles from "./qualification.module.css";

export interface SaisieVerdict {
  readonly verdict: AvisVerdict["verdict"];
  readonly motif: string | undefined;
  readonly montantConteste: Montant | undefined;
}

interface VerdictVoletProps {
  readonly dossierId: string;
  /** What the disputes add up to. */
  readonly conteste: Montant | undefined;
  readonly verdict: AvisVerdict | undefined;
  readonly signature: string | undefined;
  /** Draft of the sentence, from what the gates found. */
  readonly proposition: string;
  readonly onDecider: (saisie: SaisieVerdict) => Promise<boolean>;
}

/** Sérieuse, partielle or contestée: a person's word, with its sentence and its signature. */
export function VerdictVolet({ dossierId, conteste, verdict, signature, proposition, onDecider }: VerdictVoletProps) {
  const [choix, setChoix] = useState<AvisVerdict["verdict"]>();
  const groupe = useRef<HTMLDivElement>(null);
  const affiche = choix ?? verdict?.verdict;
  const focus = () => groupe.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  const close = () => { setChoix(undefined); focus(); };
  useTouches([{ combinaison: "v", libelle: "verdict", action: focus }]);
  return (
    <section>
      <div className="sec-tete"><h3>Verdict</h3>{signature !== undefined && <span className="r lab">{signature}</span>}</div>
      <ChoixVerdict groupe={groupe} valeur={affiche} onChoisir={setChoix} />
      {choix === undefined ? (
        <Motif verdict={verdict} />
      ) : (
        <VerdictForm key={choix} dossierId={dossierId} conteste={conteste} choix={choix} verdict={verdict} proposition={proposition} onDecider={onDecider} onFermer={close} />
      )}
    </section>
  );
}

function ChoixVerdict({ groupe, valeur, onChoisir }: { readonly groupe: RefObject<HTMLDivElement | null>; readonly valeur: AvisVerdict["verdict"] | undefined; readonly onChoisir: (verdict: AvisVerdict["verdict"]) => void }) {
  const listenTouches = (touche: KeyboardEvent<HTMLDivElement>) => {
    const pas = touche.key === "ArrowRight" ? 1 : touche.key === "ArrowLeft" ? -1 : 0;
    const boutons = [...touche.currentTarget.querySelectorAll("button")];
    const rang = boutons.findIndex((bouton) => bouton === document.activeElement);
    if (pas !== 0) boutons[(rang + pas + boutons.length) % boutons.length]?.focus();
  };
  return (
    <div ref={groupe} role="radiogroup" aria-label="Verdict" className={styles["verdict"]} onKeyDown={listenTouches}>
      {VERDICTS.map((verdict, rang) => (
        <button key={verdict} type="button" role="radio" aria-checked={verdict === valeur} tabIndex={verdict === (valeur ?? VERDICTS[0]) || (valeur === undefined && rang === 0) ? 0 : -1} onClick={() => onChoisir(verdict)}>
          {verdict === valeur && <IconCheck size={14} aria-hidden="true" />}{LIBELLES_VERDICT[verdict]}
        </button>
      ))}
    </div>
  );
}

function Motif({ verdict }: { readonly verdict: AvisVerdict | undefined }) {
  if (verdict === undefined) return <p className="lab" style={{ marginTop: 8 }}>Choisissez un verdict : il sera daté et signé de votre nom.</p>;
  return (
    <>
      {verdict.motif !== undefined && <p className="ink" style={{ marginTop: 8 }}>{verdict.motif}</p>}
      {verdict.montantConteste !== undefined && <p className="lab" style={{ marginTop: 4 }}>Montant contesté : {formatMontant(verdict.montantConteste)}</p>}
    </>
  );
}

interface VerdictFormProps {
  readonly dossierId: string;
  readonly conteste: Montant | undefined;
  readonly choix: AvisVerdict["verdict"];
  readonly verdict: AvisVerdict | undefined;
  readonly proposition: string;
  readonly onDecider: VerdictVoletProps["onDecider"];
  readonly onFermer: () => void;
}

interface Saisie {
  readonly motif: string;
  readonly montantConteste: Montant | undefined;
}

function VerdictForm({ dossierId, conteste, choix, verdict, proposition, onDecider, onFermer }: VerdictFormProps) {
  const initiale = useMemo<Saisie>(() => ({ motif: verdict?.motif ?? proposition, montantConteste: verdict?.montantConteste ?? (choix === "partielle" ? conteste : undefined) }), [verdict, proposition, conteste, choix]);
  const { valeur: { motif, montantConteste }, update, forget, isRestaure } = useBrouillon<Saisie>(`verdict/${dossierId}/${choix}`, initiale, parseSaisie);
  const decide = async () => {
    const saisie = { verdict: choix, motif: motif.trim() === "" ? undefined : motif.trim(), montantConteste: choix === "serieuse" ? undefined : montantConteste };
    if (!(await onDecider(saisie))) return;
    forget();
    onFermer();
  };
  useTouches([{ combinaison: "mod+Enter", libelle: "enregistrer le verdict", action: () => void decide(), isDansLesChamps: true }, { combinaison: "Escape", libelle: "renoncer", action: onFermer, isDansLesChamps: true }]);
  return (
    <form className={styles["decision"]} style={{ marginTop: 8 }} aria-label={`Verdict : ${LIBELLES_VERDICT[choix]}`} onSubmit={(envoi) => { envoi.preventDefault(); void decide(); }}>
      <TexteLibre label="Motif, tel qu’il paraîtra au dossier transmis" minRows={4} maxRows={14} maxLength={20_000} value={motif} onChange={(texte) => update({ montantConteste, motif: texte })} autoFocus />
      {choix !== "serieuse" && <MontantField label="Montant contesté" valeur={montantConteste} onChange={(somme) => update({ motif, montantConteste: somme })} />}
      {isRestaure && <p className="lab">Brouillon retrouvé.</p>}
      <div className="actions-ligne">
        <Button type="submit" size="xs" variant="filled" rightSection={<Touche combinaison="mod+Enter" />}>Enregistrer le verdict</Button>
        <Button size="xs" variant="subtle" onClick={onFermer}>Annuler</Button>
      </div>
    </form>
  );
}

function parseSaisie(lu: unknown): Saisie | undefined {
  if (typeof lu !== "object" || lu === null || !("motif" in lu) || typeof lu.motif !== "string") return undefined;
  const somme = "montantConteste" in lu ? lu.montantConteste : undefined;
  return { motif: lu.motif, montantConteste: typeof somme === "number" && Number.isSafeInteger(somme) ? createMontant(somme) : undefined };
}
