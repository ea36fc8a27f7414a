import { Button, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { TYPES_TITRE } from "#shared/kernel/types-titre.ts";
import { formatTitre } from "#shared/regles/voies/titre.ts";
import { createRetraitProcedure } from "#shared/suivi/brouillons-procedure.ts";
import { createSaisieTitre, createTitre } from "#shared/suivi/brouillons-titre.ts";
import { checkRetraitTitre, checkTitre, type SaisieTitre } from "#shared/suivi/controle-titre.ts";
import type { TitreDossier } from "#shared/suivi/titres.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { ControleView, isPermis, VoletForm } from "../../components/VoletForm.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { InteretsTitre } from "./InteretsTitre.tsx";
import styles from "./titres.module.css";

interface Props {
  readonly vue: VueDossier;
  readonly titreId: string | undefined;
  readonly onFermer: () => void;
}

type Saisie = Omit<SaisieTitre, "dateFait">;

/** A title recorded or corrected; what its procedure says stands under the fields, and is not said again. */
export function TitreForm({ vue, titreId, onFermer }: Props) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const connu = vue.titres.find((titre) => titre.titreId === titreId)?.titre;
  const [depart] = useState(() => (connu === undefined ? { type: "1" as const, dateFait: aujourdhui } : createSaisieTitre(connu)));
  const [date, setDate] = useState<Jour | undefined>(depart.dateFait);
  const [champs, setChamps] = useState<Saisie>(depart);
  const [motif, setMotif] = useState("");
  const saisie = useMemo(() => (date === undefined ? undefined : { ...champs, dateFait: date }), [champs, date]);
  const controle = saisie === undefined ? { refus: [], reserves: [] } : checkTitre(saisie, vue.dossier, aujourdhui);
  const change = (part: Partial<Saisie>) => setChamps((anciens) => ({ ...anciens, ...part }));
  const save = async () => {
    if (saisie === undefined || !isPermis(controle, motif)) return;
    const detail = [saisie.detail, controle.reserves.length > 0 ? motif : undefined].filter((partie) => partie !== undefined && partie !== "").join("\n") || undefined;
    if ((await enregistrer({ brouillons: [createTitre(vue.dossier, { ...saisie, detail }, createId)], annonce: `Titre enregistré, ${formatJour(saisie.dateFait)}` })) !== undefined) onFermer();
  };
  return (
    <VoletForm titre={connu?.isEnregistre === true ? "Modifier le titre" : "Enregistrer un titre"} onFermer={onFermer} onEnvoyer={() => void save()}>
      <Select label="Nature du titre" data={TYPES_TITRE.map((type) => ({ value: type, label: formatTitre(type) }))} allowDeselect={false} value={champs.type} onChange={(choix) => change({ type: TYPES_TITRE.find((type) => type === choix) ?? champs.type })} />
      <JourField label="Rendu le" isRequis autoFocus aujourdhui={aujourdhui} valeur={date} onChange={setDate} />
      <TextInput label="Juridiction ou auteur" maxLength={400} value={champs.auteur ?? ""} onChange={({ currentTarget: { value } }) => change({ auteur: value === "" ? undefined : value })} />
      <TextInput label="Numéro" maxLength={400} value={champs.numero ?? ""} onChange={({ currentTarget: { value } }) => change({ numero: value === "" ? undefined : value })} />
      <Jours champs={champs} connu={connu} aujourdhui={aujourdhui} onChange={change} />
      <Sommes champs={champs} onChange={change} />
      <InteretsTitre champs={champs} vue={vue} aujourdhui={aujourdhui} onChange={change} />
      <Select label="Pièce qui le prouve" clearable searchable placeholder="Aucune" data={vue.dossier.pieces.map(({ pieceId, numero, nom }) => ({ value: pieceId, label: `${numero}. ${nom}` }))} value={champs.pieceId ?? null} onChange={(pieceId) => change({ pieceId: pieceId ?? undefined })} />
      <Textarea label="Précision" autosize minRows={1} maxRows={6} maxLength={20_000} value={champs.detail ?? ""} onChange={({ currentTarget: { value } }) => change({ detail: value === "" ? undefined : value })} />
      <ControleView controle={controle} motif={motif} onMotif={setMotif} changements={[]} />
      <div className={styles["gestes"]}>
        <Button type="submit" variant="filled" disabled={date === undefined || !isPermis(controle, motif)}>{connu?.isEnregistre === true ? "Corriger" : "Enregistrer"}</Button>
        <Button variant="subtle" onClick={onFermer}>Annuler</Button>
      </div>
      {connu?.isEnregistre === true && <Retrait vue={vue} titre={connu} onFermer={onFermer} />}
    </VoletForm>
  );
}

