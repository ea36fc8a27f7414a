import { Button, Select, TextInput } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { capitalize } from "#shared/kernel/texte.ts";
import { SUITES_ENVOI } from "#shared/model/faits/amiable-faits.ts";
import { evenementContenu } from "#shared/model/faits/creance-faits.ts";
import { type EchangeAmiable, type EtatEnvoi, listEchanges } from "#shared/suivi/amiable.ts";
import { LIBELLES_EVENEMENT } from "#shared/suivi/libelles.ts";
import { LIBELLES_SUITE_ENVOI } from "#shared/suivi/libelles-qualification.ts";
import { formatEnvoi } from "#shared/suivi/phrase-qualification.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat, type Ton } from "../../components/Etat.tsx";
import { JourField } from "../../components/JourField.tsx";
import { useCorrections } from "../../hooks/use-corrections.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { createSuiteEnvoi, type SuiteEnvoi } from "./saisies.ts";
import styles from "./amiable.module.css";

const ENVOIS: Readonly<Record<EtatEnvoi, readonly [ton: Ton, mot: string]>> = {
  "sans-numero": ["soon", "numéro à noter"], "en-route": ["attente", "envoyé, avis attendu"], presente: ["attente", "présenté"], "remis-sans-avis": ["soon", "reçu, avis à numériser"], remis: ["acquis", "reçu, avis au dossier"], revenu: ["late", "revenu sans remise"],
};
const SUITES = SUITES_ENVOI.map((value) => ({ value, label: LIBELLES_SUITE_ENVOI[value] }));

/** Every exchange, the latest first, with what the law makes of it; a registered letter is followed to its notice. */
export function EchangesSection({ vue, onNoter }: { readonly vue: VueDossier; readonly onNoter: () => void }) {
  const { aujourdhui } = useContexte();
  const echanges = listEchanges(vue.dossier, aujourdhui);
  return (
    <section aria-label="Échanges">
      <div className="sec-tete"><h3>Échanges</h3><span className="ink3 tn">{echanges.length > 0 && echanges.length}</span><span className="r"><Button size="xs" rightSection={<kbd>E</kbd>} onClick={onNoter}>Noter un échange</Button></span></div>
      {echanges.length === 0 && <p className="lab">Ni appel, ni lettre, ni message noté. Ce qui est archivé prouve les relances ; rien de cela n’interrompt la prescription, sauf ce qui est dit ici.</p>}
      <ol className={styles["echanges"]}>{echanges.map((echange) => <EchangeLigne key={echange.evenement.evenementId} echange={echange} vue={vue} />)}</ol>
    </section>
  );
}

function EchangeLigne({ echange: { evenement, effets, envoi }, vue }: { readonly echange: EchangeAmiable; readonly vue: VueDossier }) {
  const [isSuivi, setSuivi] = useState(false);
  const piece = vue.dossier.pieces.find(({ pieceId }) => pieceId === evenement.pieceId);
  const [ton, mot] = envoi === undefined ? [] : ENVOIS[envoi];
  return (
    <li>
      <time className="tn" dateTime={evenement.dateFait}>{formatJour(evenement.dateFait)}</time>
      <div>
        <b className="ink">{LIBELLES_EVENEMENT[evenement.kind]}</b>{formatEnvoi(evenement) !== undefined && <span className="ink2">, {formatEnvoi(evenement)}</span>}
        {piece !== undefined && <span className="st"> <IconPaperclip size={12} aria-hidden="true" />pièce {piece.numero}</span>}
        {evenement.detail !== undefined && <p className="ink">{evenement.detail}</p>}
        {effets.map(({ kind, phrase, references }) => <small key={phrase} data-effet={kind}>{capitalize(phrase)} ({references.map(formatReference).join(" ; ")})</small>)}
        {isSuivi && <EnvoiForm vue={vue} evenement={evenement} onFermer={() => setSuivi(false)} />}
      </div>
      <span className={styles["envoi"]}>
        {ton !== undefined && <Etat ton={ton}>{mot}</Etat>}
        {envoi !== undefined && !isSuivi && <Button size="compact-xs" variant="subtle" onClick={() => setSuivi(true)}>Suivre…</Button>}
      </span>
    </li>
  );
}

interface EnvoiFormProps {
  readonly vue: VueDossier;
  readonly evenement: EchangeAmiable["evenement"];
  readonly onFermer: () => void;
}

/** Number, presentation, receipt, what became of it, and the scanned notice among the pièces. */
function EnvoiForm({ vue, evenement, onFermer }: EnvoiFormProps) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const { numeroEnvoi, presenteLe, recuLe, suiteEnvoi, pieceId: avisId } = evenement;
  const { valeur: suite, change, forget, isRestaure } = useCorrections<SuiteEnvoi>(`suite-envoi/${vue.dossier.id}/${evenement.evenementId}`, { numeroEnvoi, presenteLe, recuLe, suiteEnvoi, pieceId: avisId }, parseSuite);
  const close = () => {
    forget();
    onFermer();
  };
  const brouillons = createSuiteEnvoi(vue.dossier.id, vue.faits, evenement, suite, aujourdhui);
  const save = async () => {
    if (brouillons.length > 0 && (await enregistrer({ brouillons, annonce: "Suite de l’envoi notée" })) !== undefined) close();
  };
  const pieces = vue.dossier.pieces.map(({ pieceId, numero, intitule, nom }) => ({ value: pieceId, label: `${numero}. ${intitule ?? nom}` }));
  return (
    <form className={styles["suivi"]} aria-label="Suite de l’envoi" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      {isRestaure && <p className="lab">Brouillon retrouvé.</p>}
      <div className="saisie-ligne">
        <TextInput label="Numéro d’envoi" w={180} maxLength={400} autoComplete="off" value={suite.numeroEnvoi ?? ""} onChange={({ currentTarget }) => change({ numeroEnvoi: currentTarget.value === "" ? undefined : currentTarget.value })} />
        <JourField label="Présenté le" aujourdhui={aujourdhui} valeur={suite.presenteLe} onChange={(presenteLe) => change({ presenteLe })} />
        <JourField label="Reçu le" aujourdhui={aujourdhui} valeur={suite.recuLe} onChange={(recuLe) => change({ recuLe })} />
        <Select label="Suite" w={180} clearable data={SUITES} value={suite.suiteEnvoi ?? null} onChange={(choix) => change({ suiteEnvoi: SUITES_ENVOI.find((connue) => connue === choix) })} />
        {pieces.length > 0 && <Select label="Avis numérisé" w={260} clearable searchable data={pieces} value={suite.pieceId ?? null} onChange={(pieceId) => change({ pieceId: pieceId ?? undefined })} />}
      </div>
      <div className="actions-ligne">
        <Button type="submit" size="xs" variant="filled" disabled={brouillons.length === 0}>Enregistrer la suite</Button>
        <Button size="xs" variant="subtle" onClick={close}>Abandonner</Button>
      </div>
    </form>
  );
}

function parseSuite(lu: object): SuiteEnvoi | undefined {
  return evenementContenu.pick({ numeroEnvoi: true, presenteLe: true, recuLe: true, suiteEnvoi: true, pieceId: true }).partial().safeParse(lu).data;
}
