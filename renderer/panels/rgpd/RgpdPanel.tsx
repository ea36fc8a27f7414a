import { type ComponentType, useState, useSyncExternalStore } from "react";
import { listDemandes } from "#shared/suivi/rgpd/demandes.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Onglets, Page, PageHead } from "../../components/Page.tsx";
import { EcheancesSection } from "./EcheancesSection.tsx";
import { EffacementsSection } from "./EffacementsSection.tsx";
import { RegistreSection } from "./RegistreSection.tsx";
import styles from "./rgpd.module.css";

type Onglet = "echeances" | "demandes" | "registre";

/** What the department holds of persons, how long, what must go, and what they asked. */
export function RgpdPanel({ Demandes }: { readonly Demandes: ComponentType }) {
  const { portefeuille } = useContexte();
  const { debiteurs, effacements } = useSyncExternalStore(portefeuille.subscribe, portefeuille.read);
  const [onglet, setOnglet] = useState<Onglet>("echeances");
  const ouvertes = listDemandes(debiteurs).filter(({ reponduLe }) => reponduLe === undefined).length;
  return (
    <Page label="Données personnelles">
      <PageHead titre="Données personnelles">
        <Onglets
          label="Données personnelles" isTete courant={onglet} onSelect={(id) => setOnglet(id === "demandes" || id === "registre" ? id : "echeances")}
          onglets={[{ id: "echeances", libelle: "Durées et effacement" }, { id: "demandes", libelle: "Demandes des personnes", nombre: ouvertes }, { id: "registre", libelle: "Registre des traitements" }]}
        />
      </PageHead>
      <div className={`corps ${styles["corps"] ?? ""}`}>
        {onglet === "echeances" && <>{effacements.length > 0 && <EffacementsSection effacements={effacements} />}<EcheancesSection /></>}
        {onglet === "demandes" && <Demandes />}
        {onglet === "registre" && <RegistreSection />}
      </div>
    </Page>
  );
}
