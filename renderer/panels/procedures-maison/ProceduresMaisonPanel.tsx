import { Button } from "@mantine/core";
import { IconCopy, IconScale } from "@tabler/icons-react";
import { useState } from "react";
import type { Creancier } from "#shared/model/dossier.ts";
import { findUsageMaison } from "#shared/suivi/adoption.ts";
import { PROCEDURES } from "#shared/suivi/procedures/catalogue.ts";
import type { KindPoursuite } from "#shared/suivi/procedures/types-procedure.ts";
import { openRoute, useRoute } from "../../app/routes.ts";
import { Etat } from "../../components/Etat.tsx";
import { Page, PageHead, Section } from "../../components/Page.tsx";
import { EmptyState } from "../../components/PageEtats.tsx";
import { useJugeReglage } from "../../hooks/use-juge-reglage.ts";
import { useSignature } from "../../hooks/use-signature.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { AppliquerDialog } from "./AppliquerDialog.tsx";
import { DelaisLegaux } from "./DelaisLegaux.tsx";
import { DemarchesEditeur } from "./DemarchesEditeur.tsx";
import { EtapesEditeur } from "./EtapesEditeur.tsx";
import { type Copie, useCopie } from "./use-copie.ts";
import { VersionsListe } from "./VersionsListe.tsx";
import styles from "./maison.module.css";

/** Procedures as the law describes them, and the house's own copy of each: the copy helps to keep the law, it never loosens it. */
export function ProceduresMaisonPanel() {
  const { creanciers } = usePortefeuille();
  const route = useRoute();
  const kind = PROCEDURES.find(({ id }) => route.panneau === "procedures" && id === route.procedureId)?.id ?? PROCEDURES[0]?.id ?? "injonction-de-payer";
  const [creancier] = creanciers;
  return (
    <Page label="Procédures">
      <PageHead titre="Procédures" actions={<Button size="xs" variant="subtle" leftSection={<IconScale size={16} stroke={1.75} aria-hidden="true" />} onClick={() => openRoute({ panneau: "regles" })}>Règles et taux</Button>}>
        <span className="ink3">le texte de la loi, et la copie que la maison en fait</span>
      </PageHead>
      <div className={styles["cadre"]}>
        <Choix creancier={creancier} kind={kind} />
        {creancier === undefined
          ? <EmptyState titre="Aucune société n’est enregistrée." actions={<Button onClick={() => openRoute({ panneau: "reglages" })}>Ouvrir les réglages</Button>}>La copie d’une procédure appartient à la société : la nommer d’abord.</EmptyState>
          : <Contenu key={`${creancier.id}/${kind}`} creancier={creancier} kind={kind} />}
      </div>
    </Page>
  );
}

function Choix({ creancier, kind }: { readonly creancier: Creancier | undefined; readonly kind: KindPoursuite }) {
  const juge = useJugeReglage();
  return (
    <nav className={styles["choix"]} aria-label="Procédures">
      {PROCEDURES.map(({ id, titre }) => {
        const usage = juge === undefined ? undefined : findUsageMaison(creancier, id, juge);
        return (
          <button key={id} type="button" aria-current={id === kind || undefined} onClick={() => openRoute({ panneau: "procedures", procedureId: id }, { isRemplacement: true })}>
            <span>{usage?.titre ?? titre}</span>
            <span className="lab">{usage === undefined ? "texte de la loi" : `copie, version ${usage.version}`}</span>
          </button>
        );
      })}
    </nav>
  );
}

function Contenu({ creancier, kind }: { readonly creancier: Creancier; readonly kind: KindPoursuite }) {
  const copie = useCopie(creancier, kind);
  const [isAppliquee, setAppliquee] = useState(false);
  const { procedure, usage, courante, versions } = copie;
  return (
    <div className={styles["contenu"]} role="region" aria-label={procedure.titre} tabIndex={0}>
      <Tete copie={copie} onAppliquer={() => setAppliquee(true)} />
      {usage !== undefined && copie.controle.refus.map((phrase) => <p key={phrase} role="alert"><Etat ton="late"><span className={styles["phrase"]}>{phrase}</span></Etat></p>)}
      {copie.droit.refus !== undefined && <p role="status"><Etat ton="soon"><span className={styles["phrase"]}>{copie.droit.refus}</span></Etat></p>}
      {copie.sansEffet.length > 0 && <Phrases label="Écrit sans effet" phrases={copie.sansEffet} />}
      {usage !== undefined && copie.controle.refus.length === 0 && copie.controle.reserves.length > 0 && <Phrases label="Anomalies de la copie" phrases={copie.controle.reserves} />}
      <fieldset className={styles["droit"]} disabled={!copie.droit.isPermis}>
        <Section titre="Délais de la loi" note="la maison peut s’en donner un plus court, jamais les assouplir"><DelaisLegaux copie={copie} /></Section>
        <Section titre="Démarches de la maison" note="aucun texte ne les impose"><DemarchesEditeur copie={copie} /></Section>
        <Section titre="Étapes et documents"><EtapesEditeur copie={copie} /></Section>
        {versions.length > 0 && <Section titre="Versions" note="rien ne s’efface"><VersionsListe copie={copie} /></Section>}
      </fieldset>
      {isAppliquee && <AppliquerDialog kind={kind} usage={courante} onClose={() => setAppliquee(false)} />}
    </div>
  );
}

function Phrases({ label, phrases }: { readonly label: string; readonly phrases: readonly string[] }) {
  return (
    <ul className={styles["anomalies"]} aria-label={label}>
      {phrases.map((phrase) => <li key={phrase}><Etat ton="soon"><span className={styles["phrase"]}>{phrase}</span></Etat></li>)}
    </ul>
  );
}

function Tete({ copie, onAppliquer }: { readonly copie: Copie; readonly onAppliquer: () => void }) {
  const { procedure, courante, usage, isModifiee, versions, controle, droit: { isPermis } } = copie;
  const sign = useSignature();
  const [isDemande, setDemande] = useState(false);
  return (
    <header className={styles["tete"]}>
      <h2 className="t20">{usage?.titre ?? procedure.titre}</h2>
      <span className={styles["origine"]}>{courante === undefined ? (isModifiee ? "copie à enregistrer" : "texte de la loi") : `copie de la maison, version ${courante.version} · ${sign(courante.par, courante.instant)}`}</span>
      <span className="sp" />
      {isModifiee && <Button variant="subtle" onClick={copie.forget}>Abandonner</Button>}
      {isModifiee && <Button variant="filled" disabled={controle.refus.length > 0} onClick={() => void copie.save()}>{`Enregistrer la version ${versions.length + 1}`}</Button>}
      {isPermis && usage === undefined && <Button variant="filled" leftSection={<IconCopy size={16} stroke={1.75} aria-hidden="true" />} onClick={() => copie.start()}>Copier pour la maison</Button>}
      {isPermis && !isModifiee && versions.length > 0 && <Button onClick={onAppliquer}>Appliquer aux procédures ouvertes…</Button>}
      {isPermis && !isModifiee && courante !== undefined && (isDemande
        ? <><span>Les versions restent.</span><Button color="late" onClick={() => void copie.withdraw().then(() => setDemande(false))}>Revenir au texte de la loi</Button><Button variant="subtle" onClick={() => setDemande(false)}>Garder la copie</Button></>
        : <Button variant="subtle" onClick={() => setDemande(true)}>Revenir au texte de la loi…</Button>)}
      {courante !== undefined && isModifiee && <span className={styles["note"]}>Les dossiers ouverts après suivront la nouvelle version ; ceux en cours, seulement si on le leur applique.</span>}
    </header>
  );
}
