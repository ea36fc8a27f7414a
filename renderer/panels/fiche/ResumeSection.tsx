import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { createSujetId } from "#shared/model/fait.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Section } from "../../components/Page.tsx";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { VersionsEtiquette } from "./Conflits.tsx";
import styles from "./fiche.module.css";

/** The case in a few lines, in the user's own words: the lawyer reads it first. */
export function ResumeSection({ vue }: { readonly vue: VueDossier }) {
  const [isForm, setForm] = useState(false);
  const { resume } = vue.dossier;
  return (
    <Section titre="L’affaire en quelques lignes" note={<>{resume === undefined ? undefined : "lue en premier par l’avocat "}<VersionsEtiquette dossier={vue.dossier} champ="resume" /></>} aside={resume !== undefined && !isForm ? <button type="button" className="lien" onClick={() => setForm(true)}>Modifier</button> : undefined}>
      {isForm ? <ResumeForm vue={vue} onFermer={() => setForm(false)} /> : resume === undefined ? <button type="button" className="manque" onClick={() => setForm(true)}>+ résumer l’affaire : ce qui a été livré, ce qui a été promis, ce que dit le débiteur</button> : <p className={`ink ${styles["resume"] ?? ""}`}>{resume}</p>}
    </Section>
  );
}

function ResumeForm({ vue: { dossier, faits }, onFermer }: { readonly vue: VueDossier; readonly onFermer: () => void }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const { valeur, update, forget, isRestaure } = useBrouillon(`resume/${dossier.id}`, dossier.resume ?? "", (lu) => (typeof lu === "string" ? lu : undefined));
  const save = async () => {
    const texte = valeur.trim();
    const champ = createChamp(faits, { sujet: createSujetId("dossier", dossier.id), champ: "resume", valeur: texte === "" ? undefined : texte, dateFait: aujourdhui });
    if ((await enregistrer({ brouillons: [champ], annonce: "Résumé enregistré" })) === undefined) return;
    forget();
    onFermer();
  };
  return (
    <form className={styles["identiteForm"]} aria-label="Résumé de l’affaire" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      <Textarea aria-label="Résumé de l’affaire" autosize minRows={3} maxRows={16} maxLength={20_000} autoFocus value={valeur} onChange={({ currentTarget }) => update(currentTarget.value)} />
      <div className={styles["gestes"]}>
        <Button type="submit" size="xs" variant="filled">Enregistrer</Button>
        <Button size="xs" variant="subtle" onClick={() => { forget(); onFermer(); }}>Abandonner</Button>
        {isRestaure && <span className="lab">Brouillon retrouvé.</span>}
      </div>
    </form>
  );
}
