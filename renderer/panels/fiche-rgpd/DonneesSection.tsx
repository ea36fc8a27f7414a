import { Button, TextInput } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { LIBELLES_DEMANDE_PERSONNE } from "#shared/suivi/libelles-rgpd.ts";
import { computeConservation } from "#shared/suivi/rgpd/conservation.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";

/** What must disappear of this dossier and when, what the person asked, whether it is confidential and who opened it. */
export function DonneesSection({ vue }: { readonly vue: VueDossier }) {
  const { aujourdhui, baremes } = useContexte();
  const { statut, jusquAu, durees, retenues } = useMemo(() => computeConservation(vue, aujourdhui, baremes), [vue, aujourdhui, baremes]);
  const ouvertes = (vue.debiteur?.demandes ?? []).filter(({ reponduLe }) => reponduLe === undefined);
  useConsultation(vue);
  return (
    <section aria-label="Données personnelles">
      <div className="sec-tete"><h3>Données personnelles</h3></div>
      <p className="ink">{statut === "active" ? "En base active, le temps du recouvrement." : statut === "echue" ? "À effacer\u00A0: plus rien ne retient ce dossier." : jusquAu === undefined ? "Durée à fixer à la clôture." : `Archivé jusqu’au ${formatJour(jusquAu)}.`}</p>
      {statut !== "active" && <ul className="lab">{[...durees.map(({ phrase }) => phrase), ...retenues.map((retenue) => `retenu${INSECABLE}: ${retenue}`)].map((phrase) => <li key={phrase}>{phrase}</li>)}</ul>}
      {ouvertes.map(({ demandeId, nature, dateFait }) => <p key={demandeId}><Etat ton="soon">{`${LIBELLES_DEMANDE_PERSONNE[nature]} demandée le ${formatJour(dateFait)}, sans réponse`}</Etat></p>)}
      <Confidentialite vue={vue} />
    </section>
  );
}

function Confidentialite({ vue: { dossier: { id, confidentialite, consultations = [] } } }: { readonly vue: VueDossier }) {
  const { aujourdhui, isPasse } = useContexte();
  const enregistrer = useEnregistrer();
  const [motif, setMotif] = useState<string>();
  const isConfidentiel = confidentialite?.isConfidentiel === true;
  const save = async (contenu: { readonly isConfidentiel: boolean; readonly motif?: string }) => {
    const lot = await enregistrer({ brouillons: [{ sujet: createSujetId("dossier", id), type: "confidentialite", dateFait: aujourdhui, remplace: [], contenu }], annonce: contenu.isConfidentiel ? "Dossier confidentiel" : "Dossier rendu à tous" });
    if (lot !== undefined) setMotif(undefined);
  };
  if (!isConfidentiel) {
    if (motif === undefined) return <Button size="xs" variant="subtle" disabled={isPasse === true} onClick={() => setMotif("")}>Rendre confidentiel…</Button>;
    return (
      <form className="saisie-grille" aria-label="Rendre confidentiel" onSubmit={(envoi) => { envoi.preventDefault(); if (motif.trim() !== "") void save({ isConfidentiel: true, motif: motif.trim() }); }}>
        <TextInput size="xs" label="Pourquoi" data-autofocus maxLength={400} value={motif} onChange={({ currentTarget }) => setMotif(currentTarget.value)} />
        <p className="lab">Ses consultations seront notées. Il reste lisible par chaque poste qui a la clé de l’équipe.</p>
        <div className="actions-ligne"><Button size="xs" type="submit" variant="filled" disabled={motif.trim() === ""}>Rendre confidentiel</Button><Button size="xs" variant="subtle" onClick={() => setMotif(undefined)}>Laisser</Button></div>
      </form>
    );
  }
  return (
    <>
      <p><Etat ton="gele">Confidentiel</Etat> <span className="ink3">{confidentialite?.motif}</span></p>
      <details>
        <summary>{formatNombreDe(consultations.length, "consultation notée", "consultations notées")}</summary>
        <ul className="lab" aria-label="Consultations">{consultations.toReversed().slice(0, MONTREES).map(({ personne, dateFait }, rang) => <li key={`${dateFait}${personne}${rang}`}>{`${formatJour(dateFait)}, ${personne}`}</li>)}</ul>
      </details>
      <p className="lab">Le journal note ce que fait l’application. Quiconque détient la clé de l’équipe pourrait lire ce dossier autrement.</p>
      <Button size="xs" variant="subtle" disabled={isPasse === true} onClick={() => void save({ isConfidentiel: false })}>Rendre à tous</Button>
    </>
  );
}

const MONTREES = 100;

/** Opening a confidential dossier is noted, once a day and a person; nothing is noted of the past nor without a name. */
function useConsultation({ dossier: { id, confidentialite, consultations = [] } }: VueDossier): void {
  const { portefeuille, utilisateur, aujourdhui, isPasse } = useContexte();
  const personne = utilisateur?.nom;
  const isANoter = confidentialite?.isConfidentiel === true && isPasse !== true && personne !== undefined && !consultations.some((connue) => connue.personne === personne && connue.dateFait === aujourdhui);
  useEffect(() => {
    if (!isANoter) return;
    void portefeuille.append({ par: utilisateur?.id, brouillons: [{ sujet: createSujetId("dossier", id), type: "consultation", dateFait: aujourdhui, remplace: [], contenu: { personne } }] });
  }, [isANoter, portefeuille, utilisateur?.id, id, aujourdhui, personne]);
}
