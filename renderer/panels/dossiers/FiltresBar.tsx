import { Button, Menu, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { FiltreChip } from "./FiltreChip.tsx";
import { DEPARTS, type Filtres, KINDS_FILTRE, type KindFiltre, LIBELLES_FILTRE } from "./filtres.ts";

interface Props {
  readonly filtres: Filtres;
  readonly onChange: (filtres: Filtres) => void;
  readonly gestionnaires: readonly string[];
}

/** Text and filters as chips; `F` adds one, `/` goes to the text. */
export function FiltresBar({ filtres, onChange, gestionnaires }: Props) {
  const [isMenu, setIsMenu] = useState(false);
  const [ouvert, setOuvert] = useState<KindFiltre | undefined>(undefined);
  const texte = useRef<HTMLInputElement>(null);
  useTouches([
    { combinaison: "f", libelle: "filtrer", action: () => setIsMenu(true) },
    { combinaison: "/", libelle: "chercher dans la liste", action: () => texte.current?.focus() },
  ]);
  const add = (kind: KindFiltre) => {
    onChange({ ...filtres, [kind]: DEPARTS[kind] });
    setOuvert(kind);
  };
  const actifs = KINDS_FILTRE.filter((kind) => filtres[kind] !== undefined);
  const restants = KINDS_FILTRE.filter((kind) => filtres[kind] === undefined);
  return (
    <>
      <TextInput
        ref={texte} size="xs" w={190} value={filtres.texte ?? ""} placeholder="Chercher dans la liste" aria-label="Chercher dans la liste" leftSection={<IconSearch size={14} stroke={2} aria-hidden="true" />}
        onChange={({ currentTarget }) => onChange({ ...filtres, texte: currentTarget.value === "" ? undefined : currentTarget.value })}
        onKeyDown={(event) => (event.key === "Escape" ? event.currentTarget.blur() : undefined)}
      />
      {actifs.map((kind) => (
        <FiltreChip
          key={kind} kind={kind} filtres={filtres} onChange={onChange} gestionnaires={gestionnaires}
          isOuvert={ouvert === kind} onToggle={(isOuvert) => setOuvert(isOuvert ? kind : undefined)}
        />
      ))}
      {restants.length > 0 && (
        <Menu opened={isMenu} onChange={setIsMenu}>
          <Menu.Target>
            <Button size="xs" className="dos-ajout" leftSection={<IconPlus size={14} stroke={2} aria-hidden="true" />} rightSection={<Touche combinaison="f" />}>Filtre</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {restants.map((kind) => <Menu.Item key={kind} onClick={() => add(kind)}>{LIBELLES_FILTRE[kind]}</Menu.Item>)}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
