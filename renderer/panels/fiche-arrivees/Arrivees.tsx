import { Button } from "@mantine/core";
import { IconRefreshAlert } from "@tabler/icons-react";
import { useState } from "react";
import { formatListe, formatNombreDe } from "#shared/kernel/texte.ts";
import type { Fait } from "#shared/model/fait.ts";
import { formatFait } from "#shared/suivi/phrase-fait.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatInstant } from "../../hooks/format-instant.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useNommer } from "../../hooks/use-signature.ts";
import styles from "./arrivees.module.css";

/** Facts told one by one; beyond, they are counted. */
const DITS = 3;

/** What colleagues wrote in this dossier since it was opened here: said, never a reason to lose what is being typed. */
export function Arrivees({ vue: { faits }, onVoir }: { readonly vue: VueDossier; readonly onVoir: () => void }) {
  const nommer = useNommer();
  const [vus, setVus] = useState(() => listIds(faits));
  const arrives = useFaitsDesAutres(faits).filter(({ id }) => !vus.has(id));
  if (arrives.length === 0) return undefined;
  const auteurs = [...new Set(arrives.map(({ par }) => nommer(par)))];
  const derniers = arrives.toSorted((un, autre) => autre.horloge[0] - un.horloge[0]);
  const close = () => setVus(listIds(faits));
  return (
    <div className={styles["arrivees"]} role="status">
      <IconRefreshAlert size={16} aria-hidden="true" />
      <div>
        <p><b>{`Modifié par ${formatListe(auteurs)} depuis votre ouverture`}</b> <span className="ink3">{`${formatNombreDe(arrives.length, "saisie", "saisies")}, la dernière ${formatInstant(derniers[0]?.horloge[0] ?? 0)}`}</span></p>
        <p className="ink2">{`${derniers.slice(0, DITS).map((fait) => formatFait(fait, faits).libelle).join(" · ")}${derniers.length > DITS ? " · …" : ""}`}</p>
      </div>
      <Button size="xs" onClick={() => { close(); onVoir(); }}>Voir</Button>
      <Button size="xs" variant="subtle" onClick={close}>J’ai vu</Button>
    </div>
  );
}

/** Those of people of the team other than the one who sits here. */
function useFaitsDesAutres(faits: readonly Fait[]): readonly Fait[] {
  const { utilisateur } = useContexte();
  const { utilisateurs } = usePortefeuille();
  const autres = new Set(utilisateurs.map(({ id }) => id).filter((id) => id !== utilisateur?.id));
  return faits.filter(({ par }) => autres.has(par));
}

function listIds(faits: readonly Fait[]): ReadonlySet<string> {
  return new Set(faits.map(({ id }) => id));
}
