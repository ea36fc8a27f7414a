import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatTaux } from "#shared/kernel/format-montant.ts";
import { parseTaux } from "#shared/kernel/parse-taux.ts";
import { taux as createTaux } from "#shared/kernel/taux.ts";
import { INSECABLE } from "#shared/kernel/texte.ts";
import type { Creance } from "#shared/model/dossier.ts";
import { creanceContenu, NATURES_CREANCE } from "#shared/model/faits/creance-faits.ts";
import { isEcheanceSure } from "#shared/suivi/decompte-dossier.ts";
import { LIBELLES_NATURE_CREANCE } from "#shared/suivi/libelles.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useCorrections } from "../../hooks/use-corrections.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { createCorrections, createCreance } from "./saisies.ts";
import styles from "./decompte.module.css";

interface CreanceFormProps {
  readonly vue: VueDossier;
  /** Absent: a new one. */
  readonly creanceId: string | undefined;
  readonly onFermer: () => void;
}

type Saisie = { readonly [C in keyof Creance]?: Creance[C] | undefined } & { readonly isEcheanceConfirmee: boolean };

/** An invoice as it was recorded, each field open to correction; the old value stays in the chronology. */
export function CreanceForm({ vue, creanceId, onFermer }: CreanceFormProps) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const creance = vue.dossier.creances.find((candidate) => candidate.creanceId === creanceId);
  const base: Saisie = { ...(creance ?? { nature: vue.dossier.creances[0]?.nature }), isEcheanceConfirmee: false };
  const { valeur: saisie, change, forget, isRestaure } = useCorrections(`facture/${vue.dossier.id}/${creanceId ?? "nouvelle"}`, base, parseSaisie);
  const close = () => {
    forget();
    onFermer();
  };
  const { numero, montantTtc } = saisie;
  const isComplet = numero !== undefined && numero !== "" && montantTtc !== undefined && montantTtc > 0;
  const save = async () => {
    if (!isComplet) return;
    const cadre = { dossier: vue.dossier, faits: vue.faits, aujourdhui };
    const brouillons = creance === undefined ? [createCreance(vue.dossier.id, { ...saisie, numero, montantTtc }, createId(), aujourdhui)] : createCorrections(cadre, creance, saisie);
    if (brouillons.length === 0) return close();
    const lot = await enregistrer({ brouillons, annonce: creance === undefined ? `Facture ${numero} ajoutée` : `Facture ${numero} corrigée` });
    if (lot !== undefined) close();
  };
  return (
    <form className={styles["champs"]} aria-label={creance === undefined ? "Nouvelle facture" : `Facture ${creance.numero}`} onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      {isRestaure && <p className="lab">Brouillon retrouvé.</p>}
      {creance === undefined ? <NouvelleCreance saisie={saisie} onChange={change} /> : <h2 className="t16">{`Facture ${creance.numero}`}</h2>}
      <TextInput label="Libellé" maxLength={400} value={saisie.libelle ?? ""} onChange={({ currentTarget }) => change({ libelle: currentTarget.value === "" ? undefined : currentTarget.value })} />
      <JourField label="Date de facture" aujourdhui={aujourdhui} valeur={saisie.dateFacture} onChange={(dateFacture) => change({ dateFacture })} />
      <JourField label="Fin d’exécution" aujourdhui={aujourdhui} valeur={saisie.dateExecution} onChange={(dateExecution) => change({ dateExecution })} />
      <JourField label="Échéance" aujourdhui={aujourdhui} valeur={saisie.echeance} onChange={(echeance) => change({ echeance })} description={creance?.origineEcheance === "calculee" ? "calculée par défaut" : undefined} />
      {creance !== undefined && !isEcheanceSure(creance) && saisie.echeance !== undefined && (
        <Checkbox label="Cette échéance est la bonne : elle figure à la facture ou aux conditions générales." checked={saisie.isEcheanceConfirmee || saisie.echeance !== creance.echeance} onChange={({ currentTarget }) => change({ isEcheanceConfirmee: currentTarget.checked })} />
      )}
      <Select label="Nature de la créance" description="décide de la prescription" searchable data={NATURES} value={saisie.nature ?? null} onChange={(choix) => change({ nature: NATURES_CREANCE.find((nature) => nature === choix) })} />
      <TauxFields key={String(isRestaure)} valeur={saisie.taux} onChange={(taux) => change({ taux })} />
      <div className={styles["actions"]}>
        <Button type="submit" variant="filled" disabled={!isComplet}>Enregistrer</Button>
        <Button variant="subtle" onClick={close}>Annuler</Button>
      </div>
    </form>
  );
}

