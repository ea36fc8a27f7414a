import { Button, Menu } from "@mantine/core";
import { IconCheck, IconListTree } from "@tabler/icons-react";
import { useState } from "react";
import type { ColonneListe } from "#shared/suivi/liste/colonnes.ts";
import { useTouches } from "../../hooks/use-touches.ts";

interface Props {
  readonly colonnes: readonly ColonneListe[];
  readonly groupe: string | undefined;
  readonly onChange: (groupe: string | undefined) => void;
}

/** Cuts the list by one of its columns; `O` opens the choice. */
export function ChoixGroupe({ colonnes, groupe, onChange }: Props) {
  const [isOuvert, setIsOuvert] = useState(false);
  useTouches([{ combinaison: "o", libelle: "grouper", action: () => setIsOuvert(true) }]);
  const courante = colonnes.find(({ id }) => id === groupe);
  return (
    <Menu opened={isOuvert} onChange={setIsOuvert} position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" size="xs" leftSection={<IconListTree size={16} stroke={1.75} aria-hidden="true" />}>{courante === undefined ? "Grouper" : <>Groupé : <b className="dos-groupe">{courante.titre.toLowerCase()}</b></>}</Button>
      </Menu.Target>
      <Menu.Dropdown aria-label="Grouper par">
        <Menu.Item onClick={() => onChange(undefined)} rightSection={groupe === undefined ? <IconCheck size={14} aria-hidden="true" /> : undefined}>Sans groupe</Menu.Item>
        {colonnes.filter(({ isGroupable }) => isGroupable === true).map(({ id, titre }) => (
          <Menu.Item key={id} onClick={() => onChange(id)} rightSection={groupe === id ? <IconCheck size={14} aria-hidden="true" /> : undefined}>{titre}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