function Sommes({ champs, onChange }: Pick<JoursProps, "champs" | "onChange">) {
  return (
    <fieldset className={styles["sommes"]}>
      <legend className="lab">Condamnation, telle que la décision l’écrit</legend>
      <MontantField label="Principal" valeur={champs.principal} onChange={(principal) => onChange({ principal })} />
      <MontantField label="Intérêts liquidés" valeur={champs.interets} onChange={(interets) => onChange({ interets })} />
      <MontantField label="Article 700" valeur={champs.article700} onChange={(article700) => onChange({ article700 })} />
      <MontantField label="Indemnités (40 €)" valeur={champs.indemnites} onChange={(indemnites) => onChange({ indemnites })} />
      <MontantField label="Dépens" valeur={champs.depens} onChange={(depens) => onChange({ depens })} />
    </fieldset>
  );
}

interface JoursProps {
  readonly champs: Saisie;
  readonly connu: TitreDossier | undefined;
  readonly aujourdhui: Jour;
  readonly onChange: (part: Partial<Saisie>) => void;
}

/** Days that a person reads on the title; those of the procedure are told where nothing is typed. */
function Jours({ champs, connu, aujourdhui, onChange }: JoursProps) {
  const note = (dit: Jour | undefined, lu: Jour | undefined) => (dit === undefined && lu !== undefined ? `d’après la procédure\u00A0: ${formatJour(lu)}` : undefined);
  return (
    <>
      <div className={styles["sommes"]}>
        <JourField label="Formule exécutoire" aujourdhui={aujourdhui} valeur={champs.formuleLe} onChange={(formuleLe) => onChange({ formuleLe })} />
        <JourField label="Signifié le" aujourdhui={aujourdhui} valeur={champs.signifieLe} description={note(champs.signifieLe, connu?.signifieLe)} onChange={(signifieLe) => onChange({ signifieLe })} />
        <JourField label="Exécutoire le" aujourdhui={aujourdhui} valeur={champs.executoireLe} description={note(champs.executoireLe, connu?.executoireLe)} onChange={(executoireLe) => onChange({ executoireLe })} />
        <JourField label="Définitif le" aujourdhui={aujourdhui} valeur={champs.definitifLe} description={note(champs.definitifLe, connu?.definitifLe)} onChange={(definitifLe) => onChange({ definitifLe })} />
      </div>
      {champs.type === "1" && (
        <div>
          <p className="lab">Exécution provisoire <span className="ink3">de droit, sauf si la décision l’écarte (CPC, art. 514)</span></p>
          <SegmentedControl size="xs" aria-label="Exécution provisoire" data={[{ value: "oui", label: "Oui" }, { value: "non", label: "Écartée" }, { value: "", label: "Pas su" }]} value={champs.isProvisoire === undefined ? "" : champs.isProvisoire ? "oui" : "non"} onChange={(choix) => onChange({ isProvisoire: choix === "" ? undefined : choix === "oui" })} />
        </div>
      )}
    </>
  );
}

function Retrait({ vue, titre, onFermer }: { readonly vue: VueDossier; readonly titre: TitreDossier; readonly onFermer: () => void }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const [isDemande, setDemande] = useState(false);
  const { fait } = titre;
  if (fait === undefined) return undefined;
  if (!isDemande) return <Button variant="subtle" color="late" onClick={() => setDemande(true)}>Retirer ce titre…</Button>;
  const controle = checkRetraitTitre(titre);
  const save = async () => { if ((await enregistrer({ brouillons: [createRetraitProcedure(vue.dossier.id, fait, aujourdhui)], annonce: "Titre retiré" })) !== undefined) onFermer(); };
  return (
    <section aria-label="Retirer le titre">
      <ControleView controle={controle} motif="" onMotif={() => undefined} changements={[]} />
      {controle.refus.length === 0 && <Button color="late" variant="default" onClick={() => void save()}>Retirer le titre</Button>}
    </section>
  );
}
