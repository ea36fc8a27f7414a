import { Button, SegmentedControl } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { type ReactNode, useMemo } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { minJour } from "#shared/kernel/jour.ts";
import type { Passe } from "#shared/suivi/passe.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { Contexte, useContexte } from "../../app/Contexte.tsx";
import { openRoute, type PasseDemande, useRoute } from "../../app/routes.ts";
import { EmptyState } from "../../components/PageEtats.tsx";
import { findJourDe } from "../../hooks/format-instant.ts";
import { useDossierPasse } from "../../hooks/use-dossier.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { CurseurJour } from "./TelQuAu.tsx";
import styles from "./fiche.module.css";

interface PasseeProps {
  /** The dossier of today. */
  readonly vue: VueDossier;
  readonly demande: PasseDemande;
  readonly children: (ancienne: VueDossier) => ReactNode;
}

const SELONS = [
  { value: "survenu", label: "Ce qui était arrivé" },
  { value: "connu", label: "Ce qui était enregistré" },
];

const EXPLICATIONS: Readonly<Record<PasseDemande["selon"], string>> = {
  survenu: "Les faits datés de ce jour au plus tard, corrections faites depuis comprises.",
  connu: "Ce que le service avait enregistré ce soir-là, erreurs comprises.",
};

/** The fiche of a past day under a banner that says so; the barèmes are those of today, nothing can be saved. */
export function FichePassee({ vue, demande: { au: voulu, selon }, children }: PasseeProps) {
  const contexte = useContexte();
  const route = useRoute();
  const au = minJour(voulu, contexte.aujourdhui);
  const passe = useMemo<Passe>(() => ({ au, selon, findJour: findJourDe }), [au, selon]);
  const ancienne = useDossierPasse(vue, passe);
  const passee = useMemo(() => ({ ...contexte, aujourdhui: au, isPasse: true }), [contexte, au]);
  const onglet = route.panneau === "fiche" ? route.onglet : undefined;
  const move = (suivante: PasseDemande | undefined) => openRoute({ panneau: "fiche", dossierId: vue.dossier.id, onglet, passe: suivante }, { isRemplacement: true });
  return (
    <div className={styles["passee"]}>
      <div className={styles["passe"]} role="status" aria-label="Lecture seule">
        <IconHistory size={16} aria-hidden="true" />
        <b className="med">Le dossier tel qu’au</b>
        <CurseurJour vue={vue} selon={selon} valeur={au} aujourdhui={contexte.aujourdhui} onChange={(jour) => move({ au: jour, selon })} />
        <SegmentedControl size="xs" aria-label="Quel passé" data={SELONS} value={selon} onChange={(choisi) => move({ au, selon: choisi === "connu" ? "connu" : "survenu" })} />
        <span className="ink3">{EXPLICATIONS[selon]} Lecture seule.</span>
        <span className="sp" />
        <Button size="xs" variant="filled" onClick={() => move(undefined)} rightSection={<kbd>A</kbd>}>Revenir à aujourd’hui</Button>
      </div>
      <Contexte valeur={passee}>
        {ancienne === undefined
          ? <EmptyState titre={`Rien n’était ${selon === "connu" ? "enregistré" : "arrivé"} de ce dossier au ${formatJour(au)}.`}>Avancez le curseur, ou revenez à aujourd’hui.</EmptyState>
          : children(ancienne)}
      </Contexte>
      <RetourTouche onRevenir={() => move(undefined)} />
    </div>
  );
}

function RetourTouche({ onRevenir }: { readonly onRevenir: () => void }): undefined {
  useTouches([{ combinaison: "a", libelle: "revenir à aujourd’hui", action: onRevenir }]);
  return undefined;
}
