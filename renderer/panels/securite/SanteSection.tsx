import { formatNombreDe } from "#shared/kernel/texte.ts";
import { Section } from "../../components/Page.tsx";
import { formatTaille } from "../../hooks/format-taille.ts";
import type { Sante } from "./use-securite.ts";
import styles from "./securite.module.css";

interface Props {
  readonly sante: Sante;
  readonly isOccupe: boolean;
  readonly onRevenir: (nom: string, date: string) => void;
}

/** What the vault weighs, what was set aside and why. */
export function SanteSection({ sante: { journal, pieces, sauvegardes, libre, quarantaine, anciens }, isOccupe, onRevenir }: Props) {
  return (
    <Section titre="Contenu du coffre">
      <dl className="kv">
        <dt>Journal</dt><dd className="tn">{formatNombreDe(journal.faits, "fait", "faits")}, {formatTaille(journal.octets)}</dd>
        <dt>Pièces</dt><dd className="tn">{formatNombreDe(pieces.nombre, "pièce", "pièces")}, {formatTaille(pieces.octets)}</dd>
        <dt>Sauvegardes</dt><dd className="tn">{formatTaille(sauvegardes)} sur ce poste</dd>
        {libre !== undefined && <><dt>Disque</dt><dd className="tn">{formatTaille(libre)} libres</dd></>}
      </dl>
      {quarantaine.length > 0 && (
        <div className={styles["cote"]}>
          <h3 className="med">Mis de côté</h3>
          <p className="ink3">Des octets qui ne se lisaient pas ont été copiés à part, scellés, dans le coffre. Vérifiez toute la chaîne&nbsp;: si elle est entière, rien n’est à faire&nbsp;; sinon, vérifiez puis restaurez la dernière sauvegarde.</p>
          <ul>
            {quarantaine.map(({ nom, source, motif, octets, instant }) => (
              <li key={nom}><b className="med">{source}</b> <span className="ink2">{motif}</span> <span className="ink3 tn">{formatTaille(octets)}{formatDate(instant)}</span></li>
            ))}
          </ul>
        </div>
      )}
      {anciens.length > 0 && (
        <div className={styles["cote"]}>
          <h3 className="med">Anciens coffres gardés</h3>
          <p className="ink3">Chaque restauration met le coffre d’avant à côté, entier, dans le dossier d’Exigible. On peut y revenir&nbsp;; supprimez-le vous-même quand vous êtes sûr de n’y rien laisser.</p>
          <ul>
            {anciens.map(({ nom, instant }) => (
              <li key={nom}><b className="med">Coffre mis de côté</b><span className="ink3 tn">{formatDate(instant)}</span> <button type="button" className="lien" disabled={isOccupe} onClick={() => onRevenir(nom, formatDate(instant).slice(1))}>Revenir à ce coffre…</button></li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

/** Written by the vault as an instant; what does not read as one is left out. */
function formatDate(instant: string): string {
  const lu = /^(\d{4})-(\d{2})-(\d{2})T/.exec(instant);
  return lu === null ? "" : `, le ${lu[3] ?? ""}/${lu[2] ?? ""}/${lu[1] ?? ""}`;
}
