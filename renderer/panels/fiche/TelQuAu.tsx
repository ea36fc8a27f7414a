import { Slider } from "@mantine/core";
import { useEffect, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { fromNumero, type Jour, toNumero } from "#shared/kernel/jour.ts";
import { findPremierJour, type Selon } from "#shared/suivi/passe.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute, useRoute } from "../../app/routes.ts";
import { findJourDe } from "../../hooks/format-instant.ts";
import styles from "./fiche.module.css";

/** The way into the past: let go on a day, the fiche shows that day. Absent where one is already in the past. */
export function TelQuAu({ vue }: { readonly vue: VueDossier }) {
  const { aujourdhui, isPasse = false } = useContexte();
  const route = useRoute();
  const open = (au: Jour) => {
    if (au !== aujourdhui) openRoute({ panneau: "fiche", dossierId: vue.dossier.id, onglet: route.panneau === "fiche" ? route.onglet : undefined, passe: { au, selon: "survenu" } });
  };
  return isPasse ? undefined : (
    <section className={styles["telquau"]} aria-label="Tel qu’au">
      <span className="ink3">Tel qu’au</span>
      <CurseurJour vue={vue} selon="survenu" valeur={aujourdhui} aujourdhui={aujourdhui} onChange={open} />
    </section>
  );
}

interface CurseurProps {
  readonly vue: VueDossier;
  readonly selon: Selon;
  readonly valeur: Jour;
  readonly aujourdhui: Jour;
  readonly onChange: (au: Jour) => void;
}

/** One step is one day; arrows, PageUp and Home work. The day is read while the thumb moves and taken when it stops. */
export function CurseurJour({ vue, selon, valeur, aujourdhui, onChange }: CurseurProps) {
  const [glisse, setGlisse] = useState(valeur);
  useEffect(() => setGlisse(valeur), [valeur]);
  const premier = findPremierJour(vue.faits, { selon, findJour: findJourDe }) ?? aujourdhui;
  return (
    <>
      <Slider
        className={styles["curseur"] ?? ""} size={4} label={null} thumbLabel="Jour" thumbProps={{ "aria-valuetext": formatJour(glisse) }}
        min={Math.min(toNumero(premier), toNumero(aujourdhui) - 1)} max={toNumero(aujourdhui)} value={toNumero(glisse)}
        onChange={(numero) => setGlisse(fromNumero(numero))} onChangeEnd={(numero) => onChange(fromNumero(numero))}
      />
      <span className="tn ink">{formatJour(glisse)}</span>
    </>
  );
}
