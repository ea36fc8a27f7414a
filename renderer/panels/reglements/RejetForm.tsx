import { Select } from "@mantine/core";
import { useMemo } from "react";
import type { Affectation, Encours, Proposition, ReglementConnu } from "#shared/imports/rapprochement-modele.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";

interface Props {
  readonly proposition: Proposition;
  readonly encours: Encours;
  readonly affectations: readonly Affectation[];
  readonly onChange: (affectations: readonly Affectation[]) => void;
}

/** Which recorded payment comes back: the debt it had paid revives. */
export function RejetForm({ proposition: { operation, mouvement, affectations: proposees }, encours, affectations, onChange }: Props) {
  const possibles = useMemo(
    () => encours.reglements.filter(({ montant, date }) => montant === -operation.montant && date <= mouvement.date),
    [encours, operation, mouvement],
  );
  const noms = new Map(encours.debiteurs.map(({ debiteurId, nom }) => [debiteurId, nom]));
  const [choisie] = affectations;
  const choix = possibles.map(({ reglementId, debiteurId, date, numero }) => ({ value: reglementId, label: `${noms.get(debiteurId) ?? ""}, ${formatJour(date)}${numero === undefined ? "" : `, ${numero}`}` }));
  const isDuReleve = choisie !== undefined && choisie === proposees[0] && !possibles.some(({ reglementId }) => choisie.kind === "rejet" && choisie.reglementId === reglementId);
  if (isDuReleve) return <p className="ink">{`${noms.get(choisie.debiteurId) ?? ""}\u00A0: ${formatMontant(choisie.montant)} redeviennent dus${choisie.numero === undefined ? "" : ` sur ${choisie.numero}`}.`}</p>;
  return (
    <Select
      size="xs" label="Règlement qui revient" placeholder={choix.length === 0 ? "Aucun règlement de ce montant n’est enregistré" : "Choisir"} searchable clearable disabled={choix.length === 0}
      data={choix} value={choisie?.kind === "rejet" ? choisie.reglementId : null}
      onChange={(id) => { const recu = possibles.find(({ reglementId }) => reglementId === id); onChange(recu === undefined ? [] : [createRejet(recu)]); }}
    />
  );
}

function createRejet({ reglementId, dossierId, debiteurId, numero, montant }: ReglementConnu): Affectation {
  return { kind: "rejet", reglementId, dossierId, debiteurId, montant, ...(numero === undefined ? {} : { numero }) };
}
