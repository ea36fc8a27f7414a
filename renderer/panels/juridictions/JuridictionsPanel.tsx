import { Button } from "@mantine/core";
import { IconBook, IconFileImport } from "@tabler/icons-react";
import { useRef } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { openRoute } from "../../app/routes.ts";
import { DropZone } from "../../components/DropZone.tsx";
import { Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EtatErreur } from "../../components/PageEtats.tsx";
import { ProofPane } from "../../components/ProofPane.tsx";
import { Touche } from "../../components/Touche.tsx";
import type { ReferentielEnVigueur } from "../../db/referentiel.ts";
import { useReferentiel } from "../../hooks/use-referentiel.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { MiseAJour } from "./MiseAJour.tsx";
import { RechercheJuridiction } from "./RechercheJuridiction.tsx";
import { SourceBande } from "./SourceBande.tsx";
import { type MiseAJourReferentiel, useMiseAJour } from "./use-mise-a-jour.ts";
import styles from "./juridictions.module.css";

/** Courts, ressorts and communes in force, the court of an address, and the way to bring in a newer version. */
export function JuridictionsPanel() {
  const lu = useReferentiel();
  return (
    <Page label="Juridictions">
      {lu.kind === "lecture" && <Chargement titre="Lecture du référentiel des juridictions" />}
      {lu.kind === "echec" && <EtatErreur titre="Le référentiel des juridictions ne se lit pas." detail={lu.motif} garde="Le coffre est intact ; relancez Exigible." />}
      {lu.kind === "pret" && <Contenu enVigueur={lu.enVigueur} />}
    </Page>
  );
}

function Contenu({ enVigueur }: { readonly enVigueur: ReferentielEnVigueur }) {
  const miseAJour = useMiseAJour(enVigueur);
  const { referentiel: { juridictions, communes } } = enVigueur;
  if (miseAJour.etat.kind === "propose") return <MiseAJour miseAJour={miseAJour} propose={miseAJour.etat} />;
  return (
    <>
      <PageHead titre="Juridictions" actions={<Actions miseAJour={miseAJour} />}>
        <span className="ink3 tn">{formatNombreDe(juridictions.length, "juridiction", "juridictions")}, {formatNombreDe(communes.length, "commune", "communes")}</span>
      </PageHead>
      <SourceBande enVigueur={enVigueur} onWithdraw={() => void miseAJour.withdraw()} />
      <Refus miseAJour={miseAJour} />
      <div className="deux filet cote">
        <div className={styles["defile"]}><RechercheJuridiction annuaire={enVigueur.annuaire} /></div>
        <ProofPane />
      </div>
    </>
  );
}

/** A file chosen or dropped anywhere on the window. */
function Actions({ miseAJour: { etat, read } }: { readonly miseAJour: MiseAJourReferentiel }) {
  const choix = useRef<HTMLInputElement>(null);
  const open = () => choix.current?.click();
  const isLecture = etat.kind === "lecture";
  const receive = (fichiers: readonly File[]) => {
    const [fichier] = fichiers;
    if (fichier !== undefined) void read(fichier);
  };
  useTouches([{ combinaison: "o", libelle: "mettre à jour", action: open }], !isLecture);
  return (
    <DropZone describe={(nombre) => (nombre > 1 ? "Un référentiel à la fois\u00A0: déposez-en un seul" : "Déposer pour lire ce référentiel des juridictions")} onFiles={receive} isActive={!isLecture}>
      <input ref={choix} type="file" accept=".json,application/json" hidden aria-label="Référentiel des juridictions" onChange={({ currentTarget }) => { receive([...(currentTarget.files ?? [])]); currentTarget.value = ""; }} />
      <Button size="xs" variant="subtle" leftSection={<IconBook size={16} stroke={1.75} aria-hidden="true" />} onClick={() => openRoute({ panneau: "regles" })}>Règles et taux</Button>
      <Button size="xs" loading={isLecture} leftSection={<IconFileImport size={16} stroke={1.75} aria-hidden="true" />} rightSection={<Touche combinaison="o" />} onClick={open}>Mettre à jour depuis un fichier…</Button>
    </DropZone>
  );
}

const MONTRES = 8;

/** One sentence for each anomaly; the first ones are enough to send the file back. */
function Refus({ miseAJour: { etat, forget } }: { readonly miseAJour: MiseAJourReferentiel }) {
  if (etat.kind !== "refus") return undefined;
  const { nom, motifs } = etat;
  return (
    <div className={styles["refus"]} role="alert">
      <div>
        <p><b className="med">{nom}</b> n’est pas accepté. Le référentiel en vigueur est inchangé.</p>
        <ul>{motifs.slice(0, MONTRES).map((motif) => <li key={motif}>{motif}</li>)}</ul>
        {motifs.length > MONTRES && <p className="lab tn">et {formatNombreDe(motifs.length - MONTRES, "autre anomalie", "autres anomalies")}</p>}
      </div>
      <Button size="xs" variant="subtle" onClick={forget}>Fermer</Button>
    </div>
  );
}
