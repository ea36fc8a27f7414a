import { ActionIcon, Select } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { Affectation, CreanceOuverte, Encours, Proposition } from "#shared/imports/rapprochement-modele.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { minMontant, type Montant, montant, sumMontants } from "#shared/kernel/montant.ts";
import { capitalize, foldTexte } from "#shared/kernel/texte.ts";
import { LIBELLES_IMPUTE } from "#shared/suivi/condamnation.ts";
import { MontantField } from "../../components/MontantField.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import type { Revue } from "./use-reglements.ts";
import styles from "./reglements.module.css";

interface Props {
  readonly proposition: Proposition;
  readonly revue: Pick<Revue, "encours" | "previewImputation">;
  readonly affectations: readonly Affectation[];
  readonly onChange: (affectations: readonly Affectation[]) => void;
}

/** What the payment pays: invoices with their part, what a title orders post by post, the rest on the dossier in the order of the law; the parts must make the amount. */
export function AffectationForm({ proposition: { operation, mouvement }, revue, affectations, onChange }: Props) {
  const { encours } = revue;
  const [champ, setChamp] = useState<HTMLInputElement | null>();
  const place = sumMontants(affectations.map((affectation) => affectation.montant));
  const reste = montant(operation.montant - place);
  useTouches([{ combinaison: "d", libelle: "choisir un dossier", action: (event) => { event.preventDefault(); champ?.focus(); champ?.click(); } }]);
  const add = (cible: Cible) => {
    const part = cible.reste === undefined || reste <= 0 ? reste : minMontant(reste, cible.reste);
    onChange([...affectations, { kind: "reglement", dossierId: cible.dossierId, debiteurId: cible.debiteurId, ...(cible.creanceId === undefined ? {} : { creanceId: cible.creanceId }), ...(cible.reste === undefined ? {} : { numero: cible.libelle }), montant: montant(Math.max(0, part)) }]);
  };
  return (
    <section className={styles["affectations"]} aria-label="Affectation">
      {affectations.map((affectation, rang) => (
        <Part key={`${affectation.dossierId}/${affectation.kind === "reglement" ? (affectation.creanceId ?? "") : ""}/${rang}`} affectation={affectation} revue={revue} jour={mouvement.date}
          onMontant={(part) => onChange(affectations.map((autre, autreRang) => (autreRang === rang ? { ...autre, montant: part } : autre)))}
          onRetirer={() => onChange(affectations.filter((_, autreRang) => autreRang !== rang))}
        />
      ))}
      <ChoixCible encours={encours} affectations={affectations} onChoisir={add} onChamp={setChamp} label={affectations.length === 0 ? "Facture ou dossier" : "Partager avec"} />
      {affectations.length > 0 && reste !== 0 && <p className="soon tn">{reste > 0 ? `Reste ${formatMontant(reste)} à affecter.` : `${formatMontant(montant(-reste))} de trop.`}</p>}
    </section>
  );
}

interface PartProps {
  readonly affectation: Affectation;
  readonly revue: Props["revue"];
  /** That of the payment. */
  readonly jour: Jour;
  readonly onMontant: (montant: Montant) => void;
  readonly onRetirer: () => void;
}

function Part({ affectation, revue: { encours, previewImputation }, jour, onMontant, onRetirer }: PartProps) {
  const creance = findCible(encours, affectation);
  const { montant: paye, dossierId } = affectation;
  const creanceId = affectation.kind === "reglement" ? affectation.creanceId : undefined;
  const imputation = useMemo(() => (creance?.titre === undefined ? undefined : previewImputation(dossierId, { dateFait: jour, montant: paye, creanceId })), [creance, previewImputation, dossierId, jour, paye, creanceId]);
  const nom = encours.debiteurs.find(({ debiteurId }) => debiteurId === affectation.debiteurId)?.nom ?? "";
  const numero = creance?.numero ?? "Au dossier";
  const exces = creance === undefined ? 0 : paye - creance.reste;
  return (
    <div className={styles["part"]}>
      <div className={styles["deuxLignes"]}><b className={creance?.titre === undefined ? "med cut" : `med ${styles["titre"] ?? ""}`}>{capitalize(numero)}</b><span className="lab cut">{nom}</span><span className="lab tn">{creance === undefined ? "dans l’ordre de la loi" : `reste dû ${formatMontant(creance.reste)}`}</span></div>
      <MontantField label={`Montant sur ${numero}`} isCompact valeur={paye} onChange={(part) => onMontant(part ?? montant(0))} description={exces > 0 ? `dépasse de ${formatMontant(montant(exces))}` : undefined} />
      <ActionIcon variant="subtle" size="sm" aria-label={`Retirer ${numero}`} onClick={onRetirer}><IconX size={14} aria-hidden="true" /></ActionIcon>
      {imputation !== undefined && imputation.length > 0 && (
        <dl className={styles["imputation"]} aria-label="Dans l’ordre du décompte">
          {imputation.map(({ poste, montant: somme }) => <div key={poste}><dt>{LIBELLES_IMPUTE[poste]}</dt><dd className="tn">{formatMontant(somme)}</dd></div>)}
        </dl>
      )}
    </div>
  );
}

