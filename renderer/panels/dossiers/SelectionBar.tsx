import { ActionIcon, Autocomplete, Button, Popover } from "@mantine/core";
import { IconUser, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/dossier.ts";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { useAffecter } from "../../hooks/use-affecter.ts";

interface Props {
  readonly lignes: readonly LigneDossier[];
  readonly gestionnaires: readonly string[];
  readonly onClear: () => void;
}

/** What can be done at once to the selected dossiers, with the sum they stand for. */
export function SelectionBar({ lignes, gestionnaires, onClear }: Props) {
  const [isOuvert, setIsOuvert] = useState(false);
  const [nom, setNom] = useState("");
  const affecter = useAffecter();
  useTouches([{ combinaison: "a", libelle: "affecter", action: () => setIsOuvert(true) }]);
  const submit = async () => {
    const isFait = await affecter(lignes, nom.trim());
    if (isFait) setIsOuvert(false);
  };
  return (
    <div className="dt-barre" role="toolbar" aria-label="Actions sur la sélection">
      <span><b className="tn">{formatNombreDe(lignes.length, "dossier", "dossiers")}</b> · <b className="tn">{formatMontant(sumMontants(lignes.map(({ solde }) => solde)))}</b></span>
      <span className="sp" />
      <Popover opened={isOuvert} onChange={setIsOuvert} trapFocus position="top-end">
        <Popover.Target>
          <Button size="xs" leftSection={<IconUser size={16} stroke={1.75} aria-hidden="true" />} rightSection={<Touche combinaison="a" />} onClick={() => setIsOuvert(!isOuvert)}>Affecter…</Button>
        </Popover.Target>
        <Popover.Dropdown>
          <form className="saisie-ligne" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
            <Autocomplete label="Gestionnaire" size="xs" w={220} data-autofocus value={nom} onChange={setNom} data={[...gestionnaires]} comboboxProps={{ withinPortal: false }} />
            <Button type="submit" size="xs" variant="filled" disabled={nom.trim() === ""}>Affecter {formatNombreDe(lignes.length, "dossier", "dossiers")}</Button>
          </form>
        </Popover.Dropdown>
      </Popover>
      <ActionIcon aria-label="Abandonner la sélection" onClick={onClear}><IconX size={16} stroke={1.75} /></ActionIcon>
    </div>
  );
}
