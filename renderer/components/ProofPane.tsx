import { ActionIcon, Button } from "@mantine/core";
import { IconCopy, IconPrinter, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { copyText } from "../hooks/copy-text.ts";
import { type Preuve, usePreuve } from "../hooks/use-preuve.tsx";
import { useTouches } from "../hooks/use-touches.ts";
import { Touche } from "./Touche.tsx";
import { formatJustification, JustificationView } from "./JustificationView.tsx";

/** The proof of the figure that is open, at the right of the page; nothing when none is. Put it last in `.deux`. */
export function ProofPane() {
  const { preuve } = usePreuve();
  return preuve === undefined ? undefined : <PreuveOuverte key={preuve.id} preuve={preuve} />;
}

/** A court is proved by its name, which wraps. */
const LONGUEUR_CHIFFRE = 20;

function PreuveOuverte({ preuve: { titre, valeur, justification } }: { readonly preuve: Preuve }) {
  const { close, print } = usePreuve();
  const [isCopiee, setIsCopiee] = useState(false);
  const copy = () => setIsCopiee(copyText(formatJustification(titre, valeur, justification)));
  useTouches([
    { combinaison: "Escape", libelle: "fermer la preuve", action: close, isDansLesChamps: true },
    { combinaison: "c", libelle: "copier la preuve", action: copy },
  ]);
  return (
    <aside className="volet preuve" aria-label={`Preuve\u00A0: ${titre}`}>
      <header>
        <div className="volet-tete"><span className="lab">Preuve</span><span className="sp" /><ActionIcon aria-label="Fermer la preuve" onClick={close}><IconX size={16} stroke={1.75} /></ActionIcon></div>
        <h2 className="ink str">{titre}</h2>
        <p className={valeur.length > LONGUEUR_CHIFFRE ? "t20" : "t28 tn"}>{valeur}</p>
      </header>
      <JustificationView justification={justification} />
      <div className="preuve-pied sans-papier">
        <Button size="xs" leftSection={<IconCopy size={16} stroke={1.75} />} rightSection={<Touche combinaison="c" />} onClick={copy}>{isCopiee ? "Copiée" : "Copier la preuve"}</Button>
        <Button size="xs" leftSection={<IconPrinter size={16} stroke={1.75} />} onClick={print}>Imprimer</Button>
      </div>
    </aside>
  );
}