/** The claim that a part pays: the one that it names, else the title that stands for the whole dossier. */
function findCible({ creances }: Encours, affectation: Affectation): CreanceOuverte | undefined {
  if (affectation.kind === "rejet") return undefined;
  return creances.find(({ creanceId, dossierId, titre }) => (affectation.creanceId === undefined ? titre?.isTotal === true && dossierId === affectation.dossierId : creanceId === affectation.creanceId));
}

interface Cible {
  readonly id: string;
  readonly libelle: string;
  readonly dossierId: string;
  readonly debiteurId: string;
  readonly creanceId?: string;
  readonly reste?: Montant;
}

/** Choices shown at once: typing finds the others. */
const CHOIX_MONTRES = 60;

function ChoixCible({ encours, affectations, onChoisir, onChamp, label }: { readonly encours: Encours; readonly affectations: readonly Affectation[]; readonly onChoisir: (cible: Cible) => void; readonly onChamp: (champ: HTMLInputElement | null) => void; readonly label: string }) {
  const { cibles, choix } = useCibles(encours);
  const pris = new Set(affectations.map((affectation) => (affectation.kind === "reglement" ? (affectation.creanceId ?? affectation.dossierId) : "")));
  return (
    <Select
      ref={onChamp} size="xs" label={label} placeholder="Nom, facture ou dossier" searchable clearable={false} limit={CHOIX_MONTRES} nothingFoundMessage="Aucun dossier : « Plus tard » garde ce mouvement."
      data={choix} value={null} filter={({ options, search, limit }) => filterChoix(options, search, limit, pris)}
      onChange={(id) => { const cible = id === null ? undefined : cibles.get(id); if (cible !== undefined) onChoisir(cible); }}
    />
  );
}

function useCibles(encours: Encours) {
  return useMemo(() => {
    const noms = new Map(encours.debiteurs.map(({ debiteurId, nom }) => [debiteurId, nom]));
    const cibles = new Map<string, Cible>();
    const choix: { value: string; label: string }[] = [];
    for (const { creanceId, dossierId, debiteurId, numero, dossier, reste, titre } of encours.creances) {
      const nom = noms.get(debiteurId) ?? "";
      if (titre?.isTotal === true) {
        cibles.set(dossierId, { id: dossierId, libelle: numero, dossierId, debiteurId, reste });
        choix.push({ value: dossierId, label: `${nom}, dossier ${dossier}, ${numero} (${titre.factures.join(", ")}), ${formatMontant(reste)}` });
        continue;
      }
      if (!cibles.has(dossierId)) {
        cibles.set(dossierId, { id: dossierId, libelle: dossier, dossierId, debiteurId });
        choix.push({ value: dossierId, label: `${nom}, dossier ${dossier}` });
      }
      cibles.set(creanceId, { id: creanceId, libelle: numero, dossierId, debiteurId, creanceId, reste });
      choix.push({ value: creanceId, label: `${nom}, ${numero}, ${formatMontant(reste)}` });
    }
    return { cibles, choix };
  }, [encours]);
}

type OptionChoix = { readonly value: string; readonly label: string };

function filterChoix<O>(options: readonly O[], search: string, limit: number, pris: ReadonlySet<string>): O[] {
  const mots = foldTexte(search).split(" ").filter((mot) => mot !== "");
  const retenus: O[] = [];
  for (const option of options) {
    if (retenus.length >= limit) break;
    if (!isOption(option) || pris.has(option.value)) continue;
    const texte = foldTexte(option.label);
    if (mots.every((mot) => texte.includes(mot))) retenus.push(option);
  }
  return retenus;
}

function isOption(option: unknown): option is OptionChoix {
  return typeof option === "object" && option !== null && "value" in option && "label" in option;
}
