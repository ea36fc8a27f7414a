import { Button, MultiSelect, NumberInput } from "@mantine/core";
import { useState } from "react";
import type { Creancier } from "#shared/model/dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { MOTIFS_DIRECTS, NATURES_CREANCE } from "#shared/model/faits/creance-faits.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { findRegles, REGLES_PAR_DEFAUT } from "#shared/suivi/detection.ts";
import { LIBELLES_MOTIF_DIRECT, LIBELLES_NATURE_CREANCE } from "#shared/suivi/libelles.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { Section } from "../../components/Page.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";

const NATURES = NATURES_CREANCE.map((value) => ({ value, label: LIBELLES_NATURE_CREANCE[value] }));
const MOTIFS = MOTIFS_DIRECTS.map((value) => ({ value, label: LIBELLES_MOTIF_DIRECT[value] }));

/** When the claims of the company leave the reminders: its own choice, told with its day. */
export function DetectionSection({ creancier }: { readonly creancier: Creancier }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const enVigueur = findRegles(creancier);
  const [regles, setRegles] = useState<ContenuPar["detection"]>(() => readRegles(enVigueur));
  const isPareil = JSON.stringify(regles) === JSON.stringify(readRegles(enVigueur));
  const change = (part: Partial<ContenuPar["detection"]>) => setRegles({ ...regles, ...part });
  const save = () => enregistrer({
    brouillons: [{ sujet: createSujetId("creancier", creancier.id), type: "detection", dateFait: aujourdhui, remplace: creancier.detection === undefined ? [] : [creancier.detection.faitId], contenu: regles }],
    annonce: "Règles de détection enregistrées",
  });
  return (
    <Section titre="Règles de détection" note="ce qui quitte les relances pour « À qualifier »">
      <form className="saisie-grille" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
        <div className="reg-paire">
          <NumberInput label="Retard d’au moins, en jours" min={0} max={3650} allowDecimal={false} allowNegative={false} hideControls value={regles.joursRetard} onChange={(jours) => change({ joursRetard: typeof jours === "number" ? jours : 0 })} />
          <NumberInput label="Ou relances sans réponse" placeholder="non comptées" min={1} max={99} allowDecimal={false} allowNegative={false} hideControls value={regles.relances ?? ""} onChange={(nombre) => setRegles(readRegles({ ...regles, relances: typeof nombre === "number" && nombre > 0 ? nombre : undefined }))} />
        </div>
        <MontantField label="Pour au moins, échu" valeur={regles.montantMinimum} onChange={(montant) => change({ montantMinimum: montant ?? REGLES_PAR_DEFAUT.montantMinimum })} />
        <MultiSelect label="Natures visées" placeholder={regles.natures.length === 0 ? "Toutes" : ""} clearable searchable data={NATURES} value={[...regles.natures]} onChange={(choix) => change({ natures: NATURES_CREANCE.filter((connue) => choix.includes(connue)) })} />
        <MultiSelect label="Transmission directe" description="Ces motifs passent outre les seuils." clearable searchable data={MOTIFS} value={[...regles.directes]} onChange={(choix) => change({ directes: MOTIFS_DIRECTS.filter((connu) => choix.includes(connu)) })} />
        <Button type="submit" size="xs" variant="filled" disabled={isPareil} style={{ justifySelf: "start" }}>Enregistrer les règles</Button>
      </form>
    </Section>
  );
}

/** The rules alone, in one order, without the fact that holds them. */
function readRegles({ joursRetard, relances, montantMinimum, natures, directes }: ContenuPar["detection"]): ContenuPar["detection"] {
  return { joursRetard, ...(relances === undefined ? {} : { relances }), montantMinimum, natures, directes };
}
