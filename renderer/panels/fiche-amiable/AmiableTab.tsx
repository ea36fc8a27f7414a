import { useState } from "react";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { EchangeDialog } from "./EchangeDialog.tsx";
import { EchangesSection } from "./EchangesSection.tsx";
import { NegociationSection } from "./NegociationSection.tsx";
import { PlanSection } from "./PlanSection.tsx";
import { PromessesSection } from "./PromessesSection.tsx";
import styles from "./amiable.module.css";

/** What was said and written before any judge, what was promised, and what may still be agreed. */
export function AmiableTab({ vue }: { readonly vue: VueDossier }) {
  const [isSaisie, setSaisie] = useState(false);
  return (
    <div className="deux">
      <div className="corps">
        <EchangesSection vue={vue} onNoter={() => setSaisie(true)} />
        <NegociationSection vue={vue} />
      </div>
      <aside className={`volet petit ${styles["fixe"] ?? ""}`} aria-label="Plan et promesses"><PlanSection vue={vue} /><PromessesSection vue={vue} /></aside>
      {isSaisie && <EchangeDialog dossierId={vue.dossier.id} onFermer={() => setSaisie(false)} />}
    </div>
  );
}
