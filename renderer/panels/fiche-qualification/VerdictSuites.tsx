import { Button, Textarea } from "@mantine/core";
import { IconRefreshAlert } from "@tabler/icons-react";
import { useState } from "react";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { findRefusVisa, formatVisa } from "#shared/suivi/visa.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { type Cadre, createVisa } from "./saisies.ts";
import styles from "./qualification.module.css";

/** What happened since the verdict, fact by fact: the qualification is open again until a person gives another one. */
export function ChangementsBande({ changements }: Pick<VueDossier, "changements">) {
  if (changements.length === 0) return undefined;
  return (
    <div className={styles["rouverte"]} role="status">
      <IconRefreshAlert size={18} className="soon" aria-hidden="true" />
      <div>
        <b className="ink">{"Qualification rouverte\u00A0: depuis le verdict"}</b>
        <ul>{changements.slice(0, VISIBLES).map(({ faitId, phrase }) => <li key={faitId}>{phrase}</li>)}</ul>
        {changements.length > VISIBLES && <p className="lab">et {changements.length - VISIBLES} autres, à la chronologie.</p>}
      </div>
    </div>
  );
}

const VISIBLES = 5;

/** The word of a second person, asked above the threshold of the company and refused to the author. */
export function VisaSection({ vue, cadre }: { readonly vue: VueDossier; readonly cadre: Cadre }) {
  const { utilisateur } = useContexte();
  const { utilisateurs } = usePortefeuille();
  const [decision, setDecision] = useState<ContenuPar["visa"]["decision"]>();
  const { visa } = vue;
  const phrase = formatVisa(visa, (id) => utilisateurs.find((connu) => connu.id === id)?.nom ?? "une personne sans nom");
  if (phrase === undefined) return undefined;
  const refus = findRefusVisa(vue, utilisateur?.id);
  return (
    <section aria-label="Visa">
      <div className="sec-tete"><h3>Visa</h3></div>
      <p className="ink"><Etat ton={visa.kind === "accorde" ? "acquis" : visa.kind === "refuse" ? "late" : "attente"}>{phrase}</Etat></p>
      {"visa" in visa && visa.visa.motif !== undefined && <p className="ink">{visa.visa.motif}</p>}
      {visa.kind === "attendu" && (refus === undefined ? decision === undefined && (
        <div className="actions-ligne" style={{ marginTop: 8 }}>
          <Button size="xs" variant="filled" onClick={() => setDecision("accorde")}>Accorder le visa</Button>
          <Button size="xs" onClick={() => setDecision("refuse")}>Refuser…</Button>
        </div>
      ) : <p className="lab" style={{ marginTop: 4 }}>{refus}</p>)}
      {decision !== undefined && <VisaForm key={decision} vue={vue} cadre={cadre} decision={decision} onFermer={() => setDecision(undefined)} />}
    </section>
  );
}

interface VisaFormProps {
  readonly vue: VueDossier;
  readonly cadre: Cadre;
  readonly decision: ContenuPar["visa"]["decision"];
  readonly onFermer: () => void;
}

function VisaForm({ vue: { dossier: { verdict } }, cadre, decision, onFermer }: VisaFormProps) {
  const enregistrer = useEnregistrer();
  const { valeur, update, forget } = useBrouillon(`visa/${cadre.dossierId}`, "", parseTexte);
  const isPret = decision === "accorde" || valeur.trim() !== "";
  const save = async () => {
    if (!isPret || verdict === undefined) return;
    if ((await enregistrer({ brouillons: [createVisa(cadre, verdict, decision, valeur.trim() || undefined)], annonce: decision === "accorde" ? "Visa accordé" : "Visa refusé" })) === undefined) return;
    forget();
    onFermer();
  };
  useTouches([{ combinaison: "mod+Enter", libelle: decision === "accorde" ? "viser" : "refuser le visa", action: () => void save(), isDansLesChamps: true }, { combinaison: "Escape", libelle: "renoncer", action: onFermer, isDansLesChamps: true }]);
  return (
    <form className={styles["decision"]} style={{ marginTop: 8 }} aria-label={decision === "accorde" ? "Accorder le visa" : "Refuser le visa"} onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      <Textarea label={decision === "accorde" ? "Observation" : "Pourquoi"} autosize minRows={2} maxRows={8} maxLength={20_000} autoFocus value={valeur} onChange={({ currentTarget }) => update(currentTarget.value)} />
      <div className="actions-ligne">
        <Button type="submit" size="xs" variant="filled" disabled={!isPret}>{decision === "accorde" ? "Viser, à mon nom" : "Refuser, à mon nom"}</Button>
        <Button size="xs" variant="subtle" onClick={onFermer}>Fermer</Button>
      </div>
    </form>
  );
}

function parseTexte(lu: unknown): string | undefined {
  return typeof lu === "string" ? lu : undefined;
}
