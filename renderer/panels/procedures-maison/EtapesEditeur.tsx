import { MultiSelect, TextInput } from "@mantine/core";
import { findModele, MODELES } from "#shared/actes/modeles/catalogue.ts";
import { formatKindProcedure } from "#shared/kernel/kinds-procedure.ts";
import type { EvenementPossible } from "#shared/suivi/procedures/types-procedure.ts";
import type { Copie } from "./use-copie.ts";
import styles from "./maison.module.css";

/** What may happen, what may follow, the acts to prepare; in a copy, the words of the house and the acts that it adds. */
export function EtapesEditeur({ copie }: { readonly copie: Copie }) {
  const { procedure, usage, change } = copie;
  return (
    <>
      {usage !== undefined && <TextInput className={styles["titre"]} size="xs" w={320} label="Nom de la procédure" placeholder={procedure.titre} maxLength={160} value={usage.titre ?? ""} onChange={({ currentTarget }) => change({ titre: currentTarget.value === "" ? undefined : currentTarget.value })} />}
      <table className={`t ${styles["delais"] ?? ""}`}>
        <thead><tr><th scope="col">Étape</th>{usage !== undefined && <th scope="col">Nom dans la maison</th>}<th scope="col">Peut être suivie de</th><th scope="col">Documents</th></tr></thead>
        <tbody>{procedure.evenements.map((possible) => <Rangee key={possible.kind} possible={possible} copie={copie} />)}</tbody>
      </table>
    </>
  );
}

function Rangee({ possible: { kind, etat, suites, actes = [] }, copie: { usage, change } }: { readonly possible: EvenementPossible; readonly copie: Copie }) {
  const nom = formatKindProcedure(kind);
  const rename = (saisi: string) => usage !== undefined && change({ noms: [...usage.noms.filter(({ evenement }) => evenement !== kind), ...(saisi === "" ? [] : [{ evenement: kind, nom: saisi.slice(0, 160) }])] });
  const ajoutes = usage?.documents.filter(({ evenement }) => evenement === kind).map(({ acte }) => acte) ?? [];
  const attach = (choisis: readonly string[]) => usage !== undefined && change({ documents: [...usage.documents.filter(({ evenement }) => evenement !== kind), ...choisis.map((acte) => ({ evenement: kind, acte }))] });
  return (
    <tr>
      <td><span className="ink">{nom}</span><span className="lab">{etat}</span></td>
      {usage !== undefined && <td><TextInput size="xs" w={200} aria-label={`Nom dans la maison\u00A0: ${nom}`} placeholder={nom} maxLength={160} value={usage.noms.find(({ evenement }) => evenement === kind)?.nom ?? ""} onChange={({ currentTarget }) => rename(currentTarget.value)} /></td>}
      <td className={styles["suites"]}>{suites.length === 0 ? <span className="ink3">rien, elle termine</span> : suites.map(formatKindProcedure).join(", ")}</td>
      <td className={styles["suites"]}>
        {actes.map((acte) => findModele(acte)?.titre ?? acte).join(", ")}
        {usage !== undefined && <MultiSelect size="xs" w={240} aria-label={`Documents ajoutés\u00A0: ${nom}`} searchable placeholder={ajoutes.length === 0 ? "ajouter…" : ""} data={MODELES.filter(({ id }) => !actes.includes(id)).map(({ id, titre }) => ({ value: id, label: titre }))} value={ajoutes} onChange={attach} />}
      </td>
    </tr>
  );
}
