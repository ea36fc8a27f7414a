import { Button } from "@mantine/core";
import { IconArrowBackUp, IconFileExport } from "@tabler/icons-react";
import { useState } from "react";
import { formatIban } from "#shared/kernel/format-iban.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { type Montant, sumMontants } from "#shared/kernel/montant.ts";
import { formatNombre } from "#shared/kernel/texte.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { Etat } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import { saveMouvements } from "../../db/export-mouvements.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { type Historique, type ReleveImporte, useAnnulerReleve } from "./use-historique.ts";
import styles from "./reglements.module.css";

/** Statements read so far, each with its undo, then their movements with what was decided. */
export function HistoriqueReleves({ historique: { fichiers } }: { readonly historique: Historique }) {
  const annuler = useAnnulerReleve();
  const [enCours, setEnCours] = useState<string>();
  if (fichiers.length === 0) return undefined;
  const undo = async ({ importe }: ReleveImporte) => {
    setEnCours(importe.id);
    await annuler(importe);
    setEnCours(undefined);
  };
  return (
    <>
      <Section titre="Relevés précédents" note="le fichier d’origine est gardé ; chacun s’annule en entier">
        <table className="t r36">
          <thead><tr><th scope="col">Lu le</th><th scope="col">Fichier</th><th scope="col">Compte</th><th scope="col">Période</th><th scope="col" className="num">Affecté</th><th scope="col" className="num">Dossiers</th><th scope="col" className="num">À rapprocher</th><th scope="col">Soldes</th><th scope="col"><span className="vh">Annuler</span></th></tr></thead>
          <tbody>{fichiers.map((fichier) => <Fichier key={fichier.importe.id} fichier={fichier} isEnCours={enCours === fichier.importe.id} onAnnuler={() => void undo(fichier)} />)}</tbody>
        </table>
      </Section>
      <Mouvements fichiers={fichiers} />
    </>
  );
}

function Fichier({ fichier: { importe, releves, mouvements }, isEnCours, onAnnuler }: { readonly fichier: ReleveImporte; readonly isEnCours: boolean; readonly onAnnuler: () => void }) {
  const { nomFichier, dateFait, dossiers, total } = importe;
  const comptes = [...new Set(releves.flatMap(({ contenu }) => contenu.compte ?? []))];
  const dates = releves.flatMap(({ contenu }) => [contenu.dateOuverture, contenu.dateCloture]).filter((date) => date !== undefined).toSorted();
  const [debut, fin] = [dates.at(0), dates.at(-1)];
  return (
    <tr>
      <td className="tn">{formatJour(dateFait)}</td>
      <td className="ink">{nomFichier}</td>
      <td className="tn">{comptes.length > 1 ? `${comptes.length} comptes` : formatIban(comptes[0] ?? "—")}</td>
      <td className="tn">{debut === undefined || fin === undefined ? "—" : `${formatJour(debut)} au ${formatJour(fin)}`}</td>
      <td className="num ink">{formatMontantNu(total)}</td>
      <td className="num">{formatNombre(dossiers)}</td>
      <td className="num">{formatNombre(mouvements.filter(({ contenu }) => contenu.decision === "attente").length)}</td>
      <td><Soldes releves={releves.map(({ contenu }) => contenu)} /></td>
      <td className="num"><Button size="xs" variant="subtle" loading={isEnCours} leftSection={<IconArrowBackUp size={16} aria-hidden="true" />} onClick={onAnnuler} aria-label={`Annuler le relevé ${nomFichier}`}>Annuler</Button></td>
    </tr>
  );
}

function Soldes({ releves }: { readonly releves: readonly ContenuPar["releve"][] }) {
  const ecarts = releves.flatMap(({ ecart }): readonly Montant[] => (ecart === undefined ? [] : [ecart]));
  if (ecarts.length === 0) return <span className="ink3">absents</span>;
  return ecarts.every((ecart) => ecart === 0) ? <Etat ton="acquis">équilibrés</Etat> : <Etat ton="soon">{`écart ${formatMontantNu(sumMontants(ecarts))}`}</Etat>;
}

/** Rows shown at first; the export holds them all. */
const MONTRES = 100;

const TONS = { affecte: "acquis", ignore: "neutre", attente: "attente" } as const;
const MOTS = { affecte: "affecté", ignore: "écarté", attente: "à rapprocher" } as const;

function Mouvements({ fichiers }: { readonly fichiers: readonly ReleveImporte[] }) {
  const [montres, setMontres] = useState(MONTRES);
  const mouvements = fichiers.flatMap((fichier) => fichier.mouvements).toSorted((a, b) => (a.dateFait < b.dateFait ? 1 : a.dateFait > b.dateFait ? -1 : 0));
  return (
    <Section titre="Mouvements" note={formatNombre(mouvements.length)} aside={<Button size="xs" variant="subtle" leftSection={<IconFileExport size={16} aria-hidden="true" />} onClick={() => void exportMouvements(fichiers)}>Exporter (CSV)</Button>}>
      <table className={`t r36 ${styles["mouvements"] ?? ""}`}>
        <thead><tr><th scope="col">Date</th><th scope="col">Payeur</th><th scope="col">Libellé</th><th scope="col" className="num">Montant</th><th scope="col">Décision</th></tr></thead>
        <tbody>
          {mouvements.slice(0, montres).map(({ id, dateFait, contenu: { noms, libelle, references, montant, decision, motif } }) => (
            <tr key={id}>
              <td className="tn">{formatJour(dateFait)}</td>
              <td className="ink">{noms[0] ?? "—"}</td>
              <td>{libelle === "" ? references.join(" ") : libelle}</td>
              <td className="num ink">{formatMontantNu(montant)}</td>
              <td title={motif}><Etat ton={TONS[decision]}>{MOTS[decision]}</Etat></td>
            </tr>
          ))}
        </tbody>
      </table>
      {mouvements.length > montres && <Button size="xs" variant="subtle" onClick={() => setMontres(montres + 5 * MONTRES)}>{`Montrer la suite (${formatNombre(mouvements.length - montres)})`}</Button>}
    </Section>
  );
}

async function exportMouvements(fichiers: readonly ReleveImporte[]): Promise<void> {
  const reponse = await saveMouvements(fichiers.flatMap(({ importe, mouvements }) => mouvements.map((fait) => ({ fait, fichier: importe.nomFichier }))));
  if (!reponse.ok) return showEchec("L’export n’a pas été enregistré", reponse.detail);
  if (reponse.value !== undefined) showInformation("Export enregistré", reponse.value);
}
