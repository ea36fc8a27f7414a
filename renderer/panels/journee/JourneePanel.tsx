import { Button, Progress, SegmentedControl } from "@mantine/core";
import { type ComponentType, useState } from "react";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute, openRoute, useRoute, VUES_JOURNEE, type VueJournee } from "../../app/routes.ts";
import { Onglets, Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EtatErreur } from "../../components/PageEtats.tsx";
import { ProofPane } from "../../components/ProofPane.tsx";
import { useJournee, usePersonne } from "../../hooks/use-journee.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { ListeJournee } from "./ListeJournee.tsx";
import type { PropsActions } from "./use-actions.ts";
import styles from "./journee.module.css";

const LIBELLES: Readonly<Record<VueJournee, string>> = { "a-faire": "À faire", reportees: "Remises à plus tard" };

/** Whose day was looked at last; kept until the window closes. */
let choixGarde: "moi" | "service" | undefined;

/** « Ma journée »: what to do, in order, and why now. */
export function JourneePanel({ Actions, Rappels }: { readonly Actions: ComponentType<PropsActions>; readonly Rappels: ComponentType }) {
  const route = useRoute();
  const vue = route.panneau === "journee" ? (route.vue ?? "a-faire") : "a-faire";
  const { etat, lignes } = usePortefeuille();
  const { utilisateur } = useContexte();
  const mienne = usePersonne(lignes);
  const [choix, setChoix] = useState(choixGarde ?? "moi");
  const personne = choix === "moi" ? mienne : undefined;
  const journee = useJournee(personne);
  const nombre = journee.groupes.reduce((total, groupe) => total + groupe.lignes.length, 0);
  const go = (id: string) => openRoute({ panneau: "journee", vue: VUES_JOURNEE.find((connue) => connue === id) ?? "a-faire" }, { isRemplacement: true });
  const choose = (valeur: "moi" | "service") => setChoix((choixGarde = valeur));
  useTouches([{ combinaison: "s", libelle: choix === "moi" ? "voir le service" : "voir mes dossiers", action: () => choose(choix === "moi" ? "service" : "moi") }], mienne !== undefined);
  return (
    <Page label="Ma journée">
      <PageHead titre="Ma journée" actions={<>
        <Button component="a" size="xs" variant="subtle" href={formatRoute({ panneau: "journal" })}>Journal des échéances</Button>
        {mienne !== undefined && <SegmentedControl size="xs" aria-label="À qui est la journée" data={[{ value: "moi", label: utilisateur?.nom ?? "Mes dossiers" }, { value: "service", label: "Le service" }]} value={choix} onChange={(valeur) => choose(valeur === "moi" ? "moi" : "service")} />}
        <BarreFaites faites={journee.faites.length} restantes={nombre} />
      </>}>
        <Onglets isTete label="Ma journée" courant={vue} onSelect={go} onglets={VUES_JOURNEE.map((id) => ({ id, libelle: LIBELLES[id], nombre: id === "a-faire" ? nombre : journee.reportees.length }))} />
      </PageHead>
      {etat.kind === "erreur" && <EtatErreur titre="Le coffre ne se lit pas." detail={etat.motif} garde="Ce qui est affiché reste consultable." />}
      {lignes.length === 0 && etat.kind === "chargement" ? <Chargement /> : (
        <div className={`deux ${styles["cadre"] ?? ""}`}>
          <ListeJournee key={vue} journee={journee} vue={vue} personne={personne} Actions={Actions} />
          <ProofPane />
        </div>
      )}
      {vue === "a-faire" && <Rappels />}
    </Page>
  );
}

/** Beyond this many a bar says it better than cells. */
const CRANS = 24;

/** What was done today, beside what remains. */
function BarreFaites({ faites, restantes }: { readonly faites: number; readonly restantes: number }) {
  const total = faites + restantes;
  if (total === 0) return undefined;
  const phrase = `${faites} ${faites > 1 ? "faites" : "faite"} sur ${total}`;
  return (
    <div className={styles["faites"]}>
      <span className="tn"><b>{faites}</b> {faites > 1 ? "faites" : "faite"} sur {total.toLocaleString("fr-FR")}</span>
      {total <= CRANS
        ? <span className={styles["crans"]} role="img" aria-label={phrase}>{Array.from({ length: total }, (_vide, rang) => <i key={rang} data-faite={rang < faites || undefined} />)}</span>
        : <Progress w={120} size={8} color="var(--secured)" value={(100 * faites) / total} aria-label={phrase} />}
    </div>
  );
}
