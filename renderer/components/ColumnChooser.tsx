import { Button, Checkbox, Popover } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";

interface Props {
  readonly colonnes: readonly { readonly id: string; readonly titre: string; readonly isFixe?: boolean | undefined }[];
  readonly masquees: ReadonlySet<string>;
  readonly onChange: (masquees: ReadonlySet<string>) => void;
}

/** Which columns the list shows. */
export function ColumnChooser({ colonnes, masquees, onChange }: Props) {
  const toggle = (id: string) => {
    const suivantes = new Set(masquees);
    if (!suivantes.delete(id)) suivantes.add(id);
    onChange(suivantes);
  };
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="subtle" size="xs" leftSection={<IconColumns3 size={16} stroke={1.75} aria-hidden="true" />}>Colonnes</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className="choix-colonnes">
          {colonnes.filter(({ isFixe }) => isFixe !== true).map(({ id, titre }) => (
            <li key={id}><Checkbox label={titre} checked={!masquees.has(id)} onChange={() => toggle(id)} /></li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
