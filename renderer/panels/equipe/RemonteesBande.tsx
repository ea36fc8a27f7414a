import { useMemo } from "react";
import { formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatSanction } from "#shared/kernel/sanction.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { listRemontees } from "#shared/suivi/equipe.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { Etat } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import styles from "./equipe.module.css";

const MONTREES = 12;

/** Delays that went up to whoever runs the department: half their notice is gone and nobody kept them, or their day is past. */
export function RemonteesBande({ lignes }: { readonly lignes: readonly LigneDossier[] }) {
  const { aujourdhui } = useContexte();
  const remontees = useMemo(() => listRemontees(lignes, aujourdhui), [lignes, aujourdhui]);
  if (remontees.length === 0) return undefined;
  return (
    <Section titre="Remontés au responsable" note={formatNombreDe(remontees.length, "délai pas encore tenu", "délais pas encore tenus")}>
      <ul className={styles["absences"]}>
        {remontees.slice(0, MONTREES).map(({ dossier, delai, responsable }) => (
          <li key={`${dossier.id}/${delai.id}`}>
            <Etat ton={delai.sanction === "aucune" ? "soon" : "late"}><span><b>{formatJourAbrege(delai.jour)}</b>{` ${delai.libelle}, `}<a href={formatRoute({ panneau: "fiche", dossierId: dossier.id, onglet: "procedures" })}>{dossier.debiteur}</a></span></Etat>
            <span className="ink3">{[delai.etat === "manque" ? "manqué" : delai.jour < aujourdhui ? "en retard" : undefined, delai.sanction === "aucune" ? undefined : formatSanction(delai.sanction), responsable ?? "personne"].filter((mot) => mot !== undefined).join(" · ")}</span>
          </li>
        ))}
      </ul>
      {remontees.length > MONTREES && <p className="lab">{`et ${formatNombreDe(remontees.length - MONTREES, "autre", "autres")}`}</p>}
    </Section>
  );
}