/** Amounts, days and words as the facts accept them. */
function parseSaisie(lu: object): Partial<Saisie> | undefined {
  const { success, data } = creanceContenu.partial().safeParse(lu);
  return success ? { ...data, ...("isEcheanceConfirmee" in lu ? { isEcheanceConfirmee: lu.isEcheanceConfirmee === true } : {}) } : undefined;
}

const NATURES = NATURES_CREANCE.map((nature) => ({ value: nature, label: LIBELLES_NATURE_CREANCE[nature] }));

interface PartProps {
  readonly saisie: Saisie;
  readonly onChange: (part: Partial<Saisie>) => void;
}

function NouvelleCreance({ saisie, onChange }: PartProps) {
  return (
    <div className={styles["paire"]}>
      <TextInput label="Numéro" required withAsterisk={false} maxLength={400} autoFocus value={saisie.numero ?? ""} onChange={({ currentTarget }) => onChange({ numero: currentTarget.value === "" ? undefined : currentTarget.value })} />
      <MontantField label="Montant TTC" isRequis valeur={saisie.montantTtc} onChange={(montantTtc) => onChange({ montantTtc })} />
    </div>
  );
}

const REGIMES = [
  { value: "qualite", label: "Selon la qualité du débiteur" },
  { value: "l441-10-defaut", label: "Pénalités de plein droit (C. com., art. L441-10)" },
  { value: "conventionnel", label: "Taux convenu" },
  { value: "legal", label: "Intérêt légal depuis une mise en demeure" },
];

/** Which rate runs: by default the debtor's quality decides; a contract or a formal notice may say otherwise. */
function TauxFields({ valeur, onChange }: { readonly valeur: Creance["taux"]; readonly onChange: (taux: Creance["taux"]) => void }) {
  const { aujourdhui } = useContexte();
  const [texte, setTexte] = useState(valeur?.regime === "conventionnel" ? formatTaux(valeur.tauxPpm).replace(`${INSECABLE}%`, "") : "");
  const choose = (regime: string | null) => {
    if (regime === "conventionnel") onChange({ regime, tauxPpm: parseTaux(texte) ?? createTaux(0) });
    else if (regime === "legal") onChange({ regime, miseEnDemeureLe: aujourdhui });
    else onChange(regime === "l441-10-defaut" ? { regime } : undefined);
  };
  return (
    <>
      <Select label="Taux des pénalités ou intérêts" allowDeselect={false} data={REGIMES} value={valeur?.regime ?? "qualite"} onChange={choose} />
      {valeur?.regime === "conventionnel" && (
        <TextInput
          label="Taux annuel, en %" w={148} inputMode="decimal" value={texte} error={texte !== "" && parseTaux(texte) === undefined ? "Taux non reconnu : essayez 12,15." : undefined}
          onChange={({ currentTarget }) => { setTexte(currentTarget.value); const tauxPpm = parseTaux(currentTarget.value); if (tauxPpm !== undefined) onChange({ regime: "conventionnel", tauxPpm }); }}
        />
      )}
      {valeur?.regime === "legal" && (
        <JourField label="Mise en demeure du" aujourdhui={aujourdhui} valeur={valeur.miseEnDemeureLe} onChange={(jour) => onChange({ regime: "legal", miseEnDemeureLe: jour ?? aujourdhui })} />
      )}
    </>
  );
}
