import { Progress } from "@mantine/core";
import styles from "./journee.module.css";

/** Beyond this many a bar says it better than cells. */
const CRANS = 24;

/** What was done today, beside what remains. */
export function BarreFaites({ faites, restantes }: { readonly faites: number; readonly restantes: number }) {
  const total = faites + restantes;
  if (total === 0) return undefined;
  const phrase = `${faites} ${faites > 1 ? "faites" : "faite"} sur ${total}`;
  return (
    <div className={styles["faites"]}>
      <span className="tn"><b>{faites}</b> {faites > 1 ? "faites" : "faite"} sur {total.toLocaleString("fr-FR")}</span>
      {total <= CRANS
        ? <span className={styles["crans"]} role="img" aria-label={phrase}>{Array.from({ length: total }, (_vide, rang) => <i key={rang} data-faite={rang < faites || undefined} />)}</span>
        : <Progress w={120} size={8} color="var(--secured)" value={(100 * faites) / total} aria-label={phrase} />}
    </div>
  );
}
