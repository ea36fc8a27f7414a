import { Button, Menu } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconChevronDown, IconDownload } from "@tabler/icons-react";
import type { EntreeCalendrier } from "#shared/suivi/calendrier.ts";
import { useEtatAgenda, useExporterAgenda } from "../../hooks/use-agenda.ts";

/** The calendar outside: one file now, or one kept up to date in a folder that another program reads. */
export function AgendaMenu({ entrees }: { readonly entrees: readonly EntreeCalendrier[] }) {
  const { exporter, keep, isEnCours } = useExporterAgenda(entrees);
  const { lieu, echec } = useEtatAgenda();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button disabled={isEnCours} loading={isEnCours} leftSection={echec === undefined ? <IconDownload size={16} aria-hidden="true" /> : <IconAlertTriangle size={16} className="late" aria-label="L’agenda n’est plus à jour" />} rightSection={<IconChevronDown size={14} aria-hidden="true" />}>Agenda .ics</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={entrees.length === 0} onClick={() => void exporter()}>Exporter un fichier…</Menu.Item>
        {lieu === undefined
          ? <Menu.Item onClick={() => void keep(false)}>Tenir à jour dans un dossier…</Menu.Item>
          : (
            <>
              <Menu.Label>{echec === undefined ? <><IconCheck size={12} aria-hidden="true" /> {`Tenu à jour dans «\u00A0${lieu}\u00A0»`}</> : `Pas à jour\u00A0: ${echec}`}</Menu.Label>
              <Menu.Item onClick={() => void keep(false)}>Changer de dossier…</Menu.Item>
              <Menu.Item onClick={() => void keep(true)}>Ne plus le tenir à jour</Menu.Item>
            </>
          )}
      </Menu.Dropdown>
    </Menu>
  );
}
