import { Button, Checkbox, SegmentedControl } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import { createDemandeEffacement } from "#shared/suivi/rgpd/effacement.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { Etat } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import { Travail } from "../../components/PageEtats.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { listDebiteursSeuls } from "./plan-effacement.ts";
import { type Echeance, useEcheances } from "./use-echeances.ts";
import styles from "./rgpd.module.css";

/** Rows shown at once: the others follow once these are done. */
const MONTRES = 300;

/** Closed dossiers with what still keeps them; those that nothing keeps are proposed for erasure. */
export function EcheancesSection() {
  const { etat, interrupt } = useEcheances();
  const { portefeuille } = useContexte();
  const { effacements } = useSyncExternalStore(portefeuille.subscribe, portefeuille.read);
  const [filtre, setFiltre] = useState<"echue" | "tous">("echue");
  const [choisis, setChoisis] = useState<ReadonlySet<string>>(new Set());
  if (etat.kind === "lecture") return <Travail titre="Lecture des dossiers clos" avancement={`${etat.fait} sur ${etat.total}`} part={etat.total === 0 ? undefined : etat.fait / etat.total} onInterrupt={interrupt} />;
  const dejaVises = new Set(effacements.filter(({ visa }) => visa?.decision !== "refuse").flatMap(({ demande }) => demande.dossiers));
  const libres = etat.echeances.filter(({ id }) => !dejaVises.has(id));
  const visibles = libres.filter(({ conservation }) => filtre === "tous" || conservation.statut === "echue");
  const echues = libres.filter(({ conservation }) => conservation.statut === "echue");
  const toggle = (id: string) => setChoisis((connus) => (connus.has(id) ? new Set([...connus].filter((autre) => autre !== id)) : new Set([...connus, id])));
  const retenus = new Set(echues.map(({ id }) => id).filter((id) => choisis.has(id)));
  return (
    <Section
      titre="Dossiers clos" note={`${formatNombreDe(echues.length, "dossier à effacer", "dossiers à effacer")} sur ${formatNombreDe(libres.length, "dossier clos", "dossiers clos")}${etat.isInterrompu ? ", lecture interrompue" : ""}`}
      aside={<SegmentedControl size="xs" aria-label="Dossiers montrés" data={[{ value: "echue", label: "À effacer" }, { value: "tous", label: "Tous les dossiers clos" }]} value={filtre} onChange={(valeur) => setFiltre(valeur === "tous" ? "tous" : "echue")} />}
    >
      <p className="ink3">Un dossier reste entier tant que le recouvrement dure, puis archivé jusqu’à la dernière de ses durées. Un titre vivant, une contestation ou une procédure ouverte le retiennent quel que soit le jour.</p>
      {visibles.length === 0 ? <p className={styles["vide"]}>{filtre === "echue" ? "Aucun dossier n’est arrivé au terme de sa conservation." : "Aucun dossier n’est clos."}</p> : (
        <table className="t r36">
          <thead><tr><th scope="col"><span className="vh">Choisir</span></th><th scope="col">Dossier</th><th scope="col">Débiteur</th><th scope="col">Conservé jusqu’au</th><th scope="col">Pourquoi</th><th scope="col">État</th></tr></thead>
          <tbody>{visibles.slice(0, MONTRES).map((echeance) => <Ligne key={echeance.id} echeance={echeance} isChoisi={choisis.has(echeance.id)} onToggle={() => toggle(echeance.id)} />)}</tbody>
        </table>
      )}
      {visibles.length > MONTRES && <p className="ink3">{`Les ${MONTRES} premiers sont montrés sur ${visibles.length.toLocaleString("fr-FR")}.`}</p>}
      {echues.length > 0 && <Proposer echues={echues} choisis={retenus} onChoisirTous={() => setChoisis(new Set(echues.map(({ id }) => id)))} onFait={() => setChoisis(new Set())} />}
    </Section>
  );
}

function Ligne({ echeance: { id, reference, debiteur, conservation: { statut, jusquAu, durees, retenues } }, isChoisi, onToggle }: { readonly echeance: Echeance; readonly isChoisi: boolean; readonly onToggle: () => void }) {
  const derniere = durees.find((duree) => duree.jusquAu === jusquAu);
  return (
    <tr>
      <td><Checkbox size="xs" aria-label={`Choisir ${reference}`} disabled={statut !== "echue"} checked={isChoisi && statut === "echue"} onChange={onToggle} /></td>
      <td><a className="lien" href={formatRoute({ panneau: "fiche", dossierId: id })}>{reference}</a></td>
      <td className="cut">{debiteur}</td>
      <td className="tn">{jusquAu === undefined ? "à fixer" : formatJour(jusquAu)}</td>
      <td className={styles["motif"]}>{retenues.length > 0 ? `Retenu${INSECABLE}: ${retenues.join(" ; ")}` : (derniere?.phrase ?? "aucune durée n’est connue\u00A0: fixez-la à la clôture")}</td>
      <td><Etat ton={statut === "echue" ? "soon" : retenues.length > 0 ? "gele" : "neutre"}>{statut === "echue" ? "À effacer" : retenues.length > 0 ? "Retenu" : "Archivé"}</Etat></td>
    </tr>
  );
}

/** Asks another person for the erasure of the chosen dossiers: nothing goes yet. */
function Proposer({ echues, choisis, onChoisirTous, onFait }: { readonly echues: readonly Echeance[]; readonly choisis: ReadonlySet<string>; readonly onChoisirTous: () => void; readonly onFait: () => void }) {
  const { portefeuille, utilisateur, aujourdhui, isPasse } = useContexte();
  const enregistrer = useEnregistrer();
  const { lignes, debiteurs } = portefeuille.read();
  const seuls = listDebiteursSeuls(choisis, lignes, debiteurs);
  const propose = async () => {
    const demande = createDemandeEffacement(createId(), { dossiers: [...choisis], debiteurs: [...seuls], demandeur: utilisateur?.nom ?? "" }, aujourdhui);
    if ((await enregistrer({ brouillons: [demande], annonce: "Effacement proposé" })) !== undefined) onFait();
  };
  return (
    <div className={styles["actions"]}>
      <Button size="xs" variant="subtle" disabled={choisis.size === echues.length} onClick={onChoisirTous}>Choisir tous ceux à effacer</Button>
      <Button size="xs" variant="filled" disabled={choisis.size === 0 || utilisateur === undefined || isPasse === true} onClick={() => void propose()}>{`Proposer l’effacement${choisis.size === 0 ? "" : ` de ${formatNombreDe(choisis.size, "dossier", "dossiers")}`}`}</Button>
      <span className="ink3">{utilisateur === undefined ? "Dites d’abord qui vous êtes, dans Réglages." : choisis.size > 0 ? `${formatNombreDe(seuls.length, "fiche de débiteur partirait", "fiches de débiteurs partiraient")} avec\u00A0; rien n’est effacé avant l’essai et une seconde approbation.` : ""}</span>
    </div>
  );
}
