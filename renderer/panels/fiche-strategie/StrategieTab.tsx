import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { LIBELLES_VOIE } from "#shared/suivi/libelles.ts";
import { mergeHypothese } from "#shared/suivi/pilotage/apprentissage.ts";
import { createReponsesNote } from "#shared/suivi/reponses-note.ts";
import { computeEsperance } from "#shared/suivi/strategie.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import type { VoieClassee } from "#shared/regles/voies/comparaison.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute } from "../../app/routes.ts";
import { ProofPane } from "../../components/ProofPane.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useReponsesActe } from "../../hooks/use-reponses-acte.ts";
import { useExperience } from "../../hooks/use-experience.ts";
import { useVoies } from "../../hooks/use-voies.ts";
import { AmiableSection } from "./AmiableSection.tsx";
import { CirconstancesSection } from "./CirconstancesSection.tsx";
import { ComparaisonTable, type LigneVoie } from "./ComparaisonTable.tsx";
import { DecisionSection } from "./DecisionSection.tsx";
import { EcarteesSection } from "./EcarteesSection.tsx";
import { createCirconstances, createHypothese, createStrategie } from "./saisies.ts";
import styles from "./strategie.module.css";

type VoieId = ContenuPar["strategie"]["voie"];

/** Every route compared on the same lines, what would be gained on a person's suppositions, and the choice with its reason. */
export function StrategieTab({ vue }: { readonly vue: VueDossier }) {
  const { voies, lignes } = useComparaison(vue);
  const { aujourdhui } = useContexte();
  const [choix, setChoix] = useState<VoieId>();
  const enregistrer = useEnregistrer();
  const { dossier, faits } = vue;
  const cadre = { dossierId: dossier.id, faits, aujourdhui };
  const total = findValeurCalculee(vue.decompte)?.total;
  const decide = async (voie: VoieId, motif: string | undefined) => {
    const lot = await enregistrer({ brouillons: [createStrategie(cadre, voie, motif, total)], annonce: `Voie choisie\u00A0: ${LIBELLES_VOIE[voie]}` });
    if (lot !== undefined) setChoix(undefined);
    return lot !== undefined;
  };
  const giveReponses = useReponsesActe(dossier.id);
  const openNote = async () => {
    await giveReponses(createReponsesNote(vue, lignes));
    openRoute({ panneau: "fiche", dossierId: dossier.id, onglet: "documents", acte: "note-decision" });
  };
  const suppose = (contenu: ContenuPar["hypothese"]) => enregistrer({ brouillons: [createHypothese(cadre, contenu)], annonce: `Hypothèse\u00A0: ${LIBELLES_VOIE[contenu.voie]}` });
  return (
    <div className="deux">
      <div className={styles["corps"]}>
        <p className="ink2">{total === undefined ? "Le décompte n’est pas calculable\u00A0: les montants manquent à la comparaison." : `Sur ${formatMontant(total)} dus au jour. Le classement suit des critères affichés, l’un après l’autre\u00A0; il propose, vous choisissez.`}</p>
        <ComparaisonTable lignes={lignes} choisie={dossier.strategie?.voie === "amiable" ? undefined : dossier.strategie?.voie} onChoisir={setChoix} onSupposer={suppose} />
        <AmiableSection vue={vue} du={total} meilleure={findMeilleure(lignes)} hypothese={dossier.hypotheses.findLast(({ voie }) => voie === "amiable")} onSupposer={suppose} onChoisir={() => setChoix("amiable")} />
        <EcarteesSection voies={voies} />
      </div>
      <aside className={`volet petit fixe ${styles["volet"] ?? ""}`} aria-label="Décision et circonstances">
        <DecisionSection key={choix} vue={vue} choix={choix} proposee={lignes[0]?.classee} onDecider={decide} onFermer={() => setChoix(undefined)} />
        <Button size="xs" variant="default" disabled={lignes.length === 0} onClick={() => void openNote()}>Écrire la note de décision</Button>
        <CirconstancesSection circonstances={dossier.circonstances} onChange={(contenu) => void enregistrer({ brouillons: [createCirconstances(cadre, contenu)], annonce: "Circonstances précisées" })} />
      </aside>
      <ProofPane />
    </div>
  );
}

/** Routes that may be taken now or once something is completed; the others are told apart with their reason. */
function useComparaison(vue: VueDossier): { readonly voies: readonly VoieClassee[]; readonly lignes: readonly LigneVoie[] } {
  const voies = useVoies(vue);
  const findExperience = useExperience();
  return useMemo(() => {
    const du = findValeurCalculee(vue.decompte)?.total;
    const lignes = voies.filter(({ resultat }) => isPossible(resultat.valeur.etat)).map((classee): LigneVoie => {
      const hypothese = vue.dossier.hypotheses.findLast(({ voie }) => voie === classee.resultat.valeur.id);
      const experience = findExperience(classee.resultat.valeur.id);
      return { classee, hypothese, experience, esperance: computeEsperance(classee.resultat.valeur, du, mergeHypothese(hypothese, experience)) };
    });
    return { voies, lignes };
  }, [vue, voies, findExperience]);
}

/** The route that would bring the most on the suppositions given. */
function findMeilleure(lignes: readonly LigneVoie[]): { readonly titre: string; readonly net: Montant } | undefined {
  return lignes.flatMap(({ classee, esperance: { net } }) => (net === undefined ? [] : [{ titre: classee.resultat.valeur.titre, net }])).toSorted((a, b) => b.net - a.net)[0];
}

function isPossible(etat: VoieClassee["resultat"]["valeur"]["etat"]): boolean {
  return etat !== "fermee" && etat !== "indisponible";
}
