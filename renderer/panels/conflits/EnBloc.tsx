import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { createChoix, listTranchables } from "#shared/suivi/conflits.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useNommer } from "../../hooks/use-signature.ts";
import type { ConflitDossier } from "./use-conflits.ts";

/** Past this number, one by one is no longer reasonable. */
const SEUIL = 20;

/** After weeks apart: what one person wrote is kept wherever that person wrote one of the statements. One save, one undo. */
export function EnBloc({ conflits }: { readonly conflits: readonly ConflitDossier[] }) {
  const { aujourdhui } = useContexte();
  const nommer = useNommer();
  const enregistrer = useEnregistrer();
  const [par, setPar] = useState<string | undefined>(undefined);
  const tous = conflits.map(({ lu }) => lu.conflit);
  const auteurs = conflits.length <= SEUIL ? [] : [...new Set(tous.flatMap(({ faits }) => faits.map((fait) => fait.par)))].map((auteur) => ({ auteur, nombre: listTranchables(tous, auteur).length })).filter(({ nombre }) => nombre > 0);
  if (auteurs.length === 0) return undefined;
  const choix = par === undefined ? [] : listTranchables(tous, par);
  const save = async () => {
    const brouillons = choix.flatMap(({ conflit, retenu }) => createChoix(conflit, retenu, aujourdhui, `Saisies de ${nommer(par ?? "")} retenues en bloc`));
    if ((await enregistrer({ brouillons, annonce: `${formatNombreDe(choix.length, "conflit tranché", "conflits tranchés")}\u00A0: saisies de ${nommer(par ?? "")} retenues` })) !== undefined) setPar(undefined);
  };
  return (
    <div>
      <p className="lab">Trancher en bloc, par auteur</p>
      {auteurs.map(({ auteur, nombre }) => <p key={auteur}><Button size="xs" fullWidth onClick={() => setPar(auteur)}>{`${nommer(auteur)} (${nombre.toLocaleString("fr-FR")})`}</Button></p>)}
      <Modal opened={par !== undefined} onClose={() => setPar(undefined)} title={`Retenir partout ce que ${nommer(par ?? "")} a écrit`} size={520}>
        <p>{`Dans ${formatNombreDe(choix.length, "conflit", "conflits")}, sa saisie vaudra. Les autres restent lisibles à la chronologie\u00A0; un seul «\u00A0Annuler\u00A0» revient sur l’ensemble.`}</p>
        <div className="saisie-pied"><span /><Button variant="subtle" onClick={() => setPar(undefined)}>Fermer</Button><Button variant="filled" data-autofocus onClick={() => void save()}>Retenir</Button></div>
      </Modal>
    </div>
  );
}
