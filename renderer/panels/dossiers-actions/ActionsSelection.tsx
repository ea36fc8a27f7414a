import { ActionIcon, Button, Menu } from "@mantine/core";
import { type Icon, IconCheck, IconClock, IconDots, IconFileText, IconFolderCheck, IconForms, IconMail, IconTag, IconUser, IconX } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { TacheChoisie } from "#shared/suivi/gestes.ts";
import type { Noms } from "#shared/suivi/liste/colonnes.ts";
import { createDiffere, usePreload } from "../../components/differe.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import type { Action } from "./GesteOuvert.tsx";
import { openLot } from "./open-lot.ts";

interface Props {
  readonly choisies: readonly LigneDossier[];
  /** What the keys act on when nothing is selected. */
  readonly courante: LigneDossier | undefined;
  readonly noms: Noms;
  /** Tasks chosen with their dossiers, by dossier: they can be ticked. */
  readonly taches?: ReadonlyMap<string, readonly TacheChoisie[]> | undefined;
  readonly onClear: () => void;
}

const geste = createDiffere(async () => (await import("./GesteOuvert.tsx")).GesteOuvert);

const FAIRE = { id: "faire", libelle: "Marquer fait…", touche: "f", Icone: IconCheck } as const;
const PRINCIPALES: readonly { readonly id: Action; readonly libelle: string; readonly touche: string; readonly Icone: Icon }[] = [
  { id: "relancer", libelle: "Relancer…", touche: "r", Icone: IconMail },
  { id: "affecter", libelle: "Affecter…", touche: "a", Icone: IconUser },
  { id: "etiqueter", libelle: "Étiqueter…", touche: "e", Icone: IconTag },
  { id: "reporter", libelle: "Plus tard…", touche: "z", Icone: IconClock },
];

/** What can be done at once to the selected dossiers, or by keys to the current one. */
export function ActionsSelection({ choisies, courante, noms, taches = SANS_TACHE, onClear }: Props) {
  // What is acted on is fixed when the action opens: a list that changes meanwhile changes nothing.
  const [ouverte, setOuverte] = useState<{ readonly action: Action; readonly lignes: readonly LigneDossier[]; readonly taches: typeof taches } | undefined>(undefined);
  const cibles = choisies.length > 0 ? choisies : courante === undefined ? [] : [courante];
  const open = (action: Action) => cibles.length > 0 && setOuverte({ action, lignes: cibles, taches });
  const principales = taches.size === 0 ? PRINCIPALES : [FAIRE, ...PRINCIPALES];
  usePreload(geste);
  const generate = () => cibles.length > 0 && openLot(cibles.map(({ id }) => id));
  useTouches([
    { combinaison: "g", libelle: "générer", action: generate },
    ...principales.map(({ id, libelle, touche }) => ({ combinaison: touche, libelle: libelle.replace("…", "").toLowerCase(), action: () => open(id) })),
    { combinaison: "c", action: () => open("clore") },
  ]);
  return (
    <>
      {choisies.length > 0 && <Barre lignes={choisies} principales={principales} hasLibres={noms.libres.length > 0} onOpen={open} onGenerate={generate} onClear={onClear} />}
      {ouverte !== undefined && <Suspense fallback={undefined}><geste.Composant {...ouverte} noms={noms} onClose={() => setOuverte(undefined)} /></Suspense>}
    </>
  );
}

const SANS_TACHE: ReadonlyMap<string, readonly TacheChoisie[]> = new Map();

interface PropsBarre {
  readonly principales: typeof PRINCIPALES;
  readonly lignes: readonly LigneDossier[];
  readonly hasLibres: boolean;
  readonly onOpen: (action: Action) => void;
  readonly onGenerate: () => void;
  readonly onClear: () => void;
}

function Barre({ lignes, principales, hasLibres, onOpen, onGenerate, onClear }: PropsBarre) {
  return (
    <div className="dt-barre" role="toolbar" aria-label="Actions sur la sélection">
      <span><b className="tn">{formatNombreDe(lignes.length, "dossier", "dossiers")}</b> · <b className="tn">{formatMontant(sumMontants(lignes.map(({ solde }) => solde)))}</b></span>
      <span className="sp" />
      <Button size="xs" leftSection={<IconFileText size={16} stroke={1.75} aria-hidden="true" />} rightSection={<Touche combinaison="g" />} onClick={onGenerate}>Générer…</Button>
      {principales.map(({ id, libelle, touche, Icone }) => (
        <Button key={id} size="xs" leftSection={<Icone size={16} stroke={1.75} aria-hidden="true" />} rightSection={<Touche combinaison={touche} />} onClick={() => onOpen(id)}>{libelle}</Button>
      ))}
      <Menu position="top-end">
        <Menu.Target><ActionIcon aria-label="Autres actions"><IconDots size={16} stroke={1.75} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFolderCheck size={16} stroke={1.75} aria-hidden="true" />} rightSection={<Touche combinaison="c" />} onClick={() => onOpen("clore")}>Clore…</Menu.Item>
          {hasLibres && <Menu.Item leftSection={<IconForms size={16} stroke={1.75} aria-hidden="true" />} onClick={() => onOpen("renseigner")}>Renseigner un champ…</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <ActionIcon aria-label="Abandonner la sélection" onClick={onClear}><IconX size={16} stroke={1.75} /></ActionIcon>
    </div>
  );
}
