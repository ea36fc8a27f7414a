import { ActionIcon, Textarea } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { formatJourAbrege } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { Etat } from "./Etat.tsx";
import { Volet } from "./Page.tsx";
import styles from "./volet-form.module.css";

interface VoletProps {
  readonly titre: string;
  readonly onFermer: () => void;
  readonly onEnvoyer: () => void;
  readonly children: ReactNode;
}

/** A form in the pane at the right of the tab. */
export function VoletForm({ titre, onFermer, onEnvoyer, children }: VoletProps) {
  return (
    <Volet label={titre} isFixe>
      <div className="volet-tete">
        <h2 className="t16">{titre}</h2>
        <span className="sp" />
        <ActionIcon aria-label="Fermer le volet" onClick={onFermer}><IconX size={16} aria-hidden="true" /></ActionIcon>
      </div>
      <form className={styles["champs"]} aria-label={titre} onSubmit={(envoi) => { envoi.preventDefault(); onEnvoyer(); }}>{children}</form>
    </Volet>
  );
}

/** What refuses a save, and what asks why before it. */
interface Controle {
  readonly refus: readonly string[];
  readonly reserves: readonly string[];
}

/** A delay, or a hearing, before and after the save. */
interface ChangementVu {
  readonly id: string;
  readonly libelle: string;
  readonly kind: "nouveau" | "deplace" | "disparu" | "tenu" | "annulee";
  readonly avant?: Jour | undefined;
  readonly apres?: Jour | undefined;
  /** What is not certain of it. */
  readonly reserve?: string | undefined;
}

interface Props {
  readonly controle: Controle;
  readonly motif: string;
  readonly onMotif: (motif: string) => void;
  readonly changements: readonly ChangementVu[];
}

/** What stands against the save, the reason that lifts an oddity, and what it changes in the delays. */
export function ControleView({ controle: { refus, reserves }, motif, onMotif, changements }: Props) {
  return (
    <>
      {refus.map((phrase) => <p key={phrase} role="alert" className={styles["refus"]}><Etat ton="late"><span className={styles["phrase"]}>{phrase}</span></Etat></p>)}
      {refus.length === 0 && reserves.map((phrase) => <p key={phrase} role="status"><Etat ton="soon"><span className={styles["phrase"]}>{phrase}</span></Etat></p>)}
      {refus.length === 0 && reserves.length > 0 && <Textarea label="Pourquoi c’est juste" required withAsterisk={false} autosize minRows={2} maxLength={2000} value={motif} onChange={({ currentTarget }) => onMotif(currentTarget.value)} />}
      {refus.length === 0 && <Changements changements={changements} />}
    </>
  );
}

const LIBELLES: Readonly<Record<ChangementVu["kind"], string>> = { nouveau: "nouveau", deplace: "déplacé", disparu: "retiré", tenu: "tenu", annulee: "annulée" };

function Changements({ changements }: { readonly changements: readonly ChangementVu[] }) {
  if (changements.length === 0) return undefined;
  return (
    <section aria-label="Ce que cela change aux délais">
      <h3 className="lab">Ce que cela change aux délais</h3>
      <ul className={styles["changements"]}>
        {changements.map(({ id, libelle, kind, avant, apres }) => (
          <li key={id}>
            <span className="ink2">{libelle}</span>
            <span className="tn">
              {kind === "deplace" && avant !== undefined && <><s className="ink3">{formatJourAbrege(avant)}</s> </>}
              {kind === "disparu" || kind === "annulee" ? <s className="ink3">{avant === undefined ? "" : formatJourAbrege(avant)}</s> : <b className={kind === "tenu" ? "secured" : "ink"}>{apres === undefined ? "" : formatJourAbrege(apres)}</b>}
            </span>
            <span className="lab">{LIBELLES[kind]}</span>
          </li>
        ))}
      </ul>
      {[...new Set(changements.flatMap(({ reserve }) => reserve ?? []))].map((reserve) => <p key={reserve} className="lab"><Etat ton="soon"><span className={styles["phrase"]}>{reserve}</span></Etat></p>)}
    </section>
  );
}

/** A refused save is not offered; an odd one waits for its reason. */
export function isPermis({ refus, reserves }: Controle, motif: string): boolean {
  return refus.length === 0 && (reserves.length === 0 || motif.trim() !== "");
}
