import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { type Controle, listManquesControles } from "#shared/actes/controles.ts";
import type { Manque } from "#shared/actes/manques.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { openRoute } from "../../app/routes.ts";
import styles from "./mandats.module.css";

interface ControlesListProps {
  readonly dossierId: string;
  readonly controles: readonly Controle[];
}

/** What blocks, what must be read again, what was verified; each gap leads where it is filled. */
export function ControlesList({ dossierId, controles }: ControlesListProps) {
  const bloquants = listManquesControles(controles, "bloquant");
  const avertissements = listManquesControles(controles, "avertissement");
  const acquis = controles.filter(({ etat }) => etat === "acquis");
  const restants = bloquants.length + avertissements.length;
  return (
    <>
      <div className="sec-tete"><h3>Avant envoi</h3><span className="r lab">{restants === 0 ? "rien à signaler" : formatNombreDe(restants, "point à voir", "points à voir")}</span></div>
      <Groupe titre="Bloque l’envoi" ton="late" manques={bloquants} dossierId={dossierId} />
      <Groupe titre="À relire" ton="soon" manques={avertissements} dossierId={dossierId} />
      {acquis.length > 0 && (
        <section className={styles["verifie"]} aria-label="Vérifié">
          <h4 className="secured"><IconCheck size={16} aria-hidden="true" />Vérifié</h4>
          <ul>
            {acquis.map(({ id, libelle, references }) => (
              <li key={id} title={references.map(formatReference).join(" ; ")}><IconCheck size={14} className="ink3" aria-hidden="true" /><span>{libelle}</span></li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface GroupeProps {
  readonly titre: string;
  readonly ton: "late" | "soon";
  readonly manques: readonly Manque[];
  readonly dossierId: string;
}

function Groupe({ titre, ton, manques, dossierId }: GroupeProps) {
  if (manques.length === 0) return undefined;
  return (
    <section>
      <h4 className={ton}><IconAlertTriangle size={16} aria-hidden="true" />{titre}</h4>
      <ul>
        {manques.map((manque) => (
          <li key={manque.id}>
            <b className="ink">{formatManque(manque)}</b>
            {manque.references.length > 0 && <span className="lab">{manque.references.map(formatReference).join(" ; ")}</span>}
            <button type="button" className={styles["lien"]} onClick={() => openOrigine(manque, dossierId)}>{manque.origine}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function formatManque({ libelle }: Manque): string {
  return libelle.charAt(0).toUpperCase() + libelle.slice(1);
}

/** The screen named by `origine`: a tab of the dossier, the directory, or the settings. */
function openOrigine({ origine }: Manque, dossierId: string): void {
  const onglets: readonly (readonly [RegExp, string])[] = [[/décompte/, "decompte"], [/pièces/, "pieces"], [/qualification/, "qualification"], [/mandat$/, "mandats"], [/débiteur|synthèse/, "synthese"]];
  if (/^Réglages/.test(origine)) return openRoute({ panneau: "reglages" });
  if (/^Mandataires/.test(origine)) return openRoute({ panneau: "mandataires" });
  openRoute({ panneau: "fiche", dossierId, onglet: onglets.find(([motif]) => motif.test(origine))?.[1] ?? "synthese" });
}
