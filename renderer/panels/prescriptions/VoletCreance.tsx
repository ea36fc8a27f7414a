import { Button } from "@mantine/core";
import { formatJour, formatJourComplet } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { mapResultat } from "#shared/kernel/resultat.ts";
import type { CreanceGardee } from "#shared/suivi/gardien.ts";
import { computeActesCreance } from "#shared/suivi/prescriptions.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { Section, Volet } from "../../components/Page.tsx";
import { ResultatView } from "../../components/ResultatView.tsx";
import { useDossier } from "../../hooks/use-dossier.ts";
import type { FriseCreance } from "./frise.ts";
import styles from "./gardien.module.css";

const COUTS = { nul: "sans frais", faible: "peu coûteux", moyen: "coût moyen", eleve: "coûteux" } as const;

/** One claim or title: its last day proved, what ran and what stopped it, which acts save it, the cheapest first. */
export function VoletCreance({ creance, Frise }: { readonly creance: CreanceGardee; readonly Frise: FriseCreance }) {
  const vue = useDossier(creance.dossier.id);
  return (
    <Volet label="Prescription">
      <header>
        <h2 className="t16">{creance.dossier.debiteur}</h2>
        <p className="ink3 t12">{creance.dossier.reference} · {creance.kind === "titre" ? creance.objet : `facture n° ${creance.objet}`} · {formatMontant(creance.montant)}</p>
      </header>
      {vue === undefined ? <p className="t20 tn">{formatJourComplet(creance.jour)}</p> : creance.kind === "titre" ? <Titre creance={creance} vue={vue} /> : <Prescription creance={creance} vue={vue} Frise={Frise} />}
      <div><Button component="a" variant="filled" href={formatRoute({ panneau: "fiche", dossierId: creance.dossier.id, onglet: "strategie" })}>Choisir l’acte</Button></div>
    </Volet>
  );
}

function Prescription({ creance, vue, Frise }: { readonly creance: CreanceGardee; readonly vue: VueDossier; readonly Frise: FriseCreance }) {
  const { aujourdhui } = useContexte();
  const prescription = vue.prescriptions.find(({ creanceId }) => creanceId === creance.objetId);
  if (prescription === undefined) return undefined;
  const actes = computeActesCreance(prescription, vue.dossier, aujourdhui);
  return (
    <>
      <p className="t20"><ResultatView titre={`Prescription de la facture ${prescription.numero}`} resultat={mapResultat(prescription.resultat, ({ agirAuPlusTard }) => agirAuPlusTard)} format={(jour) => (jour === undefined ? "suspendue" : formatJourComplet(jour))} /></p>
      <Section titre="Ce qui court, ce qui fut effacé ou suspendu"><Frise prescription={prescription} aujourdhui={aujourdhui} /></Section>
      <Section titre="Actes qui sauvent, du moins coûteux au plus coûteux">
        {actes.kind !== "calcule" ? <p>{actes.kind === "inapplicable" ? actes.motif : actes.manquants.join(", ")}</p> : (
          <ol className={styles["actes"]}>
            {actes.valeur.actes.map(({ type, libelle, cout, avantLe, condition, effet, references }) => (
              <li key={type}><b className="med">{libelle}</b> <span className="ink3">{COUTS[cout]}, {effet === "suspension" ? "suspend" : "interrompt"}</span><span className="tn r">jusqu’au {formatJour(avantLe)}</span><small>{condition} ({references.map(formatReference).join(", ")})</small></li>
            ))}
          </ol>
        )}
      </Section>
      {actes.kind === "calcule" && actes.valeur.sansEffet.length > 0 && <Section titre="Ne sauvent pas"><ul className={styles["actes"]}>{actes.valeur.sansEffet.map(({ type, libelle, motif }) => <li key={type}><span>{libelle}</span><small>{motif}</small></li>)}</ul></Section>}
    </>
  );
}

function Titre({ creance, vue }: { readonly creance: CreanceGardee; readonly vue: VueDossier }) {
  const titre = vue.titres.find(({ titreId }) => titreId === creance.objetId);
  if (titre === undefined) return undefined;
  return (
    <>
      <p className="t20"><ResultatView titre="Prescription du titre" resultat={mapResultat(titre.resultat, ({ principal }) => principal.agirAuPlusTard)} format={(jour) => (jour === undefined ? "interrompue" : formatJourComplet(jour))} /></p>
      <Section titre="Acte qui sauve"><p>{creance.actes.join(", ")}, fondé sur le titre, au plus tard ce jour.</p></Section>
    </>
  );
}
