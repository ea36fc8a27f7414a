import { Button } from "@mantine/core";
import { IconArrowBackUp, IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import type { ChangementCommune } from "#shared/kernel/juridiction.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { DataTable } from "../../components/DataTable.tsx";
import type { Colonne, Tri } from "../../components/data-table-columns.ts";
import { EmptyState } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { ChangementsVolet } from "./ChangementsVolet.tsx";
import type { EtatMiseAJour, MiseAJourReferentiel } from "./use-mise-a-jour.ts";
import styles from "./juridictions.module.css";

type Propose = Extract<EtatMiseAJour, { kind: "propose" }>;

/** The radar: what a newer version would change, before anything is written. */
export function MiseAJour({ miseAJour, propose: { candidat, enVigueur, isEcriture } }: { readonly miseAJour: MiseAJourReferentiel; readonly propose: Propose }) {
  useTouches([
    { combinaison: "mod+Enter", libelle: "accepter", action: () => void miseAJour.accept(), isDansLesChamps: true },
    { combinaison: "Escape", libelle: "refuser", action: miseAJour.forget },
  ], !isEcriture);
  const { changements: { communes }, fichier, auteur, version } = candidat;
  return (
    <>
      <div className={styles["tete"]}>
        <h1 className="t20">Juridictions</h1><span className="ink3">mise à jour</span>
        <span className={styles["source"]}><IconFileText size={14} className="ink3" aria-hidden="true" /><b className="med">{fichier.name}</b><span className="ink3">{auteur}, du {formatJour(version)} ; en vigueur : {formatJour(enVigueur.version)}</span></span>
      </div>
      <Effet candidat={candidat} />
      <div className="deux filet cote">
        {communes.length === 0 ? <EmptyState titre="Aucune commune ne change de tribunal.">Ce référentiel ne change que ce que dit le volet.</EmptyState> : <CommunesTable communes={communes} />}
        <ChangementsVolet candidat={candidat} />
      </div>
      <div className={styles["pied"]}>
        <span className="st ink2"><IconArrowBackUp size={14} className="ink3" aria-hidden="true" />Rien n’est encore écrit. L’acceptation s’annule d’un seul geste.</span>
        <Button variant="subtle" disabled={isEcriture} rightSection={<Touche combinaison="Escape" />} onClick={miseAJour.forget}>Refuser ce référentiel</Button>
        <Button variant="filled" loading={isEcriture} rightSection={<Touche combinaison="mod+Enter" />} onClick={() => void miseAJour.accept()}>Accepter ce référentiel</Button>
      </div>
    </>
  );
}

/** How much changes, and for whom in the portfolio. */
function Effet({ candidat: { changements: { juridictions, communes, textes }, debiteurs, situes } }: { readonly candidat: Propose["candidat"] }) {
  const count = (kind: (typeof juridictions)[number]["kind"]) => juridictions.filter((changement) => changement.kind === kind).length;
  return (
    <div className={styles["effet"]} role="group" aria-label="Effet du référentiel">
      <Nombre valeur={count("ajoutee")} un="juridiction ajoutée" plusieurs="juridictions ajoutées" />
      <Nombre valeur={count("modifiee")} un="juridiction modifiée" plusieurs="juridictions modifiées" />
      <Nombre valeur={count("retiree")} un="juridiction retirée" plusieurs="juridictions retirées" />
      <Nombre valeur={communes.length} un="commune changée" plusieurs="communes changées" />
      <Nombre valeur={textes} un="autre ligne changée" plusieurs="autres lignes changées" />
      <p className={styles["portefeuille"]}>
        <b className="med">{debiteurs.length === 0 ? "Aucun débiteur ne change de tribunal" : formatNombreDe(debiteurs.length, "débiteur change de tribunal", "débiteurs changent de tribunal")}</b>
        <span className="lab">{situes === 0 ? "Aucun débiteur n’a d’adresse reconnue" : `Sur ${formatNombreDe(situes, "débiteur à l’adresse reconnue", "débiteurs à l’adresse reconnue")}`}. Les dossiers n’enregistrent pas encore de juridiction : aucun n’est modifié.</span>
      </p>
    </div>
  );
}

function Nombre({ valeur, un, plusieurs }: { readonly valeur: number; readonly un: string; readonly plusieurs: string }) {
  return <div><b className="tn">{valeur.toLocaleString("fr-FR")}</b><span className="lab">{valeur > 1 ? plusieurs : un}</span></div>;
}

const collator = new Intl.Collator("fr", { sensitivity: "base" });

const COLONNES: readonly Colonne<ChangementCommune>[] = [
  { id: "nom", titre: "Commune", largeur: "minmax(120px, 0.4fr)", isFixe: true, compare: (a, b) => collator.compare(a.nom, b.nom), cellule: ({ nom, insee }) => <div className="cut"><b className="med">{nom}</b><div className="lab tn">{insee}</div></div> },
  { id: "avant", titre: "Avant", largeur: "minmax(200px, 1fr)", compare: (a, b) => collator.compare(a.avant?.judiciaire ?? "", b.avant?.judiciaire ?? ""), cellule: ({ avant }) => <Ressort ressort={avant} absent="inconnue" /> },
  { id: "apres", titre: "Après", largeur: "minmax(200px, 1fr)", compare: (a, b) => collator.compare(a.apres?.judiciaire ?? "", b.apres?.judiciaire ?? ""), cellule: ({ apres }) => <Ressort ressort={apres} absent="sans tribunal connu" /> },
];

function Ressort({ ressort, absent }: { readonly ressort: ChangementCommune["avant"]; readonly absent: string }) {
  if (ressort === undefined) return <span className="ink3">{absent}</span>;
  return <div className="cut" title={`${ressort.judiciaire}\u00A0; ${ressort.commerce}`}>{ressort.judiciaire}<div className="lab cut">{ressort.commerce}</div></div>;
}

function CommunesTable({ communes }: { readonly communes: readonly ChangementCommune[] }) {
  const [tri, setTri] = useState<Tri>({ colonne: "nom", isDecroissant: false });
  const [courante, setCourante] = useState<string>();
  return (
    <DataTable
      label="Communes changées" isPrincipale hauteur={48} lignes={communes} colonnes={COLONNES} findId={findId} findNom={({ nom, insee }) => `${nom}, ${insee}`}
      tri={tri} onTri={setTri} courante={courante} onCourante={setCourante}
      total={<b className="tn">{formatNombreDe(communes.length, "commune change", "communes changent")}</b>}
    />
  );
}

function findId({ insee }: ChangementCommune): string {
  return insee;
}
