import { Button } from "@mantine/core";
import { formatJour, formatJourComplet } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { countJours } from "#shared/kernel/jour.ts";
import { mapResultat } from "#shared/kernel/resultat.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { listActesDuTitre } from "#shared/suivi/prescriptions.ts";
import { findEnjeu, type TitrePortefeuille } from "#shared/suivi/titres-ligne.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { Etat } from "../../components/Etat.tsx";
import { Section, Volet } from "../../components/Page.tsx";
import { ResultatView } from "../../components/ResultatView.tsx";
import { useDossier } from "../../hooks/use-dossier.ts";
import styles from "./titres.module.css";

/** One title: its last day proved, why it is worth waking, the acts that keep it alive. */
export function TitreVolet({ choisi, mois }: { readonly choisi: TitrePortefeuille; readonly mois: number }) {
  const { aujourdhui } = useContexte();
  const { titre, dossier, isDormant, isRetard } = choisi;
  const { reveils = [], freins = [], grosse } = titre;
  const vue = useDossier(dossier.id);
  const prescription = vue?.titres.find(({ titreId }) => titreId === titre.id);
  return (
    <Volet label="Titre">
      <header>
        <h2 className="t16">{dossier.debiteur}</h2>
        <p className="ink3 t12">{dossier.reference} · {titre.libelle} · {formatMontant(findEnjeu(choisi))} encore dus</p>
      </header>
      {prescription !== undefined && <p className="t20"><ResultatView titre="Prescription du titre" resultat={mapResultat(prescription.resultat, ({ principal }) => principal.agirAuPlusTard)} format={(jour) => (jour === undefined ? "interrompue" : formatJourComplet(jour))} /></p>}
      {isDormant && (
        <Section titre={`Rien depuis plus de ${mois} mois`}>
          <ul className={styles["signes"]}>
            <li className="ink2">{formatNombreDe(countJours(titre.dernierLe, aujourdhui), "jour", "jours")} depuis le dernier acte, {titre.dernier}</li>
            {reveils.map((signe) => <li key={signe}><Etat ton="acquis">{signe}</Etat></li>)}
            {freins.map((signe) => <li key={signe}><Etat ton="late">{signe}</Etat></li>)}
            {reveils.length + freins.length === 0 && <li className="ink3">Rien de neuf n’est connu du débiteur.</li>}
          </ul>
        </Section>
      )}
      {prescription !== undefined && vue !== undefined && <Actes actes={listActesDuTitre(prescription, vue.dossier, aujourdhui)} />}
      {grosse !== undefined && <Section titre="Grosse"><p>{grosse.detenteur}, depuis le {formatJour(grosse.depuis)}{grosse.retourPour !== undefined && <>{", "}<Etat ton={isRetard ? "late" : "attente"}>retour attendu le {formatJour(grosse.retourPour)}</Etat></>}</p></Section>}
      <div><Button component="a" variant="filled" href={formatRoute({ panneau: "fiche", dossierId: dossier.id, onglet: "titres" })}>{titre.isEnregistre ? "Ouvrir le titre" : "Enregistrer ce titre"}</Button></div>
    </Volet>
  );
}

const COUTS = { nul: "sans frais", faible: "peu coûteux", moyen: "coût moyen", eleve: "coûteux" } as const;

/** Acts that restart its time, the cheapest first. */
function Actes({ actes }: { readonly actes: ReturnType<typeof listActesDuTitre> }) {
  if (actes.length === 0) return undefined;
  return (
    <Section titre="Ce qui le garde en vie">
      <ol className={styles["actes"]}>{actes.map(({ type, libelle, cout, avantLe, condition }) => <li key={type}><b className="med">{libelle}</b> <span className="ink3">{COUTS[cout]}</span><span className="tn r">jusqu’au {formatJour(avantLe)}</span><small>{condition}</small></li>)}</ol>
    </Section>
  );
}
