import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Creancier } from "#shared/model/dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { ChampEdite } from "../../components/ChampEdite.tsx";
import { Section } from "../../components/Page.tsx";
import { SirenField } from "../../components/SirenField.tsx";
import { useChamp } from "../../hooks/use-champ.ts";
import { IbanField } from "./IbanField.tsx";
import { LogoField } from "./LogoField.tsx";
import { useAddIdentite } from "./use-reglages.ts";

type Texte = Exclude<keyof Creancier, "id" | "faitId" | "dateFait" | "siren" | "logo" | "detection" | "delegation" | "iban" | "etiquettes" | "champsLibres" | "vues" | "papier" | "modeles" | "pilotage" | "accueils" | "rapports" | "usages" | "absences" | "silenceMandataire" | "soldeMinime">;

/** The creditor company, as acts will print it. */
export function SocieteSection({ creancier }: { readonly creancier: Creancier | undefined }) {
  return (
    <Section titre="Société créancière" note="telle que les actes l’impriment">
      {creancier === undefined ? <Creation /> : <Identite key={creancier.id} creancier={creancier} />}
    </Section>
  );
}

function Creation() {
  const { addSociete } = useAddIdentite();
  const [nom, setNom] = useState("");
  return (
    <form className="saisie-ligne" onSubmit={(event) => { event.preventDefault(); void addSociete(nom.trim()); }}>
      <TextInput label="Dénomination" w={320} value={nom} onChange={({ currentTarget }) => setNom(currentTarget.value)} autoComplete="off" />
      <Button type="submit" variant="filled" disabled={nom.trim() === ""}>Enregistrer la société</Button>
    </form>
  );
}

function Identite({ creancier }: { readonly creancier: Creancier }) {
  const save = useChamp(createSujetId("creancier", creancier.id));
  const champ = (nom: Texte, label: string, placeholder?: string, isRequis?: boolean) => (
    <ChampEdite label={label} valeur={creancier[nom]} onSave={(valeur) => save(nom, valeur)} placeholder={placeholder} isRequis={isRequis} />
  );
  return (
    <div className="saisie-grille">
      {champ("denomination", "Dénomination", undefined, true)}
      <div className="reg-paire">{champ("formeJuridique", "Forme juridique", "SAS, SARL…")}{champ("capital", "Capital", "1\u202F200\u202F000\u00A0€")}</div>
      <div className="reg-paire">
        <SirenField valeur={creancier.siren} onChange={(siren) => void save("siren", siren)} />
        {champ("villeRcs", "Ville du RCS")}
      </div>
      {champ("adresse", "Adresse")}
      <div className="saisie-paire">{champ("codePostal", "Code postal")}{champ("ville", "Ville")}</div>
      <div className="reg-paire">{champ("representant", "Représentant")}{champ("qualiteRepresentant", "Qualité", "présidente, gérant…")}</div>
      <div className="reg-paire">{champ("email", "Courriel")}{champ("telephone", "Téléphone")}</div>
      <div className="reg-paire"><IbanField valeur={creancier.iban} onSave={(iban) => void save("iban", iban)} />{champ("bic", "BIC", "huit ou onze caractères")}</div>
      {champ("mentionSituation", "Mention légale, s’il y a lieu", "en liquidation, locataire-gérante…")}
      <LogoField empreinte={creancier.logo} onSave={(empreinte) => void save("logo", empreinte)} />
    </div>
  );
}
