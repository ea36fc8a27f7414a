import { Button } from "@mantine/core";
import { IconGitFork } from "@tabler/icons-react";
import type { Conflit } from "#shared/model/dossier.ts";
import type { Fait, FaitBrouillon } from "#shared/model/fait.ts";
import { createAnnulation } from "#shared/suivi/annulation.ts";
import { formatFait } from "#shared/suivi/phrase-fait.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useSignature } from "../../hooks/use-signature.ts";
import styles from "./fiche.module.css";

/** What the facts leave undecided: all sides are shown, a person decides, nothing pleads for either. */
export function Conflits({ vue }: { readonly vue: VueDossier }) {
  const { conflits } = vue.dossier;
  if (conflits.length === 0) return undefined;
  return (
    <div className={styles["conflits"]} role="status">
      <IconGitFork size={16} aria-hidden="true" />
      <ul>{conflits.map((conflit) => <ConflitLigne key={`${conflit.kind} ${conflit.faits.map(({ id }) => id).join()}`} vue={vue} conflit={conflit} />)}</ul>
    </div>
  );
}

interface LigneProps {
  readonly vue: VueDossier;
  readonly conflit: Conflit;
}

function ConflitLigne({ vue, conflit }: LigneProps) {
  switch (conflit.kind) {
    case "valeurs": return <ValeursLigne vue={vue} conflit={conflit} />;
    case "retrait": return <RetraitLigne vue={vue} conflit={conflit} />;
    case "orphelin": return <OrphelinLigne vue={vue} conflit={conflit} />;
  }
}

function ValeursLigne({ vue, conflit }: LigneProps) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const formatSignature = useSignature();
  const keep = (fait: Fait) => void enregistrer({ brouillons: createDecision(fait, conflit, aujourdhui), annonce: `Retenu\u00A0: ${formatFait(fait, vue.faits).libelle}` });
  return (
    <li>
      <b className="med">{conflit.objet}</b>
      <span className="ink3">deux saisies se contredisent, tout est gardé</span>
      {conflit.faits.map((fait) => (
        <Button key={fait.id} size="xs" title={formatSignature(fait.par, fait.horloge[0])} onClick={() => keep(fait)}>{`Retenir «\u00A0${formatFait(fait, vue.faits).libelle}\u00A0»`}</Button>
      ))}
    </li>
  );
}

/** Withdrawn by one while another was writing about it: it stays until someone who sees both decides. */
function RetraitLigne({ vue, conflit }: LigneProps) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const formatSignature = useSignature();
  const [retrait, ...suite] = conflit.faits;
  if (retrait === undefined) return undefined;
  const keep = () => void enregistrer({ brouillons: createMaintien(retrait, vue.faits, aujourdhui), annonce: `Gardé\u00A0: ${conflit.objet}` });
  const withdraw = () => void enregistrer({ brouillons: createRetraitDecide(conflit, aujourdhui), annonce: `Retiré\u00A0: ${conflit.objet}` });
  return (
    <li>
      <b className="med">{conflit.objet}</b>
      <span className="ink3">{`retiré par ${formatSignature(retrait.par, retrait.horloge[0])}, sans avoir vu «\u00A0${suite.map((fait) => formatFait(fait, vue.faits).libelle).join(" », «\u00A0")}\u00A0»`}</span>
      <Button size="xs" onClick={keep}>Garder</Button>
      <Button size="xs" onClick={withdraw}>Retirer quand même</Button>
    </li>
  );
}

function OrphelinLigne({ vue, conflit }: LigneProps) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const [fait] = conflit.faits;
  if (fait === undefined) return undefined;
  const { libelle } = formatFait(fait, vue.faits);
  const withdraw = () => void enregistrer({ brouillons: [{ sujet: fait.sujet, type: "retrait", dateFait: aujourdhui, remplace: [fait.id], contenu: {} }], annonce: `Retiré\u00A0: ${libelle}` });
  return (
    <li>
      <b className="med">{libelle}</b>
      <span className="ink3">{`s’appuie sur «\u00A0${conflit.objet}\u00A0», qui a été retiré\u00A0; il est gardé`}</span>
      <Button size="xs" onClick={withdraw}>Le retirer aussi</Button>
    </li>
  );
}

/** The decision names every fact it was seen to settle. */
function createDecision(fait: Fait, { faits }: Conflit, dateFait: FaitBrouillon["dateFait"]): readonly FaitBrouillon[] {
  const remplace = faits.filter(({ id }) => id !== fait.id).map(({ id }) => id);
  return [{ sujet: fait.sujet, type: "retrait", dateFait, remplace, contenu: { motif: "Conflit tranché" } }];
}

/** What the withdrawal took away is stated again. */
function createMaintien(retrait: Fait, faits: readonly Fait[], dateFait: FaitBrouillon["dateFait"]): readonly FaitBrouillon[] {
  return createAnnulation([retrait], faits, dateFait);
}

/** A new withdrawal, which names what the first had not seen. */
function createRetraitDecide({ faits }: Conflit, dateFait: FaitBrouillon["dateFait"]): readonly FaitBrouillon[] {
  const [retrait, ...inconnus] = faits;
  if (retrait === undefined) return [];
  return [{ sujet: retrait.sujet, type: "retrait", dateFait, remplace: [...retrait.remplace, retrait.id, ...inconnus.map(({ id }) => id)], contenu: { motif: "Conflit tranché" } }];
}
