import { Section } from "../../components/Page.tsx";
import styles from "./securite.module.css";

const CAS: readonly { readonly titre: string; readonly reponse: string }[] = [
  { titre: "L’ordinateur est perdu, volé ou en panne", reponse: "Installez Exigible sur un autre poste, puis ici «\u00A0Chercher dans un autre dossier…\u00A0» et choisissez le second dossier. Restaurez la sauvegarde la plus récente marquée «\u00A0Vérifiée\u00A0»." },
  { titre: "Des dossiers ont disparu, ou l’écran dit que le journal est abîmé", reponse: "Ne supprimez rien. Vérifiez toute la chaîne, puis la dernière sauvegarde\u00A0: si elle est bonne, restaurez-la. Le coffre actuel n’est pas effacé\u00A0: il est gardé à côté, entier, et l’on peut y revenir." },
  { titre: "Une pièce ne s’ouvre plus", reponse: "Relisez toutes les pièces, puis «\u00A0Réparer depuis les sauvegardes\u00A0»\u00A0: une copie saine reprend sa place, et est relue. Sans copie, ajoutez de nouveau le fichier d’origine." },
  { titre: "Le second dossier est introuvable", reponse: "Rebranchez le disque ou rouvrez le lecteur réseau. Les sauvegardes de ce poste continuent, et Exigible réessaie seul toutes les heures." },
  { titre: "Le disque est plein", reponse: "Rien de ce qui est annoncé «\u00A0Enregistré\u00A0» n’est perdu. Libérez de la place, par exemple les anciens coffres que vous ne gardez plus, puis sauvegardez." },
  { titre: "J’ai fait une fausse manœuvre", reponse: "Tout enregistrement s’annule, rien ne s’efface jamais du journal\u00A0: ouvrez la chronologie du dossier. La restauration ne sert pas à cela." },
];

/** What goes wrong, and what to do, for somebody who is not of the trade. */
export function QueFaireSection() {
  return (
    <Section titre="Que faire si…">
      <div className={styles["cas"]}>
        {CAS.map(({ titre, reponse }) => (
          <details key={titre}>
            <summary>{titre}</summary>
            <p>{reponse}</p>
          </details>
        ))}
      </div>
    </Section>
  );
}
