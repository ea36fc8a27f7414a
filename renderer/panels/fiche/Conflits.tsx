import { Button } from "@mantine/core";
import { IconGitFork } from "@tabler/icons-react";
import type { Conflit } from "#shared/model/dossier.ts";
import type { Fait, FaitBrouillon } from "#shared/model/fait.ts";
import { formatFait } from "#shared/suivi/phrase-fait.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useSignature } from "../../hooks/use-signature.ts";
import styles from "./fiche.module.css";

/** Two living facts disagree: both are shown side by side, a person keeps one, nothing pleads for either. */
export function Conflits({ vue }: { readonly vue: VueDossier }) {
  const { conflits } = vue.dossier;
  if (conflits.length === 0) return undefined;
  return (
    <div className={styles["conflits"]} role="status">
      <IconGitFork size={16} aria-hidden="true" />
      <ul>{conflits.map((conflit) => <ConflitLigne key={conflit.faits.map(({ id }) => id).join()} vue={vue} conflit={conflit} />)}</ul>
    </div>
  );
}

function ConflitLigne({ vue, conflit }: { readonly vue: VueDossier; readonly conflit: Conflit }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const formatSignature = useSignature();
  const keep = (fait: Fait) => void enregistrer({ brouillons: createDecision(fait, conflit, aujourdhui), annonce: `Retenu : ${formatFait(fait, vue.faits).libelle}` });
  return (
    <li>
      <b className="med">{conflit.objet}</b>
      <span className="ink3">deux saisies se contredisent, tout est gardé</span>
      {conflit.faits.map((fait) => (
        <Button key={fait.id} size="xs" title={formatSignature(fait.par, fait.horloge[0])} onClick={() => keep(fait)}>{`Retenir « ${formatFait(fait, vue.faits).libelle} »`}</Button>
      ))}
    </li>
  );
}

/** The decision states the kept content again and names every fact it was seen to settle. */
function createDecision(fait: Fait, { faits }: Conflit, dateFait: FaitBrouillon["dateFait"]): readonly FaitBrouillon[] {
  const remplace = faits.filter(({ id }) => id !== fait.id).map(({ id }) => id);
  return [{ sujet: fait.sujet, type: "retrait", dateFait, remplace, contenu: { motif: "Conflit tranché" } }];
}
