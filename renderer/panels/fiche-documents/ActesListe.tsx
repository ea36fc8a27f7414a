import { IconAlertTriangle, IconCheck, IconClock, IconPencil } from "@tabler/icons-react";
import { FAMILLES } from "#shared/actes/modeles/catalogue.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { capitalize, formatNombreDe } from "#shared/kernel/texte.ts";
import type { ActeProduit } from "#shared/model/dossier.ts";
import { formatRoute } from "../../app/routes.ts";
import type { ActePropose } from "./use-actes.ts";
import styles from "./documents.module.css";

interface ActesListeProps {
  readonly actes: readonly ActePropose[];
  readonly produits: readonly ActeProduit[];
  readonly courant: string;
  readonly onChoisir: (id: string) => void;
}

/** Acts that make sense now, with what each one lacks; the others, with the reason; those already written. */
export function ActesListe({ actes, produits, courant, onChoisir }: ActesListeProps) {
  const utiles = actes.filter(({ obstacles, isSociete }) => obstacles.length === 0 && isSociete !== true);
  const autres = actes.filter(({ obstacles, isSociete }) => obstacles.length > 0 && isSociete !== true);
  const societe = actes.filter(({ isSociete }) => isSociete === true);
  return (
    <nav className={styles["actes"]} aria-label="Actes">
      <Groupe titre="Utiles maintenant" actes={utiles} courant={courant} onChoisir={onChoisir} />
      <Groupe titre="Modèles de la société" actes={societe} courant={courant} onChoisir={onChoisir} />
      <Groupe titre="Pas maintenant" actes={autres} courant={courant} onChoisir={onChoisir} />
      {produits.length > 0 && (
        <section>
          <h3 className="lab">Produits</h3>
          <ul>
            {produits.toReversed().map(({ acteId, titre, dateFait, nomFichier, derogations }) => (
              <li key={acteId} className={styles["produit"]} title={nomFichier}>
                <span className="ink">{titre}</span>
                <span className="lab">{formatJour(dateFait)}{derogations.length > 0 && `, ${formatNombreDe(derogations.length, "dérogation", "dérogations")}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <a className={styles["atelier"]} href={formatRoute({ panneau: "modeles" })}><IconPencil size={14} aria-hidden="true" /> Atelier de modèles</a>
    </nav>
  );
}

function Groupe({ titre, actes, courant, onChoisir }: Omit<ActesListeProps, "produits"> & { readonly titre: string }) {
  if (actes.length === 0) return undefined;
  return (
    <section>
      <h3 className="lab">{titre}</h3>
      <ul>
        {actes.map((acte) => (
          <li key={acte.modele.id}>
            <button type="button" className={styles["acte"]} aria-current={acte.modele.id === courant} title={`${FAMILLES[acte.modele.famille]}. ${acte.modele.usage}`} onClick={() => onChoisir(acte.modele.id)}>
              <span className="ink">{acte.modele.titre}</span>
              <EtatActe acte={acte} />
              {acte.raison !== undefined && acte.obstacles.length === 0 && <span className="lab">{capitalize(acte.raison)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EtatActe({ acte: { obstacles, blocages, remarques } }: { readonly acte: ActePropose }) {
  const [obstacle] = obstacles;
  if (obstacle !== undefined) return <span className="ink3"><IconClock size={14} aria-hidden="true" /> {obstacle}</span>;
  const suite = remarques === 0 ? "" : `, ${formatNombreDe(remarques, "remarque", "remarques")}`;
  if (blocages > 0) return <span className="late"><IconAlertTriangle size={14} aria-hidden="true" /> {formatNombreDe(blocages, "blocage", "blocages")}{suite}</span>;
  return <span className="secured"><IconCheck size={14} aria-hidden="true" /> prêt{suite}</span>;
}
