import { Button, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { Derogation, Verification } from "#shared/actes/verifications/verification.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { capitalize } from "#shared/kernel/texte.ts";
import { openRoute } from "../../app/routes.ts";
import { formatPropose, ReponseField } from "./ReponseField.tsx";
import type { ActePret } from "./use-actes.ts";
import styles from "./documents.module.css";

export interface Saisie {
  readonly dossierId: string;
  readonly reponses: Readonly<Record<string, string>>;
  readonly onReponse: (champ: string, reponse: string) => void;
  readonly derogations: readonly Derogation[];
  readonly onDeroger: (verification: string, motif: string | undefined) => void;
}

/** What blocks, what must be read again, what was verified: a gap is filled on the spot, a refusal waived by name and with a reason. */
export function Verifications({ acte, saisie }: { readonly acte: ActePret; readonly saisie: Saisie }) {
  const manquees = acte.verifications.filter(({ isAcquise }) => !isAcquise);
  const acquises = acte.verifications.filter(({ isAcquise }) => isAcquise);
  return (
    <>
      <div className="sec-tete"><h3>Avant envoi</h3><span className="r lab">{acquises.length} contrôles réussis sur {acte.verifications.length}</span></div>
      <Groupe titre="Bloque la production" ton="late" verifications={manquees.filter(({ niveau }) => niveau !== "avertissement")} acte={acte} saisie={saisie} />
      <Groupe titre="À relire" ton="soon" verifications={manquees.filter(({ niveau }) => niveau === "avertissement")} acte={acte} saisie={saisie} />
      <section aria-label="Vérifié">
        <h4 className="secured"><IconCheck size={16} aria-hidden="true" />Vérifié</h4>
        <ul>
          {acquises.map(({ id, libelle, references }) => (
            <li key={id} className={styles["verifie"]}><IconCheck size={14} className="ink3" aria-hidden="true" /><span>{libelle}</span><span className="lab">{references[0] === undefined ? "" : formatReference(references[0])}</span></li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface GroupeProps {
  readonly titre: string;
  readonly ton: "late" | "soon";
  readonly verifications: readonly Verification[];
  readonly acte: ActePret;
  readonly saisie: Saisie;
}

function Groupe({ titre, ton, verifications, acte, saisie }: GroupeProps) {
  if (verifications.length === 0) return undefined;
  return (
    <section>
      <h4 className={ton}><IconAlertTriangle size={16} aria-hidden="true" />{titre}</h4>
      <ul>
        {verifications.map((verification) => <Point key={verification.id} verification={verification} acte={acte} saisie={saisie} />)}
      </ul>
    </section>
  );
}

function Point({ verification, acte, saisie }: { readonly verification: Verification; readonly acte: ActePret; readonly saisie: Saisie }) {
  const { id, motif = "", references, champ, origine, niveau } = verification;
  return (
    <li className={styles["point"]}>
      <b className="ink">{capitalize(motif)}</b>
      {references.length > 0 && <span className="lab">{references.map(formatReference).join(" ; ")}</span>}
      {champ === undefined && origine !== undefined && <button type="button" className={styles["lien"]} onClick={() => openOrigine(origine, saisie.dossierId)}>{origine}</button>}
      {champ !== undefined && <ReponseField champ={champ} reponse={saisie.reponses[champ] ?? ""} propose={formatPropose(acte.redige.find(champ))} onChange={(reponse) => saisie.onReponse(champ, reponse)} />}
      {niveau === "bloquant" && <Derogation verification={id} saisie={saisie} />}
    </li>
  );
}

/** A refusal that may be waived: who, why. The waiver is kept with the act. */
function Derogation({ verification, saisie }: { readonly verification: string; readonly saisie: Saisie }) {
  const [motif, setMotif] = useState("");
  const accordee = saisie.derogations.find((derogation) => derogation.verification === verification);
  if (accordee !== undefined) {
    return (
      <p className="lab">Dérogation de {accordee.par}&nbsp;: {accordee.motif} <button type="button" className={styles["lien"]} onClick={() => saisie.onDeroger(verification, undefined)}>Retirer</button></p>
    );
  }
  return (
    <form className={styles["derogation"]} aria-label="Déroger" onSubmit={(envoi) => { envoi.preventDefault(); if (motif.trim() !== "") saisie.onDeroger(verification, motif.trim()); }}>
      <TextInput size="xs" aria-label="Motif de la dérogation" placeholder="motif de la dérogation" maxLength={400} value={motif} onChange={({ currentTarget }) => setMotif(currentTarget.value)} />
      <Button type="submit" size="xs" disabled={motif.trim() === ""}>Déroger</Button>
    </form>
  );
}

/** The screen that an origin names: a tab of the dossier, the directory, the settings. */
function openOrigine(origine: string, dossierId: string): void {
  const onglets: readonly (readonly [RegExp, string])[] = [[/décompte/, "decompte"], [/pièces/, "pieces"], [/qualification/, "qualification"], [/chronologie/, "chronologie"], [/mandat/, "mandats"]];
  if (/^Réglages/.test(origine)) return openRoute({ panneau: "reglages" });
  if (/^Règles/.test(origine)) return openRoute({ panneau: "regles" });
  openRoute({ panneau: "fiche", dossierId, onglet: onglets.find(([motif]) => motif.test(origine))?.[1] ?? "synthese" });
}
