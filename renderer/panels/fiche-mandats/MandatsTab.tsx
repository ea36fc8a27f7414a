import { Button } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { formatJour, formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Mandat, Mandataire, Transmission } from "#shared/model/dossier.ts";
import { LIBELLES_MANDATAIRE } from "#shared/suivi/libelles.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import { EmptyState } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { MandatForm } from "./MandatForm.tsx";
import { createRetraitMandat } from "./saisies.ts";
import { TransmissionView } from "./TransmissionView.tsx";
import styles from "./mandats.module.css";

/** Mandates of the dossier, most recent first, and the way to hand it over. */
export function MandatsTab({ vue }: { readonly vue: VueDossier }) {
  const [isForm, setForm] = useState(false);
  const [transmis, setTransmis] = useState<string>();
  const { mandats } = vue.dossier;
  const aTransmettre = mandats.find(({ mandatId }) => mandatId === transmis);
  useTouches([
    { combinaison: "m", libelle: "nouveau mandat", action: () => setForm(true) },
    { combinaison: "t", libelle: "transmettre", action: () => setTransmis(mandats.at(-1)?.mandatId) },
  ], aTransmettre === undefined);
  useTouches([{ combinaison: "Escape", libelle: "revenir", action: () => (isForm ? setForm(false) : setTransmis(undefined)), isDansLesChamps: true }], isForm || aTransmettre !== undefined);
  if (aTransmettre !== undefined) return <TransmissionView vue={vue} mandat={aTransmettre} onFermer={() => setTransmis(undefined)} />;
  const addMandat = <Button variant={mandats.length === 0 ? "filled" : "default"} rightSection={<Touche combinaison="m" />} onClick={() => setForm(true)}>Confier un mandat</Button>;
  return (
    <div className="deux">
      {mandats.length === 0 ? (
        <EmptyState titre="Aucun mandat." actions={addMandat}>Choisissez à qui confier le dossier, pour quoi faire et jusqu’où.</EmptyState>
      ) : (
        <div className="corps">
          <section>
            <div className="sec-tete"><h2>Mandats</h2><span className="r">{addMandat}</span></div>
            <ul className={styles["liste"]}>
              {mandats.toReversed().map((mandat) => <MandatLigne key={mandat.mandatId} vue={vue} mandat={mandat} onTransmettre={() => setTransmis(mandat.mandatId)} />)}
            </ul>
          </section>
        </div>
      )}
      {isForm && <MandatForm vue={vue} onFermer={() => setForm(false)} />}
    </div>
  );
}

interface MandatLigneProps {
  readonly vue: VueDossier;
  readonly mandat: Mandat;
  readonly onTransmettre: () => void;
}

function MandatLigne({ vue, mandat, onTransmettre }: MandatLigneProps) {
  const { mandataires } = usePortefeuille();
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const mandataire = mandataires.find(({ id }) => id === mandat.mandataireId);
  const envois = vue.dossier.transmissions.filter(({ mandatId }) => mandatId === mandat.mandatId);
  const withdraw = () => void enregistrer({ brouillons: [createRetraitMandat(vue.dossier.id, mandat, aujourdhui)], annonce: "Mandat retiré" });
  return (
    <li className={styles["mandat"]}>
      <div><h3>{mandataire?.nom ?? "Mandataire inconnu"}</h3><p className="lab">{formatQualite(mandataire)}</p></div>
      <div><p className="lab">confié le {formatJour(mandat.dateFait)}</p><EtatMandat mandat={mandat} envois={envois} /></div>
      <div className={styles["budget"]}><p className="lab">budget hors taxes</p><p className="tn ink">{mandat.budget === undefined ? "non fixé" : formatMontant(mandat.budget)}</p></div>
      <div className={styles["gestes"]}>
        <Button variant={envois.length === 0 ? "filled" : "default"} leftSection={<IconSend size={16} aria-hidden="true" />} onClick={onTransmettre}>{envois.length === 0 ? "Transmettre" : "Transmettre de nouveau"}</Button>
        {envois.length === 0 && <Button variant="subtle" onClick={withdraw}>Retirer</Button>}
      </div>
      <p className={styles["mission"]}>{mandat.mission}</p>
      {envois.length > 0 && (
        <ul className={styles["envois"]} aria-label="Transmissions">
          {envois.map((envoi) => (
            <li key={envoi.transmissionId}><span className="tn ink3">{formatJour(envoi.dateFait)}</span><span className="ink">{envoi.nomFichier}</span><span className="ink3">{formatNombreDe(envoi.bordereau.length, "pièce", "pièces")}, décompte de <span className="tn">{formatMontant(envoi.total)}</span> au {formatJour(envoi.decompteArreteAu)}</span></li>
          ))}
        </ul>
      )}
    </li>
  );
}

function formatQualite(mandataire: Mandataire | undefined): string {
  if (mandataire === undefined) return "absent de l’annuaire";
  const { kind, structure, barreau } = mandataire;
  return [LIBELLES_MANDATAIRE[kind], structure, barreau === undefined ? undefined : `barreau de ${barreau}`].filter((part) => part !== undefined).join(", ");
}

function EtatMandat({ mandat: { dateEcheance }, envois }: { readonly mandat: Mandat; readonly envois: readonly Transmission[] }) {
  const { aujourdhui } = useContexte();
  if (envois.length === 0) return <Etat ton="attente">à transmettre</Etat>;
  if (dateEcheance === undefined) return <Etat ton="acquis">transmis</Etat>;
  return dateEcheance < aujourdhui ? <Etat ton="late">retour attendu le {formatJourAbrege(dateEcheance)}</Etat> : <Etat ton="attente">retour attendu le {formatJourAbrege(dateEcheance)}</Etat>;
}
