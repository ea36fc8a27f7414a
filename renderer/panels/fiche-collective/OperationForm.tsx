import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { VoletForm } from "../../components/VoletForm.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { createForme, createOperation, findRefus, type FormeCollective, type OperationCollective } from "./saisies.ts";

interface Props {
  readonly vue: VueDossier;
  readonly operation: OperationCollective;
  readonly onFermer: () => void;
}

const TEXTES: Readonly<Record<OperationCollective["kind"], { readonly titre: string; readonly jour: string; readonly bouton: string; readonly fait: string }>> = {
  dividende: { titre: "Dividende attendu", jour: "Pour le", bouton: "Noter le dividende", fait: "Dividende noté" },
  recu: { titre: "Dividende reçu", jour: "Reçu le", bouton: "Enregistrer le paiement", fait: "Dividende reçu" },
};

/** One operation of the proceedings; what is impossible is said before it is written. */
export function OperationForm({ vue, operation, onFermer }: Props) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const [forme, setForme] = useState<FormeCollective>(() => createForme(operation, aujourdhui));
  const change = (part: Partial<FormeCollective>) => setForme({ ...forme, ...part });
  const { titre, jour, bouton, fait } = TEXTES[operation.kind];
  const refus = findRefus(operation, forme, aujourdhui);
  const save = async () => {
    const brouillon = createOperation(vue.dossier.id, operation, forme, createId(), aujourdhui);
    if (brouillon !== undefined && (await enregistrer({ brouillons: [brouillon], annonce: fait })) !== undefined) onFermer();
  };
  return (
    <VoletForm titre={titre} onFermer={onFermer} onEnvoyer={() => void save()}>
      <JourField label={jour} isRequis autoFocus aujourdhui={aujourdhui} valeur={forme.date} onChange={(date) => change({ date })} />
      <MontantField label="Montant" isRequis valeur={forme.montant} onChange={(montant) => change({ montant })} />
      <TextInput label="Précision" maxLength={400} value={forme.detail} onChange={({ currentTarget }) => change({ detail: currentTarget.value })} />
      {refus !== undefined && refus !== "" && <p className="st late" role="alert">{refus}</p>}
      <div className="actions-ligne">
        <Button type="submit" variant="filled" disabled={refus !== undefined}>{bouton}</Button>
        <Button variant="subtle" onClick={onFermer}>Annuler</Button>
      </div>
    </VoletForm>
  );
}
