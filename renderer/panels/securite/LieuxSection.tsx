import { Button } from "@mantine/core";
import { chooseSecondDossier, forgetSecondDossier, type LieuVu } from "../../bridge/bridge.ts";
import { Etat } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import { formatInstant } from "../../hooks/format-instant.ts";
import { formatTaille } from "../../hooks/format-taille.ts";
import type { Liste, Securite } from "./use-securite.ts";
import styles from "./securite.module.css";

/** Where backups go: on this computer, and on another disk. */
export function LieuxSection({ liste: { lieux, sauvegardes }, securite }: { readonly liste: Liste; readonly securite: Securite }) {
  const hasSecond = lieux.some(({ lieu }) => lieu === "second");
  const isOccupe = securite.travail !== undefined;
  return (
    <Section titre="Où vont les sauvegardes">
      <ul className={styles["lieux"]}>{lieux.map((lieu) => <Lieu key={lieu.lieu} lieu={lieu} isVide={!sauvegardes.some((sauvegarde) => sauvegarde.lieu === lieu.lieu)} />)}</ul>
      {!hasSecond && <p className={styles["note"]}>Une panne du disque emporterait le coffre et ses sauvegardes. Choisissez un second dossier, sur une clé, un disque externe ou un lecteur réseau.</p>}
      <div className={styles["boutons"]}>
        <Button size="xs" disabled={isOccupe} onClick={() => void securite.ask(chooseSecondDossier)}>{hasSecond ? "Changer le second dossier…" : "Choisir un second dossier…"}</Button>
        {hasSecond && <Button size="xs" variant="subtle" disabled={isOccupe} onClick={() => void securite.ask(forgetSecondDossier)}>Ne plus y copier</Button>}
      </div>
    </Section>
  );
}

function Lieu({ lieu: { nom, isAccessible, libre, echec }, isVide }: { readonly lieu: LieuVu; readonly isVide: boolean }) {
  const etat = !isAccessible ? { ton: "soon", mot: "introuvable" } as const : echec !== undefined ? { ton: "soon", mot: "en échec" } as const : isVide ? { ton: "neutre", mot: "rien encore" } as const : { ton: "secured", mot: "à jour" } as const;
  return (
    <li>
      <b className="med cut">{nom}</b>
      <Etat ton={etat.ton}>{etat.mot}</Etat>
      {isAccessible && libre !== undefined && <span className="ink3 tn">{formatTaille(libre)} libres</span>}
      {echec !== undefined && <p className="soon">{echec.phrase} Prochain essai le {formatInstant(echec.prochain)}.</p>}
    </li>
  );
}
