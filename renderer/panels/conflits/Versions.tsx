import { Button } from "@mantine/core";
import type { ConflitLu, VersionConflit } from "#shared/suivi/conflits.ts";
import { compareTextes } from "#shared/suivi/versions-texte.ts";
import { Initiales } from "../../components/Page.tsx";
import { Touche } from "../../components/Touche.tsx";
import { formatInstant } from "../../hooks/format-instant.ts";
import { useNommer } from "../../hooks/use-signature.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import styles from "./conflits.module.css";

interface Props {
  readonly lu: ConflitLu;
  readonly onRetenir: ((version: VersionConflit) => void) | undefined;
}

/** Side by side: what each wrote, when, without having seen what; a figure keeps one of them. */
export function Versions({ lu, onRetenir }: Props) {
  const { versions } = lu;
  useTouches(onRetenir === undefined ? [] : versions.slice(0, 9).map((version, rang) => ({ combinaison: String(rang + 1), libelle: rang === 0 ? "retenir" : undefined, action: () => onRetenir(version) })));
  return (
    <div className={styles["versions"]}>
      {versions.map((version, rang) => <Version key={version.fait.id} lu={lu} version={version} touche={rang < 9 ? String(rang + 1) : undefined} onRetenir={onRetenir} />)}
    </div>
  );
}

function Version({ lu: { base, conflit }, version, touche, onRetenir }: Props & { readonly version: VersionConflit; readonly touche: string | undefined }) {
  const nommer = useNommer();
  const { fait, valeur, detail, isSansAvoirVu, isMontree } = version;
  const auteur = nommer(fait.par);
  return (
    <section aria-label={`Saisie de ${auteur}`}>
      <header><Initiales nom={auteur} /><span><b>{auteur}</b><small>{formatInstant(fait.horloge[0])} · poste {version.poste.slice(0, 4)}</small></span>{isMontree && <span className="tag neutre">montrée</span>}</header>
      {base === undefined ? <p className={`${styles["valeur"] ?? ""} t20`}>{valeur}</p> : <TexteCompare base={base} version={valeur} />}
      {detail !== undefined && <p className="ink2">{detail}</p>}
      {isSansAvoirVu && conflit.kind !== "orphelin" && <p className="lab">écrit sans avoir vu l’autre</p>}
      {onRetenir !== undefined && <Button fullWidth onClick={() => onRetenir(version)} rightSection={touche === undefined ? undefined : <Touche combinaison={touche} />}>{base === undefined ? `Retenir «\u00A0${valeur}\u00A0»` : `Retenir le texte de ${auteur}`}</Button>}
    </section>
  );
}

/** A text beside the one that its author had read: struck what was removed, marked what was added. */
function TexteCompare({ base, version }: { readonly base: string; readonly version: string }) {
  return (
    <p className={styles["texte"]}>
      {compareTextes(base, version).map(({ kind, texte }, rang) => {
        const cle = `${rang} ${kind}`;
        if (kind === "ajoute") return <ins key={cle}>{texte}</ins>;
        return kind === "retire" ? <del key={cle}>{texte}</del> : <span key={cle}>{texte}</span>;
      })}
    </p>
  );
}
