import { IconGitFork } from "@tabler/icons-react";
import type { Conflit } from "#shared/model/dossier.ts";
import { formatRoute } from "../app/routes.ts";

interface Props {
  readonly dossier: { readonly id: string; readonly conflits: readonly Conflit[] };
  readonly champ: string;
  /** Of a claim, a task…; absent: a field of the dossier itself. */
  readonly objetId?: string | undefined;
}

/** « 2 versions » beside a field that several people wrote without reading each other; leads to where it is settled. */
export function VersionsEtiquette({ dossier: { id, conflits }, champ, objetId }: Props) {
  const conflit = conflits.find(({ kind, faits: [premier] }) => kind === "valeurs" && premier?.type === "champ" && premier.contenu.champ === champ && premier.contenu.objetId === objetId);
  if (conflit === undefined) return undefined;
  return <a className="tag conflict" href={formatRoute({ panneau: "conflits", dossierId: id })}><IconGitFork size={12} stroke={2.25} aria-hidden="true" />{`${conflit.faits.length} versions`}</a>;
}
