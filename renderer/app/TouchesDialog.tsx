import { Modal } from "@mantine/core";
import { Touche } from "../components/Touche.tsx";
import { useTouchesAffichees } from "../hooks/use-touches.ts";

/** Every shortcut that works here, the window's own included. */
export function TouchesDialog({ isOuvert, onClose }: { readonly isOuvert: boolean; readonly onClose: () => void }) {
  const touches = useTouchesAffichees();
  return (
    <Modal opened={isOuvert} onClose={onClose} title="Raccourcis" size={620}>
      <ul className="aide-touches">
        {touches.map(({ combinaison, libelle }) => (
          <li key={combinaison}><span>{libelle}</span><Touche combinaison={combinaison} /></li>
        ))}
      </ul>
    </Modal>
  );
}
