import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { EmptyState } from "../../components/PageEtats.tsx";
import { ProofPane } from "../../components/ProofPane.tsx";
import { Touche } from "../../components/Touche.tsx";
import { usePreuve } from "../../hooks/use-preuve.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { ExecutionSection } from "./ExecutionSection.tsx";
import { GardeForm } from "./GardeForm.tsx";
import { TitreForm } from "./TitreForm.tsx";
import { type Ouvert, TitreSection } from "./TitreSection.tsx";


/** The titles of the dossier, the last one first: their days, what they grant, where the enforceable copy is, until when they may be enforced. */
export function TitresTab({ vue }: { readonly vue: VueDossier }) {
  const [ouvert, setOuvert] = useState<Ouvert>();
  const { preuve, close } = usePreuve();
  const open = (suivant: Ouvert) => { if (preuve !== undefined) close(); setOuvert(suivant); };
  const titres = vue.titres.toReversed();
  const hasMesure = vue.delais.poursuites.some(({ poursuite: { kind }, jalons }) => (kind === "execution" || kind === "saisie-conservatoire") && jalons.length > 0);
  const premier = titres[0]?.titre;
  useTouches([
    { combinaison: "n", libelle: "enregistrer un titre", action: () => open({ kind: "titre" }) },
    ...(premier?.isEnregistre === true ? [{ combinaison: "g", libelle: "déplacer la grosse", action: () => open({ kind: "garde", titreId: premier.titreId }) }] : []),
  ], ouvert === undefined);
  useTouches([{ combinaison: "Escape", libelle: "fermer", action: () => setOuvert(undefined), isDansLesChamps: true }], ouvert !== undefined);
  const nouveau = <Button variant={titres.length === 0 ? "filled" : "default"} leftSection={<IconPlus size={16} aria-hidden="true" />} rightSection={<Touche combinaison="n" />} onClick={() => open({ kind: "titre" })}>Enregistrer un titre</Button>;
  const fermer = () => setOuvert(undefined);
  return (
    <div className="deux">
      {titres.length === 0 && !hasMesure ? (
        <EmptyState titre="Aucun titre exécutoire." actions={nouveau}>Une décision notée dans une procédure est proposée ici. Un titre obtenu ailleurs — acte notarié, accord homologué — s’enregistre directement.</EmptyState>
      ) : (
        <div className="corps">
          {titres.map((prescription) => <TitreSection key={prescription.titreId} vue={vue} prescription={prescription} onOuvrir={open} />)}
          <div>{nouveau}</div>
          <ExecutionSection vue={vue} />
        </div>
      )}
      {ouvert === undefined ? <ProofPane /> : ouvert.kind === "titre" ? <TitreForm key={ouvert.titreId ?? "nouveau"} vue={vue} titreId={ouvert.titreId} onFermer={fermer} /> : <GardeForm key={ouvert.titreId} vue={vue} titreId={ouvert.titreId} onFermer={fermer} />}
    </div>
  );
}
