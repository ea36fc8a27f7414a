import { MultiSelect, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatTaux } from "#shared/kernel/format-montant.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { parseTaux } from "#shared/kernel/parse-taux.ts";
import { taux as createTaux } from "#shared/kernel/taux.ts";
import { INSECABLE } from "#shared/kernel/texte.ts";
import type { SaisieTitre } from "#shared/suivi/controle-titre.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { JourField } from "../../components/JourField.tsx";
import styles from "./titres.module.css";

type Saisie = Omit<SaisieTitre, "dateFait">;

interface Props {
  readonly vue: VueDossier;
  readonly champs: Saisie;
  readonly aujourdhui: Jour;
  readonly onChange: (part: Partial<Saisie>) => void;
}

/** What the title says of interest, of what it had counted and of the time that it leaves: the statement reads it. */
export function InteretsTitre({ vue, champs, aujourdhui, onChange }: Props) {
  const { creances } = vue.dossier;
  return (
    <fieldset className={styles["sommes"]}>
      <legend className="lab">Intérêts et délais, tels que la décision les fixe</legend>
      <TauxTitre champs={champs} onChange={onChange} />
      <JourField label="Intérêts à compter du" aujourdhui={aujourdhui} valeur={champs.interetsDu} onChange={(interetsDu) => onChange({ interetsDu })} />
      <JourField label="Paiements comptés jusqu’au" aujourdhui={aujourdhui} valeur={champs.compteAu} onChange={(compteAu) => onChange({ compteAu })} />
      <JourField label="Capitalisation depuis" aujourdhui={aujourdhui} valeur={champs.capitalisationDepuis} onChange={(capitalisationDepuis) => onChange({ capitalisationDepuis })} />
      <Grace champs={champs} aujourdhui={aujourdhui} onChange={onChange} />
      {creances.length > 1 && (
        <MultiSelect label="Factures couvertes" className={styles["large"]} placeholder={champs.creanceIds === undefined ? "Toutes" : ""} clearable searchable data={creances.map(({ creanceId, numero }) => ({ value: creanceId, label: numero }))} value={[...(champs.creanceIds ?? [])]} onChange={(ids) => onChange({ creanceIds: ids.length === 0 ? undefined : ids })} />
      )}
    </fieldset>
  );
}

const REGIMES = [{ value: "", label: "Pas lu" }, { value: "legal", label: "Légal" }, { value: "l441-10-defaut", label: "BCE + 10" }, { value: "conventionnel", label: "Un taux" }] as const;

function TauxTitre({ champs: { taux }, onChange }: Pick<Props, "champs" | "onChange">) {
  const [texte, setTexte] = useState(taux?.regime === "conventionnel" ? formatTaux(taux.tauxPpm).replace(`${INSECABLE}%`, "") : "");
  const change = (choix: string) => {
    const regime = REGIMES.find(({ value }) => value === choix)?.value ?? "";
    onChange({ taux: regime === "" ? undefined : regime === "conventionnel" ? { regime, tauxPpm: parseTaux(texte) ?? createTaux(0) } : { regime } });
  };
  const type = (saisi: string) => {
    setTexte(saisi);
    onChange({ taux: { regime: "conventionnel", tauxPpm: parseTaux(saisi) ?? createTaux(0) } });
  };
  return (
    <div className={styles["large"]}>
      <p className="lab">Taux des intérêts</p>
      <SegmentedControl size="xs" aria-label="Taux des intérêts" data={[...REGIMES]} value={taux?.regime ?? ""} onChange={change} />
      {taux?.regime === "conventionnel" && <TextInput label="Taux annuel, en pour cent" inputMode="decimal" value={texte} onChange={({ currentTarget: { value } }) => type(value)} />}
    </div>
  );
}

/** Two years at most (C. civ., art. 1343-5); one of its days alone is kept nowhere. */
function Grace({ champs: { grace }, aujourdhui, onChange }: Pick<Props, "champs" | "aujourdhui" | "onChange">) {
  const change = (part: Partial<NonNullable<Saisie["grace"]>>) => {
    const { du = grace?.du, au = grace?.au } = part;
    const [debut, fin] = [du ?? au, au ?? du];
    if (debut !== undefined && fin !== undefined) onChange({ grace: { ...grace, du: debut, au: fin } });
  };
  return (
    <>
      <JourField label="Délai de grâce du" aujourdhui={aujourdhui} valeur={grace?.du} onChange={(du) => (du === undefined ? onChange({ grace: undefined }) : change({ du }))} />
      <JourField label="au" aujourdhui={aujourdhui} valeur={grace?.au} onChange={(au) => (au === undefined ? onChange({ grace: undefined }) : change({ au }))} />
    </>
  );
}
