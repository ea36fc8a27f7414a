import { Button } from "@mantine/core";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { useSignature } from "../../hooks/use-signature.ts";
import type { Copie } from "./use-copie.ts";
import styles from "./maison.module.css";

/** Every copy that was saved, by whom and when; any of them may be taken again as a draft. */
export function VersionsListe({ copie: { versions, juge, start } }: { readonly copie: Copie }) {
  const sign = useSignature();
  return (
    <ul className={styles["versions"]}>
      {versions.map(({ version, isCourante, fait }) => (
        <li key={fait.id}>
          <b className="med">Version {version}</b>
          <span className="ink3">{sign(fait.par, fait.horloge[0])}</span>
          <span className="ink2">{formatNombreDe(fait.contenu.demarches.length, "démarche", "démarches")}, {formatNombreDe(fait.contenu.delais.length, "délai réglé", "délais réglés")}</span>
          <span className="sp" />
          {juge?.(fait.id) !== undefined && <span className="lab">sans effet</span>}
          {isCourante ? <span className="lab">en vigueur</span> : <Button size="compact-sm" variant="subtle" onClick={() => start(fait.contenu)}>Reprendre cette version</Button>}
        </li>
      ))}
    </ul>
  );
}
