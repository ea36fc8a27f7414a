import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Utilisateur } from "#shared/model/dossier.ts";
import { ChampEdite } from "../../components/ChampEdite.tsx";
import { Section } from "../../components/Page.tsx";
import { useContexte } from "../../app/Contexte.tsx";
import { choosePersonne } from "../../hooks/use-personne.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useChamp } from "../../hooks/use-champ.ts";
import { LogoField } from "./LogoField.tsx";
import { findSujet, useAddIdentite } from "./use-reglages.ts";

/** The person at this post: the name that signs what is recorded. */
export function UtilisateurSection({ utilisateur }: { readonly utilisateur: Utilisateur | undefined }) {
  const save = useChamp(findSujet("utilisateur", utilisateur?.id));
  const { addUtilisateur } = useAddIdentite();
  const [nom, setNom] = useState("");
  const { portefeuille } = useContexte();
  const { utilisateurs } = usePortefeuille();
  const [isAutre, setAutre] = useState(false);
  const add = async () => {
    if (nom.trim() === "" || !(await addUtilisateur(nom.trim()))) return;
    setNom("");
    setAutre(false);
  };
  return (
    <Section titre="Vous" note="votre nom accompagne ce que vous enregistrez" aside={utilisateur !== undefined && !isAutre && <button type="button" className="lien" onClick={() => setAutre(true)}>Une autre personne…</button>}>
      {utilisateurs.length > 1 && <Select label="À ce poste" w={300} mb={12} allowDeselect={false} data={utilisateurs.map(({ id, nom: connu }) => ({ value: id, label: connu }))} value={utilisateur?.id ?? null} onChange={(id) => { if (id !== null) choosePersonne(portefeuille, id); }} />}
      {utilisateur !== undefined && !isAutre ? (
        <div className="saisie-grille">
          <ChampEdite label="Prénom et nom" largeur={300} valeur={utilisateur.nom} isRequis onSave={(valeur) => save("nom", valeur)} />
          <LogoField libelle="Signature" isDepose={false} empreinte={utilisateur.signature} onSave={(empreinte) => void save("signature", empreinte)} />
        </div>
      ) : (
        <form className="saisie-ligne" onSubmit={(event) => { event.preventDefault(); void add(); }}>
          <TextInput label={isAutre ? "Son prénom et son nom" : "Prénom et nom"} w={220} value={nom} onChange={({ currentTarget }) => setNom(currentTarget.value)} autoComplete="off" />
          <Button type="submit" disabled={nom.trim() === ""}>Enregistrer</Button>
        </form>
      )}
    </Section>
  );
}
