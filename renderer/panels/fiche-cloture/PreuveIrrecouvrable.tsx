import { Button } from "@mantine/core";
import { IconFileZip } from "@tabler/icons-react";
import { useMemo } from "react";
import { createDossierIrrecouvrable } from "#shared/actes/dossier-irrecouvrable.ts";
import { listNomsPieces } from "#shared/actes/noms-pieces.ts";
import { formatNomDossier } from "#shared/kernel/nom-dossier.ts";
import { formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { Etat } from "../../components/Etat.tsx";
import { renderFichiers, writeArchiveDossier } from "../../db/archive-dossier.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { readFond } from "../../hooks/use-papier.ts";
import { useLogo } from "../../hooks/use-logo.ts";
import { useTravail } from "../../hooks/use-travail.ts";
import styles from "./cloture.module.css";

const LEGERE = 20 * 1024 * 1024;

/** What proves the loss, in one archive, and what is still missing of it with its reason. */
export function PreuveIrrecouvrable({ vue }: { readonly vue: VueDossier }) {
  const { isEnCours, during } = useTravail();
  const { aujourdhui, baremes, territoire, utilisateur } = useContexte();
  const logo = useLogo(vue.creancier?.logo);
  const pack = useMemo(() => createDossierIrrecouvrable(vue, { mandat: vue.dossier.mandats.at(-1), mandataire: undefined, aujourdhui, utilisateur, logo, baremes, territoire }), [vue, aujourdhui, utilisateur, logo, baremes, territoire]);
  const write = async (): Promise<void> => {
    const noms = listNomsPieces(vue.dossier.pieces, vue.dossier.creances);
    const pieces = vue.dossier.pieces.map(({ pieceId, empreinte, mime, taille, nom }) => ({ nom: `${pack.preuves.has(pieceId) ? "preuves" : "autres-pieces"}/${noms.get(pieceId) ?? nom}`, empreinte, mime, taille }));
    try {
      const fichiers = await renderFichiers(pack, { date: aujourdhui, fond: await readFond(vue.creancier?.papier?.empreinte) });
      const reponse = await writeArchiveDossier(fichiers, pieces, { nom: formatNomDossier("irrecouvrabilite", vue.dossier.reference), tailleJointe: LEGERE, date: aujourdhui });
      if (!reponse.ok) showEchec("Le dossier de preuve n’a pas été écrit", `${reponse.detail} Rien n’est perdu.`);
      else if (reponse.value !== undefined) showInformation("Dossier de preuve écrit", `${reponse.value.nom}, ${formatNombreDe(pieces.length, "pièce", "pièces")}.${pack.absents.length === 0 ? "" : ` Non joint${INSECABLE}: ${pack.absents.join("\u00A0; ")}.`}`);
    } catch (erreur) {
      showEchec("Le dossier de preuve n’a pas été écrit", `${erreur instanceof Error ? erreur.message : String(erreur)} Le dossier reste tel quel.`);
    }
  };
  return (
    <div className={styles["preuve"]} role="group" aria-label="Preuve de l’irrécouvrabilité">
      <Button size="xs" loading={isEnCours} leftSection={<IconFileZip size={14} stroke={1.75} aria-hidden="true" />} onClick={() => void during(write)}>Dossier de preuve de la perte</Button>
      {pack.manques.length === 0 ? <p className="secured">Rien ne manque{INSECABLE}: cause, diligences, taxe et écriture sont prouvées.</p> : (
        <details>
          <summary>{formatNombreDe(pack.manques.length, "preuve manque ou reste à vérifier", "preuves manquent ou restent à vérifier")}</summary>
          <ul className={styles["manques"]}>{pack.manques.map(({ objet, etat, pourquoi }) => <li key={objet}><Etat ton={etat === "absente" ? "late" : "soon"}>{objet}</Etat> <span className="ink3">{pourquoi}</span></li>)}</ul>
          <p className="lab"><a className="lien" href={formatRoute({ panneau: "fiche", dossierId: vue.dossier.id, onglet: "documents", acte: "etat-rectificatif-tva" })}>Répondre à l’état de la taxe (acte 29)</a></p>
        </details>
      )}
    </div>
  );
}
