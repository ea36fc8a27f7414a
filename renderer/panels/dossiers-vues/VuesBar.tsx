import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDeviceFloppy, IconDots, IconPencil, IconPlus, IconRotate, IconTrash, IconUsers } from "@tabler/icons-react";
import { type ComponentProps, Suspense, useState } from "react";
import type { VueEnregistree } from "#shared/model/dossier.ts";
import type { ReglageVue } from "#shared/suivi/liste/vues.ts";
import { openRoute } from "../../app/routes.ts";
import { createDiffere, usePreload } from "../../components/differe.tsx";
import { Onglets } from "../../components/Page.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { type FormeVue, formatContenu, useVues } from "./use-vues.ts";
import styles from "./vues.module.css";

const dialogueVue = createDiffere(async () => (await import("./VueDialog.tsx")).VueDialog);

interface Vue extends ReglageVue {
  readonly id: string;
  readonly nom: string;
  readonly gardee?: VueEnregistree | undefined;
}

interface Props {
  readonly vues: readonly Vue[];
  readonly vue: Vue;
  /** How the list stands now. */
  readonly reglage: ReglageVue;
  readonly isModifiee: boolean;
  readonly nombres: ReadonlyMap<string, number>;
  readonly onReset: () => void;
}

/** Views as tabs, those of the company after those that are always there, and what keeps them; `V` keeps the list as it is. */
export function VuesBar({ vues, vue, reglage, isModifiee, nombres, onReset }: Props) {
  const [dialogue, setDialogue] = useState<"nouvelle" | "nom" | undefined>(undefined);
  usePreload(dialogueVue);
  const { create, change, remove } = useVues();
  const { gardee } = vue;
  const kept: ReglageVue = { filtres: reglage.filtres, presentation: reglage.presentation };
  const save = async () => gardee !== undefined && (await change(gardee, {}, kept)) && onReset();
  // What was changed is in the new view: the one it was made from is as it was.
  const keep = (forme: FormeVue) => create(forme, kept).then((isFait) => {
    if (isFait) onReset();
    return isFait;
  });
  useTouches([{ combinaison: "v", libelle: "garder la vue", action: () => (gardee !== undefined && isModifiee ? void save() : setDialogue("nouvelle")) }]);
  return (
    <>
      <div className={styles["onglets"]}>
        <Onglets isTete label="Vues" courant={vue.id} onglets={vues.map(({ id, nom }) => ({ id, libelle: nom, nombre: nombres.get(id) }))} onSelect={(id) => openRoute({ panneau: "dossiers", vue: id }, { isRemplacement: true })} />
      </div>
      {isModifiee && (
        <span className={styles["modifiee"]}>
          {gardee !== undefined && <Button size="xs" leftSection={<IconDeviceFloppy size={14} stroke={1.75} aria-hidden="true" />} onClick={() => void save()}>Enregistrer</Button>}
          <Button size="xs" variant="subtle" leftSection={<IconRotate size={14} stroke={1.75} aria-hidden="true" />} onClick={onReset}>Rétablir</Button>
        </span>
      )}
      <ActionIcon aria-label="Nouvelle vue" title="Garder la liste comme elle est" onClick={() => setDialogue("nouvelle")}><IconPlus size={16} stroke={1.75} /></ActionIcon>
      {gardee !== undefined && (
        <Menu position="bottom-end">
          <Menu.Target><ActionIcon aria-label={`Vue «\u00A0${vue.nom}\u00A0»`}><IconDots size={16} stroke={1.75} /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{gardee.portee === "partagee" ? "Partagée avec le service" : "Pour vous seul"}</Menu.Label>
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} aria-hidden="true" />} onClick={() => setDialogue("nom")}>Renommer…</Menu.Item>
            <Menu.Item leftSection={<IconUsers size={16} stroke={1.75} aria-hidden="true" />} onClick={() => void change(gardee, { portee: gardee.portee === "partagee" ? "mienne" : "partagee" }, gardee)}>{gardee.portee === "partagee" ? "La garder pour moi" : "La partager avec le service"}</Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} aria-hidden="true" />} onClick={() => void remove(gardee)}>Supprimer</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {dialogue === "nouvelle" && <Dialogue titre="Nouvelle vue" depart={{ nom: "", portee: "mienne" }} contenu={formatContenu(kept)} onSave={keep} onClose={() => setDialogue(undefined)} />}
      {dialogue === "nom" && gardee !== undefined && <Dialogue titre="Renommer la vue" depart={{ nom: gardee.nom, portee: gardee.portee }} contenu={formatContenu(gardee)} onSave={(forme) => change(gardee, forme, gardee)} onClose={() => setDialogue(undefined)} />}
    </>
  );
}

function Dialogue(props: ComponentProps<typeof dialogueVue.Composant>) {
  return <Suspense fallback={undefined}><dialogueVue.Composant {...props} /></Suspense>;
}
