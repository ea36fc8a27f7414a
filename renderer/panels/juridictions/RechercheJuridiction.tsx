import { Select, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import type { Montant } from "#shared/kernel/montant.ts";
import type { Annuaire } from "#shared/regles/competence/annuaire.ts";
import { computeJuridiction } from "#shared/regles/competence/juridiction-competente.ts";
import type { Matiere, Procedure } from "#shared/regles/competence/types-competence.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { EmptyState } from "../../components/PageEtats.tsx";
import { CompetenceView } from "./CompetenceView.tsx";
import styles from "./juridictions.module.css";

interface Saisie {
  readonly codePostal: string;
  readonly ville: string;
  readonly matiere: Matiere;
  readonly procedure: Procedure;
  readonly montant: Montant | undefined;
}

const MATIERES: readonly { readonly value: Matiere; readonly label: string }[] = [
  { value: "commerciale", label: "Commerciale" },
  { value: "civile", label: "Civile" },
  { value: "consommation", label: "Crédit à la consommation" },
  { value: "bail_habitation", label: "Bail d’habitation" },
];
const PROCEDURES: readonly { readonly value: Procedure; readonly label: string }[] = [
  { value: "injonction", label: "Injonction de payer" },
  { value: "fond", label: "Assignation au fond" },
  { value: "refere", label: "Référé-provision" },
  { value: "conservatoire", label: "Saisie conservatoire" },
];

/** The court of an address: the same rule as everywhere, on the reference files in force. */
export function RechercheJuridiction({ annuaire }: { readonly annuaire: Annuaire }) {
  const { aujourdhui, baremes } = useContexte();
  const [saisie, setSaisie] = useState<Saisie>({ codePostal: "", ville: "", matiere: "commerciale", procedure: "injonction", montant: undefined });
  const change = (part: Partial<Saisie>) => setSaisie((ancienne) => ({ ...ancienne, ...part }));
  const { matiere, procedure, montant: demande } = saisie;
  const [codePostal, ville] = [saisie.codePostal.trim(), saisie.ville.trim()];
  const resultat = useMemo(() => {
    if (codePostal === "" && ville === "") return undefined;
    const positif = demande === undefined || demande <= 0 ? undefined : demande;
    return computeJuridiction({ codePostal: codePostal === "" ? undefined : codePostal, ville: ville === "" ? undefined : ville, matiere, procedure, montant: positif, au: aujourdhui }, annuaire, baremes);
  }, [codePostal, ville, matiere, procedure, demande, annuaire, baremes, aujourdhui]);
  return (
    <>
      <form className={styles["recherche"]} aria-label="Juridiction d’une adresse" onSubmit={(envoi) => envoi.preventDefault()}>
        <TextInput label="Code postal" w={96} maxLength={5} autoComplete="off" value={saisie.codePostal} onChange={({ currentTarget }) => change({ codePostal: currentTarget.value })} />
        <TextInput label="Commune du débiteur" w={240} maxLength={200} autoComplete="off" value={saisie.ville} onChange={({ currentTarget }) => change({ ville: currentTarget.value })} />
        <Select label="Matière" w={200} allowDeselect={false} data={MATIERES} value={matiere} onChange={(choix) => change({ matiere: MATIERES.find(({ value }) => value === choix)?.value ?? matiere })} />
        <Select label="Procédure" w={190} allowDeselect={false} data={PROCEDURES} value={procedure} onChange={(choix) => change({ procedure: PROCEDURES.find(({ value }) => value === choix)?.value ?? procedure })} />
        <MontantField label="Montant demandé" valeur={demande} onChange={(lu) => change({ montant: lu })} />
      </form>
      {resultat === undefined ? <EmptyState titre="Quelle juridiction pour cette adresse ?">Tapez la commune du débiteur et le montant demandé : la juridiction est proposée avec ses raisons, une personne la confirme.</EmptyState> : <CompetenceView resultat={resultat} annuaire={annuaire} />}
    </>
  );
}
