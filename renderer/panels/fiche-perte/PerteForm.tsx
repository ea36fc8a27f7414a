import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { createFormePerte, createPerte, findRefusPerte, findTvaPerte, type FormePerte, type PertePossible } from "#shared/suivi/perte.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { VoletForm } from "../../components/VoletForm.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";

interface Props {
  readonly dossierId: string;
  readonly possible: PertePossible;
  readonly onFermer: () => void;
}

/** What is due passes into the accounts as a loss, with the tax that comes back; what is impossible is said before it is written. */
export function PerteForm({ dossierId, possible, onFermer }: Props) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const [forme, setForme] = useState<FormePerte>(() => createFormePerte(possible, aujourdhui));
  const change = (part: Partial<FormePerte>) => setForme({ ...forme, ...part });
  const refus = findRefusPerte(possible, forme, aujourdhui);
  const tva = findTvaPerte(possible, forme);
  const save = async () => {
    const brouillon = createPerte(dossierId, possible, forme, createId(), aujourdhui);
    if (brouillon !== undefined && (await enregistrer({ brouillons: [brouillon], annonce: "Créance passée en perte" })) !== undefined) onFermer();
  };
  return (
    <VoletForm titre="Passer en perte" onFermer={onFermer} onEnvoyer={() => void save()}>
      <JourField label="Le" isRequis autoFocus aujourdhui={aujourdhui} valeur={forme.date} onChange={(date) => change({ date })} />
      <MontantField label="Montant" isRequis valeur={forme.montant} onChange={(montant) => change({ montant })} />
      <TextInput label="Motif" required withAsterisk={false} maxLength={400} value={forme.motif} onChange={({ currentTarget }) => change({ motif: currentTarget.value })} />
      <TextInput label="Taux de la TVA à reprendre, en %" description="seulement si la créance est définitivement irrécouvrable (CGI, art. 272-1), sinon laisser vide" inputMode="decimal" value={forme.taux} onChange={({ currentTarget }) => change({ taux: currentTarget.value })} />
      <p className="lab">{`La dette reste due\u00A0: seule la comptabilité l’oublie. ${tva === undefined ? "Toute la somme passe en perte." : `${formatMontant(tva)} de taxe sont repris, le reste passe en perte.`} Comptes à vérifier avec la comptabilité.`}</p>
      {refus !== undefined && refus !== "" && <p className="st late" role="alert">{refus}</p>}
      <div className="actions-ligne">
        <Button type="submit" variant="filled" disabled={refus !== undefined}>Passer en perte</Button>
        <Button variant="subtle" onClick={onFermer}>Annuler</Button>
      </div>
    </VoletForm>
  );
}
