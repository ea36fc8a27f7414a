import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { formatReference } from "#shared/kernel/format-reference.ts";
import type { Resultat } from "#shared/kernel/resultat.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Creance } from "#shared/model/dossier.ts";
import type { Decompte } from "#shared/regles/decompte/decompte.ts";
import { isEcheanceSure } from "#shared/suivi/decompte-dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { EmptyState } from "../../components/PageEtats.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useFaits } from "../../hooks/use-faits.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { createQualite } from "./saisies.ts";
import styles from "./decompte.module.css";

interface DecompteAbsentProps {
  readonly vue: VueDossier;
  readonly resultat: Resultat<Decompte>;
  readonly onCreance: () => void;
}

/** No figure is invented: what is missing is asked for on the spot, a refusal gives its reason and its article. */
export function DecompteAbsent({ vue, resultat, onCreance }: DecompteAbsentProps) {
  if (vue.dossier.creances.length === 0) {
    return <EmptyState titre="Aucune créance." actions={<Button variant="filled" onClick={onCreance}>Ajouter une facture</Button>}>Le décompte se calcule à partir des factures du dossier.</EmptyState>;
  }
  if (resultat.kind === "inapplicable") {
    return <EmptyState titre="Pas de décompte à cette date.">{resultat.motif} {resultat.references.map(formatReference).join(" ; ")}</EmptyState>;
  }
  if (resultat.kind === "calcule") return undefined;
  return vue.debiteur !== undefined && vue.debiteur.qualite === undefined ? (
    <QualiteForm debiteurId={vue.debiteur.id} nom={vue.debiteur.nom} />
  ) : (
    <EmptyState titre="Le décompte attend un renseignement.">{`Il manque ${resultat.manquants.join(", ")}.`}</EmptyState>
  );
}

function QualiteForm({ debiteurId, nom }: { readonly debiteurId: string; readonly nom: string }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const faits = useFaits(createSujetId("debiteur", debiteurId)) ?? [];
  const choose = (qualite: "professionnel" | "consommateur") =>
    void enregistrer({ brouillons: [createQualite(debiteurId, faits, qualite, aujourdhui)], annonce: `${nom} : ${qualite}` });
  return (
    <EmptyState
      titre={`${nom} est-il professionnel ou consommateur ?`}
      actions={<><Button onClick={() => choose("professionnel")}>Professionnel</Button><Button onClick={() => choose("consommateur")}>Consommateur</Button></>}
    >
      Sa qualité décide du taux, de l’indemnité et de la prescription.
    </EmptyState>
  );
}

interface ReservesProps {
  readonly creances: readonly Creance[];
  readonly resultat: Resultat<Decompte>;
  readonly onConfirmer: () => void;
}

/** Computed due dates wait for a person; the other warnings of the statement are said above it. */
export function Reserves({ creances, resultat, onConfirmer }: ReservesProps) {
  const douteuses = creances.filter((creance) => !isEcheanceSure(creance));
  const avertissements = resultat.kind === "calcule" ? resultat.justification.avertissements.filter((phrase) => !isDouteuse(phrase, creances)) : [];
  return (
    <>
      {douteuses.length > 0 && (
        <div className={styles["alerte"]} role="status">
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span><b>{formatNombreDe(douteuses.length, "échéance calculée ou inconnue", "échéances calculées ou inconnues")}</b> : ni pénalités ni indemnité comptées tant que personne ne les confirme.</span>
          <Button size="xs" onClick={onConfirmer}>Confirmer les échéances…</Button>
        </div>
      )}
      {avertissements.length > 0 && (
        <div className={styles["alerte"]} role="status">
          <IconAlertTriangle size={16} aria-hidden="true" />
          <ul>{[...new Set(avertissements)].slice(0, 4).map((phrase) => <li key={phrase}>{phrase}</li>)}</ul>
          <span className="lab">{avertissements.length > 4 ? `et ${avertissements.length - 4} autres` : ""}</span>
        </div>
      )}
    </>
  );
}

/** The statement says it invoice by invoice; the band above says it once. */
function isDouteuse(phrase: string, creances: readonly Creance[]): boolean {
  const citees = creances.filter(({ numero }) => phrase.includes(numero));
  return citees.length > 0 && citees.every((creance) => !isEcheanceSure(creance));
}
