import { Button } from "@mantine/core";
import { useState } from "react";
import type { Creancier } from "#shared/model/dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { Section } from "../../components/Page.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";

/** From which amount a second person countersigns a qualification: a choice of the company; empty, never. */
export function DelegationSection({ creancier }: { readonly creancier: Creancier }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const enVigueur = creancier.delegation?.seuilVisa;
  const [seuilVisa, setSeuilVisa] = useState(enVigueur);
  const save = () => enregistrer({
    brouillons: [{ sujet: createSujetId("creancier", creancier.id), type: "delegation", dateFait: aujourdhui, remplace: creancier.delegation === undefined ? [] : [creancier.delegation.faitId], contenu: { seuilVisa } }],
    annonce: seuilVisa === undefined ? "Visa supprimé" : "Seuil de visa enregistré",
  });
  return (
    <Section titre="Visa" note="une seconde personne vise la qualification">
      <form className="saisie-grille" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
        <MontantField label="À partir de, dû au jour" description="Vide : aucun visa n’est demandé." valeur={seuilVisa} onChange={setSeuilVisa} />
        <Button type="submit" size="xs" variant="filled" disabled={seuilVisa === enVigueur} style={{ justifySelf: "start" }}>Enregistrer le seuil</Button>
      </form>
    </Section>
  );
}
