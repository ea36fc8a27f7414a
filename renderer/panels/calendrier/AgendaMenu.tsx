import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { EntreeCalendrier } from "#shared/suivi/calendrier.ts";
import { useExporterAgenda } from "../../hooks/use-agenda.ts";

/** The calendar outside: one file now. */
export function AgendaMenu({ entrees }: { readonly entrees: readonly EntreeCalendrier[] }) {
  const { exporter, isEnCours } = useExporterAgenda(entrees);
  return <Button disabled={entrees.length === 0 || isEnCours} loading={isEnCours} leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={() => void exporter()}>Exporter .ics</Button>;
}
