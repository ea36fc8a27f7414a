import { Button } from "@mantine/core";
import { IconGitFork } from "@tabler/icons-react";
import { createChoix, formatPhraseConflit, readConflit } from "#shared/suivi/conflits.ts";
import type { Conflit } from "#shared/model/dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useNommer, useSignature } from "../../hooks/use-signature.ts";
import styles from "./fiche.module.css";

/** What the facts leave undecided, a sentence each: all sides are kept, a person decides, nothing pleads for either. */
export function Conflits({ vue }: { readonly vue: VueDossier }) {
  const { conflits, id } = vue.dossier;
  if (conflits.length === 0) return undefined;
  return (
    <div className={styles["conflits"]} role="status">
      <IconGitFork size={16} aria-hidden="true" />
      <ul>{conflits.map((conflit) => <ConflitLigne key={`${conflit.kind} ${conflit.faits.map((fait) => fait.id).join()}`} vue={vue} conflit={conflit} />)}</ul>
      <a className="lien" href={formatRoute({ panneau: "conflits", dossierId: id })}>Départager</a>
    </div>
  );
}

/** A short value is kept from here; a text, a withdrawal, an orphan are read side by side first. */
function ConflitLigne({ vue, conflit }: { readonly vue: VueDossier; readonly conflit: Conflit }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const nommer = useNommer();
  const formatSignature = useSignature();
  const lu = readConflit(conflit, vue.faits);
  return (
    <li>
      <span>{formatPhraseConflit(lu, nommer)}</span>
      {conflit.kind === "valeurs" && lu.base === undefined && lu.versions.map(({ fait, valeur }) => (
        <Button key={fait.id} size="xs" title={formatSignature(fait.par, fait.horloge[0])} onClick={() => void enregistrer({ brouillons: createChoix(conflit, fait.id, aujourdhui), annonce: `Retenu\u00A0: ${valeur}` })}>{`Retenir «\u00A0${valeur}\u00A0»`}</Button>
      ))}
    </li>
  );
}

interface VersionsProps {
  readonly dossier: { readonly id: string; readonly conflits: readonly Conflit[] };
  readonly champ: string;
  /** Of a claim, a task…; absent: a field of the dossier itself. */
  readonly objetId?: string | undefined;
}

/** « 2 versions » beside a field that several people wrote without reading each other; leads to where it is settled. */
export function VersionsEtiquette({ dossier: { id, conflits }, champ, objetId }: VersionsProps) {
  const conflit = conflits.find(({ kind, faits: [premier] }) => kind === "valeurs" && premier?.type === "champ" && premier.contenu.champ === champ && premier.contenu.objetId === objetId);
  if (conflit === undefined) return undefined;
  return <a className="tag conflict" href={formatRoute({ panneau: "conflits", dossierId: id })}><IconGitFork size={12} stroke={2.25} aria-hidden="true" />{`${conflit.faits.length} versions`}</a>;
}
