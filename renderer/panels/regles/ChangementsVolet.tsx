import { IconArrowRight } from "@tabler/icons-react";
import { isAVerifier } from "#shared/kernel/confiance.ts";
import type { ChangementParametre, ChangementValeur } from "#shared/kernel/droit.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatParametre } from "#shared/kernel/format-parametre.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import type { Parametre, ValeurDatee } from "#shared/kernel/parametre.ts";
import { findUsage, listReglesLisant } from "#shared/regles/lecteurs.ts";
import { Etiquette } from "../../components/Etat.tsx";
import { Volet } from "../../components/Page.tsx";
import type { Candidat } from "../../db/droit.ts";
import styles from "./regles.module.css";

const LIBELLES: Readonly<Record<ChangementParametre["kind"], string>> = { nouveau: "nouvelle", modifie: "mise à jour", revu: "vérifiée" };

/** What the pack says that was not known: old and new side by side, with the source of each. */
export function ChangementsVolet({ candidat: { changements } }: { readonly candidat: Candidat }) {
  return (
    <Volet label="Ce que dit le paquet">
      <div className="sec-tete"><h2 className="ink str">Ce que dit le paquet</h2><span className="ink3 tn">{changements.length}</span></div>
      <ul className={styles["changements"]}>{changements.map((changement) => <Changement key={changement.parametre.id} changement={changement} />)}</ul>
    </Volet>
  );
}

function Changement({ changement: { parametre, kind, valeurs, verifieLe, perimeLe } }: { readonly changement: ChangementParametre }) {
  const isLue = listReglesLisant(parametre.id).length > 0 || findUsage(parametre.id) !== undefined;
  return (
    <li>
      <p className={styles["ligne"]}><b className="med">{parametre.libelle}</b><Etiquette ton="aucun">{LIBELLES[kind]}</Etiquette></p>
      {valeurs.map((valeur) => <Valeur key={valeur.depuis} valeur={valeur} parametre={parametre} isNouvelle={kind === "nouveau"} />)}
      {perimeLe.avant !== perimeLe.apres && <p className="lab tn">valable {perimeLe.avant !== undefined && <><s>avant le {formatJour(perimeLe.avant)}</s> </>}{perimeLe.apres === undefined ? "sans terme" : `avant le ${formatJour(perimeLe.apres)}`}</p>}
      {verifieLe.avant !== verifieLe.apres && <p className="lab tn">vérifiée le {verifieLe.avant !== undefined && <><s>{formatJour(verifieLe.avant)}</s> </>}{formatJour(verifieLe.apres)}</p>}
      {!isLue && <p className="lab">Aucune règle de l’application ne la lit encore.</p>}
    </li>
  );
}

function Valeur({ valeur: { depuis, avant, apres }, parametre: { unite }, isNouvelle }: { readonly valeur: ChangementValeur; readonly parametre: Parametre; readonly isNouvelle: boolean }) {
  const format = ({ valeur, jusqua }: ValeurDatee) => `${formatParametre({ unite, valeur })}${jusqua === undefined ? "" : `, jusqu’au ${formatJour(jusqua)}`}`;
  return (
    <div className={styles["valeur"]}>
      <span className="tn ink2">{formatJour(depuis)}</span>
      <span className="tn">{!isNouvelle && <>{avant === undefined ? <span className="ink3">attendue</span> : <s className="ink3">{format(avant)}</s>} <IconArrowRight size={12} stroke={2} aria-label="devient" /> </>}<b className="med">{format(apres)}</b>{isAVerifier(apres.confiance) && <> <Etiquette ton="soon">à vérifier</Etiquette></>}</span>
      <span className="lab">{apres.references.map(formatReference).join(" · ")}</span>
    </div>
  );
}
