import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { formatListe, formatNombreDe } from "#shared/kernel/texte.ts";
import type { EvenementPossible } from "#shared/suivi/procedures/types-procedure.ts";
import { createReprise, listReprenables } from "#shared/suivi/brouillons-procedure.ts";
import { findProcedure } from "#shared/suivi/procedures/catalogue.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { EmptyState } from "../../components/PageEtats.tsx";
import { ProofPane } from "../../components/ProofPane.tsx";
import { Touche } from "../../components/Touche.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePreuve } from "../../hooks/use-preuve.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { AudienceForm } from "./AudienceForm.tsx";
import { ConsigneForm } from "./ConsigneForm.tsx";
import { DemarcheForm } from "./DemarcheForm.tsx";
import { IssueForm } from "./IssueForm.tsx";
import { JalonForm } from "./JalonForm.tsx";
import { PoursuiteForm } from "./PoursuiteForm.tsx";
import { PoursuiteSection } from "./PoursuiteSection.tsx";
import type { Ouvert, PackAudience } from "./ouvert.ts";
import styles from "./procedures.module.css";

/** Events offered by a key. */
const TOUCHES = 6;

/** Procedures of the dossier: what happened, what may come next by one key, and every delay with its proof. */
export function ProceduresTab({ vue, DossierAudience }: { readonly vue: VueDossier; readonly DossierAudience: PackAudience }) {
  const [ouvert, setOuvert] = useState<Ouvert>();
  const { preuve, close } = usePreuve();
  const { poursuites, questions } = vue.delais;
  const courante = poursuites.findLast(({ isClose }) => !isClose) ?? poursuites.at(-1);
  const open = (suivant: Ouvert) => { if (preuve !== undefined) close(); setOuvert(suivant); };
  const addJalon = (possible: EvenementPossible | undefined) => possible !== undefined && courante !== undefined && open({ kind: "jalon", poursuiteId: courante.poursuite.poursuiteId, evenement: possible.kind });
  useTouches([
    { combinaison: "p", libelle: "ouvrir une procédure", action: () => open({ kind: "poursuite" }) },
    ...(courante === undefined ? [] : [
      { combinaison: "a", libelle: "inscrire une audience", action: () => open({ kind: "audience", poursuiteId: courante.poursuite.poursuiteId }) },
      ...courante.suites.slice(0, TOUCHES).map((possible, rang) => ({ combinaison: String(rang + 1), ...(rang === 0 ? { libelle: "noter l’étape suivante" } : {}), action: () => addJalon(possible) })),
    ]),
  ], ouvert === undefined);
  useTouches([{ combinaison: "Escape", libelle: "fermer", action: () => setOuvert(undefined), isDansLesChamps: true }], ouvert !== undefined);
  const nouvelle = <Button variant={poursuites.length === 0 ? "filled" : "default"} leftSection={<IconPlus size={16} aria-hidden="true" />} rightSection={<Touche combinaison="p" />} onClick={() => open({ kind: "poursuite" })}>Ouvrir une procédure</Button>;
  return (
    <div className="deux">
      {poursuites.length === 0 && listReprenables(vue.dossier).length === 0 ? (
        <EmptyState titre="Aucune procédure." actions={nouvelle}>{vue.dossier.strategie === undefined || vue.dossier.strategie.voie === "amiable" ? "Ouvrez-en une\u00A0: ses étapes, ses délais et ses audiences se suivront ici." : `La voie choisie est «\u00A0${findProcedure(vue.dossier.strategie.voie).titre}\u00A0»\u00A0: ouvrez-la pour suivre ses étapes et ses délais.`}</EmptyState>
      ) : (
        <div className="corps">
          <Reprise vue={vue} />
          {questions.length > 0 && <p className={styles["questions"]} role="status"><b className="soon">À compléter</b> Il manque {formatListe(questions)}.</p>}
          {poursuites.toReversed().map((etat) => (
            <PoursuiteSection key={etat.poursuite.poursuiteId} vue={vue} etat={etat} isCourante={etat === courante} nombreTouches={TOUCHES} onOuvrir={open} DossierAudience={DossierAudience} />
          ))}
          <div>{nouvelle}</div>
        </div>
      )}
      {ouvert === undefined ? <ProofPane /> : <Formulaire vue={vue} ouvert={ouvert} onFermer={() => setOuvert(undefined)} />}
    </div>
  );
}

function Formulaire({ vue, ouvert, onFermer }: { readonly vue: VueDossier; readonly ouvert: Ouvert; readonly onFermer: () => void }) {
  switch (ouvert.kind) {
    case "poursuite": return <PoursuiteForm key={ouvert.poursuiteId} vue={vue} poursuiteId={ouvert.poursuiteId} onFermer={onFermer} />;
    case "jalon": return <JalonForm key={ouvert.jalonId ?? ouvert.evenement} vue={vue} demande={ouvert} onFermer={onFermer} />;
    case "audience": return <AudienceForm key={ouvert.audienceId ?? "nouvelle"} vue={vue} demande={ouvert} onFermer={onFermer} />;
    case "issue": return <IssueForm key={ouvert.audienceId} vue={vue} audienceId={ouvert.audienceId} onFermer={onFermer} />;
    case "demarche": return <DemarcheForm key={ouvert.echeanceId} vue={vue} echeanceId={ouvert.echeanceId} onFermer={onFermer} />;
    case "consigne": return <ConsigneForm key={ouvert.echeanceId} vue={vue} echeanceId={ouvert.echeanceId} onFermer={onFermer} />;
  }
}

/** Acts noted before procedures were followed: taken over in one gesture, undone in one. */
function Reprise({ vue }: { readonly vue: VueDossier }) {
  const enregistrer = useEnregistrer();
  const reprenables = listReprenables(vue.dossier);
  if (reprenables.length === 0) return undefined;
  const save = () => void enregistrer({ brouillons: createReprise(vue.dossier, reprenables.map(({ evenementId }) => evenementId), createId), annonce: `${formatNombreDe(reprenables.length, "acte repris", "actes repris")} dans une procédure` });
  return (
    <p className={styles["questions"]} role="status">
      <span>{`${formatNombreDe(reprenables.length, "acte est noté hors procédure", "actes sont notés hors procédure")}\u00A0: repris, ${reprenables.length > 1 ? "leurs délais se calculent" : "ses délais se calculent"}.`}</span>
      <Button size="xs" onClick={save}>Reprendre dans une procédure</Button>
    </p>
  );
}
