import { ActionIcon, Button, Checkbox, Popover } from "@mantine/core";
import { IconArrowNarrowDown, IconArrowNarrowUp, IconColumns3, IconMinus, IconPlus } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";

interface Choix {
  readonly id: string;
  readonly titre: string;
  /** Pixels that it takes now. */
  readonly largeur: number;
  readonly isFixe?: boolean | undefined;
}

interface Props {
  /** Every column that exists. */
  readonly colonnes: readonly Choix[];
  /** Those shown, in order. */
  readonly visibles: readonly string[];
  readonly onChange: (visibles: readonly string[]) => void;
  readonly onLargeur: (id: string, pixels: number) => void;
  /** Columns, order and widths of the view again. */
  readonly onReset: () => void;
}

const PAS = 16;
const LARGEUR_MINIMALE = 40;

/** Which columns the list shows, in which order, how wide. With Alt, arrows move and widen the one that has the focus. */
export function ColumnChooser({ colonnes, visibles, onChange, onLargeur, onReset }: Props) {
  const montrees = visibles.flatMap((id) => colonnes.find((colonne) => colonne.id === id) ?? []);
  const cachees = colonnes.filter(({ id }) => !visibles.includes(id));
  const move = (id: string, pas: number) => {
    const rang = visibles.indexOf(id);
    const cible = rang + pas;
    if (rang < 0 || cible < 0 || cible >= visibles.length) return;
    const autres = visibles.filter((autre) => autre !== id);
    onChange([...autres.slice(0, cible), id, ...autres.slice(cible)]);
  };
  const widen = ({ id, largeur }: Choix, pas: number) => onLargeur(id, Math.max(LARGEUR_MINIMALE, Math.round(largeur) + pas));
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="subtle" size="xs" leftSection={<IconColumns3 size={16} stroke={1.75} aria-hidden="true" />}>Colonnes</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Colonnes">
        <ul className="choix-colonnes">
          {montrees.map((colonne, rang) => (
            <Montree
              key={colonne.id} colonne={colonne} isPremiere={rang === 0} isDerniere={rang === montrees.length - 1}
              onHide={() => onChange(visibles.filter((id) => id !== colonne.id))} onMove={(pas) => move(colonne.id, pas)} onWiden={(pas) => widen(colonne, pas)}
            />
          ))}
          {cachees.length > 0 && <li className="lab">Autres colonnes</li>}
          {cachees.map(({ id, titre }) => (
            <li key={id}><Checkbox label={titre} checked={false} onChange={() => onChange([...visibles, id])} /></li>
          ))}
        </ul>
        <div className="choix-pied"><span className="ink3 t12"><kbd>Alt</kbd> et les flèches déplacent, élargissent</span><Button size="xs" variant="subtle" onClick={onReset}>Rétablir</Button></div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface PropsMontree {
  readonly colonne: Choix;
  readonly isPremiere: boolean;
  readonly isDerniere: boolean;
  readonly onHide: () => void;
  readonly onMove: (pas: number) => void;
  readonly onWiden: (pixels: number) => void;
}

function Montree({ colonne: { titre, isFixe }, isPremiere, isDerniere, onHide, onMove, onWiden }: PropsMontree) {
  const press = (event: KeyboardEvent) => {
    const geste = event.altKey ? GESTES[event.key] : undefined;
    if (geste === undefined) return;
    event.preventDefault();
    if (geste.move !== undefined) onMove(geste.move);
    else onWiden(geste.widen ?? 0);
  };
  return (
    <li onKeyDown={press}>
      <Checkbox label={titre} checked disabled={isFixe === true} onChange={onHide} />
      <span className="sp" />
      <ActionIcon size={24} tabIndex={-1} aria-label={`Monter ${titre}`} disabled={isPremiere} onClick={() => onMove(-1)}><IconArrowNarrowUp size={14} /></ActionIcon>
      <ActionIcon size={24} tabIndex={-1} aria-label={`Descendre ${titre}`} disabled={isDerniere} onClick={() => onMove(1)}><IconArrowNarrowDown size={14} /></ActionIcon>
      <ActionIcon size={24} tabIndex={-1} aria-label={`Rétrécir ${titre}`} onClick={() => onWiden(-PAS)}><IconMinus size={14} /></ActionIcon>
      <ActionIcon size={24} tabIndex={-1} aria-label={`Élargir ${titre}`} onClick={() => onWiden(PAS)}><IconPlus size={14} /></ActionIcon>
    </li>
  );
}

const GESTES: Readonly<Record<string, { readonly move?: number; readonly widen?: number } | undefined>> = { ArrowUp: { move: -1 }, ArrowDown: { move: 1 }, ArrowLeft: { widen: -PAS }, ArrowRight: { widen: PAS } };
