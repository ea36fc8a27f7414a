import { Button, Textarea } from "@mantine/core";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { capitalize, INSECABLE } from "#shared/kernel/texte.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import type { VoieClassee } from "#shared/regles/voies/comparaison.ts";
import { listDeType } from "#shared/model/vivants.ts";
import { LIBELLES_VOIE } from "#shared/suivi/libelles.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { Touche } from "../../components/Touche.tsx";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useSignature } from "../../hooks/use-signature.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import styles from "./strategie.module.css";

type VoieId = ContenuPar["strategie"]["voie"];

interface Props {
  readonly vue: VueDossier;
  /** Route that is being chosen. */
  readonly choix: VoieId | undefined;
  readonly proposee: VoieClassee | undefined;
  readonly onDecider: (voie: VoieId, motif: string | undefined) => Promise<boolean>;
  readonly onFermer: () => void;
}

/** The choice, who made it and why; the former ones below. */
export function DecisionSection({ vue: { dossier, faits }, choix, proposee, onDecider, onFermer }: Props) {
  const formatSignature = useSignature();
  const { strategie } = dossier;
  const anciennes = listDeType(faits, "strategie").filter(({ id }) => id !== strategie?.faitId).toReversed();
  return (
    <section>
      <div className="sec-tete"><h3>Décision</h3>{strategie !== undefined && <span className="r lab">{formatSignature(strategie.par, strategie.instant)}</span>}</div>
      {strategie === undefined ? <p className="lab">Aucune voie choisie. Le choix sera daté et signé de votre nom.</p> : (
        <>
          <p className="ink"><b>{capitalize(LIBELLES_VOIE[strategie.voie])}</b>{strategie.total === undefined ? "" : `, sur ${formatMontant(strategie.total)}`}</p>
          {strategie.motif !== undefined && <p className="ink">{strategie.motif}</p>}
        </>
      )}
      {choix !== undefined && <DecisionForm dossierId={dossier.id} choix={choix} proposee={proposee} onDecider={onDecider} onFermer={onFermer} />}
      {anciennes.map(({ id, dateFait, contenu }) => <p key={id} className="lab">{formatJour(dateFait)}{INSECABLE}: {LIBELLES_VOIE[contenu.voie]}{contenu.motif === undefined ? "" : `, ${contenu.motif}`}</p>)}
    </section>
  );
}

/** A choice that is not the first of the comparison says why. */
function DecisionForm({ dossierId, choix, proposee, onDecider, onFermer }: Omit<Props, "vue" | "choix"> & { readonly dossierId: string; readonly choix: VoieId }) {
  const { valeur: motif, update, forget, isRestaure } = useBrouillon(`decision/${dossierId}/${choix}`, "", parseTexte);
  const premiere = proposee?.resultat.valeur;
  const isAutre = premiere !== undefined && premiere.id !== choix;
  const isPret = !isAutre || motif.trim() !== "";
  const decide = async () => {
    if (isPret && (await onDecider(choix, motif.trim() === "" ? undefined : motif.trim()))) forget();
  };
  useTouches([{ combinaison: "mod+Enter", libelle: "choisir", action: () => void decide(), isDansLesChamps: true }, { combinaison: "Escape", libelle: "renoncer", action: onFermer, isDansLesChamps: true }]);
  return (
    <form className={styles["decision"]} aria-label={`Choisir\u00A0: ${LIBELLES_VOIE[choix]}`} onSubmit={(envoi) => { envoi.preventDefault(); void decide(); }}>
      {isRestaure && <p className="lab">Brouillon retrouvé.</p>}
      <Textarea label={isAutre ? `Pourquoi pas ${premiere.titre.toLowerCase()}, classée première` : "Motif"} autosize minRows={3} maxRows={10} maxLength={20_000} value={motif} onChange={({ currentTarget }) => update(currentTarget.value)} data-autofocus autoFocus />
      <div className="actions-ligne">
        <Button type="submit" size="xs" variant="filled" disabled={!isPret} rightSection={<Touche combinaison="mod+Enter" />}>Retenir {LIBELLES_VOIE[choix]}</Button>
        <Button size="xs" variant="subtle" onClick={() => { forget(); onFermer(); }}>Renoncer</Button>
      </div>
    </form>
  );
}

function parseTexte(lu: unknown): string | undefined {
  return typeof lu === "string" ? lu : undefined;
}
