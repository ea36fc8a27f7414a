import { formatMontant } from "#shared/kernel/format-montant.ts";
import type { Mandataire } from "#shared/model/dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { LIBELLES_MANDATAIRE } from "#shared/suivi/libelles.ts";
import { formatRoute } from "../../app/routes.ts";
import { ChampEdite } from "../../components/ChampEdite.tsx";
import { Volet } from "../../components/Page.tsx";
import { useChamp } from "../../hooks/use-champ.ts";
import { BarometreSection } from "./BarometreSection.tsx";
import type { LigneMandataire } from "./use-mandataires.ts";

type Texte = "nom" | "structure" | "barreau" | "adresse" | "codePostal" | "ville" | "email" | "telephone";

/** One avocat or étude: each field is corrected in place; below, what was entrusted. */
export function MandataireVolet({ ligne }: { readonly ligne: LigneMandataire }) {
  const { mandataire, dossiers } = ligne;
  const save = useChamp(createSujetId("mandataire", mandataire.id));
  const champ = (nom: Texte, label: string, options: { readonly isRequis?: boolean; readonly type?: "email" | "tel" } = {}) => (
    <ChampEdite label={label} valeur={mandataire[nom]} onSave={(valeur) => save(nom, valeur)} {...options} />
  );
  return (
    <Volet label={mandataire.nom}>
      <header><span className="lab">{LIBELLES_MANDATAIRE[mandataire.kind]}</span><h2 className="t16">{mandataire.nom}</h2></header>
      <div className="saisie-grille">
        {champ("nom", "Nom", { isRequis: true })}
        {champ("structure", mandataire.kind === "avocat" ? "Cabinet" : "Étude")}
        {mandataire.kind === "avocat" && champ("barreau", "Barreau")}
        {champ("adresse", "Adresse")}
        <div className="saisie-paire">{champ("codePostal", "Code postal")}{champ("ville", "Ville")}</div>
        {champ("email", "Courriel", { type: "email" })}
        {champ("telephone", "Téléphone", { type: "tel" })}
      </div>
      <BarometreSection ligne={ligne} />
      <Confies mandataire={mandataire} dossiers={dossiers} />
    </Volet>
  );
}

function Confies({ mandataire, dossiers }: { readonly mandataire: Mandataire; readonly dossiers: LigneMandataire["dossiers"] }) {
  return (
    <section>
      <div className="sec-tete"><h3>Dossiers confiés</h3><span className="ink3 tn">{dossiers.length > 0 && dossiers.length}</span></div>
      {dossiers.length === 0 ? <p className="ink3">Aucun dossier n’est confié à {mandataire.nom}. Le mandat se donne depuis la fiche d’un dossier.</p> : (
        <ul className="man-confies">
          {dossiers.slice(0, 50).map(({ id, debiteur, reference, solde }) => (
            <li key={id}><a href={formatRoute({ panneau: "fiche", dossierId: id })} className="cut">{debiteur}</a><span className="ink3 tn">{reference}</span><span className="tn ink">{formatMontant(solde)}</span></li>
          ))}
        </ul>
      )}
    </section>
  );
}
