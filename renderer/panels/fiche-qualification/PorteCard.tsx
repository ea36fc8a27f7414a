import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconGitFork, IconInfoCircle, IconX } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { AvisPorte, Piece, PorteId } from "#shared/model/dossier.ts";
import type { Constat, Porte } from "#shared/regles/qualification/porte.ts";
import { LIBELLES_ETAT_PORTE, LIBELLES_PORTE } from "#shared/suivi/libelles.ts";
import { AvisForm } from "./AvisForm.tsx";
import styles from "./qualification.module.css";

interface PorteCardProps {
  readonly dossierId: string;
  readonly rang: number;
  readonly id: PorteId;
  readonly porte: Porte;
  readonly avis: AvisPorte | undefined;
  /** « Claire Aubry, 17/11/2026 à 10 h 42 ». */
  readonly signature: string | undefined;
  readonly pieces: readonly Piece[];
  readonly isDecision: boolean;
  readonly onOuvrir: (isOuvert: boolean) => void;
  readonly onDecider: (etat: AvisPorte["etat"], motif: string | undefined) => Promise<boolean>;
}

const ICONES = { ouverte: IconCheck, reserve: IconAlertTriangle, fermee: IconX } as const;
const TONS = { ouverte: "secured", reserve: "soon", fermee: "late" } as const;
/** Lines shown before « Tout voir »: gaps and reserves always, what is proved as far as it fits. */
const CONSTATS_VISIBLES = 6;

/** One gate: what the rules find, all reasons at once, and the word of a person beside it. */
export function PorteCard({ dossierId, rang, id, porte, avis, signature, pieces, isDecision, onOuvrir, onDecider }: PorteCardProps) {
  const Icone = ICONES[porte.etat];
  const [isRevenu, setRevenu] = useState(false);
  const close = () => { setRevenu(true); onOuvrir(false); };
  return (
    <section className={styles["porte"]} data-etat={porte.etat} aria-label={`Porte ${rang} : ${LIBELLES_PORTE[id]}`}>
      <header>
        <span className={styles["rang"]} aria-hidden="true">{rang}</span>
        <h2>{LIBELLES_PORTE[id]}</h2>
        <span className={`st ${TONS[porte.etat]} ${styles["etat"] ?? ""}`}><Icone size={16} aria-hidden="true" />{formatEtat(porte)}</span>
      </header>
      <Constats constats={porte.constats} pieces={pieces} />
      <div className={styles["avis"]}>
        {isDecision ? (
          <AvisForm dossierId={dossierId} porte={id} etatRegles={porte.etat} avis={avis} onDecider={onDecider} onFermer={close} />
        ) : (
          <>
            <Signature porte={porte} avis={avis} signature={signature} />
            <div><Button size="xs" autoFocus={isRevenu} onClick={() => onOuvrir(true)}>{avis === undefined ? "Décider" : "Revoir la décision"}</Button></div>
          </>
        )}
      </div>
    </section>
  );
}

function formatEtat({ etat, constats }: Porte): string {
  const reserves = constats.filter(({ kind }) => kind === "reserve").length;
  const manques = constats.filter(({ kind }) => kind === "manque").length;
  if (etat === "reserve") return reserves <= 1 ? LIBELLES_ETAT_PORTE.reserve : `ouverte, ${formatNombreDe(reserves, "réserve", "réserves")}`;
  return etat === "fermee" && manques > 0 ? `fermée, ${formatNombreDe(manques, "manque", "manques")}` : LIBELLES_ETAT_PORTE[etat];
}

const ORDRE = ["manque", "reserve", "acquis", "fait"] as const;

function Constats({ constats, pieces }: { readonly constats: readonly Constat[]; readonly pieces: readonly Piece[] }) {
  const [isTout, setTout] = useState(false);
  const tries = constats.toSorted((a, b) => ORDRE.indexOf(a.kind) - ORDRE.indexOf(b.kind));
  const visibles = isTout ? tries : tries.slice(0, CONSTATS_VISIBLES);
  const caches = tries.length - visibles.length;
  return (
    <>
      <ul className={styles["constats"]}>{visibles.map((constat, rang) => <ConstatLigne key={rang} constat={constat} pieces={pieces} />)}</ul>
      {caches > 0 && <button type="button" className={styles["plus"]} onClick={() => setTout(true)}>{formatNombreDe(caches, "autre constat", "autres constats")}</button>}
    </>
  );
}

const ICONES_CONSTAT = { acquis: IconCheck, reserve: IconAlertTriangle, manque: IconX, fait: IconInfoCircle } as const;
const MOTS_CONSTAT = { acquis: "Acquis", reserve: "Réserve", manque: "Manque", fait: "À savoir" } as const;

function ConstatLigne({ constat: { kind, libelle, references, pieceIds }, pieces }: { readonly constat: Constat; readonly pieces: readonly Piece[] }) {
  const Icone = ICONES_CONSTAT[kind];
  const numeros = pieces.filter(({ pieceId }) => pieceIds.includes(pieceId)).map(({ numero }) => numero);
  const ton = kind === "reserve" ? "soon" : kind === "manque" ? "late" : "ink3";
  return (
    <li className={styles[kind]}>
      <Icone size={14} className={ton} aria-label={MOTS_CONSTAT[kind]} />
      <span>{libelle}{references.length > 0 && <span className={styles["articles"]}>{references.map((reference, rang) => <Fragment key={rang}>{rang > 0 && " ; "}<span className="nw">{formatReference(reference)}</span></Fragment>)}</span>}</span>
      {numeros.length > 0 && <small className="tn" aria-label={`pièces ${numeros.join(", ")}`}>{numeros.join(", ")}</small>}
    </li>
  );
}

function Signature({ porte, avis, signature }: { readonly porte: Porte; readonly avis: AvisPorte | undefined; readonly signature: string | undefined }) {
  if (avis === undefined) return <p className={styles["signe"]}>Les règles proposent, personne n’a encore décidé.</p>;
  return (
    <>
      <p className={styles["signe"]}><b className="ink">Décidée {LIBELLES_ETAT_PORTE[avis.etat]}</b>, {signature}{avis.motif !== undefined && <> : « {avis.motif} »</>}</p>
      {avis.etat !== porte.etat && (
        <p className={styles["ecart"]}><IconGitFork size={14} aria-hidden="true" />Les règles la disent aujourd’hui {LIBELLES_ETAT_PORTE[porte.etat]}.</p>
      )}
    </>
  );
}
