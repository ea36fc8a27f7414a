import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Utilisateur } from "#shared/model/dossier.ts";
import { ChampEdite } from "../../components/ChampEdite.tsx";
import { Section } from "../../components/Page.tsx";
import { useChamp } from "../../hooks/use-champ.ts";
import { findSujet, useAddIdentite } from "./use-reglages.ts";

/** The person at this post: the name that signs what is recorded. */
export function UtilisateurSection({ utilisateur }: { readonly utilisateur: Utilisateur | undefined }) {
  const save = useChamp(findSujet("utilisateur", utilisateur?.id));
  const { addUtilisateur } = useAddIdentite();
  const [nom, setNom] = useState("");
  return (
    <Section titre="Vous" note="votre nom accompagne ce que vous enregistrez">
      {utilisateur !== undefined ? <ChampEdite label="Prénom et nom" largeur={300} valeur={utilisateur.nom} isRequis onSave={(valeur) => save("nom", valeur)} /> : (
        <form className="saisie-ligne" onSubmit={(event) => { event.preventDefault(); void addUtilisateur(nom.trim()); }}>
          <TextInput label="Prénom et nom" w={220} value={nom} onChange={({ currentTarget }) => setNom(currentTarget.value)} autoComplete="off" />
          <Button type="submit" disabled={nom.trim() === ""}>Enregistrer</Button>
        </form>
      )}
    </Section>
  );
}
