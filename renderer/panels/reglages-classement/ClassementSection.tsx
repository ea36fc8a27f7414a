import { ActionIcon, Button, Select, TagsInput, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { foldTexte, formatNombreDe } from "#shared/kernel/texte.ts";
import type { ChampLibre, Creancier, Etiquette } from "#shared/model/dossier.ts";
import { KINDS_CHAMP_LIBRE } from "#shared/model/faits/liste-faits.ts";
import { LIBELLES_KIND_CHAMP } from "#shared/suivi/libelles.ts";
import { ChampEdite } from "../../components/ChampEdite.tsx";
import { Section } from "../../components/Page.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useClassement } from "./use-classement.ts";
import styles from "./classement.module.css";

/** Words and fields that the company adds to its dossiers. */
export function ClassementSection({ creancier }: { readonly creancier: Creancier }) {
  return (
    <>
      <Section titre="Étiquettes" note="des mots à poser sur les dossiers"><Etiquettes creancier={creancier} /></Section>
      <Section titre="Champs des dossiers" note="ce que la société note en plus"><Champs creancier={creancier} /></Section>
    </>
  );
}

function Etiquettes({ creancier }: { readonly creancier: Creancier }) {
  const { addEtiquette, renameEtiquette, removeEtiquette } = useClassement(creancier);
  const { etiquettes = [] } = creancier;
  const portees = useNombres(etiquettes.map(({ etiquetteId }) => etiquetteId));
  return (
    <div className="saisie-grille">
      {etiquettes.length > 0 && (
        <ul className={styles["liste"]}>
          {etiquettes.map((etiquette: Etiquette) => (
            <li key={etiquette.etiquetteId}>
              <ChampEdite label={`Étiquette ${etiquette.nom}`} valeur={etiquette.nom} isRequis onSave={(nom) => renameEtiquette(etiquette, (nom ?? etiquette.nom).slice(0, 40))} />
              <span className="ink3 t12 tn">{formatNombreDe(portees.get(etiquette.etiquetteId) ?? 0, "dossier", "dossiers")}</span>
              <ActionIcon aria-label={`Retirer l’étiquette ${etiquette.nom}`} onClick={() => void removeEtiquette(etiquette)}><IconTrash size={16} stroke={1.75} /></ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Ajout label="Nouvelle étiquette" max={40} connus={etiquettes} onAdd={addEtiquette} />
    </div>
  );
}

interface AjoutProps {
  readonly label: string;
  readonly max: number;
  readonly connus: readonly { readonly nom: string }[];
  readonly onAdd: (nom: string) => Promise<boolean>;
}

function Ajout({ label, max, connus, onAdd }: AjoutProps) {
  const [nom, setNom] = useState("");
  const doublon = findHomonyme(nom, connus);
  const isPret = nom.trim() !== "" && doublon === undefined;
  const submit = async () => {
    if (isPret && (await onAdd(nom.trim()))) setNom("");
  };
  return (
    <form className="saisie-ligne" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <TextInput label={label} size="xs" w={240} maxLength={max} value={nom} error={formatHomonyme(doublon)} autoComplete="off" onChange={({ currentTarget }) => setNom(currentTarget.value)} />
      <Button type="submit" size="xs" disabled={!isPret}>Ajouter</Button>
    </form>
  );
}

/** Two words that differ by a capital or an accent only would never be told apart in a list. */
function findHomonyme(nom: string, connus: readonly { readonly nom: string }[]): string | undefined {
  return connus.find((connu) => foldTexte(connu.nom) === foldTexte(nom.trim()))?.nom;
}

function formatHomonyme(nom: string | undefined): string | undefined {
  return nom === undefined ? undefined : `«\u00A0${nom}\u00A0» existe déjà.`;
}

const KINDS = KINDS_CHAMP_LIBRE.map((value) => ({ value, label: LIBELLES_KIND_CHAMP[value] }));

function Champs({ creancier }: { readonly creancier: Creancier }) {
  const { addChamp } = useClassement(creancier);
  const { champsLibres = [] } = creancier;
  const [nom, setNom] = useState("");
  const [kind, setKind] = useState<ChampLibre["kind"]>("texte");
  const [choix, setChoix] = useState<string[]>([]);
  const doublon = findHomonyme(nom, champsLibres);
  const isPret = nom.trim() !== "" && doublon === undefined && (kind !== "choix" || choix.length > 0);
  const submit = async () => {
    if (!isPret || !(await addChamp({ nom: nom.trim(), kind, ...(kind === "choix" ? { choix } : {}) }))) return;
    setNom("");
    setChoix([]);
  };
  return (
    <div className="saisie-grille">
      {champsLibres.length > 0 && <ul className={styles["liste"]}>{champsLibres.map((champ) => <Champ key={champ.libreId} creancier={creancier} champ={champ} />)}</ul>}
      <form className="saisie-ligne" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <TextInput label="Nouveau champ" size="xs" w={180} maxLength={60} value={nom} error={formatHomonyme(doublon)} autoComplete="off" onChange={({ currentTarget }) => setNom(currentTarget.value)} />
        <Select label="Sorte" size="xs" w={180} allowDeselect={false} data={KINDS} value={kind} onChange={(lu) => setKind(KINDS_CHAMP_LIBRE.find((connu) => connu === lu) ?? "texte")} />
        {kind === "choix" && <TagsInput label="Choix" size="xs" w={280} maxTags={50} acceptValueOnBlur value={choix} onChange={setChoix} placeholder="un mot, puis Entrée" />}
        <Button type="submit" size="xs" disabled={!isPret}>Ajouter</Button>
      </form>
    </div>
  );
}

function Champ({ creancier, champ }: { readonly creancier: Creancier; readonly champ: ChampLibre }) {
  const { changeChamp, removeChamp } = useClassement(creancier);
  const { nom, kind, choix } = champ;
  return (
    <li>
      <ChampEdite label={LIBELLES_KIND_CHAMP[kind]} valeur={nom} isRequis onSave={(lu) => changeChamp(champ, { nom: (lu ?? nom).slice(0, 60), choix })} />
      {kind === "choix" ? <TagsInput aria-label={`Choix de ${nom}`} size="xs" maxTags={50} value={choix ?? []} onChange={(mots) => void changeChamp(champ, { nom, choix: mots })} /> : <span />}
      <ActionIcon aria-label={`Retirer le champ ${nom}`} onClick={() => void removeChamp(champ)}><IconTrash size={16} stroke={1.75} /></ActionIcon>
    </li>
  );
}

/** How many dossiers bear each word. */
function useNombres(ids: readonly string[]): ReadonlyMap<string, number> {
  const { lignes } = usePortefeuille();
  const cle = ids.join(" ");
  return useMemo(() => {
    const nombres = new Map(cle.split(" ").map((id) => [id, 0]));
    for (const { etiquettes } of lignes) for (const id of etiquettes ?? []) nombres.set(id, (nombres.get(id) ?? 0) + 1);
    return nombres;
  }, [lignes, cle]);
}
