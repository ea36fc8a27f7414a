import { Button, SegmentedControl, Textarea } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatJourComplet } from "#shared/kernel/format-jour.ts";
import { ISSUES_AUDIENCE } from "#shared/model/faits/procedure-faits.ts";
import { createIssue, type IssueComplete, listFaitsIssue } from "#shared/suivi/brouillons-procedure.ts";
import { listAudiencesAnnulees, previewChangements } from "#shared/suivi/changements-delais.ts";
import { createAnnulation, findObstacle } from "#shared/suivi/annulation.ts";
import { checkIssue } from "#shared/suivi/controle-audience.ts";
import { LIBELLES_ISSUE } from "#shared/suivi/libelles.ts";
import { formatFait } from "#shared/suivi/phrase-fait.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { ControleView, isPermis, VoletForm } from "../../components/VoletForm.tsx";
import styles from "./procedures.module.css";

interface Props {
  readonly vue: VueDossier;
  readonly audienceId: string;
  readonly onFermer: () => void;
}

/** What a hearing gave: one choice and one day; the next hearing, the step and what to watch follow from it. */
export function IssueForm({ vue, audienceId, onFermer }: Props) {
  const connue = vue.dossier.issues.findLast((issue) => issue.audienceId === audienceId);
  const audience = vue.dossier.audiences.find((candidate) => candidate.audienceId === audienceId);
  const titre = audience === undefined ? "Issue de l’audience" : `Audience du ${formatJourComplet(audience.dateFait)}`;
  if (connue !== undefined) return <IssueNotee vue={vue} faitId={connue.faitId} titre={titre} onFermer={onFermer} />;
  return <IssueANoter vue={vue} audienceId={audienceId} titre={titre} onFermer={onFermer} />;
}

function IssueANoter({ vue, audienceId, titre, onFermer }: Props & { readonly titre: string }) {
  const { aujourdhui, territoire, baremes } = useContexte();
  const enregistrer = useEnregistrer();
  const [saisie, setSaisie] = useState<IssueComplete>({ audienceId, issue: "renvoi" });
  const [motif, setMotif] = useState("");
  const controle = checkIssue(saisie, vue.dossier, aujourdhui, territoire);
  const isDatee = saisie.issue === "renvoi" || saisie.issue === "delibere";
  const brouillons = useMemo(() => createIssue(vue.dossier, saisie, createId), [vue.dossier, saisie]);
  const changements = useMemo(() => (controle.refus.length > 0 ? [] : previewChangements(vue.faits, brouillons, { aujourdhui, baremes, territoire })), [vue.faits, brouillons, controle.refus.length, aujourdhui, baremes, territoire]);
  const save = async () => { if (isPermis(controle, motif) && (await enregistrer({ brouillons, annonce: `Issue notée\u00A0: ${LIBELLES_ISSUE[saisie.issue].toLowerCase()}` })) !== undefined) onFermer(); };
  return (
    <VoletForm titre={titre} onFermer={onFermer} onEnvoyer={() => void save()}>
      <SegmentedControl size="xs" orientation="vertical" aria-label="Issue" data={ISSUES_AUDIENCE.map((issue) => ({ value: issue, label: LIBELLES_ISSUE[issue] }))} value={saisie.issue} onChange={(choix) => setSaisie({ ...saisie, issue: ISSUES_AUDIENCE.find((issue) => issue === choix) ?? "renvoi" })} />
      {(isDatee || saisie.issue === "jugement") && <JourField label={saisie.issue === "renvoi" ? "Renvoyée au" : saisie.issue === "delibere" ? "Délibéré au" : "Décision du"} isRequis={isDatee} aujourdhui={vue.dossier.audiences.find((audience) => audience.audienceId === audienceId)?.dateFait ?? aujourdhui} valeur={saisie.au} onChange={(au) => setSaisie({ ...saisie, au })} />}
      <Textarea label="Précision" autosize maxLength={2000} value={saisie.detail ?? ""} onChange={({ currentTarget }) => setSaisie({ ...saisie, detail: currentTarget.value === "" ? undefined : currentTarget.value })} />
      <ControleView controle={controle} motif={motif} onMotif={setMotif} changements={[...changements, ...listAudiencesAnnulees(brouillons)]} />
      <div className={styles["gestes"]}>
        <Button type="submit" variant="filled" disabled={!isPermis(controle, motif)}>Noter l’issue</Button>
        <Button variant="subtle" onClick={onFermer}>Annuler</Button>
      </div>
    </VoletForm>
  );
}

/** Already written: what it wrote is listed, and withdrawn together unless something rests on it. */
function IssueNotee({ vue, faitId, titre, onFermer }: { readonly vue: VueDossier; readonly faitId: Parameters<typeof listFaitsIssue>[1]; readonly titre: string; readonly onFermer: () => void }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const ecrits = listFaitsIssue(vue.faits, faitId);
  const obstacle = findObstacle(ecrits, vue.faits);
  const save = async () => { if ((await enregistrer({ brouillons: createAnnulation(ecrits, vue.faits, aujourdhui), annonce: "Issue retirée" })) !== undefined) onFermer(); };
  return (
    <VoletForm titre={titre} onFermer={onFermer} onEnvoyer={() => undefined}>
      <ul className={styles["changements"]}>{ecrits.map((fait) => <li key={fait.id}><span className="ink2">{formatFait(fait, vue.faits).libelle}</span><span className="lab">{formatFait(fait, vue.faits).detail}</span></li>)}</ul>
      {obstacle === undefined ? <Button color="late" variant="default" onClick={() => void save()}>Retirer l’issue et ce qu’elle a écrit</Button> : <p className="lab">{`«\u00A0${formatFait(obstacle.fait, vue.faits).libelle}\u00A0» a été écrit depuis et s’appuie dessus\u00A0: le retirer d’abord.`}</p>}
    </VoletForm>
  );
}
