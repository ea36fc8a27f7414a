import { Button } from "@mantine/core";
import { IconListCheck } from "@tabler/icons-react";
import { listRapportsDus } from "#shared/suivi/pilotage/reglages.ts";
import { formatRoute } from "../../app/routes.ts";
import { useTravail } from "../../hooks/use-travail.ts";
import { useListes } from "./use-listes.ts";
import styles from "./listes.module.css";

/** Under the day: the lists that somebody is to write again, why, and the gesture that does it. */
export function ListesDues() {
  const { creanciers, aujourdhui, write } = useListes();
  const { isEnCours, during } = useTravail();
  const dus = listRapportsDus(creanciers, aujourdhui);
  if (dus.length === 0) return undefined;
  return (
    <section className={styles["rappels"]} aria-label="Listes à établir">
      <ul>{dus.map((rapport) => (
        <li key={rapport.rapportId}>
          <IconListCheck size={16} stroke={1.75} aria-hidden="true" />
          <span><b className="med">{rapport.nom}</b> <span className="ink3">{rapport.raison}</span></span>
          <Button size="xs" variant="filled" loading={isEnCours} onClick={() => void during(() => write(rapport))}>Écrire la liste</Button>
        </li>
      ))}</ul>
      <a className="lien" href={formatRoute({ panneau: "tableau" })}>Toutes les listes</a>
    </section>
  );
}
