import { Popover } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, Suspense } from "react";

interface Props {
  readonly nom: string;
  /** What it lets through. */
  readonly texte: string;
  readonly isOuvert: boolean;
  readonly onToggle: (isOuvert: boolean) => void;
  readonly onRemove: () => void;
  /** Its editor. */
  readonly children: ReactNode;
}

/** One filter: what it says, its editor under it, its cross. */
export function FiltreChip({ nom, texte, isOuvert, onToggle, onRemove, children }: Props) {
  return (
    <Popover opened={isOuvert} onChange={onToggle} trapFocus>
      <Popover.Target>
        <span className="puce">
          <button type="button" aria-expanded={isOuvert} title={texte} onClick={() => onToggle(!isOuvert)}>{nom} : <b>{texte}</b></button>
          <button type="button" aria-label={`Retirer le filtre ${nom}`} onClick={onRemove}><IconX size={14} stroke={2} aria-hidden="true" /></button>
        </span>
      </Popover.Target>
      <Popover.Dropdown aria-label={nom}><Suspense fallback={undefined}>{children}</Suspense></Popover.Dropdown>
    </Popover>
  );
}
