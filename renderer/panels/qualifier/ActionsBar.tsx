import { ActionIcon, Button, Popover, TextInput } from "@mantine/core";
import { IconClockPause, IconEyeOff, IconFolderPlus, IconSend, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Candidat } from "#shared/suivi/detection.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { OuvertureDialog } from "./OuvertureDialog.tsx";
import type { ActionsQualifier } from "./use-qualifier.ts";

interface Props {
  readonly candidats: readonly Candidat[];
  readonly actions: ActionsQualifier;
  readonly onClear: () => void;
}

/** What can be done at once to the selection, or to the current debtor; nothing is written without its preview or its reason. */
export function ActionsBar({ candidats, actions, onClear }: Props) {
  const [dialogue, setDialogue] = useState<"ouvrir" | "directe">();
  const isRange = candidats.every(({ debiteur }) => debiteur.tri !== undefined);
  useTouches([
    { combinaison: "o", libelle: "ouvrir un dossier", action: () => setDialogue("ouvrir") },
    { combinaison: "t", libelle: "transmettre directement", action: () => setDialogue("directe") },
  ]);
  const restore = async () => { if (await actions.restore(candidats)) onClear(); };
  return (
    <div className="dt-barre" role="toolbar" aria-label="Actions sur la sélection">
      <span><b className="tn">{formatNombreDe(candidats.length, "débiteur", "débiteurs")}</b> · <b className="tn">{formatMontant(sumMontants(candidats.map(({ echu }) => echu)))}</b></span>
      <span className="sp" />
      <Button size="xs" variant="filled" aria-label="Ouvrir… un dossier" leftSection={<IconFolderPlus size={16} stroke={1.75} aria-hidden="true" />} rightSection={<Touche combinaison="o" />} onClick={() => setDialogue("ouvrir")}>Ouvrir…</Button>
      <Button size="xs" aria-label="Transmettre… directement" leftSection={<IconSend size={16} stroke={1.75} aria-hidden="true" />} rightSection={<Touche combinaison="t" />} onClick={() => setDialogue("directe")}>Transmettre…</Button>
      {isRange ? <Button size="xs" onClick={() => void restore()}>Remettre dans la liste</Button> : <><Tri decision="reporte" candidats={candidats} actions={actions} onFait={onClear} /><Tri decision="ecarte" candidats={candidats} actions={actions} onFait={onClear} /></>}
      <ActionIcon aria-label="Abandonner la sélection" onClick={onClear}><IconX size={16} stroke={1.75} /></ActionIcon>
      {dialogue !== undefined && <OuvertureDialog isDirecte={dialogue === "directe"} candidats={candidats} actions={actions} onClose={(isFait) => { setDialogue(undefined); if (isFait) onClear(); }} />}
    </div>
  );
}

const MOTS = { reporte: { titre: "Reporter…", bouton: "Reporter", icone: IconClockPause }, ecarte: { titre: "Écarter…", bouton: "Écarter", icone: IconEyeOff } } as const;

/** Put off until a day, or set aside: always with its reason. */
function Tri({ decision, candidats, actions, onFait }: { readonly decision: "reporte" | "ecarte"; readonly candidats: readonly Candidat[]; readonly actions: ActionsQualifier; readonly onFait: () => void }) {
  const { aujourdhui } = useContexte();
  const [isOuvert, setIsOuvert] = useState(false);
  const [motif, setMotif] = useState("");
  const [jusquAu, setJusquAu] = useState<Jour>();
  const { titre, bouton, icone: Icone } = MOTS[decision];
  const submit = async () => {
    if (!(await actions.sort(candidats, { decision, motif: motif.trim(), ...(jusquAu === undefined ? {} : { jusquAu }) }))) return;
    setIsOuvert(false);
    onFait();
  };
  return (
    <Popover opened={isOuvert} onChange={setIsOuvert} trapFocus position="top-end">
      <Popover.Target><Button size="xs" leftSection={<Icone size={16} stroke={1.75} aria-hidden="true" />} onClick={() => setIsOuvert(!isOuvert)}>{titre}</Button></Popover.Target>
      <Popover.Dropdown>
        <form className="saisie-ligne" onSubmit={(envoi) => { envoi.preventDefault(); void submit(); }}>
          <TextInput label="Motif" size="xs" w={260} maxLength={400} data-autofocus autoComplete="off" value={motif} onChange={({ currentTarget }) => setMotif(currentTarget.value)} />
          {decision === "reporte" && <JourField label="Jusqu’au" isCompact valeur={jusquAu} onChange={setJusquAu} aujourdhui={aujourdhui} />}
          <Button type="submit" size="xs" variant="filled" disabled={motif.trim() === ""}>{bouton} {formatNombreDe(candidats.length, "débiteur", "débiteurs")}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
