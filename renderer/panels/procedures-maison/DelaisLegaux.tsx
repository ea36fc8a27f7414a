import { NumberInput, Select, Switch, TextInput } from "@mantine/core";
import { formatDuree } from "#shared/kernel/duree.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { formatKindProcedure } from "#shared/kernel/kinds-procedure.ts";
import { formatSanction } from "#shared/kernel/sanction.ts";
import type { DelaiLegal } from "#shared/suivi/usage-procedure.ts";
import { listAnomaliesUsage } from "#shared/suivi/usage-procedure.ts";
import type { DelaiUsage } from "#shared/suivi/usage.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { usePersonnes } from "../../hooks/use-taches.ts";
import type { Copie } from "./use-copie.ts";
import styles from "./maison.module.css";

/** Every delay of the law that the procedure may start; in a copy, the house's own day, its notice and who keeps it. */
export function DelaisLegaux({ copie }: { readonly copie: Copie }) {
  const { legaux, usage } = copie;
  if (legaux.length === 0) return <p className="ink3">Aucun délai de la loi n’est relevé pour cette procédure.</p>;
  return (
    <table className={`t ${styles["delais"] ?? ""}`}>
      <thead><tr><th scope="col">Délai</th><th scope="col">La loi</th>{usage !== undefined && <><th scope="col">La maison</th><th scope="col">Prévenir</th><th scope="col">Confié à</th></>}</tr></thead>
      <tbody>{legaux.map((legal) => <Rangee key={legal.parametreId} legal={legal} copie={copie} />)}</tbody>
    </table>
  );
}

function Rangee({ legal, copie }: { readonly legal: DelaiLegal; readonly copie: Copie }) {
  const { libelle, depuis, duree, sanction, references } = legal;
  const [reference] = references;
  return (
    <tr>
      <td><span className="ink">{libelle}</span><span className="lab">{`depuis\u00A0: ${depuis.map((kind) => formatKindProcedure(kind).toLowerCase()).join(", ")}`}</span></td>
      <td><span className="tn">{duree === undefined ? "non relevé à ce jour" : `${legal.compte === "attendre" ? "attendre " : ""}${formatDuree(duree)}${legal.compte === "rebours" ? " avant" : ""}`}</span><span className="lab">{[formatSanction(sanction), reference === undefined ? undefined : formatReference(reference)].filter((mot) => mot !== undefined).join(" · ")}</span></td>
      {copie.usage !== undefined && <Maison legal={legal} copie={copie} />}
    </tr>
  );
}

function Maison({ legal, copie }: { readonly legal: DelaiLegal; readonly copie: Copie }) {
  const { aujourdhui } = useContexte();
  const { usage, change } = copie;
  const delais = usage?.delais ?? [];
  const sien: DelaiUsage = delais.find(({ parametreId }) => parametreId === legal.parametreId) ?? { parametreId: legal.parametreId };
  const personnes = usePersonnes(sien.responsable);
  const update = (part: Partial<DelaiUsage>) => change({ delais: [...delais.filter(({ parametreId }) => parametreId !== legal.parametreId), { ...sien, ...part }].filter(isDit) });
  const [anomalie] = listAnomaliesUsage({ delais: [sien] }, [legal], aujourdhui);
  if (!legal.isAjustable) return <td colSpan={3} className="ink3">{formatFixe(legal)}</td>;
  return (
    <>
      <td>
        <DureeField label={`Jour de la maison\u00A0: ${legal.libelle}`} valeur={sien.delai} isInactif={sien.isRetire === true} onChange={(delai) => update({ delai })} />
        <Switch size="xs" label="Retiré de la copie" checked={sien.isRetire === true} onChange={({ currentTarget }) => update({ isRetire: currentTarget.checked ? true : undefined })} />
        {anomalie !== undefined && <TextInput size="xs" label="Pourquoi" error={anomalie.isMotivee ? undefined : anomalie.kind === "retire" ? "délai légal retiré" : "plus large que la loi"} value={sien.motif ?? ""} maxLength={2000} onChange={({ currentTarget }) => update({ motif: currentTarget.value === "" ? undefined : currentTarget.value })} />}
      </td>
      <td><NumberInput size="xs" w={104} aria-label={`Prévenir avant\u00A0: ${legal.libelle}`} suffix=" jours" placeholder="usuel" min={0} max={365} allowDecimal={false} value={sien.preavis ?? ""} onChange={(valeur) => update({ preavis: typeof valeur === "number" ? valeur : undefined })} /></td>
      <td><Select size="xs" w={150} aria-label={`Confié à\u00A0: ${legal.libelle}`} clearable searchable placeholder="le gestionnaire" data={[...personnes]} value={sien.responsable ?? null} onChange={(nom) => update({ responsable: nom ?? undefined })} /></td>
    </>
  );
}

/** Why the house sets no day of its own. */
function formatFixe({ compte, duree }: DelaiLegal): string {
  if (duree === undefined) return "aucune durée en vigueur";
  return compte === "attendre" ? "une attente\u00A0: rien à tenir" : "pas à nous de le tenir";
}

/** A line that says nothing is not kept. */
function isDit({ delai, isRetire, preavis, responsable }: DelaiUsage): boolean {
  return delai !== undefined || isRetire === true || preavis !== undefined || responsable !== undefined;
}

interface DureeProps {
  readonly label: string;
  readonly valeur: DelaiUsage["delai"];
  readonly isInactif?: boolean;
  readonly onChange: (valeur: DelaiUsage["delai"]) => void;
}

/** A number and its unit; emptied: none. */
export function DureeField({ label, valeur, isInactif = false, onChange }: DureeProps) {
  return (
    <span className={styles["duree"]}>
      <NumberInput size="xs" w={72} aria-label={label} min={0} max={999} allowDecimal={false} disabled={isInactif} value={valeur?.nombre ?? ""} onChange={(nombre) => onChange(typeof nombre === "number" ? { nombre, unite: valeur?.unite ?? "jours" } : undefined)} />
      <Select size="xs" w={88} aria-label={`Unité, ${label}`} allowDeselect={false} disabled={isInactif || valeur === undefined} data={[{ value: "jours", label: "jours" }, { value: "mois", label: "mois" }]} value={valeur?.unite ?? "jours"} onChange={(unite) => valeur !== undefined && onChange({ ...valeur, unite: unite === "mois" ? "mois" : "jours" })} />
    </span>
  );
}
