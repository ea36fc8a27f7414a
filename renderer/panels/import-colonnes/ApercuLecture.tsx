import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { type ApercuColonnes, computeApercuColonnes } from "#shared/imports/apercu-colonnes.ts";
import type { Designation } from "#shared/imports/designation.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import type { Essai } from "./use-essai.ts";
import styles from "./colonnes.module.css";

const MOTS = { releve: { plus: "Entrées", moins: "Sorties", net: "Net du relevé", ligne: ["mouvement", "mouvements"] }, factures: { plus: "Débits", moins: "Crédits", net: "Reste dû au fichier", ligne: ["ligne", "lignes"] } } as const;

/** What the file gives under these columns: figures that foot, or why it gives none. */
export function ApercuLecture({ essai, nature, manques }: { readonly essai: Essai; readonly nature: Designation["nature"]; readonly manques: readonly string[] }) {
  if (manques.length > 0) return undefined;
  if (essai.kind === "refus") return <p className={styles["refus"]} role="status"><IconAlertTriangle size={16} aria-hidden="true" />{essai.motif}</p>;
  if (essai.kind === "lecture") return <p className={styles["refus"]} role="status">Lecture de l’essai…</p>;
  return <Chiffres apercu={computeApercuColonnes(essai.lecture)} nature={nature} />;
}

function Chiffres({ apercu: { lignes, plus, moins, net, clients, du, au, ecart, anomalie }, nature }: { readonly apercu: ApercuColonnes; readonly nature: Designation["nature"] }) {
  const mots = MOTS[nature];
  const total = lignes.lues + lignes.ecartees;
  return (
    <div className={styles["egalite"]} role="group" aria-label="Ce que donnent ces colonnes">
      <div><span className="lab">Lues</span><b>{formatNombre(lignes.lues)}</b><span className="lab">{du === undefined || au === undefined ? "" : `du ${formatJour(du)} au ${formatJour(au)}`}</span></div><i>+</i>
      <div><span className={lignes.ecartees > 0 ? "lab soon" : "lab"}>Mises de côté</span><b>{formatNombre(lignes.ecartees)}</b><span className="lab cut" title={anomalie?.motif}>{anomalie === undefined ? "" : `${anomalie.ligne === undefined ? "" : `ligne ${anomalie.ligne}\u00A0: `}${anomalie.motif}`}</span></div><i>=</i>
      <div><span className="lab">Au fichier</span><b>{formatNombre(total)}</b><span className="lab">{mots.ligne[total > 1 ? 1 : 0]}</span></div>
      <div className={styles["somme"]}><span className="lab">{mots.plus}</span><b>{formatMontantNu(plus)}</b><span className="lab">{clients === undefined ? "" : formatNombreDe(clients, "client", "clients")}</span></div><i>−</i>
      <div><span className="lab">{mots.moins}</span><b>{formatMontantNu(moins)}</b><span className="lab" /></div><i>=</i>
      <div><span className="lab">{mots.net}</span><b>{formatMontantNu(net)}</b><Soldes ecart={ecart} /></div>
    </div>
  );
}

function Soldes({ ecart }: { readonly ecart: ApercuColonnes["ecart"] | undefined }) {
  if (ecart === undefined) return <span className="lab" />;
  return ecart === 0
    ? <span className="lab secured st"><IconCheck size={12} aria-hidden="true" />soldes équilibrés</span>
    : <span className="lab soon st"><IconAlertTriangle size={12} aria-hidden="true" />{`écart de ${formatMontantNu(ecart)} avec les soldes`}</span>;
}
