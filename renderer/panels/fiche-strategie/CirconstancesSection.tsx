import { SegmentedControl } from "@mantine/core";
import type { Circonstances } from "#shared/model/dossier.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import styles from "./strategie.module.css";

type Cle = keyof ContenuPar["circonstances"];

const QUESTIONS: readonly (readonly [cle: Cle, question: string])[] = [
  ["isRecouvrementMenace", "Des circonstances datées menacent-elles le recouvrement\u00A0?"],
  ["isTentativeFaite", "Une tentative amiable a-t-elle été faite\u00A0?"],
  ["hasTitre", "Un titre exécutoire est-il déjà détenu\u00A0?"],
];
const REPONSES = [{ value: "", label: "Inconnu" }, { value: "oui", label: "Oui" }, { value: "non", label: "Non" }];

interface Props {
  readonly circonstances: Circonstances | undefined;
  readonly onChange: (contenu: ContenuPar["circonstances"]) => void;
}

/** What the dossier does not show by itself: routes ask it, and stay « à compléter » until it is said. */
export function CirconstancesSection({ circonstances, onChange }: Props) {
  const { isRecouvrementMenace, isTentativeFaite, hasTitre } = circonstances ?? {};
  const dites = { isRecouvrementMenace, isTentativeFaite, hasTitre };
  return (
    <section className={styles["circonstances"]}>
      <div className="sec-tete"><h3>Circonstances</h3></div>
      {QUESTIONS.map(([cle, question]) => (
        <div key={cle}>
          <p className="lab" id={`circonstance-${cle}`}>{question}</p>
          <SegmentedControl size="xs" fullWidth aria-labelledby={`circonstance-${cle}`} data={REPONSES} value={formatReponse(dites[cle])} onChange={(reponse) => onChange({ ...dites, [cle]: parseReponse(reponse) })} />
        </div>
      ))}
    </section>
  );
}

function formatReponse(reponse: boolean | undefined): string {
  return reponse === undefined ? "" : reponse ? "oui" : "non";
}

function parseReponse(reponse: string): boolean | undefined {
  return reponse === "" ? undefined : reponse === "oui";
}
