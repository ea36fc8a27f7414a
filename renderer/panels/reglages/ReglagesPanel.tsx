import type { ComponentType } from "react";
import type { Creancier } from "#shared/model/dossier.ts";
import { Page, PageHead } from "../../components/Page.tsx";
import { AffichageSection } from "./AffichageSection.tsx";
import { DelegationSection, SilenceSection, SoldeMinimeSection } from "./DelegationSection.tsx";
import { DetectionSection } from "./DetectionSection.tsx";
import { DonneesSection } from "./DonneesSection.tsx";
import { PapierSection } from "./PapierSection.tsx";
import { SocieteSection } from "./SocieteSection.tsx";
import { useReglages } from "./use-reglages.ts";
import { UtilisateurSection } from "./UtilisateurSection.tsx";
import "./reglages.css";

/** The company that claims, the person, the look, where everything lies. */
export function ReglagesPanel({ Classement }: { readonly Classement: ComponentType<{ readonly creancier: Creancier }> }) {
  const { creancier, utilisateur } = useReglages();
  return (
    <Page label="Réglages">
      <PageHead titre="Réglages" />
      <div className="corps filet reg-colonnes">
        <div className="reg-principale"><SocieteSection creancier={creancier} />{creancier !== undefined && <><PapierSection key={`papier/${creancier.papier?.faitId ?? ""}`} creancier={creancier} /><DetectionSection key={`${creancier.id}/${creancier.detection?.faitId ?? ""}`} creancier={creancier} /><DelegationSection key={`visa/${creancier.id}/${creancier.delegation?.faitId ?? ""}`} creancier={creancier} /><SilenceSection key={`silence/${creancier.id}/${creancier.silenceMandataire ?? ""}`} creancier={creancier} /><SoldeMinimeSection key={`solde/${creancier.id}/${creancier.soldeMinime ?? ""}`} creancier={creancier} /><Classement creancier={creancier} /></>}</div>
        <div className="reg-annexe">
          <UtilisateurSection utilisateur={utilisateur} />
          <AffichageSection />
          <DonneesSection />
        </div>
      </div>
    </Page>
  );
}
