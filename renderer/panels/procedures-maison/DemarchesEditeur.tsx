import { ActionIcon, Button, NumberInput, Select, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { formatDuree } from "#shared/kernel/duree.ts";
import { formatKindProcedure } from "#shared/kernel/kinds-procedure.ts";
import { uncapitalize } from "#shared/kernel/texte.ts";
import { DEPARTS_USAGE } from "#shared/model/faits/usage-faits.ts";
import type { Procedure } from "#shared/suivi/procedures/types-procedure.ts";
import { type DemarcheUsage, toDureeUsage } from "#shared/suivi/usage.ts";
import { createId } from "../../hooks/create-id.ts";
import { usePersonnes } from "../../hooks/use-taches.ts";
import { DureeField } from "./DelaisLegaux.tsx";
import type { Copie } from "./use-copie.ts";
import styles from "./maison.module.css";

/** Steps that the house adds: what, so long after an event or before a hearing, once or until an answer. */
export function DemarchesEditeur({ copie }: { readonly copie: Copie }) {
  const { usage, procedure, change } = copie;
  if (usage === undefined) return <p className="ink3">Copier la procédure pour y ajouter une étape interne, un rappel, une relance qui revient.</p>;
  const { demarches } = usage;
  const update = (id: string, part: Partial<DemarcheUsage>) => change({ demarches: demarches.map((demarche) => (demarche.demarcheUsageId === id ? { ...demarche, ...part } : demarche)) });
  return (
    <div className={styles["demarches"]}>
      {demarches.length === 0 && <p className="ink3">Aucune encore. Par exemple : « Relancer l’étude » tous les 15 jours depuis l’ordonnance, jusqu’à la signification.</p>}
      <ul>
        {demarches.map((demarche) => (
          <li key={demarche.demarcheUsageId}>
            <Demarche demarche={demarche} procedure={procedure} onChange={(part) => update(demarche.demarcheUsageId, part)} onRetirer={() => change({ demarches: demarches.filter((autre) => autre !== demarche) })} />
          </li>
        ))}
      </ul>
      <Ajout procedure={procedure} onAdd={(demarche) => change({ demarches: [...demarches, demarche] })} />
    </div>
  );
}

interface DemarcheProps {
  readonly demarche: DemarcheUsage;
  readonly procedure: Procedure;
  readonly onChange: (part: Partial<DemarcheUsage>) => void;
  readonly onRetirer: () => void;
}

function Demarche({ demarche, procedure, onChange, onRetirer }: DemarcheProps) {
  const personnes = usePersonnes(demarche.responsable);
  const { nom, depuis, delai, isAvant, jusqua, preavis, responsable } = demarche;
  const quand = delai === undefined ? "" : `${isAvant === true ? "" : jusqua === undefined ? "" : "tous les "}${formatDuree(toDureeUsage(delai))}${isAvant === true ? " avant" : jusqua === undefined ? " après" : ""}`;
  return (
    <fieldset className={styles["demarche"]}>
      <legend className="vh">{nom}</legend>
      <TextInput size="xs" label="Démarche" w={240} maxLength={160} value={nom} onChange={({ currentTarget }) => onChange({ nom: currentTarget.value.slice(0, 160) })} />
      <Select size="xs" label="Depuis" w={230} allowDeselect={false} searchable data={listDeparts(procedure)} value={depuis} onChange={(choix) => onChange({ depuis: findDepart(choix) ?? depuis, ...(choix === "audience" ? {} : { isAvant: undefined }) })} />
      <div><p className={styles["label"]}>Délai</p><DureeField label={`Délai\u00A0: ${nom}`} valeur={delai} onChange={(suivant) => onChange({ delai: suivant })} /></div>
      <Select size="xs" label="Sens" w={150} allowDeselect={false} data={listSens(depuis)} value={isAvant === true ? "avant" : jusqua === undefined ? "apres" : "repete"} onChange={(sens) => onChange({ isAvant: sens === "avant" ? true : undefined, jusqua: sens === "repete" ? (jusqua ?? procedure.evenements[0].kind) : undefined })} />
      {jusqua !== undefined && <Select size="xs" label="Jusqu’à" w={230} allowDeselect={false} searchable data={procedure.evenements.map(({ kind }) => ({ value: kind, label: formatKindProcedure(kind) }))} value={jusqua} onChange={(choix) => onChange({ jusqua: procedure.evenements.find(({ kind }) => kind === choix)?.kind ?? jusqua })} />}
      <NumberInput size="xs" label="Prévenir" w={104} suffix=" jours" placeholder="usuel" min={0} max={365} allowDecimal={false} value={preavis ?? ""} onChange={(valeur) => onChange({ preavis: typeof valeur === "number" ? valeur : undefined })} />
      <Select size="xs" label="Confiée à" w={150} clearable searchable placeholder="le gestionnaire" data={[...personnes]} value={responsable ?? null} onChange={(choisi) => onChange({ responsable: choisi ?? undefined })} />
      <ActionIcon className={styles["retrait"]} aria-label={`Retirer la démarche ${nom}`} onClick={onRetirer}><IconTrash size={16} stroke={1.75} aria-hidden="true" /></ActionIcon>
      <p className="lab">{`${nom}${quand === "" ? "" : `, ${quand}`}${isAvant === true ? " " : jusqua === undefined ? " " : ", depuis "}${formatDepart(depuis)}${jusqua === undefined ? "" : `, jusqu’à\u00A0: ${uncapitalize(formatKindProcedure(jusqua))}`}.`}</p>
    </fieldset>
  );
}

function Ajout({ procedure, onAdd }: { readonly procedure: Procedure; readonly onAdd: (demarche: DemarcheUsage) => void }) {
  const [nom, setNom] = useState("");
  const add = () => {
    if (nom.trim() === "") return;
    onAdd({ demarcheUsageId: createId(), nom: nom.trim(), depuis: procedure.ouvertures[0], delai: { nombre: 15, unite: "jours" } });
    setNom("");
  };
  return (
    <form className="saisie-ligne" onSubmit={(envoi) => { envoi.preventDefault(); add(); }}>
      <TextInput size="xs" label="Nouvelle démarche" w={280} maxLength={160} autoComplete="off" value={nom} onChange={({ currentTarget }) => setNom(currentTarget.value)} />
      <Button size="xs" type="submit" disabled={nom.trim() === ""} leftSection={<IconPlus size={14} aria-hidden="true" />}>Ajouter</Button>
    </form>
  );
}

/** Events of the procedure, and its hearings when it has some. */
function listDeparts({ evenements, audience }: Procedure): readonly { readonly value: string; readonly label: string }[] {
  return [...(audience === undefined ? [] : [{ value: "audience", label: "Chaque audience" }]), ...evenements.map(({ kind }) => ({ value: kind, label: formatKindProcedure(kind) }))];
}

function findDepart(choix: string | null): DemarcheUsage["depuis"] | undefined {
  return DEPARTS_USAGE.find((connu) => connu === choix);
}

function formatDepart(depuis: DemarcheUsage["depuis"]): string {
  return depuis === "audience" ? "chaque audience" : `«\u00A0${formatKindProcedure(depuis)}\u00A0»`;
}

function listSens(depuis: DemarcheUsage["depuis"]): readonly { readonly value: string; readonly label: string }[] {
  return [{ value: "apres", label: "après" }, ...(depuis === "audience" ? [{ value: "avant", label: "avant l’audience" }] : []), { value: "repete", label: "revient jusqu’à" }];
}
